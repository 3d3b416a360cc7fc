/** States and settings of workloads: deletions, pauses, probes, replicas, claims that cannot be shared, selectors that overlap. */
import { describe, test } from "@jest/globals";
import { beingDeleted } from "../../../src/rehearsal/checks/being-deleted.js";
import { keptPods } from "../../../src/rehearsal/checks/kept-pods.js";
import { noReplicas } from "../../../src/rehearsal/checks/no-replicas.js";
import { overlappingSelectors } from "../../../src/rehearsal/checks/overlapping-selectors.js";
import { paused } from "../../../src/rehearsal/checks/paused.js";
import { probePort } from "../../../src/rehearsal/checks/probe-port.js";
import { rollingClaim } from "../../../src/rehearsal/checks/rolling-claim.js";
import { tinyMemory } from "../../../src/rehearsal/checks/tiny-memory.js";
import { expectFindings, factsOf, plain, type Row, workload } from "./sample.js";

describe("paused", () => {
  test.each<Row>([
    [
      "by the manifest",
      () => factsOf([workload({ spec: { paused: true } })]),
      ["refuse", "Deployment web is paused"],
    ],
    [
      "by somebody else",
      () =>
        factsOf([workload()], {
          fates: { "Deployment/web": { after: workload({ spec: { paused: true } }) } },
        }),
      ["refuse", "paused"],
    ],
    ["running", () => factsOf([workload({ spec: { paused: false } })])],
    [
      "a StatefulSet has no pause",
      () => factsOf([workload({ kind: "StatefulSet", spec: { paused: true } })]),
    ],
  ])("%s", expectFindings(paused));
});

describe("probe port", () => {
  const ports = [{ name: "http", containerPort: 80 }];
  const probing = (port: unknown, more: object = { ports }) =>
    workload({ container: { readinessProbe: { httpGet: { port } }, ...more } });
  const sidecar = {
    name: "s",
    restartPolicy: "Always",
    ports: [{ name: "admin", containerPort: 9 }],
    startupProbe: { tcpSocket: { port: "admin" } },
  };
  test.each<Row>([
    [
      "a name its container does not have",
      () => factsOf([probing("web")]),
      ["refuse", 'The readinessProbe of container c of Deployment web asks for a port "web"'],
    ],
    [
      "no names at all",
      () => factsOf([probing("http", { ports: [{ containerPort: 80 }] })]),
      ["refuse", "http"],
    ],
    [
      "a hook",
      () => factsOf([workload({ container: { lifecycle: { preStop: { httpGet: { port: "web" } } } } })]),
      ["refuse", "The preStop of"],
    ],
    [
      "the name of another container's port",
      () =>
        factsOf([
          workload({
            pod: { initContainers: [sidecar] },
            container: { livenessProbe: { tcpSocket: { port: "admin" } } },
          }),
        ]),
      ["refuse", "livenessProbe"],
    ],
    ["a name", () => factsOf([probing("http")])],
    ["a number", () => factsOf([probing(81)])],
    ["a number in quotes", () => factsOf([probing("81")])],
    ["a sidecar's own", () => factsOf([workload({ pod: { initContainers: [sidecar] } })])],
    [
      "a command",
      () => factsOf([workload({ container: { readinessProbe: { exec: { command: ["true"] } } } })]),
    ],
  ])("%s", expectFindings(probePort));
});

describe("kept pods", () => {
  const set = (kind: string, image: string, spec: object) => workload({ kind, container: { image }, spec });
  const changed = (kind: string, spec: object, image = "nginx:2") =>
    factsOf([set(kind, image, spec)], { fates: { [`${kind}/web`]: { live: set(kind, "nginx:1", {}) } } });
  test.each<Row>([
    [
      "by hand alone",
      () => changed("StatefulSet", { updateStrategy: { type: "OnDelete" } }),
      ["notice", "StatefulSet web keeps its pods"],
    ],
    [
      "of a DaemonSet",
      () => changed("DaemonSet", { updateStrategy: { type: "OnDelete" } }),
      ["notice", "DaemonSet"],
    ],
    [
      "below the partition",
      () => changed("StatefulSet", { replicas: 2, updateStrategy: { rollingUpdate: { partition: 2 } } }),
      ["notice", "keeps its pods"],
    ],
    [
      "some of them are replaced",
      () => changed("StatefulSet", { replicas: 2, updateStrategy: { rollingUpdate: { partition: 1 } } }),
    ],
    [
      "the template is as it was",
      () => changed("StatefulSet", { updateStrategy: { type: "OnDelete" } }, "nginx:1"),
    ],
    [
      "there are none yet",
      () => factsOf([set("StatefulSet", "nginx:2", { updateStrategy: { type: "OnDelete" } })]),
    ],
    ["a Deployment has no such strategy", () => changed("Deployment", {})],
  ])("%s", expectFindings(keptPods));
});

