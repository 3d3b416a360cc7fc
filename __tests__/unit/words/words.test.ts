/** Every language has every word: the compiler sees to the tables, this to what it cannot see. */
import { describe, expect, test } from "@jest/globals";
import { OPERATIONS } from "../../../src/operations/operations.js";
import { renderSummary } from "../../../src/report/summary.js";
import { en } from "../../../src/words/en.js";
import { fr } from "../../../src/words/fr.js";
import { ALL_PHASES } from "../../helpers/all-phases.js";
import { RECORDED } from "../../helpers/recorded-reports.js";
import { SAMPLES } from "../../helpers/sample-reports/samples.js";

const steps = Object.values(OPERATIONS).flatMap(({ steps }) => steps.names);

test("every step and every phase has a French title, and no title is of nothing", () => {
  const ids = new Set([...ALL_PHASES, ...steps].map(({ id }) => id));
  expect(Object.keys(fr.titles).toSorted()).toEqual([...ids].toSorted());
});

test("every smoke test of ours has a French title", () => {
  const ours = Object.values(RECORDED).flatMap(({ smokeTests }) => smokeTests.map(({ id }) => id));
  const named = ours.filter((id) => !id.startsWith("own-") && !id.startsWith("ollama-model-"));
  expect(Object.keys(fr.smokeTests.titles).toSorted()).toEqual([...new Set(named)].toSorted());
});

/** The words of a table that take no value, by their place in it. */
function plainWords(table: object, place = ""): [string, string][] {
  return Object.entries(table).flatMap(([key, word]): [string, string][] => {
    if (typeof word === "string") return [[`${place}${key}`, word]];
    return typeof word === "object" ? plainWords(word as object, `${place}${key}.`) : [];
  });
}

const FRENCH_PAGES = Object.entries({ ...SAMPLES, ...RECORDED }).map(([name, report]) => {
  return [name, renderSummary({ ...report, language: "fr" })] as const;
});

describe("a French page", () => {
  const english = new Map(plainWords(en));
  const foreign = plainWords(fr).flatMap(([place, word]) => {
    const other = english.get(place) ?? "";
    // Shorter ones are parts of names and of words that both languages have.
    return other !== word && other.length >= 9 && !place.startsWith("titles.") ? [other] : [];
  });

  test.each(FRENCH_PAGES)("of %s has no English frame", (name, page) => {
    const report = { ...SAMPLES, ...RECORDED }[name];
    // What was recorded in an English run stays as it is.
    const told = JSON.stringify(report);
    expect(foreign.filter((word) => !told.includes(word) && page.includes(word))).toEqual([]);
  });
});

test("French has no space that may break before a double sign", () => {
  const words = plainWords(fr).map(([, word]) => word);
  expect(words.filter((word) => / [:;!?»]|« /.test(word.replace(/`[^`]*`/g, "")))).toEqual([]);
  expect(words.filter((word) => /[a-zé]'[a-zé]/i.test(word))).toEqual([]);
});

test.each([
  [fr.counts.pods, ["0\u00a0pod", "1\u00a0pod", "2\u00a0pods"]],
  [fr.counts.problems, ["0\u00a0problème", "1\u00a0problème", "2\u00a0problèmes"]],
  [en.counts.problems, ["0 problems", "1 problem", "2 problems"]],
])("%o counts as its language does", (counted, expected) => {
  expect([0, 1, 2].map(counted)).toEqual(expected);
});
