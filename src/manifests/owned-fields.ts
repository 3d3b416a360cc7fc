/**
 * The fields of an object that a manager owns, as the API server keeps them in `metadata.managedFields` (FieldsV1): which they are,
 * and their values. Pure. Format: https://pkg.go.dev/sigs.k8s.io/structured-merge-diff/v4/fieldpath
 */
import { at, canonical, isMap, type JsonMap, listAt, mapAt, textAt } from "../json.js";

/** A FieldsV1 tree: `f:name` for a field, `k:{…}` for the list element with these keys, `v:…` for a value of a set, `.` for the thing itself. */
export type FieldSet = JsonMap;

/**
 * What `manager` owns of a live object by applying. Fields of subresources (the status, the scale) are others, and so are those it
 * has set by other writes, such as the moment of a restart: no manifest names them.
 */
export function appliedFields(object: unknown, manager: string): FieldSet {
  const entries = listAt(object, "metadata", "managedFields").filter(
    (entry) =>
      textAt(entry, "manager") === manager &&
      textAt(entry, "operation") === "Apply" &&
      !textAt(entry, "subresource") &&
      at(entry, "fieldsV1") !== undefined,
  );
  const all = entries
    .map((entry) => mapAt(entry, "fieldsV1"))
    .reduce<FieldSet | undefined>((fields, one) => (fields ? unionOf(fields, one) : one), undefined);
  return textAt(object, "kind") === "Secret" ? asStored(all ?? {}) : (all ?? {});
}

/** What was sent as `stringData` is owned under that name, but kept as `data`. */
function asStored(fields: FieldSet): FieldSet {
  const { "f:stringData": texts, ...others } = fields;
  return texts === undefined ? fields : unionOf(others, { "f:data": texts });
}

/** Every field that is in one of the two. */
export function unionOf(one: FieldSet, other: FieldSet): FieldSet {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const both = Object.fromEntries(
    keys.map((key) => {
      if (!(key in one)) return [key, other[key]];
      return [key, key in other ? unionOf(mapAt(one, key), mapAt(other, key)) : one[key]];
    }),
  );
  // An empty map (`emptyDir: {}`) is a leaf where the other one has fields in it: it is owned itself.
  return keys.length > 0 && (isLeaf(one) || isLeaf(other)) ? { ".": {}, ...both } : both;
}

function isLeaf(fields: FieldSet): boolean {
  return Object.keys(fields).length === 0;
}

/** The part of `value` that the fields name; undefined when it has none of them. A leaf of the tree means the whole value. */
export function pickFields(value: unknown, fields: FieldSet): unknown {
  const inner = Object.keys(fields).filter((key) => key !== ".");
  if (inner.length === 0) return value;
  if (Array.isArray(value)) return pickElements(value, fields);
  if (!isMap(value)) return value;
  const picked = inner.flatMap((key) => {
    const name = key.slice(2);
    if (!key.startsWith("f:") || !(name in value)) return [];
    const part = pickFields(value[name], mapAt(fields, key));
    return part === undefined ? [] : [[name, part] as const];
  });
  return picked.length > 0 || "." in fields ? Object.fromEntries(picked) : undefined;
}

/** In the order of the live list. Whoever applied an element gave its keys, so they are among its fields; but for those that have a default. */
function pickElements(list: readonly unknown[], fields: FieldSet): unknown {
  const wanted = Object.entries(fields).filter(([key]) => key !== ".");
  const picked = list.flatMap((element, index) => {
    const found = wanted.find(([key]) => isElement(key, element, index));
    if (!found) return [];
    return [pickFields(element, mapAt(fields, found[0]))];
  });
  return picked.length > 0 || "." in fields ? picked : undefined;
}

function isElement(key: string, element: unknown, index: number): boolean {
  if (key.startsWith("i:")) return key === `i:${index}`;
  if (key.startsWith("v:")) return canonical(parsed(key)) === canonical(element);
  const keys = Object.entries(keysOf(key));
  return keys.length > 0 && keys.every(([name, value]) => canonical(at(element, name)) === canonical(value));
}

function keysOf(key: string): JsonMap {
  const keys = key.startsWith("k:") ? parsed(key) : {};
  return isMap(keys) ? keys : {};
}

function parsed(key: string): unknown {
  try {
    return JSON.parse(key.slice(2)) as unknown;
  } catch {
    return undefined;
  }
}
