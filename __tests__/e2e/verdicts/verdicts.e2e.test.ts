/** Some of the scenarios, at least one of each part: within a minute they show whether the judge still works on a real cluster. */
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { chaptersWith, FAULTS, UGLY } from "./catalogue.js";
import { performanceOf } from "./harness/performance.js";

jest.setTimeout(240_000);

const SAMPLE = new Set([
  "image-tag-missing",
  "crash-at-start",
  "crash-after-ready",
  "memory-after-ready",
  "pull-secret-missing",
  "probe-path",
  "killed-by-liveness",
  "config-map-key-missing",
  "cpu-too-large",
  "storage-class-empty",
  "quota-used-by-others",
  "pod-security-restricted",
  "service-selector",
  "node-port-taken",
  "two-bad-one-sooner",
  "ok-two-crashes",
  "ok-same-template-after-failure",
  "ok-watches-cut-every-5-s",
]);

/** So many that all take as long as the slowest of them, and no longer. */
const AT_A_TIME = 7;

const CHAPTERS = chaptersWith(({ id }) => SAMPLE.has(id));
const chosen = CHAPTERS.flatMap(({ scenarios }) => scenarios);
const performance = performanceOf(chosen, AT_A_TIME);
beforeAll(performance.begin);
afterAll(performance.end);

test("the sample is of every part, and nothing in it is misspelled", () => {
  expect(CHAPTERS.map(({ title }) => title)).toEqual([...Object.keys(FAULTS), ...Object.keys(UGLY)]);
  expect(chosen).toHaveLength(SAMPLE.size);
});

describe.each(CHAPTERS)("$title", ({ scenarios }) => {
  test.each(scenarios)("$id", async (scenario) => {
    expect(await performance.judged(scenario)).toMatchObject({ wrong: [] });
  });
});
