/** The first deployment into an empty cluster, with everything action.yml does by default. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { at, textAt } from "../../src/json.js";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import { commandsOf, tally, told, writesOf } from "../helpers/requests.js";
import { DIGEST } from "../helpers/scripted-docker.js";
import { type Outcome, World } from "../helpers/world.js";

const IMAGE = "ghcr.io/acme/bot/chatbot-service";
const NAMESPACE = "chatbot-test";

let world: World;
let outcome: Outcome;

beforeAll(async () => {
  world = await World.create();
  outcome = await world.run();
});

afterAll(() => world[Symbol.asyncDispose]());

test("a first deployment creates everything, follows it and succeeds", async () => {
  expectOrderlyEnd(outcome, "success");
  expect(outcome.outputs).toEqual({
    image: `${IMAGE}:sha-0123456789ab@${DIGEST}`,
    digest: DIGEST,
    url: "http://203.0.113.7:8080",
    comment: expect.stringMatching(/^### ✅ chatbot-test runs `0123456`/),
    revision: "1",
    verdict: "success",
    "failure-reason": "",
    "failure-id": "",
    plan: "",
    "plan-hash": "",
    report: expect.stringContaining("report.json"),
  });
  expect(outcome.report.objects.map(({ outcome }) => outcome)).toEqual(Array(12).fill("created"));
  expect(outcome.report.steps.map(({ id, status }) => `${id}: ${status}`)).toEqual([
    "check: done",
    "build: done",
    "push: done",
    "connect: done",
    "namespace: done",
    "deploy: done",
    "rollout: done",
    "models: done",
    "smoke-tests: done",
    "report: done",
  ]);
});

test("the namespace comes first, what configures pods before the pods, and our own workload last", async () => {
  const writes = writesOf(outcome);
  expect(writes[0]).toBe("PATCH namespaces/chatbot-test");
  expect(writes.at(-1)).toBe("PATCH deployments/chatbot-api");
  const firstPods = writes.findIndex((write) => write.includes("deployments/"));
  expect(writes.slice(firstPods).every((write) => write.includes("deployments/"))).toBe(true);
  expect(writes).toHaveLength(13);
  expect(new Set(writes).size).toBe(13);
});

test("the backing services are created, and the model is pulled, before the image is pushed", async () => {
  const push = outcome.calls.find(({ args }) => args[0] === "push");
  const early = outcome.writes.filter(({ at: when }) => when < (push?.at ?? 0)).map(told);
  expect(early).toContain("PATCH deployments/ollama");
  expect(early).toContain("PATCH deployments/qdrant");
  expect(early).not.toContain("PATCH deployments/chatbot-api");
  expect(outcome.report.models).toEqual([
    {
      name: "nomic-embed-text",
      digest: "0a109f422b47",
      state: "pulled",
      bytes: 274_302_450,
      dimensions: 768,
      milliseconds: 8000,
    },
  ]);
  expect(world.cluster.ollama.pulled).toBe(1);
  const pull = outcome.requests.find(({ path }) => path.endsWith("/api/pull"));
  expect(pull?.at).toBeLessThan(push?.at ?? 0);
});

test("the cluster gets the image by the digest of the registry, and the hash of the configuration", async () => {
  const live = world.cluster.get("Deployment", NAMESPACE, "chatbot-api");
  const template = at(live, "spec", "template");
  expect(textAt(template, "spec", "containers", 0, "image")).toBe(`${IMAGE}@${DIGEST}`);
  expect(textAt(template, "metadata", "annotations", "chatbot-deploy/config-hash")).toMatch(/^[0-9a-f]{16}$/);
});

test("every ready pod of the API calls every service", async () => {
  const { smokeTests } = outcome.report;
  const pods = world.cluster.readyPods(NAMESPACE, "chatbot-api");
  expect(pods).toHaveLength(2);
  expect(new Set(smokeTests.map(({ from }) => from))).toEqual(new Set([...pods, "the runner"]));
  expect(new Set(smokeTests.map(({ id }) => id))).toEqual(
    new Set([
      "ollama-version",
      "ollama-model-nomic-embed-text",
      "qdrant-ready",
      "qdrant-collections",
      "api-health",
      "qdrant-writes",
      "api-documents",
      "api-external",
    ]),
  );
  // Five from each pod, what changes something from one of them, and the address from the runner.
  expect(smokeTests).toHaveLength(13);
  expect(smokeTests.every(({ outcome }) => outcome === "passed")).toBe(true);
});

test("the rollout has to stay ready for the stability window", async () => {
  const rollout = outcome.report.phases.find(({ id }) => id === "follow-rollout");
  expect((rollout?.endedAt ?? 0) - (rollout?.startedAt ?? 0)).toBeGreaterThanOrEqual(11_500);
});

test("it takes few requests and few processes", async () => {
  // A dry run and a write for each object, a list and a watch for each of seven kinds, nodes and StorageClasses for the
  // rehearsal, our rules and whether the namespace may be created; nothing is asked again and again.
  expect(tally(outcome)).toEqual({
    read: 19,
    "dry run": 13,
    write: 13,
    watch: 7,
    service: 8,
    // Looked at, taken, kept alive twice, given back.
    lease: 5,
    history: 2,
  });
  expect(commandsOf(outcome)).toEqual([
    "kubectl version",
    "kubectl proxy",
    "docker info",
    "docker buildx version",
    "docker buildx inspect",
    "docker login",
    "docker buildx build",
    "docker push",
    // The checks from each of two pods, and the ten steps of what is tried from one.
    ...Array<string>(12).fill("kubectl exec"),
  ]);
});

test("credentials are given on the standard input and in files that nobody else can read", async () => {
  const login = outcome.calls.find(({ args }) => args[0] === "login");
  expect(login?.input).toBe(world.defaults["registry-password"]);
  expect(login?.args).toEqual(["login", "--username", "ada", "--password-stdin", "ghcr.io"]);
  expect(new Set(world.kubectl.kubeconfigModes)).toEqual(new Set([0o600]));
  const given = (program: string, name: string) =>
    new Set(outcome.calls.filter((call) => call.program === program).map(({ env }) => env[name]));
  expect(given("docker", "DOCKER_CONFIG")).toEqual(new Set([`${outcome.privateFolder}/docker`]));
  expect(given("kubectl", "KUBERC")).toEqual(new Set(["off"]));
});

test("the report file is the summary's whole truth", async () => {
  const { report, summary } = outcome;
  expect(report.cluster).toEqual({
    version: "v1.34.4",
    user: "system:serviceaccount:ci:deployer",
    context: "staging",
  });
  expect(
    report.workloads.map(({ name, verdict, ready, desired }) => [name, verdict, ready, desired]),
  ).toEqual([
    ["chatbot-api", "ready", 2, 2],
    ["ollama", "ready", 1, 1],
    ["qdrant", "ready", 1, 1],
  ]);
  for (const word of [
    "✅",
    "chatbot-api",
    "nomic-embed-text",
    "http://203.0.113.7:8080",
    DIGEST.slice(7, 19),
  ])
    expect(summary).toContain(word);
});

test("a namespace that exists is used as it is, and objects and pods are rehearsed in it", async () => {
  await using world = await World.create();
  await world.run({ inputs: { models: "none", "smoke-tests": "none" } });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  const posts = outcome.requests.filter(({ dryRun, method }) => dryRun && method === "POST");
  expect(posts.map(({ path }) => path)).toEqual(["/api/v1/namespaces/chatbot-test/pods"]);
});

test.each([
  ["nobody makes costs half a minute of patience", false, 30, /Nobody has taken it up/],
  ["the cloud never finishes costs two minutes", true, 120, /still at it, or refuses/],
])(
  "a load balancer that %s and a warning, not the deployment",
  async (_what, makesLoadBalancers, seconds, cause) => {
    await using other = await World.create();
    Object.assign(other.cluster.controllers, { address: undefined, makesLoadBalancers });
    const alone = await other.run();
    expectOrderlyEnd(alone, "success");
    expect(alone.outputs["url"]).toBe("");
    expect(alone.report.warnings).toEqual([
      expect.objectContaining({
        title: "The Service chatbot-api-service has no external address",
        cause: expect.stringMatching(cause),
      }),
    ]);
    const { startedAt = 0, endedAt = 0 } = alone.report.phases.find(({ id }) => id === "find-url") ?? {};
    const took = endedAt - startedAt;
    expect(took).toBeGreaterThanOrEqual(seconds * 1000);
    expect(took).toBeLessThan(seconds * 1000 + 1000);
  },
);
