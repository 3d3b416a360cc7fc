/** How many API requests a whole deployment takes, as the API server's own audit log counts them, however long it waits. */
import { open } from "node:fs/promises";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { textAt } from "../../../src/json.js";
import {
  configMap,
  deployment,
  type KubeObject,
  podWith,
  SERVE,
  secret,
  service,
  shell,
} from "./builders.js";
import { type OpenBackstage, openBackstage } from "./harness/backstage.js";
import { pathOf } from "./harness/cluster.js";
import { ours } from "./harness/deployers.js";
import { kubeconfigWithToken } from "./harness/kubeconfigs.js";
import { runScenario } from "./harness/run-scenario.js";

jest.setTimeout(180_000);

/** Nobody else has this name, so that its requests can be told from all others. */
const ACCOUNT = { namespace: "v-requests-account", name: "deployer" };
const USER = `system:serviceaccount:${ACCOUNT.namespace}:${ACCOUNT.name}`;

let backstage: OpenBackstage;
let kubeconfig: string;

beforeAll(async () => {
  backstage = await openBackstage();
  kubeconfig = await kubeconfigWithToken(backstage.lab, await tokenOfAdministrator());
});
afterAll(async () => {
  const { cluster } = backstage;
  await cluster.send("DELETE", BINDING_PATH);
  await cluster.send("DELETE", pathOf("Namespace", "", ACCOUNT.namespace));
  await backstage.close();
});

const BINDINGS = "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings";
const BINDING_PATH = `${BINDINGS}/${ACCOUNT.namespace}`;

async function tokenOfAdministrator(): Promise<string> {
  const { cluster } = backstage;
  const { namespace, name } = ACCOUNT;
  await cluster.send("POST", pathOf("Namespace", ""), { metadata: { name: namespace } });
  await cluster.send("POST", pathOf("ServiceAccount", namespace), { metadata: { name } });
  await cluster.send("POST", BINDINGS, {
    metadata: { name: namespace },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ kind: "ServiceAccount", namespace, name }],
  });
  const { body } = await cluster.send("POST", `${pathOf("ServiceAccount", namespace, name)}/token`, {});
  return textAt(body, "status", "token") ?? "";
}

/** What a small service consists of; its pods take some seconds to get ready. */
const objectsReadyAfter = (seconds: number): readonly KubeObject[] => [
  { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "robot" } },
  configMap("settings", { MODE: "fast" }),
  secret("login", { user: "someone" }),
  service(),
  deployment({ replicas: 2, pod: podWith({ command: shell(`sleep ${seconds}; ${SERVE}`) }) }),
  deployment({ name: "worker", pod: podWith({ command: shell(`sleep ${seconds}; ${SERVE}`) }) }),
];

/** Four a minute, for as long as a run holds its namespace (docs/adr/0010-lease.md). */
const SIGN_OF_LIFE = /^update \S+\/leases\/chatbot-deploy/;

/** The requests of one deployment by what they ask for; watches are not counted, they stay open, and neither are signs of life. */
async function requestsOf(id: string, objects: readonly KubeObject[]): Promise<readonly string[]> {
  const log = await open(backstage.lab.LAB_AUDIT_LOG ?? "", "r");
  const { size } = await log.stat();
  const inputs = { kubeconfig, timeout: "2m" };
  const outcome = await runScenario(
    { id, objects, inputs, expected: { verdict: "success" } },
    ours,
    backstage,
  );
  const text = (await log.readFile()).subarray(size).toString();
  await log.close();
  expect(outcome).toMatchObject({ verdict: "success" });
  const events = text
    .split("\n")
    .filter((line) => line.includes(`"username":"${USER}"`))
    .map((line) => JSON.parse(line) as unknown);
  return events
    .filter((event) => textAt(event, "verb") !== "watch")
    .map((event) => `${textAt(event, "verb")} ${textAt(event, "requestURI")}`)
    .filter((request) => !SIGN_OF_LIFE.test(request));
}

test("a whole deployment takes at most 3 requests per object and 30, however long it waits", async () => {
  const quick = await requestsOf("requests-quick", objectsReadyAfter(0));
  const slow = await requestsOf("requests-slow", objectsReadyAfter(30));
  process.stderr.write(
    `requests of a deployment of 6 objects: ${quick.length}, of a slow one: ${slow.length}\n`,
  );
  expect({ most: quick.length <= 6 * 3 + 30, quick }).toMatchObject({ most: true });
  expect({ most: slow.length <= quick.length + 1, slow }).toMatchObject({ most: true });
});
