/** Signals: a StatefulSet that does not go on, because a pod of its revision before is broken. */
import { seconds } from "../../duration.js";
import { type JsonMap, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { isReady, nameOf, outgoingPods } from "../observation.js";
import type { Signal, Subject } from "./signal.js";

/**
 * In order, it replaces no pod before all are ready: one of a failed revision is in the way of the next for ever. Source: "Forced
 * rollback" in the documentation of StatefulSets; seen with 1.34.
 */
export const oldPodInTheWay: Signal = {
  id: "old-pod-in-the-way",
  family: "workload",
  on: "workload",
  see(subject) {
    const pod = subject.followed.kind === "StatefulSet" ? brokenBefore(subject) : undefined;
    return pod && { message: "", old: nameOf(pod) };
  },
  patience: seconds(30),
  cause: ({ workload = "", old = "" }) =>
    say`${workload} cannot be rolled out: ${old}, a pod of an earlier revision, is not ready, and a StatefulSet replaces no pod before all are.`,
  fix: ({ old = "" }) =>
    say`Delete the broken pod, for example by \`kubectl delete pod ${old}\`; it comes back in the new revision.`,
  look: ({ old }) => `describe pod ${old}`,
};

function brokenBefore({ workload, scene }: Subject): JsonMap | undefined {
  const isInOrder = textAt(workload, "spec", "podManagementPolicy") !== "Parallel";
  const byHand = textAt(workload, "spec", "updateStrategy", "type") === "OnDelete";
  if (!isInOrder || byHand || scene.newestPods(workload).some((pod) => !isReady(pod))) return undefined;
  return outgoingPods(workload, scene).find(
    (pod) => !isReady(pod) && textAt(pod, "metadata", "deletionTimestamp") === undefined,
  );
}

export const STATEFUL_SET_SIGNALS = [oldPodInTheWay] as const;
