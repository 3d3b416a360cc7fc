/** Every message that the sources can tell: what stands in them as the title of a problem, or as the cause of one. */
import type {
  Expression,
  ModuleItem,
  Node,
  ObjectExpression,
  StringLiteral,
  TemplateLiteral,
  VariableDeclarator,
} from "@swc/core";
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
    const unique = new Map(found.map((message) => [message.title, message]));
    return [...unique.values()].map((message) => ({ file, ...message }));
  });
}

type Texts = ReadonlyMap<string, Expression>;

/** Sentences that several problems share have a name: a constant, or a function without parameters. */
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

/** A problem has a title, and a fix or a cause; a row of a table of causes has no title. */
function told(object: ObjectExpression, isThrown: boolean, texts: Texts): Omit<Message, "file">[] {
  const { title, cause, fix, id } = fieldsOf(object);
  const text = title ?? (fix && cause);
  if (text === undefined || !(isThrown || fix || cause)) return [];
  const wordsOf = (node: Expression): string[] => wordings(node, texts).map(tidy);
  return wordsOf(text)
    .filter(isTelling)
    .map((words) => ({ id: id && literalOf(id), title: words, fix: fix && wordsOf(fix)[0] }));
}

const literalOf = (node: Expression): string | undefined =>
  node.type === "StringLiteral" ? (node as StringLiteral).value : undefined;

/** Without a word of its own, a message is a frame for others. */
const isTelling = (title: string): boolean => /[a-z]{4}/i.test(title);

const tidy = (text: string): string =>
  text
    .replaceAll(/…(?:\s*…)+/g, "…")
    .replaceAll(/\s+/g, " ")
    .trim();

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
function wordings(node: Expression, texts: Texts): string[] {
  const of = (inner: Expression): string[] => wordings(inner, texts);
  if (isSaid(node)) return of(node.template);
  switch (node.type) {
    case "StringLiteral":
      return [node.value];
    case "TemplateLiteral":
      return [joined(node, (inner) => (isName(inner) ? of(inner)[0] : undefined) ?? "…")];
    case "ConditionalExpression":
      return [...of(node.consequent), ...of(node.alternate)];
    case "ParenthesisExpression":
      return of(node.expression);
    case "ArrowFunctionExpression":
      return node.body.type === "BlockStatement" ? [] : of(node.body);
    case "CallExpression":
      return node.arguments.length === 0 && node.callee.type === "Identifier" ? of(node.callee) : [];
    case "Identifier": {
      const text = texts.get(node.value);
      return text ? of(text) : [];
    }
    default:
      return [];
  }
}

const isName = ({ type }: Expression): boolean => type === "Identifier" || type === "CallExpression";

function joined({ quasis, expressions }: TemplateLiteral, textOf: (inner: Expression) => string): string {
  return quasis
    .map(({ cooked }, index) => {
      const inner = expressions[index];
      return `${cooked ?? ""}${inner ? textOf(inner) : ""}`;
    })
    .join("");
}
