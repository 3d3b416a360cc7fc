/** ConfigMaps, Secrets and keys: what is missing is waited for, what the set leaves out is refused, the rest is nobody's trouble. */
import { describe, expect, test } from "@jest/globals";
import { missingConfiguration } from "../../../src/rehearsal/checks/missing-configuration.js";
import { expectFindings, factsOf, plain, type Row, workload } from "./sample.js";

const from = (reference: object) => workload({ container: { envFrom: [reference] } });
const env = (valueFrom: object) => workload({ container: { env: [{ name: "X", valueFrom }] } });
const volume = (source: object) => workload({ pod: { volumes: [{ name: "v", ...source }] } });
const mounting = (
  subPath: string,
  more: object = {},
  source: object = { configMap: { name: "cfg", ...more } },
) =>
  workload({
    container: { volumeMounts: [{ name: "v", mountPath: "/etc/x", subPath }] },
    pod: { volumes: [{ name: "v", ...source }] },
  });
const map = (name: string) => ({ configMapRef: { name } });
const key = (name: string, wanted: string, more: object = {}) => ({
  configMapKeyRef: { name, key: wanted, ...more },
});
const secretKey = (name: string, wanted: string) => ({ secretKeyRef: { name, key: wanted } });
const config = plain("ConfigMap", "cfg", { data: { A: "1" } });
const secret = (more: object) => plain("Secret", "s", more);

describe("missing", () => {
  test.each<Row>([
    [
      "envFrom of a ConfigMap",
      () => factsOf([from(map("cfg"))]),
      ["wait", "ConfigMap cfg, which container c of Deployment web needs"],
    ],
    ["envFrom of a Secret", () => factsOf([from({ secretRef: { name: "s" } })]), ["wait", "Secret s"]],
    [
      "a volume",
      () => factsOf([volume({ secret: { secretName: "s" } })]),
      ["wait", "which volume v of Deployment web needs"],
    ],
    [
      "a projected source",
      () => factsOf([volume({ projected: { sources: [{ configMap: { name: "cfg" } }] } })]),
      ["wait", "ConfigMap cfg"],
    ],
    [
      "an init container",
      () => factsOf([workload({ pod: { initContainers: [{ name: "i", envFrom: [map("cfg")] }] } })]),
      ["wait", "container i"],
    ],
    [
      "a key of the set's ConfigMap",
      () => factsOf([config, env(key("cfg", "B"))]),
      ["refuse", "has no key B"],
    ],
    [
      "a key of a live Secret",
      () => factsOf([env(secretKey("s", "B"))], { named: { "Secret/s": { data: { A: "" } } } }),
      ["wait", "Secret s has no key B"],
    ],
    [
      "an item of a volume",
      () => factsOf([config, volume({ configMap: { name: "cfg", items: [{ key: "B", path: "b" }] } })]),
      ["refuse", "has no key B"],
    ],
    [
      "a key that is mounted as a file",
      () => factsOf([config, mounting("B")]),
      ["refuse", "The ConfigMap cfg has no key B, which container c of Deployment web needs"],
    ],
    [
      "told once, however often the container wants it",
      () => factsOf([workload({ container: { envFrom: [map("cfg"), map("cfg")] } })]),
      ["wait", "ConfigMap cfg"],
    ],
    [
      "a CronJob may run when it is there",
      () => factsOf([workload({ kind: "CronJob", container: { envFrom: [map("cfg")] } })]),
      ["notice", "ConfigMap cfg"],
    ],
    [
      "no replicas need nothing now",
      () => factsOf([workload({ spec: { replicas: 0 }, container: { envFrom: [map("cfg")] } })]),
      ["notice", "ConfigMap cfg"],
    ],
    [
      "an operator of the set may make it",
      () => factsOf([from(map("cfg")), plain("ExternalSecret", "e", {}, "external-secrets.io/v1")]),
      ["notice", "ConfigMap cfg"],
    ],
    [
      "a Job of the set may make it",
      () => factsOf([from(map("cfg")), workload({ kind: "Job", name: "prepare" })]),
      ["notice", "ConfigMap cfg"],
    ],
    [
      "a ServiceMonitor makes nothing",
      () => factsOf([from(map("cfg")), plain("ServiceMonitor", "m", {}, "monitoring.coreos.com/v1")]),
      ["wait", "ConfigMap cfg"],
    ],
  ])("%s", expectFindings(missingConfiguration));
});

describe("near misses", () => {
  test.each<Row>([
    ["optional", () => factsOf([env(key("cfg", "B", { optional: true }))])],
    ["an optional envFrom", () => factsOf([from({ secretRef: { name: "s", optional: true } })])],
    ["in the set, in any order", () => factsOf([env(key("cfg", "A")), config])],
    [
      "a key in binaryData",
      () => factsOf([plain("ConfigMap", "cfg", { binaryData: { B: "" } }), env(key("cfg", "B"))]),
    ],
    ["a key in stringData", () => factsOf([secret({ stringData: { B: "1" } }), env(secretKey("s", "B"))])],
    [
      "a key that somebody else put into the set's ConfigMap",
      () =>
        factsOf([config, env(key("cfg", "B"))], {
          fates: { "ConfigMap/cfg": { after: plain("ConfigMap", "cfg", { data: { A: "1", B: "2" } }) } },
        }),
    ],
    [
      "a token Secret, filled by a controller",
      () =>
        factsOf([
          secret({ type: "kubernetes.io/service-account-token", data: { extra: "" } }),
          env(secretKey("s", "token")),
        ]),
    ],
    [
      "a ConfigMap that is empty, to be filled by another",
      () => factsOf([plain("ConfigMap", "cfg"), env(key("cfg", "ca.crt"))]),
    ],
    [
      "the cluster's own certificate",
      () =>
        factsOf([
          volume({
            projected: {
              sources: [
                { serviceAccountToken: { path: "t" } },
                { configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca" }] } },
              ],
            },
          }),
        ]),
    ],
    ["a key that is there, mounted as a file", () => factsOf([config, mounting("A")])],
    [
      "a file that an item names",
      () => factsOf([config, mounting("b", { items: [{ key: "A", path: "b" }] })]),
    ],
    ["a folder of a volume of another kind", () => factsOf([mounting("b", {}, { emptyDir: {} })])],
    ["not to be read", () => factsOf([from(map("cfg"))], { named: { "ConfigMap/cfg": "unknown" } })],
    [
      "pods that are not made anew",
      () => factsOf([from(map("cfg"))], { fates: { "Deployment/web": { live: {}, outcome: "unchanged" } } }),
    ],
    ["a field of the pod", () => factsOf([env({ fieldRef: { fieldPath: "metadata.name" } })])],
  ])("%s", expectFindings(missingConfiguration));
});

test("the line is that of the reference", () => {
  const facts = factsOf([env(key("cfg", "B"))]);
  const [finding] = missingConfiguration.judge(facts);
  const lines = JSON.stringify(facts.objects[0]?.object, null, 1).split("\n");
  expect(lines[(finding?.problem.line ?? 0) - 1]).toContain('"key": "B"');
  expect(finding?.missing).toBe("ConfigMap/cfg");
});
