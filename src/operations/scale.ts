/** Scale: how many pods a workload has, judged like a rollout. */
import type { Applied } from "../manifests/apply.js";
import { replicasOf, titleOf } from "../manifests/manifest.js";
import { followScale } from "../phases/follow-change.js";
import { scaleWorkload } from "../phases/scale-workload.js";
import type { Words } from "../words/words.js";
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
      headline: scaled && { text: headline(scaled, context.words) },
    };
  },
  state(result, { words }) {
    const scaled = result.outputOf(scaleWorkload);
    if (!scaled) return undefined;
    const { target, object } = scaled;
    return words.operations.scaleState(titleOf(target.object), replicasOf(object), replicasOf(target.object));
  },
};

function headline({ target, object, outcome }: Applied, { operations }: Words): string {
  const { name } = target.object.metadata;
  if (outcome === "unchanged") return operations.scaledAlready(name, replicasOf(object));
  return operations.scaled(name, replicasOf(object), replicasOf(target.object));
}
