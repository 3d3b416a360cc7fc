/** Which StorageClass a claim gets, and whether there is one. Pure. */
import { type JsonMap, mapAt, textAt } from "../json.js";
import type { Claim } from "./claims.js";
import { inSet, type Seen, type SetObject } from "./facts.js";

const DEFAULT = [
  "storageclass.kubernetes.io/is-default-class",
  "storageclass.beta.kubernetes.io/is-default-class",
];

/** True only when it is certain that no StorageClass serves the claim. */
export function lacksStorageClass(
  { spec }: Claim,
  classes: Seen<readonly JsonMap[]>,
  objects: readonly SetObject[],
): boolean {
  if (classes.state !== "there") return false;
  // Bound by name, or by hand (`storageClassName: ""`): no class is asked.
  if (textAt(spec, "volumeName") || spec["storageClassName"] === "") return false;
  const wanted = textAt(spec, "storageClassName");
  const own = objects.filter(({ object }) => object.kind === "StorageClass").map(({ object }) => object);
  if (wanted === undefined) return ![...classes.value, ...own].some(isDefaultClass);
  return !inSet(objects, "StorageClass", wanted) && !classes.value.some((one) => nameOf(one) === wanted);
}

export function isDefaultClass(storageClass: JsonMap): boolean {
  const annotations = mapAt(storageClass, "metadata", "annotations");
  return DEFAULT.some((key) => annotations[key] === "true");
}

function nameOf(object: JsonMap): string | undefined {
  return textAt(object, "metadata", "name");
}
