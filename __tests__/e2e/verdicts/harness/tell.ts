/** What is told of an outcome: one line while the scenarios run, and the facts beside a failed expectation. */
import type { Scenario } from "../scenario.js";
import { mismatches, type Outcome } from "./run-scenario.js";

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

export function tellLine(scenario: Scenario, outcome: Outcome): string {
  const wrong = mismatches(scenario, outcome);
  const { id, verdict, cause, symptom, startedAt, endedAt } = outcome;
  const parts = [
    wrong.length === 0 ? "✓" : "✗",
    id.padEnd(34),
    verdict.padEnd(8),
    seconds(endedAt - startedAt).padStart(8),
    symptom ? `${seconds(endedAt - symptom.at).padStart(8)} after ${symptom.what}` : "   (no symptom)",
    `| ${cause}`,
  ];
  return [parts.join(" "), ...wrong.map((text) => `    ${text}`)].join("\n");
}

export function factsOf(outcome: Outcome): Readonly<Record<string, unknown>> {
  const { cause, problems, verdict, symptom, written, startedAt, endedAt, log } = outcome;
  return {
    verdict,
    cause,
    problems,
    written,
    took: seconds(endedAt - startedAt),
    symptom: symptom && `${symptom.what}, ${seconds(endedAt - symptom.at)} before the verdict`,
    log: log.slice(-4_000),
  };
}
