/** The annotations of a run: few, the cause first, within what the runner keeps. */
import type { Problem } from "../errors.js";
import { clip, plain } from "../foreign-text.js";
import type { AnnotationLevel } from "../runtime/ports.js";
import { type Words, wordsOf } from "../words/words.js";
import { plainLine, tail } from "./plain-text.js";
import { unlessSaid } from "./problem-text.js";
import type { DeployReport } from "./report.js";

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly problem: Problem;
}

/** The runner keeps ten of each level for a step. Source: actions/runner, `ExecutionContext`. */
const PER_LEVEL = 10;

/** The runner cuts a message at 4096 characters; the rest is left for the labels between the parts. */
const MESSAGE_LIMIT = 4096 - 96;

/** Longest single part but the detail, so that what to do is never cut away by what was found. */
const PART_LIMIT = 600;

/** Before each line of a detail. */
const QUOTE = "| ";

/** More than a screen of them is read in the summary. */
const DETAIL_LINES = 60;

export function annotationsOf(report: DeployReport): Annotation[] {
  const { cut } = wordsOf(report.language);
  return [...annotated("error", errorsOf(report), cut), ...annotated("warning", report.warnings, cut)];
}

/** The problems of the failure; the title of the first is the failure reason, the same line as everywhere. */
function errorsOf(report: DeployReport): Problem[] {
  if (report.verdict === "success") return [];
  const [first, ...others] = report.failure?.problems ?? [{ title: report.failureReason }];
  const title = plainLine(report.failureReason || first.title);
  return [{ ...first, title, cause: unlessSaid(first.cause, title) }, ...others];
}

type Cut = Words["cut"];

function annotated(level: "error" | "warning", problems: readonly Problem[], cut: Cut): Annotation[] {
  const told = withinLimit(problems, level === "error" ? cut.moreProblems : cut.moreWarnings);
  return told.map((problem) => ({ level, problem: fitted(problem, cut) }));
}

function withinLimit(problems: readonly Problem[], more: (n: number) => string): readonly Problem[] {
  if (problems.length <= PER_LEVEL) return problems;
  const shown = problems.slice(0, PER_LEVEL - 1);
  return [...shown, { title: more(problems.length - shown.length) }];
}

/** Shortens the parts until the message fits; the detail, which is the longest as a rule, gives way first. */
function fitted(problem: Problem, words: Cut): Problem {
  const cut = (part: string | undefined) => (part === undefined ? undefined : clip(part, PART_LIMIT));
  const { detail, file, line } = problem;
  const short = {
    title: clip(problem.title, PART_LIMIT),
    cause: cut(problem.cause),
    found: cut(problem.found),
    fix: cut(problem.fix),
    look: cut(problem.look),
  };
  const room = MESSAGE_LIMIT - Object.values(short).reduce((sum, part) => sum + (part?.length ?? 0), 0);
  return {
    ...short,
    detail: detail === undefined ? undefined : quoted(endOf(plain(detail).trimEnd(), room, words)),
    file,
    line,
  };
}

/** What others said; with a sign before it, for a line of it may look like a fix of ours. */
function quoted(detail: string): string {
  return detail.replaceAll(/^/gm, QUOTE);
}

function endOf(detail: string, room: number, cut: Cut): string {
  const note = `${cut.beginning}\n`;
  const characters = room - note.length - DETAIL_LINES * QUOTE.length;
  return tail(detail, { lines: DETAIL_LINES, characters }, cut);
}
