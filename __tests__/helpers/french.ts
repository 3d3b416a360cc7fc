/** Finds English in what is told in French. */

/** Words of every English sentence that are no French ones. */
const WORDS =
  /(?<![\p{L}\d_./=-])(?:the|is|are|was|were|has|have|had|of|and|or|not|no|with|for|this|that|its|it|to|from|by|be|been|cannot|there|which|does|did|in|at|as|(?<!un )an|than|but|only|because|when|what|who|your|our|nothing|nobody|none|other|more|most|give|use|set|make|look|write|correct|remove|add|see|run)(?![\p{L}\d_./-])/giu;

/** Code stays as it is. */
export function englishIn(text: string): string[] {
  return [...text.replaceAll(/`[^`]*`/g, "``").matchAll(WORDS)].map(([word]) => word);
}
