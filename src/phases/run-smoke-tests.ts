/** Smoke tests: every ready pod of the chatbot API calls the three Services by name. */
import { RolloutError } from "../errors.js";
import { meansOurs } from "../image/reference.js";
import type { JsonMap } from "../json.js";
import { containersOf } from "../manifests/manifest.js";
import type { SmokeTestReport } from "../report/report.js";
import { find, isReady, nameOf, podsOfNewestRevision } from "../rollout/observation.js";
import { runSmokeTests as runIn } from "../smoke-tests/run.js";
import { smokeTestsFor } from "../smoke-tests/smoke-test.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { followRollout } from "./follow-rollout.js";
import { loadModels } from "./load-models.js";
import { watchNamespace } from "./watch-namespace.js";

/** The output is undefined when the tests are left out. */
export const runSmokeTests = definePhase({
  id: "run-smoke-tests",
  title: "Smoke tests",
  needs: { cluster: connect, cache: watchNamespace, rollout: followRollout, models: loadModels },
  changes: "nothing",
  async run({ cluster, cache }, context, signal): Promise<readonly SmokeTestReport[] | undefined> {
    const { config, roles, runtime } = context;
    const behind = roles.api?.workload;
    if (config.smokeTests === "none" || !behind) return undefined;
    const workload = find(cache, behind.kind, behind.name);
    const pods = workload ? podsOfNewestRevision(workload, cache).filter(isReady) : [];
    if (pods.length === 0) throw new RolloutError(nowhere(behind.name, config.namespace));
    const tests = smokeTestsFor(
      roles,
      config.models.map(({ name }) => name),
    );
    const options = { kubectl: cluster.kubectl, processes: runtime.processes, signal };
    const results = await Promise.all(
      pods.map((pod) =>
        runIn(
          tests,
          { namespace: config.namespace, pod: nameOf(pod), container: containerOf(pod, context) },
          options,
        ),
      ),
    );
    const reports = results.flat();
    refuseFailures(reports, config.namespace);
    return reports;
  },
  describe(reports) {
    if (!reports) return { text: "left out (`smoke-tests: none`)", kind: "left-out" };
    const pods = new Set(reports.map(({ from }) => from)).size;
    const passed = reports.filter(({ outcome }) => outcome === "passed").length;
    return { text: `${passed} of ${reports.length} from ${pods} ${pods === 1 ? "pod" : "pods"}` };
  },
});

/** The container that runs our image, else the first one. */
function containerOf(pod: JsonMap, { config }: DeployContext): string {
  const containers = containersOf({ ...pod, kind: "Pod" }).filter(({ path }) => path.includes("containers"));
  const ours = containers.find(({ image }) => config.image && meansOurs(image, config.image.repository));
  return (ours ?? containers[0])?.name ?? "";
}

/** No test is no proof. */
function nowhere(workload: string, namespace: string) {
  return {
    title: `The smoke tests have no ready pod of ${workload} to run in`,
    cause: "It has no replicas, or its pods stopped being ready right after the rollout.",
    fix: "Give it replicas, or set `smoke-tests: none`.",
    look: `kubectl -n ${namespace} get pods`,
  };
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

function refuseFailures(reports: readonly SmokeTestReport[], namespace: string): void {
  const failed = reports.filter(({ outcome }) => outcome === "failed");
  // The same test fails in every pod mostly; one problem each says it, with the number of pods.
  const byTest = Map.groupBy(failed, ({ id }) => id);
  const problems = [...byTest.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            title: `Smoke test "${first.title}" failed: ${first.detail}`,
            detail: `${first.target}, called from ${[first, ...others].map(({ from }) => from).join(", ")}, ${first.attempts} attempts.`,
            look: `kubectl -n ${namespace} get endpointslices,pods`,
          },
        ]
      : [],
  );
  const [first, ...rest] = problems;
  if (first) throw new SmokeTestError([first, ...rest], reports);
}
