/** What a teardown removes: what we applied, in reverse order; data and what others made only when told, or never. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { titleOf } from "../../../src/manifests/manifest.js";
import { type Found, isOurs } from "../../../src/teardown/owned.js";
import { planTeardown } from "../../../src/teardown/plan.js";

const found = (kind: string, name: string, spec: JsonMap = {}): Found => ({
  object: { apiVersion: "v1", kind, metadata: { name }, spec },
  type: { apiVersion: "v1", kind, plural: `${kind.toLowerCase()}s`, namespaced: true },
});
const titles = (all: readonly Found[]): string[] => all.map(({ object }) => titleOf(object));

const WEB = found("Deployment", "web");
const CONFIG = found("ConfigMap", "web");
const ROLE = found("Role", "web");
const CLAIM = found("PersistentVolumeClaim", "data");
const plan = (ours: readonly Found[], others: readonly Found[] = [], deleteData = false) =>
  planTeardown({ ours, others, unseen: [] }, deleteData);

test("what needs others goes before them", () => {
  expect(plan([ROLE, CONFIG, WEB]).groups.map(titles)).toEqual([
    ["Deployment web"],
    ["ConfigMap web"],
    ["Role web"],
  ]);
});

test("claims are kept, and the namespace is", () => {
  const { groups, kept, namespace } = plan([WEB, CLAIM]);
  expect([titles(groups.flat()), titles(kept), namespace]).toEqual([
    ["Deployment web"],
    ["PersistentVolumeClaim data"],
    false,
  ]);
});

test("claims go when their data may go, after what mounts them, and the namespace too", () => {
  const { groups, kept, namespace } = plan([CLAIM, WEB], [], true);
  expect([groups.map(titles), kept, namespace]).toEqual([
    [["Deployment web"], ["PersistentVolumeClaim data"]],
    [],
    true,
  ]);
});

describe("the claims that a StatefulSet of ours has made", () => {
  const set = found("StatefulSet", "db", { volumeClaimTemplates: [{ metadata: { name: "data" } }] });
  const made = found("PersistentVolumeClaim", "data-db-0");
  const alike = found("PersistentVolumeClaim", "data-db-backup");

  test("are data of ours", () => {
    expect(titles(plan([set], [made]).kept)).toEqual(["PersistentVolumeClaim data-db-0"]);
    expect(plan([set], [made], true).namespace).toBe(true);
  });

  test("are not those that only begin like them", () => {
    const { groups, namespace } = plan([set], [alike], true);
    expect([titles(groups.flat()), namespace]).toEqual([["StatefulSet db"], false]);
  });
});

test("a namespace that holds something of others is kept, with all of it", () => {
  const { groups, namespace } = plan([WEB], [found("ConfigMap", "theirs")], true);
  expect([titles(groups.flat()), namespace]).toEqual([["Deployment web"], false]);
});

test("ours is what we have applied, not what we have only scaled or restarted", () => {
  const by = (manager: string, operation: string, kind = "Deployment"): JsonMap => ({
    kind,
    metadata: { managedFields: [{ manager, operation }] },
  });
  expect([
    isOurs(by("chatbot-deploy-action", "Apply")),
    isOurs(by("chatbot-deploy-action", "Update")),
    isOurs(by("kubectl", "Apply")),
  ]).toEqual([true, false, false]);
});
