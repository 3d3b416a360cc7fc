/** Scale: how many pods a workload has, judged like a rollout. */
import type { Applied } from "../manifests/apply.js";
import { replicasOf, titleOf } from "../manifests/manifest.js";
import { followScale } from "../phases/follow-change.js";
import { scaleWorkload } from "../phases/scale-workload.js";
import { countText } from "../report/quantities.js";
import { reportChange } from "./change-report.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [followScale];

export const scale: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result, context) {
    const scaled = result.outputOf(scaleWorkload);
    return {
      ...reportChange(scaled, result, context),
      headline: scaled && { text: headline(scaled) },
    };
  },
  state(result) {
    const scaled = result.outputOf(scaleWorkload);
    if (!scaled) return undefined;
    const { target, object } = scaled;
    const before = replicasOf(target.object);
    return `${titleOf(target.object)} is set to ${replicasText(object)}, and stays so. To go back: \`replicas: ${before}\`.`;
  },
};

function headline({ target, object, outcome }: Applied): string {
  const { name } = target.object.metadata;
  if (outcome === "unchanged") return `Nothing to do: ${name} has ${replicasText(object)} already`;
  const ready = replicasOf(object) > 0 ? ", all ready" : "";
  return `${name} has ${replicasText(object)}${ready} (before: ${replicasOf(target.object)})`;
}

function replicasText(object: Applied["object"]): string {
  return countText(replicasOf(object), "replica");
}
