/** The sources as trees. */
import { globSync, readFileSync } from "node:fs";
import { type Module, type Node, parseSync, type TaggedTemplateExpression } from "@swc/core";

export interface Source {
  /** From the root of the repository. */
  readonly file: string;
  readonly module: Module;
}

export function sources(exclude: readonly string[] = []): Source[] {
  return globSync("src/**/*.ts", { exclude: [...exclude] })
    .toSorted()
    .map((file) => ({ file, module: parsed(file) }));
}

const parsed = (file: string): Module =>
  parseSync(readFileSync(file, "utf8"), { syntax: "typescript", target: "es2023" });

/** A node, and those that it is in: the nearest last. */
export interface Placed {
  readonly node: Node;
  readonly within: readonly Node[];
}

/** Every node below, a parent before its children. */
export function* nodesOf(value: unknown, within: readonly Node[] = []): Generator<Placed> {
  if (typeof value !== "object" || value === null) return;
  const isNode = "type" in value && typeof value.type === "string";
  if (isNode) yield { node: value as Node, within };
  const around = isNode ? [...within, value as Node] : within;
  for (const child of Object.values(value)) yield* nodesOf(child, around);
}

export function isSaid(node: Node): node is TaggedTemplateExpression {
  if (node.type !== "TaggedTemplateExpression") return false;
  const { tag } = node as TaggedTemplateExpression;
  return tag.type === "Identifier" && tag.value === "say";
}
