/** Quantities, and what one pod asks for. */
import { describe, expect, test } from "@jest/globals";
import { limitsOf, requestsOf } from "../../../src/rehearsal/pod-needs.js";
import { parseQuantity, quantityText } from "../../../src/rehearsal/quantity.js";

test.each([
  ["250m", 0.25],
  ["2", 2],
  [2, 2],
  ["0.5", 0.5],
  [".5", 0.5],
  ["1Ki", 1024],
  ["2Gi", 2 * 2 ** 30],
  ["1k", 1000],
  ["1e3", 1000],
  ["12E", 12e18],
  ["1.5G", 1.5e9],
  ["100n", 1e-7],
])("%s is %d", (text, value) => expect(parseQuantity(text)).toBeCloseTo(value));

test.each(["", "Gi", "1 Gi", "1gb", "one", undefined, {}])("%j is none", (text) =>
  expect(parseQuantity(text)).toBeUndefined(),
);

test.each([
  [0.25, "250m"],
  [2, "2"],
  [0, "0"],
  [2 ** 31, "2Gi"],
  [1.5 * 2 ** 20, "1.5Mi"],
  [1024, "1024"],
])("%d is written %s", (value, text) => expect(quantityText(value)).toBe(text));

describe("one pod", () => {
  const needing = (cpu: string, more: object = {}) => ({ resources: { requests: { cpu } }, ...more });
  const cpu = (spec: object) => requestsOf(spec as Record<string, unknown>).get("cpu");

  test("its containers together", () =>
    expect(cpu({ containers: [needing("1"), needing("500m")] })).toBe(1.5));
  test("an init container that needs more than all of them", () =>
    expect(cpu({ containers: [needing("1")], initContainers: [needing("3"), needing("2")] })).toBe(3));
  test("sidecars run beside the containers, and beside the init containers after them", () => {
    const sidecar = needing("1", { restartPolicy: "Always" });
    expect(cpu({ containers: [needing("1")], initContainers: [sidecar] })).toBe(2);
    expect(cpu({ containers: [needing("1")], initContainers: [sidecar, needing("3")] })).toBe(4);
    expect(cpu({ containers: [needing("1")], initContainers: [needing("3"), sidecar] })).toBe(3);
  });
  test("the overhead of its runtime", () =>
    expect(cpu({ containers: [needing("1")], overhead: { cpu: "1" } })).toBe(2));
  test("resources of the pod as a whole go before", () =>
    expect(cpu({ containers: [needing("1")], resources: { requests: { cpu: "5" } } })).toBe(5));
  test("a limit stands for a request, not the other way round", () => {
    const limited = { containers: [{ resources: { limits: { cpu: "2" } } }, needing("1")] };
    expect(cpu(limited)).toBe(3);
    expect(limitsOf(limited).get("cpu")).toBe(2);
  });
});
