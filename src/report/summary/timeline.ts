/** When each phase was at work: a diagram for the eye, and the same as a table for everybody else. */
import type { PhaseResult, PhaseStatus } from "../../graph/run-phases.js";
import { type Words, wordsOf } from "../../words/words.js";
import {
  blocks,
  type Column,
  details,
  fence,
  type Markdown,
  prose,
  table,
  text,
  unbroken,
} from "../markdown.js";
import { plainLine } from "../plain-text.js";
import { decimal, durationText } from "../quantities.js";
import type { DeployReport } from "../report.js";
import { repairTitle, tookCell } from "./steps.js";

interface TimedPhase {
  readonly title: string;
  readonly status: PhaseStatus;
  /** Milliseconds since the run began. */
  readonly start: number;
  readonly length: number;
}

/** Mermaid's tags: what went well is plain, what failed is red, what was stopped looks interrupted. */
const TAGS: Readonly<Record<PhaseStatus, string>> = {
  done: "",
  failed: "crit, ",
  stopped: "done, ",
  "not-run": "",
};

const ICONS: Readonly<Record<PhaseStatus, string>> = {
  done: "✅",
  failed: "❌",
  stopped: "⏹️",
  "not-run": "⬜",
};

/** Distances of the ticks in seconds, each as mermaid writes it. */
const TICKS = [
  [1, "1second"],
  [2, "2second"],
  [5, "5second"],
  [10, "10second"],
  [30, "30second"],
  [60, "1minute"],
  [120, "2minute"],
  [300, "5minute"],
  [600, "10minute"],
] as const;

/** Of more phases than this, those are drawn that took a visible part of the whole: the table has all. */
const ALL_DRAWN = 2;
const VISIBLE = 1 / 200;

/** Their labels are beside each other on a phone, too. */
const MOST_TICKS = 5;

/** A shorter run leaves nothing to ask, and the steps tell its times. */
const SHORTEST = 1000;

/** The room at the left is for names of sections, which there are none of; a phone has none to spare. */
const LAYOUT = '%%{init: {"gantt": {"leftPadding": 12, "rightPadding": 12}}}%%';

/** What mermaid reads as a statement when a line begins with it. Source: its grammar `gantt.jison`. */
const STATEMENT =
  /^(gantt|section|title|click|call|href|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|acctitle|accdescr|end)\b/i;

export function timelineSection(report: DeployReport): Markdown | undefined {
  const words = wordsOf(report.language);
  const took = report.endedAt - report.startedAt;
  const phases = [...report.phases, ...repairOf(report, words)]
    .filter(({ id }) => id !== "report") // which is still at work when it writes this
    .flatMap((phase) => timed(phase, report.startedAt, words))
    .toSorted((a, b) => a.start - b.start);
  if (phases.length < 2 || took < SHORTEST) return undefined;
  const total = Math.max(...phases.map(({ start, length }) => start + length));
  const { title, phases: note } = words.timeline;
  const body = blocks(gantt(drawn(phases, total), total), phasesTable(phases, words));
  return details(title, note(phases.length, durationText(took, words.numbers)), body);
}

function drawn(phases: readonly TimedPhase[], total: number): readonly TimedPhase[] {
  if (phases.length <= ALL_DRAWN) return phases;
  return phases.filter(({ status, length }) => status !== "done" || length >= total * VISIBLE);
}

/** The repair is no phase: it begins when all of them have ended, and ends with the run. */
function repairOf({ failure, endedAt }: DeployReport, words: Words): PhaseResult[] {
  const { repair } = failure ?? {};
  if (!repair || repair.outcome === "impossible") return [];
  const status = repair.outcome === "done" ? "done" : "failed";
  const startedAt = endedAt - repair.milliseconds;
  return [{ id: "repair", title: repairTitle(repair, words), status, startedAt, endedAt }];
}

function timed(
  { id, title, status, startedAt, endedAt }: PhaseResult,
  origin: number,
  { titles }: Words,
): TimedPhase[] {
  if (startedAt === undefined || endedAt === undefined) return [];
  return [
    {
      title: titles[id] ?? title,
      status,
      start: Math.max(0, startedAt - origin),
      length: Math.max(0, endedAt - startedAt),
    },
  ];
}

function gantt(phases: readonly TimedPhase[], total: number): Markdown {
  const lines = [
    LAYOUT,
    "gantt",
    "    dateFormat YYYY-MM-DD HH:mm:ss.SSS",
    "    axisFormat %M:%S",
    `    tickInterval ${tickInterval(total)}`,
    "    todayMarker off",
    ...phases.map(ganttLine),
  ];
  return fence(lines.join("\n"), "mermaid");
}

/** A bar of no length is not drawn, and mermaid takes it for a mistake. */
function ganttLine({ title, status, start, length }: TimedPhase): string {
  return `    ${ganttLabel(title)} :${TAGS[status]}${ganttInstant(start)}, ${Math.max(1, Math.round(length))}ms`;
}

/** Any day would do; a fixed one has no change of the clocks, which today may have. */
function ganttInstant(milliseconds: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(milliseconds))
    .toISOString()
    .slice(0, -1)
    .replace("T", " ");
}

/**
 * Mermaid has no way to escape: a colon ends a label, `#` and `;` end a statement, and a line that begins with a word such
 * as `section` or `click` is one. So only letters, digits and a few signs pass, and such a label gets parentheses.
 */
function ganttLabel(title: string): string {
  const label = plainLine(title.replace(/[^\p{L}\p{N} ./()_’-]/gu, " "))
    .slice(0, 60)
    .trim();
  if (label === "") return "phase";
  return STATEMENT.test(label) ? `(${label})` : label;
}

function tickInterval(total: number): string {
  const fitting = TICKS.find(([seconds]) => total / 1000 / seconds <= MOST_TICKS);
  return (fitting ?? TICKS[TICKS.length - 1])?.[1] ?? "10minute";
}

function phasesTable(phases: readonly TimedPhase[], { tables, numbers }: Words): Markdown {
  const columns: Column[] = [
    { title: "" },
    { title: tables.phase },
    { title: tables.from, align: "right" },
    { title: tables.took, align: "right" },
  ];
  return table(
    columns,
    phases.map(({ title, status, start, length }) => [
      text(ICONS[status]),
      prose(title),
      instant(start, numbers),
      tookCell(length, numbers),
    ]),
  );
}

function instant(milliseconds: number, numbers: Words["numbers"]): Markdown {
  return unbroken(`${decimal(milliseconds / 1000, numbers)} s`);
}
