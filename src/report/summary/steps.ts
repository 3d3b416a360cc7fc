/** The table of the steps: which of them did their work, how long each took, and what came of it. */
import { type Markdown, md, prose, table, text, unbroken } from "../markdown.js";
import { durationText } from "../quantities.js";
import type { DeployReport, RepairReport, StepReport, StepStatus } from "../report.js";

interface Appearance {
  readonly icon: string;
  /** Said in words when the icon alone could be misread, or when there is nothing else to say. */
  readonly word: string;
  readonly always: boolean;
}

const APPEARANCE: Readonly<Record<StepStatus, Appearance>> = {
  done: { icon: "✅", word: "", always: false },
  untouched: { icon: "✅", word: "nothing to do", always: false },
  "left-out": { icon: "➖", word: "left out", always: false },
  failed: { icon: "❌", word: "failed", always: false },
  stopped: { icon: "⏹️", word: "stopped", always: true },
  "not-run": { icon: "⬜", word: "not reached", always: false },
};

const WORTH_TELLING = 5;

const COLUMNS = [{ title: "" }, { title: "step" }, { title: "took", align: "right" }, { title: "" }] as const;

export function stepsTable(report: DeployReport): Markdown {
  const rows = report.steps
    .filter(isShown)
    .flatMap((step) => [
      stepRow(withResult(step, report)),
      ...(step.id === "rollout" ? repairRow(report.failure?.repair) : []),
    ]);
  return table(COLUMNS, rows);
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

function stepRow({ title, status, milliseconds, note }: StepReport): Markdown[] {
  const { icon, word, always } = APPEARANCE[status];
  const said = always && note !== "" ? md`${word}: ${note}` : prose(note || word);
  return [text(icon), prose(title), took(milliseconds), said];
}

export const REPAIRS: Readonly<Record<RepairReport["action"], string>> = {
  rollback: "Rollback",
  "scale-down": "Scale down",
};

function repairRow(repair: RepairReport | undefined): Markdown[][] {
  if (!repair) return [];
  const { action, outcome, milliseconds, note } = repair;
  const icon = { done: "↩️", unhealthy: "❌", failed: "❌", impossible: "➖" }[outcome];
  const time = outcome === "impossible" ? undefined : milliseconds;
  return [[text(icon), text(REPAIRS[action]), took(time), prose(note)]];
}

/** A step that only found that there is nothing to do took no time worth a number. */
function took(milliseconds: number | undefined): Markdown {
  return milliseconds === undefined || milliseconds < WORTH_TELLING
    ? text("–")
    : unbroken(durationText(milliseconds));
}
