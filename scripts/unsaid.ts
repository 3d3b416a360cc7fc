/** Texts for people in the sources that no `say` stands before; the command lists those of the folders that it is given. */
import type { CallExpression, Node, StringLiteral, TemplateLiteral } from "@swc/core";
import { isSaid, nodesOf, sources } from "./syntax.js";

export interface Unsaid {
  readonly file: string;
  readonly text: string;
}

/** Three words: fewer are a name, a flag or a reason of Kubernetes. */
const PROSE = /[a-z]+,? [a-z]+,? [a-z]+/i;

/** The command lines of the field, and the arguments of one. */
const COMMAND = /^(?:kubectl|docker|get|describe|logs|exec|rollout|apply|create|config|auth|cluster-info) /;

export function unsaid(): Unsaid[] {
  return sources(["src/words/**"]).flatMap(({ file, module }) =>
    [...nodesOf(module)].flatMap(({ node, within }) => {
      const text = textOf(node);
      if (text === undefined || !PROSE.test(text) || COMMAND.test(text)) return [];
      const parent = within.at(-1);
      return (parent && isSaid(parent)) || within.some(isForProgrammers) ? [] : [{ file, text }];
    }),
  );
}

function textOf(node: Node): string | undefined {
  if (node.type === "StringLiteral") return (node as StringLiteral).value;
  if (node.type !== "TemplateLiteral") return undefined;
  return (node as TemplateLiteral).quasis.map(({ cooked }) => cooked ?? "").join("…");
}

/** Types, defects of the action, and the log of debugging. */
function isForProgrammers(node: Node): boolean {
  if (node.type.startsWith("Ts") && node.type !== "TsAsExpression" && node.type !== "TsSatisfiesExpression")
    return true;
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return false;
  const { callee } = node as CallExpression;
  if (callee.type === "Identifier") return callee.value === "Error";
  return (
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    callee.property.value === "debug"
  );
}

if (import.meta.main) {
  const folders = process.argv.slice(2);
  for (const { file, text } of unsaid())
    if (folders.length === 0 || folders.some((folder) => file.startsWith(folder)))
      console.log(`${file}: ${text.slice(0, 140)}`);
}
