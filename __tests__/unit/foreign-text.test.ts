/** What tools and pods write can neither command the runner nor paint the log. */
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { beginning, clip, clipStart, harmless, plain } from "../../src/foreign-text.js";

describe("plain", () => {
  test.each([
    ["colours", "\u001b[1;31mred\u001b[0m", "red"],
    ["cursor movements", "a\u001b[2K\u001b[1Gb\u001b[?25l", "ab"],
    ["a title ended by a bell", "\u001b]0;title\u0007text", "text"],
    ["a link", "\u001b]8;;https://x\u001b\\link\u001b]8;;\u001b\\", "link"],
    ["a title that never ends: only its own line is lost", "\u001b]0;title\nnext", "\nnext"],
    ["single escapes", "a\u001bMb", "ab"],
    ["a lone escape", "a\u001b", "a"],
    ["controls of eight bits", "a\u009b\u0085b", "ab"],
    ["backspaces, bells, nulls", "a\u0008\u0007\u0000b", "ab"],
    ["line ends of all kinds, made one", "a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["tabs, which stay", "a\tb", "a\tb"],
    ["colours of eight bits", "\u009b31mred", "red"],
    ["separators of lines and paragraphs, made line ends", "a\u2028b\u2029c", "a\nb\nc"],
    ["turns of the direction", "a\u202eb\u2066c\u2069\u200fd\u061ce", "abcde"],
    ["what is not seen", "S\u200be\u00ads\u2060a\ufeffm\u034fe\u180e-\u{e0041}1\u3164", "Sesame-1"],
    ["joiners and variants between letters of ours", "a\u200db\u200c\ufe0fc\u{e0100}", "abc"],
    ["the same at the beginning", "\u200d\ufe0fa", "a"],
    ["other languages, which stay", "Ü 日本 🔑", "Ü 日本 🔑"],
    ["joined pictures and signs, which stay", "👩‍💻 ⚠️ 1️⃣ ❤️", "👩‍💻 ⚠️ 1️⃣ ❤️"],
    ["joiners of other scripts, which stay", "می‌خواهم क्‍ष", "می‌خواهم क्‍ष"],
  ])("%s", (_name, text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe("harmless", () => {
  test.each([
    "::set-output name=x::y",
    "  ::error::boo",
    ":::: ::::::",
    "##[command]x",
    "a ##[error]b",
    "\u001b[0m::warning::x",
    ":\u0000:error::x",
    "text\n ::error::x",
    "text\r::error::x",
    "\u00a0\u3000::error::x",
    "#\u001b[0m#[error]x",
    "#\u200d#[error]x",
    "\u200b::error::x",
    "a\u2028::error::x",
  ])("%j gives the runner no command", (line) => {
    expect(harmless(line)).not.toMatch(/^\s*::|##\[/m);
  });

  test("ordinary lines are shown as they are", () => {
    for (const line of ["http://x:80 a:b #1 [ok]", "Run `[Convert]::ToBase64String(x)` there"])
      expect(harmless(line)).toBe(line);
  });

  test("no text whatever becomes a command", () => {
    const piece = fc.constantFrom(
      ":",
      "::",
      "#",
      "##[",
      "[",
      "error",
      "\u001b",
      "\u001b[0m",
      "\r",
      "\n",
      "\u0000",
      "x",
      "]",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(harmless(pieces.join(""))).not.toMatch(/^\s*::|##\[/m);
      }),
    );
  });
});

describe("a text that is cut", () => {
  test("shows where, at its end or at its beginning", () => {
    expect([clip("abcd", 3), clipStart("abcd", 3), clip("abc", 3), clipStart("abc", 3)]).toEqual([
      "ab…",
      "…cd",
      "abc",
      "abc",
    ]);
  });

  test("does not cut a character in two", () => {
    expect([clip("a😀bc", 3), clipStart("ab😀c", 3)]).toEqual(["a…", "…c"]);
  });

  test("is cut after what is not seen has gone, and never within a control sequence", () => {
    expect(beginning(" \u001b[31mred\u001b[0m and green", 6)).toBe("red a…");
  });
});
