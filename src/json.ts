/** Reading data whose shape is somebody else's: never throws, answers undefined (or nothing) where a value is not as hoped. */

export type JsonMap = { readonly [key: string]: unknown };

export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export type JsonPath = readonly (string | number)[];

/** The value at a path of keys and indexes, or undefined. */
export function at(value: unknown, ...path: JsonPath): unknown {
  return follow(value, path);
}

export function mapAt(value: unknown, ...path: JsonPath): JsonMap {
  const found = follow(value, path);
  return isMap(found) ? found : NOTHING;
}

export function listAt(value: unknown, ...path: JsonPath): readonly unknown[] {
  const found = follow(value, path);
  return Array.isArray(found) ? found : NONE;
}

export function textAt(value: unknown, ...path: JsonPath): string | undefined {
  const found = follow(value, path);
  return typeof found === "string" ? found : undefined;
}

export function numberAt(value: unknown, ...path: JsonPath): number | undefined {
  const found = follow(value, path);
  return typeof found === "number" ? found : undefined;
}

const NOTHING: JsonMap = {};
const NONE: readonly unknown[] = [];

/** A loop, for judgements look up some hundred thousand values at a time. */
function follow(value: unknown, path: JsonPath): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof key === "number") inner = Array.isArray(inner) ? inner[key] : undefined;
    else inner = isMap(inner) ? inner[key] : undefined;
  }
  return inner;
}

/** A copy in which the value at the path is replaced; maps that are missing on the way are made. */
export function withAt(value: unknown, path: JsonPath, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (typeof key === "number" && Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? withAt(item, rest, replacement) : item));
  }
  return { ...(isMap(value) ? value : {}), [key]: withAt(at(value, key), rest, replacement) };
}

/** The text of a value with keys in alphabetical order, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isMap(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
