/** The smoke tests: from every ready pod, and each failure with the stage it happened at. */
import { expect, test } from "@jest/globals";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { failing } from "../helpers/scripted-docker.js";
import { World } from "../helpers/world.js";

test("a test that fails from one pod of two fails the run, and all results are in the report", async () => {
  await using world = await World.create();
  let first: string | undefined;
  world.kubectl.probe = (url, pod) => {
    first ??= pod;
    if (pod !== first || !url.endsWith("/collections")) return undefined;
    return { stage: "connect", error: "[Errno 111] Connection refused", attempts: 30 };
  };
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toMatch(
    /^Smoke test "Qdrant serves its collections" failed: no connection to qdrant-service:6333/,
  );
  expect(outcome.report.failure?.problems).toHaveLength(1);
  expect(outcome.report.failure?.problems[0].detail).toContain(`called from ${first}, 30 attempts`);
  expect(outcome.report.smokeTests).toHaveLength(10);
  expect(outcome.report.smokeTests.filter((one) => one.outcome === "failed")).toHaveLength(1);
  expect(outcome.summary).toContain("Qdrant serves its collections");
});

test.each([
  [
    "a name that does not resolve",
    { stage: "dns", error: "[Errno -2] Name or service not known" },
    /does not resolve/,
  ],
  ["a status of the service", { stage: "http", status: 503, error: "starting" }, /HTTP status 503: starting/],
  ["an answer that is not the service's", { status: 200, body: "<html>" }, /the answer is not Ollama's/],
])("%s fails the test and says so", async (_name, answer, told) => {
  await using world = await World.create();
  world.kubectl.probe = (url) => (url.endsWith("/api/version") ? answer : undefined);
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toMatch(told);
});

test("an image without python says that it has none", async () => {
  await using world = await World.create();
  world.kubectl.exec = failing(
    'error: Internal error occurred: error executing command in container: exec: "python3": executable file not found in $PATH',
  );
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toMatch(/^The smoke tests could not be run in the pod chatbot-api-/);
  expect(outcome.report.failureReason).toContain("The image has no `python3`");
});

test("a missing right to exec names the right", async () => {
  await using world = await World.create();
  world.kubectl.exec = failing(
    'Error from server (Forbidden): pods "chatbot-api-1" is forbidden: User "deployer" cannot create resource "pods/exec"',
  );
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failure?.problems[0].fix).toContain("pods/exec");
});

test("without a ready pod nothing is proved, and the run does not say it was", async () => {
  await using world = await World.create();
  const path = "k8s/chatbot-service/chatbot-api-deployment.yaml";
  const files = { [path]: String(world.files[path]).replace("replicas: 2", "replicas: 0") };
  const outcome = await world.run({ files });
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The smoke tests have no ready pod of chatbot-api to run in");
});
