/** Those who deploy a scenario: the action's bundle, and for comparison kubectl. */
import { readFile } from "node:fs/promises";
import { at, listAt, textAt } from "../../../../src/json.js";
import { startAction } from "../../action.js";
import { deadEnds } from "../../dead-ends.js";
import { type Lab, run } from "../../lab.js";
import type { KubeObject } from "../builders.js";

/** How a deployment ended. */
export interface Ending {
  readonly verdict: string;
  /** The cause in one line; empty on success. */
  readonly cause: string;
  /** Everything that was told of every problem. */
  readonly problems: readonly string[];
  /** Commands to look further with that fail. */
  readonly deadEnds: readonly string[];
  readonly startedAt: number;
  /** When the first object had been applied, if one was. */
  readonly appliedAt?: number | undefined;
  readonly endedAt: number;
  readonly log: string;
}

/** Milliseconds since the epoch in, `Ending` out. */
export type Deployer = (
  lab: Lab,
  namespace: string,
  objects: readonly KubeObject[],
  inputs: Readonly<Record<string, string>>,
) => Promise<Ending>;

const INPUTS = {
  manifests: "app.yaml",
  "build-context": "none",
  registry: "localhost:5000",
  models: "none",
  "smoke-tests": "none",
  "fail-fast": "auto",
  "stability-window": "10s",
};

/** JSON is YAML too. */
export const asManifest = (objects: readonly KubeObject[]): string =>
  objects.map((object) => JSON.stringify(object, null, 2)).join("\n---\n");

export const lastLineOf = (text: string): string => text.trim().split("\n").at(-1) ?? "";

export const ours: Deployer = async (lab, namespace, objects, inputs) => {
  const startedAt = Date.now();
  const files = { "app.yaml": asManifest(objects) };
  const action = await startAction(lab, { ...INPUTS, ...inputs, namespace }, files);
  await action.ended;
  const endedAt = Date.now();
  const [outputs, summary] = await Promise.all([action.outputs(), action.summary()]);
  const report: unknown = await readFile(outputs["report"] ?? "", "utf8").then(JSON.parse, () => undefined);
  const log = `${action.log()}\n${summary}`;
  await action.dispose();
  const deploy = listAt(report, "phases").find((phase) => textAt(phase, "id") === "deploy-objects");
  const appliedAt = at(deploy, "status") === "done" ? at(deploy, "startedAt") : undefined;
  const problems = listAt(report, "failure", "problems");
  return {
    verdict: outputs["verdict"] ?? "none",
    cause: outputs["failure-reason"] ?? "",
    problems: problems.map((problem) => JSON.stringify(problem)),
    deadEnds: await deadEnds(
      lab,
      problems.map((problem) => ({ look: textAt(problem, "look") })),
    ),
    startedAt,
    appliedAt: typeof appliedAt === "number" ? appliedAt : undefined,
    endedAt,
    log,
  };
};

/** `kubectl apply`, then `rollout status` of one workload after the other, each for at most so many seconds. */
export function kubectlWithin(limit: number): Deployer {
  return async (lab, namespace, objects) => {
    const kubectl = (args: readonly string[], input = "") =>
      run(
        lab.LAB_KUBECTL ?? "kubectl",
        [`--kubeconfig=${lab.KUBECONFIG}`, `--namespace=${namespace}`, ...args],
        { input },
      );
    const startedAt = Date.now();
    const ending = (verdict: string, log: string, appliedAt?: number): Ending => {
      const cause = verdict === "success" ? "" : lastLineOf(log);
      return { verdict, cause, problems: [], deadEnds: [], startedAt, appliedAt, endedAt: Date.now(), log };
    };
    await kubectl(["create", "namespace", namespace]);
    const applied = await kubectl(["apply", "--filename=-"], asManifest(objects));
    if (applied.exitCode !== 0) return ending("failure", applied.output);
    const appliedAt = Date.now();
    const followed = objects.filter(({ kind }) => FOLLOWED.has(kind));
    if (followed.length === 0) return ending("not followed", "", appliedAt);
    for (const { kind, metadata } of followed) {
      const left = limit - (Date.now() - appliedAt) / 1000;
      const args = [
        "rollout",
        "status",
        `${kind}/${metadata.name}`,
        `--timeout=${Math.max(left, 1).toFixed(0)}s`,
      ];
      const { exitCode, output } = await kubectl(args);
      if (exitCode !== 0)
        return ending(/timed out/.test(output) ? "none in time" : "failure", output, appliedAt);
    }
    return ending("success", "", appliedAt);
  };
}

/** What `rollout status` knows. */
const FOLLOWED = new Set(["Deployment", "StatefulSet", "DaemonSet"]);
