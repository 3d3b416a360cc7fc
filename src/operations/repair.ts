/** Repair: what is done about a deployment that failed, once its evidence is in hand. The run fails all the same. */
import { minutes, seconds } from "../duration.js";
import { CancelledError, type Problem, problemsOf, TimeoutError } from "../errors.js";
import type { AnyPhase } from "../graph/phase.js";
import { type RunResult, runPhases } from "../graph/run-phases.js";
import { type Applied, revisionOf } from "../manifests/apply.js";
import { titleOf } from "../manifests/manifest.js";
import type { DeployContext } from "../phases/context.js";
import { testRestored } from "../phases/follow-restored.js";
import { restorable, restoreObjects } from "../phases/restore-objects.js";
import { noteOfTests } from "../phases/run-smoke-tests.js";
import { failedWorkloads, scaleDown } from "../phases/scale-down.js";
import type { RepairReport } from "../report/report.js";
import { wasServing } from "../rollout/was-serving.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";
import type { Words } from "../words/words.js";

/** The time of the run may be over; putting things back has its own. */
const PATIENCE = minutes(5);
/** The rollout ends itself at its deadline; whatever else hangs is stopped a little later. */
const AFTER_DEADLINE = seconds(5);

export interface Repair extends RepairReport {
  /** Why it failed. */
  readonly problems?: readonly Problem[];
}

/** Undefined when nothing is repaired: the run went well, was cancelled, wrote nothing, or was told to leave everything as it is. */
export async function repair(
  failed: RunResult<DeployContext>,
  context: DeployContext,
  signal: AbortSignal,
): Promise<Repair | undefined> {
  const { failure } = failed;
  if (!failure || failure.thrown instanceof CancelledError || signal.aborted) return undefined;
  if (context.written.length === 0) return undefined;
  switch (context.config.onFailure) {
    case "rollback":
      return rollBack(failed, context, signal);
    case "scale-down":
      return scaleFailedDown(failed, context, signal);
    default:
      return undefined;
  }
}

async function rollBack(
  failed: RunResult<DeployContext>,
  context: DeployContext,
  signal: AbortSignal,
): Promise<Repair> {
  const { words } = context;
  const note = whyNot(context);
  if (note !== undefined) return { action: "rollback", outcome: "impossible", milliseconds: 0, note };
  return {
    action: "rollback",
    revision: revisionBefore(context),
    ...(await runAfter(failed, [testRestored], context, signal, (result) =>
      [told(result.outputOf(restoreObjects), words.repair.asBefore, words), ...testsOf(result, context)].join(
        words.notes.semicolon,
      ),
    )),
  };
}

async function scaleFailedDown(
  failed: RunResult<DeployContext>,
  context: DeployContext,
  signal: AbortSignal,
): Promise<Repair | undefined> {
  if (failedWorkloads(context).length === 0) return undefined;
  const { words } = context;
  return {
    action: "scale-down",
    ...(await runAfter(failed, [scaleDown], context, signal, (result) =>
      told(result.outputOf(scaleDown), words.repair.withoutReplicas, words),
    )),
  };
}

/** The phases are run with what the deployment has found out already, and with verdicts and a time of their own. */
async function runAfter(
  failed: RunResult<DeployContext>,
  phases: readonly AnyPhase<DeployContext>[],
  context: DeployContext,
  signal: AbortSignal,
  tell: (result: RunResult<DeployContext>) => string,
): Promise<Omit<Repair, "action">> {
  const { clock, logger } = context.runtime;
  const startedAt = clock.now();
  const limit = timeLimit(clock, PATIENCE + AFTER_DEADLINE, outOfTime);
  const inside = { ...context, deadline: startedAt + PATIENCE, verdicts: { current: [] } };
  const result = await runPhases(phases, inside, {
    signal: AbortSignal.any([signal, limit.signal]),
    now: clock.now,
    onStart: ({ id, title }) => logger.info(context.words.titles[id] ?? title),
    given: failed.outputs,
  });
  limit.lift();
  const milliseconds = clock.now() - startedAt;
  if (!result.failure) return { outcome: "done", milliseconds, note: tell(result) };
  const problems = problemsOf(result.failure.thrown);
  const outcome = result.outputOf(restoreObjects) ? "unhealthy" : "failed";
  return { outcome, milliseconds, note: problems[0].title, problems };
}

function testsOf(result: RunResult<DeployContext>, { words }: DeployContext): string[] {
  const tests = result.outputOf(testRestored);
  return tests ? [words.repair.tested(noteOfTests(tests, { words }).text)] : [];
}

function told(
  applied: readonly Applied[] | undefined,
  how: (objects: readonly string[]) => string,
  { repair }: Words,
): string {
  const titles = (applied ?? []).map(({ target }) => titleOf(target.object));
  return titles.length > 0 ? how(titles) : repair.changedSince;
}

function whyNot(context: DeployContext): string | undefined {
  const changed = restorable(context);
  if (changed.length === 0) return context.words.repair.allNew;
  const broken = changed.filter(({ written: { target } }) => target.live && !wasServing(target.live));
  if (broken.length === 0) return undefined;
  return context.words.repair.servedNotBefore(broken.map(({ object }) => titleOf(object)));
}

/** The revision that is put back: of the API, else of whatever else has one. */
function revisionBefore(context: DeployContext): string | undefined {
  const before = restorable(context).map(({ written: { target } }) => target);
  const ours = before.find(({ object }) => object.metadata.name === context.roles.api?.workload?.name);
  return revisionOf((ours ?? before.find(({ live }) => revisionOf(live)))?.live);
}

function outOfTime(): TimeoutError {
  return new TimeoutError({
    id: "repair-timeout",
    title: say`Putting things back took longer than ${PATIENCE / minutes(1)} minutes`,
  });
}
