/** Reads one by one, by their names, the objects that the set refers to and does not hold. */
import type { JsonMap } from "../json.js";
import { type ObjectReference, objectReferencesOf } from "../manifests/object-references.js";
import { pullSecretsOf, type ReferredKind, referencesOf } from "../manifests/references.js";
import { inSet, type Seen, type SetObject, withoutValues } from "./facts.js";
import type { Reader } from "./reader.js";

interface Resource {
  /** Under which root its kind is; namespaced ones get the namespace put in. */
  readonly root: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

const APPS = { root: "/apis/apps/v1", namespaced: true } as const;
const RBAC = { root: "/apis/rbac.authorization.k8s.io/v1" } as const;
/** Older versions are not asked: there, whether it exists stays unknown. */
const DEVICES = { root: "/apis/resource.k8s.io/v1", namespaced: true } as const;

const RESOURCES: Readonly<Record<ReferredKind, Resource>> = {
  ConfigMap: { root: "/api/v1", plural: "configmaps", namespaced: true },
  Secret: { root: "/api/v1", plural: "secrets", namespaced: true },
  PersistentVolumeClaim: { root: "/api/v1", plural: "persistentvolumeclaims", namespaced: true },
  ServiceAccount: { root: "/api/v1", plural: "serviceaccounts", namespaced: true },
  PriorityClass: { root: "/apis/scheduling.k8s.io/v1", plural: "priorityclasses", namespaced: false },
  RuntimeClass: { root: "/apis/node.k8s.io/v1", plural: "runtimeclasses", namespaced: false },
  ResourceClaim: { ...DEVICES, plural: "resourceclaims" },
  ResourceClaimTemplate: { ...DEVICES, plural: "resourceclaimtemplates" },
  PersistentVolume: { root: "/api/v1", plural: "persistentvolumes", namespaced: false },
  Service: { root: "/api/v1", plural: "services", namespaced: true },
  IngressClass: {
    root: "/apis/networking.k8s.io/v1",
    plural: "ingressclasses",
    namespaced: false,
  },
  Role: { ...RBAC, plural: "roles", namespaced: true },
  ClusterRole: { ...RBAC, plural: "clusterroles", namespaced: false },
  Deployment: { ...APPS, plural: "deployments" },
  StatefulSet: { ...APPS, plural: "statefulsets" },
  ReplicaSet: { ...APPS, plural: "replicasets" },
};

/** What new pods refer to and the set does not hold: without it nothing starts, so a right that is missing is told. */
export function readNamedByPods(
  makers: readonly SetObject[],
  objects: readonly SetObject[],
  scope: Scope,
): Promise<Named> {
  const references = makers.flatMap(({ object }) => [...referencesOf(object), ...pullSecretsOf(object)]);
  return readNamed(outside(references, objects), scope);
}

/** The same of changed objects besides pods: whoever may not look need not hear of what is seldom more than a warning. */
export function readNamedByObjects(objects: readonly SetObject[], scope: Scope): Promise<Named> {
  const references = objects
    .filter(({ outcome }) => outcome !== "unchanged")
    .flatMap(({ object }) => objectReferencesOf(object, scope.namespace));
  return readNamed(outside(references, objects), scope, "quietly");
}

/** By `Kind/name`. */
type Named = ReadonlyMap<string, Seen<JsonMap>>;

interface Scope {
  readonly reader: Reader;
  readonly namespace: string;
}

function outside(references: readonly ObjectReference[], objects: readonly SetObject[]): string[] {
  const others = references.filter(({ kind, name }) => !inSet(objects, kind, name));
  return [...new Set(others.map(({ kind, name }) => `${kind}/${name}`))];
}

export async function readNamed(
  names: readonly string[],
  { reader, namespace }: Scope,
  quietly?: "quietly",
): Promise<Named> {
  const read = async (key: string): Promise<[string, Seen<JsonMap>]> => {
    const [kind = "", name = ""] = key.split("/", 2);
    const { root, plural, namespaced } = RESOURCES[kind as ReferredKind];
    const scope = namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : "";
    const right = quietly ? "" : `get ${plural}`;
    const seen = await reader.get(`${root}${scope}/${plural}/${encodeURIComponent(name)}`, right);
    const configuration = kind === "ConfigMap" || kind === "Secret";
    return [
      key,
      configuration && seen.state === "there" ? { ...seen, value: withoutValues(seen.value) } : seen,
    ];
  };
  return new Map(await Promise.all(names.map(read)));
}
