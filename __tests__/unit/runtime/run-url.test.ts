/** The addresses of a run and of the pages about it. */
import { expect, test } from "@jest/globals";
import { troubleshootingUrlOf } from "../../../src/runtime/run-url.js";

const serverUrl = "https://github.com";

test("the page about messages is that of the version that runs", () => {
  const run = { action: "org/deploy", actionRef: "v1", serverUrl };
  expect(troubleshootingUrlOf(run)).toBe("https://github.com/org/deploy/blob/v1/docs/troubleshooting.md");
});

test("an action of the workflow's own checkout has no page that is known", () => {
  expect(troubleshootingUrlOf({ action: "", actionRef: "", serverUrl })).toBeUndefined();
});
