/** Reads logs at the same time and within bounds: of each its beginning and its end, in lines that a page can show. */
import type { ClusterApi } from "../cluster/api.js";
import { podLog } from "../cluster/pod-log.js";
import { seconds } from "../duration.js";
import { plain } from "../runtime/foreign-text.js";
import type { Clock } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";
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
/** Enough for them, unless they are very long. */
const HEAD_BYTES = 16_384;
/** Of one log; a mebibyte is what a job summary holds in all. */
const LOG_BYTES = 1_048_576;
/** Of one line; what is longer is data, not words. */
const LINE_CHARACTERS = 2000;

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

/** With so many lines asked for, more than that came only of a log whose beginning is not among them. */
async function readOne(wanted: WantedLog, { api, namespace, lines, signal }: ReadOptions): Promise<ReadLog> {
  const log = { ...wanted, namespace };
  const tail: string[] = [];
  try {
    const most = lines + HEAD_LINES;
    await collect(podLog(api, { ...log, tailLines: most + 1, limitBytes: LOG_BYTES }, signal), tail);
    if (tail.length <= most) return { ...wanted, lines: tail };
    const head: string[] = [];
    await collect(podLog(api, { ...log, limitBytes: HEAD_BYTES }, signal), head);
    return { ...wanted, lines: [...head.slice(0, HEAD_LINES), leftOut(), ...tail.slice(-lines)] };
  } catch (thrown) {
    const reason: unknown = signal.aborted ? signal.reason : thrown;
    return { ...wanted, lines: tail, problem: reason instanceof Error ? reason.message : String(reason) };
  }
}

const leftOut = (): string => say`(… lines left out …)`;

async function collect(from: AsyncIterable<string>, into: string[]): Promise<void> {
  for await (const line of from) into.push(shortened(plain(line)));
}

function shortened(line: string): string {
  return line.length <= LINE_CHARACTERS ? line : `${line.slice(0, LINE_CHARACTERS)}…`;
}
