/** The staging workflow, unchanged, with the committed bundle, through the runner, on the lab's cluster. */
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { kubectl, type Lab, openLab, runWorkflow, secretsOf, type WorkflowRun } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";
import { createWorkspace, type Workspace } from "./workspace.js";

jest.setTimeout(600_000);

const NAMESPACE = "chatbot-test";

const cleared = ownNamespaces();
let lab: Lab;
let workspace: Workspace;

beforeAll(async () => {
  lab = await openLab();
});
beforeEach(async () => {
  workspace = await createWorkspace();
});
afterEach(() => workspace.dispose());

/** No secret in anything the run produced, and no credential left on the runner. */
async function expectClean(run: WorkflowRun): Promise<void> {
  for (const secret of await secretsOf(lab)) expect(run.everything.includes(secret)).toBe(false);
  expect(run.output).toContain("No credential of the deployment is left on this runner.");
}

const get = (...args: string[]): Promise<string> => kubectl(lab, "--namespace", NAMESPACE, "get", ...args);

/** Everything in the namespace that a deployment could change, with its version. */
const versions = (): Promise<string> =>
  get(
    "deployments,services,configmaps,persistentvolumeclaims",
    "--output=jsonpath={range .items[*]}{.kind}/{.metadata.name}={.metadata.generation}:{.spec.template}{.data}{'\\n'}{end}",
  );

describe("a deployment from nothing to the next version", () => {
  beforeAll(() => cleared(NAMESPACE));

  test("the first deployment brings up all three services and answers under its URL", async () => {
    const run = await runWorkflow(workspace);
    expect(run.errors).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: "success", "failure-reason": "", revision: "1" });
    expect(run.outputs["digest"]).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(run.outputs["image"]).toContain("/acme/chatbot/chatbot-service:");
    const health = await fetch(`${run.outputs["url"]}/health`);
    expect(health.status).toBe(200);
    expect(run.summary).toMatch(/^## ✅ chatbot-test runs/);
    expect(run.summary).toContain("nomic-embed-text pulled, 768 dimensions");
    expect(run.summary).toContain("12 of 12 from 2 pods");
    await expectClean(run);
  });

  test("what runs is what was built: every pod of the API reports the pushed digest", async () => {
    const run = await runWorkflow(workspace);
    const images = await get(
      "pods",
      "--selector=app=chatbot-api",
      "--output=jsonpath={.items[*].status.containerStatuses[*].imageID}",
    );
    expect(images.split(" ")).toHaveLength(2);
    for (const image of images.split(" ")) expect(image).toContain(run.outputs["digest"]);
  });

  test("an unchanged deployment changes nothing and says so", async () => {
    const before = await versions();
    const run = await runWorkflow(workspace);
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain("12 unchanged");
    expect(await versions()).toBe(before);
    await expectClean(run);
  });

  test("a changed image rolls out the API alone", async () => {
    const backing = "deployment/ollama";
    const before = await get(backing, "--output=jsonpath={.metadata.generation}");
    await workspace.edit("backend/chatbot-service/chatbot_service/__init__.py", /$/, "\n# changed\n");
    const run = await runWorkflow(workspace);
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain("1 changed, 11 unchanged");
    expect(run.summary).toMatch(/revision&nbsp;1&nbsp;→&nbsp;2/);
    expect(await get(backing, "--output=jsonpath={.metadata.generation}")).toBe(before);
    await expectClean(run);
  });

  test("a changed setting rolls out the pods that use it", async () => {
    await workspace.edit("k8s/chatbot-service/configmap.yaml", "LOG_LEVEL: info", "LOG_LEVEL: debug");
    const run = await runWorkflow(workspace);
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain("2 changed, 10 unchanged");
  });
});

test("the documented Role of the deployer is enough for a deployment", async () => {
  const role = new URL("../../docs/deployer-role.yaml", import.meta.url).pathname;
  await kubectl(lab, "apply", "--filename", role);
  await kubectl(lab, "--namespace", NAMESPACE, "create", "serviceaccount", "deployer");
  const token = await kubectl(lab, "--namespace", NAMESPACE, "create", "token", "deployer");
  const config = (await kubectl(lab, "config", "view", "--raw", "--minify")).replace(
    /token: .*/,
    `token: ${token}`,
  );
  await workspace.edit("backend/chatbot-service/chatbot_service/__init__.py", /$/, "\n# by the deployer\n");
  const run = await runWorkflow(workspace, Buffer.from(config).toString("base64"));
  expect(run.errors).toEqual([]);
  expect(run.exitCode).toBe(0);
  expect(run.summary).toContain("system:serviceaccount:chatbot-test:deployer");
  expect(run.everything.includes(token)).toBe(false);
});

