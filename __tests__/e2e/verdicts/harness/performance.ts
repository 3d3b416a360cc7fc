/** Scenarios played several at a time, for tests that each ask how one of them has ended. */
import type { Scenario } from "../scenario.js";
import { type OpenBackstage, openBackstage } from "./backstage.js";
import { ours } from "./deployers.js";
import { runAll } from "./run-all.js";
import { mismatches, type Outcome, runScenario } from "./run-scenario.js";
import { factsOf, tellLine } from "./tell.js";

export interface Performance {
  begin(): Promise<void>;
  end(): Promise<void>;
  /** In what a verdict is not as it should be, and the facts of it. */
  judged(scenario: Scenario): Promise<{ readonly wrong: readonly string[] }>;
}

export function performanceOf(scenarios: readonly Scenario[], atATime: number): Performance {
  let backstage: OpenBackstage | undefined;
  let outcomes: ReadonlyMap<string, Promise<Outcome>> = new Map();
  return {
    async begin() {
      const opened = await openBackstage();
      backstage = opened;
      const begun = Date.now();
      outcomes = runAll(scenarios, atATime, async (scenario) => {
        const outcome = await runScenario(scenario, ours, opened);
        process.stderr.write(`${tellLine(scenario, outcome)}\n`);
        return outcome;
      });
      void Promise.allSettled(outcomes.values()).then(() => {
        const seconds = ((Date.now() - begun) / 1000).toFixed(0);
        process.stderr.write(`${scenarios.length} scenarios in ${seconds} s\n`);
      });
    },
    async end() {
      await backstage?.close();
    },
    async judged(scenario) {
      const outcome = await outcomes.get(scenario.id);
      if (!outcome) throw new Error("it did not run");
      return { wrong: mismatches(scenario, outcome), ...factsOf(outcome) };
    },
  };
}
