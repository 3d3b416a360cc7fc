/** Server-side apply as far as it shows: what we own is set, what we owned and no longer send goes, the rest stays. */
import {
  canonical,
  isMap,
  type JsonMap,
  listAt,
  mapAt,
  numberAt,
  textAt,
  withAt,
} from "../../../src/json.js";
import { conflictsOf, fieldsOf, stillOwned, withOwner } from "./managed-fields.js";
import type { Objects } from "./objects.js";
import { invalid, type Refusal, refusal } from "./refusals.js";

export interface ApplyRequest {
  readonly object: JsonMap;
  readonly manager: string;
  readonly dryRun: boolean;
  /** Without it, a field that somebody else owns is refused. */
  readonly force?: boolean;
}

export interface ApplyResult {
  readonly created: boolean;
  readonly object: JsonMap;
}

export class Applier {
  /** What each object's manager sent last, by uid. */
  #owned = new Map<string, JsonMap>();

  constructor(readonly objects: Objects) {}

  apply(
    live: JsonMap | undefined,
    { object, manager, dryRun, force = true }: ApplyRequest,
  ): ApplyResult | Refusal {
    const refused =
      live && (immutableProblem(live, object) ?? (force ? undefined : conflict(live, object, manager)));
    if (refused) return refused;
    if (!live) return { created: true, object: this.#create(object, manager, dryRun) };
    const owned = stillOwned(this.#owned.get(uidOf(live)) ?? {}, live, manager);
    const merged = withDefaults(overlay(without(live, owned, object), object) as JsonMap);
    if (canonical(merged) === canonical(live)) return { created: false, object: live };
    const changed = withOwner(
      nextGeneration(live, merged),
      { manager, operation: "Apply" },
      fieldsOf(object),
      this.objects.timestamp(),
    );
    if (dryRun) return { created: false, object: changed };
    this.#owned.set(uidOf(live), object);
    return { created: false, object: this.objects.store(changed) };
  }

  #create(object: JsonMap, manager: string, dryRun: boolean): JsonMap {
    const born = withOwner(
      this.objects.born(withDefaults(object)),
      { manager, operation: "Apply" },
      fieldsOf(object),
      this.objects.timestamp(),
    );
    if (dryRun) return born;
    this.#owned.set(uidOf(born), object);
    return this.objects.store(born);
  }
}

function uidOf(object: JsonMap): string {
  return textAt(object, "metadata", "uid") ?? "";
}

function conflict(live: JsonMap, object: JsonMap, manager: string): Refusal | undefined {
  const causes = conflictsOf(live, object, manager);
  if (causes.length === 0) return undefined;
  return refusal(409, "Conflict", `Apply failed with ${causes.length} conflicts`, { causes });
}

/** Lists of things with names are merged by name, all others are replaced whole. */
function isKeyed(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((item) => textAt(item, "name") !== undefined);
}

function overlay(live: unknown, applied: unknown): unknown {
  if (isMap(applied)) {
    const base = isMap(live) ? live : {};
    const entries = Object.entries(applied).map(([key, value]) => [key, overlay(base[key], value)]);
    return { ...base, ...Object.fromEntries(entries) };
  }
  if (!Array.isArray(applied) || !isKeyed(applied) || !Array.isArray(live)) return applied;
  const names = new Set(applied.map((item) => textAt(item, "name")));
  const named = (name: unknown): unknown => live.find((item) => textAt(item, "name") === name);
  return [
    ...applied.map((item: unknown) => overlay(named(textAt(item, "name")), item)),
    ...live.filter((item) => !names.has(textAt(item, "name"))),
  ];
}

/** The live value without what was owned and is not sent any more. */
function without(live: unknown, owned: unknown, applied: unknown): unknown {
  if (isMap(live) && isMap(owned)) {
    const kept = Object.entries(live).filter(
      ([key]) => !(key in owned) || (isMap(applied) && key in applied) || isMap(owned[key]),
    );
    return Object.fromEntries(
      kept.map(([key, value]) => [
        key,
        key in owned ? without(value, owned[key], isMap(applied) ? applied[key] : undefined) : value,
      ]),
    );
  }
  if (!Array.isArray(live) || !Array.isArray(owned) || !isKeyed(owned)) return live;
  const names = (list: unknown): Set<string | undefined> =>
    new Set((Array.isArray(list) ? list : []).map((item) => textAt(item, "name")));
  const before = names(owned);
  const now = names(applied);
  return live.filter((item) => !before.has(textAt(item, "name")) || now.has(textAt(item, "name")));
}

/** The defaults of the API server that a client can trip over. */
function withDefaults(object: JsonMap): JsonMap {
  switch (object["kind"]) {
    case "Deployment":
      return { ...object, spec: deploymentSpec(mapAt(object, "spec")), status: object["status"] ?? {} };
    case "Service": {
      const spec = mapAt(object, "spec");
      const ports = listAt(spec, "ports").map((port) => ({ protocol: "TCP", ...mapAt(port) }));
      const filled = { clusterIP: "10.96.0.9", type: "ClusterIP", sessionAffinity: "None", ...spec, ports };
      return { ...object, spec: filled, status: object["status"] ?? { loadBalancer: {} } };
    }
    case "Namespace":
      return {
        ...object,
        metadata: {
          ...mapAt(object, "metadata"),
          labels: {
            ...mapAt(object, "metadata", "labels"),
            "kubernetes.io/metadata.name": textAt(object, "metadata", "name"),
          },
        },
        spec: { finalizers: ["kubernetes"] },
        status: object["status"] ?? { phase: "Active" },
      };
    case "PersistentVolumeClaim":
      return {
        ...object,
        spec: { volumeMode: "Filesystem", ...mapAt(object, "spec") },
        status: object["status"] ?? { phase: "Pending" },
      };
    default:
      return object;
  }
}

function deploymentSpec(spec: JsonMap): JsonMap {
  const type = textAt(spec, "strategy", "type") ?? "RollingUpdate";
  const rollingUpdate = {
    maxUnavailable: "25%",
    maxSurge: "25%",
    ...mapAt(spec, "strategy", "rollingUpdate"),
  };
  const pod = mapAt(spec, "template", "spec");
  const containers = listAt(pod, "containers").map((container) => ({
    resources: {},
    terminationMessagePath: "/dev/termination-log",
    imagePullPolicy: "IfNotPresent",
    ...mapAt(container),
  }));
  return {
    revisionHistoryLimit: 10,
    progressDeadlineSeconds: 600,
    replicas: 1,
    ...spec,
    strategy: type === "Recreate" ? { type } : { type, rollingUpdate },
    template: {
      ...mapAt(spec, "template"),
      spec: { restartPolicy: "Always", dnsPolicy: "ClusterFirst", ...pod, containers },
    },
  };
}

function immutableProblem(live: JsonMap, object: JsonMap): Refusal | undefined {
  if (live["kind"] !== "Deployment") return undefined;
  const selector = mapAt(object, "spec", "selector");
  if (canonical(selector) !== canonical(mapAt(live, "spec", "selector")))
    return invalid(live, "spec.selector", `Invalid value: ${JSON.stringify(selector)}: field is immutable`);
  const recreate = textAt(object, "spec", "strategy", "type") === "Recreate";
  if (recreate && isMap(mapAt(live, "spec", "strategy")["rollingUpdate"]))
    return invalid(
      live,
      "spec.strategy.rollingUpdate",
      "Forbidden: may not be specified when strategy `type` is 'Recreate'",
    );
  return undefined;
}

/** Names no schema has. A list, because the scripted cluster has no schemas. */
const MISSPELLED = new Set(["imagee", "replicaz", "selectorr", "dataa", "timeoutSecond"]);

/** The first unknown field of an object: as `.spec.containers[name="api"].imagee`. */
export function unknownField(value: unknown, path = ""): string | undefined {
  const inner: [string, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [
        textAt(item, "name") ? `[name="${textAt(item, "name")}"]` : `[${index}]`,
        item,
      ])
    : Object.entries(isMap(value) ? value : {}).map(([key, item]) => [`.${key}`, item]);
  for (const [step, item] of inner) {
    if (MISSPELLED.has(step.slice(1))) return `${path}${step}`;
    const deeper = unknownField(item, `${path}${step}`);
    if (deeper) return deeper;
  }
  return undefined;
}

export function unknownFieldRefusal(object: JsonMap, field: string): Refusal {
  const name = textAt(object, "metadata", "name");
  const version = String(object["apiVersion"]).includes("/")
    ? object["apiVersion"]
    : `/${object["apiVersion"]}`;
  return refusal(
    500,
    "",
    `failed to create typed patch object (/${name}; ${version}, Kind=${object["kind"]}): ${field}: field not declared in schema`,
  );
}

/** Of an object that has one, every change of its spec makes the next. */
export function nextGeneration(live: JsonMap, changed: JsonMap): JsonMap {
  const generation = numberAt(live, "metadata", "generation");
  if (generation === undefined || canonical(changed["spec"]) === canonical(live["spec"])) return changed;
  return withAt(changed, ["metadata", "generation"], generation + 1) as JsonMap;
}
