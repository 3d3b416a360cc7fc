/** What holds at the end of every run, however it went. */
import { expect } from "@jest/globals";
import type { VerdictWord } from "../../src/report/report.js";
import type { Outcome } from "./world.js";

/** The cause is the same line everywhere, and nothing is left behind. */
export function expectOrderlyEnd(outcome: Outcome, verdict: VerdictWord): void {
  const { report, outputs, annotations, summary, log } = outcome;
  expect(outcome.unscripted).toEqual([]);
  expect(report.verdict).toBe(verdict);
  expect(outputs["verdict"]).toBe(verdict);
  expect(outcome.failed).toBe(verdict !== "success");
  expect(outputs["failure-reason"]).toBe(report.failureReason);
  const errors = annotations.filter(({ level }) => level === "error");
  if (verdict === "success") {
    expect(report.failureReason).toBe("");
    expect(errors).toEqual([]);
  } else {
    expect(report.failureReason).not.toBe("");
    expect(errors[0]?.problem.title).toBe(report.failureReason);
    expect(report.failure?.category).not.toBe("unexpected");
  }
  expect(report.steps.at(-1)).toMatchObject({ id: "report", status: "done" });
  expect(summary).toContain("## ");
  expect(log.join("\n")).toMatch(/[✅❌⏱⏹]/u);
  expect(
    report.phases.every(({ startedAt, endedAt }) => (startedAt === undefined) === (endedAt === undefined)),
  ).toBe(true);
  expect(outcome.childrenLeft).toBe(0);
  expect(outcome.privateFolderLeft).toBe(false);
}

/** What failed; the failure reason is this with the cause. */
export function titleOf({ report }: Outcome): string | undefined {
  return report.failure?.problems[0].title;
}
