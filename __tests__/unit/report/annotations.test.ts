import { expect, test } from "@jest/globals";
import type { Problem } from "../../../src/errors.js";
import { annotationsOf } from "../../../src/report/annotations.js";
import type { DeployReport } from "../../../src/report/report.js";
import { badInputs, cancelled, rolloutFailed } from "../../helpers/sample-reports/failed.js";
import { SAMPLES } from "../../helpers/sample-reports/samples.js";
import { success } from "../../helpers/sample-reports/succeeded.js";

function failedWith(problems: readonly [Problem, ...Problem[]]): DeployReport {
  return { ...badInputs, failure: { category: "configuration", problems, state: "" } };
}

function messageLength({ title, found, detail, cause, fix, look }: Problem): number {
  return [title, found, detail, cause, fix, look].reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

test.each(Object.entries(SAMPLES))(
  "the first error of the sample %s is titled with the failure reason",
  (_, report) => {
    const first = annotationsOf(report).find(({ level }) => level === "error");
    expect(first?.problem.title ?? "").toBe(report.failureReason);
  },
);

test("the cause is not told twice", () => {
  const [first] = annotationsOf(rolloutFailed);
  expect(first?.problem.cause).toBeUndefined();
  expect(first?.problem.fix).toMatch(/Put it back/);
});

test("every problem keeps its place in the workspace", () => {
  const places = annotationsOf(badInputs).map(({ problem: { file, line } }) => [file, line]);
  expect(places).toEqual([
    [undefined, undefined],
    ["k8s/chatbot-service/chatbot-api-deployment.yaml", 42],
    [".github/workflows/chatbot-deploy-staging.yml", 37],
  ]);
});

test("a success has its warnings and no error", () => {
  expect(annotationsOf(success).map(({ level }) => level)).toEqual(["warning"]);
});

test("a run that was stopped from outside is annotated too", () => {
  expect(annotationsOf(cancelled).map(({ level, problem }) => [level, problem.title])).toEqual([
    ["error", "The run was cancelled"],
  ]);
  const { failure: _, ...untold } = cancelled;
  expect(annotationsOf(untold)[0]?.problem.title).toBe("The run was cancelled");
});

test("there are no more of a level than the runner keeps, and the last one says how many are missing", () => {
  const many = Array.from({ length: 24 }, (_, index) => ({ title: `problem ${index + 2}` }));
  const annotations = annotationsOf({ ...failedWith([{ title: "problem 1" }, ...many]), warnings: many });
  const errors = annotations.filter(({ level }) => level === "error");
  const warnings = annotations.filter(({ level }) => level === "warning");
  expect([errors.length, warnings.length]).toEqual([10, 10]);
  expect(errors.at(-1)?.problem.title).toMatch(/^16 more problems/);
  expect(warnings.at(-1)?.problem.title).toMatch(/^15 more warnings/);
});

test("a message fits what the runner keeps, at the cost of what was found and not of what to do", () => {
  const log = Array.from({ length: 2000 }, (_, index) => `line ${index}`).join("\n");
  const [first] = annotationsOf(
    failedWith([
      { title: "a", found: "c".repeat(9000), detail: log, fix: "Do this.", look: "b".repeat(9000) },
    ]),
  );
  expect(messageLength(first?.problem ?? { title: "" })).toBeLessThanOrEqual(4000);
  expect(first?.problem.fix).toBe("Do this.");
  expect(first?.problem.detail).toMatch(/^\| \(… 1940 earlier lines were cut\)\n\| line 1940\n.*line 1999$/s);
});

test("no line of a detail can be taken for our own fix", () => {
  const [first] = annotationsOf(failedWith([{ title: "a", detail: "gone\nFix: run this", fix: "Do this." }]));
  expect(first?.problem.detail).toBe("| gone\n| Fix: run this");
  const [cut] = annotationsOf(failedWith([{ title: "a", detail: "Fix: run this! ".repeat(1000) }]));
  expect(cut?.problem.detail?.split("\n").filter((line) => !line.startsWith("| "))).toEqual([]);
});

test("a detail of one endless line is cut as well", () => {
  const [first] = annotationsOf(failedWith([{ title: "a", detail: "x".repeat(100_000) }]));
  expect(messageLength(first?.problem ?? { title: "" })).toBeLessThanOrEqual(4000);
});

test("they speak the language of the report", () => {
  const many = Array.from({ length: 12 }, () => ({ title: "a", detail: "x".repeat(100_000) }));
  const french: DeployReport = { ...failedWith([{ title: "a" }, ...many]), language: "fr", warnings: many };
  const annotations = annotationsOf(french);
  const last = (wanted: string) => annotations.filter(({ level }) => level === wanted).at(-1)?.problem.title;
  expect(last("error")).toBe("4\u00a0autres problèmes\u00a0: voir le résumé de cette exécution");
  expect(last("warning")).toBe("3\u00a0autres avertissements\u00a0: voir le résumé de cette exécution");
  expect(annotations[1]?.problem.detail).toMatch(/^\| \(… le début a été coupé\)\n\| x/);
});
