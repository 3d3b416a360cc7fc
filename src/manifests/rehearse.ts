/** The rehearsal of one object: a dry run that tells what applying it would do, or why the cluster would refuse. */
import { ApiError } from "../cluster/api.js";
import { resourcePath } from "../cluster/discovery.js";
import { ClusterError, type Problem } from "../errors.js";
import type { JsonMap } from "../json.js";
import type { ObjectOutcome } from "../report/report.js";
import { type ApplyOptions, applyObject, becomesRecreate, readLive, type Target } from "./apply.js";
import { type Manifest, type ManifestObject, titleOf } from "./manifest.js";
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
    if (thrown instanceof ClusterError) return { problem: thrown.problems[0] };
    if (thrown instanceof ApiError) return { problem: explainRefusal(thrown, unread.manifest) };
    throw thrown;
  }
}

async function rehearseInPlace(unread: Unread, scope: RehearsalScope): Promise<Rehearsed> {
  const { api, namespace, signal } = scope;
  const live = await readLive(api, unread.type, namespace, unread.object.metadata.name, signal);
  const target = { ...unread, live };
  if (becomesRecreate(target)) return { target, outcome: "changed", notices: [] };
  const { outcome, warnings } = await applyObject(target, { api, namespace, signal, dryRun: true });
  return { target, outcome, notices: warnings.map((warning) => serverWarning(warning, target.manifest)) };
}

/**
 * In a namespace that does not exist nothing can be rehearsed (404). `default` always exists; a generated name cannot collide
 * there, and the server checks the fields in the same way. Its policies and our rights there may differ, so a 403 is no proof.
 */
async function rehearseElsewhere(unread: Unread, { api, signal }: RehearsalScope): Promise<Rehearsed> {
  const target = { ...unread, live: undefined };
  const notices: Problem[] = [];
  try {
    await api.send({
      method: "POST",
      path: resourcePath(unread.type, ELSEWHERE),
      query: { dryRun: "All", fieldValidation: "Strict" },
      body: renamed(unread.object),
      signal,
    });
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.status !== 403) throw thrown;
    notices.push(notRehearsed(unread.object, thrown));
  }
  return { target, outcome: "created", notices };
}

const ELSEWHERE = "default";

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
