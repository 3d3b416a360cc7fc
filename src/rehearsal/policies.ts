/** Which pods the policies and budgets of a set are about. Pure. */
import { at, type JsonMap, listAt, mapAt } from "../json.js";
import type { Path } from "../manifests/references.js";
import { changed, type PlannedPod, type SetObject } from "./facts.js";
import { choosesLive, choosesPlanned, isWide } from "./label-selectors.js";

/** Pods that an object chooses in one place, by any of these selectors. */
export interface PodChoice {
  readonly owner: SetObject;
  readonly path: Path;
  readonly selectors: readonly JsonMap[];
  /** `subject`: those the object is about; `ingress` and `egress`: those that a rule of it lets through. */
  readonly part: "subject" | "ingress" | "egress";
}

/** Choices of changed policies and budgets without a pod of the set: whether there are any, only the cluster can tell. */
export function choicesOutside(
  objects: readonly SetObject[],
  pods: readonly PlannedPod[],
): readonly PodChoice[] {
  return [
    ...changed({ objects }, "PodDisruptionBudget").map((owner) => subject(owner, ["spec", "selector"])),
    ...changed({ objects }, "NetworkPolicy").flatMap((owner) => [
      subject(owner, ["spec", "podSelector"]),
      ...peers(owner, "ingress", "from"),
      ...peers(owner, "egress", "to"),
    ]),
  ].filter(
    ({ selectors }) =>
      selectors.length > 0 &&
      !selectors.some((selector) => isWide(selector) || pods.some((pod) => choosesPlanned(selector, pod))),
  );
}

/** Does a running pod meet the choice? */
export function isMet({ selectors }: PodChoice, livePods: readonly JsonMap[]): boolean {
  return selectors.some((selector) => livePods.some((pod) => choosesLive(selector, pod)));
}

function subject(owner: SetObject, path: Path): PodChoice {
  return { owner, path, selectors: [mapAt(owner.object, ...path)], part: "subject" };
}

/** Of rules that are about pods of the policy's own namespace and nothing else: what others have, nobody here can tell. */
function peers(owner: SetObject, part: "ingress" | "egress", field: "from" | "to"): PodChoice[] {
  return listAt(owner.object, "spec", part).flatMap((rule, index) => {
    const all = listAt(rule, field);
    const own = all.every(
      (peer) => at(peer, "podSelector") !== undefined && at(peer, "namespaceSelector") === undefined,
    );
    const path = ["spec", part, index, field];
    return own ? [{ owner, path, selectors: all.map((peer) => mapAt(peer, "podSelector")), part }] : [];
  });
}
