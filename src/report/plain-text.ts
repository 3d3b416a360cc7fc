/** Foreign text made fit for a page: on one line, or its end alone. */
import { plain } from "../foreign-text.js";
import type { Words } from "../words/words.js";

/** But the no-break spaces: they hold together what our own texts want held together. */
const WHITESPACE = /[^\S\u00A0\u202F]+/g;

/** Foreign text on one line. */
export function plainLine(text: string): string {
  return plain(text).replace(WHITESPACE, " ").trim();
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
