/** The form of the staging workflow, filled in and run through the runner: every operation, one after the other. */
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { OPERATION_NAMES } from "../../src/config/choices.js";
import { runWorkflow, type WorkflowRun } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";
import { serving, web } from "./web.js";
import { createWorkspace, type Workspace } from "./workspace.js";

jest.setTimeout(180_000);

const NAMESPACE = "e2e-form";

const cleared = ownNamespaces();
let workspace: Workspace;

beforeAll(async () => {
  await cleared(NAMESPACE);
  workspace = await createWorkspace();
  await workspace.write("web/web.yaml", web({ command: serving("echo ready") }));
  await workspace.withInputs({
    namespace: NAMESPACE,
    manifests: "web",
    "build-context": "none",
    models: "none",
    "smoke-tests": "none",
    "stability-window": "0s",
  });
});
afterAll(() => workspace.dispose());

const asked = new Set<string>();

async function fillIn(
  operation: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<WorkflowRun> {
  asked.add(operation);
  const run = await runWorkflow(workspace, undefined, { operation, ...fields });
  expect(run.errors).toEqual([]);
  expect(run.exitCode).toBe(0);
  return run;
}

test("a namespace's life, by the form alone", async () => {
  expect((await fillIn("check")).summary).toContain(`${NAMESPACE} is ready for a deployment`);
  const plan = await fillIn("plan");
  expect(plan.summary).toContain(`Plan for ${NAMESPACE}: 3 to create`);
  const hash = plan.outputs["plan-hash"] ?? "";
  expect((await fillIn("deploy", { "plan-hash": hash })).summary).toContain(`✅ ${NAMESPACE} runs`);
  expect((await fillIn("plan")).summary).toContain(`Nothing to do: ${NAMESPACE} is as the manifests want it`);
  expect((await fillIn("scale", { workload: "web", replicas: "2" })).summary).toContain("web has 2 replicas");
  expect((await fillIn("restart", { workload: "web" })).summary).toContain("web was restarted");
  await workspace.write("web/web.yaml", web({ command: serving("echo ready"), greeting: "good day" }));
  await fillIn("deploy");
  expect((await fillIn("rollback")).summary).toContain(`${NAMESPACE} is back at revision 1`);
  const status = await fillIn("status");
  expect(status.summary).toContain(`${NAMESPACE} is well: 1 workload ready`);
  expect(status.summary).toContain("Deployed by");
  expect((await fillIn("logs", { workload: "web", lines: "5" })).summary).toContain("ready");
  const torn = await fillIn("teardown", { confirm: NAMESPACE, "delete-data": "true" });
  expect(torn.summary).toContain(`${NAMESPACE} is gone`);
  expect([...asked].toSorted()).toEqual([...OPERATION_NAMES].toSorted());
});

test("what is filled in for another operation is refused, and so is a teardown that nobody confirmed", async () => {
  const misplaced = await runWorkflow(workspace, undefined, { operation: "deploy", replicas: "3" });
  expect(misplaced.outputs["failure-reason"]).toContain("The input `replicas` is for `scale`");
  const unconfirmed = await runWorkflow(workspace, undefined, { operation: "teardown" });
  expect(unconfirmed.outputs["failure-reason"]).toContain("must be confirmed");
});
