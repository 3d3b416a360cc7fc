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
  const torn = ["Sesame-\u001b[0m0123456789", "Sesame\u0007-0123456789", "Sesame-\u202e0123456789"];
  expect(redactData({ torn }, redactor)).toEqual({ torn: ["***", "***", "***"] });
});
