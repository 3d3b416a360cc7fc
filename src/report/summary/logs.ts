/** The logs that were asked for, each a part of its own, so that a summary that grows too large loses the last ones only. */

import { plain } from "../../foreign-text.js";
import { wordsOf } from "../../words/words.js";
import { blocks, details, fence, joined, type Markdown, md, text } from "../markdown.js";
import { tail } from "../plain-text.js";
import type { DeployReport, LogReport } from "../report.js";

/** Ten such logs fill a summary; the log of the step and the JSON report have all of it. */
const LIMITS = { lines: Number.MAX_SAFE_INTEGER, characters: 80_000 };

export function logSections({ logs = [], language }: DeployReport): Markdown[] {
  const words = wordsOf(language);
  return logs.map((log) => {
    const lines = plain(log.lines.join("\n")).trimEnd();
    const body = lines === "" ? undefined : fence(tail(lines, LIMITS, words.cut), "text");
    const note = lines === "" ? words.logs.empty : words.counts.lines(log.lines.length);
    return details(
      log.title,
      log.problem === undefined ? note : `⚠️ ${note}`,
      blocks(problem(log, words.logs.nothing), body),
    );
  });
}

function problem({ problem, lines }: LogReport, nothing: string): Markdown | undefined {
  if (problem === undefined) return lines.length === 0 ? text(nothing) : undefined;
  return joined([md`⚠️ ${problem}`], "\n");
}
