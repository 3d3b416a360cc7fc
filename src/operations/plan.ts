/** Plan: tells what a deployment would do, and changes nothing. */
import { connect } from "../phases/connect.js";
import type { DeployContext } from "../phases/context.js";
import { findImage } from "../phases/find-image.js";
import { planChanges } from "../phases/plan-changes.js";
import { rehearse } from "../phases/rehearse.js";
import type { PlannedObject, PlanReport } from "../report/report.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [connect, findImage, rehearse, planChanges];

export const plan: Operation = {
  subject: "deployment",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result, context) {
    const planned = result.outputOf(planChanges);
    return planned ? { plan: planned, headline: { text: headlineOf(planned, context) } } : {};
  },
};

function headlineOf({ objects }: PlanReport, { config, words }: DeployContext): string {
  const count = (outcome: PlannedObject["outcome"]): number =>
    objects.filter((one) => one.outcome === outcome).length;
  const [created, changed] = [count("created"), count("changed")];
  const { namespace } = config;
  if (created + changed === 0) return words.operations.planNothing(namespace);
  const pods = objects.reduce((sum, one) => sum + (one.pods?.names.length ?? 0), 0);
  return words.operations.plan(namespace, created, changed, pods);
}
