/** What in a namespace is ours: the objects that carry our field manager, of every kind that is applied to a namespace. */
import { type Discovery, type ResourceType, resourcePath } from "../cluster/discovery.js";
import { type JsonMap, listAt, textAt } from "../json.js";
import { FIELD_MANAGER } from "../manifests/apply.js";
import { isManifestObject, type Manifest, type ManifestObject } from "../manifests/manifest.js";
import type { Reader } from "../rehearsal/reader.js";

export interface Found {
  readonly object: ManifestObject;
  readonly type: ResourceType;
}

export interface Inventory {
  readonly ours: readonly Found[];
  /** What somebody else put there, and would be lost with the namespace. */
  readonly others: readonly Found[];
  /** Kinds that may not be listed, by their plural names. */
  readonly unseen: readonly string[];
}

const inGroup = (apiVersion: string, kinds: Readonly<Record<string, string>>): ResourceType[] =>
  Object.entries(kinds).map(([plural, kind]) => ({ apiVersion, kind, plural, namespaced: true }));

/** What people apply to a namespace; kinds beyond these are known from the manifests. */
const TYPES: readonly ResourceType[] = [
  ...inGroup("v1", {
    pods: "Pod",
    services: "Service",
    configmaps: "ConfigMap",
    secrets: "Secret",
    serviceaccounts: "ServiceAccount",
    persistentvolumeclaims: "PersistentVolumeClaim",
    resourcequotas: "ResourceQuota",
    limitranges: "LimitRange",
  }),
  ...inGroup("apps/v1", {
    deployments: "Deployment",
    statefulsets: "StatefulSet",
    daemonsets: "DaemonSet",
  }),
  ...inGroup("batch/v1", { jobs: "Job", cronjobs: "CronJob" }),
  ...inGroup("networking.k8s.io/v1", { ingresses: "Ingress", networkpolicies: "NetworkPolicy" }),
  ...inGroup("policy/v1", { poddisruptionbudgets: "PodDisruptionBudget" }),
  ...inGroup("autoscaling/v2", { horizontalpodautoscalers: "HorizontalPodAutoscaler" }),
  ...inGroup("rbac.authorization.k8s.io/v1", { roles: "Role", rolebindings: "RoleBinding" }),
];

export async function takeInventory(
  manifests: readonly Manifest[],
  discovery: Discovery,
  namespace: string,
  reader: Reader,
): Promise<Inventory> {
  const written = manifests.flatMap(({ object }) => discovery.find(object.apiVersion, object.kind) ?? []);
  const types = distinct([...TYPES, ...written.filter(({ namespaced }) => namespaced)]);
  const lists = await Promise.all(
    types.map(async (type) => ({ type, seen: await reader.list(resourcePath(type, namespace), "") })),
  );
  const found = lists.flatMap(({ type, seen }) => (seen.state === "there" ? foundOf(type, seen.value) : []));
  return {
    ours: found.filter(({ object }) => isOurs(object)),
    others: found.filter(({ object }) => !isOurs(object) && isContent(object)),
    unseen: lists.filter(({ seen }) => seen.state === "unknown").map(({ type }) => type.plural),
  };
}

/** Items of a list carry neither their kind nor its version. */
function foundOf(type: ResourceType, items: readonly JsonMap[]): Found[] {
  const { apiVersion, kind } = type;
  return items
    .map((item) => ({ apiVersion, kind, ...item }))
    .filter((object) => isManifestObject(object))
    .map((object) => ({ object, type }));
}

/** Whoever has only been scaled or restarted by us was applied by somebody else. */
export function isOurs(object: JsonMap): boolean {
  return listAt(object, "metadata", "managedFields").some(
    (entry) => textAt(entry, "manager") === FIELD_MANAGER && textAt(entry, "operation") === "Apply",
  );
}

/** Kinds that rule or guard a namespace, and are nothing without it. */
const RULES = new Set([
  "ServiceAccount",
  "Role",
  "RoleBinding",
  "ResourceQuota",
  "LimitRange",
  "NetworkPolicy",
  "Lease",
]);

/** What is made by something else goes with it; every namespace has the certificate of the cluster. */
function isContent(object: ManifestObject): boolean {
  const isMade = listAt(object, "metadata", "ownerReferences").length > 0;
  const isGiven =
    object.metadata.name === "kube-root-ca.crt" ||
    textAt(object, "type") === "kubernetes.io/service-account-token";
  return !isMade && !isGiven && !RULES.has(object.kind);
}

function distinct(types: readonly ResourceType[]): ResourceType[] {
  return [...new Map(types.map((type) => [`${type.apiVersion} ${type.kind}`, type])).values()];
}
