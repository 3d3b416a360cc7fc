/** Two workloads must not select each other's pods: each would count, and some delete, what is the other's. */
import { mapAt } from "../../json.js";
import { podLabels, selects, titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, notice, placed } from "../check.js";
import type { SetObject } from "../facts.js";

const KINDS = new Set(["Deployment", "StatefulSet", "DaemonSet"]);

/** The selector of each workload, against the pod labels of every other one of the set. */
export const overlappingSelectors: Check = {
  id: "overlapping-selectors",
  judge: ({ objects, namespace }) => {
    const workloads = objects.filter(({ object }) => KINDS.has(object.kind));
    const pairs = workloads.flatMap((one, index) =>
      workloads.slice(index + 1).map((other) => [one, other] as const),
    );
    return pairs
      .filter(([one, other]) => overlaps(one, other) || overlaps(other, one))
      .map(([one, other]) =>
        notice(
          placed(other, ["spec", "selector"], {
            id: "overlapping-selectors",
            title: say`${titleOf(one.object)} and ${titleOf(other.object)} select the same pods`,
            cause: say`The labels of the pods of one meet the selector of the other.`,
            fix: say`Give each workload a label of its own, in its selector and in its pod template.`,
            look: `kubectl -n ${namespace} get pods --show-labels`,
          }),
        ),
      );
  },
};

function overlaps(selecting: SetObject, made: SetObject): boolean {
  return selects(mapAt(selecting.object, "spec", "selector", "matchLabels"), podLabels(made.object));
}
