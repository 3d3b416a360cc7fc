/** What a run that failed has left behind, in one or two sentences. */
import type { AnyPhase } from "../graph/phase.js";
import { orderOf, type RunResult } from "../graph/run-phases.js";
import type { Applied } from "../manifests/apply.js";
import { titleOf } from "../manifests/manifest.js";
import type { DeployContext } from "../phases/context.js";
import { createNamespace } from "../phases/create-namespace.js";
import type { Repair } from "./repair.js";

/** A phase that was stopped while it changed something may have done part of its work. */
export function stateAfter(
  phases: readonly AnyPhase<DeployContext>[],
  result: RunResult<DeployContext>,
  written: readonly Applied[],
  repair: Repair | undefined,
): string {
  const created = result.outputOf(createNamespace)?.outcome === "created" ? ["the namespace"] : [];
  const changed = written
    .filter(({ outcome }) => outcome !== "unchanged")
    .map(({ target }) => titleOf(target.object));
  const done = [...created, ...changed];
  const changing = new Set(
    orderOf(phases)
      .filter(({ changes }) => changes === "cluster")
      .map(({ id }) => id),
  );
  const cutOff = result.phases.some(
    ({ id, status }) => changing.has(id) && (status === "failed" || status === "stopped"),
  );
  if (done.length === 0 && !cutOff) return "Nothing in the cluster was changed.";
  // What was put back is as it was: nobody needs to know what it had become.
  if (repair?.action === "rollback" && repair.outcome === "done" && !cutOff) return repairText(repair);
  const told = done.length > 0 ? [`Applied before it stopped: ${done.join(", ")}.`] : [];
  const untold = cutOff
    ? [done.length > 0 ? "Others may be applied too." : "Some objects may have been applied."]
    : [];
  return [...told, ...untold, repairText(repair)].join(" ");
}

function repairText(repair: Repair | undefined): string {
  if (!repair) return "Nothing was rolled back.";
  const { action, outcome, note } = repair;
  if (outcome === "impossible") return `Nothing was rolled back: ${note}.`;
  const what = action === "rollback" ? "The rollback" : "Scaling down";
  if (outcome === "unhealthy") return `Everything was put back, but it is not healthy either: ${note}.`;
  if (outcome === "failed") return `${what} failed: ${note}.`;
  return action === "rollback" ? `Put back, and serving: ${note}.` : `Scaled down: ${note}.`;
}
