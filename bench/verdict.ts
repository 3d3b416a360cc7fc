/**
 * How fast and how right the verdicts are, on the lab: every scenario once by the action and at the same time once by
 * `kubectl apply` and `kubectl rollout status`, each in a namespace of its own. Writes docs/verdicts.md.
 * Usage: make bench-verdict, or scripts/with-node node --import ./bench/verdict-typescript.js bench/verdict.ts [limit] [at a time]
 */
import { writeFileSync } from "node:fs";
import { FAULTS, UGLY } from "../__tests__/e2e/verdicts/catalogue.js";
import { type OpenBackstage, openBackstage } from "../__tests__/e2e/verdicts/harness/backstage.js";
import { kubectlWithin, ours } from "../__tests__/e2e/verdicts/harness/deployers.js";
import { runAll } from "../__tests__/e2e/verdicts/harness/run-all.js";
import { mismatches, runScenario } from "../__tests__/e2e/verdicts/harness/run-scenario.js";
import { isGreen, type Scenario } from "../__tests__/e2e/verdicts/scenario.js";
import { type Chapter, type Row, render } from "./verdict-report.js";

/** Seconds after which kubectl is cut on a fault; it would go on for 10 minutes. */
const LIMIT = Number(process.argv[2] ?? 60);
const AT_A_TIME = Number(process.argv[3] ?? 5);
/** The slowest of the good ones takes about as long. */
const LIMIT_OF_GOOD_ONES = 120;

/** What happens to the way to the cluster only concerns the one who takes it. */
const COMPARABLE = { ...FAULTS, ...UGLY, "Others, and a cluster in trouble": [] };

async function compare(scenario: Scenario, backstage: OpenBackstage): Promise<Row> {
  const limit = isGreen(scenario.expected) ? LIMIT_OF_GOOD_ONES : LIMIT;
  const [own, peer] = await Promise.allSettled([
    runScenario(scenario, ours, backstage),
    runScenario(scenario, kubectlWithin(limit), backstage, "peer"),
  ]);
  const row = {
    id: scenario.id,
    good: isGreen(scenario.expected),
    own: own.status === "fulfilled" ? own.value : undefined,
    peer: peer.status === "fulfilled" ? peer.value : undefined,
    wrong: own.status === "fulfilled" ? mismatches(scenario, own.value) : [`${own.reason}`],
    limit,
  };
  console.log(
    `${row.wrong.length === 0 ? "✓" : "✗"} ${scenario.id} ${row.own?.verdict} / kubectl: ${row.peer?.verdict}`,
  );
  return row;
}

const backstage = await openBackstage();
const only = new RegExp(process.env["VERDICTS_ONLY"] ?? "");
const wanted = Object.entries(COMPARABLE).map(
  ([title, scenarios]) => [title, scenarios.filter(({ id }) => only.test(id))] as const,
);
const rows = runAll(
  wanted.flatMap(([, scenarios]) => scenarios),
  AT_A_TIME,
  (scenario) => compare(scenario, backstage),
);
const chapters: Chapter[] = [];
for (const [title, scenarios] of wanted) {
  const all = await Promise.all(scenarios.map(({ id }) => rows.get(id)));
  chapters.push({ title, rows: all.filter((row) => row !== undefined) });
}
await backstage.close();
writeFileSync("docs/verdicts.md", render(chapters, AT_A_TIME));