describe("what is refused or fails leaves the cluster as it was", () => {
  let before = "";
  beforeAll(async () => {
    before = await versions();
  });

  /** One clear error, exit code 1, a summary, outputs; nothing changed, nothing left behind. */
  async function expectRefusal(run: WorkflowRun, reason: string | RegExp): Promise<void> {
    expect(run.exitCode).toBe(1);
    expect(run.outputs["verdict"]).toBe("failure");
    expect(run.outputs["failure-reason"]).toMatch(reason);
    expect(run.summary).toMatch(/^## ❌ /);
    expect(await versions()).toBe(before);
    await expectClean(run);
  }

  test("a kubeconfig that is not base64", async () => {
    const run = await runWorkflow(workspace, "this is ! not base64");
    await expectRefusal(run, /^The secret KUBECONFIG is not valid base64/);
    expect(run.output).not.toContain('"msg":"Build the image');
  });

  test("a missing secret", async () => {
    await expectRefusal(await runWorkflow(workspace, ""), /^The input `kubeconfig` is empty/);
  });

  test("a server that cannot be reached", async () => {
    const config = (await kubectl(lab, "config", "view", "--raw")).replace(
      /server: .*/,
      "server: https://10.89.0.1:9",
    );
    const run = await runWorkflow(workspace, Buffer.from(config).toString("base64"));
    await expectRefusal(run, /^The cluster cannot be reached: nothing answers at 10.89.0.1:9/);
  });

  test("a folder of manifests that is not there, and a bad image name, both at once", async () => {
    await workspace.withInputs({ manifests: "k8s/nowhere", image: "localhost:5000/Acme/Bot" });
    const run = await runWorkflow(workspace);
    await expectRefusal(run, /and 1 more problem/);
    expect(run.summary).toContain("k8s/nowhere");
    expect(run.summary).toContain("localhost:5000/acme/bot");
  });

  test("invalid YAML, with file and line", async () => {
    await workspace.edit("k8s/chatbot-service/configmap.yaml", "data:\n", "data:\n\tBAD: tab\n");
    await expectRefusal(
      await runWorkflow(workspace),
      /^k8s\/chatbot-service\/configmap\.yaml:\d+ is not valid YAML/,
    );
  });

  test("an unknown field, with file and line, before the image is pushed", async () => {
    await workspace.edit(
      "k8s/chatbot-service/chatbot-api-deployment.yaml",
      "imagePullPolicy",
      "imagePullPolicyy",
    );
    const run = await runWorkflow(workspace);
    await expectRefusal(run, /Deployment chatbot-api has an unknown field: .*imagePullPolicyy/);
    expect(run.summary).toMatch(/chatbot-api-deployment\.yaml:\d+/);
    expect(run.output).not.toContain("Pushed ");
  });

  test("a build that fails names the instruction of the Dockerfile", async () => {
    await workspace.edit(
      "backend/chatbot-service/Dockerfile",
      /\nUSER /,
      "\nRUN echo broken-on-purpose && false\nUSER ",
    );
    const run = await runWorkflow(workspace);
    await expectRefusal(run, /^The build failed: `echo broken-on-purpose && false` ended with exit code 1/);
    expect(run.summary).toMatch(/Dockerfile:\d+/);
  });
});

test("any manifest set deploys: one Deployment, no image, no model, no Python", async () => {
  await cleared("e2e-plain");
  await workspace.write("plain/web.yaml", PLAIN);
  await workspace.withInputs({
    namespace: "e2e-plain",
    manifests: "plain",
    "build-context": "none",
    models: "none",
    "smoke-tests": "none",
    "stability-window": "1s",
  });
  const run = await runWorkflow(workspace);
  expect(run.errors).toEqual([]);
  expect(run.exitCode).toBe(0);
  expect(run.summary).toContain("web 1/1");
  await expectClean(run);
});

const PLAIN = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: web
          image: localhost:5000/lab/busybox:1
          command: [sh, -c, "mkdir -p /tmp/www && echo ok > /tmp/www/index.html && exec httpd -f -p 8080 -h /tmp/www"]
          readinessProbe:
            httpGet: { path: /, port: 8080 }
            periodSeconds: 1
`;
