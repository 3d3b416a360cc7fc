/** From what a deployment gave, or how far it came, to its report. */
import { CancelledError, DeployError, problemsOf, TimeoutError } from "../errors.js";
import type { PhaseResult, RunResult } from "../graph/run-phases.js";
import type { JsonMap } from "../json.js";
import { type Applied, revisionOf } from "../manifests/apply.js";
import { containersOf } from "../manifests/manifest.js";
import { connect } from "../phases/connect.js";
import type { DeployContext } from "../phases/context.js";
import { createMissing } from "../phases/create-missing.js";
import { createNamespace } from "../phases/create-namespace.js";
import { deployObjects } from "../phases/deploy-objects.js";
import { findUrl } from "../phases/find-url.js";
import { loadModels } from "../phases/load-models.js";
import { pushImage } from "../phases/push-image.js";
import { runSmokeTests, SmokeTestError } from "../phases/run-smoke-tests.js";
import { failureReasonOf } from "../report/problem-text.js";
import type {
  DeployReport,
  FailureReport,
  ObjectReport,
  SourceReport,
  VerdictWord,
  WorkloadReport,
} from "../report/report.js";
import { stepsOf } from "../report/steps.js";
import { evidenceOf } from "../rollout/failure.js";
import type { Verdict } from "../rollout/judge.js";
import { isWorkloadKind } from "../rollout/observation.js";
import type { RunContext } from "../runtime/ports.js";
import { stepOf } from "./deploy.js";
import type { Repair } from "./repair.js";

/** What is known of a run before any phase: enough for the report of one that was refused. */
export interface RunFrame {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly namespace: string;
  readonly run: RunContext;
  readonly warnings: DeployReport["warnings"];
}

/** The report of a run that was refused before its first phase. */
export function reportRefusal(thrown: unknown, frame: RunFrame): DeployReport {
  const phases: PhaseResult[] = [
    {
      id: "prepare",
      title: "Check the inputs",
      status: "failed",
      startedAt: frame.startedAt,
      endedAt: frame.endedAt,
    },
  ];
  return {
    ...baseReport(frame, phases),
    ...failureParts({ phase: "prepare", thrown }, "Nothing was changed."),
  };
}

export function reportDeployment(
  result: RunResult<DeployContext>,
  context: DeployContext,
  frame: RunFrame,
  repair?: Repair | undefined,
): DeployReport {
  const cluster = result.outputOf(connect);
  const applied = result.outputOf(deployObjects) ?? context.written;
  const workloads = workloadsOf(applied, context.verdicts.current);
  const ours = workloads.find(({ name }) => name === context.roles.api?.workload?.name);
  const pushed = result.outputOf(pushImage);
  return {
    ...baseReport(frame, result.phases),
    cluster: cluster && {
      version: cluster.version,
      user: cluster.user,
      context: context.config.kubeconfig.context,
    },
    image: pushed,
    revision: ours?.revision,
    previousRevision: ours?.previousRevision,
    url: result.outputOf(findUrl),
    service: context.roles.api && { name: context.roles.api.name, port: context.roles.api.port },
    objects: applied.map(objectReport),
    workloads,
    models: result.outputOf(loadModels) ?? [],
    smokeTests: result.outputOf(runSmokeTests) ?? failedSmokeTests(result.failure?.thrown),
    evidence: evidenceOf(result.failure?.thrown),
    ...(result.failure ? failureParts(result.failure, stateAfter(result, applied, repair), repair) : {}),
  };
}

