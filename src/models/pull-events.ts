/** The stream of a pull, line by line, and what of it is worth a line in the log. Pure. */

import { seconds } from "../duration.js";
import { beginning } from "../foreign-text.js";
import { numberAt, textAt } from "../json.js";
import type { Instant } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { Fault } from "./server.js";
import { sizeText } from "./size.js";

export type PullEvent =
  | {
      readonly kind: "progress";
      readonly status: string;
      /** Bytes of the part that `status` names. */
      readonly completed?: number;
      readonly total?: number;
      /** How a terminal shows it: changes as long as something moves, also where the numbers are rounded. */
      readonly shown?: string;
    }
  | { readonly kind: "failed"; readonly message: string; readonly fault?: Fault }
  | { readonly kind: "done" };

/** Reads one line of `/api/pull`: `{"status":"pulling 970aa74c0a90","total":274290656,"completed":1024}`. */
export function readPullEvent(line: string): PullEvent {
  const event = parsed(line);
  if (event === undefined) return unreadable(line);
  const error = textAt(event, "error");
  if (error !== undefined) return { kind: "failed", message: error };
  const status = textAt(event, "status") ?? "";
  if (status === "success") return { kind: "done" };
  const completed = numberAt(event, "completed");
  const total = numberAt(event, "total");
  return {
    kind: "progress",
    status,
    ...(completed === undefined ? {} : { completed }),
    ...(total === undefined ? {} : { total }),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function unreadable(line: string): PullEvent {
  return {
    kind: "failed",
    message: say`an answer that is no JSON: ${beginning(line, 200)}`,
    fault: "unreadable",
  };
}

/** Parts that are smaller are there at once: licence, parameters, configuration. */
const LARGE_BYTES = 1_000_000;

const WORTH_PERCENT = 10;

/** A slow download shows that it lives, but seldomer each time: a log of hours must stay one that can be read. */
const FIRST_WAIT = seconds(10);
const LONGEST_WAIT = seconds(160);

/**
 * Returns a function that answers the line to write for an event, or undefined when there is nothing new to say. Events come every
 * 60 ms; worth a line are a new status, each tenth of a large part, and what has come when there was no line for ten seconds.
 */
export function createPullTeller(
  model: string,
  now: () => Instant,
): (event: PullEvent) => string | undefined {
  let told = { status: "", step: -1, completed: 0, at: now() };
  let wait = FIRST_WAIT;
  return (event) => {
    if (event.kind !== "progress") return event.kind === "done" ? say`${model}: pulled` : undefined;
    const { status, completed = 0, total = 0 } = event;
    const isLarge = total >= LARGE_BYTES;
    const isNew = status !== told.status;
    const step = isLarge ? Math.floor((completed / total) * (100 / WORTH_PERCENT)) : 0;
    const isLate = isLarge && now() - told.at >= wait && completed > told.completed;
    if (!isNew && step <= told.step && !isLate) return undefined;
    if (!isNew && step <= told.step) wait = Math.min(wait * 2, LONGEST_WAIT);
    const since = isNew ? { completed, at: now() } : told;
    told = { status, step, completed, at: now() };
    return say`${model}: ${status}${isLarge ? progressText(completed, total, since, now()) : ""}`;
  };
}

/** ` - 40 % of 274 MB, 31 MB/s`; the rate is that since the last line. */
function progressText(
  completed: number,
  total: number,
  since: { readonly completed: number; readonly at: Instant },
  now: Instant,
): string {
  const share = say` - ${Math.floor((completed / total) * 100)} % of ${sizeText(total)}`;
  const rate = ((completed - since.completed) / (now - since.at)) * 1000;
  return Number.isFinite(rate) && rate > 0 ? `${share}, ${sizeText(rate)}/s` : share;
}
