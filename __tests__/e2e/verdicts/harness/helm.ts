/** Helm as a deployer: the same objects as a chart that is made for the occasion. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../lab.js";
import { asManifest, type Deployer, lastLineOf } from "./deployers.js";

const ROOT = new URL("../../../..", import.meta.url).pathname;

export interface Helm {
  readonly program: string;
  readonly version: string;
}

/** The lab's helm, built first; undefined when that is not possible here. */
export async function findHelm(): Promise<Helm | undefined> {
  const { exitCode, output } = await run("python3", ["-m", "lab", "helm"], { cwd: ROOT });
  const program = lastLineOf(output);
  if (exitCode !== 0) return undefined;
  const version = await run(program, ["version", "--template", "{{.Version}}"]);
  return { program, version: version.output };
}

/** In a template these would begin an action. */
const asTemplate = (manifest: string): string => manifest.replaceAll("{{", '{{ "{{" }}');

/** What `--wait` says of an object it has waited for, and what all say when the limit is reached. */
const WAITED = /not ready|deadline exceeded|timed out/;
const CUT = /deadline exceeded|timed out/;

/** `helm upgrade --install --wait`, for at most so many seconds. */
export function helmWithin({ program }: Helm, limit: number): Deployer {
  return async (lab, namespace, objects) => {
    const chart = await mkdtemp(join(tmpdir(), "chatbot-chart-"));
    await mkdir(join(chart, "templates"));
    await writeFile(join(chart, "Chart.yaml"), "apiVersion: v2\nname: scenario\nversion: 1.0.0\n");
    await writeFile(join(chart, "templates", "app.yaml"), asTemplate(asManifest(objects)));
    const startedAt = Date.now();
    const place = [`--kubeconfig=${lab.KUBECONFIG}`, `--namespace=${namespace}`, "--create-namespace"];
    // What a scenario has made before belongs to nobody's release.
    const claims = ["--take-ownership", "--force-conflicts"];
    const waits = ["--wait", "--wait-for-jobs", `--timeout=${limit}s`];
    const command = ["upgrade", "--install", "scenario", chart, ...place, ...claims, ...waits];
    const { exitCode, output } = await run(program, command);
    const endedAt = Date.now();
    await rm(chart, { recursive: true });
    const failed = CUT.test(output) ? "none in time" : "failure";
    return {
      verdict: exitCode === 0 ? "success" : failed,
      cause: exitCode === 0 ? "" : lastLineOf(output),
      problems: [],
      deadEnds: [],
      startedAt,
      appliedAt: exitCode === 0 || WAITED.test(output) ? startedAt : undefined,
      endedAt,
      log: output,
    };
  };
}
