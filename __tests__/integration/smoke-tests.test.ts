/** The smoke tests: from every ready pod, each failure with the hop it happened at, and other ways where pods run nothing. */
import { describe, expect, test } from "@jest/globals";
import { type JsonMap, withAt } from "../../src/json.js";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { refusal } from "../helpers/scripted-cluster/refusals.js";
import { failing } from "../helpers/scripted-docker.js";
import { World } from "../helpers/world.js";

const NO_PYTHON = failing(
  'error: Internal error occurred: error executing command in container: exec: "python3": executable file not found in $PATH',
);
const FORBIDDEN = failing(
  'Error from server (Forbidden): pods "chatbot-api-1" is forbidden: User "deployer" cannot create resource "pods/exec"',
);

test("a test that fails from one pod of two fails the run, and all results are in the report", async () => {
  await using world = await World.create();
  let first: string | undefined;
  world.kubectl.probe = (url, pod) => {
    first ??= pod;
    if (pod !== first || !url.endsWith("/collections")) return undefined;
    return { stage: "tcp", code: "refused", error: "[Errno 111] Connection refused", attempts: 30 };
  };
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toMatch(
    /^Smoke test "Qdrant serves its collections" failed: qdrant-service:6333 refuses the connection/,
  );
  expect(outcome.report.failure?.problems).toHaveLength(1);
  expect(outcome.report.failure?.problems[0].detail).toContain(`called from ${first}, 30 attempts`);
  expect(outcome.report.smokeTests.filter((one) => one.outcome === "failed")).toHaveLength(1);
  expect(outcome.summary).toContain("Qdrant serves its collections");
});

test("what the application is for is tried from one pod, and nothing of it stays", async () => {
  await using world = await World.create();
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  const told = outcome.report.smokeTests.map(({ id, outcome: end }) => `${id} ${end}`);
  expect(told.filter((one) => /documents|writes/.test(one))).toEqual([
    "qdrant-writes passed",
    "api-documents passed",
  ]);
  expect(world.cluster.documents.size).toBe(0);
});

test.each([
  ["dns", { stage: "dns", code: "unknown-name", error: "[Errno -2]" }, /does not resolve/],
  ["http", { status: 503, body: "starting" }, /HTTP status 503: starting/],
  ["content", { status: 200, body: "<html>" }, /the answer is not Ollama's/],
])("a failure at the hop %s fails the test and says so", async (stage, answer, told) => {
  await using world = await World.create();
  world.kubectl.probe = (url) => (url.endsWith("/api/version") ? answer : undefined);
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toMatch(told);
  expect(outcome.report.smokeTests.find(({ outcome: end }) => end === "failed")?.stage).toBe(stage);
});

test("a wrong name in the ConfigMap is told before anything is sent there", async () => {
  await using world = await World.create();
  const path = "k8s/chatbot-service/configmap.yaml";
  const files = { [path]: String(world.files[path]).replace("ollama-service", "olama-service") };
  const asked: string[] = [];
  world.kubectl.probe = (url) => void asked.push(url);
  const outcome = await world.run({ files });
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toContain("there is no Service olama-service in the namespace chatbot-test");
  expect(outcome.report.failure?.problems[0].fix).toContain("http://ollama-service:11434");
  expect(asked.filter((url) => url.includes("olama"))).toEqual([]);
});

test("a Service without pods is told by its endpoints", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ path }) => path.endsWith("/endpointslices"),
    answer: { status: 200, body: { kind: "EndpointSliceList", items: [] } },
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toContain("has no ready pod behind it");
});

