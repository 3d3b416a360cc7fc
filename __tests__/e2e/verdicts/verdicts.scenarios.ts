/** Every fault and every good-but-ugly rollout on the lab's cluster: no false green, no false red, the right cause, in time. */
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { FAULTS, SCENARIOS, UGLY } from "./catalogue.js";
import { type OpenBackstage, openBackstage } from "./harness/backstage.js";
import { ours } from "./harness/deployers.js";
import { runAll } from "./harness/run-all.js";
import { mismatches, type Outcome, runScenario } from "./harness/run-scenario.js";
import { factsOf, tellLine } from "./harness/tell.js";
import { KNOWN } from "./known.js";
import type { Scenario } from "./scenario.js";

jest.setTimeout(1_500_000);

/** More at a time keep two cores so busy that the verdicts get late. */
const AT_A_TIME = Number(process.env["VERDICTS_AT_A_TIME"] ?? 6);
/** Scenarios to run, as a regular expression over their ids; all by default. */
const ONLY = new RegExp(process.env["VERDICTS_ONLY"] ?? "");

const chosen = SCENARIOS.filter(({ id }) => ONLY.test(id));

let backstage: OpenBackstage;
let outcomes: ReadonlyMap<string, Promise<Outcome>>;

beforeAll(async () => {
  backstage = await openBackstage();
  const begun = Date.now();
  outcomes = runAll(chosen, AT_A_TIME, async (scenario) => {
    const outcome = await runScenario(scenario, ours, backstage);
    process.stderr.write(`${tellLine(scenario, outcome)}\n`);
    return outcome;
  });
  void Promise.allSettled(outcomes.values()).then(() => {
    process.stderr.write(`${chosen.length} scenarios in ${((Date.now() - begun) / 1000).toFixed(0)} s\n`);
  });
});
afterAll(() => backstage.close());

test("there are at least 45 faults and 15 good-but-ugly rollouts", () => {
  expect(Object.values(FAULTS).flat().length).toBeGreaterThanOrEqual(45);
  expect(Object.values(UGLY).flat().length).toBeGreaterThanOrEqual(15);
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
  expect(Object.keys(KNOWN).filter((id) => !SCENARIOS.some((scenario) => scenario.id === id))).toEqual([]);
});

async function expectRightVerdict(scenario: Scenario): Promise<void> {
  const outcome = await outcomes.get(scenario.id);
  if (!outcome) throw new Error("it did not run");
  expect({ wrong: mismatches(scenario, outcome), ...factsOf(outcome) }).toMatchObject({ wrong: [] });
}

const CHAPTERS = Object.entries({ ...FAULTS, ...UGLY })
  .map(([title, scenarios]) => ({ title, scenarios: scenarios.filter(({ id }) => ONLY.test(id)) }))
  .filter(({ scenarios }) => scenarios.length > 0);

describe.each(CHAPTERS)("$title", ({ scenarios }) => {
  const right = scenarios.filter(({ id }) => KNOWN[id] === undefined);
  const known = scenarios
    .filter(({ id }) => KNOWN[id] !== undefined)
    .map((scenario) => ({ ...scenario, reason: KNOWN[scenario.id] }));
  if (right.length > 0) test.each(right)("$id", (scenario) => expectRightVerdict(scenario));
  if (known.length > 0)
    test.failing.each(known)("$id (known: $reason)", (scenario) => expectRightVerdict(scenario));
});
