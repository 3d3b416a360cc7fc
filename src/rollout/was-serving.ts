/** Was a workload complete and ready when it was read? Only what was can be gone back to. Pure. */
import { type JsonMap, numberAt, textAt } from "../json.js";

/** By the counts of its controller; kinds that have none were as good as they ever are. A workload without replicas served nobody. */
export function wasServing(live: JsonMap): boolean {
  const status = (name: string): number => numberAt(live, "status", name) ?? 0;
  if (status("observedGeneration") < (numberAt(live, "metadata", "generation") ?? 0) && hasCounts(live))
    return false;
  switch (textAt(live, "kind")) {
    case "Deployment":
      return isComplete(
        desiredOf(live),
        status("updatedReplicas"),
        status("readyReplicas"),
        status("replicas"),
      );
    case "StatefulSet":
      return isComplete(desiredOf(live), status("readyReplicas"), status("replicas"));
    case "DaemonSet":
      return (
        status("updatedNumberScheduled") >= status("desiredNumberScheduled") &&
        status("numberReady") >= status("desiredNumberScheduled")
      );
    default:
      return true;
  }
}

const COUNTING = new Set(["Deployment", "StatefulSet", "DaemonSet"]);

function hasCounts(live: JsonMap): boolean {
  return COUNTING.has(textAt(live, "kind") ?? "");
}

function desiredOf(live: JsonMap): number {
  return numberAt(live, "spec", "replicas") ?? 1;
}

function isComplete(desired: number, ...counts: readonly number[]): boolean {
  return desired > 0 && counts.every((count) => count >= desired);
}
