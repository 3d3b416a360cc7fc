/** `operation: check`: one table of what a deployment would meet, red when it would fail, and nothing changed. */
import { describe, expect, test } from "@jest/globals";
import { withAt } from "../../src/json.js";
import type { CheckRow } from "../../src/report/check-report.js";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { commandsOf } from "../helpers/requests.js";
import { CONNECTION_REFUSED, forbidden } from "../helpers/scripted-cluster/refusals.js";
import { type Outcome, type RunOptions, World } from "../helpers/world.js";

const check = (world: World, options: RunOptions = {}): Promise<Outcome> =>
  world.run({ ...options, inputs: { operation: "check", ...options.inputs } });

function expectNothingDone(outcome: Outcome): void {
  expect(outcome.writes).toEqual([]);
  expect(commandsOf(outcome)).toEqual(["kubectl version", "kubectl proxy"]);
}

const rowOf = ({ report }: Outcome, id: string): CheckRow | undefined =>
  report.check?.rows.find((row) => row.id === id);

async function deployedWorld(): Promise<World> {
  const world = await World.create();
  await world.run();
  return world;
}

test("an empty cluster: what is in order, what is left open, and nothing is built, pushed or written", async () => {
  await using world = await World.create();
  const outcome = await check(world);
  expectOrderlyEnd(outcome, "success");
  expectNothingDone(outcome);
  expect(outcome.report.check?.rows.map(({ id, result }) => `${id}: ${result}`)).toEqual([
    "api-server: passed",
    "identity: warning",
    "namespace: passed",
    "permissions: passed",
    "manifests: passed",
    "pod-security: unknown",
    "quota: unknown",
    "storage: passed",
    "node-room: passed",
    "image-platforms: unknown",
    "image-pull: warning",
    "load-balancer: unknown",
  ]);
  expect(world.cluster.get("Namespace", "", "chatbot-test")).toBeUndefined();
});

test("the same table is in the summary, in the last lines of the log and in the report", async () => {
  await using world = await deployedWorld();
  const outcome = await check(world);
  const rows = outcome.report.check?.rows ?? [];
  expect(rows.length).toBeGreaterThan(10);
  for (const { title, found } of rows) {
    expect(outcome.summary).toContain(`**${title}**`);
    expect(outcome.log.join("\n")).toContain(`${title}: ${found.slice(0, 40)}`);
  }
});

test("a permission that is missing fails the check, with a Role that can be applied as it is", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.forbid("create pods/exec", "get services/proxy", "list nodes");
  const outcome = await check(world);
  expectOrderlyEnd(outcome, "failure");
  expectNothingDone(outcome);
  expect(titleOf(outcome)).toBe("The deployer may not create pods/exec in the namespace chatbot-test");
  expect(rowOf(outcome, "permissions")).toMatchObject({ result: "failed" });
  const role = outcome.report.check?.role ?? "";
  expect(role).toContain('- { apiGroups: [""], resources: [pods/exec], verbs: [create] }');
  expect(role).toContain('- { apiGroups: [""], resources: [nodes], verbs: [list] }');
  expect(role).toContain("{ kind: ServiceAccount, name: deployer, namespace: ci }");
  expect(outcome.summary).toContain(role.split("\n")[0]);
});

test("what is optional is told with what is lost, and is no failure", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.forbid("get pods/log");
  const outcome = await check(world);
  const missing = outcome.report.check?.permissions.filter((one) => one.missing.length > 0);
  expect(missing).toEqual([
    {
      purpose: "explain a rollout that fails",
      resource: "pods/log",
      verbs: ["get"],
      missing: ["get"],
      unknown: [],
      without: "its explanation lacks what these would tell",
    },
  ]);
  expect(rowOf(outcome, "permissions")).toMatchObject({ result: "warning" });
});

test("everything that would fail is told together", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.forbid("patch services");
  const api = "k8s/chatbot-service/chatbot-api-deployment.yaml";
  const outcome = await check(world, {
    files: { [api]: String(world.files[api]).replace("  replicas: 2", "  replicaz: 2") },
  });
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failure?.problems.map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      "The deployer may not patch services in the namespace chatbot-test",
      "Deployment chatbot-api has an unknown field: `spec.replicaz`",
    ]),
  );
  expect(rowOf(outcome, "manifests")).toMatchObject({ result: "failed" });
  expect(outcome.report.failure?.state).toBe("Nothing in the cluster was changed.");
});

describe("the namespace", () => {
  test("that cannot be created", async () => {
    await using world = await World.create();
    world.cluster.reviews.forbid("create namespaces");
    const outcome = await check(world);
    expect(rowOf(outcome, "namespace")).toMatchObject({
      result: "failed",
      fix: "Have an administrator create it once: `kubectl create namespace chatbot-test`.",
    });
  });

  test("that is being deleted leaves what depends on it open", async () => {
    await using world = await deployedWorld();
    const namespace = world.cluster.get("Namespace", "", "chatbot-test") ?? {};
    world.cluster.objects.update(namespace, (current) => withAt(current, ["status", "phase"], "Terminating"));
    const outcome = await check(world);
    expect(titleOf(outcome)).toBe("The namespace chatbot-test is being deleted");
    expect(rowOf(outcome, "manifests")?.result).toBe("unknown");
  });

  test("that may not be seen is taken to be there", async () => {
    await using world = await deployedWorld();
    world.cluster.faults.push({
      on: ({ path }) => path === "/api/v1/namespaces/chatbot-test",
      answer: forbidden("get", "Namespace", "chatbot-test"),
    });
    expect(rowOf(await check(world), "namespace")?.result).toBe("unknown");
  });
});

test("a cluster that cannot be reached is told as such", async () => {
  await using world = await World.create();
  world.cluster.faults.push({ on: () => true, answer: CONNECTION_REFUSED });
  const outcome = await check(world);
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toContain("cannot be reached");
  expect(outcome.report.check).toBeUndefined();
});

test("nothing waits: a Secret that is missing fails the check at once", async () => {
  await using world = await deployedWorld();
  const api = "k8s/chatbot-service/chatbot-api-deployment.yaml";
  const files = {
    [api]: String(world.files[api]).replace(
      "- configMapRef:",
      "- secretRef:\n                name: nowhere\n            - configMapRef:",
    ),
  };
  const outcome = await check(world, { files });
  expect(titleOf(outcome)).toContain("The Secret nowhere");
  expect(outcome.took).toBeLessThan(1000);
});
