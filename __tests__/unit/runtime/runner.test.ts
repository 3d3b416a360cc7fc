/** What an annotation says: the parts of a problem, labelled in the language of the run. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createRedactor } from "../../../src/runtime/redactor.js";
import { createRunner } from "../../../src/runtime/runner.js";
import { inLanguage } from "../../../src/words/say.js";

let written = "";
const write = process.stdout.write.bind(process.stdout);

beforeEach(() => {
  written = "";
  process.stdout.write = ((text: string) => {
    written += text;
    return true;
  }) as typeof process.stdout.write;
});
afterEach(() => {
  process.stdout.write = write;
});

const PROBLEM = {
  title: "t",
  found: "b",
  detail: "d",
  cause: "c",
  fix: "f",
  look: "kubectl",
  file: "a.yaml",
  line: 3,
};

test.each([
  ["en", "Found: b%0Ad%0ACause: c%0AFix: f%0ALook further: kubectl"],
  ["fr", "Constat\u00a0: b%0Ad%0ACause\u00a0: c%0ACorrection\u00a0: f%0APour aller plus loin\u00a0: kubectl"],
] as const)("in %s", (language, message) => {
  inLanguage(language, () => createRunner(createRedactor()).annotate("error", PROBLEM));
  expect(written.trim()).toBe(`::error title=t,file=a.yaml,line=3::${message}`);
});
