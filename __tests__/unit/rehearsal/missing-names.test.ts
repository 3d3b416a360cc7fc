/** What objects besides pods name: autoscalers, StatefulSets, Ingresses, bindings and claims. */
import { describe, expect, test } from "@jest/globals";
import { missingNames } from "../../../src/rehearsal/checks/missing-names.js";
import { expectFindings, factsOf, plain, type Row, workload } from "./sample.js";

const OPERATED = plain("Cluster", "db", {}, "postgresql.cnpg.io/v1");

const scaler = (name: string, kind = "Deployment") =>
  plain(
    "HorizontalPodAutoscaler",
    "scaler",
    { spec: { scaleTargetRef: { apiVersion: "apps/v1", kind, name } } },
    "autoscaling/v2",
  );
const stateful = workload({ kind: "StatefulSet", name: "db", spec: { serviceName: "db-peers" } });
const ingress = (spec: object, annotations: object = {}) => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "Ingress",
  metadata: { name: "door", annotations },
  spec,
});
const classy = ingress({ ingressClassName: "ngnix" });
const secured = (annotations?: object) => ingress({ tls: [{ secretName: "cert" }] }, annotations);
const binding = (role: string, subjects: readonly object[] = [], kind = "Role") =>
  plain("RoleBinding", "bind", { roleRef: { kind, name: role }, subjects }, "rbac.authorization.k8s.io/v1");
const robot = (namespace = "shop") => ({ kind: "ServiceAccount", name: "robot", namespace });
const claim = (spec: object) => plain("PersistentVolumeClaim", "data", { spec });

describe("a name", () => {
  test.each<Row>([
    [
      "of what is to be scaled",
      () => factsOf([workload(), scaler("wbe")]),
      ["notice", "HorizontalPodAutoscaler scaler is to scale a Deployment wbe that does not exist"],
    ],
    ["of a workload of the set", () => factsOf([workload(), scaler("web")])],
    ["of a workload in the cluster", () => factsOf([scaler("old")], { named: { "Deployment/old": {} } })],
    ["of a kind of others", () => factsOf([scaler("x", "Rollout")])],
    ["of a workload that an operator may make", () => factsOf([scaler("x"), OPERATED])],
    [
      "of a Service for the names of pods",
      () => factsOf([stateful]),
      ["notice", "StatefulSet db names a Service db-peers that does not exist"],
    ],
    ["of a Service of the set", () => factsOf([stateful, plain("Service", "db-peers")])],
    [
      "of a StatefulSet that is as it was",
      () => factsOf([stateful], { fates: { "StatefulSet/db": { live: {}, outcome: "unchanged" } } }),
    ],
    ["of an IngressClass", () => factsOf([classy]), ["notice", "IngressClass ngnix that does not exist"]],
    ["of an IngressClass in the cluster", () => factsOf([classy], { named: { "IngressClass/ngnix": {} } })],
    [
      "of an IngressClass that may not be read",
      () => factsOf([classy], { named: { "IngressClass/ngnix": "unknown" } }),
    ],
    ["of a certificate", () => factsOf([secured()]), ["notice", "Secret cert that does not exist"]],
    ["of a certificate that cert-manager makes", () => factsOf([secured({ "cert-manager.io/issuer": "x" })])],
    [
      "of a role",
      () => factsOf([binding("reader")]),
      ["notice", "RoleBinding bind grants a Role reader that does not exist"],
    ],
    [
      "of a role of the whole cluster",
      () => factsOf([binding("veiw", [], "ClusterRole")]),
      ["notice", "a ClusterRole veiw"],
    ],
    ["of a role of the set", () => factsOf([binding("reader"), plain("Role", "reader")])],
    [
      "of an account",
      () => factsOf([binding("reader", [robot()]), plain("Role", "reader")]),
      ["notice", "RoleBinding bind grants rights to a ServiceAccount robot that does not exist"],
    ],
    [
      "of an account of another namespace",
      () => factsOf([binding("reader", [robot("other")]), plain("Role", "reader")]),
    ],
    [
      "of the account that every namespace has",
      () => factsOf([binding("reader", [{ ...robot(), name: "default" }]), plain("Role", "reader")]),
    ],
    [
      "of a volume",
      () => factsOf([claim({ volumeName: "disk" })]),
      ["refuse", "PersistentVolumeClaim data asks for a PersistentVolume disk that does not exist"],
    ],
    [
      "of a volume of the set",
      () => factsOf([claim({ volumeName: "disk" }), plain("PersistentVolume", "disk")]),
    ],
    [
      "of a volume that the claim has",
      () =>
        factsOf([claim({ volumeName: "disk" })], {
          fates: { "PersistentVolumeClaim/data": { live: { status: { phase: "Bound" } } } },
        }),
    ],
    [
      "of a claim to copy, told once",
      () => {
        const source = { kind: "PersistentVolumeClaim", name: "old" };
        return factsOf([claim({ dataSource: source, dataSourceRef: source })]);
      },
      ["notice", "is to be a copy of a PersistentVolumeClaim old that does not exist"],
    ],
    ["of a snapshot", () => factsOf([claim({ dataSource: { kind: "VolumeSnapshot", name: "old" } })])],
  ])("%s", expectFindings(missingNames));
});

test("the line is that of the name, and what exists cannot be given another one", () => {
  const facts = factsOf([stateful], { fates: { "StatefulSet/db": { live: {} } } });
  const [finding] = missingNames.judge(facts);
  const lines = JSON.stringify(facts.objects[0]?.object, null, 1).split("\n");
  expect(lines[(finding?.problem.line ?? 0) - 1]).toContain('"serviceName": "db-peers"');
  expect(finding?.problem.fix).not.toContain("serviceName");
});
