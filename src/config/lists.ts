/** Inputs that hold several values: words, or `name=value` one a line. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import { bad, good, NONE, type Part } from "./part.js";

/** Separated by commas, spaces or line ends; each once. */
export function wordsOf(text: string): string[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  return [...new Set(words)];
}

/** The lines that are not empty. Values may begin or end with a space, so lines are not trimmed. */
export function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** `"one", "other"` */
export function quotedWords(words: readonly string[]): string {
  return words.map((word) => say`"${word}"`).join(", ");
}

/** One of several words for the value of an input. */
export function alternatives(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).reduce((several, one) => say`${several} or ${one}`);
}

export interface PairsInput {
  readonly name: string;
  /** What a name may be. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** `name=value` in each line; the value may be empty, and may hold further signs of equality. */
export function parsePairs(
  { name, pattern, example }: PairsInput,
  text: string,
): Part<Readonly<Record<string, string>>> {
  const lines = linesOf(text);
  const wrong = lines.filter((line) => !pattern.test(line.slice(0, Math.max(0, line.indexOf("="))).trim()));
  if (wrong.length > 0) return bad(...wrong.map((line) => noPair(name, line, example)));
  const entries = lines.map((line) => {
    const middle = line.indexOf("=");
    return [line.slice(0, middle).trim(), line.slice(middle + 1)] as const;
  });
  return good(Object.fromEntries(entries));
}

/** What stands in front of the sign of equality: a value may be none of anybody's business. */
function noPair(name: string, line: string, example: string): Problem {
  const shown = line.includes("=") ? `${line.slice(0, line.indexOf("="))}=…` : line;
  return {
    id: "input-no-pair",
    title: say`The input \`${name}\` has a line that is no \`name=value\`: "${shown.trim()}"`,
    fix: say`Write one pair per line, for example \`${example}\`.`,
  };
}

/** Each of the words must be as the pattern says; the word `none` alone means none. */
export function parseWords(
  name: string,
  text: string,
  { pattern, fix }: { readonly pattern: RegExp; readonly fix: string },
): Part<readonly string[]> {
  const words = text === NONE ? [] : wordsOf(text);
  const wrong = words.filter((word) => !pattern.test(word));
  if (wrong.length === 0) return good(words);
  return bad({
    id: "input-wrong-word",
    title: say`The input \`${name}\` has what it cannot have: ${quotedWords(wrong)}`,
    fix,
  });
}
