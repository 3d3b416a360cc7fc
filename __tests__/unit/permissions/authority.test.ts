/** What the API server is asked, and what is made of its answers. */
import { describe, expect, test } from "@jest/globals";
import { ApiError, type ClusterApi } from "../../../src/cluster/api.js";
import { type Authority, openAuthority } from "../../../src/permissions/authority.js";
import type { Permission } from "../../../src/permissions/rule.js";
import { Reviews } from "../../helpers/scripted-cluster/reviews.js";

const permission = (verb: string, resource: string, more: Partial<Permission> = {}): Permission => ({
  verb,
  apiGroup: "",
  resource,
  clusterWide: false,
  ...more,
});

interface Asked {
  readonly authority: Authority;
  readonly asked: string[];
}

function ask(reviews: Partial<Reviews>, refusal?: ApiError): Asked {
  const scripted = Object.assign(new Reviews(), reviews);
  const asked: string[] = [];
  const api: ClusterApi = {
    async send({ path, body }) {
      asked.push(path.replace(/^.*selfsubject(\w+)reviews$/, "$1"));
      if (refusal) throw refusal;
      return { status: 201, body: scripted.answer(path, body), warnings: [], serverTime: 0 };
    },
    lines: () => {
      throw new Error("nothing is streamed");
    },
    bytes: () => {
      throw new Error("nothing is streamed");
    },
  };
  return { authority: openAuthority(api, "shop", new AbortController().signal), asked };
}

const rule = (verbs: string[], resources: string[], more: object = {}) => ({
  verbs,
  apiGroups: [""],
  resources,
  ...more,
});

describe("rules that grant", () => {
  test.each<[string, object, Permission]>([
    ["by name", rule(["get", "patch"], ["pods", "services"]), permission("patch", "services")],
    ["everything", rule(["*"], ["*"], { apiGroups: ["*"] }), permission("create", "pods/exec")],
    ["a subresource", rule(["create"], ["pods/exec"]), permission("create", "pods/exec")],
    ["a subresource of anything", rule(["get"], ["*/log"]), permission("get", "pods/log")],
    [
      "one object",
      rule(["patch"], ["services"], { resourceNames: ["web"] }),
      permission("patch", "services", { name: "web" }),
    ],
    [
      "another group",
      rule(["get"], ["deployments"], { apiGroups: ["apps"] }),
      permission("get", "deployments", { apiGroup: "apps" }),
    ],
  ])("%s: one request for all questions", async (_title, granted, wanted) => {
    const { authority, asked } = ask({ rules: [granted], allows: () => false });
    expect(await authority.allows(wanted)).toBe(true);
    expect(await authority.allows(wanted)).toBe(true);
    expect(asked).toEqual(["rules"]);
  });
});

describe("rules that do not grant", () => {
  test.each<[string, object, Permission]>([
    ["another verb", rule(["get"], ["pods"]), permission("patch", "pods")],
    ["the resource without its subresource", rule(["create"], ["pods"]), permission("create", "pods/exec")],
    ["another group", rule(["get"], ["deployments"]), permission("get", "deployments", { apiGroup: "apps" })],
    [
      "another object",
      rule(["patch"], ["services"], { resourceNames: ["web"] }),
      permission("patch", "services", { name: "api" }),
    ],
    ["all objects", rule(["list"], ["services"], { resourceNames: ["web"] }), permission("list", "services")],
  ])("%s: the cluster is asked before anybody calls it missing", async (_title, granted, wanted) => {
    const no = ask({ rules: [granted], allows: () => false });
    expect(await no.authority.allows(wanted)).toBe(false);
    expect(no.asked).toEqual(["rules", "access", "access"]);
    const yes = ask({ rules: [granted], allows: ({ action }) => action !== "* *.*" });
    expect(await yes.authority.allows(wanted)).toBe(true);
  });
});

test("an administrator by a webhook is recognized by one question", async () => {
  const { authority, asked } = ask({
    rules: [],
    incomplete: true,
    allows: ({ action }) => action === "* *.*",
  });
  const wanted = ["get", "list", "watch", "create"].map((verb) => permission(verb, "pods"));
  expect(await Promise.all(wanted.map((one) => authority.allows(one)))).toEqual(wanted.map(() => true));
  expect(asked).toEqual(["rules", "access"]);
});

test("rules say nothing of the whole cluster, because a RoleBinding grants nothing there", async () => {
  const { authority } = ask({ allows: ({ namespace }) => namespace !== "" });
  expect(await authority.allows(permission("list", "nodes", { clusterWide: true }))).toBe(false);
});

test("a server that does not answer reviews says neither yes nor no", async () => {
  const { authority } = ask({}, new ApiError(403, "Forbidden", "no reviews here"));
  expect(await authority.allows(permission("get", "pods"))).toBeUndefined();
  expect(await authority.allows(permission("list", "nodes", { clusterWide: true }))).toBeUndefined();
});
