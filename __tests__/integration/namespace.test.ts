/** The namespace: created when missing, used when it exists, and told when neither can be. */
import { expect, test } from "@jest/globals";
import { withAt } from "../../src/json.js";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { PLAIN_DEPLOYMENT } from "../helpers/project.js";
import { writesOf } from "../helpers/requests.js";
import { forbidden, refusal } from "../helpers/scripted-cluster/refusals.js";
import { World } from "../helpers/world.js";

/** Without a build and without a manifest of the namespace. */
const PLAIN = { manifests: "web.yaml", "build-context": "none", models: "none", "smoke-tests": "none" };
const FILES = { "web.yaml": PLAIN_DEPLOYMENT };
const NAMESPACE_PATH = "/api/v1/namespaces/chatbot-test";

test("a namespace without a manifest is created by its name", async () => {
  await using world = await World.create(FILES);
  const outcome = await world.run({ inputs: PLAIN });
  expectOrderlyEnd(outcome, "success");
  expect(writesOf(outcome)[0]).toBe("POST namespaces");
  expect(world.cluster.get("Namespace", "", "chatbot-test")).toBeDefined();
});

test("a namespace that is being deleted stops the run before anything else", async () => {
  await using world = await World.create();
  await world.run();
  const namespace = world.cluster.get("Namespace", "", "chatbot-test");
  world.cluster.objects.update(namespace ?? {}, (current) =>
    withAt(current, ["status", "phase"], "Terminating"),
  );
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The namespace chatbot-test is being deleted");
  expect(outcome.writes).toEqual([]);
});

test("a namespace that is missing and may not be created names what an administrator has to do", async () => {
  await using world = await World.create(FILES);
  world.cluster.faults.push({
    on: ({ method, path }) => method === "POST" && path === "/api/v1/namespaces",
    answer: forbidden("create", "Namespace"),
  });
  const outcome = await world.run({ inputs: PLAIN });
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The namespace chatbot-test does not exist and cannot be created");
  expect(outcome.report.failure?.problems[0].fix).toContain("kubectl create namespace chatbot-test");
});

test("a namespace that may not be looked at is taken to exist", async () => {
  await using world = await World.create(FILES);
  await world.run({ inputs: PLAIN });
  world.cluster.faults.push({
    on: ({ path }) => path === NAMESPACE_PATH,
    answer: forbidden("get", "Namespace", "chatbot-test"),
  });
  const outcome = await world.run({ inputs: PLAIN });
  expectOrderlyEnd(outcome, "success");
  expect(
    outcome.requests.some(({ method, path }) => method === "POST" && path === "/api/v1/namespaces"),
  ).toBe(false);
});

test("a namespace that somebody else creates in the same moment is used", async () => {
  await using world = await World.create(FILES);
  world.cluster.faults.push({
    on({ method, path }) {
      if (method !== "POST" || path !== "/api/v1/namespaces") return false;
      const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "chatbot-test" } };
      world.cluster.objects.store(world.cluster.objects.born(namespace));
      return true;
    },
    answer: refusal(409, "AlreadyExists", 'namespaces "chatbot-test" already exists'),
    times: 1,
  });
  expectOrderlyEnd(await world.run({ inputs: PLAIN }), "success");
});

test("without the right to list pods the rollout cannot be followed, and the run says which right is missing", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ method, path }) => method === "GET" && path.endsWith("/pods"),
    answer: forbidden("list", "Pod"),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The credentials of the kubeconfig may not list and watch pods");
});
