/** Claims, accounts and classes that pods name. */
import { describe, test } from "@jest/globals";
import type { Check } from "../../../src/rehearsal/check.js";
import { missingObjects } from "../../../src/rehearsal/checks/missing-objects.js";
import { expectFindings, factsOf, plain, type Row, workload } from "./sample.js";

const claiming = workload({
  pod: { volumes: [{ name: "v", persistentVolumeClaim: { claimName: "data" } }] },
});
const stateful = workload({
  kind: "StatefulSet",
  spec: { volumeClaimTemplates: [{ metadata: { name: "v" } }] },
  pod: { volumes: [{ name: "v", persistentVolumeClaim: { claimName: "data" } }] },
});

const templated = (name: string) =>
  workload({ kind: "StatefulSet", name, spec: { volumeClaimTemplates: [{ metadata: { name: "data" } }] } });
const backing = (claimName: string) =>
  workload({ name: "backup", pod: { volumes: [{ name: "v", persistentVolumeClaim: { claimName } }] } });

const CASES: Readonly<Record<string, readonly Row[]>> = {
  "missing-claim": [
    [
      "missing",
      () => factsOf([claiming]),
      ["refuse", "PersistentVolumeClaim data, which the pods of Deployment web need"],
    ],
    ["in the set", () => factsOf([claiming, plain("PersistentVolumeClaim", "data")])],
    ["in the namespace", () => factsOf([claiming], { named: { "PersistentVolumeClaim/data": {} } })],
    ["of a StatefulSet's own", () => factsOf([stateful])],
    [
      "of a pod of the set's StatefulSet, for a backup",
      () => factsOf([templated("db"), backing("data-db-0")]),
    ],
    [
      "of a StatefulSet with another name",
      () => factsOf([templated("db"), backing("data-dbx-0")]),
      ["refuse", "data-dbx-0"],
    ],
    [
      "made by an operator of the set",
      () => factsOf([claiming, plain("DataVolume", "data", {}, "cdi.kubevirt.io/v1beta1")]),
      ["notice", "data"],
    ],
  ],
  "missing-service-account": [
    [
      "missing",
      () => factsOf([workload({ pod: { serviceAccountName: "me" } })]),
      ["refuse", "ServiceAccount me"],
    ],
    [
      "missing for a bare Pod",
      () => factsOf([workload({ kind: "Pod", pod: { serviceAccountName: "me" } })]),
      ["refuse", "which Pod web needs"],
    ],
    ["default is always there", () => factsOf([workload({ pod: { serviceAccountName: "default" } })])],
    [
      "in the set",
      () => factsOf([workload({ pod: { serviceAccountName: "me" } }), plain("ServiceAccount", "me")]),
    ],
    [
      "not to be read",
      () =>
        factsOf([workload({ pod: { serviceAccountName: "me" } })], {
          named: { "ServiceAccount/me": "unknown" },
        }),
    ],
  ],
  "missing-priority-class": [
    [
      "missing",
      () => factsOf([workload({ pod: { priorityClassName: "vip" } })]),
      ["refuse", "PriorityClass vip"],
    ],
    [
      "the system's own",
      () => factsOf([workload({ pod: { priorityClassName: "system-cluster-critical" } })]),
    ],
    [
      "in the set",
      () =>
        factsOf([
          workload({ pod: { priorityClassName: "vip" } }),
          plain("PriorityClass", "vip", {}, "scheduling.k8s.io/v1"),
        ]),
    ],
  ],
  "missing-resource-claim": [
    [
      "missing",
      () => factsOf([workload({ pod: { resourceClaims: [{ name: "gpu", resourceClaimName: "shared" }] } })]),
      ["refuse", "ResourceClaim shared, which the pods of Deployment web need"],
    ],
    [
      "in the set",
      () =>
        factsOf([
          workload({ pod: { resourceClaims: [{ name: "gpu", resourceClaimName: "shared" }] } }),
          plain("ResourceClaim", "shared", {}, "resource.k8s.io/v1"),
        ]),
    ],
  ],
  "missing-resource-claim-template": [
    [
      "missing",
      () =>
        factsOf([
          workload({ pod: { resourceClaims: [{ name: "gpu", resourceClaimTemplateName: "one-gpu" }] } }),
        ]),
      ["refuse", "ResourceClaimTemplate one-gpu"],
    ],
    [
      "of a version that the cluster does not know",
      () =>
        factsOf(
          [workload({ pod: { resourceClaims: [{ name: "gpu", resourceClaimTemplateName: "one-gpu" }] } })],
          { named: { "ResourceClaimTemplate/one-gpu": "unknown" } },
        ),
    ],
  ],
  "missing-runtime-class": [
    [
      "missing",
      () => factsOf([workload({ pod: { runtimeClassName: "gvisor" } })]),
      ["refuse", "RuntimeClass gvisor"],
    ],
    [
      "there",
      () =>
        factsOf([workload({ pod: { runtimeClassName: "gvisor" } })], {
          named: { "RuntimeClass/gvisor": {} },
        }),
    ],
  ],
};

describe.each(missingObjects.map((check): [string, Check] => [check.id, check]))("%s", (id, check) => {
  test.each<Row>(CASES[id] ?? [])("%s", expectFindings(check));
});
