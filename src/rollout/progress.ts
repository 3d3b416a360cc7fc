/** How far a rollout has come by the counts of its controller: what is still missing, or that the object itself has failed. Pure. */
import { at, isMap, type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";
import { say } from "../words/say.js";
import { type Ending, jobFailed, jobTooLate, paused, podFailed, stalled } from "./endings.js";
import type { Followed } from "./followed.js";
import { conditionOf, isReady, isTrue, nameOf, newestReplicaSet, type Scene } from "./observation.js";

export interface Progress {
  readonly ready: number;
  readonly desired: number;
  /** What is missing; absent when nothing is. */
  readonly missing?: string | undefined;
  /** Why it cannot come to a good end by itself. */
  readonly failed?: Ending | undefined;
  /** It has come to a bad end; its pods may say why. */
  readonly ended?: Ending | undefined;
  /** For the few milliseconds after a write: the controller has not seen it yet. */
  readonly isBehind?: boolean | undefined;
}

/** Nothing can be told of it yet. */
export function notSeen(counts: Pick<Progress, "ready" | "desired">): Progress {
  return { ...counts, missing: notSeenText(), isBehind: true };
}

export const notSeenText = (): string => say`the controller has not seen the change yet`;

export function progressOf(followed: Followed, object: JsonMap, scene: Scene): Progress {
  const judge = JUDGES[followed.kind] ?? customProgress;
  const progress = judge(object, scene);
  const observed = numberAt(object, "status", "observedGeneration");
  const isBehind = observed === undefined ? OBSERVING.has(followed.kind) : observed < followed.generation;
  return isBehind ? notSeen(progress) : progress;
}

type Judge = (object: JsonMap, scene: Scene) => Progress;

/** Kinds whose status always tells the generation it belongs to. */
const OBSERVING = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]);

const JUDGES: Readonly<Record<string, Judge>> = {
  Deployment: deploymentProgress,
  StatefulSet: statefulSetProgress,
  DaemonSet: daemonSetProgress,
  ReplicaSet: replicaSetProgress,
  Job: jobProgress,
  Pod: podProgress,
  PersistentVolumeClaim: claimProgress,
  Service: serviceProgress,
};

function deploymentProgress(deployment: JsonMap, scene: Scene): Progress {
  const status = statusOf(deployment);
  const desired = numberAt(deployment, "spec", "replicas") ?? 1;
  const pods = scene.newestPods(deployment);
  const counts = { ready: pods.filter(isReady).length, desired };
  if (!newestReplicaSet(deployment, scene))
    return { ...counts, missing: say`the new ReplicaSet is not there yet`, ...pause(deployment) };
  const missing =
    shortage([
      [status("updatedReplicas"), desired, updatedText],
      [pods.length, desired, createdText],
      [Math.min(status("readyReplicas"), counts.ready), desired, readyText],
      [status("availableReplicas"), desired, availableText(deployment)],
    ]) ?? surplus(status("replicas"), desired);
  return { ...counts, missing, ...(missing === undefined ? {} : pause(deployment)) };
}

function pause(deployment: JsonMap): Pick<Progress, "failed"> {
  return at(deployment, "spec", "paused") === true ? { failed: paused(nameOf(deployment)) } : {};
}

