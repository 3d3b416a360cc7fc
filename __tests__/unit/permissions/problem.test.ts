/** What is told of permissions that are missing: which, what for, and the lines that grant them. */
import { expect, test } from "@jest/globals";
import type { JudgedRule } from "../../../src/permissions/judge.js";
import { permissionProblems } from "../../../src/permissions/problem.js";
import type { Rule } from "../../../src/permissions/rule.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const lacking = (purpose: string, resource: string, more: Partial<Rule> = {}): JudgedRule => ({
  need: { purpose: () => purpose, rules: () => [] },
  rule: { apiGroup: "", resources: [resource], verbs: ["get", "list"], ...more },
  missing: ["get", "list"],
  unknown: [],
});
const tell = (...judged: readonly JudgedRule[]) =>
  permissionProblems(judged, { namespace: "shop", user: "ada" });

const PODS = lacking("follow the rollout", "pods");
const DEPLOYMENTS = lacking("apply the manifests", "deployments", { apiGroup: "apps" });
const NODES = lacking("find nodes", "nodes", { clusterWide: true });
const NAMESPACE = lacking("create the namespace", "namespaces", { clusterWide: true });
const MANY = ["a", "b", "c", "d", "e", "f"].map((group) => lacking("try", "things", { apiGroup: group }));

test("one line of the Role", () => {
  expect(tell(PODS)).toEqual([
    {
      id: "permissions-missing",
      title: "The deployer may not get and list pods in the namespace shop",
      detail: '- { apiGroups: [""], resources: [pods], verbs: [get, list] }',
      cause: "needed to follow the rollout",
      fix: "Add what is missing to the `rules` of the deployer's Role; docs/deployer-role.yaml has all that is needed.",
      look: "kubectl auth can-i --list -n shop --as=ada",
    },
  ]);
});

test("several lines, and those of a ClusterRole apart", () => {
  expect(tell(PODS, NODES, DEPLOYMENTS)).toMatchObject([
    {
      title: "The deployer may not get and list pods; get and list deployments.apps in the namespace shop",
      cause: "needed to follow the rollout and apply the manifests",
      fix: expect.stringMatching(/^Add what is missing to the `rules` of the deployer's Role;/),
    },
    { title: "The deployer may not get and list nodes", fix: expect.stringContaining(" ClusterRole;") },
  ]);
});

test("a title stays one line", () => {
  expect(tell(...MANY)[0]?.title).toMatch(/things\.d \(and 2 more\) in the namespace shop$/);
});

test("a namespace that cannot be created comes first", () => {
  expect(tell(PODS, NAMESPACE).map(({ id }) => id)).toEqual([
    "namespace-cannot-be-created",
    "permissions-missing",
  ]);
});

test("all of it is told in French, too", () => {
  const found = inLanguage("fr", () =>
    [tell(PODS, NAMESPACE), tell(DEPLOYMENTS, NODES), tell(...MANY)].flat(),
  );
  const told = found.map(({ title, cause = "", fix = "" }) => [title, cause, fix].join("\n")).join("\n");
  expect(englishIn(told.replaceAll(/(?:find|follow|apply|create) (?:the )?\w+/g, ""))).toEqual([]);
  expect(found.at(-1)?.title).toMatch(/ things\.d \(et 2 autres\)$/);
});
