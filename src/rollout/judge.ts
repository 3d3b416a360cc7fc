/** The judgement on a rollout: from what is seen and the time of our write to a verdict per workload. Pure. */
import { assertNever } from "../errors.js";
import { type JsonMap, numberAt, textAt } from "../json.js";
import {
  conditionOf,
  find,
  isReady,
  newestReplicaSet,
  type Observation,
  podsOfNewestRevision,
  type WorkloadKind,
} from "./observation.js";
import { restartsOf, troubleOf } from "./trouble.js";

/** A workload whose rollout is followed. */
export interface Followed {
  readonly kind: WorkloadKind;
  readonly name: string;
  /** `metadata.uid` of the object we applied; another one means somebody replaced it. */
  readonly uid: string;
  /** `metadata.creationTimestamp` of that object. */
  readonly createdAt: string;
  /** Has the observation shown it before? Then its absence means that it was deleted. */
  readonly seen: boolean;
  /** `metadata.generation` after our apply. */
  readonly generation: number;
  /** The server's clock at our write (milliseconds since the epoch): older conditions are not about us. */
  readonly writtenAt: number;
}

export interface Verdict {
  readonly workload: Followed;
  readonly state: "ready" | "waiting" | "failed";
  readonly ready: number;
  readonly desired: number;
  /** What is missing or why it failed, in one line; empty when ready. */
  readonly reason: string;
  /** Restarts of all containers of the newest revision's pods. */
  readonly restarts: number;
  /** Revision number of a Deployment, as seen now. */
  readonly revision?: string | undefined;
}

/** For the few milliseconds after a write. */
export const NOT_SEEN = "the controller has not seen the change yet";

export function judge(followed: Followed, observation: Observation): Verdict {
  const workload = find(observation, followed.kind, followed.name);
  if (!workload) return absent(followed);
  if (textAt(workload, "metadata", "uid") !== followed.uid) return replaced(followed, workload);
  const pods = podsOfNewestRevision(workload, observation);
  const desired = desiredReplicas(workload);
  const base = {
    workload: followed,
    ready: pods.filter(isReady).length,
    desired,
    restarts: pods.map(restartsOf).reduce((sum, count) => sum + count, 0),
    revision: textAt(workload, "metadata", "annotations", "deployment.kubernetes.io/revision"),
  };
  const trouble = pods.map(troubleOf).find((found) => found !== undefined);
  const deadline = deadlineExceeded(workload, followed);
  if (deadline) return { ...base, state: "failed", reason: trouble ?? creationTrouble(workload) ?? deadline };
  const missing = missingOf(workload, followed, observation, pods.length);
  if (missing === undefined) return { ...base, state: "ready", reason: "" };
  return { ...base, state: "waiting", reason: trouble ?? creationTrouble(workload) ?? missing };
}

/** Not there yet, or not there any more: a watch lags a little behind our own write. */
function absent(workload: Followed): Verdict {
  if (!workload.seen)
    return { workload, state: "waiting", ready: 0, desired: 0, restarts: 0, reason: NOT_SEEN };
  return failed(workload, `${workload.kind} ${workload.name} was deleted while its rollout was followed`);
}

/** Another object of the same name: a later one is somebody else's, an earlier one is about to leave our view. */
function replaced(workload: Followed, other: JsonMap): Verdict {
  const later = (textAt(other, "metadata", "creationTimestamp") ?? "") > workload.createdAt;
  if (!later) return { workload, state: "waiting", ready: 0, desired: 0, restarts: 0, reason: NOT_SEEN };
  return failed(workload, `${workload.kind} ${workload.name} was deleted and created again by somebody else`);
}

function failed(workload: Followed, reason: string): Verdict {
  return { workload, state: "failed", ready: 0, desired: 0, restarts: 0, reason };
}

function desiredReplicas(workload: JsonMap): number {
  if (textAt(workload, "kind") === "DaemonSet")
    return numberAt(workload, "status", "desiredNumberScheduled") ?? 0;
  return numberAt(workload, "spec", "replicas") ?? 1;
}

/**
 * The condition is sticky: it survives an undo and a re-apply of the same template, and may even show at a new generation. It
 * counts only when it was written after our own write. Source: pkg/controller/deployment/progress.go.
 */
function deadlineExceeded(workload: JsonMap, { writtenAt }: Followed): string | undefined {
  const progressing = conditionOf(workload, "Progressing");
  if (progressing?.["reason"] !== "ProgressDeadlineExceeded") return undefined;
  if (!(Date.parse(textAt(progressing, "lastUpdateTime") ?? "") > writtenAt)) return undefined;
  return `no progress for ${numberAt(workload, "spec", "progressDeadlineSeconds") ?? 600} s`;
}

/** Pods that could not even be created: quota, admission. */
function creationTrouble(workload: JsonMap): string | undefined {
  const failure = conditionOf(workload, "ReplicaFailure");
  return failure?.["status"] === "True"
    ? `pods cannot be created: ${textAt(failure, "message") ?? ""}`
    : undefined;
}

/** What is still missing for the rollout to be complete; undefined when it is. */
function missingOf(
  workload: JsonMap,
  followed: Followed,
  observation: Observation,
  pods: number,
): string | undefined {
  const status = (name: string): number => numberAt(workload, "status", name) ?? 0;
  if (status("observedGeneration") < followed.generation) return NOT_SEEN;
  const desired = desiredReplicas(workload);
  switch (followed.kind) {
    case "Deployment":
      if (workload["spec"] && (workload["spec"] as JsonMap)["paused"] === true)
        return "the Deployment is paused";
      if (!newestReplicaSet(workload, observation)) return "the new ReplicaSet is not there yet";
      return (
        shortage([
          [status("updatedReplicas"), desired, "updated"],
          [pods, desired, "created"],
          [status("readyReplicas"), desired, "ready"],
          [status("availableReplicas"), desired, "available"],
        ]) ?? surplus(status("replicas"), desired)
      );
    case "StatefulSet":
      if (
        textAt(workload, "status", "updateRevision") !== textAt(workload, "status", "currentRevision") &&
        status("updatedReplicas") < desired
      ) {
        return `${status("updatedReplicas")} of ${desired} updated`;
      }
      return shortage([
        [status("readyReplicas"), desired, "ready"],
        [status("availableReplicas"), desired, "available"],
      ]);
    case "DaemonSet":
      return shortage([
        [status("updatedNumberScheduled"), desired, "updated"],
        [status("numberReady"), desired, "ready"],
        [status("numberAvailable"), desired, "available"],
      ]);
    default:
      return assertNever(followed.kind);
  }
}

function shortage(counts: readonly (readonly [number, number, string])[]): string | undefined {
  const short = counts.find(([count, desired]) => count < desired);
  return short && `${short[0]} of ${short[1]} ${short[2]}`;
}

function surplus(replicas: number, desired: number): string | undefined {
  return replicas > desired
    ? `${replicas - desired} old ${replicas - desired === 1 ? "pod has" : "pods have"} to end first`
    : undefined;
}
