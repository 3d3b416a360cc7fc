/** A Service needs pods: of this set, or some that run already. */
import { at, type JsonMap, mapAt, textAt } from "../../json.js";
import { podLabels, titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, placed, refuse } from "../check.js";
import type { Facts, PlannedPod, SetObject } from "../facts.js";
import { possibleOperator } from "../makers.js";
import { selectedLive, selectorOf, unmet, withoutBackends } from "../services.js";

/** The selector of each Service, against the templates of the set and the pods of the namespace. */
export const serviceSelector: Check = {
  id: "service-selector",
  judge: (facts) =>
    withoutBackends(facts.objects, facts.pods)
      .filter(({ outcome }) => outcome !== "unchanged")
      .flatMap((service) => judgeService(service, facts)),
};

function judgeService(service: SetObject, facts: Facts): Finding[] {
  const selector = selectorOf(service.after) ?? {};
  const { livePods } = facts;
  if (livePods.state === "there" && selectedLive(selector, livePods.value).length > 0) return [];
  const problem = placed(service, ["spec", "selector"], explain(service, selector, facts));
  // Whatever another program makes or labels is not known here.
  const uncertain =
    livePods.state !== "there" ||
    possibleOperator(facts.objects) !== undefined ||
    facts.pods.some((pod) => labelsItself(pod, selector));
  return [uncertain ? notice(problem) : refuse(problem)];
}

/** Clusters of databases mark their leader by a label that they put on themselves; for that they need an account and its token. */
function labelsItself({ owner, spec }: PlannedPod, selector: JsonMap): boolean {
  const account = textAt(spec, "serviceAccountName") ?? "default";
  const labels = podLabels(owner.after);
  const open = unmet(selector, owner.after);
  return (
    account !== "default" &&
    at(spec, "automountServiceAccountToken") !== false &&
    open.length < Object.keys(selector).length &&
    open.every(([key]) => labels[key] === undefined)
  );
}

function explain(service: SetObject, selector: JsonMap, { pods, namespace }: Facts) {
  return {
    id: "service-without-pods",
    title: say`The selector of ${titleOf(service.object)} matches no pods: nothing is labelled ${labelText(selector)}`,
    cause:
      pods.length > 0
        ? `${offered(pods)}.`
        : say`The manifests have no workload, and no pod of the namespace has these labels.`,
    fix: say`Make \`spec.selector\` and the labels of the pod template the same.`,
    look: `kubectl -n ${namespace} get pods --show-labels`,
  };
}

/** `The pods of Deployment web have app=web; those of Deployment api have app=api` */
function offered(pods: readonly PlannedPod[]): string {
  return pods
    .map(({ owner: { object, after } }, index) => {
      const labels = labelText(podLabels(after));
      return index === 0
        ? say`The pods of ${titleOf(object)} have ${labels}`
        : say`those of ${titleOf(object)} have ${labels}`;
    })
    .join(say`; `);
}

function labelText(labels: JsonMap): string {
  return Object.entries(mapAt(labels))
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(",");
}
