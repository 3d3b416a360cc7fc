/** Following the rollout: the verdict rests on what is there, whatever happens to the watch. */
import { expect, test } from "@jest/globals";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { CHANGED } from "../helpers/project.js";
import { refusal } from "../helpers/scripted-cluster/refusals.js";
import { OTHER_IMAGE } from "../helpers/scripted-docker.js";
import { World } from "../helpers/world.js";

const NAMESPACE = "chatbot-test";
/** Build and push. */
const IMAGE_READY = 24_000;

test("an image that cannot be pulled for a reason nobody knows fails with the words of the pod", async () => {
  await using world = await World.create();
  world.cluster.controllers.fates.set("chatbot-api", {
    kind: "stuck",
    reason: "ImagePullBackOff",
    message: 'Back-off pulling image "ghcr.io/acme/bot/chatbot-service"',
  });
  const outcome = await world.run({ inputs: { timeout: "30m" } });
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toMatch(
    /^Deployment chatbot-api failed to roll out: Container api of \S+ gets no image: the image \S+ cannot be pulled: Back-off pulling image/,
  );
  expect(outcome.report.failure?.category).toBe("rollout");
  expect(outcome.report.workloads.find(({ name }) => name === "chatbot-api")).toMatchObject({
    verdict: "failed",
    ready: 0,
    desired: 2,
  });
  expect(outcome.report.workloads.find(({ name }) => name === "qdrant")?.verdict).toBe("ready");
});

test("when the run's time is up there is no verdict, and what was missing is said", async () => {
  await using world = await World.create();
  world.cluster.controllers.fates.set("chatbot-api", { kind: "ready", after: 600_000 });
  const outcome = await world.run({ inputs: { timeout: "2m" } });
  expectOrderlyEnd(outcome, "timeout");
  expect(outcome.report.failureReason).toMatch(
    /^Time ran out before the rollout was complete: Deployment chatbot-api \(0 of 2 ready\)/,
  );
  expect(outcome.took).toBeGreaterThanOrEqual(120_000);
  expect(outcome.took).toBeLessThan(126_000);
});

test("a build that hangs is ended a little after the run's time", async () => {
  await using world = await World.create();
  world.docker.buildTakes = 3_600_000;
  const outcome = await world.run({ inputs: { timeout: "90s" } });
  expectOrderlyEnd(outcome, "timeout");
  expect(titleOf(outcome)).toBe("The deployment took longer than its timeout of 90 s");
  expect(outcome.took).toBeLessThan(96_000);
});

