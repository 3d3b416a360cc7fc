/** What a check of the cluster found: one table, every permission by its name, and the Role that is missing. */

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

const COLUMNS = [{ title: "" }, { title: "check" }, { title: "found" }, { title: "what to do" }] as const;

export function checkTable({ check }: DeployReport): Markdown | undefined {
  if (!check) return undefined;
  return table(
    COLUMNS,
    check.rows.map(({ title, result, found, fix }) => [
      text(CHECK_ICONS[result]),
      md`**${unbroken(title)}**`,
      prose(found),
      prose(fix),
    ]),
  );
}

/** Open when there is something to apply: it is what the reader came for. */
export function roleSection({ check }: DeployReport): Markdown | undefined {
  if (!check?.role) return undefined;
  const body = blocks(
    md`As an administrator of the cluster: \`kubectl apply -f role.yaml\`. It adds to what the deployer may do already.`,
    fence(check.role, "yaml"),
  );
  return details("Role with what is missing", "role.yaml", body, "open");
}

const PERMISSION_COLUMNS = [
  { title: "" },
  { title: "needed to" },
  { title: "permissions" },
  { title: "without them" },
] as const;

export function permissionsSection({ check }: DeployReport): Markdown | undefined {
  if (!check || check.permissions.length === 0) return undefined;
  const purposes = [...Map.groupBy(check.permissions, ({ purpose }) => purpose).values()];
  const rows = purposes.toSorted((a, b) => weight(b) - weight(a)).map(purposeRow);
  const note = noteOf(check);
  return details("Permissions", note, table(PERMISSION_COLUMNS, rows));
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

function purposeRow(purpose: Purpose): Markdown[] {
  const [first] = purpose;
  const lost = first?.without === undefined ? "❌" : "⚠️";
  const held = isUnknown(purpose) ? "–" : "✅";
  const byResource = [...Map.groupBy(purpose, ({ resource }) => resource)];
  return [
    text(isMissing(purpose) ? lost : held),
    prose(first?.purpose ?? ""),
    joined(byResource.map(resourceLine), "<br>") ?? text(""),
    prose(first?.without ?? "nothing is deployed"),
  ];
}

function resourceLine([resource, rules]: readonly [string, Purpose]): Markdown {
  const verbs = rules.flatMap((rule) =>
    rule.verbs.map((verb) => (rule.missing.includes(verb) ? md`❌ **${verb}**` : md`${verb}`)),
  );
  return md`${code(resource)} ${joined(verbs, ", ") ?? text("")}`;
}

function noteOf({ permissions }: CheckReport): string {
  const all = permissions.reduce((sum, { verbs }) => sum + verbs.length, 0);
  const missing = permissions.reduce((sum, one) => sum + one.missing.length, 0);
  return missing > 0 ? `${missing} of ${all} are missing` : `all ${all} are there`;
}
