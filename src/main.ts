/** One run of the action: inputs, operation, report, and the exit code that follows from it. */
import { parseOperation } from "./config/choices.js";
import { languageOfRun } from "./config/language.js";
import { seconds } from "./duration.js";
import { CancelledError, type Problem, TimeoutError } from "./errors.js";
import { runPhases } from "./graph/run-phases.js";
import { openRecords } from "./operations/github-records.js";
import { OPERATIONS } from "./operations/operations.js";
import { type Prepared, prepare } from "./operations/prepare.js";
import { type RunFrame, reportRefusal, reportRun } from "./operations/run-report.js";
import type { DeployContext } from "./phases/context.js";
import { annotationsOf } from "./report/annotations.js";
import { artifactLine } from "./report/artifact-line.js";
import { closingLines } from "./report/closing.js";
import { renderJson } from "./report/json.js";
import { outputsOf } from "./report/outputs.js";
import type { DeployReport } from "./report/report.js";
import { renderSummary } from "./report/summary.js";
import type { Runtime } from "./runtime/ports.js";
import { type Redactor, redactData } from "./runtime/redactor.js";
import { timeLimit } from "./runtime/time-limit.js";
import { inLanguage, say, spokenLanguage } from "./words/say.js";
import { wordsOf } from "./words/words.js";

/** The rollout ends itself at the deadline and says what was missing; whatever else hangs is stopped a little later. */
const AFTER_DEADLINE = seconds(5);

/** Never rejects: whatever happens ends in a report, and in a failed step unless the verdict is success. */
export async function main(runtime: Runtime, redactor: Redactor, stop: AbortSignal): Promise<void> {
  const { language, warnings } = await languageOfRun(runtime.runner.input("language"));
  await inLanguage(language, () => runAndPublish(runtime, redactor, cancelledBy(stop), warnings));
}

/** Who stops the process is outside of the run, and speaks none of its languages. */
function cancelledBy(stop: AbortSignal): AbortSignal {
  const cancel = new AbortController();
  const reason = new CancelledError();
  stop.addEventListener("abort", () => cancel.abort(reason), { once: true });
  if (stop.aborted) cancel.abort(reason);
  return cancel.signal;
}

async function runAndPublish(
  runtime: Runtime,
  redactor: Redactor,
  cancelled: AbortSignal,
  earlier: readonly Problem[],
): Promise<void> {
  const report = await run(runtime, redactor, cancelled, earlier);
  if (report.verdict !== "success") runtime.runner.fail();
  // The post step tries again.
  await runtime.privateFolder.remove().catch(() => {});
  await publish(redactData(report, redactor), runtime);
}

async function run(
  runtime: Runtime,
  redactor: Redactor,
  cancelled: AbortSignal,
  earlier: readonly Problem[],
): Promise<DeployReport> {
  const startedAt = runtime.clock.now();
  const warnings = [...earlier];
  // Whoever asks for an operation that does not exist reads of it in the report of the usual one.
  const operation = parseOperation(runtime.runner.input("operation")).value ?? "deploy";
  const frame = (): RunFrame => ({
    operation,
    language: spokenLanguage(),
    startedAt,
    endedAt: runtime.clock.now(),
    namespace: runtime.runner.input("namespace"),
    run: runtime.run,
    warnings,
  });
  try {
    const prepared = await prepare(runtime, redactor);
    warnings.push(...prepared.notices);
    return await runOperation(prepared, { runtime, redactor, startedAt, warnings, frame, cancelled });
  } catch (thrown) {
    return reportRefusal(thrown, OPERATIONS[operation], frame());
  }
}

interface Started {
  readonly runtime: Runtime;
  readonly redactor: Redactor;
  readonly startedAt: number;
  readonly warnings: Problem[];
  readonly frame: () => RunFrame;
  readonly cancelled: AbortSignal;
}

async function runOperation(
  prepared: Prepared,
  { runtime, redactor, startedAt, warnings, frame, cancelled }: Started,
): Promise<DeployReport> {
  const cleanups: (() => Promise<void>)[] = [];
  const { timeout } = prepared.config;
  const operation = OPERATIONS[prepared.config.operation];
  const { clock, logger } = runtime;
  const context: DeployContext = {
    ...prepared,
    runtime,
    words: wordsOf(spokenLanguage()),
    deadline: startedAt + timeout,
    warn: (problem) => void warnings.push(problem),
    defer: (cleanup) => void cleanups.push(cleanup),
    stopped: cancelled,
    written: [],
    verdicts: { current: [] },
  };
  const records = openRecords(context);
  const limit = timeLimit(clock, timeout + AFTER_DEADLINE, () => outOfTime(timeout));
  try {
    const result = await runPhases(operation.phases, context, {
      signal: AbortSignal.any([cancelled, limit.signal]),
      now: clock.now,
      onStart: ({ id, title }) => logger.info(context.words.titles[id] ?? title),
    });
    limit.lift();
    const repaired = await operation.repair?.(result, context, cancelled);
    // What GitHub is told, everybody reads who sees the repository.
    const report = redactData(reportRun(operation, result, context, frame(), repaired), redactor);
    return await records.close(report);
  } finally {
    limit.lift();
    // The last first: what came later may need what was there before. What was deployed is deployed, and a child that would not
    // end is no reason to call it anything else.
    for (const cleanup of cleanups.toReversed()) await cleanup().catch(() => {});
  }
}

function outOfTime(timeout: number): TimeoutError {
  return new TimeoutError({
    id: "timeout",
    title: say`The deployment took longer than its timeout of ${timeout / 1000} s`,
    fix: say`If it is only slow, raise the input \`timeout\`.`,
  });
}

/** What cannot be written, for want of disk space for example, must not hide the verdict. */
async function publish(report: DeployReport, { runner, publicFiles, logger }: Runtime): Promise<void> {
  const unwritten = (what: string) => (thrown: unknown) => {
    runner.annotate("warning", {
      id: "report-not-written",
      title: say`Could not be written: ${what}`,
      detail: String(thrown),
      fix: say`Is the disk of the runner full?`,
      look: "df -h",
    });
    return "";
  };
  const path = await publicFiles.write("report.json", renderJson(report)).catch(unwritten(say`the report`));
  await runner.writeSummary(renderSummary(report)).catch(unwritten(say`the job summary`));
  const artifact = artifactLine(report);
  if (artifact) await runner.tellArtifact(artifact).catch(unwritten(say`the line for later steps`));
  for (const [name, value] of Object.entries(outputsOf(report, path))) runner.output(name, value);
  for (const { level, problem } of annotationsOf(report)) runner.annotate(level, problem);
  for (const line of closingLines(report)) logger.info(line);
}
