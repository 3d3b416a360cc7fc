/** Of what a failed deployment changed, the lines that its problems speak of. Pure. */
import { plainLines } from "../plain-text.js";
import type { DeployReport, ObjectReport } from "../report.js";

/** Three of them point somewhere; a whole difference is among what was applied. */
const MOST_OBJECTS = 3;
const MOST_LINES = 12;

/** Shorter words (`to`, `80`) are in every text. */
const SHORTEST = 4;

export interface Suspect {
  readonly file?: string | undefined;
  /** Changed lines under their object and place, as a difference. */
  readonly lines: string;
}

/** None when nothing points to a change. */
export function suspectsOf({ failure, objects }: DeployReport): Suspect[] {
  if (!failure) return [];
  const told = failure.problems
    .map(({ title, cause, detail }) => [title, cause, detail].join("\n"))
    .join("\n");
  const words = new Set(wordsOf(told));
  return objects.flatMap((object) => suspectsIn(object, words)).slice(0, MOST_OBJECTS);
}

function suspectsIn(
  { kind, name, file, difference = "" }: ObjectReport,
  words: ReadonlySet<string>,
): Suspect[] {
  const parts = difference.split(/^(?=@@ )/m).flatMap((part) => {
    const [first = "", ...rest] = part.split("\n");
    const place = /^@@ (.*) @@$/.exec(first)?.[1];
    const changed = (place === undefined ? [first, ...rest] : rest).filter((line) => /^[+-]/.test(line));
    const named = changed.some((line) => isNamed(line, words));
    return named ? [`@@ ${kind} ${name}${place === undefined ? "" : ` › ${place}`} @@`, ...changed] : [];
  });
  return parts.length > 0 ? [{ file, lines: plainLines(parts.slice(0, MOST_LINES).join("\n")) }] : [];
}

/** Does the text speak of the key, or of the value it has now? The digest of an image is in every difference. */
function isNamed(line: string, words: ReadonlySet<string>): boolean {
  const [, sign = "", key = "", value = ""] = /^([+-])\s*(?:- )?"?([^":\s]+)"?:?\s*(.*)$/.exec(line) ?? [];
  if (key === "image") return false;
  return (
    words.has(key) ||
    (sign === "+" &&
      wordsOf(value)
        .filter(isTelling)
        .some((word) => words.has(word)))
  );
}

/** A path, a name, a number; a plain word such as `info` is in many texts by chance. */
function isTelling(word: string): boolean {
  return /[^\p{L}]/u.test(word);
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}/][\p{L}\p{N}_./-]*/gu) ?? []).filter((word) => word.length >= SHORTEST);
}
