/** The rules that follow from objects: of their own types, of what is watched, and of what their pods refer to. Pure. */
import type { ResourceType } from "../cluster/discovery.js";
import { listAt } from "../json.js";
import type { ManifestObject } from "../manifests/manifest.js";
import { type ObjectReference, objectReferencesOf } from "../manifests/object-references.js";
import { pullSecretsOf, type ReferredKind, referencesOf } from "../manifests/references.js";
import type { WatchedType } from "../rollout/watched.js";
import type { Rule } from "./rule.js";

export interface PlannedObject {
  readonly object: ManifestObject;
  readonly type: ResourceType;
  /** Is it in the cluster already? */
  readonly exists: boolean;
}

export const core = (
  resources: readonly string[],
  verbs: readonly string[],
  more: Partial<Rule> = {},
): Rule => ({
  apiGroup: "",
  resources,
  verbs,
  ...more,
});

export const only = (name: string): Partial<Rule> => ({ resourceNames: [name], clusterWide: true });
export const onCluster = (apiGroup: string, resource: string, verbs: readonly string[]): Rule => ({
  apiGroup,
  resources: [resource],
  verbs,
  clusterWide: true,
});

const inGroup = (apiGroup: string, resource: string): Rule => ({
  apiGroup,
  resources: [resource],
  verbs: [],
});

export function watching(watched: readonly WatchedType[]): Rule[] {
  return watched.map(({ type: { apiVersion, plural } }) => ({
    apiGroup: groupOf(apiVersion),
    resources: [plural],
    verbs: ["list", "watch"],
  }));
}

/** The namespace has needs of its own. */
export function ofTypes(objects: readonly PlannedObject[], verbs: readonly string[]): Rule[] {
  const others = objects.filter(({ object }) => object.kind !== "Namespace");
  const byType = Map.groupBy(others, ({ type }) => `${type.apiVersion} ${type.plural}`);
  return [...byType.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { apiVersion, plural, namespaced } = first.type;
    return {
      apiGroup: groupOf(apiVersion),
      resources: [plural],
      verbs,
      neededFor: same.map(({ object }) => object.metadata.name),
      clusterWide: !namespaced,
    };
  });
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes("/") ? (apiVersion.split("/")[0] ?? "") : "";
}

type Referred = Partial<Record<ReferredKind, Omit<Rule, "verbs">>>;

export const IN_NAMESPACE: Referred = {
  ConfigMap: core(["configmaps"], []),
  Secret: core(["secrets"], []),
  ServiceAccount: core(["serviceaccounts"], []),
  PersistentVolumeClaim: core(["persistentvolumeclaims"], []),
  ResourceClaim: inGroup("resource.k8s.io", "resourceclaims"),
  ResourceClaimTemplate: inGroup("resource.k8s.io", "resourceclaimtemplates"),
};

export const ON_CLUSTER: Referred = {
  PriorityClass: onCluster("scheduling.k8s.io", "priorityclasses", []),
  RuntimeClass: onCluster("node.k8s.io", "runtimeclasses", []),
};

/** What objects besides pods refer to. */
const BY_OBJECTS: Referred = {
  Secret: core(["secrets"], []),
  ServiceAccount: core(["serviceaccounts"], []),
  Service: core(["services"], []),
  PersistentVolumeClaim: core(["persistentvolumeclaims"], []),
  PersistentVolume: onCluster("", "persistentvolumes", []),
  IngressClass: onCluster("networking.k8s.io", "ingressclasses", []),
  Role: inGroup("rbac.authorization.k8s.io", "roles"),
  ClusterRole: onCluster("rbac.authorization.k8s.io", "clusterroles", []),
  Deployment: inGroup("apps", "deployments"),
  StatefulSet: inGroup("apps", "statefulsets"),
  ReplicaSet: inGroup("apps", "replicasets"),
};

/** Reading what the pods refer to and the set does not hold. */
export function referred(objects: readonly PlannedObject[], rules: Referred): Rule[] {
  return reading(objects, rules, ({ object }) => [...referencesOf(object), ...pullSecretsOf(object)]);
}

/** Reading what other objects refer to and the set does not hold. */
export function named(objects: readonly PlannedObject[], namespace: string): Rule[] {
  return reading(objects, BY_OBJECTS, ({ object }) => objectReferencesOf(object, namespace));
}

function reading(
  objects: readonly PlannedObject[],
  rules: Referred,
  references: (planned: PlannedObject) => readonly ObjectReference[],
): Rule[] {
  const own = new Set(objects.map(({ object }) => `${object.kind}/${object.metadata.name}`));
  const outside = objects.flatMap(references).filter(({ kind, name }) => !own.has(`${kind}/${name}`));
  return [...Map.groupBy(outside, ({ kind }) => kind)].flatMap(([kind, same]) => {
    const rule = rules[kind];
    const neededFor = [...new Set(same.map(({ name }) => name))];
    return rule ? [{ ...rule, verbs: ["get"], neededFor }] : [];
  });
}

export function hasClaims(objects: readonly PlannedObject[]): boolean {
  return objects.some(
    ({ object }) =>
      object.kind === "PersistentVolumeClaim" || listAt(object, "spec", "volumeClaimTemplates").length > 0,
  );
}
