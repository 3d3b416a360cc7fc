/** Reading and changing data of unknown shape. */
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { at, canonical, isMap, listAt, mapAt, numberAt, textAt, withAt } from "../../src/json.js";

const pod = { spec: { containers: [{ name: "api", ports: [8080] }] }, count: 3 };

describe("reading", () => {
  test.each<[string, unknown, unknown]>([
    ["a value on the way of keys and indexes", at(pod, "spec", "containers", 0, "name"), "api"],
    ["the whole for an empty way", at(pod), pod],
    ["nothing where a list is asked for a name", at(pod, "spec", "containers", "name"), undefined],
    ["nothing where a map is asked for a place", at(pod, "spec", 0), undefined],
    ["nothing below a text", at(pod, "spec", "containers", 0, "name", "length"), undefined],
    ["an empty map for what is none", mapAt(pod, "count"), {}],
    ["an empty list for what is none", listAt(pod, "spec"), []],
    ["no text for a number", textAt(pod, "count"), undefined],
    ["no number for a text", numberAt(pod, "spec", "containers", 0, "name"), undefined],
    ["the number for a number", numberAt(pod, "count"), 3],
  ])("gives %s", (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  test("never throws, whatever the data", () => {
    const path = fc.array(fc.oneof(fc.string(), fc.nat(5)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.anything(), path, (data, way) => {
        for (const read of [at, mapAt, listAt, textAt, numberAt])
          expect(() => read(data, ...way)).not.toThrow();
      }),
    );
  });

  test("a list and null are no maps", () => {
    expect([isMap([]), isMap(null), isMap("a"), isMap({})]).toEqual([false, false, false, true]);
  });
});

describe("changing", () => {
  test("replaces one value and leaves the original as it was", () => {
    const changed = withAt(pod, ["spec", "containers", 0, "name"], "web");
    expect([textAt(changed, "spec", "containers", 0, "name"), pod.spec.containers[0]?.name]).toEqual([
      "web",
      "api",
    ]);
  });

  test("makes the maps that are missing on the way", () => {
    expect(withAt({}, ["metadata", "annotations", "a/b"], "x")).toEqual({
      metadata: { annotations: { "a/b": "x" } },
    });
  });

  test("leaves the neighbours alone", () => {
    expect(withAt({ a: [1, 2, 3] }, ["a", 1], "two")).toEqual({ a: [1, "two", 3] });
  });

  test("cannot reach the prototype of all objects", () => {
    withAt({}, ["__proto__", "polluted"], true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("the canonical text", () => {
  test("is the same however the keys are ordered", () => {
    expect(canonical({ b: 1, a: { d: [1], c: 2 } })).toBe(canonical({ a: { c: 2, d: [1] }, b: 1 }));
  });

  test("tells lists of another order apart", () => {
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });

  test("loses nothing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    );
  });
});
