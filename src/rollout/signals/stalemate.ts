/** A rolling update in which every old pod waits for a new one to be ready, so that none makes room for it. Pure. */
import { numberAt, textAt } from "../../json.js";
import { unavailableAtMost } from "../../manifests/rolling-update.js";
import { isEnding, isReady, outgoingPods } from "../observation.js";
import type { Subject } from "./signal.js";

export function isStalemate({ workload, scene }: Subject): boolean {
  if (textAt(workload, "kind") !== "Deployment") return false;
  const old = outgoingPods(workload, scene);
  // Old pods that are not ready are taken away first, and those that are ending make room.
  if (old.length === 0 || !old.every((pod) => isReady(pod) && !isEnding(pod))) return false;
  const replicas = numberAt(workload, "spec", "replicas") ?? 1;
  const ready = old.length + scene.newestPods(workload).filter(isReady).length;
  return ready <= replicas - unavailableAtMost(workload, replicas);
}
