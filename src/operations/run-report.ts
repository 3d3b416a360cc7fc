/** The report of a run, whatever its operation: its frame, its steps, and how it failed. */
import type { OperationName } from "../config/choices.js";
import { CancelledError, DeployError, type Problem, problemsOf, TimeoutError } from "../errors.js";
import type { PhaseResult, RunResult } from "../graph/run-phases.js";
import { connect } from "../phases/connect.js";
import type { DeployContext } from "../phases/context.js";
import { failureReasonOf } from "../report/problem-text.js";
import type { DeployReport, FailureReport, SourceReport, VerdictWord } from "../report/report.js";
import { stepsOf } from "../report/steps.js";
import { blamed } from "../report/suspects.js";
import { podEvents } from "../rollout/pod-events.js";
import type { RunContext } from "../runtime/ports.js";
import { commitUrlOf, runUrlOf, troubleshootingUrlOf } from "../runtime/run-url.js";
import { type Language, type Words, wordsOf } from "../words/words.js";
import { type Operation, PREPARE, REPORT, type Steps } from "./operation.js";
import type { Repair } from "./repair.js";
import { stateAfter } from "./state-after.js";

/** What is known of a run before any phase: enough for the report of one that was refused. */
export interface RunFrame {
  readonly operation: OperationName;
  readonly language: Language;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly namespace: string;
  readonly run: RunContext;
  readonly warnings: DeployReport["warnings"];
}

interface Failure {
  readonly phase: string;
  readonly thrown: unknown;
}

/** The report of a run that was refused before its first phase. */
export function reportRefusal(thrown: unknown, { steps }: Operation, frame: RunFrame): DeployReport {
  const { startedAt, endedAt } = frame;
  const prepare: PhaseResult = { ...PREPARE, status: "failed", startedAt, endedAt };
  const failure = { phase: PREPARE.id, thrown };
  const words = wordsOf(frame.language);
  return {
    ...baseReport(frame, [prepare], steps),
    ...failureParts(failure, { namespace: frame.namespace, steps, state: words.state.refused, words }),
  };
}

export function reportRun(
  operation: Operation,
  result: RunResult<DeployContext>,
  context: DeployContext,
  frame: RunFrame,
  repair?: Repair | undefined,
): DeployReport {
  const { steps } = operation;
  const cluster = result.outputOf(connect);
  const parts = operation.report(result, context);
  return {
    ...baseReport(frame, result.phases, steps),
    cluster: cluster && {
      version: cluster.version,
      user: cluster.user,
      context: context.config.kubeconfig.context,
    },
    ...parts,
    ...(result.failure
      ? failureParts(result.failure, {
          namespace: frame.namespace,
          steps,
          state:
            operation.state?.(result, context) ??
            stateAfter(operation.phases, result, context.written, repair, context.words),
          words: context.words,
          repair,
          objects: parts.objects,
        })
      : {}),
  };
}

function baseReport(frame: RunFrame, run: readonly PhaseResult[], steps: Steps): DeployReport {
  const phases = [...run, reportPhase(frame)];
  return {
    schema: 1,
    operation: frame.operation,
    language: frame.language,
    verdict: "success",
    failureReason: "",
    startedAt: frame.startedAt,
    endedAt: frame.endedAt,
    namespace: frame.namespace,
    source: sourceOf(frame.run),
    troubleshooting: troubleshootingUrlOf(frame.run, frame.language),
    steps: stepsOf(phases, steps.names, steps.of, wordsOf(frame.language)),
    phases,
    objects: [],
    workloads: [],
    models: [],
    smokeTests: [],
    warnings: frame.warnings,
    evidence: [],
  };
}

/** The report is the last step of the guide, and is being made right now. */
function reportPhase({ endedAt, language }: RunFrame): PhaseResult {
  const note = { text: wordsOf(language).notes.thisPage };
  return { ...REPORT, status: "done", startedAt: endedAt, endedAt, note };
}

interface Circumstances {
  readonly namespace: string;
  readonly steps: Steps;
  readonly state: string;
  readonly words: Words;
  readonly repair?: Repair | undefined;
  /** What had been applied until then. */
  readonly objects?: DeployReport["objects"] | undefined;
}

function failureParts(
  { phase, thrown }: Failure,
  { steps, state, namespace, repair, words, objects = [] }: Circumstances,
): Pick<DeployReport, "verdict" | "failureReason" | "failure"> {
  const problems = problemsOf(thrown);
  const [first, ...others] = problems;
  const { problems: _, ...repaired } = repair ?? { problems: [] };
  const told = (problem: Problem) => lasting(blamed(problem, objects), namespace, repair);
  const failure: FailureReport = {
    step: phase ? steps.of(phase) : undefined,
    category: thrown instanceof DeployError ? thrown.category : "unexpected",
    problems: [told(first), ...others.map(told), ...unrepaired(repair, words)],
    state,
    repair: "action" in repaired ? repaired : undefined,
  };
  return { verdict: verdictOf(thrown), failureReason: failureReasonOf(problems, words), failure };
}

/** With a repair the pods of the failure are gone. */
function lasting(problem: Problem, namespace: string, repair: Repair | undefined): Problem {
  const { pod, look } = problem;
  const isGone = repair?.outcome === "done" || repair?.outcome === "unhealthy";
  if (!isGone || !pod || !look?.includes(pod)) return problem;
  return {
    ...problem,
    look: `kubectl -n ${namespace} ${podEvents(pod)}`,
  };
}

/** What failed of the deployment may fail again of what was put back: the titles tell them apart. */
function unrepaired(repair: Repair | undefined, { steps, closing }: Words): readonly Problem[] {
  if (!repair?.problems) return [];
  const during = repair.action === "rollback" ? steps.rollback : steps.scaleDown;
  return repair.problems.map((problem) => ({
    ...problem,
    title: `${during}${closing.colon}${problem.title}`,
  }));
}

function verdictOf(thrown: unknown): VerdictWord {
  if (thrown instanceof CancelledError) return "cancelled";
  return thrown instanceof TimeoutError ? "timeout" : "failure";
}

function sourceOf(run: RunContext): SourceReport {
  const { repository, commit, ref, actor, event, workflow } = run;
  return {
    repository,
    commit,
    ref,
    actor,
    event,
    workflow,
    commitUrl: commitUrlOf(run),
    runUrl: runUrlOf(run),
  };
}
