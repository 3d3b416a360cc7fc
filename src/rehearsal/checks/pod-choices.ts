/** A NetworkPolicy or PodDisruptionBudget needs pods to be about: without any it is applied, and protects nothing. */
import type { Problem } from "../../errors.js";
import { titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, notice, placed, uniqueByTitle } from "../check.js";
import type { Facts } from "../facts.js";
import { selectorText } from "../label-selectors.js";
import { possibleOperator } from "../makers.js";
import { choicesOutside, isMet, type PodChoice } from "../policies.js";

/** The selectors of each policy and budget, against the templates of the set and the pods of the namespace. */
export const podChoices: Check = {
  id: "pod-choices",
  judge(facts) {
    const { objects, pods, livePods } = facts;
    // What another program makes or labels is not known here.
    if (livePods.state !== "there" || possibleOperator(objects)) return [];
    return uniqueByTitle(
      choicesOutside(objects, pods)
        .filter((choice) => !isMet(choice, livePods.value))
        .map((choice) => notice(placed(choice.owner, choice.path, explain(choice, facts)))),
    );
  },
};

function explain({ owner, selectors, part }: PodChoice, { namespace }: Facts): Problem {
  const title = titleOf(owner.object);
  const labels = selectors.map(selectorText).join(say`; `);
  const look = `kubectl -n ${namespace} get pods --show-labels`;
  const fix = say`Make the selector and the labels of the pod template the same.`;
  if (part !== "subject")
    return {
      id: "policy-peer-missing",
      title:
        part === "ingress"
          ? say`A rule of ${title} lets in no pod: none is labelled ${labels}`
          : say`A rule of ${title} lets out to no pod: none is labelled ${labels}`,
      cause: say`Connections that were meant to be allowed run into a timeout.`,
      fix,
      look,
    };
  return {
    id: "selector-without-pods",
    title: say`${title} is about no pods: none is labelled ${labels}`,
    cause:
      owner.object.kind === "NetworkPolicy"
        ? say`It lets through what it was meant to keep out.`
        : say`Nodes may be drained as if it were not there.`,
    fix,
    look,
  };
}
