import { describe, expect, test } from "@jest/globals";
import { plainLine, tail } from "../../../src/report/plain-text.js";
import { en } from "../../../src/words/en.js";

describe("tail", () => {
  const limits = { lines: 2, characters: 20 };

  test("leaves what is short enough", () => expect(tail("a\nb\n", limits, en.cut)).toBe("a\nb"));
  test("keeps the last lines and counts the others", () => {
    expect(tail("a\nb\nc", limits, en.cut)).toBe("(… 1 earlier line was cut)\nb\nc");
    expect(tail("a\nb\nc\nd", limits, en.cut)).toBe("(… 2 earlier lines were cut)\nc\nd");
  });
  test("keeps the end of a line that is too long", () => {
    expect(tail(`${"x".repeat(30)}end`, limits, en.cut)).toBe(
      `(… the beginning was cut)\n${"x".repeat(17)}end`,
    );
  });
});

test("a line has no line ends, no controls and no runs of blanks", () => {
  expect(plainLine("12,4\u00a0Mo")).toBe("12,4\u00a0Mo");
  expect(plainLine(" a \n\t b\u0007\u009bm c\u2028d ")).toBe("a b c d");
});
