/** What tools and pods write can neither command the runner nor paint the log. */
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { harmless, plain } from "../../../src/runtime/foreign-text.js";

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
    ["other languages, which stay", "Ü 日本 🔑", "Ü 日本 🔑"],
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
