/** What a failed deployment changed of what its problems speak of: most failures are in there. Pure. */

import type { Problem } from "../errors.js";
import { plain } from "../foreign-text.js";
import { say } from "../words/say.js";
import type { DeployReport, ObjectReport } from "./report.js";

/** Three of them point somewhere; a whole difference is among what was applied. */
const MOST_OBJECTS = 3;
const MOST_LINES = 12;

/** Shorter words (`to`, `80`) are in every text. */
const SHORTEST = 4;

/** A place in an object with a change of which a problem speaks. */
interface Change {
  readonly object: ObjectReport;
  /** What heads it in the difference, such as `data`; absent where nothing is above. */
  readonly place: string | undefined;
  readonly changed: readonly Line[];
  /** The first of them that is spoken of. */
  readonly named: Line;
}

/** `-  QDRANT_URL: http://qdrant` */
interface Line {
  readonly text: string;
  readonly sign: string;
  /** Of an element of a list its name, of the value of a variable that of the variable. */
  readonly key: string;
  readonly value: string;
}

export interface Suspect {
  readonly file?: string | undefined;
  /** Changed lines under their object and place, as a difference. */
  readonly lines: string;
}

/** One an object; none when nothing points to a change. */
export function suspectsOf({ failure, objects }: DeployReport): Suspect[] {
  const changes = namedChanges(objects, failure?.problems ?? []);
  return [...Map.groupBy(changes, ({ object }) => object)]
    .slice(0, MOST_OBJECTS)
    .map(([{ file }, places]) => ({
      file,
      lines: plain(places.flatMap(linesOf).slice(0, MOST_LINES).join("\n")),
    }));
}

/** The problem with what to do about the change that it speaks of, if there is one. */
export function blamed(problem: Problem, objects: readonly ObjectReport[]): Problem {
  const [change] = namedChanges(objects, [problem]);
  if (!change) return problem;
  const blame = blameText(change);
  return { ...problem, fix: problem.fix === undefined ? blame : `${blame} ${problem.fix}` };
}

function blameText({ object, changed, named: { key } }: Change): string {
  const title = `${object.kind} ${object.name}`;
  const where = object.file === undefined ? title : `${title} (\`${object.file}\`)`;
  const signs = new Set(changed.filter((line) => line.key === key).map(({ sign }) => sign));
  if (signs.size > 1) return say`This deployment changed \`${key}\` in ${where}: is its new value right?`;
  return signs.has("-")
    ? say`This deployment removed \`${key}\` from ${where}: put it back, if it is still needed.`
    : say`This deployment added \`${key}\` to ${where}: is it right?`;
}

function namedChanges(objects: readonly ObjectReport[], problems: readonly Problem[]): Change[] {
  const told = problems
    .map(({ title, cause, found, detail }) => [title, cause, found, detail].join("\n"))
    .join("\n");
  const words = new Set(wordsOf(told).flatMap((word) => [word, folded(word)]));
  return objects.flatMap((object) => changesOf(object, words));
}

function changesOf(object: ObjectReport, words: ReadonlySet<string>): Change[] {
  return (object.difference ?? "").split(/^(?=@@ )/m).flatMap((part) => {
    const place = /^@@ (.*) @@$/m.exec(part)?.[1];
    const changed = part.split("\n").flatMap((line) => lineOf(line, place));
    const named = changed.find((line) => isNamed(line, words));
    return named ? [{ object, place, changed, named }] : [];
  });
}

function linesOf({ object: { kind, name }, place, changed }: Change): string[] {
  const head = `@@ ${kind} ${name}${place === undefined ? "" : ` › ${place}`} @@`;
  return [head, ...changed.map(({ text }) => text)];
}

/** A line that was added or removed. */
function lineOf(text: string, place: string | undefined): Line[] {
  const [, sign] = /^([+-])/.exec(text) ?? [];
  if (sign === undefined) return [];
  const [, key = "", value = ""] = /^.\s*(?:- )?"?([^":\s]+)"?:?\s*(.*)$/.exec(text) ?? [];
  const named: Readonly<Record<string, string | undefined>> = { name: value, value: variableOf(place) };
  return [{ text, sign, key: named[key] ?? key, value }];
}

function variableOf(place = ""): string | undefined {
  return / › env › (.+)$/.exec(place)?.[1];
}

/** Does the text speak of the key, or of the value it has now? The digest of an image is in every difference. */
function isNamed({ sign, key, value }: Line, words: ReadonlySet<string>): boolean {
  if (key === "image") return false;
  return (
    words.has(folded(key)) ||
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

/** Programs call a setting `qdrant_url` or `qdrant.url` whose variable is `QDRANT_URL`. */
function folded(key: string): string {
  return key.toLowerCase().replaceAll(/[.-]/g, "_");
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}/](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_/])?/gu) ?? []).filter(
    (word) => word.length >= SHORTEST,
  );
}
