import { describe, expect, test } from "@jest/globals";
import { BRIEFS } from "../../../src/rollout/briefs.js";
import { CATALOGUE } from "../../../src/rollout/signals/catalogue.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const FACTS = { kind: "secret", name: "api-token", key: "TOKEN", code: "139" };

test("every signal has its few words", () => {
  expect(Object.keys(BRIEFS).toSorted()).toEqual(CATALOGUE.map(({ id }) => id).toSorted());
});

test("they fit into a headline, in both languages", () => {
  const english = Object.values(BRIEFS).map((brief) => brief(FACTS));
  const french = inLanguage("fr", () => Object.values(BRIEFS).map((brief) => brief(FACTS)));
  expect(Math.max(...[...english, ...french].map(({ length }) => length))).toBeLessThan(60);
  expect(french.flatMap(englishIn)).toEqual([]);
});

describe("they name what is known by name", () => {
  test.each([
    ["missing-reference", {}, "Secret api-token is missing"],
    ["missing-reference", { kind: "configmap" }, "ConfigMap api-token is missing"],
    ["mounted-key-missing", {}, "the key TOKEN is missing"],
    ["crashes", { lastLine: "KeyError: 'QDRANT_URL'" }, "the setting `QDRANT_URL` is missing"],
    ["crashes", { lastLine: "boom" }, "it crashes with exit code 139"],
  ])("%s, %j", (id, facts, told) => {
    expect(BRIEFS[id]?.({ ...FACTS, ...facts })).toBe(told);
  });
});
