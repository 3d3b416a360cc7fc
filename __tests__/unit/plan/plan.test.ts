/** What a plan says of each object, and what its hash depends on. */
import { describe, expect, test } from "@jest/globals";
import { type JsonMap, withAt } from "../../../src/json.js";
import { FIELD_MANAGER } from "../../../src/manifests/apply.js";
import { planOf } from "../../../src/plan/plan.js";
import type { ImageToBe } from "../../../src/plan/sides.js";
import type { Rehearsed } from "../../../src/rehearsal/dry-run.js";
import { inLanguage } from "../../../src/words/say.js";
import { manifestOf } from "../manifests/sample.js";

const REPOSITORY = "ghcr.io/acme/bot/chatbot-service";
const DIGEST = `sha256:${"1".repeat(64)}`;
const BUILT: ImageToBe = { repository: REPOSITORY, reference: `${REPOSITORY}:tree-1`, digest: DIGEST };
const UNBUILT: ImageToBe = { ...BUILT, digest: undefined };

const OURS = {
  "f:spec": {
    "f:replicas": {},
    "f:template": {
      "f:spec": { "f:containers": { 'k:{"name":"web"}': { ".": {}, "f:name": {}, "f:image": {} } } },
    },
  },
};

/** As the server has it: with defaults, a status, and a field of somebody else. */
const live = (image: string, more: JsonMap = {}): JsonMap => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: {
    name: "web",
    uid: "1",
    resourceVersion: "7",
    annotations: { "chatbot-deploy/commit": "abc", theirs: "1" },
    managedFields: [{ manager: FIELD_MANAGER, operation: "Apply", fieldsV1: OURS }],
  },
  spec: {
    replicas: 2,
    revisionHistoryLimit: 10,
    strategy: { type: "RollingUpdate" },
    template: {
      spec: {
        containers: [{ name: "web", image, imagePullPolicy: "IfNotPresent" }],
        dnsPolicy: "ClusterFirst",
      },
    },
    ...more,
  },
  status: { readyReplicas: 2 },
});

