/** The published schema of the report: it follows from the types, and every report keeps it. */
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { REPORT_SCHEMA } from "../../../scripts/report-schema/report.js";
import { renderJson } from "../../../src/report/json.js";
import { RECORDED } from "../../helpers/recorded-reports.js";
import { schemaErrors } from "../../helpers/report-schema.js";
import { HOSTILE, reportOf } from "../../helpers/sample-reports/hostile.js";
import { SAMPLES } from "../../helpers/sample-reports/samples.js";

test("docs/report.schema.json is what `make report-schema` writes", () => {
  const published = readFileSync(new URL("../../../docs/report.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(published)).toEqual(REPORT_SCHEMA);
});

test.each([...Object.entries({ ...SAMPLES, ...RECORDED }), ["hostile", reportOf(HOSTILE)] as const])(
  "the report %s keeps the schema",
  (_, report) => {
    expect(schemaErrors(renderJson(report))).toEqual([]);
  },
);

test.each([
  ["lacks its verdict", { verdict: undefined }, "/ must have required property 'verdict'"],
  ["has a verdict that is none", { verdict: "maybe" }, "/verdict must be equal to one of the allowed values"],
  ["holds what nobody has told of", { extra: 1 }, "/ must NOT have additional properties"],
])("a report that %s does not", (_, change, error) => {
  const errors = schemaErrors(JSON.stringify({ ...SAMPLES["success"], ...change }));
  expect(errors.map((one) => one.replace(/^ /, "/ "))).toEqual([expect.stringContaining(error)]);
});
