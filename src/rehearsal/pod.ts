/** The Pod that a controller would make of an object's template, for asking admission about it. Pure. */
import { type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";
import { templatePath } from "../manifests/manifest.js";

/** Controllers put labels on their pods, and selectors of spread constraints may look at them. */
const CONTROLLER_LABELS: Readonly<Record<string, JsonMap>> = {
  Deployment: { "pod-template-hash": "rehearsal" },
  ReplicaSet: { "pod-template-hash": "rehearsal" },
  StatefulSet: { "controller-revision-hash": "rehearsal", "apps.kubernetes.io/pod-index": "0" },
  DaemonSet: { "controller-revision-hash": "rehearsal" },
  Job: { "batch.kubernetes.io/job-name": "rehearsal", "job-name": "rehearsal" },
};

/** Who would own the pod. Policies against bare pods ask for an owner. */
const OWNERS: Readonly<Record<string, { apiVersion: string; kind: string }>> = {
  Deployment: { apiVersion: "apps/v1", kind: "ReplicaSet" },
  ReplicaSet: { apiVersion: "apps/v1", kind: "ReplicaSet" },
  StatefulSet: { apiVersion: "apps/v1", kind: "StatefulSet" },
  DaemonSet: { apiVersion: "apps/v1", kind: "DaemonSet" },
  Job: { apiVersion: "batch/v1", kind: "Job" },
  CronJob: { apiVersion: "batch/v1", kind: "Job" },
};

/** No object has it, and a dry run never gets as far as the garbage collector. */
const NO_UID = "00000000-0000-4000-8000-000000000000";

/** Names in a pod's spec that this run makes true only later: admission would not find them yet. */
export interface NotYet {
  readonly serviceAccounts: ReadonlySet<string>;
  readonly priorityClasses: ReadonlySet<string>;
  readonly runtimeClasses: ReadonlySet<string>;
}

/** The pod spec of an object as its template has it, the claims of a StatefulSet's pods included. */
export function podSpecOf(object: JsonMap): JsonMap {
  const template = templatePath(textAt(object, "kind") ?? "");
  const spec = template ? mapAt(object, ...template, "spec") : {};
  const claims =
    textAt(object, "kind") === "StatefulSet" ? listAt(object, "spec", "volumeClaimTemplates") : [];
  if (claims.length === 0) return spec;
  const names = claims.map((claim) => textAt(claim, "metadata", "name") ?? "");
  const others = listAt(spec, "volumes").filter((volume) => !names.includes(textAt(volume, "name") ?? ""));
  const owner = textAt(object, "metadata", "name");
  const volumes = names.map((name) => ({
    name,
    persistentVolumeClaim: { claimName: `${name}-${owner}-0` },
  }));
  return { ...spec, volumes: [...others, ...volumes] };
}

/** Undefined for kinds that make no pods, and for bare Pods, which are rehearsed themselves. */
export function podOf(object: JsonMap, notYet: NotYet): JsonMap | undefined {
  const kind = textAt(object, "kind") ?? "";
  const template = templatePath(kind);
  const owner = OWNERS[kind];
  if (!template || !owner) return undefined;
  const metadata = mapAt(object, ...template, "metadata");
  const name = (textAt(object, "metadata", "name") ?? "").slice(0, 40);
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      generateName: `${name}-`,
      labels: { ...mapAt(metadata, "labels"), ...CONTROLLER_LABELS[kind] },
      annotations: mapAt(metadata, "annotations"),
      ownerReferences: [{ ...owner, name, uid: NO_UID, controller: true }],
    },
    spec: withoutNotYet(podSpecOf(object), notYet),
  };
}

function withoutNotYet(spec: JsonMap, notYet: NotYet): JsonMap {
  const unknown: readonly [string, ReadonlySet<string>][] = [
    ["serviceAccountName", notYet.serviceAccounts],
    ["serviceAccount", notYet.serviceAccounts],
    ["priorityClassName", notYet.priorityClasses],
    ["runtimeClassName", notYet.runtimeClasses],
  ];
  const left = unknown
    .filter(([field, names]) => names.has(textAt(spec, field) ?? ""))
    .map(([field]) => field);
  return Object.fromEntries(Object.entries(spec).filter(([field]) => !left.includes(field)));
}

/** How many pods of an object are to run at the same time; for a DaemonSet, which makes one a node, at least one. */
export function podCount(object: JsonMap): number {
  const spec = mapAt(object, "spec");
  switch (textAt(object, "kind")) {
    case "Deployment":
    case "StatefulSet":
    case "ReplicaSet":
      return numberAt(spec, "replicas") ?? 1;
    case "Job":
      return spec["suspend"] === true
        ? 0
        : Math.min(numberAt(spec, "parallelism") ?? 1, numberAt(spec, "completions") ?? Infinity);
    case "DaemonSet":
    case "Pod":
      return 1;
    default:
      return 0;
  }
}
