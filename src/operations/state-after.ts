/** What a run that failed has left behind, in one or two sentences. */
import type { AnyPhase } from "../graph/phase.js";
import { orderOf, type RunResult } from "../graph/run-phases.js";
import type { Applied } from "../manifests/apply.js";
import { titleOf } from "../manifests/manifest.js";
import type { DeployContext } from "../phases/context.js";
import { createNamespace } from "../phases/create-namespace.js";
import type { Words } from "../words/words.js";
import type { Repair } from "./repair.js";

/** A phase that was stopped while it changed something may have done part of its work. */
export function stateAfter(
  phases: readonly AnyPhase<DeployContext>[],
  result: RunResult<DeployContext>,
  written: readonly Applied[],
  repair: Repair | undefined,
  words: Words,
): string {
  const { state } = words;
  const created = result.outputOf(createNamespace)?.outcome === "created" ? [state.namespace] : [];
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
  if (done.length === 0 && !cutOff) return state.unchanged;
  // What was put back is as it was: nobody needs to know what it had become.
  if (repair?.action === "rollback" && repair.outcome === "done" && !cutOff) return repairText(repair, words);
  const told = done.length > 0 ? [state.applied(done)] : [];
  const untold = cutOff ? [done.length > 0 ? state.maybeOthers : state.maybeSome] : [];
  return [...told, ...untold, repairText(repair, words)].join(" ");
}

function repairText(repair: Repair | undefined, { state }: Words): string {
  if (!repair) return state.notRolledBack;
  const { action, outcome, note } = repair;
  if (outcome === "impossible") return state.notRolledBackFor(note);
  if (outcome === "unhealthy") return state.unhealthy(note);
  if (outcome === "failed")
    return action === "rollback" ? state.rollbackFailed(note) : state.scalingFailed(note);
  return action === "rollback" ? state.putBack(note) : state.scaledDown(note);
}
