/** Every fault and every good-but-ugly rollout on the lab's cluster: no false green, no false red, the right cause, in time. */
import { expect, test } from "@jest/globals";
import { FAULTS, SCENARIOS, UGLY } from "./catalogue.js";
import { chaptersOf, expectVerdicts } from "./harness/expect-verdicts.js";
import { KNOWN } from "./known.js";

/** More at a time keep two cores so busy that the verdicts get late. */
const AT_A_TIME = Number(process.env["VERDICTS_AT_A_TIME"] ?? 6);
/** Scenarios to run, as a regular expression over their ids; all by default. */
const ONLY = new RegExp(process.env["VERDICTS_ONLY"] ?? "");

test("there are at least 45 faults and 15 good-but-ugly rollouts", () => {
  expect(Object.values(FAULTS).flat().length).toBeGreaterThanOrEqual(45);
  expect(Object.values(UGLY).flat().length).toBeGreaterThanOrEqual(15);
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
  expect(Object.keys(KNOWN).filter((id) => !SCENARIOS.some((scenario) => scenario.id === id))).toEqual([]);
});

expectVerdicts(
  chaptersOf({ ...FAULTS, ...UGLY }, ({ id }) => ONLY.test(id)),
  AT_A_TIME,
);
