/** What stands behind `say` in the sources. */
import { templateOf } from "../src/words/say.js";
import { isSaid, nodesOf, sources } from "./syntax.js";

export interface Said {
  /** From the root of the repository. */
  readonly file: string;
  /** With `{0}`, `{1}` … for its values. */
  readonly template: string;
  /** It is made when its module is loaded, before the language is known. */
  readonly isConstant: boolean;
}

const FUNCTIONS = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassMethod",
  "MethodProperty",
  "Constructor",
  "GetterProperty",
]);

export function said(): Said[] {
  return sources().flatMap(({ file, module }) =>
    [...nodesOf(module)].flatMap(({ node, within }) => {
      if (!isSaid(node)) return [];
      const template = templateOf(node.template.quasis.map(({ cooked }) => cooked ?? ""));
      return [{ file, template, isConstant: !within.some(({ type }) => FUNCTIONS.has(type)) }];
    }),
  );
}
