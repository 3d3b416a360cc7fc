/** The verdict in one line: what the headline of the summary and the last screen of the log begin with. */
import { assertNever } from "../errors.js";
import { clip } from "../foreign-text.js";
import { type Words, wordsOf } from "../words/words.js";
import type { CheckReport } from "./check-report.js";
import { plainLine } from "./plain-text.js";
import { failureReasonOf } from "./problem-text.js";
import { roughDurationText } from "./quantities.js";
import type { DeployReport } from "./report.js";

/** A headline that fills a screen is none; the parts below it tell everything. */
const LIMIT = 320;

/** Longest reason that is read at a glance, in two lines of a desktop; of a longer one the headline tells what failed, and why in brief. */
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
  const short = { title: first.title, cause: first.brief };
  const what = failureReasonOf([short, ...others], wordsOf(report.language));
  return verdictLine({ ...report, failureReason: what });
}

export function verdictLine(report: DeployReport): VerdictLine {
  const words = wordsOf(report.language);
  const took = roughDurationText(report.endedAt - report.startedAt, words.numbers);
  const { icon, text } = verdictText(report, words.headline);
  const repair = repairText(report, words.headline);
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

type Headline = Words["headline"];

function verdictText(report: DeployReport, words: Headline): { icon: string; text: string } {
  switch (report.verdict) {
    case "success":
      return {
        icon: report.headline?.attention ? "⚠️" : "✅",
        text: report.headline?.text ?? successText(report, words),
      };
    case "failure":
      return { icon: "❌", text: report.failureReason || words.failed };
    case "timeout":
      return {
        icon: "⏱️",
        text: words.outOfTime(report.failureReason || words.timeLimit),
      };
    case "cancelled":
      return { icon: "⏹️", text: words.cancelled };
    default:
      return assertNever(report.verdict);
  }
}

function successText(report: DeployReport, words: Headline): string {
  if (report.check) return checkText(report.check, report.namespace, words);
  const { commit } = report.source;
  // A run outside of a workflow has no commit.
  const what = commit === "" ? words.whatManifestsSay : `\`${shortCommit(commit)}\``;
  return isUnchanged(report) ? words.unchanged(report.namespace, what) : words.runs(report.namespace, what);
}

function checkText({ rows }: CheckReport, namespace: string, words: Headline): string {
  const warnings = rows.filter(({ result }) => result === "warning").length;
  return words.ready(namespace, warnings);
}

function repairText({ failure }: DeployReport, words: Headline): string | undefined {
  if (!failure?.repair) return undefined;
  const { action, outcome, revision } = failure.repair;
  if (action === "scale-down") return outcome === "done" ? words.scaledDown : words.scalingFailed;
  const target = revision === undefined ? words.previousVersion : words.revision(revision);
  if (outcome === "done") return words.rolledBack(target);
  if (outcome === "unhealthy") return words.rolledBackUnhealthy(target);
  return outcome === "failed" ? words.rollbackFailed(target) : undefined;
}
