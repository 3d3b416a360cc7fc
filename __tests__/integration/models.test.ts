/** The models: pulled when missing, again when a transfer broke, and proved by a vector. */
import { expect, test } from "@jest/globals";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { GOOD_PULL, pullError } from "../helpers/scripted-cluster/ollama.js";
import { refusal } from "../helpers/scripted-cluster/refusals.js";
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
  world.cluster.ollama.pulls = [cut, cut, cut];
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(world.cluster.ollama.pulled).toBe(3);
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
  const outcome = await world.run({ inputs: { models: "nomic-embed-text, all-minilm\nnomic-embed-text" } });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.models.map(({ name }) => name)).toEqual(["nomic-embed-text", "all-minilm"]);
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

test("an Ollama without endpoints right after the rollout is the cluster's answer, not a defect of the action", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ path }) => path.endsWith("/proxy/api/tags"),
    answer: refusal(
      503,
      "ServiceUnavailable",
      'no endpoints available for service "http:ollama-service:11434"',
    ),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toContain("no endpoints available");
  expect(outcome.report.failure?.step).toBe("models");
});
