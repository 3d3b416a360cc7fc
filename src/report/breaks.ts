/** Where a long word may be broken: one without a place for that makes its table wider than the page. */

/** Zero width space: nothing to see, a place to break; the page has the element `wbr` for it, which is not copied. */
export const BREAK = "\u200B";

/** Longer words get places to break: addresses, paths, references of images. Browsers break at hyphens by themselves. */
const WORD = /[^\s\u200B]{17,}/gu;

/** GitHub makes a link of an address, which a break would end; one that fits stays whole. So does one that may hold a credential. */
const WHOLE_ADDRESS = /^\W*https?:\/\/(?:.{0,52}$|.*[?@])|:\/\/.*@/u;

const DIGEST = /(sha256:[0-9a-f]{64})/u;
const DIGEST_PIECES = /^sha256:|[0-9a-f]{24}(?=[0-9a-f])/gu;

/** The last one of some signs between two pieces of a word. */
const BETWEEN = /([^/:@.,;_=&|]+)([/:@.,;_=&|]+)(?=([^/:@.,;_=&|]+))/gu;

/** A name may have 63 letters, and no hyphen. */
const LONG_NAME = /\p{Ll}{24}(?=\p{Ll})/gu;

/** The runner masks a secret where it stands whole: what looks like a random one is not broken, and not parted from its surroundings. */
const RANDOM = /(?=[^-]*\d)(?:[^-]*\p{Lu}|[^-]{20})/u;

export function withBreaks(line: string): string {
  return line.replace(WORD, (word) => (WHOLE_ADDRESS.test(word) ? word : broken(word)));
}

function broken(word: string): string {
  return word
    .split(DIGEST)
    .map((part) => (DIGEST.test(part) ? part.replace(DIGEST_PIECES, `$&${BREAK}`) : brokenAtSigns(part)))
    .join("");
}

function brokenAtSigns(part: string): string {
  return part
    .replace(BETWEEN, (found, before: string, signs: string, after: string) =>
      isWhole(before, signs, after) ? found : found + BREAK,
    )
    .replace(LONG_NAME, `$&${BREAK}`);
}

/** `v1.16.0`, `10.0.0.7` */
const NUMBER = /\d\.\d/;

function isWhole(before: string, signs: string, after: string): boolean {
  return NUMBER.test(`${before.slice(-1)}${signs}${after}`) || RANDOM.test(before) || RANDOM.test(after);
}
