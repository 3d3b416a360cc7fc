/** Puts the image that was built, by its digest, into the containers that run it. Pure. */
import { meansOurs } from "../image/reference.js";
import { type JsonMap, withAt } from "../json.js";
import { containersOf, type ManifestObject } from "./manifest.js";

/** Does the object run the image of this repository? */
export function runsImage(object: ManifestObject, repository: string): boolean {
  return containersOf(object).some(({ image }) => meansOurs(image, repository));
}

/** The image of this repository that a live object runs; undefined when it runs none. */
export function imageIn(live: JsonMap | undefined, repository: string): string | undefined {
  return containersOf(live ?? {}).find(({ image }) => meansOurs(image, repository))?.image;
}

/**
 * The object with `pinned` (such as `name@sha256:…`) in every container that runs the image of this repository; the same object
 * when nothing has to be put there.
 */
export function pinImage(object: ManifestObject, repository: string, pinned: string): ManifestObject {
  const ours = containersOf(object).filter(({ image }) => image !== pinned && meansOurs(image, repository));
  return ours.reduce(
    (changed, { path }) => withAt(changed, [...path, "image"], pinned) as ManifestObject,
    object,
  );
}
