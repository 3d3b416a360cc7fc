/** The table of checks: every row has an id of its own, and a set without faults passes them all. */
import { expect, test } from "@jest/globals";
import { CHECKS } from "../../../src/rehearsal/checks/table.js";
import { judge } from "../../../src/rehearsal/rehearse.js";
import { factsOf, plain, workload } from "./sample.js";

test("ids are unique", () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
});

test("a plain set passes, in any order of its objects", () => {
  const set = [
    plain("Namespace", "shop"),
    plain("Secret", "s", { stringData: { KEY: "x" } }),
    plain("Service", "web", {
      spec: { selector: { app: "web" }, ports: [{ port: 80, targetPort: "http" }] },
    }),
    workload({
      spec: { replicas: 2 },
      container: {
        ports: [{ name: "http", containerPort: 8080 }],
        envFrom: [{ secretRef: { name: "s" } }],
        readinessProbe: { httpGet: { port: "http" } },
      },
    }),
    workload({ kind: "Job", name: "migrate" }),
  ];
  expect(judge(factsOf(set))).toEqual([]);
  expect(judge(factsOf(set.toReversed()))).toEqual([]);
});

test("when nothing can be known but the manifests, nothing is refused that the cluster alone could tell", () => {
  const unknown = { state: "unknown" } as const;
  const set = [
    plain("PersistentVolumeClaim", "data", { spec: { storageClassName: "nope" } }),
    workload({
      container: { envFrom: [{ configMapRef: { name: "cfg" } }], resources: { requests: { cpu: "500" } } },
    }),
  ];
  const facts = factsOf(set, {
    named: { "ConfigMap/cfg": "unknown" },
    nodes: unknown,
    autoscaled: unknown,
    quotas: unknown,
    storageClasses: unknown,
    volumes: unknown,
    livePods: unknown,
    liveServices: unknown,
  });
  expect(judge(facts)).toEqual([]);
});
