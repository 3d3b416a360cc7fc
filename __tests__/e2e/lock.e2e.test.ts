/** Two runs in one namespace of the cluster, and one that was killed: who works, who waits, who takes over. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, jest, test } from "@jest/globals";
import type { DeployReport } from "../../src/report/report.js";
import { type StartedAction, startAction } from "./action.js";
import { kubectl, type Lab, openLab, run } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";

jest.setTimeout(150_000);

const ROOT = new URL("../..", import.meta.url).pathname;
const INPUTS = {
  manifests: "web.yaml",
  "build-context": "none",
  models: "none",
  "smoke-tests": "none",
  timeout: "2m",
  "stability-window": "1s",
};

/** A pod that gets ready by itself, but for Ada and Alan: theirs does when it is told to, and until then their runs go on. */
const web = (greeting: string): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: web
          image: localhost:5000/lab/busybox:1
          command: [sh, -c, "case $GREETING in a*) ;; *) touch /tmp/ready ;; esac; exec sleep 100000"]
          env: [{ name: GREETING, value: ${greeting} }]
          resources: { requests: { cpu: 10m, memory: 16Mi } }
          readinessProbe: { exec: { command: [test, -e, /tmp/ready] }, periodSeconds: 1 }
`;

const lab: Lab = await openLab();
const started: StartedAction[] = [];
const cleared = ownNamespaces();

afterAll(() => Promise.all(started.map((action) => action.dispose())));

async function start(
  namespace: string,
  greeting: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StartedAction> {
  await cleared(namespace);
  const run = { GITHUB_REPOSITORY: "acme/bot", GITHUB_SERVER_URL: "https://github.example" };
  const who = { GITHUB_ACTOR: greeting, GITHUB_RUN_ID: `${started.length + 1}` };
  const action = await startAction(
    lab,
    { ...INPUTS, namespace, ...inputs },
    { "web.yaml": web(greeting) },
    { ...run, ...who },
  );
  started.push(action);
  return action;
}

async function reportOf(action: StartedAction): Promise<DeployReport> {
  await action.ended;
  return JSON.parse(await readFile((await action.outputs())["report"] ?? "", "utf8")) as DeployReport;
}

const holder = (namespace: string): Promise<string> =>
  kubectl(lab, "-n", namespace, "get", "lease", "chatbot-deploy", "-o", "jsonpath={.spec.holderIdentity}");

async function letGetReady(namespace: string): Promise<void> {
  const running = "--for=jsonpath={.status.phase}=Running";
  await kubectl(lab, "-n", namespace, "wait", "pod", "--selector=app=web", running, "--timeout=60s");
  await kubectl(lab, "-n", namespace, "exec", "deployment/web", "--", "touch", "/tmp/ready");
}

test.concurrent("of two deployments one waits for the other, and one that must not wait tells who is there", async () => {
  const namespace = "e2e-lock-two";
  const first = await start(namespace, "ada");
  await first.until("web: 0 of 1 ready");
  const [second, third] = await Promise.all([
    start(namespace, "grace"),
    start(namespace, "joan", { "lock-timeout": "0s" }),
  ]);
  const refused = await reportOf(third);
  await second.until("started by ada");
  await letGetReady(namespace);
  expect(refused.failureReason).toMatch(
    /^Another run is working on the namespace e2e-lock-two: https:\/\/github\.example\/acme\/bot\/actions\/runs\/\d+, started by ada$/,
  );
  expect(refused.failure?.state).toBe("Nothing in the cluster was changed.");
  expect((await reportOf(first)).verdict).toBe("success");
  const waited = await reportOf(second);
  expect(waited.verdict).toBe("success");
  expect(waited.steps.find(({ id }) => id === "namespace")?.note).toMatch(/waited \d+ s for another run/);
  expect(await holder(namespace)).toBe("");
});

test.concurrent("the lock of a run that was killed is given back by its post step, and runs out where there is none", async () => {
  const namespace = "e2e-lock-killed";
  const first = await start(namespace, "ada");
  await first.until("web: 0 of 1 ready");
  first.child.kill("SIGKILL");
  await first.ended;
  expect(await holder(namespace)).toMatch(/^acme\/bot\//);
  const env = { ...process.env, ...(await first.state()) };
  await run("node", [join(ROOT, "dist", "post", "index.js")], { env });
  expect(await holder(namespace)).toBe("");

  const second = await start(namespace, "alan");
  await second.until("web: 0 of 1 ready");
  second.child.kill("SIGKILL");
  await second.ended;
  const third = await start(namespace, "joan");
  expect((await reportOf(third)).verdict).toBe("success");
  expect(third.log()).toContain("started by alan");
  const left = { ...process.env, ...(await second.state()) };
  await run("node", [join(ROOT, "dist", "post", "index.js")], { env: left });
});
