/** The stream of a pull, line by line, and what of it is worth a line in the log. Pure. */
import { numberAt, textAt } from "../json.js";

export type PullEvent =
  | {
      readonly kind: "progress";
      readonly status: string;
      readonly completed?: number;
      readonly total?: number;
    }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "done" };

/** Reads one line of `/api/pull`: `{"status":"pulling 970aa74c0a90","total":274290656,"completed":1024}`. */
export function readPullEvent(line: string): PullEvent {
  const event = parse(line);
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

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return { error: `an answer that is no JSON: ${line.slice(0, 200)}` };
  }
}

/** Events come every 60 ms; a line is worth it at a new status and at each tenth of a large layer. */
const WORTH_PERCENT = 10;
const LARGE_BYTES = 1_000_000;

/** Returns a function that answers the line to write for an event, or undefined when there is nothing new to say. */
export function createPullTeller(model: string): (event: PullEvent) => string | undefined {
  let lastStatus = "";
  let lastStep = -1;
  return (event) => {
    if (event.kind !== "progress") return event.kind === "done" ? `${model}: pulled` : undefined;
    const { status, completed = 0, total = 0 } = event;
    const step = total >= LARGE_BYTES ? Math.floor((completed / total) * (100 / WORTH_PERCENT)) : 0;
    if (status === lastStatus && step <= lastStep) return undefined;
    lastStatus = status;
    lastStep = step;
    const share =
      total >= LARGE_BYTES ? ` - ${step * WORTH_PERCENT} % of ${(total / 1e6).toFixed(0)} MB` : "";
    return `${model}: ${status}${share}`;
  };
}
