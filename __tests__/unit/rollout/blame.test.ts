/** Of several that failed, the one that others need is told before them. */
import { expect, test } from "@jest/globals";
import { causesFirst } from "../../../src/rollout/blame.js";
import type { Verdict } from "../../../src/rollout/judge.js";
import { CATALOGUE } from "../../../src/rollout/signals/catalogue.js";

function failed(name: string, signal: string, ...needs: readonly string[]): Verdict {
  const workload = { kind: "Deployment", name, dependsOn: needs.map((need) => `Deployment/${need}`) };
  const findings = [{ signal: CATALOGUE.find(({ id }) => id === signal) }];
  return { workload, findings } as unknown as Verdict;
}

const told = (...verdicts: readonly Verdict[]): string[] =>
  causesFirst(verdicts).map(({ workload }) => workload.name);

test("who crashes for want of another comes after it", () => {
  expect(told(failed("api", "crashes", "db"), failed("db", "crashes"))).toEqual(["db", "api"]);
  expect(
    told(failed("web", "never-ready", "api"), failed("api", "crashes", "db"), failed("db", "crashes")),
  ).toEqual(["db", "api", "web"]);
});

test("a fault of its own is told in the order of the manifests", () => {
  expect(told(failed("api", "image-not-found", "db"), failed("db", "crashes"))).toEqual(["api", "db"]);
  expect(told(failed("b", "crashes"), failed("a", "crashes"))).toEqual(["b", "a"]);
});

test("whoever needs one another is told once each", () => {
  const verdicts = [failed("a", "crashes", "b"), failed("b", "crashes", "a")];
  expect(told(...verdicts).toSorted()).toEqual(["a", "b"]);
});
