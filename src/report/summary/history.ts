/** The history of a namespace: which revisions served, and which of them was gone back to. */

import { type Words, wordsOf } from "../../words/words.js";
import { type Column, code, details, joined, type Markdown, table, text, unbroken } from "../markdown.js";
import { ageText } from "../quantities.js";
import { shortDigest } from "../references.js";
import type { DeployReport, RevisionReport } from "../report.js";
import { shortCommit } from "../verdict.js";
import { runCell } from "./run-cell.js";

export function historySection({ history = [], endedAt, language }: DeployReport): Markdown | undefined {
  if (history.length === 0) return undefined;
  const words = wordsOf(language);
  const { tables } = words;
  const columns: Column[] = [
    { title: tables.revision },
    { title: tables.run },
    { title: tables.age, align: "right" },
  ];
  const rows = history.map((one) => rowOf(one, endedAt, words));
  return details(words.history.title, words.history.served(history.length), table(columns, rows), "open");
}

function rowOf(revision: RevisionReport, now: number, words: Words): Markdown[] {
  const { run, actor, madeAt } = revision;
  return [
    revisionCell(revision, words),
    runCell(run, actor, words),
    unbroken(ageText(now - madeAt, words.numbers)),
  ];
}

/** Its number, what it was made of, and which one it brought back. */
function revisionCell(
  { number, chosen, commit, digest, rolledBackTo }: RevisionReport,
  { history }: Words,
): Markdown {
  const lines = [
    joined([text(`${number}`), chosen ? text("↩️") : undefined, code(shortCommit(commit))], " "),
    code(shortDigest(digest)),
    rolledBackTo === undefined ? undefined : text(history.broughtBack(rolledBackTo)),
  ];
  return joined(lines, "<br>") ?? text("");
}
