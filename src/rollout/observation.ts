/** What is seen of a rollout: the live objects of the namespace, and how they belong together. Pure. */
import { isMap, type JsonMap, listAt, mapAt, textAt } from "../json.js";

/** The live objects, however they were read. */
export interface Observation {
  objects(kind: string): readonly JsonMap[];
}

/** An observation with its objects indexed once, for a judgement that looks at thousands of them. */
export interface Scene extends Observation {
  named(kind: string, name: string): JsonMap | undefined;
  /** The objects of a kind that this one owns. */
  owned(owner: JsonMap, kind: string): readonly JsonMap[];
  /** The events about this object, the oldest first. */
  eventsOf(object: JsonMap): readonly JsonMap[];
  /** The pods of a workload's newest revision that are not being deleted. */
  newestPods(workload: JsonMap): readonly JsonMap[];
}

/** The kinds that keep pods running. */
export const WORKLOAD_KINDS = ["Deployment", "StatefulSet", "DaemonSet"] as const;
export type WorkloadKind = (typeof WORKLOAD_KINDS)[number];

export function isWorkloadKind(kind: string): kind is WorkloadKind {
  return (WORKLOAD_KINDS as readonly string[]).includes(kind);
}

export function sceneOf(observation: Observation): Scene {
  const byKind = memoized((kind) => observation.objects(kind));
  const byName = memoized((kind) => new Map(byKind(kind).map((object) => [nameOf(object), object])));
  const byOwner = memoized((kind) => groupedByOwner(byKind(kind)));
  const byObject = memoized(() =>
    Map.groupBy(byKind("Event"), (event) => textAt(event, "involvedObject", "uid") ?? ""),
  );
  const eventsOf = memoized((uid) => oldestFirst(byObject("").get(uid) ?? []));
  const newestPods = new Map<JsonMap, readonly JsonMap[]>();
  const scene: Scene = {
    objects: byKind,
    named: (kind, name) => byName(kind).get(name),
    owned: (owner, kind) => byOwner(kind).get(uidOf(owner)) ?? [],
    eventsOf: (object) => eventsOf(uidOf(object)),
    newestPods(workload) {
      const pods =
        newestPods.get(workload) ??
        podsOwned(workload, scene).filter((pod) => !isEnding(pod) && isOfNewestRevision(pod, workload));
      newestPods.set(workload, pods);
      return pods;
    },
  };
  return scene;
}

function oldestFirst(events: readonly JsonMap[]): readonly JsonMap[] {
  return events.length < 2 ? events : events.toSorted((a, b) => compareText(eventTime(a), eventTime(b)));
}

function memoized<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key);
    if (found !== undefined) return found;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function groupedByOwner(objects: readonly JsonMap[]): Map<string, JsonMap[]> {
  const groups = new Map<string, JsonMap[]>();
  for (const object of objects) {
    for (const reference of listAt(object, "metadata", "ownerReferences")) {
      const uid = textAt(reference, "uid") ?? "";
      const group = groups.get(uid);
      if (group) group.push(object);
      else groups.set(uid, [object]);
    }
  }
  return groups;
}

/** When an event was seen last; events of the newer API have no `lastTimestamp` until they repeat. */
export function eventTime(event: JsonMap): string {
  return (
    textAt(event, "series", "lastObservedTime") ??
    textAt(event, "lastTimestamp") ??
    textAt(event, "eventTime") ??
    textAt(event, "metadata", "creationTimestamp") ??
    ""
  );
}

/** Milliseconds since the epoch, by the cluster's clocks; 0 when an event does not tell. */
export function instantOf(event: JsonMap): number {
  return Date.parse(eventTime(event)) || 0;
}

/** By code points, whatever the locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function find(observation: Observation, kind: string, name: string): JsonMap | undefined {
  return observation.objects(kind).find((object) => nameOf(object) === name);
}

export function nameOf(object: JsonMap): string {
  return textAt(object, "metadata", "name") ?? "";
}

export function uidOf(object: JsonMap): string {
  return textAt(object, "metadata", "uid") ?? "";
}

/** The ReplicaSet of a Deployment's newest revision: same revision number, owned by this very object. */
export function newestReplicaSet(deployment: JsonMap, scene: Scene): JsonMap | undefined {
  const revision = revisionOf(deployment);
  return scene
    .owned(deployment, "ReplicaSet")
    .find((replicaSet) => revision !== undefined && revisionOf(replicaSet) === revision);
}

/** The pods of a workload's newest revision that are not being deleted. */
export function podsOfNewestRevision(workload: JsonMap, observation: Observation): readonly JsonMap[] {
  return sceneOf(observation).newestPods(workload);
}

/** The pods of earlier revisions, and those that are being deleted: they may still serve. */
export function outgoingPods(workload: JsonMap, scene: Scene): JsonMap[] {
  if (textAt(workload, "kind") !== "Deployment")
    return podsOwned(workload, scene).filter((pod) => isEnding(pod) || !isOfNewestRevision(pod, workload));
  const newest = newestReplicaSet(workload, scene);
  const older = scene.owned(workload, "ReplicaSet").filter((set) => set !== newest);
  return [...older.flatMap((set) => scene.owned(set, "Pod")), ...podsOwned(workload, scene).filter(isEnding)];
}

function podsOwned(workload: JsonMap, scene: Scene): readonly JsonMap[] {
  switch (textAt(workload, "kind")) {
    case "Deployment": {
      const replicaSet = newestReplicaSet(workload, scene);
      return replicaSet ? scene.owned(replicaSet, "Pod") : [];
    }
    case "Pod":
      return [workload];
    default:
      return scene.owned(workload, "Pod");
  }
}

function isOfNewestRevision(pod: JsonMap, workload: JsonMap): boolean {
  const label = (name: string): string | undefined => textAt(pod, "metadata", "labels", name);
  switch (textAt(workload, "kind")) {
    case "StatefulSet":
      return label("controller-revision-hash") === textAt(workload, "status", "updateRevision");
    case "DaemonSet":
      // The controller counts templates in this annotation and labels each pod with the count.
      return (
        label("pod-template-generation") === annotation(workload, "deprecated.daemonset.template.generation")
      );
    default:
      return true;
  }
}

/** Is it being deleted? */
export function isEnding(object: JsonMap): boolean {
  return textAt(object, "metadata", "deletionTimestamp") !== undefined;
}

function annotation(object: JsonMap, name: string): string | undefined {
  return textAt(mapAt(object, "metadata", "annotations"), name);
}

/** The revision number of a Deployment or ReplicaSet. */
export function revisionOf(object: JsonMap): string | undefined {
  return annotation(object, "deployment.kubernetes.io/revision");
}

export function isReady(pod: JsonMap): boolean {
  return isTrue(pod, "Ready");
}

/** Has the object this condition, with the status `True`? */
export function isTrue(object: JsonMap, type: string): boolean {
  return conditionOf(object, type)?.["status"] === "True";
}

export function conditionOf(object: JsonMap, type: string): JsonMap | undefined {
  for (const condition of listAt(object, "status", "conditions"))
    if (isMap(condition) && condition["type"] === type) return condition;
  return undefined;
}
