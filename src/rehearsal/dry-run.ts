/** The dry run of one object: what applying it would do, what it would become, or why the cluster would refuse. */
import { ApiError } from "../cluster/api.js";
import { resourcePath } from "../cluster/discovery.js";
import { ClusterError, type Problem } from "../errors.js";
import { isMap, type JsonMap, mapAt, withAt } from "../json.js";
import { absentName, needsAbsent } from "../manifests/absent-name.js";
import {
  type ApplyOptions,
  applyObject,
  becomesRecreate,
  FIELD_MANAGER,
  type Target,
} from "../manifests/apply.js";
import { yieldingReplicas } from "../manifests/autoscaled.js";
import { type Conflict, findConflicts } from "../manifests/conflicts.js";
import { type ManifestObject, titleOf } from "../manifests/manifest.js";
import { imageIn, pinImage } from "../manifests/pin-image.js";
import { withProvenanceOf } from "../manifests/provenance.js";
import { explainRefusal, isForbidden } from "../manifests/refusal.js";
import type { ObjectOutcome } from "../report/report.js";
import { say } from "../words/say.js";
import type { OwnImage } from "./facts.js";
import type { LiveObjects } from "./live-objects.js";

export interface Rehearsed {
  readonly target: Target;
  /** What applying it would do, as far as it is known before the image is. */
  readonly outcome: ObjectOutcome;
  /** As it would be in the cluster; as sent when that could not be asked. */
  readonly after: JsonMap;
  /** The server's `Warning` headers. */
  readonly warnings: readonly string[];
  /** What it takes from others. */
  readonly conflicts: readonly Conflict[];
  /** Why it could not be rehearsed although it may well work. */
  readonly notice?: Problem | undefined;
  /** Why the cluster would refuse it. */
  readonly refusal?: Problem | undefined;
  /** We may not apply it, in the server's words. */
  readonly forbidden?: Problem | undefined;
}

export interface DryRunScope extends Omit<ApplyOptions, "dryRun" | "provenance"> {
  /** All objects that are deployed together. */
  readonly set: readonly ManifestObject[];
  readonly live: LiveObjects;
  /** False when the namespace has yet to be created: then objects are rehearsed elsewhere, under made-up names. */
  readonly namespaceExists: boolean;
  /** The image we build; absent when nothing is built. */
  readonly image?: UnbuiltImage | undefined;
  /** Does the set change quotas? Then one that is full today is no proof. */
  readonly changesQuotas: boolean;
}

/** Its digest is not known yet. */
export interface UnbuiltImage extends OwnImage {
  /** Stands in for it where the cluster runs none of ours: the image by its tag, which is as valid. */
  readonly standIn: string;
}

type Unread = Omit<Target, "live">;

/** Never rejects because of the object: a refusal is a problem to report together with those of the other objects. */
export async function dryRun(unread: Unread, scope: DryRunScope): Promise<Rehearsed> {
  if (unread.type.yetToBe) {
    const target = { ...unread, live: undefined };
    return { ...untold(target), notice: withoutDefinition(unread.object) };
  }
  const inPlace = scope.namespaceExists || !unread.type.namespaced;
  let live: JsonMap | undefined;
  try {
    if (inPlace) live = await scope.live.read(unread.type, unread.object.metadata.name);
    const target = { ...unread, object: rehearsable(unread.object, live, scope), live };
    return inPlace ? await rehearseInPlace(target, scope) : await rehearseElsewhere(target, scope);
  } catch (thrown) {
    if (!(thrown instanceof ClusterError)) throw thrown;
    const target = { ...unread, live };
    return (
      namespaceAsItIs(target, thrown, scope) ?? { ...untold(target), ...explained(thrown, unread, scope) }
    );
  }
}

async function rehearseInPlace(target: Target, scope: DryRunScope): Promise<Rehearsed> {
  if (becomesRecreate(target)) return rehearseRecreate(target, scope);
  const { api, namespace, signal } = scope;
  const options = { api, namespace, signal, dryRun: true };
  const { outcome, object, warnings } = await applyObject(target, options);
  const asked = withImageToBe(target, scope);
  const changes = outcome === "changed" || asked.object !== target.object;
  return {
    target,
    outcome,
    after: object,
    warnings,
    conflicts: changes ? await findConflicts(asked, options) : [],
  };
}

/** Its image is replaced for sure by one that nobody has yet; whoever else set the present one loses it. */
function withImageToBe(target: Target, { image }: DryRunScope): Target {
  const object = image ? pinImage(target.object, image.repository, image.standIn) : target.object;
  return { ...target, object };
}

/** Server-side apply refuses this change until a merge patch has made way for it, so the dry run is a merge patch as well. */
async function rehearseRecreate(target: Target, { api, namespace, signal }: DryRunScope): Promise<Rehearsed> {
  const { body, warnings } = await api.send({
    method: "PATCH",
    path: resourcePath(target.type, namespace, target.object.metadata.name),
    query: { fieldManager: FIELD_MANAGER, fieldValidation: "Strict", dryRun: "All" },
    contentType: "application/merge-patch+json",
    body: withAt(target.object, ["spec", "strategy", "rollingUpdate"], null),
    signal,
  });
  const after = isMap(body) ? body : target.object;
  return { target, outcome: "changed", after, warnings, conflicts: [] };
}

