/** What is seen of a rollout: the live objects of the namespace, reduced to what a judgement needs. Pure. */
import { type JsonMap, listAt, mapAt, textAt } from "../json.js";

/** The live objects, however they were read. */
export interface Observation {
  objects(kind: string): readonly JsonMap[];
}

export const WORKLOAD_KINDS = ["Deployment", "StatefulSet", "DaemonSet"] as const;
export type WorkloadKind = (typeof WORKLOAD_KINDS)[number];

export function isWorkloadKind(kind: string): kind is WorkloadKind {
  return (WORKLOAD_KINDS as readonly string[]).includes(kind);
}

export function find(observation: Observation, kind: string, name: string): JsonMap | undefined {
  return observation.objects(kind).find((object) => textAt(object, "metadata", "name") === name);
}

export function nameOf(object: JsonMap): string {
  return textAt(object, "metadata", "name") ?? "";
}

/** The ReplicaSet of a Deployment's newest revision: same revision number, owned by this very object. */
export function newestReplicaSet(deployment: JsonMap, observation: Observation): JsonMap | undefined {
  const revision = revisionNumber(deployment);
  return ownedBy(deployment, observation.objects("ReplicaSet")).find(
    (replicaSet) => revisionNumber(replicaSet) === revision,
  );
}

/** The pods of a workload's newest revision that are not being deleted. */
export function podsOfNewestRevision(workload: JsonMap, observation: Observation): JsonMap[] {
  const pods = observation
    .objects("Pod")
    .filter((pod) => textAt(pod, "metadata", "deletionTimestamp") === undefined);
  switch (textAt(workload, "kind")) {
    case "Deployment": {
      const replicaSet = newestReplicaSet(workload, observation);
      return replicaSet ? ownedBy(replicaSet, pods) : [];
    }
    case "StatefulSet":
      return ownedBy(workload, pods).filter(
        (pod) =>
          textAt(pod, "metadata", "labels", "controller-revision-hash") ===
          textAt(workload, "status", "updateRevision"),
      );
    default: {
      // The controller counts templates in this annotation and labels each pod with the count.
      const generation = textAt(
        workload,
        "metadata",
        "annotations",
        "deprecated.daemonset.template.generation",
      );
      return ownedBy(workload, pods).filter(
        (pod) => textAt(pod, "metadata", "labels", "pod-template-generation") === generation,
      );
    }
  }
}

function revisionNumber(object: JsonMap): string | undefined {
  return textAt(mapAt(object, "metadata", "annotations"), "deployment.kubernetes.io/revision");
}

function ownedBy(owner: JsonMap, objects: readonly JsonMap[]): JsonMap[] {
  const uid = textAt(owner, "metadata", "uid");
  return objects.filter((object) =>
    listAt(object, "metadata", "ownerReferences").some((reference) => textAt(reference, "uid") === uid),
  );
}

export function isReady(pod: JsonMap): boolean {
  return conditionOf(pod, "Ready")?.["status"] === "True";
}

export function conditionOf(object: JsonMap, type: string): JsonMap | undefined {
  const condition = listAt(object, "status", "conditions").find(
    (candidate) => textAt(candidate, "type") === type,
  );
  return condition === undefined ? undefined : mapAt(condition);
}

/** Status of every container of a pod; init containers first. */
export function containerStatuses(pod: JsonMap): readonly unknown[] {
  return [...listAt(pod, "status", "initContainerStatuses"), ...listAt(pod, "status", "containerStatuses")];
}
