import { expect, test } from "@jest/globals";
import { enumerated, shortlist } from "../../../src/words/enumeration.js";
import { inLanguage } from "../../../src/words/say.js";

test.each([
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b"], "a and b", "a et b"],
  [["a", "b", "c"], "a, b and c", "a, b et c"],
])("%j are all named", (names, english, french) => {
  expect(enumerated(names)).toBe(english);
  expect(inLanguage("fr", () => enumerated(names))).toBe(french);
});

test.each([
  [["a", "b"], "a, b", "a, b"],
  [["a", "b", "c"], "a, b and 1 more", "a, b et 1 autre"],
  [["a", "b", "c", "d"], "a, b and 2 more", "a, b et 2 autres"],
])("of %j two are named", (names, english, french) => {
  expect(shortlist(names, 2)).toBe(english);
  expect(inLanguage("fr", () => shortlist(names, 2))).toBe(french);
});
