/** What GitHub is told of a deployment, and that nothing it answers costs more than a warning. */
import { expect, test } from "@jest/globals";
import type { Network, NetworkAnswer } from "../../src/runtime/ports.js";
import { englishIn } from "../helpers/french.js";
import { World } from "../helpers/world.js";

const RECORDS = { "github-records": "deployment, artifact", "github-token": "ghs_of-the-job" };
const API = "https://api.github.test";

interface Asked {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string;
}

/** Answers what is meant for GitHub; everything else goes to the registry. */
function github(answer: (path: string) => Partial<NetworkAnswer> | Error): {
  asked: Asked[];
  over: (registry: Network) => Network;
} {
  const asked: Asked[] = [];
  return {
    asked,
    over: (registry) => ({
      async send(request) {
        if (!request.url.startsWith(API)) return registry.send(request);
        const path = request.url.slice(API.length);
        const body = JSON.parse(request.body ?? "") as Asked["body"];
        asked.push({ path, body, authorization: request.headers?.["authorization"] ?? "" });
        const given = answer(path);
        if (given instanceof Error) throw given;
        return { status: 201, headers: {}, body: JSON.stringify({ id: 7 }), ...given };
      },
    }),
  };
}

test("a deployment is recorded from its beginning to its end, with its URL, and the image with where it runs", async () => {
  await using world = await World.create();
  const { asked, over } = github(() => ({}));
  const { report, artifacts } = await world.run({
    inputs: RECORDS,
    ports: ({ network }) => ({ network: over(network) }),
  });
  expect(report.warnings).toEqual([]);
  expect(asked.map(({ path }) => path)).toEqual([
    "/repos/acme/bot/deployments",
    "/repos/acme/bot/deployments/7/statuses",
    expect.stringMatching(/statuses$|deployment-record$/),
    expect.stringMatching(/statuses$|deployment-record$/),
  ]);
  expect(asked[0]?.body).toEqual({
    ref: "0123456789abcdef0123456789abcdef01234567",
    environment: "chatbot-test",
    auto_merge: false,
    required_contexts: [],
  });
  const statuses = asked.filter(({ path }) => path.endsWith("/statuses")).map(({ body }) => body);
  expect(statuses).toEqual([
    {
      state: "in_progress",
      environment: "chatbot-test",
      description: "The deployment has begun",
      log_url: "https://github.com/acme/bot/actions/runs/8123456789",
    },
    {
      state: "success",
      environment: "chatbot-test",
      description: "chatbot-test runs 0123456",
      log_url: "https://github.com/acme/bot/actions/runs/8123456789",
      environment_url: "http://203.0.113.7:8080",
    },
  ]);
  expect(asked.find(({ path }) => path === "/orgs/acme/artifacts/metadata/deployment-record")?.body).toEqual({
    name: "ghcr.io/acme/bot/chatbot-service",
    digest: report.image?.digest,
    status: "deployed",
    logical_environment: "chatbot-test",
    deployment_name: "chatbot-test-chatbot-api",
    github_repository: "bot",
  });
  expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(
    new Set(["Bearer ghs_of-the-job"]),
  );
  expect(artifacts).toEqual([`${report.image?.reference}@${report.image?.digest}`]);
});

test("a failure is recorded as one, with its reason cut to what GitHub takes, and no image", async () => {
  await using world = await World.create();
  const { asked, over } = github(() => ({}));
  await world.run({
    inputs: { ...RECORDS, environment: "staging" },
    files: {
      "k8s/chatbot-service/configmap.yaml": "kind: ConfigMap\napiVersion: v1\nmetadata: { name: other }\n",
    },
    ports: ({ network }) => ({ network: over(network) }),
  });
  const last = asked.at(-1);
  expect(last?.body).toMatchObject({ state: "failure", environment: "staging" });
  expect(`${last?.body["description"]}`.length).toBeLessThanOrEqual(140);
  expect(last?.body).not.toHaveProperty("environment_url");
  expect(asked.some(({ path }) => path.includes("deployment-record"))).toBe(false);
});

