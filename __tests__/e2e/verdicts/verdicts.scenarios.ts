/** Every fault and every good-but-ugly rollout on the lab's cluster: no false green, no false red, the right cause, in time. */
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { chaptersWith, FAULTS, SCENARIOS, UGLY } from "./catalogue.js";
import { performanceOf } from "./harness/performance.js";
import { KNOWN } from "./known.js";
import type { Scenario } from "./scenario.js";

jest.setTimeout(1_500_000);

/** More at a time keep two cores so busy that the verdicts get late. */
const AT_A_TIME = Number(process.env["VERDICTS_AT_A_TIME"] ?? 6);
/** Scenarios to run, as a regular expression over their ids; all by default. */
const ONLY = new RegExp(process.env["VERDICTS_ONLY"] ?? "");

const CHAPTERS = chaptersWith(({ id }) => ONLY.test(id));
const performance = performanceOf(
  CHAPTERS.flatMap(({ scenarios }) => scenarios),
  AT_A_TIME,
);
beforeAll(performance.begin);
afterAll(performance.end);

test("there are at least 45 faults and 15 good-but-ugly rollouts", () => {
  expect(Object.values(FAULTS).flat().length).toBeGreaterThanOrEqual(45);
  expect(Object.values(UGLY).flat().length).toBeGreaterThanOrEqual(15);
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
  expect(Object.keys(KNOWN).filter((id) => !SCENARIOS.some((scenario) => scenario.id === id))).toEqual([]);
});

async function expectRightVerdict(scenario: Scenario): Promise<void> {
  expect(await performance.judged(scenario)).toMatchObject({ wrong: [] });
}

describe.each(CHAPTERS)("$title", ({ scenarios }) => {
  const right = scenarios.filter(({ id }) => KNOWN[id] === undefined);
  const known = scenarios
    .filter(({ id }) => KNOWN[id] !== undefined)
    .map((scenario) => ({ ...scenario, reason: KNOWN[scenario.id] }));
  if (right.length > 0) test.each(right)("$id", (scenario) => expectRightVerdict(scenario));
  if (known.length > 0)
    test.failing.each(known)("$id (known: $reason)", (scenario) => expectRightVerdict(scenario));
});
