/** What the release workflow reads: the section of the changelog that a tag names. */
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { notesOf } from "../../../scripts/release-notes.js";
import { type JsonMap, mapAt } from "../../../src/json.js";
import { fileText } from "./sources.js";

const CHANGELOG = `# Changelog

## Unreleased

- not yet

## [1.1.0] - 2027-01-02

### Added

- this

## [1.0.0] - 2026-12-01
`;

test("the notes of a version are its section of the changelog", () => {
  expect(notesOf("v1.1.0", CHANGELOG, "1.1.0")).toBe("### Added\n\n- this");
});

describe("there is no release", () => {
  test.each([
    ["of what is no version", "v1", "1.1.0", "is no tag of a version"],
    ["of another version than the package's", "v1.1.0", "1.0.0", "package.json has the version 1.0.0"],
    ["that the changelog does not tell of", "v2.0.0", "2.0.0", "has no section"],
    ["of which it tells nothing", "v1.0.0", "1.0.0", "tells nothing of 1.0.0"],
  ])("%s", (_what, tag, version, words) => {
    expect(() => notesOf(tag, CHANGELOG, version)).toThrow(words);
  });
});

test("nothing of a release may do more than its job needs", () => {
  const workflow = parse(fileText(".github/workflows/release.yml")) as JsonMap;
  const granted = Object.entries(mapAt(workflow, "jobs")).map(([name, job]) => [
    name,
    mapAt(job, "permissions"),
  ]);
  expect([workflow["permissions"], Object.fromEntries(granted)]).toEqual([
    {},
    {
      verify: { contents: "read" },
      attest: { contents: "read", "id-token": "write", attestations: "write" },
      publish: { contents: "write" },
    },
  ]);
});
