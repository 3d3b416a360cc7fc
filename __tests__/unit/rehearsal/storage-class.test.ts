/** A claim without a class to serve it. */
import { test } from "@jest/globals";
import { storageClass } from "../../../src/rehearsal/checks/storage-class.js";
import { expectFindings, factsOf, plain, type Row, there, workload } from "./sample.js";

const claim = (spec: object = {}) => plain("PersistentVolumeClaim", "data", { spec });
const named = (storageClassName: string) => claim({ storageClassName });
const DEFAULT = {
  metadata: { name: "standard", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
};
const templated = workload({
  kind: "StatefulSet",
  spec: { volumeClaimTemplates: [{ metadata: { name: "d" }, spec: { storageClassName: "nope" } }] },
});

test.each<Row>([
  [
    "a class that is missing",
    () => factsOf([named("nope")]),
    ["refuse", "StorageClass nope of the PersistentVolumeClaim data"],
  ],
  ["no class, and no default", () => factsOf([claim()]), ["refuse", "no default one"]],
  ["a StatefulSet's claim", () => factsOf([templated]), ["refuse", "claim d of StatefulSet web"]],
  [
    "a volume of a pod",
    () =>
      factsOf([
        workload({
          pod: {
            volumes: [
              { name: "v", ephemeral: { volumeClaimTemplate: { spec: { storageClassName: "nope" } } } },
            ],
          },
        }),
      ]),
    ["refuse", "volume v of Deployment web"],
  ],
  [
    "volumes that may not be read could serve it",
    () => factsOf([named("manual")], { volumes: { state: "unknown" } }),
    ["notice", "StorageClass manual"],
  ],
  [
    "an operator of the set may make the class",
    () => factsOf([named("rook"), plain("CephCluster", "c", {}, "ceph.rook.io/v1")]),
    ["notice", "StorageClass rook"],
  ],
  ["a class that is there", () => factsOf([named("slow")])],
  [
    "a class of the set",
    () => factsOf([named("fast"), plain("StorageClass", "fast", {}, "storage.k8s.io/v1")]),
  ],
  ["the default class", () => factsOf([claim()], { storageClasses: there(DEFAULT) })],
  [
    "a volume made by hand for a class that is only a name",
    () => factsOf([named("manual")], { volumes: there({ spec: { storageClassName: "manual" } }) }),
  ],
  [
    "such a volume in the set",
    () =>
      factsOf([named("manual"), plain("PersistentVolume", "pv", { spec: { storageClassName: "manual" } })]),
  ],
  ["bound by hand", () => factsOf([claim({ storageClassName: "" })])],
  ["bound to a volume by name", () => factsOf([claim({ storageClassName: "nope", volumeName: "pv1" })])],
  [
    "bound already",
    () =>
      factsOf([named("gone")], {
        fates: {
          "PersistentVolumeClaim/data": { live: { status: { phase: "Bound" } }, outcome: "unchanged" },
        },
      }),
  ],
  ["classes that may not be read", () => factsOf([named("nope")], { storageClasses: { state: "unknown" } })],
  [
    "a StatefulSet that has its claims",
    () => factsOf([templated], { fates: { "StatefulSet/web": { live: {} } } }),
  ],
])("%s", expectFindings(storageClass));
