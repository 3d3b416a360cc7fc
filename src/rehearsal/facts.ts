/** What the checks judge: the set as it would be in the cluster, the pods it would make, and what was read. Plain data. */
import { type JsonMap, mapAt, textAt } from "../json.js";
import type { Manifest, ManifestObject } from "../manifests/manifest.js";
import type { ObjectOutcome } from "../report/report.js";

export interface SetObject {
  readonly manifest: Manifest;
  /** As it is sent. */
  readonly object: ManifestObject;
  /** As it would be in the cluster, with defaults and what others set; as sent when the dry run could not tell. */
  readonly after: JsonMap;
  /** As it is; undefined when it is missing. */
  readonly live: JsonMap | undefined;
  readonly outcome: ObjectOutcome;
  /** The server's `Warning` headers of the dry run. */
  readonly warnings: readonly string[];
}

/** The pods one object of the set makes. */
export interface PlannedPod {
  readonly owner: SetObject;
  /** As admission would let it in; as the template has it when admission was not asked or refused. */
  readonly spec: JsonMap;
  /** How many are to run at the same time. */
  readonly count: number;
  /** Does this deployment make them anew? Otherwise they run already, and nothing about them is to be judged. */
  readonly anew: boolean;
  /** The server's words when admission refuses such a pod. */
  readonly refusal?: string | undefined;
  /** Admission was asked and answered. */
  readonly asked: boolean;
}

/** Something that was read: there, not there, or not to be known (mostly for want of rights). */
export type Seen<T> =
  | { readonly state: "there"; readonly value: T }
  | { readonly state: "missing" }
  | { readonly state: "unknown" };

export const UNKNOWN = { state: "unknown" } as const;
export const MISSING = { state: "missing" } as const;

/** The image of this deployment. */
export interface OwnImage {
  readonly repository: string;
  /** Such as `linux/amd64`; empty when unknown. */
  readonly platforms: readonly string[];
  /** False when they are only taken to be those of the runner. */
  readonly isCertain: boolean;
}

export interface Facts {
  readonly namespace: string;
  /** Absent when the deployment has none of its own. */
  readonly image?: OwnImage | undefined;
  /** PodSecurity's `enforce` level of the namespace, as its label says; undefined without the label. */
  readonly enforcedLevel: string | undefined;
  readonly objects: readonly SetObject[];
  readonly pods: readonly PlannedPod[];
  /** What the set refers to and does not hold, by `Kind/name`. Without the values of ConfigMaps and Secrets. */
  readonly named: ReadonlyMap<string, Seen<JsonMap>>;
  readonly nodes: Seen<readonly JsonMap[]>;
  /** May a cluster autoscaler bring nodes that are not there yet? */
  readonly autoscaled: Seen<boolean>;
  readonly quotas: Seen<readonly JsonMap[]>;
  readonly storageClasses: Seen<readonly JsonMap[]>;
  /** Read only when a claim names a class that is not there. */
  readonly volumes: Seen<readonly JsonMap[]>;
  /** Read only when a selector of the set meets no pods of the set. */
  readonly livePods: Seen<readonly JsonMap[]>;
  /** Read only when an Ingress leads to a Service that is not in the set. */
  readonly liveServices: Seen<readonly JsonMap[]>;
  /** The groups of the cluster's API. Read only when an autoscaler goes by what pods use. */
  readonly apiGroups: Seen<readonly string[]>;
}

/** An object by kind and name: that of the set before the one in the cluster. */
export function resolve(facts: Facts, kind: string, name: string): Seen<JsonMap> {
  const own = inSet(facts.objects, kind, name);
  return own ? { state: "there", value: own.after } : (facts.named.get(`${kind}/${name}`) ?? UNKNOWN);
}

export function inSet(objects: readonly SetObject[], kind: string, name: string): SetObject | undefined {
  return objects.find(({ object }) => object.kind === kind && object.metadata.name === name);
}

/** The pods this deployment makes. */
export function madeAnew({ pods }: Facts): readonly PlannedPod[] {
  return pods.filter(({ anew }) => anew);
}

/** The objects of a kind that this deployment makes or changes. */
export function changed({ objects }: Pick<Facts, "objects">, kind: string): readonly SetObject[] {
  return objects.filter(({ object, outcome }) => object.kind === kind && outcome !== "unchanged");
}

/** Does this run change an object of the kind? Then what the cluster says of such policies today is no proof. */
export function changes({ objects }: Facts, kind: string): boolean {
  return changed({ objects }, kind).length > 0;
}

/** The keys of a ConfigMap or Secret. */
export function keysOf(object: JsonMap): string[] {
  return ["data", "binaryData", "stringData"].flatMap((field) => Object.keys(mapAt(object, field)));
}

/** What is read of ConfigMaps and Secrets: which keys they have is all that the checks need. */
export function withoutValues(object: JsonMap): JsonMap {
  const fields = ["data", "binaryData"].map((field) => {
    const keys = Object.keys(mapAt(object, field));
    return [field, Object.fromEntries(keys.map((key) => [key, ""]))];
  });
  return { kind: object["kind"], type: textAt(object, "type"), ...Object.fromEntries(fields) };
}
