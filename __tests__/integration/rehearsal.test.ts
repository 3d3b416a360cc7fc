/** What the cluster would refuse is told before anything is changed, all of it together. */
import { expect, test } from "@jest/globals";
import { textAt } from "../../src/json.js";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { CHANGED } from "../helpers/project.js";
import { commandsOf } from "../helpers/requests.js";
import { forbidden, refusal } from "../helpers/scripted-cluster/refusals.js";
import { OTHER_IMAGE } from "../helpers/scripted-docker.js";
import { type Outcome, World } from "../helpers/world.js";

const API = "k8s/chatbot-service/chatbot-api-deployment.yaml";
const QDRANT = "k8s/chatbot-service/qdrant-deployment.yaml";

const edited = (world: World, path: string, from: string | RegExp, to: string) => {
  const before = textAt(world.files, path) ?? "";
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return { [path]: after };
};

function expectNothingDone(outcome: Outcome): void {
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.writes).toEqual([]);
  expect(commandsOf(outcome)).not.toContain("docker push");
  expect(outcome.report.failure?.state).toBe("Nothing in the cluster was changed.");
  expect(outcome.report.failure?.step).toBe("check");
}

const problemsOf = ({ report }: Outcome) => report.failure?.problems ?? [];

test("an unknown field is refused with its file and line, and the build is stopped", async () => {
  await using world = await World.create();
  await world.run();
  world.docker.buildTakes = 600_000;
  const outcome = await world.run({
    files: { ...CHANGED, ...edited(world, API, "  replicas: 2", "  replicaz: 2") },
  });
  expectNothingDone(outcome);
  expect(titleOf(outcome)).toBe("Deployment chatbot-api has an unknown field: `spec.replicaz`");
  const line = (textAt(world.files, API) ?? "").split("\n").indexOf("  replicas: 2") + 1;
  expect(problemsOf(outcome)[0]).toMatchObject({ file: API, line });
  expect(outcome.took).toBeLessThan(1000);
  expect(outcome.report.phases.find(({ id }) => id === "build-image")?.status).toBe("stopped");
});

test("in a namespace that does not exist yet, an unknown field is refused all the same", async () => {
  await using world = await World.create();
  const outcome = await world.run({ files: edited(world, API, "  replicas: 2", "  replicaz: 2") });
  expectNothingDone(outcome);
  expect(titleOf(outcome)).toBe("Deployment chatbot-api has an unknown field: `spec.replicaz`");
  expect(world.cluster.get("Namespace", "", "chatbot-test")).toBeUndefined();
});

test("a field that cannot be changed is refused", async () => {
  await using world = await World.create();
  await world.run();
  const outcome = await world.run({ files: edited(world, API, /app: chatbot-api$/gm, "app: chatbot") });
  expectNothingDone(outcome);
  expect(titleOf(outcome)).toBe(
    "Deployment chatbot-api cannot be changed in this way: `spec.selector` is immutable",
  );
});

test("two bad objects are reported together", async () => {
  await using world = await World.create();
  await world.run();
  const files = {
    ...edited(world, API, "  replicas: 2", "  replicaz: 2"),
    ...edited(world, QDRANT, "image: qdrant", "imagee: qdrant"),
  };
  const outcome = await world.run({ files });
  expectNothingDone(outcome);
  expect(problemsOf(outcome).map(({ file }) => file)).toEqual([API, QDRANT]);
  expect(outcome.annotations.filter(({ level }) => level === "error")).toHaveLength(2);
  expect(outcome.summary).toContain("imagee");
});

test("a kind the cluster does not know is refused", async () => {
  await using world = await World.create();
  const file = "k8s/chatbot-service/zz.yaml";
  const outcome = await world.run({
    files: { [file]: "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\n" },
  });
  expectNothingDone(outcome);
  expect(titleOf(outcome)).toBe("The cluster does not know the kind of Widget w (example.com/v1)");
});

test("a kind whose definition is deployed with it is applied after that, which is said before", async () => {
  await using world = await World.create();
  const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.com
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Widget, plural: widgets}
  versions: [{name: v1, served: true, storage: true}]
`;
  const files = {
    "k8s/chatbot-service/a-widget.yaml": "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\n",
    "k8s/chatbot-service/z-definition.yaml": definition,
  };
  const outcome = await world.run({ files });
  expectOrderlyEnd(outcome, "success");
  expect(world.cluster.get("Widget", "chatbot-test", "w")).toBeDefined();
  expect(outcome.report.warnings.map(({ title }) => title)).toContainEqual(
    "Widget w could not be rehearsed: the CustomResourceDefinition of its kind is part of this deployment",
  );
});

test("a permission that is missing is named, once for each object", async () => {
  await using world = await World.create();
  await world.run();
  world.cluster.faults.push({
    on: ({ method, path }) => method === "PATCH" && path.includes("/services/"),
    answer: forbidden("patch", "Service", "qdrant-service"),
  });
  const outcome = await world.run();
  expectNothingDone(outcome);
  expect(problemsOf(outcome).map(({ title }) => title)).toEqual([
    "The credentials of the kubeconfig may not apply Service chatbot-api-service",
    "The credentials of the kubeconfig may not apply Service ollama-service",
    "The credentials of the kubeconfig may not apply Service qdrant-service",
  ]);
});

test("a warning of the server is passed on with its place, and stops nothing", async () => {
  await using world = await World.create();
  await world.run();
  world.cluster.warnings.set("Deployment qdrant", 'would violate PodSecurity "restricted:latest"');
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings).toEqual([
    expect.objectContaining({
      title: 'The cluster warns about Deployment qdrant: would violate PodSecurity "restricted:latest"',
      file: QDRANT,
    }),
  ]);
});

test("an API server that is overloaded for a moment is asked again", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ dryRun }) => dryRun,
    answer: refusal(429, "TooManyRequests", "too many requests"),
    times: 3,
  });
  expectOrderlyEnd(await world.run(), "success");
});

test("an object that is refused in the middle of the deployment is told with what was applied before", async () => {
  await using world = await World.create();
  await world.run();
  world.docker.image = OTHER_IMAGE;
  world.cluster.faults.push({
    on: ({ method, dryRun, path }) =>
      method === "PATCH" && !dryRun && path.endsWith("/deployments/chatbot-api"),
    answer: refusal(
      403,
      "Forbidden",
      'admission webhook "policy.example" denied the request: unsigned image',
    ),
  });
  const outcome = await world.run({ files: CHANGED });
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The admission webhook policy.example refuses Deployment chatbot-api");
  expect(outcome.report.failure?.step).toBe("deploy");
  expect(outcome.report.failure?.state).toBe("Some objects may have been applied. Nothing was rolled back.");
});

test("a first deployment that is cut off tells what it created, and that it may not be all", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ method, dryRun, path }) =>
      method === "PATCH" && !dryRun && path.endsWith("/deployments/chatbot-api"),
    answer: forbidden("create", "Deployment", "chatbot-api"),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failure?.state).toMatch(
    /^Applied before it stopped: the namespace, .*\. Others may be applied too\. Nothing was rolled back: all of it is new, and is kept to be looked at\.$/,
  );
});
