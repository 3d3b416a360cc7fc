/** The models: pulled when missing, again when a transfer broke, and proved by a vector. */
import { describe, expect, test } from "@jest/globals";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { DIGEST, GOOD_PULL, pullError } from "../helpers/scripted-cluster/ollama.js";
import { refusal } from "../helpers/scripted-cluster/refusals.js";
import { failing } from "../helpers/scripted-docker.js";
import { World } from "../helpers/world.js";

test("an error inside a stream that began with 200 is an error", async () => {
  await using world = await World.create();
  world.cluster.ollama.pulls = [pullError("pull model manifest: file does not exist")];
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("Ollama could not pull the model nomic-embed-text");
  expect(outcome.report.failure?.step).toBe("models");
  expect(outcome.report.failureReason).toContain("The registry has no such model");
  expect(world.cluster.ollama.pulled).toBe(1);
  // It was told while the image was still being built, and the API never saw the new version.
  expect(outcome.calls.some(({ args }) => args[0] === "push")).toBe(false);
});

test("a stream that ends without `success` is no success", async () => {
  await using world = await World.create();
  const cut = GOOD_PULL.slice(0, 3);
  world.cluster.ollama.pulls = [cut, cut, cut, cut];
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(world.cluster.ollama.pulled).toBe(4);
});

test("a transfer that broke is taken up again", async () => {
  await using world = await World.create();
  world.cluster.ollama.pulls = [
    [{ status: "pulling manifest" }, 1000, "break"],
    pullError("max retries exceeded: unexpected EOF"),
    GOOD_PULL,
  ];
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(world.cluster.ollama.pulled).toBe(3);
  expect(outcome.report.models[0]?.state).toBe("pulled");
});

test("a download that does not move is ended and begun anew", async () => {
  await using world = await World.create();
  world.cluster.ollama.pulls = [[{ status: "pulling manifest" }, 3_600_000], GOOD_PULL];
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.log.join("\n")).toContain("nothing moved for 60 s");
});

test("a model that is there is not pulled", async () => {
  await using world = await World.create();
  world.cluster.ollama.models.add("nomic-embed-text:latest");
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(world.cluster.ollama.pulled).toBe(0);
  expect(outcome.report.models[0]?.state).toBe("present");
});

test("several models are all pulled, each once", async () => {
  await using world = await World.create();
  const outcome = await world.run({
    inputs: { models: "nomic-embed-text, another-model\nnomic-embed-text" },
  });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.models.map(({ name }) => name)).toEqual(["nomic-embed-text", "another-model"]);
  expect(world.cluster.ollama.pulled).toBe(2);
});

test("a vector of the wrong length is a damaged model: it is pulled again, and then a failure", async () => {
  await using world = await World.create();
  world.cluster.ollama.dimensions = 384;
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toContain("the vector has 384 numbers, not 768");
  expect(world.cluster.ollama.pulled).toBe(2);
});

