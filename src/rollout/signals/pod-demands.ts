/** What a pod asks of the nodes, and what the scheduler says of them: facts that several signals tell. Pure. */
import { at, isMap, type JsonMap, listAt, mapAt } from "../../json.js";
import { say } from "../../words/say.js";
import { claimNames } from "../progress.js";
import type { PodView } from "../views.js";
import type { Facts } from "./signal.js";

/** `0/2 nodes are available: 2 Insufficient cpu. preemption: …`: what follows the first sentence is of no use to the reader. */
export function podFacts({ pod }: PodView, message: string): Facts {
  const nodes = message.split(/\. (?:no new claims|preemption|not found)/)[0] ?? message;
  return {
    nodes: nodes.replace(/\.$/, ""),
    request: requestsOf(pod),
    claims: claimNames(pod).join(", ") || say`no claim`,
    selector: [labelsText(mapAt(pod, "spec", "nodeSelector")), affinityText(pod)]
      .filter((text) => text !== "")
      .join(", "),
  };
}

function requestsOf(pod: JsonMap): string {
  const containers = listAt(pod, "spec", "containers");
  return containers
    .map((container) => labelsText(mapAt(container, "resources", "requests")))
    .filter((text) => text !== "")
    .join(" + ");
}

function labelsText(map: JsonMap): string {
  return Object.entries(map)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(", ");
}

function affinityText(pod: JsonMap): string {
  const required = at(
    pod,
    "spec",
    "affinity",
    "nodeAffinity",
    "requiredDuringSchedulingIgnoredDuringExecution",
  );
  return isMap(required) ? say`its node affinity` : "";
}
