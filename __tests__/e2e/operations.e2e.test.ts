/** Day two on the cluster: what scaling, restarting, logs and a teardown really do to what was deployed. */
import { readFile } from "node:fs/promises";
import { expect, jest, test } from "@jest/globals";
import type { DeployReport } from "../../src/report/report.js";
import { startAction } from "./action.js";
import { kubectl, type Lab, openLab } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";
import { serving, web } from "./web.js";

jest.setTimeout(150_000);

const INPUTS = {
  manifests: "manifests.yaml",
  "build-context": "none",
  models: "none",
  "smoke-tests": "none",
  timeout: "2m",
  "stability-window": "1s",
};

/** A web server that says who it is, and a store on a disk of its own. */
const NOISE =
  'printf "\\033[32mstarting\\033[0m\\n::error::no command\\n"; i=0; while [ $i -lt 40 ]; do i=$((i+1)); echo "line $i"; done';
const STACK = `${web({ replicas: 2, command: serving(NOISE) })}---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 10Mi } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: store }
spec:
  replicas: 1
  strategy: { type: Recreate }
  selector: { matchLabels: { app: store } }
  template:
    metadata: { labels: { app: store } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: store
          image: localhost:5000/lab/busybox:1
          command: [sh, -c, "echo ready; exec sleep 100000"]
          resources: { requests: { cpu: 10m, memory: 16Mi } }
          volumeMounts: [{ name: data, mountPath: /data }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`;

const lab: Lab = await openLab();
const cleared = ownNamespaces();

interface Ended {
  readonly report: DeployReport;
  readonly summary: string;
  readonly log: string;
}

async function operate(
  namespace: string,
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = { "manifests.yaml": STACK },
): Promise<Ended> {
  await cleared(namespace);
  const action = await startAction(lab, { ...INPUTS, namespace, ...inputs }, files);
  try {
    await action.ended;
    const { report } = await action.outputs();
    return {
      report: JSON.parse(await readFile(report ?? "", "utf8")) as DeployReport,
      summary: await action.summary(),
      log: action.log(),
    };
  } finally {
    await action.dispose();
  }
}

const get = (namespace: string, what: string, path: string): Promise<string> =>
  kubectl(lab, "-n", namespace, "get", what, "-o", `jsonpath={${path}}`);

test.concurrent("scaling is judged, and the next deployment sets what the manifests say", async () => {
  const namespace = "e2e-operations-scale";
  await operate(namespace, {});
  const scaled = await operate(namespace, { operation: "scale", workload: "web", replicas: "3" });
  expect([scaled.report.verdict, scaled.report.headline?.text]).toEqual([
    "success",
    "web has 3 replicas, all ready (before: 2)",
  ]);
  expect(scaled.report.warnings.map(({ title }) => title)).toEqual([
    "The next deployment sets Deployment web back to 2 replicas",
  ]);
  expect(await get(namespace, "deployment/web", ".status.readyReplicas")).toBe("3");

  const again = await operate(namespace, { operation: "scale", workload: "deploy/web", replicas: "3" });
  expect(again.report.headline?.text).toBe("Nothing to do: web has 3 replicas already");

  const shared = await operate(namespace, { operation: "scale", workload: "store", replicas: "2" });
  expect(shared.report.failureReason).toContain("they would share the claim data, which is ReadWriteOnce");
  expect(shared.report.failure?.state).toBe("Nothing in the cluster was changed.");

  await kubectl(lab, "-n", namespace, "create", "quota", "few", "--hard=pods=5");
  const crowded = await operate(namespace, { operation: "scale", workload: "web", replicas: "9" });
  expect(crowded.report.failureReason).toMatch(/^The quota few allows 5 pods: Deployment web/);
  expect(await get(namespace, "deployment/web", ".spec.replicas")).toBe("3");
  await kubectl(lab, "-n", namespace, "delete", "quota", "few");

  const deployed = await operate(namespace, {});
  expect(deployed.report.verdict).toBe("success");
  expect(await get(namespace, "deployment/web", ".spec.replicas")).toBe("2");
});

test.concurrent("what an autoscaler owns is left to it", async () => {
  const namespace = "e2e-operations-autoscaled";
  await operate(namespace, {});
  await kubectl(lab, "-n", namespace, "autoscale", "deployment", "web", "--min=2", "--max=4", "--cpu=80%");
  const { report } = await operate(namespace, { operation: "scale", workload: "web", replicas: "3" });
  expect(report.failureReason).toContain("is scaled by the HorizontalPodAutoscaler web");
});

