/** The hash that makes pods restart when their configuration changed, and only then. */
import { describe, expect, test } from "@jest/globals";
import { textAt } from "../../../src/json.js";
import { CONFIG_HASH, withConfigHash } from "../../../src/manifests/config-hash.js";
import type { ManifestObject } from "../../../src/manifests/manifest.js";
import { objectOf } from "./sample.js";

const deployment = (podSpec: object, kind = "Deployment"): ManifestObject =>
  ({
    apiVersion: "apps/v1",
    kind,
    metadata: { name: "web" },
    spec: { template: { spec: podSpec } },
  }) as ManifestObject;

const config = (name: string, data: object, kind = "ConfigMap"): ManifestObject =>
  ({ apiVersion: "v1", kind, metadata: { name }, ...data }) as ManifestObject;

const hashOf = (object: ManifestObject, set: readonly ManifestObject[]): string | undefined =>
  textAt(withConfigHash(object, set), "spec", "template", "metadata", "annotations", CONFIG_HASH);

const REFERENCES: readonly (readonly [string, object])[] = [
  ["envFrom of a ConfigMap", { containers: [{ envFrom: [{ configMapRef: { name: "a" } }] }] }],
  [
    "env of a ConfigMap",
    { containers: [{ env: [{ name: "X", valueFrom: { configMapKeyRef: { name: "a", key: "x" } } }] }] },
  ],
  ["an init container", { initContainers: [{ envFrom: [{ configMapRef: { name: "a" } }] }] }],
  ["a volume of a ConfigMap", { volumes: [{ name: "v", configMap: { name: "a" } }] }],
  [
    "a projected ConfigMap",
    { volumes: [{ name: "v", projected: { sources: [{ configMap: { name: "a" } }] } }] },
  ],
];

const SECRET_REFERENCES: readonly (readonly [string, object])[] = [
  ["envFrom of a Secret", { containers: [{ envFrom: [{ secretRef: { name: "a" } }] }] }],
  [
    "env of a Secret",
    { containers: [{ env: [{ name: "X", valueFrom: { secretKeyRef: { name: "a", key: "x" } } }] }] },
  ],
  ["a volume of a Secret", { volumes: [{ name: "v", secret: { secretName: "a" } }] }],
  ["a projected Secret", { volumes: [{ name: "v", projected: { sources: [{ secret: { name: "a" } }] } }] }],
];

describe("the hash changes with the data of", () => {
  test.each(REFERENCES)("%s", (_name, podSpec) => {
    const web = deployment(podSpec);
    expect(hashOf(web, [config("a", { data: { x: "1" } })])).not.toBe(
      hashOf(web, [config("a", { data: { x: "2" } })]),
    );
  });

  test.each(SECRET_REFERENCES)("%s", (_name, podSpec) => {
    const web = deployment(podSpec);
    expect(hashOf(web, [config("a", { stringData: { x: "1" } }, "Secret")])).not.toBe(
      hashOf(web, [config("a", { stringData: { x: "2" } }, "Secret")]),
    );
  });

  test.each(["data", "binaryData", "stringData"])("the field %s", (field) => {
    const web = deployment({ volumes: [{ secret: { secretName: "a" } }] });
    expect(hashOf(web, [config("a", { [field]: { x: "MQ==" } }, "Secret")])).not.toBe(
      hashOf(web, [config("a", {}, "Secret")]),
    );
  });
});

describe("the hash stays the same", () => {
  const web = deployment({
    containers: [{ envFrom: [{ configMapRef: { name: "a" } }, { configMapRef: { name: "b" } }] }],
  });
  const a = config("a", { data: { x: "1", y: "2" } });
  const b = config("b", { data: { z: "3" } });

  test("in whatever order the files are read", () => {
    expect(hashOf(web, [a, b])).toBe(hashOf(web, [b, a]));
  });

  test("in whatever order the keys are written", () => {
    expect(hashOf(web, [config("a", { data: { y: "2", x: "1" } }), b])).toBe(hashOf(web, [a, b]));
  });

  test("when a ConfigMap that nobody refers to changes", () => {
    expect(hashOf(web, [a, b, config("c", { data: { x: "9" } })])).toBe(hashOf(web, [a, b]));
  });

  test("when a Secret of the same name changes", () => {
    expect(hashOf(web, [a, b, config("a", { data: { x: "9" } }, "Secret")])).toBe(hashOf(web, [a, b]));
  });

  test("when only labels of the ConfigMap change", () => {
    const labelled = { ...a, metadata: { name: "a", labels: { app: "web" } } } as ManifestObject;
    expect(hashOf(web, [labelled, b])).toBe(hashOf(web, [a, b]));
  });
});

/** Another hash for the same manifests would roll out every workload of everybody once. */
test("the hash of a set stays what it was in earlier versions", () => {
  const set = ["a", "b", "c", "d", "e"].flatMap((name) =>
    ["ConfigMap", "Secret"].map((kind) => config(name, { data: { x: `${kind} ${name}` } }, kind)),
  );
  const podSpec = {
    initContainers: [
      { envFrom: [{ prefix: "A_", configMapRef: { name: "a" } }, { secretRef: { name: "a" } }] },
    ],
    containers: [
      {
        env: [
          { name: "X", valueFrom: { configMapKeyRef: { name: "b", key: "x" } } },
          { name: "Y", valueFrom: { secretKeyRef: { name: "b", key: "x" } } },
        ],
      },
    ],
    imagePullSecrets: [{ name: "e" }],
    volumes: [
      { name: "v", configMap: { name: "c", items: [{ key: "x", path: "x" }] } },
      { name: "w", secret: { secretName: "c" } },
      { name: "p", projected: { sources: [{ configMap: { name: "d" } }, { secret: { name: "d" } }] } },
    ],
  };
  expect(hashOf(deployment(podSpec), set)).toBe("0f845b130e7d1918");
});

test("the same data in another ConfigMap is another configuration", () => {
  const web = deployment({
    containers: [{ envFrom: [{ configMapRef: { name: "a" } }, { configMapRef: { name: "b" } }] }],
  });
  const one = config("a", { data: { x: "1" } });
  const other = config("b", { data: { x: "1" } });
  expect(hashOf(web, [one])).not.toBe(hashOf(web, [other]));
});

test.each(["StatefulSet", "DaemonSet"])("a %s has it too", (kind) => {
  expect(hashOf(deployment({ volumes: [{ configMap: { name: "a" } }] }, kind), [config("a", {})])).toMatch(
    /^[0-9a-f]{16}$/,
  );
});

test("the annotations that are there stay", () => {
  const web = objectOf(`apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {annotations: {team: a}}
    spec: {volumes: [{name: v, configMap: {name: a}}]}
`);
  expect(withConfigHash(web, [config("a", {})])).toMatchObject({
    spec: { template: { metadata: { annotations: { team: "a", [CONFIG_HASH]: expect.any(String) } } } },
  });
});

test.each([
  ["refers to nothing of the set", deployment({ volumes: [{ configMap: { name: "elsewhere" } }] })],
  ["runs no pods", config("x", {}, "Service")],
  // A Job's template cannot be changed.
  ["is a Job", deployment({ volumes: [{ configMap: { name: "a" } }] }, "Job")],
])("an object that %s is left as it is", (_name, object) => {
  expect(withConfigHash(object, [config("a", { data: { x: "1" } })])).toBe(object);
});
