/** Parsing of untrusted data: what a shape expects, said in words and with the path of the value that is wrong. */
import type { Err, Type, ValitaResult } from "@badrap/valita";
import { say } from "./words/say.js";

type Issue = Err["issues"][number];

/** One deviation from a shape: `clusters[0].cluster.server: expected a string`. */
export interface Deviation {
  readonly path: string;
  /** The same path, key by key. */
  readonly keys: readonly (string | number)[];
  readonly expected: string;
  /** The value is not there at all. */
  readonly isMissing: boolean;
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
    return [{ path: pathOf(issue.path), keys: issue.path, ...expectation(issue) }];
  return issue.keys.map((key) => {
    const keys = [...issue.path, key];
    return { path: pathOf(keys), keys, expected: say`is unknown`, isMissing: false };
  });
}

function pathOf(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

function expectation(issue: { code: string; expected?: unknown }): Pick<Deviation, "expected" | "isMissing"> {
  const isMissing = issue.code === "missing_value";
  if (isMissing) return { expected: say`is missing`, isMissing };
  if (!Array.isArray(issue.expected)) return { expected: say`is not as expected`, isMissing };
  const types = issue.expected.map(String).reduce((several, type) => say`${several} or ${type}`);
  return { expected: say`expected ${types}`, isMissing };
}
