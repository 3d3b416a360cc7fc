/** Whatever the secret is: an answer, soon, and nothing of it in what is told. */
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { accountToken, base64, DAY, EXEC, kubeconfig, PAIR, parse, piecesOf, secretOf } from "./samples.js";

/** In milliseconds. The slowest took 0.6 s on a busy machine; what is not bounded takes minutes. */
const LONGEST = 2000;

const toldOf = (secret: string): string => {
  const { problems, notices } = parse(secret);
  return JSON.stringify([problems, notices]);
};

/** Neither an exception, nor silence, nor a long time. */
const isAnswered = (secret: string): boolean => {
  const start = performance.now();
  const { problems, kubeconfig: accepted } = parse(secret);
  return problems.length > 0 === (accepted === undefined) && performance.now() - start < LONGEST;
};

/** Throws the counterexample, if there is one. */
const holding =
  <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => boolean) =>
  (): void =>
    fc.assert(fc.property(arbitrary, predicate), { numRuns: 300 });

const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));

test("text is either accepted or has a problem", () => {
  expect(
    holding(
      fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: "binary", maxLength: 300 })),
      isAnswered,
    ),
  ).not.toThrow();
});

test("so is every sequence of bytes, as base64, packed, or as what looks packed", () => {
  expect(
    holding(bytes, (content) =>
      [content, gzipSync(content), Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), content])].every(
        (secret) => isAnswered(secret.toString("base64")),
      ),
    ),
  ).not.toThrow();
});

test("so is every gzip file in which something was changed", () => {
  const packed = gzipSync(JSON.stringify(kubeconfig()));
  expect(
    holding(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), ([position, value]) => {
      const changed = Buffer.from(packed);
      changed[position] = value;
      return isAnswered(changed.toString("base64"));
    }),
  ).not.toThrow();
});

/** Values that stand where a kubeconfig has its own: any JSON, deep and wide, and keys of JavaScript's objects. */
const value = fc.oneof(fc.jsonValue(), fc.constantFrom("__proto__", "constructor", "toString", "", null));
const entry = (what: string) =>
  fc.array(fc.record({ name: fc.constantFrom("a", "__proto__"), [what]: value }, { noNullPrototype: true }));

test("so is every YAML that looks like a kubeconfig", () => {
  const near = fc.record({
    kind: fc.constantFrom("Config", "", null),
    "current-context": fc.oneof(fc.constant("a"), value),
    clusters: fc.oneof(value, entry("cluster")),
    contexts: fc.constant([{ name: "a", context: { cluster: "a", user: "a" } }]),
    users: fc.oneof(value, entry("user")),
  });
  expect(holding(near, (file) => isAnswered(secretOf(file)))).not.toThrow();
});

const NAMES = [
  "token",
  "tokenFile",
  "username",
  "password",
  "client-certificate",
  "client-certificate-data",
  "client-key",
  "client-key-data",
  "exec",
  "auth-provider",
  "as",
  "as-groups",
];
const CLUSTER_NAMES = [
  "server",
  "certificate-authority",
  "certificate-authority-data",
  "proxy-url",
  "tls-server-name",
  "insecure-skip-tls-verify",
];
/** Unlike any word of ours, in each six characters. */
const secretText = fc.stringMatching(/^(?:[A-Z][0-9][a-z]){4,13}$/);
const credential = fc.oneof(
  secretText,
  secretText.map(base64),
  secretText.map((text) => `Bearer ${text}`),
  secretText.map((text) => `https://u:${text}@h`),
  secretText.map((text) => base64(`-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`)),
  secretText.map((text) => base64(`-----BEGIN EC PRIVATE KEY-----\n${text}\n-----END EC PRIVATE KEY-----\n`)),
  secretText.map((text) => `eyJhbGciOiJSUzI1NiJ9.${text}`),
);
const fields = (names: readonly string[], contents: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom(...names), contents, { noNullPrototype: true });

test("whatever stands in the fields of a kubeconfig, no six characters of a credential are told", () => {
  const generated = fc.record({
    cluster: fields(CLUSTER_NAMES, credential),
    user: fields(NAMES, credential),
  });
  expect(
    holding(generated, ({ cluster, user }) => {
      const told = toldOf(secretOf(kubeconfig({ cluster, user })));
      const hidden = [...Object.values(user), cluster["proxy-url"], cluster["certificate-authority-data"]];
      const texts = hidden
        .filter((text) => typeof text === "string")
        .flatMap((text) => [text, decoded(text)]);
      return texts
        .flatMap((text) => piecesOf(text, 6))
        .every((piece) => isCommon(piece) || !told.includes(piece));
    }),
  ).not.toThrow();
});

