/** What went wrong, told for whoever must act: cause, fix, what was found, where to look, and what was left behind. */
import type { Problem } from "../../errors.js";
import { plain } from "../../foreign-text.js";
import { type Words, wordsOf } from "../../words/words.js";
import { blocks, code, details, fence, joined, link, type Markdown, md, prose } from "../markdown.js";
import { tail } from "../plain-text.js";
import { moreAddress, placeOf, unlessSaid } from "../problem-text.js";
import type { DeployReport, FailureReport, SourceReport } from "../report.js";
import { suspectsOf } from "../suspects.js";
import { headlineOf } from "../verdict.js";

/** Problems shown unfolded. More than a screen of them is read after the first ones are repaired. */
const UNFOLDED = 10;

/** A problem tells its point in a few lines; logs belong to the evidence. */
const DETAIL_LIMITS = { lines: 20, characters: 3000 };

export function problems(report: DeployReport): Markdown | undefined {
  const { failure } = report;
  if (!failure) return undefined;
  const words = wordsOf(report.language);
  const state = failure.state === "" ? undefined : md`**${words.problems.state}** ${failure.state}`;
  const [first, ...others] = failure.problems;
  if (others.length === 0)
    return blocks(problemBlocks(first, headlineOf(report).text, report, suspects(report)), state);
  return blocks(
    several(failure, words),
    ...failure.problems.slice(0, UNFOLDED).map((one, index) => numbered(one, index, report)),
    suspects(report),
    state,
  );
}

/** Those of a repair were found later. */
function several({ problems, repair }: FailureReport, words: Words): Markdown {
  const count = md`**${words.counts.problems(problems.length)}**`;
  const together = repair?.outcome !== "failed" && repair?.outcome !== "unhealthy";
  return together ? md`${count}, ${words.problems.several}` : count;
}

export function furtherProblems(report: DeployReport): Markdown | undefined {
  const further = report.failure?.problems.slice(UNFOLDED) ?? [];
  if (further.length === 0) return undefined;
  const body = blocks(...further.map((one, index) => numbered(one, UNFOLDED + index, report)));
  return details(wordsOf(report.language).problems.further, String(further.length), body);
}

/** What this deployment changed of what the problems speak of: most failures are in there. */
function suspects(report: DeployReport): Markdown | undefined {
  const found = suspectsOf(report);
  if (found.length === 0) return undefined;
  const files = [...new Set(found.map(({ file }) => file))].map((file) => placeLink({ file }, report.source));
  const label = md`**${wordsOf(report.language).problems.changed}**`;
  const difference = found.map(({ lines }) => lines).join("\n");
  return blocks(joined([label, joined(files, ", ")], " "), fence(difference, "diff"));
}

/** The place of a problem, as a link to that line of the commit where the address is known. */
export function placeLink(problem: Partial<Problem>, { commitUrl }: SourceReport): Markdown | undefined {
  const place = placeOf(problem);
  if (place === undefined) return undefined;
  const tree = commitUrl?.replace(/\/commit\/(?=[0-9a-f]+$)/, "/blob/");
  if (tree === undefined || tree === commitUrl) return code(place);
  const path = (problem.file ?? "").split("/").map(encodeURIComponent).join("/");
  return link(code(place), `${tree}/${path}${problem.line === undefined ? "" : `#L${problem.line}`}`);
}

function numbered(problem: Problem, index: number, report: DeployReport): Markdown {
  const heading = md`### ${index + 1}. ${problem.title}`;
  return blocks(heading, problemBlocks(problem, problem.title, report));
}

/** The parts of a problem that the heading above it has not told. */
function problemBlocks(
  problem: Problem,
  heading: string,
  report: DeployReport,
  changed?: Markdown,
): Markdown {
  const { problems: words, cut } = wordsOf(report.language);
  const shown = (value = "") => tail(plain(value), DETAIL_LIMITS, cut);
  return blocks(
    labelled(words.what, unlessSaid(problem.title, heading)),
    labelled(words.where, placeLink(problem, report.source)),
    labelled(words.cause, unlessSaid(problem.cause, heading)),
    labelled(words.fix, problem.fix),
    changed,
    foundBlocks(problem.found, shown(problem.detail), words),
    command(words.look, shown(problem.look)),
    labelled(words.more, moreLink(problem, report)),
  );
}

function moreLink({ id = "" }: Problem, report: DeployReport): Markdown | undefined {
  const address = moreAddress({ id }, report);
  return address === undefined ? undefined : link(code(id), address);
}

function labelled(label: string, value: string | Markdown | undefined): Markdown | undefined {
  if (value === undefined || value === "") return undefined;
  return md`**${label}** ${typeof value === "string" ? prose(value) : value}`;
}

/** Our words, and those of others below them; a short line of theirs alone stands beside the label. */
function foundBlocks(found = "", detail: string, { found: label }: Words["problems"]): Markdown | undefined {
  if (detail.trim() === "") return labelled(label, found);
  const isShort = !detail.includes("\n") && detail.length <= 200;
  if (found === "" && isShort) return labelled(label, code(detail));
  return blocks(found === "" ? md`**${label}**` : labelled(label, found), fence(detail, "text"));
}

/** A block of code has GitHub's button to copy. */
function command(label: string, line: string): Markdown | undefined {
  return line.trim() === "" ? undefined : blocks(md`**${label}**`, fence(line, "sh"));
}