test("a damaged model heals by being pulled again", async () => {
  await using world = await World.create();
  const { ollama } = world.cluster;
  ollama.models.add("nomic-embed-text:latest");
  ollama.vector = Array(768).fill(0);
  ollama.pulls = [GOOD_PULL];
  world.cluster.faults.push({
    on({ path }) {
      if (path.endsWith("/api/pull")) ollama.vector = undefined;
      return false;
    },
    answer: refusal(500, "", ""),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(ollama.pulled).toBe(1);
});

test("an Ollama that is about to be replaced is not asked before it is", async () => {
  await using world = await World.create();
  await world.run();
  world.cluster.ollama.models.clear();
  const path = "k8s/chatbot-service/ollama-deployment.yaml";
  const files = { [path]: String(world.files[path]).replace("ollama:0.17.4", "ollama:0.17.5") };
  const outcome = await world.run({ files });
  expectOrderlyEnd(outcome, "success");
  const pull = outcome.requests.find((request) => request.path.endsWith("/api/pull"));
  const applied = outcome.writes.find((request) => request.path.endsWith("/ollama"));
  expect(pull?.at).toBeGreaterThan(applied?.at ?? Number.POSITIVE_INFINITY);
});

const noProxy = (resource: "pods" | "services") => ({
  on: ({ path }: { path: string }) => path.includes(`/${resource}/http:`),
  answer: refusal(403, "Forbidden", `${resource} "x" is forbidden: cannot get resource "${resource}/proxy"`),
});

test("a Service without endpoints is no reason not to load the model: the smoke tests tell of it", async () => {
  await using world = await World.create();
  const message = 'no endpoints available for service "http:ollama-service:11434"';
  world.cluster.faults.push({
    on: ({ path }) => path.includes("/services/http:ollama-service"),
    answer: refusal(503, "ServiceUnavailable", message),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
});

test("without a right to the pod's proxy, that of the Service is used", async () => {
  await using world = await World.create();
  world.cluster.faults.push(noProxy("pods"));
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(
    outcome.requests.some(({ path }) => path.endsWith("/services/http:ollama-service:11434/proxy/api/pull")),
  ).toBe(true);
});

describe("without a right to any proxy", () => {
  test("the command in the pod pulls the model and proves it", async () => {
    await using world = await World.create();
    world.cluster.faults.push(noProxy("pods"), noProxy("services"));
    const outcome = await world.run();
    expectOrderlyEnd(outcome, "success");
    expect(outcome.report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
    expect(outcome.log.join("\n")).toContain("No proxy of the API server leads to Ollama");
    expect(outcome.log.join("\n")).toContain("nomic-embed-text: pulling manifest");
  });

  test("nor to commands in pods, the run says which right is missing", async () => {
    await using world = await World.create();
    world.cluster.faults.push(noProxy("pods"), noProxy("services"));
    world.kubectl.exec = failing(
      'Error from server (Forbidden): pods "ollama-1" is forbidden: User "deployer" cannot create resource "pods/exec"',
    );
    const outcome = await world.run();
    expectOrderlyEnd(outcome, "failure");
    expect(titleOf(outcome)).toMatch(/may not run commands in the pod ollama-/);
    expect(outcome.report.failure?.problems[0].fix).toContain("pods/exec");
  });
});

test("a network that keeps the API server from the pods costs some seconds; then the command in the pod pulls", async () => {
  await using world = await World.create();
  const message = "error trying to reach service: dial tcp 10.244.1.7:11434: i/o timeout";
  world.cluster.faults.push({
    on: ({ path }) => /\/(?:pods|services)\/http:/.test(path),
    after: 30_000,
    answer: refusal(503, "ServiceUnavailable", message),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
  expect(outcome.log.join("\n")).toMatch(
    /No proxy of the API server leads to Ollama \(no answer within 5 s\)/,
  );
  const { startedAt = 0, endedAt = 0 } = outcome.report.phases.find(({ id }) => id === "load-models") ?? {};
  expect(endedAt - startedAt).toBeLessThan(15_000);
});

test("an Ollama that is killed during the pull is waited for, and pulls on", async () => {
  await using world = await World.create();
  const { ollama } = world.cluster;
  ollama.pulls = [[{ status: "pulling manifest" }, 2000, "break"], GOOD_PULL];
  world.cluster.faults.push({
    // The pod that was asked is gone; the watch tells of its successor a little later.
    on: ({ path }) => path.includes("/proxy/api/version") && ollama.pulled === 1,
    times: 2,
    answer: refusal(404, "NotFound", 'pods "ollama-1" not found'),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(ollama.pulled).toBe(2);
});

describe("a pinned version", () => {
  test("that the registry has is what is reported", async () => {
    await using world = await World.create();
    const outcome = await world.run({ inputs: { models: `nomic-embed-text@sha256:${DIGEST.slice(0, 12)}` } });
    expectOrderlyEnd(outcome, "success");
    expect(outcome.report.models).toMatchObject([{ name: "nomic-embed-text", digest: "0a109f422b47" }]);
  });

  test("that the registry has no longer fails the run", async () => {
    await using world = await World.create();
    const outcome = await world.run({ inputs: { models: "nomic-embed-text@sha256:ffffffffffff" } });
    expectOrderlyEnd(outcome, "failure");
    expect(titleOf(outcome)).toBe(
      "The model nomic-embed-text is not the version that the input `models` pins",
    );
  });
});

test("the model is loaded while the API is still rolling out, also when Ollama was replaced", async () => {
  await using world = await World.create();
  await world.run();
  world.cluster.ollama.models.clear();
  const edit = (path: string, from: string, to: string) => ({
    [path]: String(world.files[path]).replace(from, to),
  });
  const outcome = await world.run({
    files: {
      ...edit("k8s/chatbot-service/ollama-deployment.yaml", "ollama:0.17.4", "ollama:0.17.5"),
      ...edit("k8s/chatbot-service/configmap.yaml", "LOG_LEVEL: info", "LOG_LEVEL: debug"),
    },
  });
  expectOrderlyEnd(outcome, "success");
  const phase = (id: string) => outcome.report.phases.find((one) => one.id === id);
  expect(phase("load-models")?.startedAt).toBeLessThan(phase("follow-rollout")?.endedAt ?? 0);
});
