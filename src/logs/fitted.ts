/** The lines of a log that a page has room for: how its program was started, and why it ended. Pure. */
import { say } from "../words/say.js";
import { lastWordsAt } from "./last-words.js";
import { type Line, wordsOf } from "./line.js";

export interface Room {
  /** How many lines of the beginning. */
  readonly head: number;
  /** How many of the end. */
  readonly tail: number;
}

/** All lines if there is room for them, otherwise the first and the last ones. */
export function fitted(lines: readonly Line[], { head, tail }: Room): string[] {
  if (lines.length <= head + tail) return textsOf(lines);
  const { before, end } = endOf(lines.slice(head), tail);
  return [...textsOf(lines.slice(0, head)), ...leftOut(before), ...end];
}

/** The same of a log of which only its first lines and its last ones have come: nobody knows how many are between them. */
export function fittedEnds(first: readonly Line[], last: readonly Line[], { head, tail }: Room): string[] {
  return [...textsOf(first.slice(0, head)), say`(… lines left out …)`, ...endOf(last, tail).end];
}

interface End {
  /** How many lines there are before it. */
  readonly before: number;
  readonly end: readonly string[];
}

/** The last lines; and what a program said last, if the trace below that leaves it no room among them. */
function endOf(lines: readonly Line[], tail: number): End {
  const from = Math.max(0, lines.length - tail);
  const last = textsOf(lines.slice(from));
  const words = lastWordsAt(lines.map(wordsOf));
  if (words < 0 || words >= from) return { before: from, end: last };
  const saying = textsOf(lines.slice(words, words + 1));
  return { before: words, end: [...saying, ...leftOut(from - words - 1), ...last] };
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}

function leftOut(count: number): string[] {
  return count > 0 ? [say`(… ${count} lines left out …)`] : [];
}
