/** Match: a deployment that is held to a plan is refused, before anything is changed, when it would do something else. */
import { ConfigurationError } from "../errors.js";
import { planOf } from "../plan/plan.js";
import type { PlannedObject } from "../report/report.js";
import { say } from "../words/say.js";
import { type DeployContext, definePhase } from "./context.js";
import { findImage, type ImageState } from "./find-image.js";
import { imageToBe } from "./plan-changes.js";
import { type Rehearsal, rehearse } from "./rehearse.js";

export const matchPlan = definePhase({
  id: "match-plan",
  title: "Compare with the plan",
  needs: { rehearsal: rehearse, image: findImage },
  changes: "nothing",
  /** The hash of the plan that was met; undefined when there is none to meet. */
  run: async ({ rehearsal, image }, context) => meetPlan(rehearsal, image, context),
  describe: (hash, { words }) =>
    hash === undefined ? { text: "", kind: "untouched" } : { text: words.notes.asPlanned(hash) },
});

/** Rejects with a `ConfigurationError` that tells what would be done instead. */
export function meetPlan(
  { objects }: Rehearsal,
  image: ImageState | undefined,
  context: DeployContext,
): string | undefined {
  const { planHash } = context.config;
  if (planHash === undefined) return undefined;
  const plan = planOf(objects, imageToBe(image, context));
  if (plan.hash !== planHash) throw new ConfigurationError(differs(planHash, plan.hash, plan.objects));
  return plan.hash;
}

function differs(planned: string, now: string, objects: readonly PlannedObject[]) {
  const changes = objects.flatMap(changeText).join(", ");
  return {
    id: "plan-not-met",
    title: say`This deployment would do something other than the plan ${planned}`,
    found: say`It would be ${now}: ${changes || say`nothing to do`}.`,
    cause: say`The manifests, the sources of the image, or the objects in the cluster have changed since the plan was made.`,
    fix: say`Make a new plan with \`operation: plan\`, look at it, and deploy with its hash.`,
  };
}

function changeText({ kind, name, outcome }: PlannedObject): string[] {
  switch (outcome) {
    case "created":
      return [say`${kind} ${name} created`];
    case "changed":
      return [say`${kind} ${name} changed`];
    default:
      return [];
  }
}
