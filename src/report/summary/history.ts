/** The history of a namespace: which revisions served, and which of them was gone back to. */

import { type Words, wordsOf } from "../../words/words.js";
import { type Column, code, details, link, type Markdown, table, text, unbroken } from "../markdown.js";
import { roughDurationText } from "../quantities.js";
import { shortDigest } from "../references.js";
import type { DeployReport, RevisionReport } from "../report.js";
import { shortCommit } from "../verdict.js";

export function historySection({ history = [], endedAt, language }: DeployReport): Markdown | undefined {
  if (history.length === 0) return undefined;
  const words = wordsOf(language);
  const { tables } = words;
  const columns: Column[] = [
    { title: "" },
    { title: tables.revision, align: "right" },
    { title: tables.commit },
    { title: tables.image },
    { title: tables.run },
    { title: tables.by },
    { title: tables.age, align: "right" },
    { title: "" },
  ];
  const rows = history.map((one) => rowOf(one, endedAt, words));
  return details(words.history.title, words.history.served(history.length), table(columns, rows), "open");
}

function rowOf(revision: RevisionReport, now: number, words: Words): Markdown[] {
  const { number, commit, digest, run, actor, madeAt, rolledBackTo, chosen } = revision;
  return [
    text(chosen ? "↩️" : ""),
    text(`${number}`),
    commit === "" ? text("–") : code(shortCommit(commit)),
    digest === "" ? text("–") : code(shortDigest(digest)),
    run === "" ? text("–") : link(text(run.slice(run.lastIndexOf("/") + 1)), run),
    text(actor || "–"),
    unbroken(roughDurationText(Math.max(0, now - madeAt), words.numbers)),
    text(rolledBackTo === undefined ? "" : words.history.broughtBack(rolledBackTo)),
  ];
}
