/** Some of the scenarios, at least one of each part: within a minute they show whether the judge still works on a real cluster. */
import { expect, test } from "@jest/globals";
import { FAULTS, UGLY } from "./catalogue.js";
import { chaptersOf, expectVerdicts } from "./harness/expect-verdicts.js";

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

/** As long as the slowest of them needs, and no longer. */
const AT_A_TIME = 7;

const chapters = chaptersOf({ ...FAULTS, ...UGLY }, ({ id }) => SAMPLE.has(id));

test("the sample is of every part, and nothing in it is misspelled", () => {
  expect(Object.entries(chapters).filter(([, scenarios]) => scenarios.length === 0)).toEqual([]);
  expect(Object.values(chapters).flat().length).toBe(SAMPLE.size);
});

expectVerdicts(chapters, AT_A_TIME);
