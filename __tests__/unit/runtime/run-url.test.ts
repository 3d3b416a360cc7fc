/** The addresses of a run and of the pages about it. */
import { expect, test } from "@jest/globals";
import { troubleshootingUrlOf } from "../../../src/runtime/run-url.js";

const serverUrl = "https://github.com";

test.each([
  ["en", "https://github.com/org/deploy/blob/v1/docs/troubleshooting.md"],
  ["fr", "https://github.com/org/deploy/blob/v1/docs/troubleshooting.fr.md"],
] as const)("the page about messages in %s is that of the version that runs", (language, url) => {
  expect(troubleshootingUrlOf({ action: "org/deploy", actionRef: "v1", serverUrl }, language)).toBe(url);
});

test("an action of the workflow's own checkout has no page that is known", () => {
  expect(troubleshootingUrlOf({ action: "", actionRef: "", serverUrl }, "en")).toBeUndefined();
});
