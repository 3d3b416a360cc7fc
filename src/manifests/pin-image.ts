/** Puts the image that was built, by its digest, into the containers that run it. Pure. */
import { meansOurs } from "../image/reference.js";
import { withAt } from "../json.js";
import { containersOf, type ManifestObject } from "./manifest.js";

/** Does the object run the image of this repository? */
export function runsImage(object: ManifestObject, repository: string): boolean {
  return containersOf(object).some(({ image }) => meansOurs(image, repository));
}

/** The object with `pinned` (such as `name@sha256:…`) in every container that runs the image of this repository. */
export function pinImage(object: ManifestObject, repository: string, pinned: string): ManifestObject {
  const ours = containersOf(object).filter(({ image }) => meansOurs(image, repository));
  return ours.reduce(
    (changed, { path }) => withAt(changed, [...path, "image"], pinned) as ManifestObject,
    object,
  );
}
