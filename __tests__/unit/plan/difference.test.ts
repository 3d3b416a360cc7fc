/** Differences as people read them. */
import { expect, test } from "@jest/globals";
import { differenceOf } from "../../../src/plan/difference.js";
import { objectOf } from "../manifests/sample.js";

const web = (image: string, level: string) =>
  objectOf(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  template:
    spec:
      containers:
        - { image: mesh:1, name: mesh }
        - { image: "${image}", env: [{ value: ${level}, name: LEVEL }], name: web, ports: [{ containerPort: 8080 }] }
`);

test("show what changes, with a few lines around it, and where in the object that is", () => {
  expect(differenceOf(web("web:1", "info"), web("web:2", "debug")).split("\n")).toEqual([
    "@@ spec › template › spec › containers › web › env › LEVEL @@",
    "           env:",
    "             - name: LEVEL",
    "-              value: info",
    "-          image: web:1",
    "+              value: debug",
    "+          image: web:2",
    "           ports:",
    "             - containerPort: 8080",
  ]);
});

test("are empty where nothing differs, whatever the order of the keys", () => {
  expect(differenceOf(web("web:1", "info"), web("web:1", "info"))).toBe("");
  expect(differenceOf({ b: 1, a: { d: 1, c: 2 } }, { a: { c: 2, d: 1 }, b: 1 })).toBe("");
});

test("of an object that is new are all of its lines", () => {
  expect(differenceOf(undefined, { kind: "ConfigMap", data: { A: "1" } }).split("\n")).toEqual([
    "+data:",
    '+  A: "1"',
    "+kind: ConfigMap",
  ]);
});

test("never grow beyond what somebody would read", () => {
  const data = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`K${index}`, "x".repeat(1000)]));
  const lines = differenceOf(undefined, { data }).split("\n");
  expect(lines).toHaveLength(201);
  expect(lines.at(-1)).toBe("@@ … and 301 more lines @@");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(210);
});
