/** Knows the secrets of this run and takes them out of text. */

import { plain } from "../foreign-text.js";
import { isMap } from "../json.js";
import { partsTaker } from "./secret-parts.js";

/** Shorter values are no credentials, and replacing them would garble every line. */
const SHORTEST_SECRET = 8;

const MARK = "***";

export interface Redactor {
  /** Remembers a secret, and its base64 form. Values under eight characters are not remembered. */
  add(value: string): void;
  /** The text with every known secret replaced by `***`, and what a cut has left of one. */
  redact(text: string): string;
}

/** `onSecret` hears of each new value once, so that the runner can mask it too. */
export function createRedactor(onSecret: (value: string) => void = () => {}): Redactor {
  const known = new Set<string>();
  let longestFirst: string[] = [];
  let withoutParts = partsTaker([], MARK);
  const remember = (value: string): void => {
    if (value.length < SHORTEST_SECRET || known.has(value)) return;
    known.add(value);
    // A secret that contains another one must be replaced whole, or its rest would stay readable.
    longestFirst = [...known].toSorted((a, b) => b.length - a.length);
    withoutParts = partsTaker(longestFirst, MARK);
    onSecret(value);
  };
  return {
    add(value) {
      for (const part of [value, ...value.split(/\r?\n/)]) {
        remember(part.trim());
        // What is told is searched after all that is not seen has gone.
        remember(plain(part).trim());
      }
      if (value.length >= SHORTEST_SECRET) remember(Buffer.from(value).toString("base64"));
    },
    redact(text) {
      return withoutParts(longestFirst.reduce((rest, secret) => rest.replaceAll(secret, MARK), text));
    },
  };
}

/**
 * Data with every known secret in its texts replaced: before it is rendered, for escaping, shortening and quoting would hide
 * parts of a secret from whoever looks for the whole. For the same reason control characters go first.
 */
export function redactData<T>(data: T, redactor: Redactor): T {
  const redact = (value: unknown): unknown => {
    if (typeof value === "string") return redactor.redact(plain(value));
    if (Array.isArray(value)) return value.map(redact);
    if (!isMap(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redact(inner)]));
  };
  return redact(data) as T;
}
