/** Where in a YAML file something is written. Pure. */
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type ParsedNode } from "yaml";

/** The line of the key at a path, or of the deepest key above it that exists. */
export function lineIn(
  document: Document.Parsed<ParsedNode>,
  lines: LineCounter,
  path: readonly (string | number)[],
): number | undefined {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0];
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === "number") {
      node = node.items[key];
      const range = (node as { range?: readonly number[] } | undefined)?.range;
      offset = range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}
