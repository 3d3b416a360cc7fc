/** Two runs in one namespace: one works, the other waits for it, goes on from what it left, or says who is there. */
import { expect, test } from "@jest/globals";
import { type JsonMap, textAt, withAt } from "../../src/json.js";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import { refusal } from "../helpers/scripted-cluster/refusals.js";
import { World } from "../helpers/world.js";

const NAMESPACE = "chatbot-test";
const OTHERS_URL = "https://github.com/acme/other/actions/runs/7";

/** What another run has written: its Lease, `age` milliseconds after its last sign of life. */
function theirLease(world: World, age = 0): JsonMap {
  const renewTime = new Date(world.clock.now() - age).toISOString();
  const lease = world.cluster.objects.born({
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    metadata: {
      name: "chatbot-deploy",
      namespace: NAMESPACE,
      annotations: { "chatbot-deploy-action/holder": `${OTHERS_URL}, started by grace` },
    },
    spec: { holderIdentity: "acme/other/7/1", leaseDurationSeconds: 45, acquireTime: renewTime, renewTime },
  });
  return world.cluster.objects.store(lease);
}

function released(lease: JsonMap, world: World): JsonMap {
  const renewTime = new Date(world.clock.now()).toISOString();
  return withAt(lease, ["spec"], { leaseDurationSeconds: 45, acquireTime: renewTime, renewTime }) as JsonMap;
}

const holder = (world: World): string | undefined =>
  textAt(world.cluster.get("Lease", NAMESPACE, "chatbot-deploy"), "spec", "holderIdentity");

async function deployed(): Promise<World> {
  const world = await World.create();
  expectOrderlyEnd(await world.run(), "success");
  return world;
}

test("the lock is held by this run while it changes things, and given back at its end", async () => {
  await using world = await World.create();
  const seen = new Set<string | undefined>();
  const outcome = await world.run({
    cancelWhen: (line) => {
      if (line.startsWith("Deploy the services")) seen.add(holder(world));
      return false;
    },
  });
  expectOrderlyEnd(outcome, "success");
  expect([...seen]).toEqual([expect.stringMatching(/^acme\/bot\/8123456789\/1\/\w+$/)]);
  expect(holder(world)).toBeUndefined();
});

test("another run is waited for, and what it changed meanwhile is seen", async () => {
  await using world = await deployed();
  const lease = theirLease(world);
  // Two seconds later the second run begins.
  world.cluster.after(20_000, () => {
    const map = world.cluster.get("ConfigMap", NAMESPACE, "chatbot-config") as JsonMap;
    world.cluster.objects.store(withAt(map, ["data", "LOG_LEVEL"], "theirs") as JsonMap);
    world.cluster.objects.store(released(lease, world));
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.log.join("\n")).toContain(`Waiting for another run in ${NAMESPACE}: ${OTHERS_URL}`);
  expect(outcome.report.steps.find(({ id }) => id === "namespace")?.note).toContain("waited 18 s");
  // Rehearsed before, it was as wanted; only who looks again finds what the other run did.
  expect(outcome.report.objects.find(({ name }) => name === "chatbot-config")?.outcome).toBe("changed");
});

test("a run that does not end is named, and nothing is changed", async () => {
  await using world = await World.create();
  expectOrderlyEnd(await world.run(), "success");
  theirLease(world);
  for (const after of [15_000, 30_000, 45_000, 60_000]) world.cluster.after(after, () => theirLease(world));
  const outcome = await world.run({ inputs: { "lock-timeout": "50s" } });
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.writes).toEqual([]);
  expect(outcome.report.failureReason).toBe(
    `Another run is working on the namespace ${NAMESPACE}: ${OTHERS_URL}, started by grace`,
  );
  expect(outcome.report.failure?.state).toBe("Nothing in the cluster was changed.");
});

test("with `lock-timeout: 0s` nobody is waited for", async () => {
  await using world = await deployed();
  theirLease(world);
  const outcome = await world.run({ inputs: { "lock-timeout": "0s", "build-context": "none" } });
  expect(outcome.report.failureReason).toContain(OTHERS_URL);
  expect(outcome.took).toBeLessThan(5000);
});

test("the lock of a run that was killed is taken over when it has run out", async () => {
  await using world = await deployed();
  theirLease(world, 40_000);
  expectOrderlyEnd(await world.run({ inputs: { "lock-timeout": "1m" } }), "success");
  expect(holder(world)).toBeUndefined();
});

test("a run that is cancelled gives the lock back", async () => {
  await using world = await World.create();
  const outcome = await world.run({ cancelAfter: 25_000 });
  expectOrderlyEnd(outcome, "cancelled");
  expect(world.cluster.get("Lease", NAMESPACE, "chatbot-deploy")).toBeDefined();
  expect(holder(world)).toBeUndefined();
});

test("where Leases are forbidden the run goes on without, and says so", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ path }) => path.includes("/leases"),
    answer: refusal(403, "Forbidden", "leases is forbidden: User deployer cannot list resource leases"),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings.map(({ title }) => title)).toEqual([
    `Two runs at the same time are not kept apart in ${NAMESPACE}: the deployer may not use Leases`,
  ]);
});

test("a lock that somebody took away is told, and the run goes on", async () => {
  await using world = await World.create();
  world.cluster.after(20_000, () => theirLease(world));
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings.map(({ title }) => title)).toEqual([
    `Another run has taken the namespace ${NAMESPACE} over while this one was at work`,
  ]);
  expect(holder(world)).toBe("acme/other/7/1");
});
