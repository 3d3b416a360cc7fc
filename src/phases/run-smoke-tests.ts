/** Smoke tests: every ready pod of the chatbot API calls the servers it needs, where it is told to find them. */
import { randomUUID } from "node:crypto";
import type { PodPlace } from "../cluster/exec.js";
import type { WatchCache } from "../cluster/watch-cache.js";
import { RolloutError } from "../errors.js";
import type { PhaseNote } from "../graph/phase.js";
import { meansOurs } from "../image/reference.js";
import type { JsonMap } from "../json.js";
import type { Applied } from "../manifests/apply.js";
import { containersOf, isManifestObject } from "../manifests/manifest.js";
import type { SmokeTestReport } from "../report/report.js";
import { find, isReady, nameOf, podsOfNewestRevision } from "../rollout/observation.js";
import { readEndpoints } from "../smoke-tests/endpoints.js";
import { failuresOf } from "../smoke-tests/failures.js";
import { planServers, servicePorts } from "../smoke-tests/plan.js";
import { type RunOptions, runSmokeTests as run } from "../smoke-tests/run.js";
import type { Server } from "../smoke-tests/suite.js";
import { say } from "../words/say.js";
import type { Words } from "../words/words.js";
import { type Cluster, connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { deployObjects } from "./deploy-objects.js";
import { followRollout } from "./follow-rollout.js";
import { loadModels } from "./load-models.js";
import { watchNamespace } from "./watch-namespace.js";

/** The output is undefined when the tests are left out. */
export const runSmokeTests = definePhase({
  id: "run-smoke-tests",
  title: "Smoke tests",
  needs: {
    cluster: connect,
    cache: watchNamespace,
    applied: deployObjects,
    rollout: followRollout,
    models: loadModels,
  },
  changes: "nothing",
  run: (given, context, signal) => testServices(given, context, signal),
  describe: noteOfTests,
});

export interface Tested {
  readonly cluster: Cluster;
  readonly cache: WatchCache;
  /** The objects that serve, as they were applied or found. */
  readonly applied: readonly Applied[];
}

/** Undefined when the tests are left out. Rejects with a `SmokeTestError` when a required one fails. */
export async function testServices(
  { cluster, cache, applied }: Tested,
  context: DeployContext,
  signal: AbortSignal,
): Promise<readonly SmokeTestReport[] | undefined> {
  const { config, runtime, ownChecks, warn } = context;
  if (config.smokeTests === "none" && ownChecks.length === 0) return undefined;
  const options: RunOptions = { ...runtime, ...cluster, namespace: config.namespace, signal };
  const places = placesIn(cache, context);
  const { results, detour } = await run(await serversIn(cache, applied, context, options), places, options);
  if (detour) warn(detour);
  const { required, optional } = failuresOf(results);
  for (const problem of optional) warn(problem);
  const reports = results.map(({ report }) => report);
  const [first, ...rest] = required;
  if (first) throw new SmokeTestError([first, ...rest], reports);
  return reports;
}

export function noteOfTests(
  reports: readonly SmokeTestReport[] | undefined,
  { words }: Pick<DeployContext, "words">,
): PhaseNote {
  if (!reports) return { text: words.notes.leftOutFor("smoke-tests: none"), kind: "left-out" };
  return { text: summarized(reports, words) };
}

/** A smoke test that fails carries all results with it, for the report. */
export class SmokeTestError extends RolloutError {
  constructor(
    problems: ConstructorParameters<typeof RolloutError>[0],
    readonly reports: readonly SmokeTestReport[],
  ) {
    super(problems);
  }
}

async function serversIn(
  cache: WatchCache,
  applied: readonly Applied[],
  { config, roles, ownChecks }: DeployContext,
  options: RunOptions,
): Promise<Server[]> {
  const behind = roles.api?.workload;
  const services = servicePorts(cache.objects("Service"));
  const called = [roles.ollama, roles.qdrant, roles.api].flatMap((role) => role?.name ?? []);
  return planServers({
    ...config,
    roles,
    caller: applied
      .flatMap(({ object }) => (isManifestObject(object) ? [object] : []))
      .find(({ kind, metadata }) => kind === behind?.kind && metadata.name === behind.name),
    live: applied.map(({ object }) => object),
    surroundings: { services, endpoints: await readEndpoints(called, options) },
    builtIn: config.smokeTests,
    own: ownChecks,
    id: `smoke-test-${randomUUID().slice(0, 8)}`,
  });
}

/** Where the tests run: none when the manifests have no API, and only the workflow's own checks are asked for. */
function placesIn(cache: WatchCache, context: DeployContext): PodPlace[] {
  const { config, roles } = context;
  const behind = roles.api?.workload;
  if (!behind) return [];
  const workload = find(cache, behind.kind, behind.name);
  const pods = workload ? podsOfNewestRevision(workload, cache).filter(isReady) : [];
  if (pods.length === 0) throw new RolloutError(nowhere(behind.name, config.namespace));
  return pods.map((pod) => ({
    namespace: config.namespace,
    pod: nameOf(pod),
    container: containerOf(pod, context),
  }));
}

/** The container that runs our image, else the first one. */
function containerOf(pod: JsonMap, { config }: DeployContext): string {
  const containers = containersOf({ ...pod, kind: "Pod" }).filter(({ path }) => path.includes("containers"));
  const ours = containers.find(({ image }) => config.image && meansOurs(image, config.image.repository));
  return (ours ?? containers[0])?.name ?? "";
}

/** No test is no proof. */
function nowhere(workload: string, namespace: string) {
  return {
    id: "smoke-tests-without-pod",
    title: say`The smoke tests have no ready pod of ${workload} to run in`,
    cause: say`It has no replicas, or its pods stopped being ready right after the rollout.`,
    fix: say`Give it replicas, or set \`smoke-tests: none\`.`,
    look: `kubectl -n ${namespace} get pods`,
  };
}

/** `12 of 12 from 2 pods, 1 at a later try`. */
function summarized(reports: readonly SmokeTestReport[], { notes }: Words): string {
  const run = reports.filter(({ outcome }) => outcome !== "skipped");
  const passed = run.filter(({ outcome }) => outcome === "passed");
  const flaky = passed.filter(({ attempts }) => attempts > 1).length;
  const pods = new Set(run.map(({ from }) => from)).size;
  const isProxied = run.some(({ evidence }) => evidence === "proxy");
  return notes.smokeTests(passed.length, run.length, isProxied ? undefined : pods, flaky);
}
