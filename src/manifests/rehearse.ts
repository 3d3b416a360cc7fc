/** The rehearsal of one object: a dry run that tells what applying it would do, or why the cluster would refuse. */
import { ApiError } from "../cluster/api.js";
import { resourcePath } from "../cluster/discovery.js";
import { ClusterError, type Problem } from "../errors.js";
import type { JsonMap } from "../json.js";
import type { ObjectOutcome } from "../report/report.js";
import { type ApplyOptions, applyObject, becomesRecreate, readLive, type Target } from "./apply.js";
import { type Manifest, type ManifestObject, titleOf } from "./manifest.js";
import { imageIn, pinImage } from "./pin-image.js";
import { explainRefusal } from "./refusal.js";

export interface Rehearsed {
  readonly target: Target;
  /** What applying it would do, as far as it is known before the image is. */
  readonly outcome: ObjectOutcome;
  readonly notices: readonly Problem[];
}

export interface RehearsalScope extends Omit<ApplyOptions, "dryRun"> {
  /** False when the namespace has yet to be created: then objects are rehearsed elsewhere, under made-up names. */
  readonly namespaceExists: boolean;
  /** The image we build; absent when nothing is built. */
  readonly image?: UnbuiltImage | undefined;
}

/** Its digest is not known yet. */
export interface UnbuiltImage {
  readonly repository: string;
  /** Stands in for it where the cluster runs none of ours: the image by its tag, which is as valid. */
  readonly standIn: string;
}

type Unread = Omit<Target, "live">;

/** Never rejects because of the object: a refusal is a problem to report together with those of the other objects. */
export async function rehearseObject(
  unread: Unread,
  scope: RehearsalScope,
): Promise<Rehearsed | { problem: Problem }> {
  try {
    return scope.namespaceExists || !unread.type.namespaced
      ? await rehearseInPlace(unread, scope)
      : await rehearseElsewhere(unread, scope);
  } catch (thrown) {
    if (thrown instanceof ApiError) return { problem: explainRefusal(thrown, unread.manifest) };
    if (thrown instanceof ClusterError) return { problem: thrown.problems[0] };
    throw thrown;
  }
}

async function rehearseInPlace(unread: Unread, scope: RehearsalScope): Promise<Rehearsed> {
  const { api, namespace, signal } = scope;
  const live = await readLive(api, unread.type, namespace, unread.object.metadata.name, signal);
  const target = { ...unread, object: rehearsable(unread.object, live, scope), live };
  if (becomesRecreate(target)) return { target, outcome: "changed", notices: [] };
  const { outcome, warnings } = await applyObject(target, { api, namespace, signal, dryRun: true });
  return { target, outcome, notices: warnings.map((warning) => serverWarning(warning, target.manifest)) };
}

/**
 * In a namespace that does not exist nothing can be rehearsed (404). `default` always exists; a generated name cannot collide
 * there, and the server checks the fields in the same way. Its policies and our rights there may differ, so a 403 is no proof.
 */
async function rehearseElsewhere(unread: Unread, scope: RehearsalScope): Promise<Rehearsed> {
  const { api, signal } = scope;
  const target = { ...unread, object: rehearsable(unread.object, undefined, scope), live: undefined };
  const notices: Problem[] = [];
  try {
    await api.send({
      method: "POST",
      path: resourcePath(unread.type, ELSEWHERE),
      query: { dryRun: "All", fieldValidation: "Strict" },
      body: renamed(target.object),
      signal,
    });
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || !provesNothing(thrown)) throw thrown;
    notices.push(notRehearsed(unread.object, thrown));
  }
  return { target, outcome: "created", notices };
}

/** With the image that runs now, so that the rehearsal tells whether anything but the image would change. */
function rehearsable(
  object: ManifestObject,
  live: JsonMap | undefined,
  { image }: RehearsalScope,
): ManifestObject {
  if (!image) return object;
  return pinImage(object, image.repository, imageIn(live, image.repository) ?? image.standIn);
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

function notRehearsed(object: ManifestObject, error: ApiError): Problem {
  return {
    title: `${titleOf(object)} could not be rehearsed, because its namespace does not exist yet`,
    detail: error.message,
  };
}

function serverWarning(text: string, manifest: Manifest): Problem {
  return {
    title: `The cluster warns about ${titleOf(manifest.object)}: ${text}`,
    file: manifest.file,
    line: manifest.line,
  };
}
