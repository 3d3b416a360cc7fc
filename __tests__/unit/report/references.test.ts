import { expect, test } from "@jest/globals";
import { imageParts, shortDigest, shortImage, withShortDigests } from "../../../src/report/references.js";

const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

test.each([
  ["ollama", { repository: "ollama", tag: "", digest: "" }],
  ["host:5000/a/b", { repository: "host:5000/a/b", tag: "", digest: "" }],
  ["host:5000/a/b:1.2", { repository: "host:5000/a/b", tag: "1.2", digest: "" }],
  [`a/b:1@${DIGEST}`, { repository: "a/b", tag: "1", digest: DIGEST }],
])("%s comes apart", (reference, parts) => expect(imageParts(reference)).toEqual(parts));

test.each([
  ["a/b", "a/b"],
  ["a/b:1", "a/b:1"],
  [`a/b@${DIGEST}`, "a/b@sha256:0123456789ab…"],
  [`a/b:1@${DIGEST}`, "a/b@sha256:0123456789ab…"],
])("%s is shown as %s", (reference, shown) => expect(shortImage(reference)).toBe(shown));

test("a sentence keeps of each digest the beginning", () => {
  expect(withShortDigests(`\`a/b@${DIGEST}\`, c@${DIGEST}; sha256:0123 and ${DIGEST}0 stay`)).toBe(
    `\`a/b@sha256:0123456789ab…\`, c@sha256:0123456789ab…; sha256:0123 and ${DIGEST}0 stay`,
  );
});

test("what is no digest is not shortened", () => expect(shortDigest("unknown")).toBe("unknown"));
