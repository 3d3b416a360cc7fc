/** Cancelling: at whatever moment, children end, credentials go, the summary is written, all of it at once. */
import { expect, test } from "@jest/globals";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import { forever } from "../helpers/scripted-processes.js";
import { type Outcome, World } from "../helpers/world.js";

/** Virtual milliseconds. */
const AT_ONCE = 1000;

function expectCancelled(outcome: Outcome): void {
  expectOrderlyEnd(outcome, "cancelled");
  expect(outcome.took).toBeLessThan(AT_ONCE);
  expect(outcome.report.failureReason).toBe("The run was cancelled");
}

test.each([
  ["before it begins", 0],
  ["during the build", 10_000],
  ["during the push", 22_000],
  ["while pods start", 25_000],
  ["inside the stability window", 30_000],
])("a run is cancelled %s", async (_moment, cancelAfter) => {
  await using world = await World.create();
  expectCancelled(await world.run({ cancelAfter }));
});

test("a cancelled pull ends at once, and the next run finds its way", async () => {
  await using world = await World.create();
  world.cluster.ollama.pulls = [[{ status: "pulling manifest" }, 3_600_000]];
  expectCancelled(await world.run({ cancelAfter: 15_000 }));
  expectOrderlyEnd(await world.run(), "success");
});

test("a wait between two tries ends at once", async () => {
  await using world = await World.create();
  world.docker.push = (child) => {
    child.err("received unexpected HTTP status: 503 Service Unavailable");
    return 1;
  };
  expectCancelled(await world.run({ cancelAfter: 22_000 }));
});

test("the smoke tests end at once", async () => {
  await using world = await World.create();
  world.kubectl.exec = forever;
  expectCancelled(await world.run({ cancelAfter: 60_000 }));
});

test("a proxy that never serves does not hold the run", async () => {
  await using world = await World.create();
  world.kubectl.proxy = forever;
  expectCancelled(await world.run({ cancelAfter: 5000 }));
});

test("a cancelled first deployment says what it created", async () => {
  await using world = await World.create();
  const outcome = await world.run({ cancelAfter: 10_000 });
  expectCancelled(outcome);
  expect(outcome.report.failure?.state).toMatch(
    /^Applied before it stopped: the namespace, .*Deployment qdrant/,
  );
  expect(outcome.report.steps.find(({ id }) => id === "build")?.status).toBe("stopped");
});

test("a second run goes on from whatever a cancelled one left", async () => {
  await using world = await World.create();
  for (const cancelAfter of [5, 3000, 12_000, 25_000]) expectCancelled(await world.run({ cancelAfter }));
  expectOrderlyEnd(await world.run(), "success");
});
