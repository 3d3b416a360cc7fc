/** The evidence, as it was collected before anything was repaired. */

import { plain } from "../../foreign-text.js";
import { wordsOf } from "../../words/words.js";
import { details, fence, type Markdown } from "../markdown.js";
import { tail } from "../plain-text.js";
import type { DeployReport } from "../report.js";

/** Enough to see why; whoever needs the rest has the JSON report and the cluster. */
const LIMITS = { lines: 200, characters: 16_000 };

/** Each piece is a part of its own, so that a summary that grows too large loses the last pieces only. */
export function evidenceSections({ evidence, language }: DeployReport): Markdown[] {
  const words = wordsOf(language);
  return evidence.flatMap(({ title, text }) => {
    const lines = plain(text).trimEnd();
    if (lines === "") return [];
    return [
      details(
        words.evidence.title(title),
        words.counts.lines(lines.split("\n").length),
        fence(tail(lines, LIMITS, words.cut), "text"),
      ),
    ];
  });
}
