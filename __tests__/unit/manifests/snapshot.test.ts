/** What undoes an apply, from the object as it was before and as the API server answered; samples in the form of a real server. */
import { describe, expect, test } from "@jest/globals";
import type { JsonMap } from "../../../src/json.js";
import { FIELD_MANAGER } from "../../../src/manifests/apply.js";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { appliedFields, pickFields, unionOf } from "../../../src/manifests/owned-fields.js";
import { undoing } from "../../../src/manifests/snapshot.js";

const managed = (fieldsV1: JsonMap, more: JsonMap = {}): JsonMap => ({
  manager: FIELD_MANAGER,
  operation: "Apply",
  fieldsV1,
  ...more,
});

/** A Deployment whose defaults the server has filled in. */
const live = (image: string, replicas: number, managedFields: readonly JsonMap[]): ManifestObject => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web", uid: "1", resourceVersion: "7", generation: 3, managedFields },
  spec: {
    replicas,
    progressDeadlineSeconds: 600,
    template: {
      spec: {
        containers: [
          {
            name: "web",
            image,
            imagePullPolicy: "IfNotPresent",
            ports: [{ containerPort: 8080, protocol: "TCP" }],
          },
          { name: "injected", image: "mesh:1" },
        ],
      },
    },
  },
  status: { readyReplicas: 2 },
});

const WEB_FIELDS = {
  ".": {},
  "f:name": {},
  "f:image": {},
  "f:ports": { 'k:{"containerPort":8080,"protocol":"TCP"}': { ".": {}, "f:containerPort": {} } },
};
const specFields = (more: JsonMap = {}): JsonMap => ({
  "f:spec": { ...more, "f:template": { "f:spec": { "f:containers": { 'k:{"name":"web"}': WEB_FIELDS } } } },
});

const written = (before: ManifestObject | undefined, after: ManifestObject, outcome = "changed") =>
  ({
    target: {
      object: { apiVersion: after.apiVersion, kind: after.kind, metadata: { name: "web" } },
      live: before,
    },
    outcome,
    object: after,
  }) as unknown as Parameters<typeof undoing>[0];

const restoredWeb = {
  name: "web",
  image: "web:1",
  ports: [{ containerPort: 8080 }],
};

describe("what undoes an apply", () => {
  test("has the old values of our fields, and neither defaults, nor the status, nor what others own", () => {
    const before = live("web:1", 2, [managed(specFields())]);
    const after = live("web:2", 2, [managed(specFields())]);
    expect(undoing(written(before, after))).toEqual({
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "web" },
      spec: { template: { spec: { containers: [restoredWeb] } } },
    });
  });

  test("gives a field back that we took from somebody else", () => {
    const before = live("web:1", 5, [
      managed({}),
      managed(specFields({ "f:replicas": {} }), { manager: "kubectl" }),
    ]);
    const after = live("web:2", 1, [managed(specFields({ "f:replicas": {} }))]);
    expect(undoing(written(before, after))?.["spec"]).toEqual({
      replicas: 5,
      template: { spec: { containers: [restoredWeb] } },
    });
  });

  test("leaves the replicas of an autoscaler alone", () => {
    const scaler = managed({ "f:spec": { "f:replicas": {} } }, { manager: "hpa", subresource: "scale" });
    const before = live("web:1", 7, [managed(specFields()), scaler]);
    const after = live("web:2", 7, [managed(specFields()), scaler]);
    expect(undoing(written(before, after))?.["spec"]).not.toHaveProperty("replicas");
  });

  test("brings back what we removed, and takes away what we added", () => {
    const config = (data: JsonMap): ManifestObject => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: {
        name: "web",
        managedFields: [
          managed({ "f:data": Object.fromEntries(Object.keys(data).map((key) => [`f:${key}`, {}])) }),
        ],
      },
      data,
    });
    const undo = undoing(written(config({ KEPT: "1", GONE: "2" }), config({ KEPT: "9", NEW: "3" })));
    expect(undo?.["data"]).toEqual({ KEPT: "1", GONE: "2" });
  });

  test("has the values of a Secret that was sent as text", () => {
    const secret = (password: string): ManifestObject => ({
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: "web", managedFields: [managed({ "f:stringData": { "f:password": {} } })] },
      data: { password, theirs: "eA==" },
    });
    expect(undoing(written(secret("b25l"), secret("dHdv")))?.["data"]).toEqual({ password: "b25l" });
  });

  test.each([
    ["is new", undefined, "Deployment", "created"],
    ["was left alone", live("web:1", 2, []), "Deployment", "unchanged"],
    ["holds data", live("web:1", 2, []), "PersistentVolumeClaim", "changed"],
    ["is a namespace", live("web:1", 2, []), "Namespace", "changed"],
  ])("is nothing where the object %s", (_, before, kind, outcome) => {
    expect(undoing(written(before, { ...live("web:2", 2, []), kind }, outcome))).toBeUndefined();
  });
});

describe("owned fields", () => {
  test("are those that were applied, but not those of a subresource, of other writes or of others", () => {
    const object = live("web:1", 1, [
      managed({ "f:spec": { "f:a": {} } }),
      managed({ "f:spec": { "f:b": {} } }, { operation: "Update" }),
      managed({ "f:status": {} }, { subresource: "status" }),
      managed({ "f:spec": { "f:c": {} } }, { manager: "kubectl" }),
    ]);
    expect(appliedFields(object, FIELD_MANAGER)).toEqual({ "f:spec": { "f:a": {} } });
  });

  test("in a union are those of both, at any depth", () => {
    expect(unionOf({ "f:a": { "f:b": {} }, "f:d": {} }, { "f:a": { "f:c": {} } })).toEqual({
      "f:a": { "f:b": {}, "f:c": {} },
      "f:d": {},
    });
  });

  test("of a map that was empty before are the map itself", () => {
    const fields = unionOf({ "f:emptyDir": {} }, { "f:emptyDir": { "f:sizeLimit": {} } });
    expect(pickFields({ emptyDir: {} }, fields)).toEqual({ emptyDir: {} });
    expect(pickFields({ emptyDir: { sizeLimit: "1Gi" } }, fields)).toEqual({
      emptyDir: { sizeLimit: "1Gi" },
    });
  });

  test("of a set are its values; of a list without keys, its places", () => {
    expect(pickFields(["a", "b", "c"], { 'v:"b"': {}, 'v:"x"': {} })).toEqual(["b"]);
    expect(pickFields(["a", "b"], { "i:1": {} })).toEqual(["b"]);
  });

  test("that the object does not have are not made up", () => {
    expect(pickFields({ a: 1 }, { "f:b": { "f:c": {} } })).toBeUndefined();
    expect(pickFields({ a: {} }, { "f:a": { ".": {}, "f:c": {} } })).toEqual({ a: {} });
  });
});
