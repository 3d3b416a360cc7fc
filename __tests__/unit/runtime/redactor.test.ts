/** Secrets are taken out of text whole, in every form they were given in. */
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { createRedactor, redactData } from "../../../src/runtime/redactor.js";

const SECRET = "s3cr3t-token-value";

function redactor(...secrets: string[]) {
  const told: string[] = [];
  const made = createRedactor((value) => told.push(value));
  for (const secret of secrets) made.add(secret);
  return { ...made, told };
}

test("a secret is replaced wherever it stands", () => {
  expect(redactor(SECRET).redact(`a ${SECRET} b${SECRET}`)).toBe("a *** b***");
});

test("its base64 form is replaced, too", () => {
  expect(redactor(SECRET).redact(`auth: ${Buffer.from(SECRET).toString("base64")}`)).toBe("auth: ***");
});

test("a secret of several lines is replaced line by line", () => {
  const key = "-----BEGIN KEY-----\nMIIEowIBAAKCAQEA\r\n-----END KEY-----\n";
  expect(redactor(key).redact("got MIIEowIBAAKCAQEA")).toBe("got ***");
});

test("a secret that contains another one is replaced whole, in whatever order they were told", () => {
  const long = `${SECRET}-and-more`;
  expect([redactor(SECRET, long), redactor(long, SECRET)].map(({ redact }) => redact(long))).toEqual([
    "***",
    "***",
  ]);
});

test("a secret with white space around it is found without", () => {
  expect(redactor(`  ${SECRET}\n`).redact(SECRET)).toBe("***");
});

test("characters with a meaning in patterns and replacements are taken as they are", () => {
  const odd = "a+b(c)*$&[d].^$1";
  expect(redactor(odd).redact(`<${odd}>`)).toBe("<***>");
});

test.each(["", "short", "1234567"])(
  "%j is too short to be one: replacing it would garble the log",
  (value) => {
    expect(redactor(value).redact(`a ${value} b`)).toBe(`a ${value} b`);
  },
);

test("the runner is told of every form once", () => {
  expect(redactor(SECRET, SECRET).told).toEqual([SECRET, Buffer.from(SECRET).toString("base64")]);
});

test("without anybody to tell, it works all the same", () => {
  const made = createRedactor();
  made.add(SECRET);
  expect(made.redact(SECRET)).toBe("***");
});

test("no secret survives, whatever text it is in", () => {
  const secrets = fc.array(fc.stringMatching(/^[a-z0-9]{8,20}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(secrets, fc.stringMatching(/^[ :*$&-]{0,5}$/), (values, between) => {
      const clean = redactor(...values).redact(values.join(between));
      expect(values.filter((value) => clean.includes(value))).toEqual([]);
    }),
  );
});

describe("data", () => {
  test("is redacted in all its texts, and otherwise left as it is", () => {
    const data = { title: `a ${SECRET}`, list: [SECRET, 1, null, undefined, true], inner: { deep: SECRET } };
    expect(redactData(data, redactor(SECRET))).toEqual({
      title: "a ***",
      list: ["***", 1, null, undefined, true],
      inner: { deep: "***" },
    });
  });
});

test("a secret that control characters tear apart is one all the same", () => {
  const redactor = createRedactor();
  redactor.add("Sesame-0123456789");
  const torn = [
    "Sesame-\u001b[0m0123456789",
    "Sesame\u0007-0123456789",
    "Sesame-\u202e0123456789",
    "Sesame-\u200b\u00ad\u20600123456789",
  ];
  expect(redactData({ torn }, redactor)).toEqual({ torn: ["***", "***", "***", "***"] });
});

describe("of a secret that was cut, the part that is left is taken out", () => {
  const { redact } = redactor("Sesame-0123456789abcdef", "another-secret-of-this-run");

  test.each([
    ["before an ellipsis", "token: Sesame-0123…", "token: ***…"],
    ["behind one", "…6789abcdef is the token", "…*** is the token"],
    ["between two", "from …same-0123456789ab… to", "from …***… to"],
    [
      "at both sides of what was left out",
      "Sesame-0… (9 characters left out) …89abcdef",
      "***… (9 characters left out) …***",
    ],
    ["at the end of a text", "the token is Sesame-0123456789", "the token is ***"],
    ["at its beginning", "-0123456789abcdef\nExpired", "***\nExpired"],
    ["at the ends of lines, as tools wrap them", "another-secret-of-\n  secret-of-this-run", "***\n  ***"],
    ["of several secrets", "Sesame-0123…\n…of-this-run", "***…\n…***"],
  ])("%s", (_where, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test.each([
    "Sesame opens",
    "open Sesame",
    "Sesame-01 is not all",
    "not the last of abcdef",
    "Sesam…",
    "abcdef: no such word",
    "the word is Sesame-0123",
    "…bcdef",
    "… and 7 more",
    "a… b …c",
    "…",
    "",
  ])("%j is no part of one", (text) => {
    expect(redact(text)).toBe(text);
  });

  test("wherever it was cut", () => {
    const secret = "Sesame-0123456789abcdef";
    for (let at = 8; at < secret.length - 8; at += 1) {
      expect([redact(`a ${secret.slice(0, at)}…`), redact(`…${secret.slice(at)} b`)]).toEqual([
        "a ***…",
        "…*** b",
      ]);
    }
  });

  test("in texts of some size it takes no time to speak of", () => {
    const many = createRedactor();
    for (let index = 0; index < 100; index += 1) many.add(`Sesame-${index}-${"0123456789".repeat(50)}`);
    const text = "Sesame-1 Sesame-2-0123456789 a line of a log…\n".repeat(2000);
    const began = performance.now();
    many.redact(text);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

test("a secret with characters in it that nobody sees is found in what is shown", () => {
  const shown = createRedactor();
  shown.add("Sesame-\u200b0123456789");
  expect(redactData("token: Sesame-\u200b0123456789, Sesame-0123456789", shown)).toBe("token: ***, ***");
});
