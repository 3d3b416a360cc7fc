/** Parsing of untrusted data: what a shape expects, said in words and with the path of the value that is wrong. */
import type { Type, ValitaResult } from "@badrap/valita";

/** One deviation from a shape: `clusters[0].cluster.server: expected a string`. */
export interface Deviation {
  readonly path: string;
  readonly expected: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly deviations: readonly Deviation[] };

/** Reads unknown data as a shape. Keys that the shape does not name are left out of the value. */
export function parseAs<T>(shape: Type<T>, data: unknown): Parsed<T> {
  const result: ValitaResult<T> = shape.try(data, { mode: "strip" });
  if (result.ok) return { ok: true, value: result.value };
  return {
    ok: false,
    deviations: result.issues.map((issue) => ({ path: pathOf(issue.path), expected: expectation(issue) })),
  };
}

function pathOf(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

function expectation(issue: { code: string; expected?: unknown }): string {
  if (Array.isArray(issue.expected)) return `expected ${issue.expected.join(" or ")}`;
  if (issue.code === "missing_value") return "is missing";
  return "is not as expected";
}
