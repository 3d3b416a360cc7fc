/**
 * The report as a JSON file, for machines and for people who have to look.
 *
 * The shape is that of `DeployReport`. Keys are in alphabetical order, whatever order the report was put together in,
 * so that two reports can be compared line by line; only `schema`, `verdict` and `failureReason` stand at the top. Times
 * stay milliseconds since the epoch, for reckoning, and have their ISO form beside them (`startedAt`, `startedAtIso`).
 * What is undefined is left out.
 */
import type { DeployReport } from "./report.js";

const FIRST = ["schema", "verdict", "failureReason"];

/** Of these there is an ISO form too. */
export const TIMES: readonly string[] = ["startedAt", "endedAt"];

export function renderJson(report: DeployReport): string {
  const sorted = ordered(report) as Record<string, unknown>;
  const top = Object.fromEntries(FIRST.map((key) => [key, sorted[key]]));
  return `${JSON.stringify({ ...top, ...sorted }, null, 2)}\n`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => [
    [key, ordered(inner)],
    ...isoBeside(key, inner),
  ]);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

function isoBeside(key: string, value: unknown): [string, string][] {
  if (!TIMES.includes(key) || typeof value !== "number") return [];
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? [] : [[`${key}Iso`, date.toISOString()]];
}
