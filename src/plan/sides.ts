/** The two sides of a planned change: of the live object and of what it would become, only what is ours to say. Pure. */
import { at, isMap, type JsonMap, mapAt, withAt } from "../json.js";
import { FIELD_MANAGER } from "../manifests/apply.js";
import { CONFIG_HASH } from "../manifests/config-hash.js";
import { type ManifestObject, templatePath } from "../manifests/manifest.js";
import { appliedFields, pickFields, unionOf } from "../manifests/owned-fields.js";
import { pinImage } from "../manifests/pin-image.js";
import { withoutProvenance } from "../manifests/provenance.js";
import type { Rehearsed } from "../rehearsal/dry-run.js";

/** The image that a deployment would bring. */
export interface ImageToBe {
  readonly repository: string;
  /** By the tag of its source tree, for its digest may not be there yet. */
  readonly reference: string;
  /** Undefined when it has yet to be built. */
  readonly digest?: string | undefined;
}

export interface Sides {
  /** Undefined when the object is new. */
  readonly before: JsonMap | undefined;
  readonly after: JsonMap;
}

/**
 * Of an object that exists: the fields that were or would be ours, so that neither defaults nor what others own shows. Of a new
 * one: the manifest.
 */
export function sidesOf(
  { target, outcome, after }: Pick<Rehearsed, "target" | "outcome" | "after">,
  image: ImageToBe | undefined,
): Sides {
  const { object, live } = target;
  if (!live || outcome === "created") return { before: undefined, after: shown(withImage(object, image)) };
  const ours = appliedFields(after, FIELD_MANAGER);
  // What could not be rehearsed has no owners; then it is compared as it is sent.
  const told = isMap(at(after, "metadata", "managedFields", 0));
  const fields = told
    ? unionOf(appliedFields(live, FIELD_MANAGER), ours)
    : appliedFields(live, FIELD_MANAGER);
  const pick = (value: JsonMap): ManifestObject => named(pickFields(value, fields), object);
  return {
    before: shown(pick(live)),
    after: shown(withImage(told ? pick(after) : object, image)),
  };
}

/** The image that runs stays as it is written where it is the one to be. */
export function withImage(object: ManifestObject, image: ImageToBe | undefined): ManifestObject {
  if (!image) return object;
  const { repository, digest, reference } = image;
  const kept = `${repository}@${digest ?? ""}`;
  const pinned = pinImage(object, repository, kept);
  return pinned === object ? object : pinImage(object, repository, reference);
}

function named(picked: unknown, { apiVersion, kind, metadata }: ManifestObject): ManifestObject {
  const before = isMap(picked) ? picked : {};
  return { ...before, apiVersion, kind, metadata: { ...mapAt(before, "metadata"), name: metadata.name } };
}

/** The hash of the configuration changes with it and tells nothing more; and a Secret might be guessed from it. */
function shown(object: ManifestObject): JsonMap {
  const plain = withoutProvenance(object);
  const template = templatePath(object.kind);
  if (!template) return plain;
  const path = [...template, "metadata", "annotations"];
  const { [CONFIG_HASH]: hash, ...annotations } = mapAt(plain, ...path);
  return hash === undefined ? plain : withoutEmpty(withAt(plain, path, annotations), path);
}

/** Without the map at the path, should it be empty. */
function withoutEmpty(value: unknown, path: readonly string[]): JsonMap {
  const [last = "", ...above] = path.toReversed();
  const parent = above.toReversed();
  const found = at(value, ...path);
  if (!isMap(found) || Object.keys(found).length > 0) return isMap(value) ? value : {};
  const { [last]: _empty, ...others } = mapAt(value, ...parent);
  return withAt(value, parent, others) as JsonMap;
}
