/** Every message that the sources can tell: what stands in them as the title of a problem, or as the cause of one. */
import { globSync, readFileSync } from "node:fs";
import {
  type Expression,
  type Module,
  type Node,
  type ObjectExpression,
  parseSync,
  type TemplateLiteral,
} from "@swc/core";

export interface Message {
  /** From the root of the repository. */
  readonly file: string;
  /** With `…` for what is known only in a run. */
  readonly title: string;
  readonly fix?: string | undefined;
}

export function messages(): Message[] {
  const sources = globSync("src/**/*.ts", { exclude: ["src/report/**", "src/words/**"] })
    .toSorted()
    .map((file) => ({ file, source: parsed(file) }));
  const shared = new Map(sources.flatMap(({ source }) => [...constantsOf(source)]));
  return sources.flatMap(({ file, source }) =>
    messagesIn(file, source, new Map([...shared, ...constantsOf(source)])),
  );
}

const parsed = (file: string): Module =>
  parseSync(readFileSync(file, "utf8"), { syntax: "typescript", target: "es2023" });

type Constants = ReadonlyMap<string, Expression>;

/** Sentences that several problems share have a name. */
function constantsOf({ body }: Module): Constants {
  const declarations = body.flatMap((item) => {
    const declaration = item.type === "ExportDeclaration" ? item.declaration : item;
    return declaration.type === "VariableDeclaration" ? declaration.declarations : [];
  });
  return new Map(
    declarations.flatMap(({ id, init }) =>
      id.type === "Identifier" && init && /^[A-Z_]+$/.test(id.value) ? [[id.value, init]] : [],
    ),
  );
}

function messagesIn(file: string, source: Module, constants: Constants): Message[] {
  const found = [...objectsIn(source)].flatMap(({ object, isThrown }) => told(object, isThrown, constants));
  const titles = new Set<string>();
  return found.flatMap(({ title, fix }) => {
    const isNew = isTelling(title) && !titles.has(title);
    titles.add(title);
    return isNew ? [{ file, title, fix }] : [];
  });
}

type Told = Omit<Message, "file">;

/** A problem has a title, and a fix or a cause; a row of a table of causes has no title. */
function told(object: ObjectExpression, isThrown: boolean, constants: Constants): Told[] {
  const { title, cause, fix, id } = fieldsOf(object);
  const text = title ?? (fix && cause);
  if (text === undefined || !(isThrown || fix || cause)) return [];
  if (title !== undefined && id !== undefined) return [];
  const wordsOf = (node: Expression): string[] => wordings(node, constants).map(tidy);
  return wordsOf(text).map((words) => ({ title: words, fix: fix && wordsOf(fix)[0] }));
}

/** Without a word of its own, a message is a frame for others. */
const isTelling = (title: string): boolean => /[a-z]{4}/i.test(title);

const tidy = (text: string): string =>
  text
    .replaceAll(/…(?:\s*…)+/g, "…")
    .replaceAll(/\s+/g, " ")
    .trim();

interface Found {
  readonly object: ObjectExpression;
  /** Is it given to an error, or to what refuses an input? */
  readonly isThrown: boolean;
}

function* objectsIn(node: unknown, isThrown = false): Generator<Found> {
  if (Array.isArray(node)) for (const one of node) yield* objectsIn(one, isThrown);
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  const { type } = node as Node;
  if (type === "ObjectExpression") yield { object: node as ObjectExpression, isThrown };
  const isCall = type === "NewExpression" || type === "CallExpression";
  const name = isCall ? (node as { callee: { value?: string } }).callee.value : undefined;
  const throws = /^(?:bad|.*Error)$/.test(name ?? "");
  const keeps = type === undefined && isThrown;
  for (const child of Object.values(node)) yield* objectsIn(child, throws || keeps);
}

type Fields = Partial<Record<"title" | "cause" | "fix" | "id", Expression>>;

function fieldsOf({ properties }: ObjectExpression): Fields {
  const fields: Record<string, Expression> = {};
  for (const property of properties) {
    if (property.type === "Identifier") fields[property.value] = property;
    if (property.type === "KeyValueProperty" && property.key.type === "Identifier")
      fields[property.key.value] = property.value;
  }
  return fields;
}

/** What an expression can say; nothing of what is not written here. */
function wordings(node: Expression, constants: Constants): string[] {
  const of = (inner: Expression): string[] => wordings(inner, constants);
  switch (node.type) {
    case "StringLiteral":
      return [node.value];
    case "TemplateLiteral":
      return [joined(node, (inner) => (inner.type === "Identifier" ? of(inner)[0] : undefined) ?? "…")];
    case "ConditionalExpression":
      return [...of(node.consequent), ...of(node.alternate)];
    case "ParenthesisExpression":
      return of(node.expression);
    case "ArrowFunctionExpression":
      return node.body.type === "BlockStatement" ? [] : of(node.body);
    case "Identifier":
      return constants.has(node.value) ? of(constants.get(node.value) as Expression) : [];
    default:
      return [];
  }
}

function joined({ quasis, expressions }: TemplateLiteral, textOf: (inner: Expression) => string): string {
  return quasis
    .map(({ cooked }, index) => {
      const inner = expressions[index];
      return `${cooked ?? ""}${inner ? textOf(inner) : ""}`;
    })
    .join("");
}
