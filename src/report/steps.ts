/** Merges what became of the phases into the steps of their operation. */

import type { PhaseResult } from "../graph/run-phases.js";
import type { Words } from "../words/words.js";
import type { StepName, StepReport, StepStatus } from "./report.js";

/** From what matters most: a step is what the first of these is that one of its phases became. */
const PRECEDENCE: readonly StepStatus[] = ["failed", "stopped", "done", "untouched", "left-out", "not-run"];

/** One report a step of `names`, in their order; `stepOf` tells to which of them a phase belongs. */
export function stepsOf(
  phases: readonly PhaseResult[],
  names: readonly StepName[],
  stepOf: (phaseId: string) => string,
  { titles }: Words,
): StepReport[] {
  return names.map(({ id, title }) =>
    mergedStep(
      id,
      titles[id] ?? title,
      phases.filter((phase) => stepOf(phase.id) === id),
    ),
  );
}

function mergedStep(id: string, title: string, phases: readonly PhaseResult[]): StepReport {
  return { id, title, status: statusOf(phases), milliseconds: timeAtWork(phases), note: noteOf(phases) };
}

function statusOf(phases: readonly PhaseResult[]): StepStatus {
  const statuses = new Set(phases.map(phaseStatus));
  // A phase does not run only when the run was stopped: the work of its step was begun and is not finished.
  if (statuses.has("not-run") && (statuses.has("done") || statuses.has("untouched"))) statuses.add("stopped");
  return PRECEDENCE.find((status) => statuses.has(status)) ?? "not-run";
}

function phaseStatus({ status, note }: PhaseResult): StepStatus {
  return status === "done" ? (note?.kind ?? "done") : status;
}

function noteOf(phases: readonly PhaseResult[]): string {
  const notes = phases.map(({ note }) => note?.text.trim() ?? "").filter((note) => note !== "");
  return [...new Set(notes)].join(" · ");
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Phases overlap, so their durations cannot be added: this is the length of the union of their intervals. */
function timeAtWork(phases: readonly PhaseResult[]): number | undefined {
  const intervals = phases.flatMap(intervalOf).toSorted((a, b) => a.from - b.from);
  if (intervals.length === 0) return undefined;
  let covered = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const { from, to } of intervals) {
    total += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return total;
}

function intervalOf({ startedAt, endedAt }: PhaseResult): Interval[] {
  return startedAt === undefined || endedAt === undefined ? [] : [{ from: startedAt, to: endedAt }];
}
