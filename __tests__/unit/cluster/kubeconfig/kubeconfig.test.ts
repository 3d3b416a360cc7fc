/** A good kubeconfig: every way it can be written is understood, kubectl gets what was checked, and its secrets are known. */

import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import type { Problem } from "../../../../src/errors.js";
import { inLanguage } from "../../../../src/words/say.js";
import { AUTHORITY, AUTHORITY_UNTIL, CLIENT_UNTIL } from "../../../helpers/certificates.js";
import { englishIn } from "../../../helpers/french.js";
import {
  accountToken,
  base64,
  CREDENTIALS,
  DAY,
  EXEC,
  kubeconfig,
  MINUTE,
  PAIR,
  type Parts,
  parse,
  secretOf,
  tokenOf,
} from "./samples.js";

const good = kubeconfig();
const text = JSON.stringify(good, undefined, 2);
const withMark = (mark: number[], bytes: Buffer): string =>
  Buffer.concat([Buffer.from(mark), bytes]).toString("base64");

/** Of notices, what is told in English, or has no name in the documentation. */
const notFrench = (notices: readonly Problem[]): readonly Problem[] =>
  notices.filter(
    ({ id, title, detail = "", cause = "", fix = "" }) =>
      id === undefined || [title, detail, cause, fix].flatMap(englishIn).length > 0,
  );

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
    ["as a data URL", `data:application/yaml;base64,${base64(text)}`, ["data URL"]],
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
    ["packed with gzip", gzipSync(text).toString("base64"), ["compressed with gzip"]],
    ["not encoded at all", text, ["plain text"]],
    ["not encoded, as YAML", "---\napiVersion: v1\nclusters: []\n", ["plain text"]],
  ])("%s", (_name, secret, notices) => {
    const parsed = parse(secret);
    expect(parsed.notices.map(({ title }) => title)).toEqual(
      notices.map((part) => expect.stringContaining(part)),
    );
    expect(notFrench(inLanguage("fr", () => parse(secret)).notices)).toEqual([]);
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
    expect(parse(secretOf(two)).kubeconfig?.context).toBe("staging");
  });

  test("is the one that is asked for", () => {
    expect(parse(secretOf(two), "prod").kubeconfig?.context).toBe("prod");
  });

  test.each([[""], [null], [undefined]])("is the only one when the current one is %j", (current) => {
    const secret = secretOf({ ...good, "current-context": current });
    expect(parse(secret).kubeconfig?.context).toBe("staging");
  });
});

describe("credentials", () => {
  test("a certificate with its key is as good as a token", () => {
    expect(parse(secretOf(kubeconfig({ user: PAIR }))).problems).toEqual([]);
  });

  test("all of them are known as secrets, those of other users and of the proxy too", () => {
    const secret = secretOf(
      kubeconfig({
        cluster: { "proxy-url": `http://me:${CREDENTIALS.proxyPassword}@proxy.example.com:3128` },
        file: {
          users: [
            { name: "deployer", user: { token: CREDENTIALS.token } },
            { name: "other", user: { ...PAIR, password: CREDENTIALS.password, exec: {} } },
            { name: "nobody", user: null },
          ],
        },
      }),
    );
    const lines = (pem: string): string[] => pem.split("\n").filter((line) => /^[^-]/.test(line));
    const userinfo = `me:${CREDENTIALS.proxyPassword}`;
    expect(new Set(parse(secret).secrets)).toEqual(
      new Set([
        secret,
        CREDENTIALS.token,
        CREDENTIALS.password,
        CREDENTIALS.proxyPassword,
        userinfo,
        ...lines(CREDENTIALS.key),
        ...lines(CREDENTIALS.certificate),
        ...Object.values(PAIR),
      ]),
    );
  });

  test("a proxy without a password, or one that is no URL, adds none", () => {
    for (const proxy of ["http://proxy.example.com:3128", "proxy"]) {
      const secret = secretOf(kubeconfig({ cluster: { "proxy-url": proxy } }));
      expect(parse(secret).secrets).toEqual([secret, CREDENTIALS.token]);
    }
  });

  test("those of login programs are known: variables, arguments, tokens of OpenID Connect", () => {
    const secret = secretOf(
      kubeconfig({
        file: {
          users: [
            {
              name: "deployer",
              user: {
                exec: {
                  command: "aws",
                  args: [
                    "--region",
                    "eu-central-1",
                    "--client-secret",
                    "arg-secret-1",
                    "--token=arg-secret-2",
                  ],
                  env: [
                    { name: "AWS_SECRET_ACCESS_KEY", value: "env-secret-1" },
                    { name: "AWS_PROFILE", value: "production" },
                  ],
                },
              },
            },
            {
              name: "ada",
              user: { "auth-provider": { name: "oidc", config: { "refresh-token": "oidc-secret-1" } } },
            },
          ],
        },
      }),
    );
    expect(parse(secret).secrets.slice(1).toSorted()).toEqual([
      "arg-secret-1",
      "arg-secret-2",
      "env-secret-1",
      "oidc-secret-1",
    ]);
  });

  test("of a secret that is plain text only values are secrets, never its lines", () => {
    const yaml = `apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    token: ${CREDENTIALS.token}\n`;
    expect(parse(yaml).secrets).toEqual([CREDENTIALS.token]);
  });

  test("of a text that cannot be read its long words are", () => {
    const secret = base64(`kind: Config\nusers:\n\t- token: ${CREDENTIALS.token}\n`);
    expect(parse(secret).secrets).toEqual([secret, CREDENTIALS.token]);
  });
});

