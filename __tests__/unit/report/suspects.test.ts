import { expect, test } from "@jest/globals";
import type { Problem } from "../../../src/errors.js";
import { suspectsOf } from "../../../src/report/summary/suspects.js";
import { rolloutFailed } from "../../helpers/sample-reports.js";

const suspects = (problem: Partial<Problem>, difference: string): string =>
  suspectsOf({
    ...rolloutFailed,
    failure: { category: "rollout", problems: [{ title: "api failed", ...problem }], state: "" },
    objects: [{ kind: "Deployment", name: "api", outcome: "changed", difference }],
  })
    .map(({ lines }) => lines)
    .join("\n");

test("a setting that this deployment removed is pointed to when the failure names it", () => {
  const difference = "@@ data @@\n   A_URL: http://a\n-  QDRANT_URL: http://qdrant\n";
  expect(suspects({ cause: "its last line: QDRANT_URL Field required" }, difference)).toBe(
    "@@ Deployment api › data @@\n-  QDRANT_URL: http://qdrant",
  );
});

test("a value that was set is pointed to when the failure names it", () => {
  const difference =
    "@@ spec › template › spec › containers › api › readinessProbe › httpGet @@\n-  path: /health\n+  path: /healthy";
  expect(suspects({ detail: "the probe (GET /healthy on port http) answers 404" }, difference)).toContain(
    "+  path: /healthy",
  );
});

test.each([
  ["another part of the same object", "@@ data @@\n-  LOG_LEVEL: info\n+  LOG_LEVEL: debug"],
  [
    "the image, which differs in every deployment",
    "@@ a @@\n-  image: crash@sha256:1\n+  image: crash@sha256:2",
  ],
  ["what was there before and is not there any more", "@@ a @@\n-  command: crash\n+  command: other"],
  ["a plain word that is in the text by chance", "@@ a @@\n-  LOG_LEVEL: info\n+  LOG_LEVEL: crash"],
  ["a line that stayed", "@@ a @@\n   crash: yes\n-  b: 1"],
])("%s is not pointed to", (_, difference) => {
  expect(suspects({ cause: "the containers crash" }, difference)).toBe("");
});

test("only a few lines are shown, however much was changed", () => {
  const lines = Array.from({ length: 50 }, (_, index) => `+  SETTING_${index}: /crash`);
  expect(suspects({ cause: "/crash" }, `@@ data @@\n${lines.join("\n")}`).split("\n")).toHaveLength(12);
});