function statefulSetProgress(set: JsonMap, scene: Scene): Progress {
  const status = statusOf(set);
  const desired = numberAt(set, "spec", "replicas") ?? 1;
  const partition = numberAt(set, "spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
  const ready = scene.newestPods(set).filter(isReady).length;
  const isDone = textAt(set, "status", "updateRevision") === textAt(set, "status", "currentRevision");
  const updated = isDone ? status("replicas") : status("updatedReplicas");
  const onDelete = textAt(set, "spec", "updateStrategy", "type") === "OnDelete";
  const missing = shortage([
    [updated, onDelete ? 0 : Math.max(0, desired - partition), updatedText],
    [status("readyReplicas"), desired, readyText],
    [numberAt(set, "status", "availableReplicas") ?? status("readyReplicas"), desired, availableText(set)],
  ]);
  return { ready: partition > 0 || onDelete ? status("readyReplicas") : ready, desired, missing };
}

function daemonSetProgress(set: JsonMap, scene: Scene): Progress {
  const status = statusOf(set);
  const desired = status("desiredNumberScheduled");
  const onDelete = textAt(set, "spec", "updateStrategy", "type") === "OnDelete";
  const missing = shortage([
    [status("updatedNumberScheduled"), onDelete ? 0 : desired, updatedText],
    [status("numberReady"), desired, readyText],
    [status("numberAvailable"), desired, availableText(set)],
  ]);
  return { ready: scene.newestPods(set).filter(isReady).length, desired, missing };
}

/** One that the manifests have, without a Deployment: it has no revisions, and replaces no pods. */
function replicaSetProgress(set: JsonMap, scene: Scene): Progress {
  const status = statusOf(set);
  const desired = numberAt(set, "spec", "replicas") ?? 1;
  const missing = shortage([
    [status("readyReplicas"), desired, readyText],
    [status("availableReplicas"), desired, availableText(set)],
  ]);
  return { ready: scene.newestPods(set).filter(isReady).length, desired, missing };
}

const JOB_FAILED = ["Failed", "FailureTarget"];
/** The work is done; and the cluster has tidied up after it. */
export const JOB_COMPLETE = ["SuccessCriteriaMet", "Complete"];

/** Well or not. */
export function hasJobEnded(job: JsonMap): boolean {
  return [...JOB_FAILED, ...JOB_COMPLETE].some((type) => isTrue(job, type));
}

function jobProgress(job: JsonMap): Progress {
  const spec = (name: string): number | undefined => numberAt(job, "spec", name);
  const ready = numberAt(job, "status", "succeeded") ?? 0;
  // Without `completions` its pods share a queue of work, and the first to end well ends it for all.
  const counts = { ready, desired: spec("completions") ?? Math.max(1, spec("parallelism") ?? 1, ready) };
  const failure = JOB_FAILED.map((type) => conditionOf(job, type)).find(
    (condition) => condition?.["status"] === "True",
  );
  if (failure) return { ...counts, missing: say`it has failed`, ended: jobEnd(job, failure) };
  if (JOB_COMPLETE.some((type) => isTrue(job, type))) return counts;
  // Like a workload of no replicas: it is as it is wanted.
  if (at(job, "spec", "suspend") === true) return { ready: 0, desired: 0 };
  return { ...counts, missing: say`${counts.ready} of ${counts.desired} complete` };
}

function jobEnd(job: JsonMap, failure: JsonMap): Ending {
  const words = textAt(failure, "message");
  return textAt(failure, "reason") === "DeadlineExceeded"
    ? jobTooLate(words, numberAt(job, "spec", "activeDeadlineSeconds") ?? 0)
    : jobFailed(words, numberAt(job, "spec", "ttlSecondsAfterFinished") !== undefined);
}

function podProgress(pod: JsonMap): Progress {
  const phase = textAt(pod, "status", "phase");
  if (phase === "Succeeded" || isReady(pod)) return { ready: 1, desired: 1 };
  const ended = phase === "Failed" ? podFailed(textAt(pod, "status", "message") || undefined) : undefined;
  return { ready: 0, desired: 1, missing: say`not ready`, ended };
}

/** What the controller says of a claim for which it finds no volume. */
const UNPROVIDED = new Set(["FailedBinding", "ProvisioningFailed", "ExternalProvisioning", "Provisioning"]);

/** A claim that nobody mounts yet may wait for its first consumer as long as it likes; whoever mounts it needs it to be ready. */
function claimProgress(claim: JsonMap, scene: Scene): Progress {
  const newest = textAt(scene.eventsOf(claim).at(-1), "reason") ?? "";
  const phase = textAt(claim, "status", "phase");
  if (phase !== "Lost" && (phase === "Bound" || !UNPROVIDED.has(newest))) return { ready: 1, desired: 1 };
  return { ready: 0, desired: 1, missing: say`not bound to a volume` };
}

function serviceProgress(service: JsonMap, scene: Scene): Progress {
  const selector = Object.entries(mapAt(service, "spec", "selector"));
  if (selector.length === 0 || textAt(service, "spec", "type") === "ExternalName")
    return { ready: 1, desired: 1 };
  const chosen = (labels: JsonMap): boolean => selector.every(([key, value]) => labels[key] === value);
  const pods = scene.objects("Pod").filter((pod) => chosen(mapAt(pod, "metadata", "labels")));
  const tolerant = at(service, "spec", "publishNotReadyAddresses") === true;
  if (pods.some((pod) => tolerant || isReady(pod))) return { ready: 1, desired: 1 };
  const asleep = ["Deployment", "StatefulSet"]
    .flatMap((kind) => scene.objects(kind))
    .filter((workload) => chosen(mapAt(workload, "spec", "template", "metadata", "labels")));
  if (asleep.length > 0 && asleep.every((workload) => numberAt(workload, "spec", "replicas") === 0))
    return { ready: 1, desired: 1 };
  return { ready: 0, desired: 1, missing: say`no ready pod behind it` };
}

/** Whatever else says of itself whether it is ready; one that says nothing is taken at its word. */
function customProgress(object: JsonMap): Progress {
  const stall = conditionOf(object, "Stalled");
  if (stall?.["status"] === "True")
    return { ready: 0, desired: 1, missing: say`stalled`, failed: stalled(textAt(stall, "message")) };
  const told = conditionOf(object, "Ready") ?? conditionOf(object, "Available");
  if (!isMap(told) || told["status"] === "True") return { ready: 1, desired: 1 };
  return {
    ready: 0,
    desired: 1,
    missing: textAt(told, "message") || textAt(told, "reason") || say`not ready`,
  };
}

function statusOf(object: JsonMap): (name: string) => number {
  return (name) => numberAt(object, "status", name) ?? 0;
}

type Count = readonly [count: number, desired: number, text: (count: number, desired: number) => string];

const updatedText: Count[2] = (count, desired) => say`${count} of ${desired} updated`;
const createdText: Count[2] = (count, desired) => say`${count} of ${desired} created`;
const readyText: Count[2] = (count, desired) => say`${count} of ${desired} ready`;

/** Ready ones are not available before they have been so for a while. */
function availableText(workload: JsonMap): Count[2] {
  const least = numberAt(workload, "spec", "minReadySeconds") ?? 0;
  return (count, desired) =>
    least > 0
      ? say`${count} of ${desired} available: \`minReadySeconds\` asks that they be ready for ${least} s`
      : say`${count} of ${desired} available`;
}

function shortage(counts: readonly Count[]): string | undefined {
  const short = counts.find(([count, desired]) => count < desired);
  if (!short) return undefined;
  const [count, desired, text] = short;
  return text(count, desired);
}

function surplus(replicas: number, desired: number): string | undefined {
  const old = replicas - desired;
  if (old <= 0) return undefined;
  return old === 1 ? say`${old} old pod has to end first` : say`${old} old pods have to end first`;
}

/** The claims that the pods of a workload mount. */
export function claimNames(pod: JsonMap): string[] {
  return listAt(pod, "spec", "volumes").flatMap(
    (volume) => textAt(volume, "persistentVolumeClaim", "claimName") ?? [],
  );
}