describe("kubectl is given", () => {
  const written = (parts: Parameters<typeof kubeconfig>[0], situation = {}): unknown => {
    const { kubeconfig: accepted, problems } = parse(secretOf(kubeconfig(parts)), "", situation);
    expect(problems).toEqual([]);
    return JSON.parse(accepted?.text ?? "null");
  };

  test("the context that is used, and no other entry of the file", () => {
    const file = {
      users: [
        { name: "deployer", user: { token: `${CREDENTIALS.token}\n`, unknown: "x" } },
        { name: "admin", user: { token: "another" } },
      ],
      contexts: [
        { name: "staging", context: { cluster: "lab", user: "deployer", namespace: "elsewhere" } },
        { name: "prod", context: { cluster: "lab", user: "admin" } },
      ],
      extensions: [{ name: "x" }],
    };
    expect(written({ file, cluster: { "certificate-authority-data": null } })).toEqual({
      apiVersion: "v1",
      kind: "Config",
      "current-context": "staging",
      clusters: [{ name: "lab", cluster: { server: "https://k8s.example.com:6443" } }],
      users: [{ name: "deployer", user: { token: CREDENTIALS.token } }],
      contexts: [{ name: "staging", context: { cluster: "lab", user: "deployer" } }],
    });
  });

  test("all that decides how the server is reached and who we are there", () => {
    const cluster = {
      "certificate-authority-data": undefined,
      "proxy-url": "socks5://proxy.example.com:1080",
      "tls-server-name": "kubernetes",
      "disable-compression": true,
      extensions: [{ name: "client.authentication.k8s.io/exec", extension: { audience: "a" } }],
    };
    const user = { ...PAIR, as: "ada", "as-uid": "7", "as-groups": ["g"], "as-user-extra": { k: ["v"] } };
    expect(written({ cluster, user })).toMatchObject({
      clusters: [{ cluster: JSON.parse(JSON.stringify(cluster)) as object }],
      users: [{ user }],
    });
  });

  test("a login program that may ask nobody", () => {
    const allowed = { insecureServer: false, localServer: false, execPlugins: ["aws"] };
    const exec = { ...EXEC, args: ["eks", "get-token"], interactiveMode: "IfAvailable" };
    expect(written({ user: { exec } }, { allowed })).toMatchObject({
      users: [{ user: { exec: { ...exec, interactiveMode: "Never" } } }],
    });
  });
});