/**
 * In a namespace that does not exist nothing can be rehearsed (404). `default` always exists; a generated name cannot collide
 * there, and the server checks the fields in the same way. Its policies and our rights there may differ, so a 403 is no proof.
 */
async function rehearseElsewhere(target: Target, { api, signal }: DryRunScope): Promise<Rehearsed> {
  try {
    const { body } = await api.send({
      method: "POST",
      path: resourcePath(target.type, ELSEWHERE),
      query: { dryRun: "All", fieldValidation: "Strict" },
      body: renamed(target.object),
      signal,
    });
    const after = { ...(isMap(body) ? body : {}), ...pick(target.object, "apiVersion", "kind", "metadata") };
    // Its warnings are those of another namespace's policies.
    return { target, outcome: "created", after, warnings: [], conflicts: [] };
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || !provesNothing(thrown)) throw thrown;
    return {
      ...untold(target),
      notice: notRehearsed(thrown, target.object, say`its namespace does not exist yet`),
    };
  }
}

/** A deployer need not have rights over the namespace itself: when it is there, its manifest can wait. */
function namespaceAsItIs(
  target: Target,
  error: ClusterError,
  { namespaceExists }: DryRunScope,
): Rehearsed | undefined {
  const { object, live } = target;
  if (object.kind !== "Namespace" || !namespaceExists || !isForbidden(refusalOf(error))) return undefined;
  const after = live ?? object;
  const asItIs: Rehearsed = { target, outcome: "unchanged", after, warnings: [], conflicts: [] };
  if (live && isLabelled(live, object)) return asItIs;
  const notice = {
    id: "namespace-left-as-it-is",
    title: say`${titleOf(object)} is left as it is: the deployer may not apply its manifest`,
    detail: refusalOf(error)?.message,
    cause: say`Labels that the manifest sets, such as the level of PodSecurity, may be missing.`,
    fix: say`Have an administrator apply the manifest once, or grant get and patch on this namespace (docs/deployer-role.yaml).`,
  };
  return { ...asItIs, notice };
}

/** Labels and annotations are all that the manifest of a namespace can ask for. */
function isLabelled(live: JsonMap, object: ManifestObject): boolean {
  return ["labels", "annotations"].every((field) => {
    const has = mapAt(live, "metadata", field);
    return Object.entries(mapAt(object, "metadata", field)).every(([key, value]) => has[key] === value);
  });
}

function untold(target: Target): Rehearsed {
  const outcome = target.live ? "changed" : "created";
  return { target, outcome, after: target.object, warnings: [], conflicts: [] };
}

/** With the image and the provenance of what runs now, so that the rehearsal tells whether anything but these would change. */
function rehearsable(
  object: ManifestObject,
  live: JsonMap | undefined,
  { image, set }: DryRunScope,
): ManifestObject {
  const ours = withProvenanceOf(yieldingReplicas(object, live, set), live);
  if (!image) return ours;
  return pinImage(ours, image.repository, imageIn(live, image.repository) ?? image.standIn);
}

function explained(
  error: ClusterError,
  { manifest, object }: Unread,
  { changesQuotas, set }: DryRunScope,
): Pick<Rehearsed, "notice" | "refusal" | "forbidden"> {
  const refused = refusalOf(error);
  if (!refused) return { refusal: error.problems[0] };
  if (/does not support dry run/.test(refused.message))
    return {
      notice: notRehearsed(refused, object, say`a webhook of the cluster does not support dry runs`),
    };
  if (changesQuotas && /exceeded quota/.test(refused.message))
    return {
      notice: notRehearsed(refused, object, say`the quota is changed by this deployment`),
    };
  const absent = absentName(refused.message, object);
  if (absent && set.some(({ kind, metadata }) => kind === absent.kind && metadata.name === absent.name))
    return {
      notice: notRehearsed(
        refused,
        object,
        say`its ${absent.kind} ${absent.name} is part of this deployment`,
      ),
    };
  if (absent) return { refusal: needsAbsent(refused.message, manifest, absent) };
  const problem = explainRefusal(refused, manifest);
  return isForbidden(refused) ? { forbidden: problem } : { refusal: problem };
}

function refusalOf(error: ClusterError): ApiError | undefined {
  if (error instanceof ApiError) return error;
  return error.cause instanceof ApiError ? error.cause : undefined;
}

const ELSEWHERE = "default";

/** Other rights there, or a cluster so new that the namespace has yet to appear. */
function provesNothing({ status, message }: ApiError): boolean {
  return status === 403 || (status === 404 && message.includes("namespaces"));
}

function renamed(object: ManifestObject): JsonMap {
  const { name, ...metadata } = object.metadata;
  return {
    ...object,
    metadata: { ...metadata, namespace: ELSEWHERE, generateName: `${name.slice(0, 40)}-` },
  };
}

function pick(object: JsonMap, ...keys: readonly string[]): JsonMap {
  return Object.fromEntries(keys.map((key) => [key, object[key]]));
}

function notRehearsed({ message }: ApiError, object: ManifestObject, why: string): Problem {
  return {
    id: "object-not-rehearsed",
    title: say`${titleOf(object)} could not be rehearsed: ${why}`,
    detail: message,
  };
}

function withoutDefinition(object: ManifestObject): Problem {
  return {
    id: "object-before-its-kind",
    title: say`${titleOf(object)} could not be rehearsed: the CustomResourceDefinition of its kind is part of this deployment`,
    cause: say`The cluster does not know the kind yet; it is checked when it is applied, after its definition.`,
  };
}
