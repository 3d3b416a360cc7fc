/**
 * How fast and how right the verdicts are, on the lab: every scenario once by the action and at the same time once by each of
 * its peers, `kubectl rollout status` and `helm --wait`, each in a namespace of its own. Writes docs/verdicts.md.
 * Usage: make bench-verdict, or scripts/with-node node --import ./bench/verdict-typescript.js bench/verdict.ts [limit] [at a time]
 */
import { writeFileSync } from "node:fs";
import { FAULTS, UGLY } from "../__tests__/e2e/verdicts/catalogue.js";
import { type OpenBackstage, openBackstage } from "../__tests__/e2e/verdicts/harness/backstage.js";
import { type Deployer, kubectlWithin, ours } from "../__tests__/e2e/verdicts/harness/deployers.js";
import { findHelm, helmWithin } from "../__tests__/e2e/verdicts/harness/helm.js";
import { runAll } from "../__tests__/e2e/verdicts/harness/run-all.js";
import { mismatches, type Outcome, runScenario } from "../__tests__/e2e/verdicts/harness/run-scenario.js";
import { isGreen, type Scenario } from "../__tests__/e2e/verdicts/scenario.js";
import { type Chapter, type Peer, type Row, render } from "./verdict-report.js";

/** Seconds after which a peer is cut on a fault; most would go on for 5 or 10 minutes. */
const LIMIT = Number(process.argv[2] ?? 30);
const AT_A_TIME = Number(process.argv[3] ?? 6);
/** The slowest of the good ones takes about as long. */
const LIMIT_OF_GOOD_ONES = 120;

/** What happens to the way to the cluster only concerns the one who takes it. */
const COMPARABLE = { ...FAULTS, ...UGLY, "Others, and a cluster in trouble": [] };

interface Rival extends Peer {
  within(limit: number): Deployer;
}

async function rivals(): Promise<Rival[]> {
  const kubectl = { name: "kubectl rollout status", column: "kubectl", within: kubectlWithin };
  const helm = await findHelm();
  if (!helm) {
    console.log("There is no Helm here, and it could not be built: kubectl is the only peer.");
    return [kubectl];
  }
  const name = `helm upgrade --wait, ${helm.version}`;
  return [kubectl, { name, column: "helm", within: (limit) => helmWithin(helm, limit) }];
}

async function compare(scenario: Scenario, peers: readonly Rival[], backstage: OpenBackstage): Promise<Row> {
  const limit = isGreen(scenario.expected) ? LIMIT_OF_GOOD_ONES : LIMIT;
  const [own, ...others] = await Promise.allSettled([
    runScenario(scenario, ours, backstage),
    ...peers.map(({ column, within }) => runScenario(scenario, within(limit), backstage, column)),
  ]);
  const row = {
    id: scenario.id,
    good: isGreen(scenario.expected),
    own: outcomeOf(own),
    peers: others.map(outcomeOf),
    wrong: own.status === "fulfilled" ? mismatches(scenario, own.value) : [`${own.reason}`],
    limit,
  };
  const theirs = peers.map(({ column }, index) => `${column}: ${row.peers[index]?.verdict}`).join(", ");
  console.log(`${row.wrong.length === 0 ? "✓" : "✗"} ${scenario.id} ${row.own?.verdict} / ${theirs}`);
  return row;
}

function outcomeOf(settled: PromiseSettledResult<Outcome>): Outcome | undefined {
  return settled.status === "fulfilled" ? settled.value : undefined;
}

const peers = await rivals();
const backstage = await openBackstage();
const only = new RegExp(process.env["VERDICTS_ONLY"] ?? "");
const wanted = Object.entries(COMPARABLE).map(
  ([title, scenarios]) => [title, scenarios.filter(({ id }) => only.test(id))] as const,
);
const rows = runAll(
  wanted.flatMap(([, scenarios]) => scenarios),
  AT_A_TIME,
  (scenario) => compare(scenario, peers, backstage),
);
const chapters: Chapter[] = [];
for (const [title, scenarios] of wanted) {
  const all = await Promise.all(scenarios.map(({ id }) => rows.get(id)));
  chapters.push({ title, rows: all.filter((row) => row !== undefined) });
}
await backstage.close();
writeFileSync("docs/verdicts.md", render(chapters, peers, AT_A_TIME));
