/** Signals: memory. The kernel ends a container that exceeds its limit, the kubelet tells it as OOMKilled. */
import { textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { crashFacts, crashPatience, isCrashing } from "./crash.js";
import { NOW, type Signal } from "./signal.js";
import { who } from "./words.js";

export const outOfMemory: Signal = {
  id: "out-of-memory",
  family: "memory",
  on: "container",
  see({ container }) {
    if (!isCrashing(container) || container.ended?.reason !== "OOMKilled") return undefined;
    return {
      ...crashFacts(container),
      limit: textAt(container.spec, "resources", "limits", "memory") ?? "",
    };
  },
  patience: crashPatience,
  strict: NOW,
  mayBeDependency: true,
  isOwnFault: ({ limit }) => limit !== "",
  cause: (facts) =>
    facts["limit"]
      ? say`${who(facts)} exceeds its memory limit ${facts["limit"]} and is killed (OOMKilled).`
      : say`${who(facts)} is killed because the node has no memory left (OOMKilled).`,
  fix: ({ limit }) =>
    limit
      ? say`Raise \`resources.limits.memory\` of the container, or let it need less.`
      : say`Set requests and limits for memory, so that the pod lands on a node that has enough.`,
};

export const MEMORY_SIGNALS = [outOfMemory] as const;
