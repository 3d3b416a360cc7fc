/** A kubeconfig that works, with credentials that are easy to search for, and ways to spoil it. */
import { parseKubeconfig } from "../../../../src/cluster/kubeconfig/kubeconfig.js";
import type { Situation } from "../../../../src/cluster/kubeconfig/situation.js";
import { AUTHORITY, CLIENT, CLIENT_KEY } from "../../../helpers/certificates.js";
import { base64 } from "../../../helpers/project.js";
import { tokenOf } from "../../../helpers/tokens.js";

export { base64, tokenOf };

/** 2026-03-02 09:30 UTC */
export const NOW = Date.UTC(2026, 2, 2, 9, 30);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const SITUATION: Situation = {
  now: NOW,
  timeout: 10 * MINUTE,
  hosted: true,
  allowed: { insecureServer: false, localServer: false, execPlugins: [] },
};

export const parse = (secret: string, context = "", situation: Partial<Situation> = {}) =>
  parseKubeconfig(secret, context, { ...SITUATION, ...situation });

/** One of a ServiceAccount, valid from and until so many milliseconds from now. */
export const accountToken = (until: number, from = -DAY): string =>
  tokenOf({
    sub: "system:serviceaccount:chatbot-test:deployer",
    iat: Math.floor((NOW + from) / 1000),
    nbf: Math.floor((NOW + from) / 1000),
    exp: Math.floor((NOW + until) / 1000),
  });

export const CREDENTIALS = {
  token: "tkn-Zq8vR2mX7wLc5bNd9",
  password: "pwd-Hs4kT6jY1gFa3eUo",
  proxyPassword: "prx-Wb7nM5cV2xKz8",
  key: CLIENT_KEY,
  certificate: CLIENT,
} as const;

export const PAIR = {
  "client-certificate-data": base64(CREDENTIALS.certificate),
  "client-key-data": base64(CREDENTIALS.key),
};

export const EXEC = { apiVersion: "client.authentication.k8s.io/v1", command: "aws" };

export interface Parts {
  readonly cluster?: Record<string, unknown>;
  readonly user?: Record<string, unknown> | null;
  readonly context?: Record<string, unknown>;
  readonly file?: Record<string, unknown>;
}

/** A kubeconfig as an object; `undefined` leaves a field out. */
export function kubeconfig({
  cluster = {},
  user,
  context = {},
  file = {},
}: Parts = {}): Record<string, unknown> {
  return {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "staging",
    clusters: [
      {
        name: "lab",
        cluster: {
          server: "https://k8s.example.com:6443",
          "certificate-authority-data": base64(AUTHORITY),
          ...cluster,
        },
      },
    ],
    contexts: [{ name: "staging", context: { cluster: "lab", user: "deployer", ...context } }],
    users: [{ name: "deployer", user: user === undefined ? { token: CREDENTIALS.token } : user }],
    ...file,
  };
}

/** JSON is YAML too; this is how the secret looks. */
export const secretOf = (file: Record<string, unknown>): string => base64(JSON.stringify(file, undefined, 2));

/** Every piece of so many characters of a text. */
export const piecesOf = (text: string, length: number): string[] =>
  [...text].map((_, index) => text.slice(index, index + length)).filter((piece) => piece.length === length);

/** Every piece of six characters of every credential, plain and in base64: none may be shown. */
export const FORBIDDEN: readonly string[] = [
  ...new Set(
    Object.values(CREDENTIALS)
      .flatMap((secret) => [secret, base64(secret)])
      .flatMap((secret) => piecesOf(secret, 6))
      // The frame of a PEM text is no secret.
      .filter((piece) => !/[-\n]|BEGIN|CERT|PRIV|KEY| /.test(piece)),
  ),
];
