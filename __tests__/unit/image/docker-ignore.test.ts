/** The rules of `.dockerignore`, as Docker reads them. */
import { expect, test } from "@jest/globals";
import { visibility } from "../../../src/image/docker-ignore.js";

test.each([
  ["", "a", true],
  ["a", "a", false],
  ["a", "b/a", true],
  ["a", "a/b", false],
  ["/a", "a", false],
  ["./a/", "a/b", false],
  ["*.md", "README.md", false],
  ["*.md", "docs/README.md", true],
  ["**/*.md", "docs/deep/README.md", false],
  ["**/__pycache__", "a/b/__pycache__/c.pyc", false],
  ["*\n!keep", "keep", true],
  ["*\n!keep", "keep/this", true],
  ["!keep\n*", "keep", false],
  ["# a\n#b", "#b", true],
  ["a?", "ab", false],
  ["a?", "a/", true],
  ["[a-c]x", "bx", false],
  ["A", "a", true],
  ["\uFEFFa", "a", false],
  ["a\r\nb\r\n", "a", false],
  [" a ", "a", false],
  // Parts of a regular expression are none of a rule.
  ["c++", "c++", false],
  ["c++", "ccc", true],
  ["a(1)", "a(1)", false],
  ["a(1)", "a1", true],
  ["a|b", "a", true],
  ["a|b", "a|b", false],
  ["x{2}", "xx", true],
  ["a.b", "axb", true],
  ["\\+", "+", false],
])("with %j the path %s is seen: %s", (rules, path, seen) => {
  expect(visibility(rules).sees(path)).toBe(seen);
});

test.each([
  ["node_modules", "node_modules", false],
  ["*\n!src", "src", true],
  ["*\n!src/a", "src", true],
  ["*\n!/src/a", "src", true],
  ["*\n!src/a", "other", false],
  ["*\n!s*", "src", true],
  ["*\n!x*", "src", false],
  ["*\n!**/keep", "anything", true],
  ["*\n!src", "src/deep", true],
  ["*\n!srcs", "src", false],
])("with %j something below the hidden folder %s may be seen: %s", (rules, folder, below) => {
  expect(visibility(rules).seesBelow(folder)).toBe(below);
});

test("a rule that Docker cannot read is refused", () => {
  expect(() => visibility("[")).toThrow(/regular expression/);
});
