/** Server-side apply of one object: rehearsed as a dry run, or done for real. */
import { type ApiAnswer, ApiError, type ClusterApi } from "../cluster/api.js";
import { type ResourceType, resourcePath } from "../cluster/discovery.js";
import { ClusterError } from "../errors.js";
import { canonical, isMap, type JsonMap, mapAt, textAt } from "../json.js";
import type { ObjectOutcome } from "../report/report.js";
import type { Manifest, ManifestObject } from "./manifest.js";
import { type Provenance, withProvenance } from "./provenance.js";
import { explainRefusal } from "./refusal.js";

/** Under this name the API server remembers which fields are ours. */
export const FIELD_MANAGER = "chatbot-deploy-action";

/** An object on its way into the cluster. */
export interface Target {
  readonly manifest: Manifest;
  /** What is sent: the manifest with its namespace, the pinned image and the configuration's hash. */
  readonly object: ManifestObject;
  readonly type: ResourceType;
  /** The object as the cluster had it before our first change; undefined when it was missing. */
  readonly live: JsonMap | undefined;
}

export interface Applied {
  readonly target: Target;
  readonly outcome: ObjectOutcome;
  /** The object as the server answered. */
  readonly object: JsonMap;
  readonly warnings: readonly string[];
  /** The server's clock at our write, in milliseconds since the epoch; conditions older than this are not about us. */
  readonly serverTime: number;
}

export interface ApplyOptions {
  readonly api: ClusterApi;
  readonly namespace: string;
  readonly dryRun: boolean;
  /** Written into the object's annotations. Absent in dry runs, and where an older state comes back with its own. */
  readonly provenance?: Provenance | undefined;
  readonly signal: AbortSignal;
}

/** The live object, or undefined when there is none. */
export async function readLive(
  api: ClusterApi,
  type: ResourceType,
  namespace: string,
  name: string,
  signal: AbortSignal,
): Promise<JsonMap | undefined> {
  try {
    const { body } = await api.send({ path: resourcePath(type, namespace, name), signal });
    return isMap(body) ? body : undefined;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return undefined;
    throw thrown;
  }
}

/** Of an object that is left alone, because it is as it is wanted. */
export function untouched(target: Target): Applied {
  return { target, outcome: "unchanged", object: target.live ?? {}, warnings: [], serverTime: 0 };
}

/** Applies one object. Rejects with a `ClusterError` that explains the server's refusal. */
export async function applyObject(target: Target, options: ApplyOptions): Promise<Applied> {
  const { manifest, live } = target;
  try {
    if (!options.dryRun) await allowRecreate(target, options);
    const answer = await sendApply(target, options, { force: true });
    const applied = isMap(answer.body) ? answer.body : {};
    const { warnings, serverTime } = answer;
    return { target, outcome: outcomeOf(live, applied), object: applied, warnings, serverTime };
  } catch (thrown) {
    if (thrown instanceof ApiError)
      throw new ClusterError(explainRefusal(thrown, manifest), { cause: thrown });
    throw thrown;
  }
}

/** The request alone. Without `force` it is refused with 409 where it would take fields from others. */
export function sendApply(
  { object, type }: Target,
  { api, namespace, dryRun, provenance, signal }: ApplyOptions,
  { force }: { readonly force: boolean },
): Promise<ApiAnswer> {
  return api.send({
    method: "PATCH",
    path: resourcePath(type, namespace, object.metadata.name),
    query: {
      fieldManager: FIELD_MANAGER,
      fieldValidation: "Strict",
      ...(force ? { force: "true" } : {}),
      ...(dryRun ? { dryRun: "All" } : {}),
    },
    contentType: "application/apply-patch+yaml",
    body: provenance ? withProvenance(object, provenance) : object,
    signal,
  });
}

/** An apply that changes nothing is not written: even the resource version stays. A dry run tells by the whole object. */
function outcomeOf(live: JsonMap | undefined, applied: JsonMap): ObjectOutcome {
  if (!live) return "created";
  return canonical(live) === canonical(applied) ? "unchanged" : "changed";
}

/** Would a rolling update have to become a recreation? Server-side apply cannot express that by itself. */
export function becomesRecreate({ object, live }: Target): boolean {
  const wanted = textAt(object, "spec", "strategy", "type");
  return (
    wanted === "Recreate" &&
    live !== undefined &&
    textAt(live, "spec", "strategy", "type") === "RollingUpdate"
  );
}

// The server's default `rollingUpdate` has no owner, so applying `Recreate` leaves it behind and is refused with 422; only a
// merge patch takes it away (settled on a real cluster, with and without `rollingUpdate: null` in the apply).
async function allowRecreate(target: Target, { api, namespace, signal }: ApplyOptions): Promise<void> {
  if (!becomesRecreate(target)) return;
  await api.send({
    method: "PATCH",
    path: resourcePath(target.type, namespace, target.object.metadata.name),
    query: { fieldManager: FIELD_MANAGER },
    contentType: "application/merge-patch+json",
    body: { spec: { strategy: { type: "Recreate", rollingUpdate: null } } },
    signal,
  });
}

/** The revision number of a Deployment; undefined for other kinds. */
export function revisionOf(object: JsonMap | undefined): string | undefined {
  return textAt(mapAt(object, "metadata", "annotations"), "deployment.kubernetes.io/revision");
}
