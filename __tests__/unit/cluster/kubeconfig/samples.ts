/** A kubeconfig that works, with credentials that are easy to search for, and ways to spoil it. */

const pem = (what: string, body: string): string =>
  `-----BEGIN ${what}-----\n${body}\n-----END ${what}-----\n`;

export const base64 = (text: string): string => Buffer.from(text).toString("base64");

export const CREDENTIALS = {
  token: "tkn-Zq8vR2mX7wLc5bNd9",
  password: "pwd-Hs4kT6jY1gFa3eUo",
  proxyPassword: "prx-Wb7nM5cV2xKz8",
  key: pem("RSA PRIVATE KEY", "MIIEowIBAAKCAQEAuKeyKeyKeyKey7Jx0pL9vQ2"),
  certificate: pem("CERTIFICATE", "MIIDQTCCAimgAwIBAgITCertCert3fB8kR5mW1"),
  authority: pem("CERTIFICATE", "MIIC5zCCAc+gAwIBAgIBAuthAuthCa6hG2nT4s"),
} as const;

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
          "certificate-authority-data": base64(CREDENTIALS.authority),
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

/** Every piece of eight characters of every credential, plain and in base64: none may be shown. */
export const FORBIDDEN: readonly string[] = [
  ...new Set(
    Object.values(CREDENTIALS)
      .flatMap((secret) => [secret, base64(secret)])
      .flatMap((secret) => [...secret].map((_, index) => secret.slice(index, index + 8)))
      // The frame of a PEM text is no secret.
      .filter((piece) => piece.length === 8 && !/[-\n]|BEGIN|CERT|RSA|PRIV|KEY| /.test(piece)),
  ),
];
