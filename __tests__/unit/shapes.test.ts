/** Parsing of untrusted data: what deviates is told with its path. */

import * as v from "@badrap/valita";
import { expect, test } from "@jest/globals";
import { parseAs, parseStrictlyAs } from "../../src/shapes.js";

const shape = v.object({
  name: v.string(),
  ports: v.array(v.object({ port: v.number() })).optional(),
  kind: v.literal("Service").optional(),
  even: v
    .number()
    .assert((number) => number % 2 === 0)
    .optional(),
});

test("data of the shape is its value, without what the shape does not name", () => {
  expect(parseAs(shape, { name: "a", other: 1 })).toEqual({ ok: true, value: { name: "a" } });
});

test.each([
  ["a field that is missing", {}, "name", "is missing"],
  ["a field of another type", { name: 1 }, "name", "expected string"],
  [
    "a field inside a list",
    { name: "a", ports: [{ port: 1 }, { port: "x" }] },
    "ports[1].port",
    "expected number",
  ],
  ["a word that is not the wanted one", { name: "a", kind: "Pod" }, "kind", "expected Service"],
  ["a rule of its own", { name: "a", even: 3 }, "even", "is not as expected"],
  ["data that is something else altogether", "text", "", "expected object"],
])("%s is told with its path", (_name, data, path, expected) => {
  expect(parseAs(shape, data)).toMatchObject({ ok: false, deviations: [{ path, expected }] });
});

test("several deviations are told at once", () => {
  expect(parseAs(shape, { ports: [{}] })).toMatchObject({
    deviations: [{ path: "ports[0].port" }, { path: "name" }],
  });
});

test("read strictly, what the shape does not name is a deviation, with its keys one by one", () => {
  expect(parseStrictlyAs(shape, { name: "a", ports: [{ port: 1, prot: 2 }] })).toEqual({
    ok: false,
    deviations: [
      { path: "ports[0].prot", keys: ["ports", 0, "prot"], expected: "is unknown", isMissing: false },
    ],
  });
});
