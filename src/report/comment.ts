/** What came of the run as one text for a comment on a pull request: of a plan the plan, otherwise the verdict and why. */
import { blocks, md } from "./markdown.js";
import { planText } from "./plan-text.js";
import type { DeployReport } from "./report.js";
import { facts } from "./summary/facts.js";
import { problems } from "./summary/problems.js";
import { headlineOf } from "./verdict.js";

/** GitHub refuses a comment of more than 65,536 characters; the rest is for what a workflow puts around it. */
const LIMIT = 60_000;

export function commentText(report: DeployReport): string {
  if (report.plan) return planText(report);
  const { icon, text, took } = headlineOf(report);
  const heading = md`### ${icon} ${text} · ${took}`;
  const whole = blocks(heading, problems(report), facts(report)).source;
  const short = whole.length <= LIMIT ? whole : blocks(heading, facts(report)).source;
  return `${short}\n`;
}
