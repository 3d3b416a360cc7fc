/** JSON Schema held to TypeScript's types: a schema that lacks a property, or tells another type, does not compile. */

type Json = Readonly<Record<string, unknown>>;

declare const described: unique symbol;

/** Of values of type `T`, no more and no less. */
export interface Schema<T> {
  readonly json: Json;
  /** Named schemas it refers to. */
  readonly definitions: Json;
  readonly [described]?: (value: T) => T;
}

/** Of a property that may be absent. */
export interface Optional<T> {
  readonly optional: Schema<T> | undefined;
  readonly [described]?: (value: T) => T;
}

type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Schema<T[K]>;
};

export const text: Schema<string> = plain({ type: "string" });
export const count: Schema<number> = plain({ type: "integer", minimum: 0 });
export const yesOrNo: Schema<boolean> = plain({ type: "boolean" });
export const milliseconds: Schema<number> = plain({ type: "number", minimum: 0 });
/** Milliseconds since the epoch. */
export const instant: Schema<number> = plain({
  type: "number",
  description: "Milliseconds since the epoch.",
});

/** For a property that one side of a union never has. */
export const absent: Optional<never> = { optional: undefined };

export function optional<T>(schema: Schema<T>): Optional<T> {
  return { optional: schema };
}

export function constant<const T extends string | number | boolean>(value: T): Schema<T> {
  return plain({ const: value });
}

/** Every word of a union. */
export function words<T extends string>(all: Readonly<Record<T, true>>): Schema<T> {
  return plain({ enum: Object.keys(all) });
}

export function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return { json: { type: "array", items: item.json }, definitions: item.definitions };
}

export function filledList<T>(item: Schema<T>): Schema<readonly [T, ...T[]]> {
  return { json: { type: "array", items: item.json, minItems: 1 }, definitions: item.definitions };
}

export function either<A, B>(one: Schema<A>, other: Schema<B>): Schema<A | B> {
  return {
    json: { anyOf: [one.json, other.json] },
    definitions: { ...one.definitions, ...other.definitions },
  };
}

/** `times` are the properties that have their ISO form beside them. */
export function object<T>(fields: Fields<T>, times: readonly string[] = []): Schema<T> {
  const all = Object.entries(fields as Readonly<Record<string, Schema<unknown> | Optional<unknown>>>);
  const known = all.flatMap(([name, field]) => {
    const schema = "optional" in field ? field.optional : field;
    return schema ? [[name, schema] as const] : [];
  });
  const iso = known.flatMap(([name]) => (times.includes(name) ? [[`${name}Iso`, ISO] as const] : []));
  return {
    json: {
      type: "object",
      properties: Object.fromEntries([...known, ...iso].map(([name, { json }]) => [name, json])),
      required: all.flatMap(([name, field]) => ("optional" in field ? [] : [name])),
    },
    definitions: Object.assign({}, ...known.map(([, { definitions }]) => definitions)) as Json,
  };
}

export function about<T>(description: string, { json, definitions }: Schema<T>): Schema<T> {
  return { json: { description, ...json }, definitions };
}

/** One that is used in several places, or is worth a name. */
export function named<T>(name: string, { json, definitions }: Schema<T>): Schema<T> {
  return { json: { $ref: `#/$defs/${name}` }, definitions: { ...definitions, [name]: json } };
}

/** The whole document. */
export function documentOf<T>(title: string, { json, definitions }: Schema<T>): Json {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...json, $defs: definitions };
}

/** The same, but a property that it does not know is refused: for tests. A consumer should bear what later versions add. */
export function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return "properties" in schema ? { ...inner, additionalProperties: false } : inner;
}

const ISO = plain<string>({ type: "string", format: "date-time" });

function plain<T>(json: Json): Schema<T> {
  return { json, definitions: {} };
}