function baseReport(frame: RunFrame, run: readonly PhaseResult[]): DeployReport {
  const phases = [...run, reportPhase(frame)];
  return {
    schema: 1,
    verdict: "success",
    failureReason: "",
    startedAt: frame.startedAt,
    endedAt: frame.endedAt,
    namespace: frame.namespace,
    source: sourceOf(frame.run),
    steps: stepsOf(phases, stepOf),
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
function reportPhase({ endedAt }: RunFrame): PhaseResult {
  return {
    id: "report",
    title: "Report",
    status: "done",
    startedAt: endedAt,
    endedAt,
    note: { text: "this page" },
  };
}

function failureParts(
  failure: { phase: string; thrown: unknown },
  state: string,
  repair?: Repair | undefined,
): Pick<DeployReport, "verdict" | "failureReason" | "failure"> {
  const problems = problemsOf(failure.thrown);
  const { problems: unrepaired = [], ...repaired } = repair ?? { problems: [] };
  const category = failure.thrown instanceof DeployError ? failure.thrown.category : "unexpected";
  const report: FailureReport = {
    step: failure.phase ? stepOf(failure.phase) : undefined,
    category,
    problems: [...problems, ...unrepaired],
    state,
    repair: "action" in repaired ? repaired : undefined,
  };
  return { verdict: verdictOf(failure.thrown), failureReason: failureReasonOf(problems), failure: report };
}

function verdictOf(thrown: unknown): VerdictWord {
  if (thrown instanceof CancelledError) return "cancelled";
  return thrown instanceof TimeoutError ? "timeout" : "failure";
}

/** What the run left behind. A phase that was stopped while it changed something may have done part of its work. */
function stateAfter(
  result: RunResult<DeployContext>,
  applied: readonly Applied[],
  repair: Repair | undefined,
): string {
  const created = result.outputOf(createNamespace)?.outcome === "created" ? ["the namespace"] : [];
  const changed = applied
    .filter(({ outcome }) => outcome !== "unchanged")
    .map(({ target }) => `${target.object.kind} ${target.object.metadata.name}`);
  const done = [...created, ...changed];
  const cutOff = result.phases.some(
    ({ id, status }) => CHANGING.has(id) && (status === "failed" || status === "stopped"),
  );
  if (done.length === 0 && !cutOff) return "Nothing in the cluster was changed.";
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
  if (outcome === "failed") return `${what} failed: ${note}.`;
  return action === "rollback" ? `Rolled back, and serving: ${note}.` : `Scaled down: ${note}.`;
}

const CHANGING = new Set<string>([createNamespace.id, createMissing.id, deployObjects.id]);

function failedSmokeTests(thrown: unknown): DeployReport["smokeTests"] {
  return thrown instanceof SmokeTestError ? thrown.reports : [];
}

function objectReport({ target, outcome }: Applied): ObjectReport {
  const { kind, metadata } = target.object;
  return { kind, name: metadata.name, file: target.manifest.file, outcome };
}

function workloadsOf(applied: readonly Applied[], verdicts: readonly Verdict[]): WorkloadReport[] {
  return applied
    .filter(({ target }) => isWorkloadKind(target.object.kind))
    .map((one) =>
      workloadReport(
        one,
        verdicts.find(
          ({ workload }) =>
            workload.name === one.target.object.metadata.name && workload.kind === one.target.object.kind,
        ),
      ),
    );
}

function workloadReport({ target, outcome, object }: Applied, verdict: Verdict | undefined): WorkloadReport {
  const { kind, metadata } = target.object;
  return {
    kind,
    name: metadata.name,
    outcome,
    verdict: verdict?.state ?? "waiting",
    ready: verdict?.ready ?? 0,
    desired: verdict?.desired ?? 0,
    revision: verdict?.revision ?? revisionOf(object),
    previousRevision: revisionOf(target.live),
    images: imagesOf(object, target.live),
    cause: verdict?.reason || undefined,
  };
}

function imagesOf(after: JsonMap, live: JsonMap | undefined): WorkloadReport["images"] {
  const before = new Map(live ? containersOf(live).map(({ name, image }) => [name, image]) : []);
  return containersOf(after).map(({ name, image }) => ({
    container: name,
    before: before.get(name),
    after: image,
  }));
}

function sourceOf(run: RunContext): SourceReport {
  const { repository, commit, ref, actor, event, workflow, serverUrl, runId } = run;
  const home = serverUrl && repository ? `${serverUrl}/${repository}` : undefined;
  return {
    repository,
    commit,
    ref,
    actor,
    event,
    workflow,
    commitUrl: home && commit ? `${home}/commit/${commit}` : undefined,
    runUrl: home && runId ? `${home}/actions/runs/${runId}` : undefined,
  };
}
