/** How French counts, lists and spaces. */

/** No-break spaces: the wide one before a colon and a unit, the narrow one before other double signs. */
export const NB = "\u00a0";
export const THIN = "\u202f";

/** `0 pod`, `1 pod`, `2 pods`: in French zero is singular. */
export function count(number: number, noun: string, many = `${noun}s`): string {
  return `${number}${NB}${plural(number, noun, many)}`;
}

export function plural(number: number, one: string, many: string): string {
  return number < 2 ? one : many;
}

export function and(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}
