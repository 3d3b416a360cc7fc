/** Signals: memory. The kernel ends a container that exceeds its limit, the kubelet tells it as OOMKilled. */
import { textAt } from "../../json.js";
import { say } from "../../words/say.js";
import type { ContainerView, PodView } from "../views.js";
import { crashFacts, crashPatience, isCrashing } from "./crash.js";
import { NOW, type Signal } from "./signal.js";
import { who } from "./words.js";

export const outOfMemory: Signal = {
  id: "out-of-memory",
  family: "memory",
  on: "container",
  see({ container, pod }) {
    if (!isCrashing(container) || container.ended?.reason !== "OOMKilled") return undefined;
    return {
      ...crashFacts(container, pod),
      limit: textAt(container.spec, "resources", "limits", "memory") ?? "",
      ...(isDefault(pod, container) ? { isDefault: "yes" } : {}),
    };
  },
  patience: crashPatience,
  strict: NOW,
  mayBeDependency: true,
  isOwnFault: ({ limit }) => limit !== "",
  cause: (facts) =>
    !facts["limit"]
      ? say`${who(facts)} is killed because the node has no memory left (OOMKilled).`
      : facts["isDefault"]
        ? say`${who(facts)} exceeds its memory limit ${facts["limit"]}, a default of the namespace, and is killed (OOMKilled).`
        : say`${who(facts)} exceeds its memory limit ${facts["limit"]} and is killed (OOMKilled).`,
  fix: ({ limit, isDefault }) =>
    limit && !isDefault
      ? say`Raise \`resources.limits.memory\` of the container, or let it need less.`
      : isDefault
        ? say`Set \`resources.limits.memory\` of the container: it has none of its own, so that of the LimitRange counts.`
        : say`Set requests and limits for memory, so that the pod lands on a node that has enough.`,
};

/** The admission that gives containers the defaults of a LimitRange notes on the pod which it gave to whom. */
function isDefault(pod: PodView | undefined, { name }: ContainerView): boolean {
  const given = textAt(pod?.pod, "metadata", "annotations", "kubernetes.io/limit-ranger") ?? "";
  return given.split("; ").some((part) => /\bmemory\b.* limit for /.test(part) && part.endsWith(` ${name}`));
}

export const MEMORY_SIGNALS = [outOfMemory] as const;
