/** The way to the cluster: one clear error each, fast, and nothing left behind. */
import { basename } from "node:path";
import { expect, test } from "@jest/globals";
import { expectOrderlyEnd, titleOf } from "../helpers/orderly-end.js";
import { CLUSTER_TOKEN, kubeconfigSecret } from "../helpers/project.js";
import {
  CONNECTION_REFUSED,
  forbidden,
  NO_SUCH_HOST,
  text,
  UNAUTHORIZED,
  UNKNOWN_AUTHORITY,
} from "../helpers/scripted-cluster/refusals.js";
import { World } from "../helpers/world.js";

const always = () => true;

test.each([
  [
    "nothing listens there",
    CONNECTION_REFUSED,
    /cannot be reached: nothing answers at cluster\.example:6443/,
  ],
  ["the name is unknown", NO_SUCH_HOST, /the name of cluster\.example:6443 is unknown to the runner/],
  [
    "nobody answers",
    text("dial tcp 192.0.2.1:6443: i/o timeout"),
    /The cluster at cluster\.example:6443 cannot be reached/,
  ],
  ["the certificate is another one's", UNKNOWN_AUTHORITY, /certificate of the cluster at .* is not trusted/],
  [
    "the token has expired",
    UNAUTHORIZED,
    /does not accept the credentials of the kubeconfig \(user "deployer"/,
  ],
])("when %s, the run ends within seconds with that cause", async (_name, answer, title) => {
  await using world = await World.create();
  world.docker.buildTakes = 600_000;
  world.cluster.faults.push({ on: always, answer });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failureReason).toMatch(title);
  expect(outcome.report.failure?.problems).toHaveLength(1);
  expect(outcome.report.failure?.category).toBe("cluster");
  expect(outcome.report.failure?.step).toBe("connect");
  expect(outcome.took).toBeLessThan(5000);
});

test("a proxy that ends at once is told in kubectl's words", async () => {
  await using world = await World.create();
  world.kubectl.proxy = (child) => {
    child.err("error: invalid configuration: no server found for cluster");
    return 1;
  };
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(titleOf(outcome)).toBe("kubectl could not open a connection to the cluster");
  expect(outcome.report.failure?.problems[0].detail).toContain("no server found for cluster");
});

test("an API server that restarts during the first contact is waited for", async () => {
  await using world = await World.create();
  world.cluster.faults.push({ on: always, answer: CONNECTION_REFUSED, times: 3 });
  expectOrderlyEnd(await world.run(), "success");
});

test("a server that does not tell who we are is no obstacle", async () => {
  await using world = await World.create();
  world.cluster.faults.push({
    on: ({ path }) => path.endsWith("selfsubjectreviews"),
    answer: forbidden("create", "Pod"),
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.cluster?.user).toBe("");
});

test("a proxy that dies in the middle is a failure of the connection, not of the action", async () => {
  await using world = await World.create();
  const proxy = world.kubectl.proxy;
  world.kubectl.proxy = async (child) => {
    const served = proxy(child);
    await Promise.race([served, world.clock.sleep(5000)]);
    await world.cluster.close();
    return 1;
  };
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failure?.category).toBe("cluster");
  expect(outcome.report.failureReason).toMatch(/connection to the cluster/);
  expect(outcome.took).toBeLessThan(12_000);
});

test("credentials that expire during the run are told as such", async () => {
  await using world = await World.create();
  world.cluster.after(10_000, () => {
    world.cluster.faults.push({ on: always, answer: UNAUTHORIZED });
    world.cluster.breakWatches();
  });
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "failure");
  expect(outcome.report.failure?.category).toBe("cluster");
  expect(outcome.report.failureReason).toMatch(/credentials|Unauthorized/);
});

const EXEC = { apiVersion: "client.authentication.k8s.io/v1", command: "aws", args: ["eks", "get-token"] };

test("a kubectl that does not fit the server is replaced, and nothing of the first one stays", async () => {
  await using world = await World.create();
  world.kubectl.version = "v1.30.0";
  const outcome = await world.run({
    ports: () => ({
      network: { send: async () => ({ status: 302, headers: {}, body: "" }) },
      tools: { fetch: async ({ version }) => `/tools/${version}` },
    }),
  });
  expectOrderlyEnd(outcome, "success");
  const proxies = outcome.calls.filter(({ args }) => args.includes("proxy"));
  expect(proxies).toHaveLength(2);
  expect(outcome.childrenLeft).toBe(0);
  expect(outcome.report.warnings).toEqual([]);
  expect(outcome.log.join("\n")).toMatch(/kubectl 1\.30\.0 does not fit .* using version 1\.34\.4/);
});

test("when no other can be had, it is used, with a warning", async () => {
  await using world = await World.create();
  world.kubectl.version = "v1.30.0";
  const outcome = await world.run();
  expectOrderlyEnd(outcome, "success");
  expect(outcome.report.warnings.map(({ title }) => title)).toEqual([
    "kubectl 1.30.0 does not fit the server's version v1.34.4",
  ]);
});

test.each([
  ["v1.34.4", "off"],
  ["v1.35.1", "kuberc"],
])(
  "a login program that is allowed is run by kubectl %s, with %j as its preferences",
  async (version, kuberc) => {
    await using world = await World.create();
    world.kubectl.version = version;
    world.programs.set("aws", () => 0);
    const outcome = await world.run({
      inputs: { kubeconfig: kubeconfigSecret({ exec: EXEC }), "allow-exec-plugins": "kubelogin, aws" },
    });
    expectOrderlyEnd(outcome, "success");
    const [proxy] = outcome.calls.filter(({ args }) => args.includes("proxy"));
    expect(basename(proxy?.env["KUBERC"] ?? "")).toBe(kuberc);
    expect(outcome.log.join("\n")).toContain('user "deployer" by the program `aws`');
  },
);

test("whom the kubeconfig acts as is told", async () => {
  await using world = await World.create();
  const user = { token: CLUSTER_TOKEN, as: "ada", "as-groups": ["deployers"] };
  const outcome = await world.run({ inputs: { kubeconfig: kubeconfigSecret(user) } });
  expectOrderlyEnd(outcome, "success");
  expect(outcome.log.join("\n")).toContain('user "deployer" by a token, acting as ada (groups: deployers)');
  expect(outcome.summary).toContain("impersonated by");
});
