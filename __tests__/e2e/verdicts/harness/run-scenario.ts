/** One scenario from an empty namespace to an outcome, and what is wrong with that outcome. */
import { setTimeout as sleep } from "node:timers/promises";
import { listAt, textAt } from "../../../../src/json.js";
import { isGreen, type Red, type Scenario } from "../scenario.js";
import { type Cluster, pathOf } from "./cluster.js";
import type { Deployer, Ending } from "./deployers.js";
import { type Backstage, openStage } from "./stage.js";
import type { Symptom, SymptomWatch } from "./symptoms.js";

export interface Outcome extends Ending {
  readonly id: string;
  /** The first sign of trouble that the API showed. */
  readonly symptom?: Symptom | undefined;
  /** Objects of the manifests that the deployment wrote. */
  readonly written: readonly string[];
}

/** Two who run the same scenarios on one cluster at the same time need two prefixes. */
const PREFIX = process.env["VERDICTS_PREFIX"] ?? "v";

/** Machines are shared and noisy: a verdict is late when it took more than this. */
const tolerated = (seconds: number): number => seconds * 2 + 5;

export async function runScenario(
  scenario: Scenario,
  deployer: Deployer,
  backstage: Backstage & { readonly symptoms: SymptomWatch },
  prefix = PREFIX,
): Promise<Outcome> {
  const namespace = `${prefix}-${scenario.id}`;
  const stage = openStage(scenario, namespace, deployer, backstage);
  try {
    await prepareNamespace(scenario, namespace, backstage.cluster);
    await (scenario.play ? scenario.play(stage) : stage.deploy()).catch((thrown: unknown) => {
      // What others could not do any more once the deployment had ended is no fault of the scenario.
      if (!stage.ending()) throw thrown;
    });
    const ending = stage.ending();
    if (!ending) throw new Error("the scenario deployed nothing");
    const symptom = backstage.symptoms.first(namespace, ending.startedAt);
    return {
      ...ending,
      id: scenario.id,
      symptom,
      written: await writtenObjects(scenario, namespace, backstage.cluster),
    };
  } finally {
    await stage.clear();
    await backstage.cluster.send("DELETE", pathOf("Namespace", "", namespace));
  }
}

async function prepareNamespace(scenario: Scenario, name: string, cluster: Cluster): Promise<void> {
  const path = pathOf("Namespace", "", name);
  // One that an earlier run left is still being deleted.
  for (
    let found = await cluster.send("DELETE", path);
    found.status !== 404;
    found = await cluster.send("GET", path)
  )
    await sleep(300);
  if (scenario.namespace === "absent") return;
  const metadata = { name, labels: scenario.namespace ?? {} };
  await cluster.send("POST", pathOf("Namespace", ""), { apiVersion: "v1", kind: "Namespace", metadata });
  // Controllers put them into every new namespace, and pods need them.
  for (const path of [
    pathOf("ServiceAccount", name, "default"),
    pathOf("ConfigMap", name, "kube-root-ca.crt"),
  ])
    while ((await cluster.send("GET", path)).status !== 200) await sleep(100);
}

/** The field manager of the action is on everything it wrote. */
async function writtenObjects(scenario: Scenario, namespace: string, cluster: Cluster): Promise<string[]> {
  const written: string[] = [];
  for (const { kind, metadata } of scenario.objects) {
    const { body } = await cluster.send("GET", pathOf(kind, namespace, metadata.name));
    const managers = listAt(body, "metadata", "managedFields").map((entry) => textAt(entry, "manager"));
    if (managers.includes("chatbot-deploy-action")) written.push(`${kind} ${metadata.name}`);
  }
  return written;
}

/** Everything in which an outcome is not as expected; empty when it is. */
export function mismatches({ expected }: Scenario, outcome: Outcome): string[] {
  if (isGreen(expected)) {
    const unsaid = (expected.says ?? []).filter((pattern) => !pattern.test(outcome.log));
    return [
      ...(outcome.verdict === "success" ? [] : [`false red: ${outcome.verdict}: ${outcome.cause}`]),
      ...unsaid.map((pattern) => `nothing says ${pattern}`),
    ];
  }
  if (outcome.verdict === "success") return ["false green"];
  return [
    ...wrongVerdict(expected, outcome),
    ...wrongCause(expected, outcome),
    ...late(expected, outcome),
    ...outcome.deadEnds.map((end) => `the command to look further fails: ${end}`),
  ];
}

function wrongVerdict({ verdict }: Red, outcome: Outcome): string[] {
  const due = verdict === "timeout" ? verdict : "failure";
  const wrong = outcome.verdict === due ? [] : [`the verdict is ${outcome.verdict}, not ${due}`];
  if (verdict === "refused" && outcome.written.length > 0)
    return [...wrong, `refused too late: ${outcome.written.join(", ")} had been written`];
  if (verdict === "failure" && outcome.appliedAt === undefined)
    return [...wrong, "refused before it was applied"];
  return wrong;
}

function wrongCause({ cause, also = [] }: Red, outcome: Outcome): string[] {
  const everything = outcome.problems.join("\n");
  return [
    ...cause
      .filter((pattern) => !pattern.test(outcome.cause))
      .map((pattern) => `the cause does not say ${pattern}`),
    ...also.filter((pattern) => !pattern.test(everything)).map((pattern) => `no problem says ${pattern}`),
  ];
}

function late({ within }: Red, outcome: Outcome): string[] {
  const seconds = secondsToVerdict(outcome);
  return seconds <= tolerated(within) ? [] : [`the verdict took ${seconds.toFixed(1)} s, not ${within} s`];
}

/** From the first symptom, or from the start where there was none. */
export function secondsToVerdict({ symptom, startedAt, endedAt }: Outcome): number {
  return (endedAt - (symptom?.at ?? startedAt)) / 1000;
}
