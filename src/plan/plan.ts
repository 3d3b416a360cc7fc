/** The plan: what a deployment would do to each object of a set, and one hash that names all of it. Pure. */
import { createHash } from "node:crypto";
import { canonical, type JsonMap } from "../json.js";
import type { Applied } from "../manifests/apply.js";
import type { ManifestObject } from "../manifests/manifest.js";
import type { Rehearsed } from "../rehearsal/dry-run.js";
import type { PlannedObject, PlanReport } from "../report/report.js";
import { inLanguage, spokenLanguage } from "../words/say.js";
import { differenceOf } from "./difference.js";
import { hidden } from "./hidden.js";
import { podsAfter } from "./pods.js";
import { type ImageToBe, sidesOf, withImage } from "./sides.js";

/** Names of the running pods of a workload. */
export type PodsOf = (rehearsed: Rehearsed) => readonly string[];

export function planOf(
  objects: readonly Rehearsed[],
  image: ImageToBe | undefined,
  podsOf: PodsOf = () => [],
): PlanReport {
  const planned = (): PlannedObject[] => objects.map((one) => plannedObject(one, image, podsOf));
  const named = image && { reference: image.reference, digest: image.digest };
  const shown = planned();
  // What is shown holds words of ours, and the same plan has the same hash in every language.
  const english = spokenLanguage() === "en" ? shown : inLanguage("en", planned);
  return { hash: hashOf(english), objects: shown, image: named };
}

function plannedObject(rehearsed: Rehearsed, image: ImageToBe | undefined, podsOf: PodsOf): PlannedObject {
  const { target, after, conflicts } = rehearsed;
  const { kind, metadata } = target.object;
  const object = { kind, name: metadata.name, file: target.manifest.file };
  const pinned = withImage(namedKind(after, target.object), image);
  const unchanged = rehearsed.outcome === "unchanged" && pinned === after;
  if (unchanged) return { ...object, outcome: "unchanged", difference: "", takenFrom: [] };
  const sides = sidesOf(rehearsed, image);
  return {
    ...object,
    outcome: sides.before ? "changed" : "created",
    difference: differenceOf(...hidden(sides.before, sides.after)),
    takenFrom: conflicts,
    pods: podsAfter(target.live, pinned, podsOf(rehearsed)),
  };
}

/** What was done to an object that there was before, as a plan would have told it. */
export function changeOf({ target, outcome, object }: Applied): string {
  const { before, after } = sidesOf({ target, outcome, after: object }, undefined);
  return differenceOf(...hidden(before, after));
}

/** The answers of the API server always have both; an object that could not be rehearsed is as it was sent. */
function namedKind(after: JsonMap, { apiVersion, kind, metadata }: ManifestObject): ManifestObject {
  return "kind" in after ? (after as ManifestObject) : { ...after, apiVersion, kind, metadata };
}

/** Long enough that no two plans meet, short enough to be copied. */
const HASH_DIGITS = 24;

/**
 * Of what is shown and of which pods are replaced, and of nothing that differs from run to run: no versions, no times, no names of
 * pods; the image by its source tree. The values of secrets are not in it, or they could be guessed from it.
 */
function hashOf(objects: readonly PlannedObject[]): string {
  const changes = objects
    .filter(({ outcome }) => outcome !== "unchanged")
    .map(({ kind, name, outcome, difference, pods }) =>
      canonical([kind, name, outcome, difference, pods && [pods.action, pods.from, pods.to]]),
    )
    .toSorted();
  return createHash("sha256").update(changes.join("\n")).digest("hex").slice(0, HASH_DIGITS);
}
