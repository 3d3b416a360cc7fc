/**
 * Runs that are ended at every boundary between two phases, by each signal a runner or a machine may send: what is left behind,
 * and whether the next run needs anybody's help. `make endings` runs it.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { DeployReport } from "../../src/report/report.js";
import { type StartedAction, startAction } from "./action.js";
import { kubectl, type Lab, openLab, run } from "./lab.js";

jest.setTimeout(180_000);

const ROOT = new URL("../..", import.meta.url).pathname;
const NAMESPACE = "e2e-endings";

const MANIFESTS = `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 10Mi } } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data: { GREETING: "@" }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 8080 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: web
          image: endings
          command: [sh, -c, "test -e /data/first || echo $GREETING >/data/first; exec httpd -f -p 8080 -h /data"]
          envFrom: [{ configMapRef: { name: web } }]
          ports: [{ containerPort: 8080 }]
          resources: { requests: { cpu: 10m, memory: 16Mi } }
          readinessProbe: { httpGet: { path: /first, port: 8080 }, periodSeconds: 1 }
          volumeMounts: [{ name: data, mountPath: /data }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`;

/** The line each phase begins with in the log, in the order in which they begin. */
const BOUNDARIES = [
  "Connect to the cluster",
  "Look for the image",
  "Rehearse the deployment",
  "Build the image",
  "Compare with the plan",
  "Push the image",
  "Namespace",
  "Keep other runs out of the namespace",
  "Watch the namespace",
  "Create what is missing",
  "Deploy the services",
  "Rollout",
  "web: 0 of 1 ready",
  "Ollama models",
  "Prove the image",
  "Smoke tests",
  "Record the revision",
] as const;

/** Milliseconds in which a run that is asked to end must have done so. */
const AT_ONCE = 5_000;

let lab: Lab;
let versions = 0;

beforeAll(async () => {
  lab = await openLab();
  const { failureReason } = await reportOf(await start());
  if (failureReason !== "") throw new Error(failureReason);
});
afterAll(() => kubectl(lab, "delete", "namespace", NAMESPACE, "--ignore-not-found", "--wait=false"));

/** Each run brings a version of its own, so that every phase has something to do. */
async function start(): Promise<StartedAction> {
  versions += 1;
  const inputs = {
    namespace: NAMESPACE,
    manifests: "web.yaml",
    "build-context": "context",
    image: "localhost:5000/lab/endings",
    registry: lab.REGISTRY,
    "registry-username": lab.REGISTRY_USERNAME,
    "registry-password": lab.REGISTRY_PASSWORD,
    models: "none",
    "smoke-tests": "none",
    "stability-window": "0s",
    timeout: "2m",
  };
  const files = {
    "web.yaml": MANIFESTS.replace("@", `version ${versions}`),
    "context/Dockerfile": "FROM localhost:5000/lab/busybox:1\nCOPY version /version\n",
    "context/version": `${versions} of ${process.pid}`,
  };
  const { DOCKER_HOST = "", DOCKER_CONFIG = "" } = lab;
  return startAction(lab, inputs, files, { DOCKER_HOST, DOCKER_CONFIG });
}

async function reportOf(action: StartedAction): Promise<DeployReport> {
  await action.ended;
  const { report } = await action.outputs();
  return JSON.parse(await readFile(report ?? "", "utf8")) as DeployReport;
}

async function credentials({ temporary }: StartedAction): Promise<string[]> {
  return (await readdir(temporary)).filter((name) => name.startsWith("chatbot-deploy-private-"));
}

/** The processes whose command line names the folder of a run. */
const processes = async ({ temporary }: StartedAction): Promise<string> =>
  (await run("pgrep", ["-f", temporary])).output.trim();

async function expectNothingLeft(action: StartedAction): Promise<void> {
  expect(await credentials(action)).toEqual([]);
  expect(await processes(action)).toBe("");
}

async function expectHealing(): Promise<void> {
  const next = await start();
  const { verdict, failureReason } = await reportOf(next);
  expect({ verdict, failureReason }).toEqual({ verdict: "success", failureReason: "" });
  await expectNothingLeft(next);
  await next.dispose();
  const kept = await kubectl(lab, "-n", NAMESPACE, "exec", "deployment/web", "--", "cat", "/data/first");
  expect(kept).toBe("version 1");
}

describe.each(BOUNDARIES)("ended at the boundary “%s”", (boundary) => {
  test.each(["SIGINT", "SIGTERM"] as const)("by %s, it ends at once and orderly", async (signal) => {
    const action = await start();
    await action.until(`${boundary}`);
    const asked = Date.now();
    action.child.kill(signal);
    const report = await reportOf(action);
    expect(Date.now() - asked).toBeLessThan(AT_ONCE);
    // What was already done when the signal came is done.
    expect(["cancelled", "success"]).toContain(report.verdict);
    expect(await action.summary()).toMatch(/^## (?:⏹️|✅)/);
    await expectNothingLeft(action);
    await action.dispose();
    await expectHealing();
  });

  test("by SIGKILL, the post step clears up", async () => {
    const action = await start();
    await action.until(boundary);
    action.child.kill("SIGKILL");
    await action.ended;
    const env = { ...process.env, ...(await action.state()) };
    expect((await run("node", [join(ROOT, "dist", "post", "index.js")], { env })).exitCode).toBe(0);
    await expectNothingLeft(action);
    await action.dispose();
    await expectHealing();
  });
});
