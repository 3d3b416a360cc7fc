/** Wrong inputs: all of them at once, before any process is started. */
import { expect, test } from "@jest/globals";
import { englishIn } from "../helpers/french.js";
import { expectOrderlyEnd } from "../helpers/orderly-end.js";
import { kubeconfigSecret } from "../helpers/project.js";
import { tokenOf } from "../helpers/tokens.js";
import { NOON } from "../helpers/virtual-clock.js";
import { type Outcome, World } from "../helpers/world.js";
import { BAD_CLUSTERS } from "../unit/cluster/kubeconfig/bad/clusters.js";
import { BAD_FILES } from "../unit/cluster/kubeconfig/bad/files.js";
import { BAD_SECRETS } from "../unit/cluster/kubeconfig/bad/secrets.js";
import { BAD_USERS } from "../unit/cluster/kubeconfig/bad/users.js";

const titles = ({ report }: Outcome) => report.failure?.problems.map(({ title }) => title);

test("wrong inputs, a missing kubeconfig and invalid YAML are told together, and nothing was started", async () => {
  await using world = await World.create();
  const path = "k8s/chatbot-service/configmap.yaml";
  const outcome = await world.run({
    inputs: { kubeconfig: "", namespace: "Chatbot", timeout: "ten minutes", "smoke-tests": "some" },
    files: { [path]: String(world.files[path]).replace("data:\n", "data:\n\tBAD: tab\n") },
  });
  expectOrderlyEnd(outcome, "failure");
  expect(titles(outcome)).toEqual(
    expect.arrayContaining([
      "The input `kubeconfig` is empty",
      'The input `namespace` is not a valid name: "Chatbot"',
      'The input `timeout` is not a duration: "ten minutes"',
      'The input `smoke-tests` has an unknown value: "some"',
      expect.stringMatching(/^k8s\/chatbot-service\/configmap\.yaml:\d+ is not valid YAML$/),
    ]),
  );
  expect(outcome.calls).toEqual([]);
  expect(outcome.requests).toEqual([]);
  expect(outcome.report.failure?.category).toBe("configuration");
  expect(outcome.report.failure?.state).toBe("Nothing was changed.");
});

test.each([
  [
    "models without an Ollama",
    { manifests: "k8s/chatbot-service/configmap.yaml", "build-context": "none", "smoke-tests": "none" },
    /models, but the manifests have no Ollama Service/,
  ],
  [
    "an image that no manifest runs",
    { image: "ghcr.io/acme/other" },
    /No container of the manifests runs the image/,
  ],
  [
    "a build context that is not there",
    { "build-context": "backend/nowhere" },
    /The build context was not found/,
  ],
  ["manifests that are not there", { manifests: "k8s/nowhere" }, /The manifests were not found/],
  ["manifests of another namespace", { namespace: "elsewhere" }, /for the namespace "chatbot-test", but/],
  [
    "smoke tests without a pod to run in",
    { manifests: "k8s/chatbot-service/qdrant-deployment.yaml", "build-context": "none", models: "none" },
    /The smoke tests have no pod to run in/,
  ],
])("%s is refused before anything is started", async (_name, inputs, title) => {
  await using world = await World.create();
  const outcome = await world.run({ inputs });
  expectOrderlyEnd(outcome, "failure");
  expect(titles(outcome)?.join("\n")).toMatch(title);
  expect(outcome.calls).toEqual([]);
});

const EXPIRED = tokenOf({ exp: NOON / 1000 - 2 * 86_400 });
const AWS = { exec: { apiVersion: "client.authentication.k8s.io/v1", command: "aws" } };

test.each([
  ["a secret that is no base64", { kubeconfig: "§" }, /not valid base64/],
  [
    "a server on the machine of whoever made it",
    { kubeconfig: kubeconfigSecret(undefined, "https://127.0.0.1:6443") },
    /an address of your own machine/,
  ],
  ["a token that has expired", { kubeconfig: kubeconfigSecret({ token: EXPIRED }) }, /expired 2 days ago/],
  ["a program that is not allowed", { kubeconfig: kubeconfigSecret(AWS) }, /runs a program to log in: `aws`/],
  [
    "a program that is allowed, but not there",
    { kubeconfig: kubeconfigSecret(AWS), "allow-exec-plugins": "aws" },
    /runs `aws` to log in, which is not on the PATH/,
  ],
  [
    "a word for a switch",
    { "allow-insecure-server": "yes" },
    /`allow-insecure-server` is neither true nor false: "yes"/,
  ],
  ["a path for a program", { "allow-exec-plugins": "/bin/aws" }, /not the name of a program: "\/bin\/aws"/],
])("%s is refused without a request, a download or a process", async (_name, inputs, title) => {
  await using world = await World.create();
  const { outcome, asked } = await unasked(world, inputs);
  expectOrderlyEnd(outcome, "failure");
  expect(titles(outcome)).toEqual([expect.stringMatching(title)]);
  expect(asked).toEqual([]);
  expect(outcome.took).toBe(0);
});

test("no bad kubeconfig of any kind leads to a request, a download or a process", async () => {
  await using world = await World.create();
  const rows = [...BAD_SECRETS, ...BAD_FILES, ...BAD_CLUSTERS, ...BAD_USERS].filter(
    ({ situation }) => !situation,
  );
  const offenders: string[] = [];
  for (const { name, secret, context = "" } of rows) {
    const { outcome, asked } = await unasked(world, { kubeconfig: secret, "kube-context": context });
    if (!outcome.failed || outcome.privateFolderLeft || asked.length > 0) offenders.push(name);
  }
  expect(rows.length).toBeGreaterThan(120);
  expect(offenders).toEqual([]);
});

/** A run, and everything it asked of anybody outside. */
async function unasked(world: World, inputs: Readonly<Record<string, string>>) {
  const fetched: string[] = [];
  const refuse = ({ url }: { readonly url: string }) => Promise.reject(new Error(`${fetched.push(url)}`));
  const outcome = await world.run({
    inputs,
    ports: () => ({ network: { send: refuse }, tools: { fetch: refuse } }),
  });
  const commands = outcome.calls.map(({ program }) => program);
  return { outcome, asked: [...commands, ...outcome.requests.map(({ path }) => path), ...fetched] };
}

test.each<[string, Readonly<Record<string, string>>]>([
  ["build-context-missing", { "build-context": "backend/nowhere" }],
  ["dockerfile-missing", { dockerfile: "Dockerfile.none" }],
  ["build-stage-missing", { "build-target": "none" }],
  ["build-secret-empty", { "build-secrets": "id=token,env=NOT_SET" }],
  ["build-secret-missing", { "build-secrets": "id=token,src=none.txt" }],
  ["http-checks-missing", { "http-checks": "none.yaml" }],
  ["image-unused", { image: "ghcr.io/acme/other" }],
  [
    "models-without-ollama",
    { manifests: "k8s/chatbot-service/configmap.yaml", "build-context": "none", "smoke-tests": "none" },
  ],
  ["smoke-tests-no-pod", { manifests: "k8s/chatbot-service/configmap.yaml", "build-context": "none" }],
  ["smoke-tests-no-pod", { manifests: "k8s/chatbot-service/configmap.yaml" }],
])("%s is told in French", async (id, inputs) => {
  await using world = await World.create();
  const { report } = await world.run({ inputs: { ...inputs, language: "fr" } });
  const found = report.failure?.problems.find((problem) => problem.id === id);
  expect(found).toBeDefined();
  expect(englishIn([found?.title, found?.detail, found?.cause, found?.fix].join(" "))).toEqual([]);
});
