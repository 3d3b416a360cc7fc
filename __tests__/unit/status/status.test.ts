/** A namespace as a page: how its workloads are, whose pods are not well, who deployed and who changed it, what went wrong lately. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { sceneOf } from "../../../src/rollout/observation.js";
import { deployedBy, driftIn } from "../../../src/status/deployed.js";
import { addressRows, claimRows, podRows } from "../../../src/status/objects.js";
import { warningRows } from "../../../src/status/warnings.js";
import { workloadRows } from "../../../src/status/workloads.js";

const NOW = Date.UTC(2026, 2, 2, 9, 30);
const at = (ago: number): string => new Date(NOW - ago).toISOString().replace(/\.\d+Z$/, "Z");

const seen = (...objects: readonly JsonMap[]) =>
  sceneOf({ objects: (kind) => objects.filter((object) => object["kind"] === kind) });

const pod = (name: string, over: { metadata?: JsonMap; spec?: JsonMap; status?: JsonMap } = {}): JsonMap => ({
  kind: "Pod",
  metadata: { name, uid: name, ...over.metadata },
  spec: { nodeName: "node1", containers: [{ name: "c", image: "i" }], ...over.spec },
  status: {
    phase: "Running",
    startTime: at(60_000),
    conditions: [{ type: "Ready", status: "True" }],
    containerStatuses: [
      { name: "c", ready: true, restartCount: 0, state: { running: { startedAt: at(0) } } },
    ],
    ...over.status,
  },
});

describe("pods", () => {
  const rows = (one: JsonMap) => podRows(seen(one))[0];

  test("one that is well", () => {
    expect(rows(pod("a"))).toEqual({
      name: "a",
      state: "Running",
      ready: true,
      restarts: 0,
      node: "node1",
      startedAt: NOW - 60_000,
    });
  });

  test.each<[string, JsonMap, object]>([
    [
      "waits in a loop of crashes",
      pod("a", {
        status: {
          conditions: [],
          containerStatuses: [
            { name: "c", ready: false, restartCount: 7, state: { waiting: { reason: "CrashLoopBackOff" } } },
          ],
        },
      }),
      { state: "CrashLoopBackOff", ready: false, restarts: 7 },
    ],
    [
      "finds no node",
      pod("a", {
        spec: { nodeName: undefined },
        status: {
          phase: "Pending",
          startTime: undefined,
          containerStatuses: [],
          conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable" }],
        },
      }),
      { state: "Unschedulable", ready: false, node: "", startedAt: undefined },
    ],
    [
      "was evicted",
      pod("a", { status: { phase: "Failed", reason: "Evicted", conditions: [] } }),
      { state: "Evicted", ready: false },
    ],
    [
      "has done its work",
      pod("a", { status: { phase: "Succeeded", conditions: [] } }),
      { state: "Succeeded", ready: true },
    ],
    [
      "is on its way out",
      pod("a", { metadata: { deletionTimestamp: at(0) }, status: { conditions: [] } }),
      { state: "Terminating", ready: true },
    ],
  ])("one that %s", (_what, one, row) => {
    expect(rows(one)).toMatchObject(row);
  });

  test("those that are not well come first", () => {
    const ill = pod("z", { status: { conditions: [] } });
    expect(podRows(seen(pod("b"), pod("a"), ill)).map(({ name }) => name)).toEqual(["z", "a", "b"]);
  });
});

test("a workload is judged as it is now, and nothing is called failed for having lasted", () => {
  const deployment = {
    kind: "Deployment",
    metadata: {
      name: "web",
      uid: "u",
      generation: 1,
      annotations: { "deployment.kubernetes.io/revision": "3" },
    },
    spec: { replicas: 2, template: { spec: { containers: [{ name: "c", image: "repo/web:1" }] } } },
    status: {
      observedGeneration: 1,
      replicas: 2,
      updatedReplicas: 2,
      readyReplicas: 1,
      availableReplicas: 1,
    },
  };
  const [row] = workloadRows(seen(deployment), NOW);
  expect(row).toMatchObject({ kind: "Deployment", name: "web", verdict: "waiting", desired: 2 });
  expect(row?.images).toEqual([{ container: "c", before: "repo/web:1", after: "repo/web:1" }]);
});

describe("addresses", () => {
  const service = (spec: JsonMap, status: JsonMap = {}): JsonMap => ({
    kind: "Service",
    metadata: { name: "s" },
    spec: { ports: [{ port: 80 }, { port: 443 }], ...spec },
    status,
  });

  test.each([
    [service({ clusterIP: "10.0.0.1" }), { type: "ClusterIP", ports: [80, 443], address: "10.0.0.1" }],
    [service({ clusterIP: "None" }), { address: undefined }],
    [service({ type: "LoadBalancer", clusterIP: "10.0.0.1" }), { address: undefined }],
    [
      service({ type: "LoadBalancer" }, { loadBalancer: { ingress: [{ hostname: "a.example" }] } }),
      { address: "a.example" },
    ],
  ])("%j", (one, row) => {
    expect(addressRows(seen(one))[0]).toMatchObject(row);
  });
});

test("a claim tells what it has got, or what it asks for", () => {
  const claim = (name: string, status: JsonMap): JsonMap => ({
    kind: "PersistentVolumeClaim",
    metadata: { name },
    spec: { storageClassName: "fast", resources: { requests: { storage: "5Gi" } } },
    status,
  });
  expect(
    claimRows(seen(claim("a", { phase: "Bound", capacity: { storage: "6Gi" } }), claim("b", {}))),
  ).toEqual([
    { name: "a", phase: "Bound", size: "6Gi", storageClass: "fast" },
    { name: "b", phase: "Pending", size: "5Gi", storageClass: "fast" },
  ]);
});

describe("warnings", () => {
  const event = (name: string, message: string, over: JsonMap = {}): JsonMap => ({
    kind: "Event",
    type: "Warning",
    reason: "BackOff",
    message,
    count: 2,
    lastTimestamp: at(60_000),
    involvedObject: { kind: "Pod", name },
    ...over,
  });

  test("the same of several pods is one row, with its count and its last time", () => {
    const rows = warningRows(
      seen(
        event("web-6b745669f5-x2dc7", "back-off restarting web-6b745669f5-x2dc7"),
        event("web-6b745669f5-bbbbb", "back-off restarting web-6b745669f5-bbbbb", {
          lastTimestamp: at(1000),
        }),
        event("other", "another"),
      ),
      NOW,
    );
    expect(rows.map(({ count, at: when }) => [count, NOW - when])).toEqual([
      [4, 1000],
      [2, 60_000],
    ]);
  });

  test("what is old, or no warning, is left out", () => {
    const old = event("a", "old", { lastTimestamp: at(3_601_000) });
    expect(warningRows(seen(old, event("a", "b", { type: "Normal" })), NOW)).toEqual([]);
  });
});

describe("who deployed, and who changed it", () => {
  const OURS = { manager: "chatbot-deploy-action", operation: "Apply", time: at(60_000) };
  const object = (name: string, entries: readonly JsonMap[], annotations: JsonMap = {}): JsonMap => ({
    kind: "Deployment",
    metadata: { name, managedFields: entries, annotations },
  });
  const run = (number: number) => ({
    "chatbot-deploy/repository": "acme/bot",
    "chatbot-deploy/commit": "c".repeat(40),
    "chatbot-deploy/run": `https://github.com/acme/bot/actions/runs/${number}`,
    "chatbot-deploy/actor": "ada",
  });

  test("each run that has left objects, the one with the most first", () => {
    const rows = deployedBy(
      seen(object("a", [], run(1)), object("b", [], run(2)), object("c", [], run(2)), object("d", [])),
    );
    expect(rows.map(({ run: address, objects }) => [address.split("/").at(-1), objects])).toEqual([
      ["2", ["Deployment b", "Deployment c"]],
      ["1", ["Deployment a"]],
    ]);
  });

  test.each<[string, JsonMap, boolean]>([
    [
      "edited it",
      { manager: "kubectl-edit", operation: "Update", time: at(0), fieldsV1: { "f:spec": {} } },
      true,
    ],
    [
      "scaled it",
      {
        manager: "kubectl",
        operation: "Update",
        subresource: "scale",
        time: at(0),
        fieldsV1: { "f:spec": {} },
      },
      true,
    ],
    [
      "edited it before we deployed",
      { manager: "kubectl-edit", time: at(120_000), fieldsV1: { "f:spec": {} } },
      false,
    ],
    [
      "only wrote a status",
      { manager: "x", subresource: "status", time: at(0), fieldsV1: { "f:spec": {} } },
      false,
    ],
    ["only annotated it", { manager: "x", time: at(0), fieldsV1: { "f:metadata": {} } }, false],
    [
      "is a controller",
      { manager: "kube-controller-manager", time: at(0), fieldsV1: { "f:spec": {} } },
      false,
    ],
  ])("somebody who %s", (_what, entry, isDrift) => {
    expect(driftIn(seen(object("a", [OURS, entry])))).toHaveLength(isDrift ? 1 : 0);
  });

  test("what we did not apply cannot drift", () => {
    const entry = { manager: "kubectl-edit", time: at(0), fieldsV1: { "f:spec": {} } };
    expect(driftIn(seen(object("a", [entry])))).toEqual([]);
  });
});