describe("where nothing can be run in the pods", () => {
  test.each([
    ["no Python", NO_PYTHON, "has no Python"],
    ["no right", FORBIDDEN, "may not run commands in the pod"],
  ])(
    "(%s) the API server asks in their place, and the report says that this proves less",
    async (_why, exec, reason) => {
      await using world = await World.create();
      world.kubectl.exec = exec;
      const outcome = await world.run();
      expectOrderlyEnd(outcome, "success");
      const [warning] = outcome.report.warnings;
      expect(warning?.title).toBe("The smoke tests ran through the API server, which proves less");
      expect(warning?.detail).toContain(reason);
      const inside = outcome.report.smokeTests.filter(({ evidence }) => evidence !== "runner");
      expect(new Set(inside.map(({ evidence }) => evidence))).toEqual(new Set(["proxy"]));
      expect(outcome.summary).toContain("which proves less");
    },
  );

  test("and the API server may not either, the better way is named", async () => {
    await using world = await World.create();
    world.kubectl.exec = FORBIDDEN;
    world.cluster.faults.push({
      on: ({ path }) => /\/services\/[^/]+\/proxy\//.test(path),
      answer: refusal(403, "Forbidden", "services is forbidden"),
    });
    const outcome = await world.run();
    expectOrderlyEnd(outcome, "failure");
    expect(outcome.report.failure?.problems[0].fix).toContain("pods/exec");
  });
});

test("without a ready pod nothing is proved, and the run does not say it was", async () => {
  await using world = await World.create();
  const path = "k8s/chatbot-service/chatbot-api-deployment.yaml";
  const files = { [path]: String(world.files[path]).replace("replicas: 2", "replicas: 0") };
  const outcome = await world.run({ files });
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("The smoke tests have no ready pod of chatbot-api to run in");
});

describe("checks of the workflow's own", () => {
  const CHECKS = `
- name: finds the guide
  service: chatbot-api-service
  method: POST
  path: /chat
  body: { question: how }
  json: { "$.passages": [] }
- name: nice to have
  service: chatbot-api-service
  path: /nice
  required: false
`;

  test("run beside the others; one that is not required warns", async () => {
    await using world = await World.create();
    const outcome = await world.run({ inputs: { "http-checks": CHECKS } });
    expectOrderlyEnd(outcome, "success");
    const own = outcome.report.smokeTests.filter(({ id }) => id.startsWith("own-"));
    expect(new Set(own.map(({ title, outcome: end }) => `${title} ${end}`))).toEqual(
      new Set(["finds the guide passed", "nice to have failed"]),
    );
    expect(outcome.report.warnings[0]?.title).toContain('Smoke test "nice to have" failed: HTTP status 404');
    expect(outcome.summary).toContain("⚠️");
  });

  test("from a file, and the only ones with `smoke-tests: none`", async () => {
    await using world = await World.create();
    const inputs = { "http-checks": "checks.yaml", "smoke-tests": "none" };
    const outcome = await world.run({ inputs, files: { "checks.yaml": CHECKS } });
    expectOrderlyEnd(outcome, "success");
    expect(outcome.report.smokeTests).toHaveLength(4);
  });

  test("that fail and are required fail the run", async () => {
    await using world = await World.create();
    const required = CHECKS.replace("required: false", "required: true");
    const outcome = await world.run({ inputs: { "http-checks": required } });
    expectOrderlyEnd(outcome, "failure");
    expect(titleOf(outcome)).toContain('Smoke test "nice to have" failed');
  });

  test("that are wrong are refused before anything, each with its line", async () => {
    await using world = await World.create();
    const outcome = await world.run({ inputs: { "http-checks": "missing.yaml" } });
    expect(titleOf(outcome)).toContain("there is no `missing.yaml` in the workspace");
    const wrong = CHECKS.replace("service: chatbot-api-service", "service: nobody");
    const second = await world.run({ inputs: { "http-checks": wrong } });
    expect(titleOf(second)).toContain('check "finds the guide": the manifests have no Service nobody');
    expect(second.requests).toEqual([]);
  });
});

test("a load balancer that the runner does not reach warns, and fails nothing", async () => {
  await using world = await World.create();
  world.cluster.after(20_000, () => {
    const service = world.cluster.get("Service", "chatbot-test", "chatbot-api-service");
    const ingress = [{ ip: "203.0.113.7" }];
    if (service)
      world.cluster.objects.store(withAt(service, ["status"], { loadBalancer: { ingress } }) as JsonMap);
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  const external = outcome.report.smokeTests.find(({ id }) => id === "api-external");
  expect(external).toMatchObject({ optional: true, evidence: "runner" });
});
