/** Who owns which fields, in the form of `metadata.managedFields`: sets of maps and of lists with names, whatever else is whole. */
import { canonical, isMap, type JsonMap, listAt, mapAt, textAt, withAt } from "../../../src/json.js";

type FieldSet = JsonMap;

/** The fields of an object that was sent, less those that identify it. */
export function fieldsOf({ apiVersion: _version, kind: _kind, metadata, ...rest }: JsonMap): FieldSet {
  const { name: _name, namespace: _namespace, managedFields: _fields, ...own } = mapAt(metadata);
  return fieldSet({ ...rest, ...(Object.keys(own).length > 0 ? { metadata: own } : {}) });
}

export function fieldSet(value: unknown): FieldSet {
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [`f:${key}`, fieldSet(inner)]));
  if (!Array.isArray(value) || !value.every((item) => textAt(item, "name") !== undefined)) return {};
  return Object.fromEntries(value.map((item) => [keyOf(item), { ".": {}, ...fieldSet(item) }]));
}

export interface Owner {
  readonly manager: string;
  readonly operation: string;
  readonly subresource?: string | undefined;
}

/** The object as an owner leaves it that sent these fields with force: whoever had one of them has it no more. */
export function withOwner(object: JsonMap, owner: Owner, fieldsV1: FieldSet, time: string): JsonMap {
  const entry = { ...owner, apiVersion: object["apiVersion"], time, fieldsType: "FieldsV1", fieldsV1 };
  const others = listAt(object, "metadata", "managedFields").flatMap((other) => {
    if (textAt(other, "manager") === owner.manager && textAt(other, "operation") === owner.operation)
      return [];
    const left = less(mapAt(other, "fieldsV1"), fieldsV1);
    return left ? [{ ...mapAt(other), fieldsV1: left }] : [];
  });
  return withAt(object, ["metadata", "managedFields"], [...others, entry]) as JsonMap;
}

/** The causes of a 409: what others own and `sent` has with another value. */
export function conflictsOf(
  live: JsonMap,
  sent: JsonMap,
  manager: string,
): { message: string; field: string }[] {
  return listAt(live, "metadata", "managedFields").flatMap((entry) => {
    const other = textAt(entry, "manager") ?? "";
    if (other === manager) return [];
    const message = `conflict with "${other}" using ${String(live["apiVersion"])}`;
    return paths(mapAt(entry, "fieldsV1"), live, sent).map((field) => ({ message, field }));
  });
}

function paths(fields: FieldSet, live: unknown, sent: unknown): string[] {
  if (sent === undefined) return [];
  const inner = Object.keys(fields).filter((key) => key !== ".");
  if (inner.length === 0) return canonical(live) === canonical(sent) ? [] : [""];
  return inner.flatMap((key) => {
    const step = key.startsWith("f:") ? `.${key.slice(2)}` : `[name="${named(key)}"]`;
    return paths(mapAt(fields, key), part(live, key), part(sent, key)).map((path) => `${step}${path}`);
  });
}

function part(value: unknown, key: string): unknown {
  if (key.startsWith("f:")) return mapAt(value)[key.slice(2)];
  return Array.isArray(value) ? value.find((item) => textAt(item, "name") === named(key)) : undefined;
}

/** What is left of `fields`; undefined when that is nothing. */
function less(fields: FieldSet, taken: FieldSet): FieldSet | undefined {
  const left = Object.entries(fields).flatMap(([key, inner]) => {
    if (!(key in taken)) return [[key, inner] as const];
    const rest = Object.keys(mapAt(inner)).length > 0 ? less(mapAt(inner), mapAt(taken, key)) : undefined;
    return rest && Object.keys(rest).some((one) => one !== ".") ? [[key, rest] as const] : [];
  });
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

/** The part of what `manager` sent last that is still its own. */
export function stillOwned(sent: JsonMap, live: JsonMap, manager: string): JsonMap {
  const entry = listAt(live, "metadata", "managedFields").find((one) => textAt(one, "manager") === manager);
  return kept(sent, { ...mapAt(entry, "fieldsV1"), "f:apiVersion": {}, "f:kind": {} }) as JsonMap;
}

function kept(value: unknown, fields: FieldSet): unknown {
  if (Object.keys(fields).length === 0 || !isMap(value)) return value;
  const entries = Object.entries(value).filter(([key]) => `f:${key}` in fields);
  return Object.fromEntries(entries.map(([key, inner]) => [key, kept(inner, mapAt(fields, `f:${key}`))]));
}

const keyOf = (item: unknown): string => `k:{"name":${JSON.stringify(textAt(item, "name"))}}`;
const named = (key: string): string => textAt(JSON.parse(key.slice(2)), "name") ?? "";
