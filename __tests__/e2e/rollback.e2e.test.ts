/** Deployments that fail over one that served: what was there before is put back, and is seen to serve. */
import { readFile } from "node:fs/promises";
import { expect, jest, test } from "@jest/globals";
import type { DeployReport } from "../../src/report/report.js";
import { startAction } from "./action.js";
import { callEndlessly } from "./client.js";
import { deadEnds } from "./dead-ends.js";
import { kubectl, type Lab, openLab } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";
import { IMAGE, type Web, web } from "./web.js";

jest.setTimeout(240_000);

const INPUTS = {
  manifests: "manifests.yaml",
  "build-context": "none",
  registry: "localhost:5000",
  models: "none",
  "smoke-tests": "none",
  timeout: "4m",
  "stability-window": "2s",
};

const GOOD: Web = { replicas: 2, greeting: "good" };
const BAD_IMAGE: Web = { ...GOOD, greeting: "bad", image: "localhost:5000/lab/busybox:no-such-tag" };

const lab: Lab = await openLab();
const cleared = ownNamespaces();

async function deploy(
  namespace: string,
  manifests: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<{ report: DeployReport; summary: string }> {
  await cleared(namespace);
  const action = await startAction(lab, { ...INPUTS, namespace, ...inputs }, { "manifests.yaml": manifests });
  try {
    await action.ended;
    const { report } = await action.outputs();
    return {
      report: JSON.parse(await readFile(report ?? "", "utf8")) as DeployReport,
      summary: await action.summary(),
    };
  } finally {
    await action.dispose();
  }
}

/** What everything else is about: a version that serves, or a test of what comes after it tells nothing. */
async function deployGood(namespace: string, version: Web = GOOD): Promise<DeployReport> {
  const { report } = await deploy(namespace, web(version));
  expect([report.verdict, report.failureReason]).toEqual(["success", ""]);
  return report;
}

const deployment = async (namespace: string): Promise<string> =>
  kubectl(
    lab,
    "-n",
    namespace,
    "get",
    "deployment",
    "web",
    "-o",
    "jsonpath={.spec.template.spec.containers[0].image} {.status.readyReplicas}/{.spec.replicas}",
  );
const greeting = (namespace: string): Promise<string> =>
  kubectl(lab, "-n", namespace, "get", "configmap", "web", "-o", "jsonpath={.data.GREETING}");

test.concurrent("bad images over a version that serves are rolled back with the ConfigMap, and the evidence is kept", async () => {
  const namespace = "e2e-rollback-image";
  await deployGood(namespace);

  const { report, summary } = await deploy(namespace, web(BAD_IMAGE));
  expect(report.verdict).toBe("failure");
  expect(report.failure?.repair).toMatchObject({ action: "rollback", outcome: "done", revision: "1" });
  expect(report.failureReason).toContain("no-such-tag");
  expect(summary).toMatch(/^## ❌ .*rolled back to revision 1, which is healthy/);
  expect(report.evidence.map(({ text }) => text).join("\n")).toContain("no-such-tag");
  expect(await deployment(namespace)).toBe(`${IMAGE} 2/2`);
  expect(await greeting(namespace)).toBe("good");

  const second = await deploy(namespace, web({ ...BAD_IMAGE, greeting: "worse" }));
  expect(second.report.failure?.repair).toMatchObject({ outcome: "done" });
  expect(await deployment(namespace)).toBe(`${IMAGE} 2/2`);
  expect(await greeting(namespace)).toBe("good");

  const again = await deployGood(namespace);
  expect(again.objects.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
});

test.concurrent("a bad ConfigMap is put back, and requests are answered all the time", async () => {
  const namespace = "e2e-rollback-config";
  await deployGood(namespace);
  const address = await kubectl(
    lab,
    "-n",
    namespace,
    "get",
    "service",
    "web",
    "-o",
    "jsonpath={.spec.clusterIP}",
  );
  const client = callEndlessly(`http://${address}/`);
  // Only the value is bad: it makes the program end.
  const ends = `[ $GREETING != bad ] && mkdir -p /tmp/www && echo $GREETING >/tmp/www/index.html && exec httpd -f -p 8080 -h /tmp/www`;
  await deployGood(namespace, { ...GOOD, command: ends });
  const { report } = await deploy(namespace, web({ ...GOOD, greeting: "bad", command: ends }));
  const { failed, answers } = await client.stop();
  expect(report.failure?.repair).toMatchObject({ outcome: "done" });
  expect(await deadEnds(lab, report.failure?.problems ?? [])).toEqual([]);
  expect(await greeting(namespace)).toBe("good");
  expect(answers).toBeGreaterThan(20);
  expect(failed).toEqual([]);
});

test.concurrent("one that is recreated comes back as well", async () => {
  const namespace = "e2e-rollback-recreate";
  await deployGood(namespace, { ...GOOD, strategy: "Recreate" });
  const { report } = await deploy(namespace, web({ ...BAD_IMAGE, strategy: "Recreate" }));
  expect(report.failure?.repair).toMatchObject({ outcome: "done", revision: "1" });
  expect(await deployment(namespace)).toBe(`${IMAGE} 2/2`);
});

test.concurrent("a first deployment that fails is kept, and told so", async () => {
  const namespace = "e2e-rollback-first";
  const { report, summary } = await deploy(namespace, web(BAD_IMAGE));
  expect(report.failure?.repair).toMatchObject({ outcome: "impossible" });
  expect(summary).toContain("all of it is new, and is kept");
  expect(await deployment(namespace)).toContain("no-such-tag");
});

test.concurrent("what failed is scaled down where that is asked for, and a good one scales it up again", async () => {
  const namespace = "e2e-rollback-scale";
  const { report } = await deploy(namespace, web(BAD_IMAGE), { "on-failure": "scale-down" });
  expect(report.failure?.repair).toMatchObject({ action: "scale-down", outcome: "done" });
  expect(await deployment(namespace)).toMatch(/\/0$/);
  await deployGood(namespace);
  expect(await deployment(namespace)).toBe(`${IMAGE} 2/2`);
});

test.concurrent("nothing is put back with `on-failure: keep`, and what did not serve before is nothing to go back to", async () => {
  const namespace = "e2e-rollback-keep";
  await deployGood(namespace);
  const kept = await deploy(namespace, web(BAD_IMAGE), { "on-failure": "keep" });
  expect(kept.report.failure?.repair).toBeUndefined();
  expect(await greeting(namespace)).toBe("bad");
  const { report } = await deploy(namespace, web({ ...BAD_IMAGE, greeting: "worse" }));
  expect(report.failure?.repair).toMatchObject({ outcome: "impossible" });
  expect(report.failure?.state).toContain("did not serve before this deployment either");
});

test.concurrent("what is asked for comes back: the version before, one by its number, and the last good one after two bad ones", async () => {
  const namespace = "e2e-rollback-asked";
  const rollBack = (inputs: Readonly<Record<string, string>> = {}) =>
    deploy(namespace, web(GOOD), { operation: "rollback", ...inputs });
  await deployGood(namespace);
  await deployGood(namespace, { ...GOOD, greeting: "better" });

  const back = await rollBack();
  expect(back.report.verdict).toBe("success");
  expect(back.summary).toContain("is back at revision 1; it is revision 3 now");
  expect(back.report.workloads).toMatchObject([{ name: "web", verdict: "ready", ready: 2, desired: 2 }]);
  expect(await greeting(namespace)).toBe("good");

  expect((await rollBack({ "to-revision": "2" })).report.verdict).toBe("success");
  expect(await greeting(namespace)).toBe("better");

  for (const word of ["bad", "worse"]) {
    const { report } = await deploy(namespace, web({ ...BAD_IMAGE, greeting: word }), {
      "on-failure": "keep",
    });
    expect(report.verdict).toBe("failure");
  }
  const last = await rollBack();
  expect(last.summary).toContain("is back at revision 4");
  expect(await greeting(namespace)).toBe("better");
  expect(await deployment(namespace)).toBe(`${IMAGE} 2/2`);
});
