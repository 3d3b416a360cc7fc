/** The signs of French print, so that its sentences can be written with those of a keyboard. */
import { NB, THIN } from "./counting.js";

/** What stands between backticks is code, and stays as it is. */
export function typeset(sentence: string): string {
  return sentence
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : proseOf(part)))
    .join("");
}

function proseOf(part: string): string {
  return part
    .replaceAll(/(?<=\p{L})'/gu, "’")
    .replaceAll(/ (?=[:»])|(?<=«) /g, NB)
    .replaceAll(/ (?=[;?!])/g, THIN)
    .replaceAll(/(?<=[\d}]) (?=(?:ms|s|min|h|%|[kMGT]?o)(?![\p{L}\d]))/gu, NB);
}
