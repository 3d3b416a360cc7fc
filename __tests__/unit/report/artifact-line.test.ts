import { expect, test } from "@jest/globals";
import { artifactLine } from "../../../src/report/artifact-line.js";
import type { ImageReport } from "../../../src/report/report.js";
import { DIGEST_AFTER } from "../../helpers/sample-reports/parts.js";
import { success } from "../../helpers/sample-reports/succeeded.js";

const lineOf = (image: Partial<ImageReport>): string | undefined =>
  artifactLine({
    ...success,
    image: { reference: "ghcr.io/acme/bot:sha-1", digest: DIGEST_AFTER, origin: "built", ...image },
  });

test("an image that was built is told with its tag and digest", () => {
  expect(lineOf({})).toBe(`ghcr.io/acme/bot:sha-1@${DIGEST_AFTER}`);
});

test.each([
  ["that was used again", { origin: "reused" }],
  ["that was given", { origin: "given" }],
  ["without a tag", { reference: "ghcr.io/acme/bot" }],
  ["without a whole digest", { digest: "sha256:12" }],
  ["with a sign of equality", { reference: "ghcr.io/acme/bot=:a" }],
  ["with a line end", { reference: "ghcr.io/acme/bot:a\nb" }],
] as const)("an image %s is no line, for a doubtful one fails the step", (_, image) => {
  expect(lineOf(image)).toBeUndefined();
});
