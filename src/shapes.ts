/** Parsing of untrusted data: what a shape expects, said in words and with the path of the value that is wrong. */
import type { Err, Type, ValitaResult } from "@badrap/valita";

type Issue = Err["issues"][number];

/** One deviation from a shape: `clusters[0].cluster.server: expected a string`. */
export interface Deviation {
  readonly path: string;
  /** The same path, key by key. */
  readonly keys: readonly (string | number)[];
  readonly expected: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly deviations: readonly Deviation[] };

/** Reads unknown data as a shape. Keys that the shape does not name are left out of the value. */
export function parseAs<T>(shape: Type<T>, data: unknown): Parsed<T> {
  return read(shape.try(data, { mode: "strip" }));
}

/** As `parseAs`, but a key that the shape does not name is a deviation: mostly one that is misspelled. */
export function parseStrictlyAs<T>(shape: Type<T>, data: unknown): Parsed<T> {
  return read(shape.try(data, { mode: "strict" }));
}

function read<T>(result: ValitaResult<T>): Parsed<T> {
  if (result.ok) return { ok: true, value: result.value };
  return { ok: false, deviations: result.issues.flatMap(deviationsOf) };
}

function deviationsOf(issue: Issue): Deviation[] {
  if (issue.code !== "unrecognized_keys")
    return [{ path: pathOf(issue.path), keys: issue.path, expected: expectation(issue) }];
  return issue.keys.map((key) => {
    const keys = [...issue.path, key];
    return { path: pathOf(keys), keys, expected: "is unknown" };
  });
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