describe("what is told of a kubeconfig that is used", () => {
  const noticesOf = (parts: Parts, situation = {}): readonly Problem[] => {
    const { notices, problems } = parse(secretOf(kubeconfig(parts)), "", situation);
    expect(problems).toEqual([]);
    return notices;
  };
  const insecure = { allowed: { insecureServer: true, localServer: false, execPlugins: [] } };
  const refreshed = { "id-token": accountToken(-DAY), "refresh-token": "r" };

  const told: readonly (readonly [name: string, parts: Parts, title: string, situation: object])[] = [
    [
      "a token that ends during the run",
      { user: { token: accountToken(5 * MINUTE) } },
      "expires in 5 minutes, before",
      {},
    ],
    [
      "a token that ends soon",
      { user: { token: accountToken(2 * DAY, -88 * DAY) } },
      "expires in 2 days",
      {},
    ],
    ["a certificate that ends soon", { user: PAIR }, "expires in 10 days", { now: CLIENT_UNTIL - 10 * DAY }],
    [
      "an authority that ends soon",
      {},
      'authority of cluster "lab" expires in 5 days',
      { now: AUTHORITY_UNTIL - 5 * DAY },
    ],
    [
      "http that is allowed",
      { cluster: { server: "http://10.0.0.1" } },
      "without encryption (10.0.0.1)",
      insecure,
    ],
    [
      "a certificate that nobody checks, as is allowed",
      { cluster: { "insecure-skip-tls-verify": true, "certificate-authority-data": undefined } },
      "Nobody checks the certificate",
      insecure,
    ],
    [
      "a person's login that renews itself",
      { user: { "auth-provider": { name: "oidc", config: refreshed } } },
      "logs in as a person",
      {},
    ],
  ];

  test.each(told)("%s", (_name, parts, title, situation) => {
    expect(noticesOf(parts, situation)).toMatchObject([{ title: expect.stringContaining(title) }]);
  });

  test.each(told)("in French: %s", (_name, parts, _title, situation) => {
    expect(notFrench(inLanguage("fr", () => noticesOf(parts, situation)))).toEqual([]);
  });

  test.each<[string, Parts, object]>([
    ["a token with most of its life ahead", { user: { token: accountToken(80 * DAY) } }, {}],
    [
      "a token that lives an hour, at its beginning",
      { user: { token: accountToken(55 * MINUTE, -5 * MINUTE) } },
      {},
    ],
    ["a token without an end", { user: { token: tokenOf({ sub: "a" }) } }, {}],
    ["a token whose end is no date", { user: { token: tokenOf({ exp: 1e300 }) } }, {}],
    ["a token whose beginning is on another clock", { user: { token: accountToken(DAY, 2 * MINUTE) } }, {}],
    ["an encrypted token", { user: { token: "eyJhbGciOiJkaXIifQ.a.b.c.d" } }, {}],
    ["a token that only begins like one of JSON", { user: { token: "eyJ-static-token" } }, {}],
    [
      "a local server on a runner of one's own",
      { cluster: { server: "https://127.0.0.1:6443" } },
      { hosted: false },
    ],
    [
      "a local server that the job itself started",
      { cluster: { server: "https://localhost:6443" } },
      { allowed: { insecureServer: false, localServer: true, execPlugins: [] } },
    ],
    ["a private address", { cluster: { server: "https://10.1.2.3:6443" } }, {}],
    ["a server behind a path", { cluster: { server: "https://rancher.example.com/k8s/clusters/c-1" } }, {}],
    [
      "a bundle of authorities",
      { cluster: { "certificate-authority-data": base64(AUTHORITY + AUTHORITY) } },
      {},
    ],
    ["impersonation", { user: { token: "t0k3n-t0k3n", as: "ada" } }, {}],
  ])("nothing of %s", (_name, parts, situation) => {
    expect(noticesOf(parts, situation)).toEqual([]);
  });

  test("whom it acts as, and which namespace it names", () => {
    const parts = {
      user: { token: CREDENTIALS.token, as: "ada", "as-groups": ["a", "b"] },
      context: { namespace: "elsewhere" },
    };
    expect(parse(secretOf(kubeconfig(parts))).kubeconfig).toMatchObject({
      impersonated: "ada (groups: a, b)",
      namespace: "elsewhere",
      contexts: 1,
      login: "token",
    });
  });
});
