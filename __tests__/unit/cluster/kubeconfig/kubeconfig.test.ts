/** The secret KUBECONFIG: every way it can be written well is understood, every mistake is named, and nothing of it is shown. */
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { parseKubeconfig } from "../../../../src/cluster/kubeconfig/kubeconfig.js";
import { BAD } from "./bad-kubeconfigs.js";
import { base64, CREDENTIALS, FORBIDDEN, kubeconfig, secretOf } from "./samples.js";

const good = kubeconfig();
const text = JSON.stringify(good, undefined, 2);
const withMark = (mark: number[], bytes: Buffer): string =>
  Buffer.concat([Buffer.from(mark), bytes]).toString("base64");

describe("a good kubeconfig is understood, however it was encoded", () => {
  const wrapped = base64(text).replace(/(.{76})/g, "$1\r\n");
  test.each<[string, string, string[]]>([
    ["as base64", base64(text), []],
    ["in lines of 76 characters", wrapped, []],
    ["without padding", base64(`${text} `).replace(/=+$/, ""), []],
    ["in the alphabet for URLs", Buffer.from(text).toString("base64url"), []],
    ["in double quotes", `"${base64(text)}"`, []],
    ["in single quotes", `'${base64(text)}'\n`, []],
    ["after a byte order mark", `\uFEFF${base64(text)}`, []],
    ["as a data URL", `data:application/yaml;base64,${base64(text)}`, []],
    [
      "in the frame of certutil",
      `-----BEGIN CERTIFICATE-----\r\n${wrapped}\r\n-----END CERTIFICATE-----`,
      [],
    ],
    ["with a byte order mark inside", withMark([0xef, 0xbb, 0xbf], Buffer.from(text)), []],
    ["from PowerShell's Unicode", withMark([0xff, 0xfe], Buffer.from(text, "utf16le")), ["UTF-16"]],
    [
      "from UTF-16 the other way round",
      withMark([0xfe, 0xff], Buffer.from(text, "utf16le").swap16()),
      ["UTF-16"],
    ],
    ["from UTF-16 without a mark", Buffer.from(text, "utf16le").toString("base64"), ["UTF-16"]],
    ["encoded twice", base64(base64(text)), ["base64 of base64"]],
    ["encoded twice, in lines", base64(wrapped), ["base64 of base64"]],
    ["not encoded at all", text, ["plain text"]],
    ["not encoded, as YAML", "---\napiVersion: v1\nclusters: []\n", ["plain text"]],
  ])("%s", (_name, secret, notices) => {
    const parsed = parseKubeconfig(secret, "");
    expect(parsed.notices.map(({ title }) => title)).toEqual(
      notices.map((part) => expect.stringContaining(part)),
    );
    if (secret.includes("clusters: []")) return;
    expect(parsed.kubeconfig).toMatchObject({
      context: "staging",
      server: "https://k8s.example.com:6443",
      user: "deployer",
    });
  });
});

describe("the context", () => {
  const two = kubeconfig({
    file: {
      contexts: [
        { name: "staging", context: { cluster: "lab", user: "deployer" } },
        { name: "prod", context: { cluster: "lab", user: "deployer", namespace: "elsewhere" } },
      ],
    },
  });

  test("is the file's current one unless another is asked for", () => {
    expect(parseKubeconfig(secretOf(two), "").kubeconfig?.context).toBe("staging");
  });

  test("is the one that is asked for", () => {
    expect(parseKubeconfig(secretOf(two), "prod").kubeconfig?.context).toBe("prod");
  });

  test.each([[""], [null], [undefined]])("is the only one when the current one is %j", (current) => {
    const secret = secretOf({ ...good, "current-context": current });
    expect(parseKubeconfig(secret, "").kubeconfig?.context).toBe("staging");
  });
});

