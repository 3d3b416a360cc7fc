/** Every part can be left out; what is left out is neither started nor asked for. */
import { expect, test } from "@jest/globals";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import { PLAIN_DEPLOYMENT } from "../helpers/project.js";
import { commandsOf, tally, writesOf } from "../helpers/requests.js";
import { World } from "../helpers/world.js";

const NOTHING_ELSE = { "build-context": "none", models: "none", "smoke-tests": "none" };

test("one plain Deployment: no docker, no exec, no model, and a verdict", async () => {
  await using world = await World.create({ "web.yaml": PLAIN_DEPLOYMENT });
  world.programs.delete("docker");
  const outcome = await world.run({ inputs: { ...NOTHING_ELSE, manifests: "web.yaml" } });
  expectOrderlyEnd(outcome, "success");
  expect(commandsOf(outcome)).toEqual(["kubectl version", "kubectl proxy"]);
  expect(writesOf(outcome)).toEqual(["POST namespaces", "PATCH deployments/web"]);
  expect(outcome.requests.some(({ path }) => path.includes("/proxy/"))).toBe(false);
  expect(tally(outcome)).toEqual({ read: 14, "dry run": 1, write: 2, watch: 6, lease: 3, history: 2 });
  expect(outcome.outputs).toMatchObject({ image: "", digest: "", url: "", revision: "" });
  const status = (id: string) => outcome.report.steps.find((step) => step.id === id)?.status;
  expect(["build", "push", "models", "smoke-tests"].map(status)).toEqual(Array(4).fill("left-out"));
});

test("without a build the manifests' own images are deployed, and the smoke tests run by the label", async () => {
  await using world = await World.create();
  const path = "k8s/chatbot-service/chatbot-api-deployment.yaml";
  const pinned = `ghcr.io/acme/bot/chatbot-service@sha256:${"e".repeat(64)}`;
  const files = { [path]: String(world.files[path]).replace("image: chatbot-service", `image: ${pinned}`) };
  const outcome = await world.run({ inputs: { "build-context": "none" }, files });
  expectOrderlyEnd(outcome, "success");
  expect(new Set(commandsOf(outcome))).toEqual(new Set(["kubectl version", "kubectl proxy", "kubectl exec"]));
  expect(outcome.report.workloads[0]?.images[0]?.after).toBe(pinned);
});

test("without models Ollama is not asked, but still tested", async () => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: { models: "none" } });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.requests.some(({ path }) => path.includes("/proxy/"))).toBe(false);
  expect(new Set(outcome.report.smokeTests.map(({ id }) => id))).toContain("ollama-version");
});

test("without smoke tests nothing is run in a pod", async () => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: { "smoke-tests": "none" } });
  expectOrderlyEnd(outcome, "success");
  expect(commandsOf(outcome)).not.toContain("kubectl exec");
});
