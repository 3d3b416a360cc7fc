/** What a check of the cluster found: one table, every permission by its name, and the Role that is missing. */

import { type Words, wordsOf } from "../../words/words.js";
import type { CheckReport, CheckResult, CheckRow, PermissionReport } from "../check-report.js";
import { blocks, code, details, fence, joined, type Markdown, md, prose, table, text } from "../markdown.js";
import { withShortDigests } from "../references.js";
import type { DeployReport } from "../report.js";

export const CHECK_ICONS: Readonly<Record<CheckResult, string>> = {
  passed: "✅",
  warning: "⚠️",
  failed: "❌",
  unknown: "–",
  "not-needed": "–",
};

export function checkTable({ check, language }: DeployReport): Markdown | undefined {
  if (!check) return undefined;
  const words = wordsOf(language);
  return table(
    ["", words.tables.check, words.tables.found].map((title) => ({ title })),
    check.rows.map((row) => [text(CHECK_ICONS[row.result]), md`**${row.title}**`, foundCell(row, words)]),
  );
}

/** Most rows have nothing to do: a column for it would be empty, and narrow where it is not. */
function foundCell({ result, found, fix }: CheckRow, { problems }: Words): Markdown {
  const told = prose(withShortDigests(found));
  if (fix === "") return told;
  return result === "unknown" ? md`${told}<br>${fix}` : md`${told}<br>**${problems.fix}** ${fix}`;
}

/** Open when there is something to apply: it is what the reader came for. */
export function roleSection({ check, language }: DeployReport): Markdown | undefined {
  if (!check?.role) return undefined;
  const words = wordsOf(language).check;
  const body = blocks(md`${words.applyRole}`, fence(check.role, "yaml"));
  return details(words.role, "role.yaml", body, "open");
}

export function permissionsSection({ check, language }: DeployReport): Markdown | undefined {
  if (!check || check.permissions.length === 0) return undefined;
  const purposes = [...Map.groupBy(check.permissions, ({ purpose }) => purpose).values()];
  const { tables, check: words } = wordsOf(language);
  const rows = purposes
    .toSorted((a, b) => weight(b) - weight(a))
    .map((purpose) => purposeRow(purpose, words));
  const columns = ["", tables.neededTo, tables.permissions].map((title) => ({ title }));
  return details(words.permissions, noteOf(check, words), table(columns, rows));
}

type Purpose = readonly PermissionReport[];

/** What is missing first, and of that what is required. */
function weight(purpose: Purpose): number {
  const required = purpose.some(({ without }) => without === undefined) ? 1 : 0;
  if (isMissing(purpose)) return 4 + required;
  return isUnknown(purpose) ? 2 + required : required;
}

const isMissing = (purpose: Purpose): boolean => purpose.some(({ missing }) => missing.length > 0);
const isUnknown = (purpose: Purpose): boolean => purpose.some(({ unknown }) => unknown.length > 0);

function purposeRow(purpose: Purpose, words: Words["check"]): Markdown[] {
  const [first] = purpose;
  const lost = first?.without === undefined ? "❌" : "⚠️";
  const held = isUnknown(purpose) ? "–" : "✅";
  const byResource = [...Map.groupBy(purpose, ({ resource }) => resource)];
  return [
    text(isMissing(purpose) ? lost : held),
    joined([prose(first?.purpose ?? ""), consequence(purpose, words)], "<br>") ?? text(""),
    joined(byResource.map(resourceLine), "<br>") ?? text(""),
  ];
}

/** That nothing works without what is required goes without saying while it is there. */
function consequence(purpose: Purpose, words: Words["check"]): Markdown | undefined {
  const without = purpose[0]?.without ?? (isMissing(purpose) ? words.nothingDeployed : undefined);
  return without === undefined ? undefined : prose(words.withoutThem(without));
}

function resourceLine([resource, rules]: readonly [string, Purpose]): Markdown {
  const verbs = rules.flatMap((rule) =>
    rule.verbs.map((verb) => (rule.missing.includes(verb) ? md`❌ **${verb}**` : md`${verb}`)),
  );
  return md`${code(resource)} ${joined(verbs, ", ") ?? text("")}`;
}

function noteOf({ permissions }: CheckReport, words: Words["check"]): string {
  const all = permissions.reduce((sum, { verbs }) => sum + verbs.length, 0);
  const missing = permissions.reduce((sum, one) => sum + one.missing.length, 0);
  return missing > 0 ? words.missing(missing, all) : words.complete(all);
}
