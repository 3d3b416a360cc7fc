/** Reads logs at the same time and within bounds. */
import type { ClusterApi } from "../cluster/api.js";
import { podLog } from "../cluster/pod-log.js";
import { seconds } from "../duration.js";
import { messageOf } from "../errors.js";
import type { Clock } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";
import { readEnds } from "./ends.js";
import type { WantedLog } from "./wanted.js";

export interface ReadLog extends WantedLog {
  readonly lines: readonly string[];
  /** Why it could not be read, or not to its end. */
  readonly problem?: string | undefined;
}

export interface ReadOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  /** How many lines of the end of each. */
  readonly lines: number;
  readonly signal: AbortSignal;
}

/** A log tells at its beginning how it was started. */
const HEAD_LINES = 10;

/** A node that does not answer must not hold up the logs of the others. */
const BUDGET = seconds(20);

export async function readLogs(wanted: readonly WantedLog[], options: ReadOptions): Promise<ReadLog[]> {
  const limit = timeLimit(
    options.clock,
    BUDGET,
    () => new Error(say`it did not come within ${BUDGET / 1000} s`),
  );
  const signal = AbortSignal.any([options.signal, limit.signal]);
  const logs = await Promise.all(wanted.map((log) => readOne(log, { ...options, signal })));
  limit.lift();
  options.signal.throwIfAborted();
  return logs;
}

async function readOne(wanted: WantedLog, options: ReadOptions): Promise<ReadLog> {
  const { api, namespace, signal } = options;
  const log = { ...wanted, namespace };
  const room = { head: HEAD_LINES, tail: options.lines };
  const { lines, thrown } = await readEnds((extent) => podLog(api, log, extent, signal), room);
  if (thrown === undefined) return { ...wanted, lines };
  const reason: unknown = signal.aborted ? signal.reason : thrown;
  return { ...wanted, lines, problem: messageOf(reason) };
}
