/** Bounds for the YAML of a kubeconfig, checked before it is parsed: within them no text takes the parser long. Pure. */
import type { Problem } from "../../errors.js";
import { say } from "../../words/say.js";
import { encodeAgainText } from "./words.js";

/** Of line ends and of signs that have a meaning in YAML. A file of 200 contexts, as JSON, has 17,000. */
const MOST_SIGNS = 20_000;
/** A kubeconfig is 7 levels deep. */
const DEEPEST = 50;
/** `? key` is YAML that no kubeconfig has; the parser takes minutes for some thousands of them. */
const MOST_COMPLEX_KEYS = 20;

/** The problem with a text that no kubeconfig can have; undefined when it may be parsed. */
export function outOfBounds(text: string): Problem | undefined {
  if (count(text, /[\n[\]{},?&*!|>%:"']/g) > MOST_SIGNS) return tooMany();
  if (count(text, /\?\s/g) > MOST_COMPLEX_KEYS || depthOf(text) > DEEPEST) return tooDeep();
  return undefined;
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** The most brackets that are open at once, or dashes one after the other; a little more than the real depth. */
function depthOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/[[\]{}]|(?:-[ \t]+)+/g)) {
    if (sign === "]" || sign === "}") open = Math.max(0, open - 1);
    else if (sign === "[" || sign === "{") open += 1;
    deepest = Math.max(deepest, open, sign.startsWith("-") ? count(sign, /-/g) : 0);
  }
  return deepest;
}

const tooMany = (): Problem => ({
  id: "kubeconfig-too-many-entries",
  title: say`The kubeconfig has more entries than a kubeconfig can need`,
  cause: say`Another file was encoded, or the whole collection of an administrator.`,
  fix: say`One context is enough. ${encodeAgainText()}`,
});

const tooDeep = (): Problem => ({
  id: "kubeconfig-too-deep",
  title: say`The kubeconfig is nested deeper than any kubeconfig`,
  cause: say`Another file was encoded.`,
  fix: encodeAgainText(),
});
