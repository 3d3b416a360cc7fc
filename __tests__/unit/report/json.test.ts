import { expect, test } from "@jest/globals";
import { renderJson } from "../../../src/report/json.js";
import type { DeployReport } from "../../../src/report/report.js";
import { rolloutFailed } from "../../helpers/sample-reports/failed.js";
import { HOSTILE, reportOf } from "../../helpers/sample-reports/hostile.js";
import { SAMPLES } from "../../helpers/sample-reports/samples.js";
import { success } from "../../helpers/sample-reports/succeeded.js";

function withoutIso(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.endsWith("Iso")));
}

test.each([...Object.entries(SAMPLES), ["hostile", reportOf(HOSTILE)] as const])(
  "the file of the sample %s is the report",
  (_, report) => {
    expect(JSON.parse(renderJson(report), withoutIso)).toEqual(JSON.parse(JSON.stringify(report)));
  },
);

test("the order in which a report was put together does not show", () => {
  const { workloads, schema, steps, ...others } = rolloutFailed;
  const shuffled: DeployReport = { steps, ...others, workloads: workloads.map(reversed), schema };
  expect(renderJson(shuffled)).toBe(renderJson(rolloutFailed));
});

test("the answer stands at the top, and the file ends with a line end", () => {
  expect(renderJson(success)).toMatch(
    /^\{\n {2}"schema": 1,\n {2}"verdict": "success",\n {2}"failureReason": "",\n/,
  );
  expect(renderJson(success)).toMatch(/\}\n$/);
});

test("each time can be reckoned with and read", () => {
  const json = JSON.parse(renderJson(success));
  expect([json.startedAt, json.startedAtIso]).toEqual([1772443800000, "2026-03-02T09:30:00.000Z"]);
  expect(json.phases[0].endedAtIso).toBe("2026-03-02T09:30:00.040Z");
});

test("a time that is none does not keep the report from being written", () => {
  const json = JSON.parse(renderJson({ ...success, endedAt: Number.NaN }));
  expect(json).not.toHaveProperty("endedAtIso");
});

function reversed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).toReversed()) as T;
}
