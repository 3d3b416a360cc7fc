/** Services: selectors that choose nothing, and ports that nobody has. */
import { describe, test } from "@jest/globals";
import { serviceSelector } from "../../../src/rehearsal/checks/service-selector.js";
import { targetPort } from "../../../src/rehearsal/checks/target-port.js";
import { expectFindings, factsOf, plain, type Row, there, workload } from "./sample.js";

const service = (spec: object, name = "svc") => plain("Service", name, { spec });
const choosing = (selector: object) => service({ selector });
const pod = (labels: object, spec: object = {}) => ({ metadata: { labels }, spec });

describe("selector", () => {
  test.each<Row>([
    [
      "matches nothing",
      () => factsOf([workload(), choosing({ app: "wbe" })]),
      ["refuse", "nothing is labelled app=wbe"],
    ],
    [
      "asks for one label too many",
      () => factsOf([workload(), choosing({ app: "web", tier: "front" })]),
      ["refuse", "The selector of Service svc"],
    ],
    [
      "pods that are going do not count",
      () =>
        factsOf([choosing({ app: "x" })], {
          livePods: there({ metadata: { labels: { app: "x" }, deletionTimestamp: "now" } }),
        }),
      ["refuse", "svc"],
    ],
    [
      "pods that may not be listed could be chosen",
      () => factsOf([choosing({ app: "x" })], { livePods: { state: "unknown" } }),
      ["notice", "svc"],
    ],
    [
      "a Job makes no pods for a Service",
      () => factsOf([workload(), workload({ kind: "Job", name: "migrate" }), choosing({ app: "wbe" })]),
      ["refuse", "svc"],
    ],
    [
      "an operator may make the pods",
      () => factsOf([choosing({ app: "x" }), plain("Cluster", "db", {}, "postgresql.cnpg.io/v1")]),
      ["notice", "svc"],
    ],
    [
      "a leader labels itself",
      () =>
        factsOf([
          workload({ pod: { serviceAccountName: "patroni" } }),
          choosing({ app: "web", role: "primary" }),
        ]),
      ["notice", "svc"],
    ],
    [
      "pods without a token cannot label themselves",
      () =>
        factsOf([
          workload({ pod: { serviceAccountName: "web", automountServiceAccountToken: false } }),
          choosing({ app: "web", role: "primary" }),
        ]),
      ["refuse", "svc"],
    ],
    ["matches the set", () => factsOf([choosing({ app: "web" }), workload()])],
    ["matches a bare Pod", () => factsOf([choosing({ app: "web" }), workload({ kind: "Pod" })])],
    [
      "matches live pods",
      () => factsOf([choosing({ app: "old" })], { livePods: there(pod({ app: "old", x: "y" })) }),
    ],
    ["without a selector", () => factsOf([service({})])],
    [
      "ExternalName",
      () => factsOf([service({ type: "ExternalName", externalName: "x.example", selector: { app: "x" } })]),
    ],
    [
      "one pod of a StatefulSet",
      () =>
        factsOf([
          workload({ kind: "StatefulSet", name: "db" }),
          choosing({ "statefulset.kubernetes.io/pod-name": "db-0" }),
        ]),
    ],
    [
      "the pod of another StatefulSet",
      () =>
        factsOf([
          workload({ kind: "StatefulSet", name: "db" }),
          choosing({ "statefulset.kubernetes.io/pod-name": "da-0" }),
        ]),
      ["refuse", "svc"],
    ],
    [
      "a Service that stays as it is",
      () =>
        factsOf([choosing({ app: "x" })], { fates: { "Service/svc": { live: {}, outcome: "unchanged" } } }),
    ],
    [
      "a workload without replicas",
      () => factsOf([workload({ spec: { replicas: 0 } }), choosing({ app: "web" })]),
    ],
  ])("%s", expectFindings(serviceSelector));
});

describe("target port", () => {
  const web = workload({ container: { ports: [{ name: "http", containerPort: 8080 }] } });
  const to = (port: object) => service({ selector: { app: "web" }, ports: [{ port: 80, ...port }] });
  const sidecar = (restartPolicy: string) =>
    workload({
      pod: { initContainers: [{ name: "s", restartPolicy, ports: [{ name: "metrics", containerPort: 9 }] }] },
    });
  test.each<Row>([
    ["a name nobody has", () => factsOf([web, to({ targetPort: "htpp" })]), ["refuse", 'port "htpp" (TCP)']],
    [
      "a name of another protocol",
      () => factsOf([web, to({ targetPort: "http", protocol: "UDP" })]),
      ["refuse", "(UDP)"],
    ],
    [
      "a name of an init container that ends",
      () => factsOf([sidecar("OnFailure"), to({ targetPort: "metrics" })]),
      ["refuse", "metrics"],
    ],
    [
      "a number, and every container declares others",
      () => factsOf([web, to({ targetPort: 9090 })]),
      ["refuse", "port 9090 (TCP)"],
    ],
    ["a port that stands for the target", () => factsOf([web, to({})]), ["refuse", "port 80 (TCP)"]],
    [
      "a number beside one that is declared",
      () => factsOf([web, service({ selector: { app: "web" }, ports: [{ port: 8080 }, { port: 9113 }] })]),
      ["notice", "port 9113"],
    ],
    [
      "a number that a container without declarations may have",
      () => factsOf([sidecar("Always"), to({ targetPort: 8080 })]),
      ["notice", "port 8080"],
    ],
    [
      "a live pod without the name",
      () =>
        factsOf([to({ targetPort: "http" })], {
          livePods: there(pod({ app: "web" }, { containers: [{ ports: [] }] })),
        }),
      ["refuse", "http"],
    ],
    ["a name", () => factsOf([web, to({ targetPort: "http" })])],
    ["a number", () => factsOf([web, to({ targetPort: 8080 })])],
    ["containers that declare nothing", () => factsOf([workload(), to({ targetPort: 8080 })])],
    ["a sidecar's name", () => factsOf([sidecar("Always"), to({ targetPort: "metrics" })])],
    [
      "one of two workloads has the name",
      () => factsOf([web, workload({ name: "other", labels: { app: "web" } }), to({ targetPort: "http" })]),
    ],
    [
      "headless, without ports",
      () => factsOf([web, service({ clusterIP: "None", selector: { app: "web" } })]),
    ],
    ["a Service without backends is another check's", () => factsOf([to({ targetPort: "http" })])],
    [
      "host network",
      () =>
        factsOf([
          workload({
            pod: { hostNetwork: true },
            container: { ports: [{ name: "http", containerPort: 80, hostPort: 80 }] },
          }),
          to({ targetPort: "http" }),
        ]),
    ],
  ])("%s", expectFindings(targetPort));
});
