/** Every message that the sources can tell, in the language that is spoken: the title of a problem, or its cause or trouble. */
import type {
  Expression,
  ModuleItem,
  Node,
  ObjectExpression,
  TemplateLiteral,
  VariableDeclarator,
} from "@swc/core";
import { say } from "../src/words/say.js";
import { isSaid, nodesOf, sources } from "./syntax.js";

export interface Message {
  /** From the root of the repository. */
  readonly file: string;
  /** What its place in the documentation is called by; absent where it is known only in a run. */
  readonly id?: string | undefined;
  /** With `…` for what is known only in a run. */
  readonly title: string;
  readonly fix?: string | undefined;
}

export function messages(): Message[] {
  const all = sources(["src/report/**", "src/words/**"]);
  const shared = new Map(all.flatMap(({ module }) => constantsOf(module.body)));
  return all.flatMap(({ file, module }) => {
    const texts = new Map([...shared, ...constantsOf(module.body)]);
    const found = [...nodesOf(module)].flatMap(({ node, within }) =>
      node.type === "ObjectExpression"
        ? told(node as ObjectExpression, isThrownBy(within.at(-1)), texts)
        : [],
    );
    return once(found).map((message) => ({ file, ...message }));
  });
}

/** Where one title stands twice, what tells the fix. */
function once(found: readonly Told[]): Told[] {
  const unique = new Map<string, Told>();
  for (const message of found)
    if (unique.get(message.title)?.fix === undefined) unique.set(message.title, message);
  return [...unique.values()];
}

type Told = Omit<Message, "file">;

type Texts = ReadonlyMap<string, Expression>;

/** Sentences that several problems share have a name: a constant, or a function. */
function constantsOf(body: readonly ModuleItem[]): [string, Expression][] {
  return declaratorsOf(body).flatMap(({ id, init }): [string, Expression][] =>
    id.type === "Identifier" && init && /^[A-Z_]+$|^\w+Text$/.test(id.value) ? [[id.value, init]] : [],
  );
}

function declaratorsOf(body: readonly ModuleItem[]): VariableDeclarator[] {
  return body.flatMap((item) => {
    const declaration = item.type === "ExportDeclaration" ? item.declaration : item;
    return declaration.type === "VariableDeclaration" ? declaration.declarations : [];
  });
}

/** Is it given to an error, or to what refuses an input? */
function isThrownBy(parent: Node | undefined): boolean {
  if (parent?.type !== "NewExpression" && parent?.type !== "CallExpression") return false;
  const { callee } = parent as Node & { callee: { value?: string } };
  return /^(?:bad|.*Error)$/.test(callee.value ?? "");
}

/** A problem has a title, and a fix or a cause; a row of a table of causes has no title, and what is only named has a trouble. */
function told(object: ObjectExpression, isThrown: boolean, texts: Texts): Told[] {
  const { title, cause, fix, trouble, id } = fieldsOf(object);
  const wordsOf = (node: Expression | undefined): string[] => (node ? wordings(node, texts).map(tidy) : []);
  const isProblem = isThrown || fix || cause || (title && isSaid(title) && isOnlyNamed(object));
  const [titles = []] = [isProblem && title, fix && cause, id && trouble]
    .map((node) => wordsOf(node || undefined).filter(isTelling))
    .filter((words) => words.length > 0);
  const rest = { id: id && literalOf(id), fix: wordsOf(fix)[0] };
  return titles.map((words) => ({ ...rest, title: words }));
}

/** A problem may have no more than a name and what was found, or get the rest from elsewhere; a test or a phase has fields that no problem has. */
function isOnlyNamed({ properties }: ObjectExpression): boolean {
  const keys = properties.map((property) => {
    if (property.type === "SpreadElement") return "detail";
    return property.type === "KeyValueProperty" && property.key.type === "Identifier"
      ? property.key.value
      : "";
  });
  return (
    keys.includes("id") &&
    keys.every((key) => ["id", "title", "detail", "look", "file", "line"].includes(key))
  );
}

/** What follows `??` is a name of its own: the problem has it when no rule has another one. */
function literalOf(node: Expression): string | undefined {
  if (node.type === "BinaryExpression" && node.operator === "??") return literalOf(node.right);
  return node.type === "StringLiteral" ? node.value : undefined;
}

/** Without a word of its own, a message is a frame for others. */
const isTelling = (title: string): boolean => /\p{L}{4}/u.test(title);

const tidy = (text: string): string =>
  text
    .replaceAll(/…(?:\s*…)+/g, "…")
    .replaceAll(/[ \n]+/g, " ")
    .trim();

type Fields = Partial<Record<"title" | "cause" | "fix" | "trouble" | "id", Expression>>;

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
function wordings(node: Expression, texts: Texts): string[] {
  const of = (inner: Expression): string[] => wordings(inner, texts);
  if (isSaid(node)) return [spoken(node.template, of)];
  switch (node.type) {
    case "StringLiteral":
      return [node.value];
    case "TemplateLiteral":
      return [String.raw({ raw: partsOf(node) }, ...valuesOf(node, of))];
    case "ConditionalExpression":
      return [...of(node.consequent), ...of(node.alternate)];
    case "ParenthesisExpression":
      return of(node.expression);
    case "ArrowFunctionExpression":
      return node.body.type === "BlockStatement" ? [] : of(node.body);
    case "CallExpression":
      return node.callee.type === "Identifier" ? of(node.callee) : [];
    case "BinaryExpression":
      return ["??", "||"].includes(node.operator) ? of(node.right) : [];
    case "Identifier": {
      const text = texts.get(node.value);
      return text ? of(text) : [];
    }
    default:
      return [];
  }
}

/** As a run says it, with `…` for its values. */
function spoken(template: TemplateLiteral, of: (inner: Expression) => string[]): string {
  const parts = partsOf(template);
  return say(Object.assign(parts, { raw: parts }), ...valuesOf(template, of));
}

const partsOf = ({ quasis }: TemplateLiteral): string[] => quasis.map(({ cooked }) => cooked ?? "");

function valuesOf({ expressions }: TemplateLiteral, of: (inner: Expression) => string[]): string[] {
  return expressions.map((inner) => (isName(inner) ? of(inner)[0] : undefined) ?? "…");
}

const isName = ({ type }: Expression): boolean => type === "Identifier" || type === "CallExpression";