const decoded = (text: string): string => Buffer.from(text, "base64").toString("latin1");
/** Frames of PEM and headers of tokens are the same in all of them. */
const isCommon = (piece: string): boolean =>
  /-{2}|BEGIN|CERT|PRIV|KEY|Beare|earer|ttps:|:\/\/|eyJ/.test(piece);

test("of any bytes no six are told, as they came, encoded or unpacked", () => {
  const word = fc.stringMatching(/^(?:[A-Z][0-9][+/=a-z]){3,20}$/);
  const text = fc
    .array(fc.oneof(word, fc.constantFrom("{", ": ", "\n", "- ", "kind: ", "users: ", "[", '"')))
    .map((parts) => parts.join(""));
  expect(
    holding(
      fc.oneof(
        bytes,
        text.map((content) => Buffer.from(content)),
      ),
      (content) =>
        [content.toString("latin1"), content.toString("base64"), gzipSync(content).toString("base64")].every(
          (secret) => {
            const told = toldOf(secret);
            const shown = [secret, decoded(secret), unpacked(secret)].flatMap((form) => piecesOf(form, 6));
            return shown.every((piece) => /^\s*$|^-+$|\*{3}/.test(piece) || !told.includes(piece));
          },
        ),
    ),
  ).not.toThrow();
});

function unpacked(secret: string): string {
  try {
    return gunzipSync(Buffer.from(secret, "base64")).toString("latin1");
  } catch {
    return "";
  }
}

const kinds = [{ user: { token: accountToken(DAY) } }, { user: PAIR }, { user: { exec: EXEC } }];
const texts = kinds.map((parts) => JSON.stringify(kubeconfig(parts), undefined, 2));

test("every kubeconfig of which something was lost or changed is answered, and its credentials are not told", () => {
  const spoiled = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(40), fc.string({ maxLength: 3 }));
  const credentials = [accountToken(DAY), ...Object.values(PAIR)].flatMap((text) => piecesOf(text, 8));
  const forbidden = new Set(credentials);
  expect(
    holding(spoiled, ([text, from, length, inserted]) => {
      const at = from % text.length;
      const secret = base64(text.slice(0, at) + inserted + text.slice(at + length));
      const told = toldOf(secret);
      return isAnswered(secret) && piecesOf(told, 8).every((piece) => !forbidden.has(piece));
    }),
  ).not.toThrow();
});

const KIB = 1024;
const full = (text: string): string => text.repeat(Math.floor((700 * KIB) / text.length));

// Each of these takes minutes when a pattern looks at every pair of positions, or the parser at every pair of entries.
test.each([
  ["equal signs", `${"=".repeat(200_000)}A`],
  ["white space in a frame", `-----BEGIN CERTIFICATE-----${" ".repeat(200_000)}x`],
  ["quotes", `"${"'".repeat(200_000)}`],
  ["dashes", `${"---  ".repeat(40_000)}x`],
  ["dots", `eyJ${"a.".repeat(100_000)}`],
  ["lines", `${"\n".repeat(200_000)}x`],
  ["brackets", base64(`kind: Config\na: ${full("[")}`)],
  ["braces", base64(`kind: Config\na: ${full("{a: ")}`)],
  ["lists in lists", base64(`kind: Config\na:\n${full("- ")}`)],
  [
    "lists in lists, a line each",
    base64(Array.from({ length: 1100 }, (_, depth) => `${" ".repeat(depth)}- `).join("\n")),
  ],
  [
    "maps in maps, a line each",
    base64(Array.from({ length: 1100 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")),
  ],
  ["complex keys", base64(`kind: Config\n${full("? ")}`)],
  ["keys", base64(`kind: Config\n${Array.from({ length: 9_900 }, (_, index) => `k${index}: 1`).join("\n")}`)],
  ["tags", base64(`kind: Config\n${full("!a ")}`)],
  ["comments", base64(`kind: Config\n${full("# a\n")}`)],
  ["quoted texts", base64(`kind: Config\n${full('"a" ')}`)],
  [
    "certificates",
    secretOf(
      kubeconfig({
        cluster: {
          "certificate-authority-data": base64(full("-----BEGIN CERTIFICATE-----\nMIIB\n").slice(0, 400_000)),
        },
      }),
    ),
  ],
  [
    "contexts",
    secretOf({
      ...kubeconfig(),
      contexts: Array.from({ length: 900 }, (_, index) => ({ name: `${index}`, context: {} })),
    }),
  ],
])("many %s take no time", (_name, secret) => {
  const start = performance.now();
  parse(secret);
  expect(performance.now() - start).toBeLessThan(LONGEST);
});
