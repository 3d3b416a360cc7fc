/** The table of the steps: which of them did their work, how long each took, and what came of it. */

import { type Words, wordsOf } from "../../words/words.js";
import { type Column, type Markdown, prose, table, text, unbroken } from "../markdown.js";
import { durationText } from "../quantities.js";
import type { DeployReport, RepairReport, StepReport, StepStatus } from "../report.js";

interface Appearance {
  readonly icon: string;
  /** Said when the icon alone could be misread, or when there is nothing else to say. */
  readonly word?: "nothingToDo" | "leftOut" | "failed" | "stopped" | "notReached";
  readonly always: boolean;
}

const APPEARANCE: Readonly<Record<StepStatus, Appearance>> = {
  done: { icon: "✅", always: false },
  untouched: { icon: "✅", word: "nothingToDo", always: false },
  "left-out": { icon: "➖", word: "leftOut", always: false },
  failed: { icon: "❌", word: "failed", always: false },
  stopped: { icon: "⏹️", word: "stopped", always: true },
  "not-run": { icon: "⬜", word: "notReached", always: false },
};

const WORTH_TELLING = 5;

export function stepsTable(report: DeployReport): Markdown {
  const words = wordsOf(report.language);
  const { step, took } = words.tables;
  const columns: Column[] = [{ title: "" }, { title: step }, { title: took, align: "right" }, { title: "" }];
  const rows = report.steps
    .filter(isShown)
    .flatMap((step) => [
      stepRow(withResult(step, report), words),
      ...(step.id === "rollout" ? repairRow(report.failure?.repair, words) : []),
    ]);
  return table(columns, rows);
}

/** The checks come before everything and change nothing: they matter when they are what stopped the run. */
function isShown({ id, status }: StepReport): boolean {
  return id !== "check" || status === "failed" || status === "stopped";
}

/** A rollout that failed leaves no note; how far it came is told by its workloads. */
function withResult(step: StepReport, { workloads }: DeployReport): StepReport {
  if (step.id !== "rollout" || step.note !== "" || step.status === "not-run") return step;
  const missing = workloads.filter(({ verdict }) => verdict === "failed" || verdict === "waiting");
  return {
    ...step,
    note: missing.map(({ name, ready, desired }) => `${name} ${ready}/${desired}`).join(", "),
  };
}

function stepRow(step: StepReport, words: Words): Markdown[] {
  const { title, status, milliseconds } = step;
  const { icon } = APPEARANCE[status];
  return [text(icon), prose(title), tookCell(milliseconds, words.numbers), prose(saidOf(step, words))];
}

function saidOf({ status, milliseconds, note }: StepReport, { steps }: Words): string {
  const { word, always } = APPEARANCE[status];
  if (always && note !== "") return steps.stoppedWith(note);
  // A step that only looks changes nothing, and has had something to do all the same.
  if (note !== "" || word === undefined || (status === "untouched" && isWorthTelling(milliseconds)))
    return note;
  return steps[word];
}

export function repairTitle({ action }: RepairReport, { steps }: Words): string {
  return action === "rollback" ? steps.rollback : steps.scaleDown;
}

function repairRow(repair: RepairReport | undefined, words: Words): Markdown[][] {
  if (!repair) return [];
  const { outcome, milliseconds, note } = repair;
  const icon = { done: "↩️", unhealthy: "❌", failed: "❌", impossible: "➖" }[outcome];
  const time = outcome === "impossible" ? undefined : milliseconds;
  return [[text(icon), text(repairTitle(repair, words)), tookCell(time, words.numbers), prose(note)]];
}

/** What only found that there is nothing to do took no time worth a number. */
export function tookCell(milliseconds: number | undefined, numbers: Words["numbers"]): Markdown {
  return isWorthTelling(milliseconds) ? unbroken(durationText(milliseconds, numbers)) : text("–");
}

function isWorthTelling(milliseconds: number | undefined): milliseconds is number {
  return milliseconds !== undefined && milliseconds >= WORTH_TELLING;
}
