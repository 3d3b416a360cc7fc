/** Foreign text made fit to be shown: no terminal codes, no control characters, no direction overrides, never too long. */
import { stripVTControlCharacters } from "node:util";
import type { Words } from "../words/words.js";

/** Control characters other than the line feed and the tab. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/** Characters that turn the direction of what follows: with them a text can show something other than it says. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Several lines of foreign text, without anything that would not be shown as it is. */
export function plainLines(text: string): string {
  return stripVTControlCharacters(text.replace(/\r\n?/g, "\n")).replace(CONTROLS, "").replace(DIRECTIONS, "");
}

/** But the no-break spaces: they hold together what our own texts want held together. */
const WHITESPACE = /[^\S\u00A0\u202F]+/g;

/** Foreign text on one line. */
export function plainLine(text: string): string {
  return plainLines(text).replace(WHITESPACE, " ").trim();
}

/** The beginning of a text, with an ellipsis when something was cut. */
export function clip(text: string, characters: number): string {
  if (text.length <= characters) return text;
  return `${text.slice(0, Math.max(0, characters - 1)).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

export interface TailLimits {
  readonly lines: number;
  readonly characters: number;
}

/** The end of a text (logs tell at their end why they ended), headed by a line that says what was cut. */
export function tail(text: string, limits: TailLimits, cut: Words["cut"]): string {
  const all = text.trimEnd();
  const lines = all.split("\n");
  const kept = lines.slice(-limits.lines);
  const joined = kept.join("\n");
  if (joined.length <= limits.characters) {
    return kept.length === lines.length ? all : `${cut.earlierLines(lines.length - kept.length)}\n${joined}`;
  }
  const end = joined.slice(-limits.characters).replace(/^[\uDC00-\uDFFF]/, "");
  return `${cut.beginning}\n${end}`;
}
