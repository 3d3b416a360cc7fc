/** Which pods a set makes, and which of them this deployment makes anew. Pure. */
import { templatePath } from "../manifests/manifest.js";
import type { PlannedPod, SetObject } from "./facts.js";
import { podCount, podSpecOf } from "./pod.js";

/** `awaitsImage`: does the object run an image that is not known before it is built? Then its pods may change all the same. */
export function planPods(
  objects: readonly SetObject[],
  awaitsImage: (object: SetObject) => boolean,
): PlannedPod[] {
  return objects
    .filter(({ object }) => templatePath(object.kind) !== undefined)
    .map((owner) => ({
      owner,
      spec: podSpecOf(owner.after),
      count: podCount(owner.after),
      anew: owner.outcome !== "unchanged" || awaitsImage(owner),
      asked: false,
    }));
}
