/** The outputs of the action. Every one is always set, so that a workflow never reads what an earlier run left. */
import { commentText } from "./comment.js";
import { plainLine } from "./plain-text.js";
import { planText } from "./plan-text.js";
import { imageParts } from "./references.js";
import type { DeployReport, ImageReport } from "./report.js";

export const OUTPUTS = [
  "image",
  "digest",
  "url",
  "revision",
  "verdict",
  "failure-reason",
  "failure-id",
  "comment",
  "plan",
  "plan-hash",
  "report",
] as const;

export type OutputName = (typeof OUTPUTS)[number];

/** What is unknown is the empty text. */
export function outputsOf(report: DeployReport, reportPath: string): Record<OutputName, string> {
  return {
    image: report.image ? pinned(report.image) : "",
    digest: report.image?.digest ?? "",
    url: report.url ?? "",
    revision: report.revision ?? "",
    verdict: report.verdict,
    "failure-reason": plainLine(report.failureReason),
    "failure-id": report.failure?.problems[0].id ?? "",
    comment: commentText(report),
    plan: planText(report),
    "plan-hash": report.plan?.hash ?? "",
    report: reportPath,
  };
}

/** `repository:tag@sha256:…`: every tool takes it and goes by the digest, and the tag tells people what it is. */
function pinned({ reference, digest }: ImageReport): string {
  const { repository, tag } = imageParts(reference);
  return `${repository}${tag === "" ? "" : `:${tag}`}@${digest}`;
}