test.each([
  [
    "a missing permission is named",
    { status: 403, body: JSON.stringify({ message: "Resource not accessible by integration" }) },
    [
      "The deployment was not recorded at GitHub: the token lacks the permission `deployments: write`",
      "The image was not recorded at GitHub: the token lacks the permission `artifact-metadata: write`",
    ],
  ],
  [
    "an owner that is no organisation is told",
    { status: 404, body: JSON.stringify({ message: "Not Found" }) },
    [
      "The deployment was not recorded at GitHub",
      "The image was not recorded at GitHub: acme is no organisation, or has no such records",
    ],
  ],
  [
    "an answer that is none is borne",
    { status: 502, body: "<html>" },
    ["The deployment was not recorded at GitHub", "The image was not recorded at GitHub"],
  ],
  [
    "a server that is not there is borne",
    new Error("connect ECONNREFUSED"),
    ["The deployment was not recorded at GitHub", "The image was not recorded at GitHub"],
  ],
])("%s, and the run is green", async (_, answer, titles) => {
  await using world = await World.create();
  const { over } = github(() => answer);
  const { report } = await world.run({
    inputs: RECORDS,
    ports: ({ network }) => ({ network: over(network) }),
  });
  expect(report.verdict).toBe("success");
  expect(report.warnings.map(({ title }) => title)).toEqual(titles);
});

test("nothing is sent to GitHub unless it is asked for, nor by what is no deployment", async () => {
  await using world = await World.create();
  const { asked, over } = github(() => ({}));
  const ports = ({ network }: { network: Network }) => ({ network: over(network) });
  await world.run({ ports });
  await world.run({ inputs: { ...RECORDS, operation: "plan" }, ports });
  expect(asked).toEqual([]);
});

test.each([
  [{ "github-records": "deploy" }, 'The input `github-records` has an unknown value: "deploy"'],
  [
    { "github-records": "deployment", "github-token": "" },
    "The input `github-token` is empty, and `github-records` needs it",
  ],
])("the inputs %j are refused", async (inputs, title) => {
  await using world = await World.create();
  expect((await world.run({ inputs })).report.failureReason).toContain(title);
});

test.each([
  [403, "github-deployment-permission", "github-artifact-permission"],
  [404, "github-deployment-unrecorded", "github-artifact-no-organisation"],
  [500, "github-deployment-unrecorded", "github-artifact-unrecorded"],
])("in French GitHub reads French, and its answer %s is explained in French", async (status, ...ids) => {
  await using world = await World.create();
  const { asked, over } = github((path) =>
    path.endsWith("/deployments") && status !== 403 ? {} : { status, body: "" },
  );
  const { report } = await world.run({
    inputs: { ...RECORDS, language: "fr" },
    ports: ({ network }) => ({ network: over(network) }),
  });
  expect(report.warnings.map(({ id }) => id)).toEqual(ids);
  for (const { title, cause = "", fix } of report.warnings)
    expect(englishIn(`${title} ${cause} ${fix}`)).toEqual([]);
  const descriptions = asked.map(({ body }) => body["description"]).filter((one) => one !== undefined);
  expect(descriptions).toEqual(status === 403 ? [] : ["Le déploiement a commencé"]);
});

test("no secret that a pod has written gets into the record", async () => {
  await using world = await World.create();
  world.cluster.controllers.fates.set("chatbot-api", {
    kind: "stuck",
    reason: "CreateContainerError",
    message: "Sesame-0123456789",
  });
  const { asked, over } = github(() => ({}));
  const { report } = await world.run({
    inputs: { ...RECORDS, "registry-password": "Sesame-0123456789", timeout: "2m" },
    ports: ({ network }) => ({ network: over(network) }),
  });
  expect(report.failureReason).toContain("***");
  const description = String(asked.at(-1)?.body["description"]);
  expect([description.includes("***"), description.includes("Sesame")]).toEqual([true, false]);
});
