import { expect, test } from "@jest/globals";
import { OUTPUTS, outputsOf } from "../../../src/report/outputs.js";
import { badInputs } from "../../helpers/sample-reports/failed.js";
import { DIGEST_AFTER } from "../../helpers/sample-reports/parts.js";
import { SAMPLES } from "../../helpers/sample-reports/samples.js";
import { success } from "../../helpers/sample-reports/succeeded.js";

const PATH = "/runner/report.json";

test("a success gives everything a later job needs", () => {
  expect(outputsOf(success, PATH)).toEqual({
    image: `ghcr.io/acme/bot/chatbot-service:tree-5d41402abc4b2a76b9719d911017c592aabbccdd@${DIGEST_AFTER}`,
    digest: DIGEST_AFTER,
    url: "http://203.0.113.7:8080",
    revision: "15",
    verdict: "success",
    "failure-reason": "",
    "failure-id": "",
    comment: expect.stringContaining("### ✅ chatbot-test runs `3f2c1a9`"),
    plan: "",
    "plan-hash": "",
    report: PATH,
  });
});

test("what is unknown is empty, never missing", () => {
  const outputs = outputsOf(badInputs, PATH);
  expect(outputs).toMatchObject({ image: "", digest: "", url: "", revision: "", verdict: "failure" });
  for (const report of Object.values(SAMPLES))
    expect(Object.keys(outputsOf(report, PATH))).toEqual([...OUTPUTS]);
});

test("the failure reason is one line", () => {
  const outputs = outputsOf({ ...badInputs, failureReason: "one\ntwo\r\nthree" }, PATH);
  expect(outputs["failure-reason"]).toBe("one two three");
});

test.each([
  ["registry.test:5000/bot", "registry.test:5000/bot@"],
  ["registry.test:5000/bot:1", "registry.test:5000/bot:1@"],
  [`bot:1@sha256:${"0".repeat(64)}`, "bot:1@"],
])("the image %s is pinned by the digest that was pushed", (reference, start) => {
  const report = { ...success, image: { reference, digest: DIGEST_AFTER, origin: "built" as const } };
  expect(outputsOf(report, PATH).image).toBe(start + DIGEST_AFTER);
});

test("the failure has a name that is the same in every language", () => {
  expect(outputsOf(badInputs, PATH)["failure-id"]).toBe("kubeconfig-context-unknown");
});
