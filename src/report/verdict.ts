/** The verdict in one line: what the headline of the summary and the last screen of the log begin with. */
import { assertNever } from "../errors.js";
import type { CheckReport } from "./check-report.js";
import { clip, plainLine } from "./plain-text.js";
import { failureReasonOf } from "./problem-text.js";
import { countText, roughDurationText } from "./quantities.js";
import type { DeployReport } from "./report.js";

/** A headline that fills a screen is none; the parts below it tell everything. */
const LIMIT = 320;

/** Longest reason that is read at a glance, in two lines of a desktop; of a longer one the headline tells what failed, not why. */
const GLANCE = 120;

export interface VerdictLine {
  readonly icon: string;
  /** Words between backticks are code. */
  readonly text: string;
  readonly took: string;
}

/** As a heading: short enough to be read at a glance. */
export function headlineOf(report: DeployReport): VerdictLine {
  const { failure, failureReason } = report;
  if (!failure || plainLine(failureReason).length <= GLANCE) return verdictLine(report);
  const [first, ...others] = failure.problems;
  const what = failureReasonOf([{ title: first.title }, ...others]);
  return verdictLine({ ...report, failureReason: what });
}

export function verdictLine(report: DeployReport): VerdictLine {
  const took = roughDurationText(report.endedAt - report.startedAt);
  const { icon, text } = verdictText(report);
  const repair = repairText(report);
  const short = clip(plainLine(text), LIMIT);
  return { icon, text: repair === undefined ? short : `${short} · ${repair}`, took };
}

/** Whether the run found everything as it should be. */
export function isUnchanged(report: DeployReport): boolean {
  const applied = report.objects.length > 0 && report.objects.every(({ outcome }) => outcome === "unchanged");
  return report.verdict === "success" && applied && report.models.every(({ state }) => state === "present");
}

export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}

function verdictText(report: DeployReport): { icon: string; text: string } {
  switch (report.verdict) {
    case "success":
      return {
        icon: report.headline?.attention ? "⚠️" : "✅",
        text: report.headline?.text ?? successText(report),
      };
    case "failure":
      return { icon: "❌", text: report.failureReason || "The deployment failed" };
    case "timeout":
      return {
        icon: "⏱️",
        text: `No verdict in time: ${report.failureReason || "the time limit was reached"}`,
      };
    case "cancelled":
      return { icon: "⏹️", text: report.failureReason || "The run was cancelled" };
    default:
      return assertNever(report.verdict);
  }
}

function successText(report: DeployReport): string {
  if (report.check) return checkText(report.check, report.namespace);
  const { commit } = report.source;
  // A run outside of a workflow has no commit.
  const what = commit === "" ? "what the manifests say" : `\`${shortCommit(commit)}\``;
  return isUnchanged(report)
    ? `Nothing changed: ${report.namespace} already runs ${what}`
    : `${report.namespace} runs ${what}`;
}

function checkText({ rows }: CheckReport, namespace: string): string {
  const warnings = rows.filter(({ result }) => result === "warning").length;
  const ready = `${namespace} is ready for a deployment`;
  return warnings > 0 ? `${ready}, with ${countText(warnings, "warning")}` : ready;
}

function repairText({ failure }: DeployReport): string | undefined {
  if (!failure?.repair) return undefined;
  const { action, outcome, revision } = failure.repair;
  if (action === "scale-down") return outcome === "done" ? "scaled down" : "scaling down failed too";
  const target = revision === undefined ? "the previous version" : `revision ${revision}`;
  if (outcome === "done") return `rolled back to ${target}, which is healthy`;
  if (outcome === "unhealthy") return `rolled back to ${target}, which is not healthy either`;
  return outcome === "failed" ? `the rollback to ${target} failed too` : undefined;
}
