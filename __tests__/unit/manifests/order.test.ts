/** What others need is applied first. */
import { expect, test } from "@jest/globals";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { applyGroups } from "../../../src/manifests/order.js";

const item = (kind: string) => ({
  object: { apiVersion: "v1", kind, metadata: { name: "x" } } as ManifestObject,
});
const order = (...kinds: string[]): string[][] =>
  applyGroups(kinds.map(item)).map((group) => group.map(({ object }) => object.kind));

test("the guide's objects go in four groups, the workloads last", () => {
  expect(
    order("Deployment", "Service", "PersistentVolumeClaim", "ConfigMap", "Namespace", "Deployment"),
  ).toEqual([["Namespace"], ["Service", "PersistentVolumeClaim", "ConfigMap"], ["Deployment", "Deployment"]]);
});

test.each([
  ["Namespace", "ServiceAccount"],
  ["CustomResourceDefinition", "Certificate"],
  ["ServiceAccount", "RoleBinding"],
  ["Role", "RoleBinding"],
  ["ResourceQuota", "Deployment"],
  ["NetworkPolicy", "Deployment"],
  ["Secret", "StatefulSet"],
  ["StorageClass", "PersistentVolumeClaim"],
  ["Certificate", "Deployment"],
])("%s comes before %s", (first, second) => {
  expect(order(second, first)).toEqual([[first], [second]]);
});

test("objects of one group keep the order of their files", () => {
  expect(order("Secret", "ConfigMap", "Service")).toEqual([["Secret", "ConfigMap", "Service"]]);
});

test("nothing is nothing", () => {
  expect(order()).toEqual([]);
});
