/** What a teardown removed, and what it kept. */

import { wordsOf } from "../../words/words.js";
import { blocks, code, details, fence, type Markdown, md, table, text } from "../markdown.js";
import { plainLine } from "../plain-text.js";
import type { DeployReport, RemovalReport } from "../report.js";

export function removalsSection({ removals = [], namespace, language }: DeployReport): Markdown | undefined {
  if (removals.length === 0) return undefined;
  const { tables, removals: words } = wordsOf(language);
  const rows = removals.map(({ kind, name, outcome }) => [
    md`${text(kind)} ${code(name)}`,
    text(words[outcome]),
  ]);
  const kept = removals.filter(({ outcome }) => outcome === "kept");
  const note = words.counts(removals.length - kept.length, kept.length);
  const body = blocks(
    table([{ title: tables.object }, { title: tables.outcome }], rows),
    farther(kept, namespace, words.deleteToo),
  );
  return details(words.title, note, body, "open");
}

/** Whoever wants the data gone too should not have to look up how. */
function farther(kept: readonly RemovalReport[], namespace: string, how: string): Markdown | undefined {
  if (kept.length === 0) return undefined;
  const name = plainLine(namespace);
  return blocks(md`${how}`, fence(`operation: teardown\nconfirm: ${name}\ndelete-data: true`, "yaml"));
}
