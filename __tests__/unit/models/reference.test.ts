/** What a model is called, and which version of it is meant. */
import { describe, expect, test } from "@jest/globals";
import { baseName, fullName, isWanted, parseModelReference } from "../../../src/models/reference.js";

test.each([
  ["nomic-embed-text", "nomic-embed-text:latest", "nomic-embed-text"],
  ["nomic-embed-text:v1.5", "nomic-embed-text:v1.5", "nomic-embed-text"],
  ["host:5000/me/model", "host:5000/me/model:latest", "model"],
  ["host:5000/me/model:1", "host:5000/me/model:1", "model"],
])("%s is stored as %s, and is a %s", (name, full, base) => {
  expect([fullName(name), baseName(name)]).toEqual([full, base]);
});

describe("the input", () => {
  test.each([
    ["m", { name: "m" }],
    ["m:v1@sha256:0a109f422b47", { name: "m:v1", digest: "0a109f422b47" }],
    ["m@0a109f422b47", { name: "m", digest: "0a109f422b47" }],
    [`h:5000/a/m@sha256:${"ab".repeat(32)}`, { name: "h:5000/a/m", digest: "ab".repeat(32) }],
  ])("%s", (text, reference) => {
    expect(parseModelReference(text)).toEqual(reference);
  });

  test.each(["m@", "m@sha256:", "m@sha256:0a109f42", "m@latest", "@sha256:0a109f422b47", "-m"])(
    "%s is none",
    (text) => {
      expect(parseModelReference(text)).toBeUndefined();
    },
  );
});

test.each([
  ["0a109f422b47e3a5", undefined, true],
  ["0a109f422b47e3a5", "0a109f422b47", true],
  // The command `ollama list` tells 12 digits only.
  ["0a109f422b47", "0a109f422b47e3a5", true],
  ["0a109f422b48", "0a109f422b47", false],
])("%s is the version %s: %s", (installed, digest, wanted) => {
  expect(isWanted(installed, { name: "m", digest })).toBe(wanted);
});
