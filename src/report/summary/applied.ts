/** What was applied: each object, the file it came from, and whether the cluster had it already. */
import { blocks, code, details, fence, type Markdown, md, table, text } from "../markdown.js";
import type { DeployReport, ObjectOutcome, ObjectReport } from "../report.js";

/** What the cluster had already needs no sign: the eye is to find the others. */
const SIGNS: Readonly<Record<ObjectOutcome, string>> = {
  created: "🆕 created",
  changed: "✏️ changed",
  unchanged: "unchanged",
};

const OUTCOMES = ["created", "changed", "unchanged"] as const;

export function appliedSection({ objects }: DeployReport): Markdown | undefined {
  if (objects.length === 0) return undefined;
  const counts = OUTCOMES.map((outcome) => ({
    outcome,
    count: objects.filter((one) => one.outcome === outcome).length,
  }));
  const note = counts.flatMap(({ outcome, count }) => (count > 0 ? [`${count} ${outcome}`] : [])).join(", ");
  const columns = [{ title: "object" }, { title: "outcome" }, { title: "file" }];
  const rows = [...Map.groupBy(objects, ({ file }) => file).values()].flatMap((group) =>
    group.map(objectRow),
  );
  return details("What was applied", note, blocks(...objects.map(differenceOf), table(columns, rows)));
}

function differenceOf({ kind, name, difference = "" }: ObjectReport): Markdown | undefined {
  return difference === "" ? undefined : blocks(md`${text(kind)} ${code(name)}`, fence(difference, "diff"));
}

/** The file is named in the first row of its objects only. */
function objectRow({ kind, name, file, outcome }: ObjectReport, index: number): Markdown[] {
  return [md`${text(kind)} ${code(name)}`, text(SIGNS[outcome]), index === 0 ? placeOf(file) : text("")];
}

function placeOf(file: string | undefined): Markdown {
  return file === undefined ? text("an input") : code(file);
}
