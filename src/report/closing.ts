/** The last lines of the log: whoever opens it sees its end first, so the end is the answer. */
import type { Problem } from "../errors.js";
import { clip, plain } from "../foreign-text.js";
import { type Words, wordsOf } from "../words/words.js";
import { plainLine, tail } from "./plain-text.js";
import { moreAddress, placeOf, unlessSaid } from "./problem-text.js";
import { imageParts } from "./references.js";
import type { DeployReport } from "./report.js";
import { CHECK_ICONS } from "./summary/check.js";
import { verdictLine } from "./verdict.js";

/** Problems told in full; the others by their title. A screen holds some forty lines. */
const IN_FULL = 5;

const DETAIL_LIMITS = { lines: 8, characters: 1600 };

/**
 * Verdict, cause, fix, look, address. Each line begins with a sign or word of ours and none holds `##[`, so that nothing in them
 * can be taken by the runner for a command.
 */
export function closingLines(report: DeployReport): string[] {
  const { icon, text, took } = verdictLine(report);
  return [
    `${icon} ${plainLine(text)} · ${took}`,
    ...problemsLines(report),
    ...checkLines(report),
    ...factLines(report),
  ].map(disarmed);
}

function problemsLines(report: DeployReport): string[] {
  const { failure, failureReason } = report;
  if (!failure) return [];
  const words = wordsOf(report.language);
  const state = labelled(words.problems.state, failure.state, words);
  const [first, ...others] = failure.problems;
  if (others.length === 0) return [...problemLines(first, failureReason, report), ...state];
  const numbered = failure.problems.flatMap((problem, index) => {
    const title = `  ${index + 1}. ${plainLine(problem.title)}`;
    const parts = index < IN_FULL ? problemLines(problem, problem.title, report) : [];
    return [title, ...parts.map((line) => `   ${line}`)];
  });
  return [`  ${words.closing.problems(failure.problems.length)}`, ...numbered, ...state];
}

/** The parts of a problem that `said`, the line above them, has not told. */
function problemLines(problem: Problem, said: string, report: DeployReport): string[] {
  const words = wordsOf(report.language);
  const { problems, closing, cut } = words;
  return [
    ...labelled(problems.what, unlessSaid(problem.title, said), words),
    ...labelled(problems.where, placeOf(problem), words),
    ...labelled(problems.cause, unlessSaid(problem.cause, said), words),
    ...foundLines(problem.found, tail(plain(problem.detail ?? ""), DETAIL_LIMITS, cut), words),
    ...labelled(problems.fix, problem.fix, words),
    ...labelled(closing.look, problem.look, words),
    ...labelled(problems.more, moreAddress(problem, report), words),
  ];
}

/** Our words, and those of others below them; a single line of theirs needs no block. */
function foundLines(found = "", detail: string, words: Words): string[] {
  const label = words.problems.found;
  const quoted = detail === "" ? [] : detail.split("\n");
  if (found === "" && quoted.length < 2) return labelled(label, detail, words);
  const [heading = `  ${label}${words.closing.colon}`.trimEnd()] = labelled(label, found, words);
  return [heading, ...quoted.map((line) => `    | ${line}`)];
}

/** The table of a check; what to do about failed rows is told by the problems above. */
function checkLines({ check, language }: DeployReport): string[] {
  if (!check) return [];
  const { colon } = wordsOf(language).closing;
  return check.rows.map(({ title, result, found, fix }) => {
    const todo = fix === "" || result === "failed" ? "" : ` → ${fix}`;
    return `  ${CHECK_ICONS[result]} ${title}${colon}${clip(plainLine(`${found}${todo}`), 400)}`;
  });
}

function factLines(report: DeployReport): string[] {
  if (report.verdict !== "success") return [];
  const { image, revision, previousRevision } = report;
  const words = wordsOf(report.language);
  const { closing, notes } = words;
  const reference = image && `${imageParts(image.reference).repository}@${image.digest}`;
  const revisions = [previousRevision, revision].filter((one) => one !== undefined);
  return [
    ...labelled(closing.image, reference, words),
    ...labelled(closing.revision, [...new Set(revisions)].join(" → "), words),
    ...labelled(
      closing.warnings,
      report.warnings.map(({ title }) => plainLine(title)).join(notes.semicolon),
      words,
    ),
    ...labelled(closing.url, report.url, words),
  ];
}

function labelled(label: string, value: string | undefined, { closing }: Words): string[] {
  const line = plainLine(value ?? "");
  return line === "" ? [] : [`  ${label}${closing.colon}${clip(line, 1000)}`];
}

/** The runner obeys `##[command]` anywhere in a line, and `::command::` at its beginning. */
function disarmed(line: string): string {
  return line.replaceAll("##[", "## [");
}
