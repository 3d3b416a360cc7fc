/** What a check of the cluster found: one table, every permission by its name, and the Role that is missing. */

import { type Words, wordsOf } from "../../words/words.js";
import type { CheckReport, CheckResult, PermissionReport } from "../check-report.js";
import {
  blocks,
  code,
  details,
  fence,
  joined,
  type Markdown,
  md,
  prose,
  table,
  text,
  unbroken,
} from "../markdown.js";
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
  const { tables } = wordsOf(language);
  return table(
    ["", tables.check, tables.found, tables.todo].map((title) => ({ title })),
    check.rows.map(({ title, result, found, fix }) => [
      text(CHECK_ICONS[result]),
      md`**${unbroken(title)}**`,
      prose(found),
      prose(fix),
    ]),
  );
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
    .map((purpose) => purposeRow(purpose, words.nothingDeployed));
  const columns = ["", tables.neededTo, tables.permissions, tables.withoutThem].map((title) => ({ title }));
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

function purposeRow(purpose: Purpose, nothingDeployed: string): Markdown[] {
  const [first] = purpose;
  const lost = first?.without === undefined ? "❌" : "⚠️";
  const held = isUnknown(purpose) ? "–" : "✅";
  const byResource = [...Map.groupBy(purpose, ({ resource }) => resource)];
  return [
    text(isMissing(purpose) ? lost : held),
    prose(first?.purpose ?? ""),
    joined(byResource.map(resourceLine), "<br>") ?? text(""),
    prose(first?.without ?? nothingDeployed),
  ];
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
