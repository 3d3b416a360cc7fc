/** Watch: one cache of what is true in the namespace, for every phase that has to wait for something. */
import type { ClusterApi } from "../cluster/api.js";
import type { ResourceType } from "../cluster/discovery.js";
import { openWatchCache, type WatchCache } from "../cluster/watch-cache.js";
import { at, type JsonMap, listAt, textAt } from "../json.js";
import { templatePath } from "../manifests/manifest.js";
import { isWorkloadKind } from "../rollout/observation.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { createNamespace } from "./create-namespace.js";
import { type Rehearsal, rehearse } from "./rehearse.js";

/** Kinds whose paths are the same in every cluster; nobody has to be asked about them. */
const BUILT_IN: readonly ResourceType[] = [
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

export const watchNamespace = definePhase({
  id: "watch-namespace",
  title: "Watch the namespace",
  needs: { cluster: connect, rehearsal: rehearse, namespace: createNamespace },
  changes: "nothing",
  run({ cluster, rehearsal }, context, signal): Promise<WatchCache> {
    return watch(cluster.api, rehearsal, context, signal);
  },
  describe: () => ({ text: "", kind: "untouched" }),
});

/** Watches everything the rollout of these objects is judged by, until the run ends. */
export function watch(
  api: ClusterApi,
  rehearsal: Rehearsal,
  { config, runtime, defer, warn }: DeployContext,
  signal: AbortSignal,
): Promise<WatchCache> {
  const types = typesToWatch(rehearsal);
  const end = new AbortController();
  defer(async () => end.abort());
  return openWatchCache({
    api,
    clock: runtime.clock,
    namespace: config.namespace,
    types,
    needed: new Set(types.map(({ kind }) => kind).filter((kind) => isNeeded(kind))),
    onLeftOut: warn,
    signal: AbortSignal.any([end.signal, signal]),
  });
}

/** Kinds the manifests do not have are not watched: the deployer's Role need not allow it. */
function typesToWatch({ objects }: Rehearsal): ResourceType[] {
  const applied = objects.map(({ target }) => target.type).filter(({ namespaced }) => namespaced);
  const kinds = new Set([...ALWAYS, ...applied.map(({ kind }) => kind)]);
  if (kinds.has("Deployment")) kinds.add("ReplicaSet");
  if (objects.some(({ target }) => mountsClaims(target.object))) kinds.add("PersistentVolumeClaim");
  const custom = applied.filter(({ apiVersion }) => isCustom(apiVersion));
  const byKind = new Map(custom.map((type) => [type.kind, type]));
  return [...BUILT_IN.filter(({ kind }) => kinds.has(kind)), ...byKind.values()];
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
