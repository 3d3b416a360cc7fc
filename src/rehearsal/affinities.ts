/** The neighbours that pods must have: what their templates ask for by required affinity. Pure. */
import { at, type JsonMap, listAt, mapAt } from "../json.js";
import { templatePath } from "../manifests/manifest.js";
import type { Path } from "../manifests/references.js";
import type { Facts, PlannedPod } from "./facts.js";
import { choosesPlanned, isWide } from "./label-selectors.js";

export interface Neighbour {
  readonly pod: PlannedPod;
  readonly path: Path;
  readonly selector: JsonMap;
}

const REQUIRED: Path = ["spec", "affinity", "podAffinity", "requiredDuringSchedulingIgnoredDuringExecution"];
/** With one of these the scheduler looks at other namespaces, or at more labels than are written. */
const WIDENED = ["namespaces", "namespaceSelector", "matchLabelKeys", "mismatchLabelKeys"];

/** Neighbours that no pod of the set can be: whether there are any, only the cluster can tell. */
export function neighboursOutside(pods: Facts["pods"]): Neighbour[] {
  return pods
    .filter(({ anew }) => anew)
    .flatMap((pod) => {
      const list = [...(templatePath(pod.owner.object.kind) ?? []), ...REQUIRED];
      return listAt(pod.owner.object, ...list).flatMap((term, index): Neighbour[] => {
        const selector = mapAt(term, "labelSelector");
        const elsewhere = WIDENED.some((field) => at(term, field) !== undefined);
        if (elsewhere || isWide(selector) || pods.some((one) => choosesPlanned(selector, one))) return [];
        return [{ pod, path: [...list, index, "labelSelector"], selector }];
      });
    });
}