describe("tiny memory", () => {
  const limited = (memory: unknown, kind = "Deployment") =>
    workload({ kind, container: { resources: { limits: { memory } } } });
  test.each<Row>([
    [
      "in thousandths of bytes",
      () => factsOf([limited("512m")]),
      ["refuse", "The memory limit 512m of container c of Deployment web is too small"],
    ],
    ["in bytes", () => factsOf([limited(512)]), ["refuse", "The memory limit 512 of container c"]],
    [
      "of an init container",
      () =>
        factsOf([
          workload({ pod: { initContainers: [{ name: "i", resources: { limits: { memory: "64Ki" } } }] } }),
        ]),
      ["refuse", "container i"],
    ],
    ["of a CronJob", () => factsOf([limited("512m", "CronJob")]), ["notice", "512m"]],
    ["in megabytes", () => factsOf([limited("512Mi")])],
    ["in bytes, enough of them", () => factsOf([limited("536870912")])],
    ["none", () => factsOf([workload()])],
    ["no quantity at all, which the server refuses", () => factsOf([limited("much")])],
  ])("%s", expectFindings(tinyMemory));
});

describe("no replicas", () => {
  test.each<Row>([
    ["by the manifest", () => factsOf([workload({ spec: { replicas: 0 } })]), ["notice", "has no replicas"]],
    [
      "by an autoscaler",
      () =>
        factsOf([workload({ kind: "StatefulSet" })], {
          fates: { "StatefulSet/web": { after: workload({ kind: "StatefulSet", spec: { replicas: 0 } }) } },
        }),
      ["notice", "StatefulSet web"],
    ],
    ["one by default", () => factsOf([workload()])],
    [
      "a suspended Job",
      () => factsOf([workload({ kind: "Job", spec: { suspend: true } })]),
      ["notice", "Job web is suspended"],
    ],
    ["a Job that runs", () => factsOf([workload({ kind: "Job" })])],
  ])("%s", expectFindings(noReplicas));
});

describe("rolling claim", () => {
  const claim = (...accessModes: string[]) =>
    plain("PersistentVolumeClaim", "data", { spec: { accessModes } });
  const once = claim("ReadWriteOnce");
  const using = (spec: object = {}) =>
    workload({ spec, pod: { volumes: [{ name: "v", persistentVolumeClaim: { claimName: "data" } }] } });
  const live = { fates: { "Deployment/web": { live: {} } } };
  test.each<Row>([
    [
      "while pods run",
      () => factsOf([once, using()], live),
      ["notice", "Deployment web rolls its pods on the claim data"],
    ],
    ["with two pods", () => factsOf([once, using({ replicas: 2 })]), ["notice", "data"]],
    [
      "of the namespace",
      () => factsOf([using()], { ...live, named: { "PersistentVolumeClaim/data": once } }),
      ["notice", "data"],
    ],
    ["the first pod", () => factsOf([once, using()])],
    ["Recreate", () => factsOf([once, using({ strategy: { type: "Recreate" } })], live)],
    ["a claim for many", () => factsOf([claim("ReadWriteOnce", "ReadWriteMany"), using()], live)],
  ])("%s", expectFindings(rollingClaim));
});

describe("overlapping selectors", () => {
  test.each<Row>([
    [
      "the same labels",
      () => factsOf([workload(), workload({ name: "b", labels: { app: "web" } })]),
      ["notice", "Deployment web and Deployment b select the same pods"],
    ],
    [
      "one more label on one side",
      () => factsOf([workload({ name: "b", labels: { app: "web", tier: "x" } }), workload()]),
      ["notice", "same pods"],
    ],
    ["labels of their own", () => factsOf([workload(), workload({ name: "b" })])],
    ["a Job", () => factsOf([workload(), workload({ kind: "Job", labels: { app: "web" } })])],
  ])("%s", expectFindings(overlappingSelectors));
});

describe("being deleted", () => {
  const ending = (kind: string, finalizers?: string[]) => ({
    ...plain(kind, "web"),
    metadata: { name: "web", deletionTimestamp: "2026-11-23T17:20:00Z", finalizers },
  });
  test.each<Row>([
    [
      "and held by a finalizer",
      () =>
        factsOf([plain("Service", "web")], {
          fates: { "Service/web": { live: ending("Service", ["example.com/hold"]) } },
        }),
      ["refuse", "Service web is being deleted"],
    ],
    [
      "and held by nothing",
      () => factsOf([workload()], { fates: { "Deployment/web": { live: ending("Deployment") } } }),
      ["refuse", "Deployment web is being deleted"],
    ],
    ["not at all", () => factsOf([workload()], { fates: { "Deployment/web": { live: workload() } } })],
    ["for it is not there", () => factsOf([workload()])],
  ])("%s", expectFindings(beingDeleted));
});
