/** What the phases refuse and warn of is told in French where a run is, without a word of English. */
import { expect, test } from "@jest/globals";
import { englishIn } from "../helpers/french.js";
import { CHANGED } from "../helpers/project.js";
import { DIGEST, OTHER_IMAGE } from "../helpers/scripted-docker.js";
import { type RunOptions, World } from "../helpers/world.js";

const NAMESPACE = "chatbot-test";

interface Case {
  readonly id: string;
  /** After a deployment, or in an empty cluster. */
  readonly deployed?: boolean;
  readonly prepare?: (world: World) => void;
  readonly run: RunOptions;
}

const refused = (pattern: RegExp) => (world: World) => {
  world.cluster.faults.push({
    on: ({ path, method }) => pattern.test(`${method} ${path}`),
    answer: { status: 403, body: { kind: "Status", message: "no" } },
  });
};

/** Another run holds the namespace. */
function locked({ clock, cluster }: World): void {
  const time = new Date(clock.now()).toISOString();
  const lease = cluster.objects.born({
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    metadata: { name: "chatbot-deploy", namespace: NAMESPACE },
    spec: { holderIdentity: "acme/other/7/1", leaseDurationSeconds: 45, acquireTime: time, renewTime: time },
  });
  cluster.objects.store(lease);
}

const scaled = (replicas: number) => (world: World) => {
  const api = world.cluster.get("Deployment", NAMESPACE, "chatbot-api");
  world.cluster.edit("kubectl", api, ["spec", "replicas"], replicas);
};

/** What this action did not put there. */
function keepsAnother({ cluster }: World): void {
  const metadata = { name: "theirs", namespace: NAMESPACE };
  cluster.objects.store(cluster.objects.born({ apiVersion: "v1", kind: "ConfigMap", metadata }));
}

/** Somebody else's revision takes the place of ours, which is far from ready. */
function overtaken({ cluster }: World): void {
  cluster.controllers.fates.set("chatbot-api", { kind: "ready", after: 120_000 });
  cluster.after(60_000, () => {
    const api = cluster.get("Deployment", NAMESPACE, "chatbot-api");
    cluster.edit("kubectl", api, ["spec", "template", "metadata", "annotations"], { theirs: "1" });
  });
}

const TEARDOWN = { operation: "teardown", confirm: NAMESPACE, "delete-data": "true" };

const CASES: readonly Case[] = [
  { id: "plan-not-met", run: { inputs: { "plan-hash": "0".repeat(24) } } },
  { id: "history-empty", run: { inputs: { operation: "rollback" } } },
  {
    id: "history-not-readable",
    deployed: true,
    prepare: refused(/^GET .*\/controllerrevisions/),
    run: { inputs: { operation: "rollback" } },
  },
  {
    id: "revision-not-found",
    deployed: true,
    run: { inputs: { operation: "rollback", "to-revision": "7" } },
  },
  { id: "rollback-to-nothing-else", deployed: true, run: { inputs: { operation: "rollback" } } },
  {
    id: "revision-not-recorded",
    prepare: refused(/^POST .*\/controllerrevisions/),
    run: {},
  },
  { id: "namespace-locked", deployed: true, prepare: locked, run: { inputs: { "lock-timeout": "0s" } } },
  { id: "lock-not-allowed", prepare: refused(/\/leases/), run: {} },
  {
    id: "pod-runs-another-image",
    prepare: (world) => {
      world.cluster.controllers.gotten.set(
        `ghcr.io/acme/bot/chatbot-service@${DIGEST}`,
        `ghcr.io/acme/bot/chatbot-service@${OTHER_IMAGE.digest}`,
      );
      world.registry.receive(OTHER_IMAGE);
    },
    run: {},
  },
  { id: "namespace-not-found", run: { inputs: { operation: "status" } } },
  {
    id: "workload-not-found",
    deployed: true,
    run: { inputs: { operation: "restart", workload: "chatbot" } },
  },
  {
    id: "restart-without-replicas",
    deployed: true,
    prepare: scaled(0),
    run: { inputs: { operation: "restart", workload: "chatbot-api" } },
  },
  {
    id: "replicas-set-back",
    deployed: true,
    // Who may not see autoscalers scales as if there were none.
    prepare: refused(/horizontalpodautoscalers/),
    run: { inputs: { operation: "scale", workload: "chatbot-api", replicas: "3" } },
  },
  {
    id: "teardown-refused",
    deployed: true,
    prepare: refused(/^DELETE .*\/deployments/),
    run: { inputs: TEARDOWN },
  },
  { id: "namespace-kept-for-others", deployed: true, prepare: keepsAnother, run: { inputs: TEARDOWN } },
  {
    id: "namespace-not-deletable",
    deployed: true,
    prepare: refused(/^DELETE .*\/namespaces\/[^/]+$/),
    run: { inputs: TEARDOWN },
  },
  { id: "rollout-superseded", prepare: overtaken, run: {} },
  {
    id: "scale-shared-claim",
    deployed: true,
    prepare: refused(/horizontalpodautoscalers/),
    run: { inputs: { operation: "scale", workload: "ollama", replicas: "2" } },
  },
];

test.each(CASES)("$id", async ({ id, deployed = false, prepare, run }) => {
  await using world = await World.create();
  if (deployed) await world.run();
  prepare?.(world);
  const outcome = await world.run({ ...run, inputs: { ...run.inputs, language: "fr" } });
  const problems = [...outcome.report.warnings, ...(outcome.report.failure?.problems ?? [])];
  const found = problems.filter((one) => one.id === id);
  expect(problems.map((one) => one.id)).toContain(id);
  // What a server answered is quoted as it is.
  for (const { title, cause = "", fix = "" } of found)
    expect(englishIn(`${title} ${cause} ${fix}`)).toEqual([]);
});

test("the log tells in French which way into the cluster is taken", async () => {
  await using world = await World.create();
  const { log } = await world.run({ inputs: { language: "fr" }, files: CHANGED });
  const [line] = log.filter((one) => one.includes("kubeconfig"));
  expect(line).toMatch(/^Contexte «.+» du kubeconfig.+: .+, utilisateur «.+» avec un token$/);
});
