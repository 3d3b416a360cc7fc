/** The history of a namespace: which revisions served, and which of them was gone back to. */
import { type Column, code, details, link, type Markdown, table, text, unbroken } from "../markdown.js";
import { countText, roughDurationText } from "../quantities.js";
import { shortDigest } from "../references.js";
import type { DeployReport, RevisionReport } from "../report.js";
import { shortCommit } from "../verdict.js";

const COLUMNS: readonly Column[] = [
  { title: "" },
  { title: "revision", align: "right" },
  { title: "commit" },
  { title: "image" },
  { title: "run" },
  { title: "by" },
  { title: "age", align: "right" },
  { title: "" },
];

export function historySection({ history = [], endedAt }: DeployReport): Markdown | undefined {
  if (history.length === 0) return undefined;
  const rows = history.map((one) => rowOf(one, endedAt));
  return details(
    "History",
    `${countText(history.length, "revision")} that served`,
    table(COLUMNS, rows),
    "open",
  );
}

function rowOf(revision: RevisionReport, now: number): Markdown[] {
  const { number, commit, digest, run, actor, madeAt, rolledBackTo, chosen } = revision;
  return [
    text(chosen ? "↩️" : ""),
    text(`${number}`),
    commit === "" ? text("–") : code(shortCommit(commit)),
    digest === "" ? text("–") : code(shortDigest(digest)),
    run === "" ? text("–") : link(text(run.slice(run.lastIndexOf("/") + 1)), run),
    text(actor || "–"),
    unbroken(roughDurationText(Math.max(0, now - madeAt))),
    text(rolledBackTo === undefined ? "" : `brought back ${rolledBackTo}`),
  ];
}
