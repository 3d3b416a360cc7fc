/** A run that is cancelled or killed: what it leaves on the runner. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { type StartedAction, startAction } from "./action.js";
import { type Lab, openLab, run, secretsOf } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";
import { seeModes } from "./seen-modes.js";

jest.setTimeout(120_000);

const ROOT = new URL("../..", import.meta.url).pathname;
const NAMESPACE = "e2e-ending";
const INPUTS = {
  namespace: NAMESPACE,
  manifests: "never.yaml",
  "build-context": "none",
  registry: "localhost:5000",
  models: "none",
  "smoke-tests": "none",
  timeout: "5m",
  "stability-window": "10s",
};

/** A Deployment that never gets ready. */
const NEVER = `apiVersion: apps/v1
kind: Deployment
metadata: { name: never }
spec:
  selector: { matchLabels: { app: never } }
  template:
    metadata: { labels: { app: never } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: never
          image: localhost:5000/lab/busybox:1
          command: [sleep, "3600"]
          readinessProbe: { exec: { command: ["false"] } }
`;

let lab: Lab;
let action: StartedAction;

const cleared = ownNamespaces();
beforeAll(async () => {
  lab = await openLab();
  await cleared(NAMESPACE);
});
afterEach(() => action.dispose());

const privateFolders = async (): Promise<string[]> =>
  (await readdir(action.temporary)).filter((name) => name.startsWith("chatbot-deploy-private-"));

/** The processes whose command line names the folder of this run. */
const processes = async (): Promise<string> => (await run("pgrep", ["-f", action.temporary])).output.trim();

test("a cancelled rollout stops at once, says so, and leaves no credential and no process", async () => {
  action = await startAction(lab, INPUTS, { "never.yaml": NEVER });
  await action.until("never: 0 of 1 ready");
  const asked = Date.now();
  action.child.kill("SIGINT");
  expect(await action.ended).toBe(1);
  // The runner kills the step after 7.5 s.
  expect(Date.now() - asked).toBeLessThan(7_500);
  expect(await action.summary()).toMatch(/cancelled/i);
  expect(await privateFolders()).toEqual([]);
  expect(await processes()).toBe("");
});

test("after a main step that was killed with -9 the post step leaves no credential and no process, and nobody could read one", async () => {
  // What a careless runner would leave open to all.
  const umask = process.umask(0);
  try {
    action = await startAction(lab, INPUTS, { "never.yaml": NEVER }, IN_A_CLUSTER);
  } finally {
    process.umask(umask);
  }
  const modes = seeModes(action.temporary);
  await action.until("never: 0 of 1 ready");
  const proxy = await readFile(`/proc/${(await action.state())["STATE_proxy-pid"]}/environ`, "utf8");
  action.child.kill("SIGKILL");
  await action.ended;
  expect(await privateFolders()).toHaveLength(1);
  const env = { ...process.env, ...(await action.state()) };
  const post = await run("node", [join(ROOT, "dist", "post", "index.js")], { env });
  modes.stop();
  expect(post.exitCode).toBe(0);
  expect(await privateFolders()).toEqual([]);
  expect(await processes()).toBe("");
  expect(
    modes.paths().filter((path) => /private-\w+\/(?:kubeconfig|cluster\.sock)$/.test(path)),
  ).toHaveLength(2);
  expect(modes.open()).toEqual([]);
  // A runner in a pod must not lead kubectl to the cluster of that pod; and children are not given the secret twice.
  expect(
    proxy.split("\0").filter((variable) => /^(?:KUBERNETES_|INPUT_|KUBECONFIG=)/.test(variable)),
  ).toEqual([]);
  expect(await action.environment()).toBe("");
  const written = [action.log().replace(/^::add-mask::.*$/gm, ""), await textOf(action.temporary)].join("\n");
  expect((await secretsOf(lab)).filter((secret) => written.includes(secret))).toEqual([]);
});

test("nobody could read the login to the registry, and a push that was killed with -9 leaves none of it", async () => {
  const inputs = {
    ...INPUTS,
    "build-context": "app",
    image: "e2e-ending/web",
    registry: lab.REGISTRY,
    "registry-username": lab.REGISTRY_USERNAME,
    "registry-password": lab.REGISTRY_PASSWORD,
  };
  const files = {
    "never.yaml": NEVER.replace("localhost:5000/lab/busybox:1", "web"),
    "app/Dockerfile": "FROM localhost:5000/lab/busybox:1\nCOPY when /when\n",
    "app/when": `${Date.now()}`,
  };
  const { DOCKER_HOST = "", DOCKER_CONFIG = "" } = lab;
  const umask = process.umask(0);
  try {
    action = await startAction(lab, inputs, files, { DOCKER_HOST, DOCKER_CONFIG });
  } finally {
    process.umask(umask);
  }
  const modes = seeModes(action.temporary);
  await action.until("Push the image");
  action.child.kill("SIGKILL");
  await action.ended;
  const [folder = ""] = await privateFolders();
  const login = Buffer.from(`${lab.REGISTRY_USERNAME}:${lab.REGISTRY_PASSWORD}`).toString("base64");
  const config = await readFile(join(action.temporary, folder, "docker", "config.json"), "utf8");
  expect(config.includes(login)).toBe(true);
  const env = { ...process.env, ...(await action.state()) };
  const post = await run("node", [join(ROOT, "dist", "post", "index.js")], { env });
  modes.stop();
  expect(post.exitCode).toBe(0);
  expect(await privateFolders()).toEqual([]);
  expect(await processes()).toBe("");
  expect(modes.open()).toEqual([]);
  expect(modes.paths()).toContain(join(folder, "docker", "config.json"));
  const written = [action.log().replace(/^::add-mask::.*$/gm, ""), await textOf(action.temporary)].join("\n");
  const secrets = [...(await secretsOf(lab)), login];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});

/** What a runner finds in a pod. */
const IN_A_CLUSTER = { KUBERNETES_SERVICE_HOST: "10.96.0.1", KUBERNETES_SERVICE_PORT: "443" };

/** Everything that is in a folder. */
async function textOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")),
  );
  return texts.join("\n");
}
