/** What is watched to follow a rollout: the kinds of the manifests, and those that come of them. Pure. */
import type { ResourceType } from "../cluster/discovery.js";
import { at, type JsonMap, listAt, textAt } from "../json.js";
import { templatePath } from "../manifests/manifest.js";
import { isWorkloadKind } from "./observation.js";

/** Kinds whose paths are the same in every cluster; nobody has to be asked about them. */
export const BUILT_IN: readonly ResourceType[] = [
  { apiVersion: "v1", kind: "Pod", plural: "pods", namespaced: true },
  { apiVersion: "v1", kind: "Service", plural: "services", namespaced: true },
  { apiVersion: "v1", kind: "Event", plural: "events", namespaced: true },
  { apiVersion: "v1", kind: "ResourceQuota", plural: "resourcequotas", namespaced: true },
  { apiVersion: "v1", kind: "PersistentVolumeClaim", plural: "persistentvolumeclaims", namespaced: true },
  { apiVersion: "apps/v1", kind: "Deployment", plural: "deployments", namespaced: true },
  { apiVersion: "apps/v1", kind: "ReplicaSet", plural: "replicasets", namespaced: true },
  { apiVersion: "apps/v1", kind: "StatefulSet", plural: "statefulsets", namespaced: true },
  { apiVersion: "apps/v1", kind: "DaemonSet", plural: "daemonsets", namespaced: true },
  { apiVersion: "batch/v1", kind: "Job", plural: "jobs", namespaced: true },
];

/** The last two explain a verdict but make none, and may be missing from the deployer's Role. */
const ALWAYS = ["Pod", "Service", "Event", "ResourceQuota"];

export interface WatchedType {
  readonly type: ResourceType;
  /** Without it there is no verdict; the others only explain. */
  readonly needed: boolean;
}

/** Kinds the manifests do not have are not watched: the deployer's Role need not allow it. */
export function watchedTypes(
  set: readonly { readonly type: ResourceType; readonly object: JsonMap }[],
): WatchedType[] {
  const applied = set.map(({ type }) => type).filter(({ namespaced }) => namespaced);
  const kinds = new Set([...ALWAYS, ...applied.map(({ kind }) => kind)]);
  if (kinds.has("Deployment")) kinds.add("ReplicaSet");
  if (set.some(({ object }) => mountsClaims(object))) kinds.add("PersistentVolumeClaim");
  const custom = applied.filter(({ apiVersion }) => isCustom(apiVersion));
  const byKind = new Map(custom.map((type) => [type.kind, type]));
  return [...BUILT_IN.filter(({ kind }) => kinds.has(kind)), ...byKind.values()].map((type) => ({
    type,
    needed: isNeeded(type.kind),
  }));
}

function mountsClaims(object: JsonMap): boolean {
  const volumes = listAt(object, ...(templatePath(textAt(object, "kind") ?? "") ?? []), "spec", "volumes");
  return (
    listAt(object, "spec", "volumeClaimTemplates").length > 0 ||
    volumes.some((volume) => at(volume, "persistentVolumeClaim") !== undefined)
  );
}

function isNeeded(kind: string): boolean {
  return (
    isWorkloadKind(kind) || kind === "ReplicaSet" || kind === "Pod" || kind === "Service" || kind === "Job"
  );
}

/** Groups of Kubernetes itself have no dot, or end with `k8s.io`. */
function isCustom(apiVersion: string): boolean {
  const [group = ""] = apiVersion.split("/");
  return apiVersion.includes("/") && group.includes(".") && !group.endsWith("k8s.io");
}
