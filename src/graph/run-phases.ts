/** Runs phases as soon as their needs are met, and stops all of them when one fails. Knows nothing of Kubernetes. */
import type { AnyPhase, PhaseNote } from "./phase.js";

export type PhaseStatus = "done" | "failed" | "stopped" | "not-run";

/** What became of one phase. Times are milliseconds since the epoch; absent when it never started. */
export interface PhaseResult {
  readonly id: string;
  readonly title: string;
  readonly status: PhaseStatus;
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly note?: PhaseNote | undefined;
}

export interface RunResult<Context> {
  /** In the order of the list that was given. */
  readonly phases: readonly PhaseResult[];
  /** The first failure, or the reason the run was stopped from outside (then `phase` may be empty); absent on success. */
  readonly failure?: { readonly phase: string; readonly thrown: unknown } | undefined;
  /** What the phases that ended well gave. */
  readonly outputs: ReadonlyMap<AnyPhase<Context>, unknown>;
  /** What a phase gave; undefined when it did not end well. */
  outputOf<Output>(phase: AnyPhase<Context> & { run(...args: never[]): Promise<Output> }): Output | undefined;
}

export interface RunOptions<Context> {
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly onStart?: (phase: { id: string; title: string }) => void;
  /** Outputs of an earlier run: these phases are not run again, and the result does not tell of them. */
  readonly given?: ReadonlyMap<AnyPhase<Context>, unknown>;
}

interface Run<Context> {
  readonly context: Context;
  readonly options: RunOptions<Context>;
  readonly stop: AbortController;
  readonly started: Map<AnyPhase<Context>, Promise<unknown>>;
  readonly outputs: Map<AnyPhase<Context>, unknown>;
  readonly results: Map<AnyPhase<Context>, PhaseResult>;
  failure: RunResult<Context>["failure"];
}

/** Thrown inside the graph only: a phase did not start because the run had stopped. */
class NotRun extends Error {}

/**
 * Runs `phases` and everything they need. Never throws: a failure is part of the result. Phases that run when another one
 * fails are told to stop through their signal and are awaited, so nothing goes on behind the caller's back.
 */
export async function runPhases<Context>(
  phases: readonly AnyPhase<Context>[],
  context: Context,
  options: RunOptions<Context>,
): Promise<RunResult<Context>> {
  const stop = new AbortController();
  const forward = () => stop.abort(options.signal.reason);
  if (options.signal.aborted) forward();
  options.signal.addEventListener("abort", forward, { once: true });
  const run: Run<Context> = {
    context,
    options,
    stop,
    started: new Map(),
    outputs: new Map(options.given),
    results: new Map(),
    failure: undefined,
  };
  const ran = orderOf(phases).filter((phase) => !options.given?.has(phase));
  await Promise.allSettled(ran.map((phase) => outputOf(phase, run)));
  options.signal.removeEventListener("abort", forward);
  if (options.signal.aborted) run.failure ??= { phase: "", thrown: options.signal.reason };
  return {
    phases: ran.map((phase) => run.results.get(phase) ?? notRun(phase)),
    failure: run.failure,
    outputs: run.outputs,
    outputOf: <Output>(phase: AnyPhase<Context>) => run.outputs.get(phase) as Output | undefined,
  };
}

/** The phases in the order they were listed, each after its needs. */
export function orderOf<Context>(phases: readonly AnyPhase<Context>[]): AnyPhase<Context>[] {
  const ordered = new Set<AnyPhase<Context>>();
  const visit = (phase: AnyPhase<Context>): void => {
    if (ordered.has(phase)) return;
    for (const need of needsOf(phase)) visit(need);
    ordered.add(phase);
  };
  for (const phase of phases) visit(phase);
  return [...ordered];
}

/** The phases this one needs directly. */
export function needsOf<Context>(phase: AnyPhase<Context>): AnyPhase<Context>[] {
  return Object.values(phase.needs);
}

function outputOf<Context>(phase: AnyPhase<Context>, run: Run<Context>): Promise<unknown> {
  if (run.options.given?.has(phase)) return Promise.resolve(run.options.given.get(phase));
  const started = run.started.get(phase);
  if (started) return started;
  const output = runOne(phase, run);
  run.started.set(phase, output);
  return output;
}

async function runOne<Context>(phase: AnyPhase<Context>, run: Run<Context>): Promise<unknown> {
  const { id, title } = phase;
  const inputs = await inputsOf(phase, run);
  if (run.stop.signal.aborted) throw new NotRun();
  const startedAt = run.options.now();
  try {
    run.options.onStart?.({ id, title });
    const output = await phase.run(inputs as never, run.context, run.stop.signal);
    const note = phase.describe?.(output as never, run.context);
    run.outputs.set(phase, output);
    run.results.set(phase, { id, title, status: "done", startedAt, endedAt: run.options.now(), note });
    return output;
  } catch (thrown) {
    const status = run.stop.signal.aborted ? "stopped" : "failed";
    run.results.set(phase, { id, title, status, startedAt, endedAt: run.options.now() });
    run.failure ??= {
      phase: id,
      thrown: run.stop.signal.aborted ? (run.stop.signal.reason ?? thrown) : thrown,
    };
    run.stop.abort(thrown);
    throw thrown;
  }
}

async function inputsOf<Context>(
  phase: AnyPhase<Context>,
  run: Run<Context>,
): Promise<Record<string, unknown>> {
  const names = Object.entries(phase.needs);
  const values = await Promise.all(names.map(([, need]) => outputOf(need, run)));
  return Object.fromEntries(names.map(([name], index) => [name, values[index]]));
}

function notRun<Context>({ id, title }: AnyPhase<Context>): PhaseResult {
  return { id, title, status: "not-run" };
}
