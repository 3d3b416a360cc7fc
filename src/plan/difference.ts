/** The difference between two objects as people read it: lines of YAML, with the place in the object above each part. Pure. */

import { structuredPatch } from "diff";
import { isScalar, type Pair, stringify } from "yaml";
import { clip } from "../foreign-text.js";
import type { JsonMap } from "../json.js";
import { say } from "../words/say.js";

/** Lines around a change that are shown with it. */
const CONTEXT = 2;
/** A settings file or a certificate that was replaced is not read line by line. */
const MOST_LINES = 200;
const LONGEST_LINE = 200;

/** Lines that begin with `+`, `-` or a space; those of an object that is new all begin with `+`. Empty when nothing differs. */
export function differenceOf(before: JsonMap | undefined, after: JsonMap): string {
  const fresh = yamlOf(after);
  if (!before) return bounded(linesOf(fresh).map((line) => `+${line}`));
  const old = yamlOf(before);
  const { hunks } = structuredPatch("", "", old, fresh, "", "", { context: CONTEXT });
  const oldLines = linesOf(old);
  return bounded(
    hunks.flatMap(({ oldStart, lines }) => {
      const first = lines.findIndex((line) => /^[+-]/.test(line));
      const above = oldLines.slice(0, oldStart - 1 + first);
      return [
        ...headed(placeOf(above, indentOf(lines[first]?.slice(1) ?? ""))),
        ...lines.filter((line) => !line.startsWith("\\")),
      ];
    }),
  );
}

/** In alphabetical order, whatever order the server told it in; but a name before what is named. */
function yamlOf(object: JsonMap): string {
  return stringify(object, { sortMapEntries: byKey, lineWidth: 0, aliasDuplicateObjects: false });
}

function byKey(a: Pair, b: Pair): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === other) return 0;
  if (one === "name" || other === "name") return one === "name" ? -1 : 1;
  return one < other ? -1 : 1;
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}

function headed(place: string): string[] {
  return place === "" ? [] : [`@@ ${place} @@`];
}

/** The keys that a line with this indent is in, from the outside in: `spec › template › spec › containers › api`. */
function placeOf(above: readonly string[], start: number): string {
  const keys: string[] = [];
  let indent = start;
  for (const line of above.toReversed()) {
    if (indent === 0) break;
    if (line.trim() === "" || indentOf(line) >= indent) continue;
    indent = indentOf(line);
    const [, key, value] = /^[\s-]*"?([^":]+)"?:\s*(.*)$/.exec(line) ?? [];
    // The first key of a list's element is its name, where it has one.
    if (line.trimStart().startsWith("- ")) keys.unshift(key === "name" ? (value ?? "") : "…");
    else if (key !== undefined) keys.unshift(key);
  }
  return keys.join(" › ");
}

/** Where the content of a line begins, the dash of a list's element left out. */
function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

function bounded(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => clip(line, LONGEST_LINE));
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [say`@@ … and ${left} more lines @@`] : [])].join("\n");
}