describe("credentials", () => {
  const files = {
    "client-certificate-data": base64(CREDENTIALS.certificate),
    "client-key-data": base64(CREDENTIALS.key),
  };

  test("a certificate with its key is as good as a token", () => {
    expect(parseKubeconfig(secretOf(kubeconfig({ user: files })), "").problems).toEqual([]);
  });

  test("all of them are known as secrets, those of other users and of the proxy too", () => {
    const secret = secretOf(
      kubeconfig({
        cluster: { "proxy-url": `http://me:${CREDENTIALS.proxyPassword}@proxy.example.com:3128` },
        file: {
          users: [
            { name: "deployer", user: { token: CREDENTIALS.token } },
            { name: "other", user: { ...files, password: CREDENTIALS.password, exec: {} } },
            { name: "nobody", user: null },
          ],
        },
      }),
    );
    expect(parseKubeconfig(secret, "").kubeconfig?.secrets.toSorted()).toEqual(
      [
        CREDENTIALS.token,
        CREDENTIALS.password,
        CREDENTIALS.proxyPassword,
        CREDENTIALS.key,
        CREDENTIALS.certificate,
        files["client-key-data"],
        files["client-certificate-data"],
      ].toSorted(),
    );
  });

  test("a proxy without a password, or one that is no URL, adds none", () => {
    for (const proxy of ["http://proxy.example.com:3128", "proxy"]) {
      const secret = secretOf(kubeconfig({ cluster: { "proxy-url": proxy } }));
      expect(parseKubeconfig(secret, "").kubeconfig?.secrets).toEqual([CREDENTIALS.token]);
    }
  });
});

describe("a bad kubeconfig", () => {
  test.each(BAD)("is refused with its own words: $name", ({ secret, context, told }) => {
    const { problems, kubeconfig: accepted } = parseKubeconfig(secret, context ?? "");
    const [first] = problems;
    expect(accepted).toBeUndefined();
    expect(`${first?.title}\n${first?.detail ?? ""}`).toMatch(told);
  });

  test.each(BAD)("always comes with a fix: $name", ({ secret, context }) => {
    const { problems } = parseKubeconfig(secret, context ?? "");
    expect(problems.filter(({ fix }) => !fix)).toEqual([]);
  });

  test.each(BAD)("shows nothing of its credentials: $name", ({ secret, context }) => {
    const shown = JSON.stringify(parseKubeconfig(secret, context ?? ""));
    expect(FORBIDDEN.filter((piece) => shown.includes(piece))).toEqual([]);
  });

  test("is told of all that is wrong with the cluster and the user at once", () => {
    const secret = secretOf(
      kubeconfig({
        cluster: { server: "http://10.0.0.1", "certificate-authority": "ca.crt" },
        user: { tokenFile: "token", "client-key": "key" },
      }),
    );
    expect(parseKubeconfig(secret, "").problems).toHaveLength(4);
  });
});

describe("whatever the secret is", () => {
  /** Neither an exception, nor silence. */
  const isAnswered = (secret: string): boolean => {
    const { problems, kubeconfig: accepted } = parseKubeconfig(secret, "");
    return problems.length > 0 === (accepted === undefined);
  };

  test("text is either accepted or has a problem", () => {
    expect(() => fc.assert(fc.property(fc.string({ maxLength: 300 }), isAnswered))).not.toThrow();
  });

  test("so is every sequence of bytes", () => {
    expect(() =>
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
          isAnswered(Buffer.from(bytes).toString("base64")),
        ),
      ),
    ).not.toThrow();
  });

  test("so is every YAML that looks like a kubeconfig", () => {
    const near = fc.record({
      kind: fc.constantFrom("Config", "", null),
      "current-context": fc.oneof(fc.constant("a"), fc.jsonValue()),
      clusters: fc.oneof(
        fc.jsonValue(),
        fc.array(fc.record({ name: fc.constant("a"), cluster: fc.jsonValue() })),
      ),
      contexts: fc.constant([{ name: "a", context: { cluster: "a", user: "a" } }]),
      users: fc.oneof(fc.jsonValue(), fc.array(fc.record({ name: fc.constant("a"), user: fc.jsonValue() }))),
    });
    expect(() => fc.assert(fc.property(near, (file) => isAnswered(secretOf(file))))).not.toThrow();
  });

  test("so is every kubeconfig of which something was lost or changed", () => {
    const spoiled = fc.tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 3 }));
    expect(() =>
      fc.assert(
        fc.property(spoiled, ([from, length, inserted]) =>
          isAnswered(base64(text.slice(0, from) + inserted + text.slice(from + length))),
        ),
      ),
    ).not.toThrow();
  });

  // Each of these takes a minute when a pattern looks at every pair of positions.
  test.each([
    ["equal signs", `${"=".repeat(200_000)}A`],
    ["white space in a frame", `-----BEGIN CERTIFICATE-----${" ".repeat(200_000)}x`],
    ["quotes", `"${"'".repeat(200_000)}`],
    ["dashes", `${"---  ".repeat(40_000)}x`],
    ["dots", `eyJ${"a.".repeat(100_000)}`],
    ["lines", `${"\n".repeat(200_000)}x`],
  ])("hundreds of thousands of %s take no time", (_name, secret) => {
    const start = performance.now();
    parseKubeconfig(secret, "");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
