import { expect, test } from "@jest/globals";
import { commentText } from "../../../src/report/comment.js";
import { planText } from "../../../src/report/plan-text.js";
import { RECORDED } from "../../helpers/recorded-reports.js";
import { rolloutFailed } from "../../helpers/sample-reports/failed.js";
import { SAMPLES } from "../../helpers/sample-reports/samples.js";
import { success } from "../../helpers/sample-reports/succeeded.js";

test("a comment tells the verdict, and where it runs", () => {
  expect(commentText(success)).toMatch(/^### ✅ chatbot-test runs `3f2c1a9` · 41 s\n\n\*\*\[http:/);
});

test("a comment on a failure tells cause, fix and state", () => {
  const comment = commentText(rolloutFailed);
  for (const part of [
    "### ❌ chatbot-api cannot start",
    "**Fix** ",
    "**State** ",
    "tried&nbsp;revision&nbsp;14&nbsp;→&nbsp;15",
  ])
    expect(comment).toContain(part);
});

test("of a plan it is the plan", () => {
  const { plan = success } = RECORDED;
  expect(commentText(plan)).toBe(planText(plan));
});

test("it is never longer than GitHub takes", () => {
  const detail = "line\n".repeat(30_000);
  const problems = Array.from({ length: 10 }, () => ({
    title: "a".repeat(900),
    cause: "b".repeat(900),
    detail,
  }));
  const [first = { title: "" }, ...others] = [...problems, ...problems];
  const failure = { category: "rollout", problems: [first, ...others] as const, state: "" };
  for (const report of [...Object.values(SAMPLES), { ...rolloutFailed, failure }])
    expect(commentText(report).length).toBeLessThan(65_536);
});
