/** Plan: tells what a deployment would do, and changes nothing. */
import { connect } from "../phases/connect.js";
import { findImage } from "../phases/find-image.js";
import { planChanges } from "../phases/plan-changes.js";
import { rehearse } from "../phases/rehearse.js";
import { countText } from "../report/quantities.js";
import type { PlannedObject, PlanReport } from "../report/report.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [connect, findImage, rehearse, planChanges];

export const plan: Operation = {
  subject: "deployment",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result, context) {
    const planned = result.outputOf(planChanges);
    return planned
      ? { plan: planned, headline: { text: headlineOf(planned, context.config.namespace) } }
      : {};
  },
};

function headlineOf({ objects }: PlanReport, namespace: string): string {
  const count = (outcome: PlannedObject["outcome"]): number =>
    objects.filter((one) => one.outcome === outcome).length;
  const [created, changed] = [count("created"), count("changed")];
  if (created + changed === 0) return `Nothing to do: ${namespace} is as the manifests want it`;
  const pods = objects.reduce((sum, one) => sum + (one.pods?.names.length ?? 0), 0);
  const told = [
    ...(created > 0 ? [`${created} to create`] : []),
    ...(changed > 0 ? [`${changed} to change`] : []),
    ...(pods > 0 ? [`${countText(pods, "pod")} to replace`] : []),
  ];
  return `Plan for ${namespace}: ${told.join(", ")}`;
}
