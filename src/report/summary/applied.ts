/** What was applied: each object, the file it came from, and whether the cluster had it already. */

import { type Words, wordsOf } from "../../words/words.js";
import { blocks, code, details, fence, type Markdown, md, table, text } from "../markdown.js";
import type { DeployReport, ObjectOutcome, ObjectReport } from "../report.js";

export function appliedSection({ objects, language }: DeployReport): Markdown | undefined {
  if (objects.length === 0) return undefined;
  const words = wordsOf(language);
  const { tables, applied } = words;
  const count = (outcome: ObjectOutcome) => objects.filter((one) => one.outcome === outcome).length;
  const note = words.notes.outcomes(count("created"), count("changed"), count("unchanged"));
  const columns = [{ title: tables.object }, { title: tables.outcome }, { title: tables.file }];
  const rows = [...Map.groupBy(objects, ({ file }) => file).values()].flatMap((group) =>
    group.map((object, index) => objectRow(object, index, applied)),
  );
  return details(applied.title, note, blocks(...objects.map(differenceOf), table(columns, rows)));
}

function differenceOf({ kind, name, difference = "" }: ObjectReport): Markdown | undefined {
  return difference === "" ? undefined : blocks(md`${text(kind)} ${code(name)}`, fence(difference, "diff"));
}

/** The file is named in the first row of its objects only; what the cluster had already needs no sign: the eye is to find the others. */
function objectRow(
  { kind, name, file, outcome }: ObjectReport,
  index: number,
  words: Words["applied"],
): Markdown[] {
  return [
    md`${text(kind)} ${code(name)}`,
    text(words[outcome]),
    index === 0 ? placeOf(file, words) : text(""),
  ];
}

function placeOf(file: string | undefined, { anInput }: Words["applied"]): Markdown {
  return file === undefined ? text(anInput) : code(file);
}
