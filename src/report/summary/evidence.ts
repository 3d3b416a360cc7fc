/** The evidence, as it was collected before anything was repaired. */
import { details, fence, type Markdown } from "../markdown.js";
import { plainLines, tail } from "../plain-text.js";
import { countText } from "../quantities.js";
import type { DeployReport, EvidenceReport } from "../report.js";

/** Enough to see why; whoever needs the rest has the JSON report and the cluster. */
const LIMITS = { lines: 200, characters: 16_000 };

/** What a container said tells more than what was said about it. */
function logsFirst(evidence: readonly EvidenceReport[]): readonly EvidenceReport[] {
  return evidence.toSorted((a, b) => Number(isLog(b)) - Number(isLog(a)));
}

function isLog({ title }: EvidenceReport): boolean {
  return title.startsWith("log of ");
}

/** Each piece is a part of its own, so that a summary that grows too large loses the last pieces only. */
export function evidenceSections({ evidence }: DeployReport): Markdown[] {
  return logsFirst(evidence).flatMap(({ title, text }) => {
    const lines = plainLines(text).trimEnd();
    if (lines === "") return [];
    return [
      details(
        `Evidence: ${title}`,
        countText(lines.split("\n").length, "line"),
        fence(tail(lines, LIMITS), "text"),
      ),
    ];
  });
}