test.concurrent("a restart brings new pods, and the next deployment of the same manifests has nothing to do", async () => {
  const namespace = "e2e-operations-restart";
  await operate(namespace, {});
  const before = await get(namespace, "pods", ".items[*].metadata.name");
  const restarted = await operate(namespace, { operation: "restart", workload: "web" });
  expect([restarted.report.verdict, restarted.report.headline?.text]).toEqual([
    "success",
    "web was restarted: 2 new pods, all ready",
  ]);
  expect(restarted.report.workloads).toMatchObject([{ name: "web", verdict: "ready", revision: "2" }]);
  const store = await operate(namespace, { operation: "restart", workload: "store" });
  expect(store.report.warnings.map(({ title }) => title)).toEqual([
    "Deployment store does not answer between the end of its old pod and the start of the new one",
  ]);
  const after = await get(namespace, "pods", ".items[?(@.metadata.deletionTimestamp==null)].metadata.name");
  expect(after.split(" ").filter((name) => before.split(" ").includes(name))).toEqual([]);

  const deployed = await operate(namespace, {});
  expect(new Set(deployed.report.objects.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
  expect(await get(namespace, "deployment/web", ".status.observedGeneration")).toBe("2");
});

test.concurrent("logs show their beginning and end, without colours and without commands to the runner", async () => {
  const namespace = "e2e-operations-logs";
  await operate(namespace, {});
  const { report, summary, log } = await operate(namespace, {
    operation: "logs",
    workload: "web",
    lines: "5",
  });
  expect(report.headline?.text).toBe("2 logs of web from 2 pods");
  const lines = report.logs?.[0]?.lines ?? [];
  expect([lines[0], lines[10], lines.at(-1), lines.length]).toEqual([
    "starting",
    "(… 27 lines left out …)",
    "line 40",
    16,
  ]);
  expect(summary).toContain("line 40");
  expect(log).not.toMatch(/^::error::no command/m);
  const all = await operate(namespace, { operation: "logs", workload: "all" });
  expect(all.report.headline?.text).toBe(`3 logs of ${namespace} from 3 pods`);
  const unknown = await operate(namespace, { operation: "logs", workload: "wbe" }, {});
  expect(unknown.report.failure?.problems[0].found).toBe("There are: deployment/store, deployment/web.");
});

test.concurrent("a teardown keeps the data and what others made, unless it is told to delete it", async () => {
  const namespace = "e2e-operations-teardown";
  await operate(namespace, {});
  await kubectl(lab, "-n", namespace, "create", "configmap", "of-others");
  const unconfirmed = await operate(namespace, { operation: "teardown", confirm: "another" });
  expect(unconfirmed.report.failureReason).toContain('The input `confirm` is "another"');

  const torn = await operate(namespace, { operation: "teardown", confirm: namespace });
  expect(torn.report.headline?.text).toBe(
    `4 objects removed from ${namespace}; 1 claim with data and the namespace are kept`,
  );
  const left = await kubectl(
    lab,
    "-n",
    namespace,
    "get",
    "deployments,pods,services,configmaps,pvc",
    "-o",
    "name",
  );
  expect(left.split("\n").filter((name) => !name.includes("kube-root-ca"))).toEqual([
    "configmap/of-others",
    "persistentvolumeclaim/data",
  ]);
  expect(await kubectl(lab, "-n", namespace, "get", "leases", "-o", "name")).toBe("");
  const again = await operate(namespace, { operation: "teardown", confirm: namespace });
  expect([again.report.verdict, again.report.headline?.text]).toEqual([
    "success",
    `Nothing to remove in ${namespace}; 1 claim with data and the namespace are kept`,
  ]);
  const shared = await operate(namespace, {
    operation: "teardown",
    confirm: namespace,
    "delete-data": "true",
  });
  expect(shared.report.warnings[0]?.title).toContain(
    "is kept: it holds what was not deployed by this action",
  );
  expect(await kubectl(lab, "-n", namespace, "get", "pvc", "-o", "name")).toBe("");

  await kubectl(lab, "-n", namespace, "delete", "configmap", "of-others");
  const gone = await operate(namespace, { operation: "teardown", confirm: namespace, "delete-data": "true" });
  expect(gone.report.headline?.text).toBe(`${namespace} is gone, with everything in it`);
  const missing = await operate(namespace, { operation: "teardown", confirm: namespace });
  expect(missing.report.headline?.text).toBe(`Nothing to remove: the namespace ${namespace} does not exist`);
});

test.concurrent("a namespace that does not end is explained, and no finalizer is stripped", async () => {
  const namespace = "e2e-operations-held";
  const hold = (...finalizers: string[]): Promise<string> => {
    const patch = `--patch=${JSON.stringify({ metadata: { finalizers } })}`;
    return kubectl(lab, "-n", namespace, "patch", "configmap", "web", "--type=merge", patch);
  };
  // What a run that was broken off still holds would never be gone.
  await hold().catch(() => {});
  await operate(namespace, {});
  await hold("example.com/hold");
  try {
    const inputs = { operation: "teardown", confirm: namespace, "delete-data": "true", timeout: "12s" };
    const { report } = await operate(namespace, inputs);
    expect(report.verdict).toBe("timeout");
    expect(report.failure?.problems[0]).toMatchObject({
      title: "Time ran out before everything was gone: ConfigMap web is still ending",
      found: "ConfigMap web is held by example.com/hold.",
    });
    await kubectl(lab, "delete", "namespace", namespace, "--wait=false");
    const ending = await operate(namespace, inputs);
    expect(ending.report.failure?.problems[0].title).toContain("it is still Terminating");
    expect(ending.report.failure?.problems[0].detail).toContain("example.com/hold");
    expect(await get(namespace, "configmap/web", ".metadata.finalizers[*]")).toBe("example.com/hold");
  } finally {
    await hold();
  }
});
