/** The plan as one text for a comment on a pull request. */
import { wordsOf } from "../words/words.js";
import { blocks, type Markdown, md } from "./markdown.js";
import type { DeployReport } from "./report.js";
import { planSections } from "./summary/plan.js";
import { verdictLine } from "./verdict.js";

/** GitHub refuses a comment of more than 65,536 characters; the rest is for what a workflow puts around it. */
const LIMIT = 60_000;

/** Empty when there is no plan. */
export function planText(report: DeployReport): string {
  if (!report.plan) return "";
  const { icon, text } = verdictLine(report);
  const [overview, ...differences] = planSections(report);
  const shown: Markdown[] = [md`### ${icon} ${text}`, ...(overview ? [overview] : [])];
  let room = LIMIT - shown.reduce((sum, { source }) => sum + source.length, 0);
  const fits = differences.filter(({ source }) => {
    room -= source.length + 2;
    return room > 0;
  });
  const left = differences.length - fits.length;
  const note = left > 0 ? md`${wordsOf(report.language).cut.moreInSummary(left)}` : undefined;
  return `${blocks(...shown, ...fits, note).source}\n`;
}
