/**
 * Provenance: where an object comes from, in annotations of the object itself. Never in a pod template: another commit would be
 * another template, and every run would restart the pods. Pure.
 */
import { type JsonMap, mapAt, textAt, withAt } from "../json.js";
import type { ManifestObject } from "./manifest.js";
import { runsImage } from "./pin-image.js";

/** Which run wrote an object, and what it wrote. Empty text where it is unknown. */
export interface Provenance {
  /** `owner/name` */
  readonly repository: string;
  readonly commit: string;
  /** The address of the run. */
  readonly run: string;
  readonly actor: string;
  /** The image of the objects that run it; absent when none was built. */
  readonly image?: { readonly repository: string; readonly digest: string } | undefined;
}

const FIELDS = ["repository", "commit", "run", "actor"] as const;
const PREFIX = "chatbot-deploy";
const DIGEST = `${PREFIX}/digest`;
const ANNOTATIONS = [...FIELDS.map(nameOf), DIGEST];

/** To be written: the object as this run brings it. `digest` is told by the objects that run the image. */
export function withProvenance(
  object: ManifestObject,
  provenance: Provenance,
  digest = digestFor(object, provenance),
): ManifestObject {
  const told = FIELDS.flatMap((field) =>
    provenance[field] === "" ? [] : [[nameOf(field), provenance[field]]],
  );
  return annotated(object, {
    ...Object.fromEntries(told),
    ...(digest === undefined ? {} : { [DIGEST]: digest }),
  });
}

function digestFor(object: ManifestObject, { image }: Provenance): string | undefined {
  return image && runsImage(object, image.repository) ? image.digest : undefined;
}

/** To be compared: with the provenance the live object has, for another commit alone is no change. */
export function withProvenanceOf(object: ManifestObject, live: JsonMap | undefined): ManifestObject {
  const annotations = mapAt(live, "metadata", "annotations");
  return annotated(
    object,
    Object.fromEntries(Object.entries(annotations).filter(([key]) => isProvenance(key))),
  );
}

/** As somebody would have written it: without annotations where it has no others. */
export function withoutProvenance(object: ManifestObject): ManifestObject {
  const bare = annotated(object, {});
  if (Object.keys(mapAt(bare, "metadata", "annotations")).length > 0) return bare;
  const { annotations: _none, ...metadata } = bare.metadata;
  return { ...bare, metadata };
}

/** Of a live object. */
export function provenanceIn(object: unknown): Omit<Provenance, "image"> & { readonly digest: string } {
  const read = (name: string): string => textAt(object, "metadata", "annotations", name) ?? "";
  return {
    repository: read(nameOf("repository")),
    commit: read(nameOf("commit")),
    run: read(nameOf("run")),
    actor: read(nameOf("actor")),
    digest: read(DIGEST),
  };
}

export function isProvenance(annotation: string): boolean {
  return ANNOTATIONS.includes(annotation);
}

function annotated(object: ManifestObject, provenance: JsonMap): ManifestObject {
  const before = mapAt(object, "metadata", "annotations");
  const others = Object.entries(before).filter(([key]) => !isProvenance(key));
  if (others.length === Object.keys(before).length && Object.keys(provenance).length === 0) return object;
  const annotations = { ...Object.fromEntries(others), ...provenance };
  return withAt(object, ["metadata", "annotations"], annotations) as ManifestObject;
}

function nameOf(field: (typeof FIELDS)[number]): string {
  return `${PREFIX}/${field}`;
}
