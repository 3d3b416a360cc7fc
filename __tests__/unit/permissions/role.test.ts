/** Rules as lines of YAML that a cluster takes. */
import { describe, expect, test } from "@jest/globals";
import { parse, parseAllDocuments } from "yaml";
import { roleFor, roleLine } from "../../../src/permissions/role.js";
import { merged, type Rule } from "../../../src/permissions/rule.js";

const EXEC: Rule = { apiGroup: "", resources: ["pods/exec"], verbs: ["create"] };

test("a line can be put below `rules:` as it is", () => {
  expect(roleLine(EXEC)).toBe('- { apiGroups: [""], resources: [pods/exec], verbs: [create] }');
  const names = { ...EXEC, resourceNames: ["chatbot-test", "123", "no"] };
  expect(parse(roleLine(names))).toEqual([
    {
      apiGroups: [""],
      resources: ["pods/exec"],
      resourceNames: ["chatbot-test", "123", "no"],
      verbs: ["create"],
    },
  ]);
});

test("what says the same is put together, and what differs in its scope is not", () => {
  const apps = { apiGroup: "apps", resources: ["deployments"] };
  expect(
    merged([
      { ...EXEC, resources: ["services"], verbs: ["patch"] },
      { ...EXEC, resources: ["services", "configmaps"], verbs: ["get"] },
      { ...EXEC, resources: ["configmaps"], verbs: ["patch"], neededFor: ["settings"] },
      { ...apps, verbs: ["get", "patch"] },
      { ...EXEC, resources: ["namespaces"], verbs: ["get"], resourceNames: ["shop"], clusterWide: true },
    ]).map(roleLine),
  ).toEqual([
    '- { apiGroups: [""], resources: [configmaps, services], verbs: [get, patch] }',
    "- { apiGroups: [apps], resources: [deployments], verbs: [get, patch] }",
    '- { apiGroups: [""], resources: [namespaces], resourceNames: [shop], verbs: [get] }',
  ]);
});

describe("a whole Role", () => {
  const rules = [EXEC, { ...EXEC, resources: ["nodes"], verbs: ["list"], clusterWide: true }];
  const documents = (user: string) =>
    parseAllDocuments(roleFor(rules, { name: "deployer-more", namespace: "shop", user })).map(
      (document) => document.toJS() as Record<string, unknown>,
    );

  test("is bound to the ServiceAccount that the cluster takes us for", () => {
    const [role, binding, clusterRole, clusterBinding] = documents("system:serviceaccount:ci:deployer");
    expect(role).toEqual({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: { name: "deployer-more", namespace: "shop" },
      rules: [{ apiGroups: [""], resources: ["pods/exec"], verbs: ["create"] }],
    });
    expect(binding).toMatchObject({
      kind: "RoleBinding",
      roleRef: { kind: "Role", name: "deployer-more" },
      subjects: [{ kind: "ServiceAccount", name: "deployer", namespace: "ci" }],
    });
    expect(clusterRole).toMatchObject({ kind: "ClusterRole", metadata: { name: "deployer-more-shop" } });
    expect(clusterBinding).toMatchObject({ roleRef: { kind: "ClusterRole", name: "deployer-more-shop" } });
  });

  test("or to the user", () => {
    const [, binding] = documents("ada@acme.example: ops");
    expect(binding).toMatchObject({
      subjects: [{ apiGroup: "rbac.authorization.k8s.io", kind: "User", name: "ada@acme.example: ops" }],
    });
  });
});
