import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Problem } from "../../../src/errors.js";
import { closingLines } from "../../../src/report/closing.js";
import { badInputs, cancelled, rolloutFailed } from "../../helpers/sample-reports/failed.js";
import { HOSTILE, reportOf } from "../../helpers/sample-reports/hostile.js";
import { success, unchanged } from "../../helpers/sample-reports/succeeded.js";

test("a success ends with where to find it", () => {
  expect(closingLines(success)).toEqual([
    "✅ chatbot-test runs `3f2c1a9` · 41 s",
    `  Image: ghcr.io/acme/bot/chatbot-service@${success.image?.digest}`,
    "  Revision: 14 → 15",
    "  Warnings: Deployment ollama has no memory limit",
    "  URL: http://203.0.113.7:8080",
  ]);
});

test("a run that had nothing to do says so", () => {
  expect(closingLines(unchanged)[0]).toBe("✅ Nothing changed: chatbot-test already runs `3f2c1a9` · 6.2 s");
  expect(closingLines(unchanged)).toContain("  Revision: 14");
});

test("a run without a commit says what runs all the same", () => {
  const outside = { ...success, source: { ...success.source, commit: "" } };
  expect(closingLines(outside)[0]).toMatch(/^✅ chatbot-test runs what the manifests say · /);
});

test("a failure ends with the cause, the fix, where to look, and what was left behind", () => {
  const lines = closingLines(rolloutFailed);
  expect(lines[0]).toBe(
    "❌ chatbot-api cannot start: the setting `QDRANT_URL` is missing · rolled back to revision 14, which is healthy · 49 s",
  );
  expect(lines.map((line) => /^ {2}(\w+):/.exec(line)?.[1]).filter(Boolean)).toEqual([
    "Where",
    "Found",
    "Fix",
    "Look",
    "State",
  ]);
});

test.each<[Partial<Problem>, string[]]>([
  [{ found: "It has none of `users`." }, ["  Found: It has none of `users`."]],
  [{ detail: "dial tcp: i/o timeout" }, ["  Found: dial tcp: i/o timeout"]],
  [{ detail: "one\ntwo" }, ["  Found:", "    | one", "    | two"]],
  [{ found: "0 of 2 are ready.", detail: "one" }, ["  Found: 0 of 2 are ready.", "    | one"]],
  [{}, []],
])("what was found is told in our words, and quoted below them: %j", (found, told) => {
  const failure = { category: "rollout", problems: [{ title: "a", ...found }], state: "" } as const;
  expect(closingLines({ ...badInputs, failureReason: "a", failure }).slice(1)).toEqual(told);
});

test("several problems are all there, each below its number", () => {
  const lines = closingLines(badInputs);
  expect(lines).toContain("  3 problems:");
  expect(lines).toContain("  1. The kubeconfig has no usable context");
  expect(lines).toContain("     Where: k8s/chatbot-service/chatbot-api-deployment.yaml:42");
  expect(lines).toContain('     Found: rollout-timeout: "5 minutes"');
});

test("a cancelled run says what goes on", () => {
  expect(closingLines(cancelled)).toHaveLength(2);
  expect(closingLines(cancelled)[1]).toMatch(/^ {2}State: The rollout of chatbot-api had begun/);
});

test("problems beyond a screen are told by their title", () => {
  const problem = { title: "one", fix: "Do this." };
  const problems = [problem, ...Array.from({ length: 9 }, () => problem)] as const;
  const lines = closingLines({
    ...badInputs,
    failure: { category: "configuration", problems: [...problems], state: "" },
  });
  expect(lines.filter((line) => line.includes("one"))).toHaveLength(10);
  expect(lines.filter((line) => line.includes("Do this."))).toHaveLength(5);
});

test("no text from outside becomes a command to the runner", () => {
  const parts = [
    "::error::x",
    "##[group]",
    "#",
    "[",
    ":",
    "\n",
    "\r",
    " ",
    "\u001b[31m",
    "\u0000",
    "a",
    "##",
    HOSTILE,
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (pieces) => {
      for (const line of closingLines(reportOf(pieces.join("")))) {
        expect(line).not.toMatch(/^\s*::|##\[|\p{Cc}/u);
      }
    }),
  );
});

test("a check in French has its colons and semicolons as French sets them", () => {
  const row = { id: "a", title: "Quota", result: "passed", found: "assez", fix: "" } as const;
  const lines = closingLines({
    ...success,
    language: "fr",
    check: { rows: [row], permissions: [], role: "" },
    warnings: [{ title: "un" }, { title: "deux" }],
  });
  expect(lines).toContain("  ✅ Quota\u00a0: assez");
  expect(lines).toContain("  Avertissements\u00a0: un\u202f; deux");
});
