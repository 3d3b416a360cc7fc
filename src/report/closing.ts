/** The last lines of the log: whoever opens it sees its end first, so the end is the answer. */
import type { Problem } from "../errors.js";
import { clip, plainLine, plainLines, tail } from "./plain-text.js";
import { placeOf, unlessSaid } from "./problem-text.js";
import { countText } from "./quantities.js";
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

function problemsLines({ failure, failureReason }: DeployReport): string[] {
  if (!failure) return [];
  const state = labelled("State", failure.state);
  const [first, ...others] = failure.problems;
  if (others.length === 0) return [...problemLines(first, failureReason), ...state];
  const numbered = failure.problems.flatMap((problem, index) => {
    const title = `  ${index + 1}. ${plainLine(problem.title)}`;
    const parts = index < IN_FULL ? problemLines(problem, problem.title) : [];
    return [title, ...parts.map((line) => `   ${line}`)];
  });
  return [`  ${countText(failure.problems.length, "problem")}:`, ...numbered, ...state];
}

/** The parts of a problem that `said`, the line above them, has not told. */
function problemLines(problem: Problem, said: string): string[] {
  return [
    ...labelled("What", unlessSaid(problem.title, said)),
    ...labelled("Where", placeOf(problem)),
    ...labelled("Cause", unlessSaid(problem.cause, said)),
    ...detailLines(problem.detail),
    ...labelled("Fix", problem.fix),
    ...labelled("Look", problem.look),
  ];
}

function detailLines(detail: string | undefined): string[] {
  const found = tail(plainLines(detail ?? ""), DETAIL_LIMITS).split("\n");
  if (found.length === 1) return labelled("Found", found[0]);
  return ["  Found:", ...found.map((line) => `    | ${line}`)];
}

/** The table of a check; what to do about failed rows is told by the problems above. */
function checkLines({ check }: DeployReport): string[] {
  if (!check) return [];
  return check.rows.map(({ title, result, found, fix }) => {
    const todo = fix === "" || result === "failed" ? "" : ` → ${fix}`;
    return `  ${CHECK_ICONS[result]} ${title}: ${clip(plainLine(`${found}${todo}`), 400)}`;
  });
}

function factLines(report: DeployReport): string[] {
  if (report.verdict !== "success") return [];
  const { image, revision, previousRevision } = report;
  const reference = image && `${imageParts(image.reference).repository}@${image.digest}`;
  const revisions = [previousRevision, revision].filter((one) => one !== undefined);
  return [
    ...labelled("Image", reference),
    ...labelled("Revision", [...new Set(revisions)].join(" → ")),
    ...labelled("Warnings", report.warnings.map(({ title }) => plainLine(title)).join("; ")),
    ...labelled("URL", report.url),
  ];
}

function labelled(label: string, value: string | undefined): string[] {
  const line = plainLine(value ?? "");
  return line === "" ? [] : [`  ${label}: ${clip(line, 1000)}`];
}

/** The runner obeys `##[command]` anywhere in a line, and `::command::` at its beginning. */
function disarmed(line: string): string {
  return line.replaceAll("##[", "## [");
}
