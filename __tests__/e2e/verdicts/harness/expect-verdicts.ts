/** The tests of some scenarios: they run several at a time, and each is a test of its own. */
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { KNOWN } from "../known.js";
import type { Scenario } from "../scenario.js";
import { type OpenBackstage, openBackstage } from "./backstage.js";
import { ours } from "./deployers.js";
import { runAll } from "./run-all.js";
import { mismatches, type Outcome, runScenario } from "./run-scenario.js";
import { factsOf, tellLine } from "./tell.js";

/** Scenarios by the part that is broken, or that is good but ugly. */
export type Chapters = Readonly<Record<string, readonly Scenario[]>>;

export function expectVerdicts(chapters: Chapters, atATime: number): void {
  jest.setTimeout(1_500_000);
  const chosen = Object.values(chapters).flat();
  let backstage: OpenBackstage;
  let outcomes: ReadonlyMap<string, Promise<Outcome>>;

  beforeAll(async () => {
    backstage = await openBackstage();
    const begun = Date.now();
    outcomes = runAll(chosen, atATime, async (scenario) => {
      const outcome = await runScenario(scenario, ours, backstage);
      process.stderr.write(`${tellLine(scenario, outcome)}\n`);
      return outcome;
    });
    void Promise.allSettled(outcomes.values()).then(() => {
      process.stderr.write(`${chosen.length} scenarios in ${((Date.now() - begun) / 1000).toFixed(0)} s\n`);
    });
  });
  afterAll(() => backstage.close());

  async function expectRightVerdict(scenario: Scenario): Promise<void> {
    const outcome = await outcomes.get(scenario.id);
    if (!outcome) throw new Error("it did not run");
    expect({ wrong: mismatches(scenario, outcome), ...factsOf(outcome) }).toMatchObject({ wrong: [] });
  }

  const told = Object.entries(chapters).map(([title, scenarios]) => ({ title, scenarios }));
  describe.each(told.filter(({ scenarios }) => scenarios.length > 0))("$title", ({ scenarios }) => {
    const right = scenarios.filter(({ id }) => KNOWN[id] === undefined);
    const known = scenarios
      .filter(({ id }) => KNOWN[id] !== undefined)
      .map((scenario) => ({ ...scenario, reason: KNOWN[scenario.id] }));
    if (right.length > 0) test.each(right)("$id", (scenario) => expectRightVerdict(scenario));
    if (known.length > 0)
      test.failing.each(known)("$id (known: $reason)", (scenario) => expectRightVerdict(scenario));
  });
}

/** The chapters with only those scenarios that are wanted. */
export function chaptersOf(chapters: Chapters, isWanted: (scenario: Scenario) => boolean): Chapters {
  return Object.fromEntries(
    Object.entries(chapters).map(([title, scenarios]) => [title, scenarios.filter(isWanted)]),
  );
}
