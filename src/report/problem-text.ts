/** How a problem is told in one line, wherever it is shown: reason, place, and what needs no second telling. */
import type { Problem } from "../errors.js";
import { clip } from "../foreign-text.js";
import type { Words } from "../words/words.js";
import { plainLine } from "./plain-text.js";
import type { DeployReport } from "./report.js";

/** Longest reason; beyond it a headline is none. */
const REASON_LIMIT = 300;

/** What failed and why, of the first problem, and how many more there are: the failure reason of a run. */
export function failureReasonOf(problems: readonly [Problem, ...Problem[]], words: Words): string {
  const [first, ...others] = problems;
  const more = others.length === 0 ? "" : words.headline.moreProblems(others.length);
  return clip(reasonOf(first, words), REASON_LIMIT - more.length) + more;
}

/** `k8s/configmap.yaml:12`; absent when the problem is in no file. */
export function placeOf({ file, line }: Partial<Problem>): string | undefined {
  return file !== undefined && line !== undefined ? `${file}:${line}` : file;
}

/** Where more is written about a problem; absent when it has no name, or the page no address. */
export function moreAddress(
  { id = "" }: Pick<Problem, "id">,
  { troubleshooting }: Pick<DeployReport, "troubleshooting">,
): string | undefined {
  return id === "" || troubleshooting === undefined ? undefined : `${troubleshooting}#${id}`;
}

/** The part of a problem that a line above it has not said yet. */
export function unlessSaid(part: string | undefined, above: string): string | undefined {
  const line = withoutFullStop(plainLine(part ?? ""));
  return line === "" || plainLine(above).includes(line) ? undefined : part;
}

function reasonOf({ title, cause }: Problem, { closing }: Words): string {
  const what = withoutFullStop(plainLine(title));
  const why = unlessSaid(cause, what);
  return why === undefined ? what : `${what}${closing.colon}${withoutFullStop(plainLine(why))}`;
}

function withoutFullStop(line: string): string {
  return line.replace(/(?<!\.)\.$/, "");
}
