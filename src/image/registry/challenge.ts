/** What a registry asks for in `WWW-Authenticate`. RFC 9110, section 11; https://distribution.github.io/distribution/spec/auth/token/. Pure. */

export type Challenge =
  | { readonly scheme: "basic" }
  | {
      readonly scheme: "bearer";
      /** Where tokens are given out. */
      readonly realm: string;
      readonly service: string;
      readonly scope: string;
    };

/** The challenge to answer: bearer before basic; undefined when neither is asked for. */
export function parseChallenge(header: string): Challenge | undefined {
  const challenges = split(header);
  const bearer = challenges.find(({ scheme, fields }) => scheme === "bearer" && fields.has("realm"));
  if (bearer) {
    const field = (name: string): string => bearer.fields.get(name) ?? "";
    return { scheme: "bearer", realm: field("realm"), service: field("service"), scope: field("scope") };
  }
  return challenges.some(({ scheme }) => scheme === "basic") ? { scheme: "basic" } : undefined;
}

interface Named {
  readonly scheme: string;
  readonly fields: Map<string, string>;
}

/** `name="value"`, `name=value`, or a lone word, which begins the next challenge. */
const PART = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))|([\w-]+)/g;

function split(header: string): Named[] {
  const found: Named[] = [];
  for (const [, name, quoted, bare, word] of header.matchAll(PART)) {
    if (word !== undefined) found.push({ scheme: word.toLowerCase(), fields: new Map() });
    else if (name !== undefined) {
      found.at(-1)?.fields.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "");
    }
  }
  return found;
}
