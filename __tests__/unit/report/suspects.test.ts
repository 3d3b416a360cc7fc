import { describe, expect, test } from "@jest/globals";
import type { Problem } from "../../../src/errors.js";
import { blamed, suspectsOf } from "../../../src/report/suspects.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { rolloutFailed } from "../../helpers/sample-reports/failed.js";

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

describe("the fix names the change that the problem speaks of", () => {
  const MANIFEST = {
    kind: "ConfigMap",
    name: "settings",
    file: "k8s/settings.yaml",
    outcome: "changed",
  } as const;
  const where = "ConfigMap settings (`k8s/settings.yaml`)";

  test.each([
    [
      "removed",
      "its last line: QDRANT_URL Field required",
      "@@ data @@\n-  QDRANT_URL: http://qdrant",
      `This deployment removed \`QDRANT_URL\` from ${where}: put it back, if it is still needed.`,
    ],
    [
      "removed, and called otherwise by the program",
      "its last line: qdrant.url is missing.",
      "@@ data @@\n-  QDRANT_URL: http://qdrant",
      `This deployment removed \`QDRANT_URL\` from ${where}: put it back, if it is still needed.`,
    ],
    [
      "an element of a list by its name",
      "KeyError: 'QDRANT_URL'",
      "@@ env @@\n-  - name: QDRANT_URL\n-    value: http://qdrant",
      `This deployment removed \`QDRANT_URL\` from ${where}: put it back, if it is still needed.`,
    ],
    [
      "the value of a variable by the name of that",
      "mkdir /models: read-only file system",
      "@@ spec › template › spec › containers › api › env › OLLAMA_MODELS @@\n-  value: /data/models\n+  value: /models",
      `This deployment changed \`OLLAMA_MODELS\` in ${where}: is its new value right?`,
    ],
    [
      "changed",
      "GET /healthy answers 404",
      "@@ httpGet @@\n-  path: /health\n+  path: /healthy",
      `This deployment changed \`path\` in ${where}: is its new value right?`,
    ],
    [
      "added",
      "unknown option LOG_FORMAT",
      "@@ data @@\n+  LOG_FORMAT: json",
      `This deployment added \`LOG_FORMAT\` to ${where}: is it right?`,
    ],
  ])("%s", (_, cause, difference, fix) => {
    const objects = [{ ...MANIFEST, difference }];
    const told = () => blamed({ title: "api failed", cause, fix: "`x`" }, objects);
    expect(told().fix).toBe(`${fix} \`x\``);
    expect(englishIn(inLanguage("fr", told).fix ?? "")).toEqual([]);
  });

  test("and stays as it is when there is none", () => {
    const problem = { title: "api failed", fix: "Look." };
    expect(blamed(problem, [{ ...MANIFEST, difference: "@@ data @@\n-  QDRANT_URL: a" }])).toBe(problem);
  });
});
