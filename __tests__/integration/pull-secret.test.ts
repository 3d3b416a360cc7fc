/** The pull secret: written from a token meant for it, named by the pods that need it, shown to nobody. */
import { expect, test } from "@jest/globals";
import { at, listAt, textAt } from "../../src/json.js";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { writesOf } from "../helpers/requests.js";
import { forbidden } from "../helpers/scripted-cluster/refusals.js";
import { World } from "../helpers/world.js";

const NAMESPACE = "chatbot-test";
const TOKEN = "ghp_readOnlyTokenOfTheCluster0123456789";
const INPUTS = { "pull-secret-token": TOKEN, "pull-secret-username": "reader" };
const API = "k8s/chatbot-service/chatbot-api-deployment.yaml";

const secretIn = (world: World) => world.cluster.get("Secret", NAMESPACE, "chatbot-pull-secret");
const pullSecretsOf = (world: World, name: string) =>
  listAt(world.cluster.get("Deployment", NAMESPACE, name), "spec", "template", "spec", "imagePullSecrets");

test("it is created before the pods that name it, and only they do", async () => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: INPUTS });
  expectOrderlyEnd(outcome, "success");
  const secret = secretIn(world);
  expect(secret).toMatchObject({ type: "kubernetes.io/dockerconfigjson" });
  const login = Buffer.from(textAt(secret, "data", ".dockerconfigjson") ?? "", "base64").toString();
  const auth = Buffer.from(`reader:${TOKEN}`).toString("base64");
  expect(JSON.parse(login)).toEqual({ auths: { "ghcr.io": { auth } } });
  expect(pullSecretsOf(world, "chatbot-api")).toEqual([{ name: "chatbot-pull-secret" }]);
  expect([pullSecretsOf(world, "ollama"), pullSecretsOf(world, "qdrant")]).toEqual([[], []]);
  const writes = writesOf(outcome);
  expect(writes.indexOf("PATCH secrets/chatbot-pull-secret")).toBeLessThan(
    writes.indexOf("PATCH deployments/chatbot-api"),
  );
  expect(outcome.report.warnings).toEqual([]);
});

test("nothing of it is in anything that the run tells", async () => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: INPUTS });
  const told = [outcome.reportText, outcome.summary, ...outcome.log, ...Object.values(outcome.outputs)].join(
    "\n",
  );
  const secret = textAt(secretIn(world), "data", ".dockerconfigjson") ?? "";
  const forms = [
    TOKEN,
    Buffer.from(TOKEN).toString("base64"),
    Buffer.from(`reader:${TOKEN}`).toString("base64"),
    secret,
  ];
  expect(forms.filter((form) => told.includes(form))).toEqual([]);
  for (const form of forms) expect(outcome.masked).toContain(form);
});

test("a redeployment changes nothing; a new token changes the Secret and no pod", async () => {
  await using world = await World.create();
  await world.run({ inputs: INPUTS });
  expect((await world.run({ inputs: INPUTS })).writes).toEqual([]);
  const outcome = await world.run({ inputs: { ...INPUTS, "pull-secret-token": `${TOKEN}2` } });
  expectOrderlyEnd(outcome, "success");
  expect(writesOf(outcome)).toEqual(["PATCH secrets/chatbot-pull-secret"]);
});

test("secrets that the manifest names stay", async () => {
  await using world = await World.create();
  const manifest = (textAt(world.files, API) ?? "").replace(
    /( +)containers:/,
    "$1imagePullSecrets:\n$1  - name: theirs\n$1containers:",
  );
  await world.run({ inputs: INPUTS, files: { [API]: manifest } });
  expect(pullSecretsOf(world, "chatbot-api")).toEqual([{ name: "theirs" }, { name: "chatbot-pull-secret" }]);
});

test.each([
  [
    "the job's own",
    "ghs_16C7e42F292c6912E7710c838347Ae178B4a",
    "The pull secret holds a token that dies with this job",
  ],
  [
    "a fine-grained",
    "github_pat_0123456789abcdef",
    "The pull secret holds a fine-grained token, which GitHub's container registry does not take",
  ],
])("with %s token the run goes on, and warns", async (_which, token, title) => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: { "pull-secret-token": token } });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings.map((warning) => warning.title)).toEqual([title]);
});

test("with the token that pushes, too", async () => {
  await using world = await World.create();
  const token = "ghp_pushesAndPulls0123456789";
  const outcome = await world.run({ inputs: { "pull-secret-token": token, "registry-password": token } });
  expect(outcome.report.warnings.map(({ title }) => title)).toEqual([
    "The pull secret holds the token that pushes images",
  ]);
});

test("a Role that does not allow it is told by the rehearsal, with nothing changed", async () => {
  await using world = await World.create();
  await world.run();
  world.cluster.faults.push({
    on: ({ path, method }) => path.endsWith("/secrets/chatbot-pull-secret") && method === "PATCH",
    answer: forbidden("patch", "Secret", "chatbot-pull-secret"),
  });
  const outcome = await world.run({ inputs: INPUTS });
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toContain("Secret chatbot-pull-secret");
  expect(outcome.writes).toEqual([]);
  expect(at(outcome.report.failure?.problems[0], "file")).toBeUndefined();
});

test.each([
  [
    { "build-context": "none" },
    "The input `pull-secret-token` is given, but the deployment has no image of its own",
  ],
  [{ "pull-secret-name": "Not Valid" }, 'The input `pull-secret-name` is not a valid name: "Not Valid"'],
])("%j is refused", async (inputs, title) => {
  await using world = await World.create();
  const outcome = await world.run({ inputs: { ...INPUTS, ...inputs } });
  expect(outcome.report.failure?.problems.map((problem) => problem.title)).toContain(title);
});

test("a Secret of the same name in the manifests is refused", async () => {
  await using world = await World.create();
  const file = "k8s/chatbot-service/secret.yaml";
  const secret =
    "apiVersion: v1\nkind: Secret\nmetadata:\n  name: chatbot-pull-secret\nstringData: { a: b }\n";
  const outcome = await world.run({ inputs: INPUTS, files: { [file]: secret } });
  expect(titleOf(outcome)).toBe("The manifests have a Secret chatbot-pull-secret of their own");
  expect(outcome.report.failure?.problems[0]).toMatchObject({ file, line: 1 });
});
