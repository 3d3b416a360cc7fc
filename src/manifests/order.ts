/** The order in which kinds are applied: what others need comes first. Pure. */
import type { ManifestObject } from "./manifest.js";

const RANKS: readonly (readonly string[])[] = [
  ["Namespace"],
  ["CustomResourceDefinition", "StorageClass", "PriorityClass", "IngressClass"],
  ["ResourceQuota", "LimitRange", "NetworkPolicy", "ServiceAccount", "Role", "ClusterRole"],
  [
    "RoleBinding",
    "ClusterRoleBinding",
    "Secret",
    "ConfigMap",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "Service",
  ],
  // Whatever is not named here comes at this place: before the workloads, which may need it.
  [],
  [
    "Pod",
    "Deployment",
    "StatefulSet",
    "DaemonSet",
    "ReplicaSet",
    "Job",
    "CronJob",
    "HorizontalPodAutoscaler",
    "PodDisruptionBudget",
    "Ingress",
  ],
];
const UNKNOWN_RANK = RANKS.findIndex((kinds) => kinds.length === 0);

/** The objects in groups; all of a group may be applied at the same time, one group after the other. */
export function applyGroups<T extends { readonly object: ManifestObject }>(items: readonly T[]): T[][] {
  const byRank = Map.groupBy(items, ({ object }) => rankOf(object.kind));
  return [...byRank].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}

function rankOf(kind: string): number {
  const rank = RANKS.findIndex((kinds) => kinds.includes(kind));
  return rank === -1 ? UNKNOWN_RANK : rank;
}
