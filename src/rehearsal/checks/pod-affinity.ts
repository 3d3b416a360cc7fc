/** Pods that must run beside others need these others: without them no node will do. */
import { say } from "../../words/say.js";
import { neighboursOutside } from "../affinities.js";
import { type Check, notice, ofPods, placed, podsOf, refuse } from "../check.js";
import { choosesLive, selectorText } from "../label-selectors.js";
import { possibleOperator } from "../makers.js";

/** Required pod affinity of the templates, against the pods of the set and the namespace. */
export const podAffinity: Check = {
  id: "pod-affinity",
  judge({ objects, pods, livePods, namespace }) {
    if (livePods.state !== "there") return [];
    // What another program makes is not known here.
    const weigh = possibleOperator(objects) ? notice : refuse;
    return neighboursOutside(pods)
      .filter(({ selector }) => !livePods.value.some((live) => choosesLive(selector, live)))
      .map(({ pod, path, selector }) =>
        ofPods(
          pod,
          weigh(
            placed(pod.owner, path, {
              id: "neighbour-missing",
              title: say`No node will do for ${podsOf(pod)}: they must run beside pods labelled ${selectorText(selector)}, and there are none`,
              cause: say`Neither the manifests nor the namespace ${namespace} have such a pod.`,
              fix: say`Correct the labels in \`podAffinity\`, or only prefer such a node by \`preferredDuringSchedulingIgnoredDuringExecution\`.`,
              look: `kubectl -n ${namespace} get pods --show-labels`,
            }),
          ),
        ),
      );
  },
};
