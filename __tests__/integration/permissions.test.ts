/** Permissions that are missing stop a deployment before anything is changed, all at once; what is optional does not. */
import { describe, expect, test } from "@jest/globals";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { PLAIN_DEPLOYMENT } from "../helpers/project.js";
import { commandsOf } from "../helpers/requests.js";
import { forbidden } from "../helpers/scripted-cluster/refusals.js";
import { type Outcome, World } from "../helpers/world.js";

/** A world in which the namespace is there. */
async function deployedWorld(): Promise<World> {
  const world = await World.create();
  await world.run();
  return world;
}

function expectNothingDone(outcome: Outcome): void {
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.writes).toEqual([]);
  expect(commandsOf(outcome)).not.toContain("docker push");
  expect(outcome.report.failure?.state).toBe("Nothing in the cluster was changed.");
}

const problemsOf = ({ report }: Outcome) => report.failure?.problems ?? [];

test("one permission is told by its name, with the line of the Role and what it is for", async () => {
  await using world = await deployedWorld();
  // Without the other way, too, on which the API server asks in the place of the pods.
  world.cluster.reviews.forbid("create pods/exec", "get services/proxy");
  const outcome = await world.run();
  expectNothingDone(outcome);
  expect(problemsOf(outcome)).toEqual([
    {
      id: "permissions-missing",
      title: "The deployer may not create pods/exec in the namespace chatbot-test",
      detail: '- { apiGroups: [""], resources: [pods/exec], verbs: [create] }',
      cause: "needed to run the smoke tests",
      fix: "Add what is missing to the `rules` of the deployer's Role; docs/deployer-role.yaml has all that is needed.",
      look: "kubectl auth can-i --list -n chatbot-test --as=system:serviceaccount:ci:deployer",
    },
  ]);
});

test("several are told together, with everything else that is wrong", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.forbid(
    "patch services",
    "list pods",
    "watch pods",
    "create pods/proxy",
    "create services/proxy",
    "create pods/exec",
  );
  world.cluster.faults.push({
    on: ({ method, path }) => method === "PATCH" && path.includes("/services/"),
    answer: forbidden("patch", "Service", "ollama-service"),
  });
  const api = "k8s/chatbot-service/chatbot-api-deployment.yaml";
  const files = { [api]: String(world.files[api]).replace("  replicas: 2", "  replicaz: 2") };
  const outcome = await world.run({ files });
  expectNothingDone(outcome);
  expect(problemsOf(outcome).map(({ title }) => title)).toEqual([
    "The deployer may not patch services; list and watch pods; create pods/exec and pods/proxy in the namespace chatbot-test",
    "Deployment chatbot-api has an unknown field: `spec.replicaz`",
  ]);
  expect(problemsOf(outcome)[0]?.detail?.split("\n")).toHaveLength(3);
});

test("no permission at all makes no endless title, and the Role in full", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.rules = [];
  world.cluster.reviews.allows = () => false;
  const outcome = await world.run();
  expectNothingDone(outcome);
  expect(titleOf(outcome)).toMatch(/ \(and \d more\) in the namespace chatbot-test$/);
  expect(outcome.summary).toContain("resources: [pods/exec], verbs: [create] }");
});

test("what may be done without its rule being told is no reason to stop: webhooks authorize too", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.rules = [];
  world.cluster.reviews.incomplete = true;
  expectOrderlyEnd(await world.run(), "success");
});

test("a cluster that answers no reviews is tried all the same", async () => {
  await using world = await deployedWorld();
  world.cluster.faults.push({
    on: ({ path }) => /selfsubject(?:rules|access)reviews$/.test(path),
    answer: forbidden("create", "Pod"),
  });
  expectOrderlyEnd(await world.run(), "success");
});

test("one way to the models is enough", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.forbid("create pods/proxy", "create services/proxy");
  expectOrderlyEnd(await world.run(), "success");
});

test("what is optional stops nothing", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.forbid("list events", "get pods/log", "create pods", "list nodes", "get namespaces");
  expectOrderlyEnd(await world.run(), "success");
});

test("objects that are there already need not be created", async () => {
  await using world = await deployedWorld();
  world.cluster.reviews.forbid("create services", "create deployments.apps");
  expectOrderlyEnd(await world.run(), "success");
});

test("a review costs the normal path one request", async () => {
  await using world = await deployedWorld();
  const { requests } = await world.run();
  expect(requests.filter(({ path }) => /selfsubject(?:rules|access)reviews$/.test(path))).toHaveLength(1);
});

describe("a namespace that is missing", () => {
  const PLAIN = { manifests: "web.yaml", "build-context": "none", models: "none", "smoke-tests": "none" };

  test("cannot be created: told before anything else happens", async () => {
    await using world = await World.create({ "web.yaml": PLAIN_DEPLOYMENT });
    world.cluster.reviews.forbid("create namespaces");
    const outcome = await world.run({ inputs: PLAIN });
    expectNothingDone(outcome);
    expect(titleOf(outcome)).toBe("The namespace chatbot-test does not exist and cannot be created");
  });

  test("may bring its rights with it, so nothing in it is called missing", async () => {
    await using world = await World.create({ "web.yaml": PLAIN_DEPLOYMENT });
    world.cluster.reviews.forbid("create deployments.apps", "list pods");
    expectOrderlyEnd(await world.run({ inputs: PLAIN }), "success");
  });
});

describe("the manifest of a namespace that the deployer may not touch", () => {
  const hidden = {
    on: ({ path }: { path: string }) => path === "/api/v1/namespaces/chatbot-test",
    answer: forbidden("get", "Namespace", "chatbot-test"),
  };

  test("is left out, and told", async () => {
    await using world = await deployedWorld();
    world.cluster.faults.push(hidden);
    const outcome = await world.run();
    expectOrderlyEnd(outcome, "success");
    expect(outcome.report.warnings.map(({ title }) => title)).toEqual([
      "Namespace chatbot-test is left as it is: the deployer may not apply its manifest",
    ]);
  });

  test("is not worth a word when its labels are as wanted", async () => {
    await using world = await deployedWorld();
    world.cluster.faults.push({
      on: ({ path, method }) => path === "/api/v1/namespaces/chatbot-test" && method === "PATCH",
      answer: forbidden("patch", "Namespace", "chatbot-test"),
    });
    const outcome = await world.run();
    expectOrderlyEnd(outcome, "success");
    expect(outcome.report.warnings).toEqual([]);
  });
});