test("a crash inside the stability window is a failure, although all pods had been ready", async () => {
  await using world = await World.create();
  world.cluster.controllers.fates.set("chatbot-api", {
    kind: "crashes-later",
    after: 1000,
    crashAfter: 5000,
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toMatch(
    /^Deployment chatbot-api was ready, and then a container crashed: .*exit code 1; its last line: boom: missing SETTING/,
  );
  expect(outcome.report.evidence.map(({ title }) => title)).toContain("pods of Deployment chatbot-api");
});

test("without a stability window the same crash comes too late", async () => {
  await using world = await World.create();
  world.cluster.controllers.fates.set("chatbot-api", {
    kind: "crashes-later",
    after: 1000,
    crashAfter: 5000,
  });
  expectOrderlyEnd(await world.run({ inputs: { "stability-window": "0s" } }), "success");
});

test("watches that the server ends go on from where they were", async () => {
  await using world = await World.create();
  for (const at of [500, 5000, IMAGE_READY + 500, IMAGE_READY + 3000])
    world.cluster.after(at, () => world.cluster.endWatches());
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.requests.filter(({ watch }) => watch).length).toBeGreaterThanOrEqual(16);
  // Each kind was listed once.
  expect(
    outcome.requests.filter(
      ({ method, path, watch }) => method === "GET" && path.endsWith("/pods") && !watch,
    ),
  ).toHaveLength(1);
});

test("a watch that breaks goes on from what it has seen last, never from its beginning", async () => {
  await using world = await World.create();
  world.cluster.after(10_000, () => world.cluster.breakWatches());
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  const pods = outcome.requests.filter(({ watch, path }) => watch && path.endsWith("/pods"));
  const [first, second] = pods.map(({ query }) => Number(query["resourceVersion"]));
  expect(second).toBeGreaterThan(first ?? Number.POSITIVE_INFINITY);
});

test("a version that is too old makes the objects be listed again", async () => {
  await using world = await World.create();
  world.cluster.after(IMAGE_READY + 800, () => {
    world.cluster.objects.forgotten = world.cluster.objects.version + 1;
    world.cluster.objects.store(
      world.cluster.objects.born({
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: "x", namespace: "other" },
      }),
    );
    world.cluster.endWatches();
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(
    outcome.requests.filter(({ method, path, watch }) => method === "GET" && path.endsWith("/pods") && !watch)
      .length,
  ).toBeGreaterThan(1);
});

test("an API server that is away for some seconds delays the verdict and does not change it", async () => {
  await using world = await World.create();
  world.cluster.after(IMAGE_READY + 500, () => world.cluster.goDown());
  world.cluster.after(IMAGE_READY + 8500, () => world.cluster.comeBack());
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.took).toBeGreaterThan(IMAGE_READY + 18_500);
});

test("an API server that is away while objects are applied is waited for", async () => {
  await using world = await World.create();
  world.cluster.after(23_000, () => world.cluster.goDown());
  world.cluster.after(27_000, () => world.cluster.comeBack());
  expectOrderlyEnd(await world.run(), "success");
});

test("an API server that stays away leads to an end, not to a success", async () => {
  await using world = await World.create();
  world.cluster.after(IMAGE_READY + 500, () => world.cluster.goDown());
  const outcome = await world.run({ inputs: { timeout: "3m" } });
  expectOrderlyEnd(outcome, "timeout");
});

test("watches that lag behind our own writes do not make a workload look deleted", async () => {
  await using world = await World.create();
  world.cluster.watchLag = 400;
  expectOrderlyEnd(await world.run(), "success");
});

test("a Deployment that somebody deletes meanwhile is a failure", async () => {
  await using world = await World.create();
  world.cluster.after(IMAGE_READY + 800, () => {
    const deployment = world.cluster.get("Deployment", NAMESPACE, "chatbot-api");
    world.cluster.objects.remove(deployment ?? {});
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toContain("was deleted while its rollout was followed");
  expect(outcome.report.failure?.problems[0]).toMatchObject({
    id: "object-deleted",
    fix: expect.stringContaining("who deletes it"),
  });
});

test("whoever takes our place gets the time to become ready: no Service is blamed for their pods", async () => {
  await using world = await World.create();
  const { cluster } = world;
  cluster.controllers.fates.set("chatbot-api", { kind: "ready", after: 60_000 });
  cluster.after(IMAGE_READY + 5000, () => {
    const api = cluster.get("Deployment", NAMESPACE, "chatbot-api");
    cluster.edit("kubectl", api, ["spec", "template", "metadata", "annotations"], { theirs: "1" });
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings.map(({ id }) => id)).toContain("rollout-superseded");
});

test("a new version that fails does not hide behind old pods that are ready", async () => {
  await using world = await World.create();
  await world.run();
  world.docker.image = OTHER_IMAGE;
  world.cluster.controllers.fates.set("chatbot-api", { kind: "crashes", after: 1000 });
  const outcome = await world.run({ files: CHANGED, inputs: { timeout: "2m" } });
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toMatch(/exit code 1; its last line: boom: missing SETTING/);
  expect(outcome.report.workloads[0]).toMatchObject({ name: "chatbot-api", verdict: "failed", ready: 0 });
});

test("a crash that names a setting which this deployment removed is told to have it put back", async () => {
  await using world = await World.create();
  const file = "k8s/chatbot-service/configmap.yaml";
  const manifest = world.files[file] ?? "";
  await world.run({ files: { [file]: manifest.replace("LOG_LEVEL: info", "$&\n  SETTING: given") } });
  world.cluster.controllers.fates.set("chatbot-api", { kind: "crashes", after: 1000 });
  const { report } = await world.run({ files: { [file]: manifest } });
  expect(report.failure?.problems[0].fix).toMatch(
    /^This deployment removed `SETTING` from ConfigMap chatbot-config \(`k8s\/chatbot-service\/configmap.yaml`\): put it back/,
  );
});

test("a long rollout writes a reminder every half minute, and no line twice in between", async () => {
  await using world = await World.create();
  world.cluster.controllers.fates.set("chatbot-api", { kind: "ready", after: 150_000 });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  const lines = outcome.log.filter((line) => /chatbot-api: 0 of 2 ready/.test(line));
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expect(lines.length).toBeLessThan(12);
});

test("a deployer that may not watch events is told so and deploys all the same", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ path }) => path.endsWith("/events"),
    answer: refusal(403, "Forbidden", 'events is forbidden: User "ci" cannot list resource "events"'),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings.map(({ title }) => title)).toContain(
    "The credentials of the kubeconfig may not list and watch events",
  );
});

test("a deployer that may not watch pods cannot follow a rollout, and is told before anything is deployed", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ path, method }) => path.endsWith("/pods") && method === "GET",
    answer: refusal(403, "Forbidden", 'pods is forbidden: User "ci" cannot list resource "pods"'),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The credentials of the kubeconfig may not list and watch pods");
});