const MANIFEST = manifestOf(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 2, template: { spec: { containers: [{ name: web, image: chatbot-service }] } } }
`);

const rehearsed = (
  before: JsonMap | undefined,
  after: JsonMap,
  outcome: Rehearsed["outcome"],
): Rehearsed => ({
  target: {
    manifest: MANIFEST,
    object: MANIFEST.object,
    type: { apiVersion: "apps/v1", kind: "Deployment", plural: "deployments", namespaced: true },
    live: before,
  },
  outcome,
  after,
  warnings: [],
  conflicts: [],
});
const RUNNING = live(`${REPOSITORY}@${DIGEST}`);
const planned = (one: Rehearsed, image: ImageToBe | undefined) =>
  planOf([one], image, () => ["web-b", "web-a"]);

describe("an object", () => {
  test("that runs the image of the same source tree is left alone", () => {
    const { objects } = planned(rehearsed(RUNNING, RUNNING, "unchanged"), BUILT);
    expect(objects).toMatchObject([{ outcome: "unchanged", difference: "" }]);
    expect(objects[0]?.pods).toBeUndefined();
  });

  test("that runs another image gets the new one, by its tree; nothing of others shows", () => {
    const before = live(`${REPOSITORY}@sha256:${"2".repeat(64)}`);
    const { objects } = planned(rehearsed(before, before, "unchanged"), BUILT);
    expect(objects[0]?.difference.split("\n").filter((line) => /^[+-]/.test(line))).toEqual([
      `-          image: ${REPOSITORY}@sha256:${"2".repeat(64)}`,
      `+          image: ${REPOSITORY}:tree-1`,
    ]);
    expect(objects[0]?.difference).not.toMatch(/theirs|dnsPolicy|chatbot-deploy|uid/);
    expect(objects[0]?.pods).toEqual({ action: "replaced", names: ["web-a", "web-b"] });
  });

  test("that is new shows the manifest, without any default", () => {
    const { objects } = planned(rehearsed(undefined, live("x"), "created"), UNBUILT);
    expect(objects[0]).toMatchObject({ outcome: "created", pods: undefined });
    expect(objects[0]?.difference).toContain(`+          image: ${REPOSITORY}:tree-1`);
    expect(objects[0]?.difference).not.toContain("dnsPolicy");
  });

  test("whose number of pods alone changes restarts none", () => {
    const { objects } = planned(
      rehearsed(RUNNING, live(`${REPOSITORY}@${DIGEST}`, { replicas: 3 }), "changed"),
      BUILT,
    );
    expect(objects[0]?.pods).toEqual({ action: "scaled", from: 2, to: 3, names: [] });
  });

  test("with Recreate stops its pods first", () => {
    const recreate = { strategy: { type: "Recreate" } };
    const before = live("web:1", recreate);
    const { objects } = planned(rehearsed(before, live("web:2", recreate), "changed"), undefined);
    expect(objects[0]?.pods?.action).toBe("recreated");
  });

  test("whose configuration alone changes restarts its pods, and the hash of it is not shown", () => {
    const withHash = (hash: string): JsonMap =>
      withAt(
        live("web:1"),
        ["spec", "template", "metadata", "annotations", "chatbot-deploy/config-hash"],
        hash,
      ) as JsonMap;
    const { objects } = planned(rehearsed(withHash("aaaa"), withHash("bbbb"), "changed"), undefined);
    expect(objects[0]?.pods?.action).toBe("replaced");
    expect(objects[0]?.difference).not.toMatch(/aaaa|bbbb|config-hash/);
  });
});

describe("the hash", () => {
  const change = (image: ImageToBe, before = "2") => {
    const old = live(`${REPOSITORY}@sha256:${before.repeat(64)}`);
    return planOf([rehearsed(old, old, "unchanged")], image).hash;
  };

  test("is the same before and after the image was built", () => {
    expect(change(UNBUILT)).toBe(change(BUILT));
    expect(change(BUILT)).toMatch(/^[0-9a-f]{24}$/);
  });

  test("is another one for another source tree, for another start, and for nothing to do", () => {
    const other = { ...BUILT, reference: `${REPOSITORY}:tree-2` };
    const nothing = planOf([rehearsed(RUNNING, RUNNING, "unchanged")], BUILT).hash;
    expect(new Set([change(BUILT), change(other), change(BUILT, "3"), nothing]).size).toBe(4);
  });

  test("knows nothing of versions, pods and the run", () => {
    const old = live("web:1");
    const later = withAt(old, ["metadata", "resourceVersion"], "99") as JsonMap;
    const elsewhere = withAt(later, ["metadata", "annotations", "chatbot-deploy/commit"], "def") as JsonMap;
    const next = live("web:2");
    const hashes = [
      planOf([rehearsed(old, next, "changed")], undefined).hash,
      planOf([rehearsed(elsewhere, next, "changed")], undefined, () => ["web-x"]).hash,
    ];
    expect(new Set(hashes).size).toBe(1);
  });
});

test("a plan has the same hash in every language, though it says what it hides in that of the run", () => {
  const secret = manifestOf("apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { a: one }\n");
  const before = { ...secret.object, stringData: { a: "zero" } };
  const target = {
    ...rehearsed(before, secret.object, "changed").target,
    manifest: secret,
    object: secret.object,
  };
  const one = { ...rehearsed(before, secret.object, "changed"), target: { ...target, live: before } };
  const [english, french] = (["en", "fr"] as const).map((language) =>
    inLanguage(language, () => planned(one, undefined)),
  );
  expect(english?.objects[0]?.difference).toContain("*** (after)");
  expect(french?.objects[0]?.difference).toContain("*** (après)");
  expect(french?.hash).toBe(english?.hash);
});
