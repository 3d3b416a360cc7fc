/** docs/troubleshooting.md tells of every message that the action can tell, in one place. */
import { globSync } from "node:fs";
import { matchesGlob } from "node:path";
import { expect, test } from "@jest/globals";
import { messages } from "../../../scripts/messages.js";
import { pageText, patternsOf, renewed } from "../../../scripts/troubleshooting.js";

const all = messages();
const patterns = patternsOf(pageText());

test("the page is what `make troubleshooting` writes", () => {
  expect(pageText()).toBe(renewed(pageText(), all));
});

test("every source with a message belongs to one section, and every section to sources with messages", () => {
  const files = [...new Set(all.map(({ file }) => file))];
  const sectionsOf = (file: string): string[] => patterns.filter((pattern) => matchesGlob(file, pattern));
  expect(files.filter((file) => sectionsOf(file).length !== 1)).toEqual([]);
  expect(patterns.filter((pattern) => !files.some((file) => matchesGlob(file, pattern)))).toEqual([]);
});

test("every id has one place on the page, outside of anything that is folded", () => {
  const ids = new Set(all.flatMap(({ id }) => id ?? []));
  const anchors = [...pageText().matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
  expect(anchors.toSorted()).toEqual([...ids].toSorted());
  expect(pageText()).not.toContain("<details>");
});

test("what is told is read from the sources", () => {
  expect(all).toContainEqual({
    file: "src/rollout/signals/image.ts",
    id: "image-not-found",
    title: "the registry has no image ….",
    fix: "Was it pushed? Is the tag right? A clean-up policy of the registry may have deleted it.",
  });
  // Nobody has to keep this number: it says that whole folders are not overlooked.
  expect(all.length).toBeGreaterThan(globSync("src/**/*.ts").length / 2);
});
