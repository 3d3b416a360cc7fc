/** The logs that were asked for, each a part of its own, so that a summary that grows too large loses the last ones only. */
import { blocks, details, fence, joined, type Markdown, md, text } from "../markdown.js";
import { plainLines, tail } from "../plain-text.js";
import { countText } from "../quantities.js";
import type { DeployReport, LogReport } from "../report.js";

/** Ten such logs fill a summary; the log of the step and the JSON report have all of it. */
const LIMITS = { lines: Number.MAX_SAFE_INTEGER, characters: 80_000 };

export function logSections({ logs = [] }: DeployReport): Markdown[] {
  return logs.map((log) => {
    const lines = plainLines(log.lines.join("\n")).trimEnd();
    const body = lines === "" ? undefined : fence(tail(lines, LIMITS), "text");
    const note = lines === "" ? "empty" : countText(log.lines.length, "line");
    return details(log.title, log.problem === undefined ? note : `⚠️ ${note}`, blocks(problem(log), body));
  });
}

function problem({ problem, lines }: LogReport): Markdown | undefined {
  if (problem === undefined) return lines.length === 0 ? text("It has written nothing.") : undefined;
  return joined([md`⚠️ ${problem}`], "\n");
}
