/** What a teardown removed, and what it kept. */
import { blocks, code, details, fence, type Markdown, md, table, text } from "../markdown.js";
import { plainLine } from "../plain-text.js";
import type { DeployReport, RemovalReport } from "../report.js";

const SIGNS: Readonly<Record<RemovalReport["outcome"], string>> = {
  removed: "🗑️ removed",
  kept: "kept, with its data",
};

export function removalsSection({ removals = [], namespace }: DeployReport): Markdown | undefined {
  if (removals.length === 0) return undefined;
  const rows = removals.map(({ kind, name, outcome }) => [
    md`${text(kind)} ${code(name)}`,
    text(SIGNS[outcome]),
  ]);
  const kept = removals.filter(({ outcome }) => outcome === "kept");
  const note = `${removals.length - kept.length} removed, ${kept.length} kept`;
  const body = blocks(table([{ title: "object" }, { title: "outcome" }], rows), farther(kept, namespace));
  return details("What was removed", note, body, "open");
}

/** Whoever wants the data gone too should not have to look up how. */
function farther(kept: readonly RemovalReport[], namespace: string): Markdown | undefined {
  if (kept.length === 0) return undefined;
  const name = plainLine(namespace);
  return blocks(
    md`To delete the data as well, for good:`,
    fence(`operation: teardown\nconfirm: ${name}\ndelete-data: true`, "yaml"),
  );
}
