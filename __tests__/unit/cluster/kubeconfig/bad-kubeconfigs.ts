/** What people put into the secret, and what they are told: one row a kind of mistake. */
import { gzipSync } from "node:zlib";
import { base64, CREDENTIALS, kubeconfig, secretOf } from "./samples.js";

export interface Bad {
  readonly name: string;
  readonly secret: string;
  readonly context?: string;
  /** Part of the title and detail of the first problem. */
  readonly told: RegExp;
}

const good = kubeconfig();
const text = JSON.stringify(good, undefined, 2);
const encoded = base64(text);
const utf16be = Buffer.from(text, "utf16le").swap16();
const token = CREDENTIALS.token;
const files = {
  "client-certificate-data": base64(CREDENTIALS.certificate),
  "client-key-data": base64(CREDENTIALS.key),
};
const EXPRESSION = ["$", "{{ secrets.KUBECONFIG }}"].join("");
const yaml = `apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    token: ${token}\n`;

export const BAD: readonly Bad[] = [
  { name: "no secret at all", secret: "", told: /`kubeconfig` is empty/ },
  { name: "white space", secret: " \n\t\r\n ", told: /`kubeconfig` is empty/ },
  { name: "empty quotes", secret: '""', told: /`kubeconfig` is empty/ },
  { name: "base64 of white space", secret: base64(" \n\n"), told: /`kubeconfig` is empty/ },
  { name: "the masked text of a log", secret: "***", told: /is `\*\*\*`/ },
  {
    name: "an expression that was not evaluated",
    secret: EXPRESSION,
    told: /expression that was not evaluated/,
  },
  {
    name: "the base64 of an expression",
    secret: base64(EXPRESSION),
    told: /expression that was not evaluated/,
  },
  { name: "a private key", secret: CREDENTIALS.key, told: /a certificate or a key, not a kubeconfig/ },
  {
    name: "the base64 of a certificate",
    secret: base64(CREDENTIALS.certificate),
    told: /a certificate or a key, not a kubeconfig/,
  },
  {
    name: "a bare token",
    secret: `eyJhbGciOiJSUzI1NiJ9.${token.replaceAll("-", "")}.c2ln`,
    told: /a token, not a kubeconfig/,
  },
  {
    name: "the base64 of a token",
    secret: base64(`eyJhbGciOiJSUzI1NiJ9.${token.replaceAll("-", "")}.c2ln`),
    told: /a token, not a kubeconfig/,
  },
  { name: "a path", secret: "~/.kube/config", told: /not valid base64.*"~" at position 1/s },
  {
    name: "a strange character inside",
    secret: `${encoded.slice(0, 20)}§${encoded.slice(20)}`,
    told: /"§" at position 21/,
  },
  {
    name: "a sign that needs two code units",
    secret: `${encoded.slice(0, 4)}🔑${encoded.slice(4)}`,
    told: /"🔑" at position 5/,
  },
  { name: "two values after one another", secret: `${base64("ab")}${encoded}`, told: /"=" at position 4/ },
  {
    name: "a value cut to an impossible length",
    secret: encoded.replace(/=+$/, "").slice(0, 401),
    told: /its end is missing/,
  },
  {
    name: "a value cut in the middle of the file",
    secret: encoded.slice(0, 400),
    told: /not valid YAML \(line \d+/,
  },
  { name: "more than a secret can hold", secret: "A".repeat(1_048_577), told: /larger than 1 MiB/ },
  { name: "gzip", secret: gzipSync(text).toString("base64"), told: /a gzip archive/ },
  {
    name: "a zip archive",
    secret: Buffer.from("PK\u0003\u0004rest").toString("base64"),
    told: /a zip archive/,
  },
  { name: "bzip2", secret: base64("BZh91AY&SY"), told: /a bzip2 archive/ },
  {
    name: "xz",
    secret: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]).toString("base64"),
    told: /a xz archive/,
  },
  {
    name: "an image",
    secret: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00, 0x88]).toString("base64"),
    told: /binary data/,
  },
  {
    name: "UTF-16 the other way round, without a mark",
    secret: utf16be.toString("base64"),
    told: /binary data/,
  },
  {
    name: "half a character of UTF-16",
    secret: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("a")]).toString("base64"),
    told: /binary data/,
  },
  { name: "a word", secret: base64("hello there"), told: /does not hold a kubeconfig/ },
  { name: "a list", secret: base64("- a\n- b\n"), told: /does not hold a kubeconfig/ },
  {
    name: "tabs for indentation",
    secret: base64(`kind: Config\nusers:\n\t- token: ${token}\n`),
    told: /not valid YAML \(line 3/,
  },
  {
    name: "a quote that is not closed",
    secret: base64(`kind: Config\ntoken: "${token}\n`),
    told: /not valid YAML \(line \d/,
  },
  { name: "two documents", secret: base64(`${yaml}---\n${yaml}`), told: /not valid YAML/ },
  { name: "a key given twice", secret: base64(`${yaml}kind: Config\n`), told: /not valid YAML \(line 7/ },
  {
    name: "an alias without its anchor",
    secret: base64(`${yaml}clusters: *${token}\n`),
    told: /YAML aliases/,
  },
  {
    name: "aliases that grow without end",
    secret: base64(
      `kind: Config\na: &a [x]\n${"bcdefg"
        .split("")
        .map((key, index) => `${key}: &${key} [${`*${"abcdef"[index]},`.repeat(9)}]`)
        .join("\n")}\n`,
    ),
    told: /YAML aliases/,
  },
  {
    name: "nesting without end",
    secret: base64(`kind: Config\na: ${"[".repeat(2000)}`),
    told: /not valid YAML/,
  },
  {
    name: "the Secret that holds the kubeconfig",
    secret: base64(`apiVersion: v1\nkind: Secret\ndata:\n  config: ${encoded}\n`),
    told: /of kind Secret, not a kubeconfig/,
  },
  {
    name: "no clusters, contexts and users",
    secret: base64("kind: Config\n"),
    told: /incomplete.*`clusters` is missing; `contexts` is missing; `users` is missing/s,
  },
  {
    name: "the empty file kubectl makes",
    secret: base64("apiVersion: v1\nkind: Config\nclusters: null\ncontexts: null\nusers: null\n"),
    told: /incomplete.*`clusters` expected array/s,
  },
  {
    name: "an entry without a name",
    secret: secretOf({ ...good, users: [{ user: { token } }] }),
    told: /`users\[0\]\.name` is missing/,
  },
  {
    name: "a context that the file does not define",
    secret: secretOf({ ...good, "current-context": "prod" }),
    told: /`current-context` is "prod"\. The file defines: staging/,
  },
  {
    name: "no current context among several",
    secret: secretOf({
      ...good,
      "current-context": "",
      contexts: [
        { name: "a", context: {} },
        { name: "b", context: {} },
      ],
    }),
    told: /`current-context` is not set\. The file defines: a, b/,
  },
  {
    name: "no context at all",
    secret: secretOf({ ...good, contexts: [] }),
    told: /The file defines no context/,
  },
  {
    name: "an input `kube-context` that is not there",
    secret: secretOf(good),
    context: "prod",
    told: /has no context "prod".*The file defines: staging/s,
  },
  {
    name: "a context without a user",
    secret: secretOf(kubeconfig({ context: { user: undefined } })),
    told: /context "staging": `user` is missing/,
  },
  {
    name: "a context that names no cluster of the file",
    secret: secretOf(kubeconfig({ context: { cluster: "other" } })),
    told: /the cluster "other", which the file does not define.*It defines: lab/s,
  },
  {
    name: "a context that names no user of the file",
    secret: secretOf(kubeconfig({ context: { user: "other" } })),
    told: /the user "other", which the file does not define/,
  },
  {
    name: "a user that is not defined, in a file without users",
    secret: secretOf(kubeconfig({ file: { users: [] } })),
    told: /It defines: none/,
  },
  {
    name: "a cluster without a server",
    secret: secretOf(kubeconfig({ cluster: { server: undefined } })),
    told: /cluster "lab": `server` is missing/,
  },
  {
    name: "a token that is a number",
    secret: secretOf(kubeconfig({ user: { token: 12345678901 } })),
    told: /user "deployer": `token` expected string/,
  },
  {
    name: "a server that is no address",
    secret: secretOf(kubeconfig({ cluster: { server: "the cluster" } })),
    told: /server address of cluster "lab" is not a URL/,
  },
  {
    name: "a server without https",
    secret: secretOf(kubeconfig({ cluster: { server: "http://10.0.0.1:8080" } })),
    told: /not reached by https but by http/,
  },
  {
    name: "the authority in a file of its own",
    secret: secretOf(kubeconfig({ cluster: { "certificate-authority": "/home/me/ca.crt" } })),
    told: /`certificate-authority` of cluster "lab"/,
  },
  {
    name: "a server whose certificate nobody checks",
    secret: secretOf(kubeconfig({ cluster: { "insecure-skip-tls-verify": true } })),
    told: /turns off the check/,
  },
  {
    name: "an authority that is no certificate",
    secret: secretOf(
      kubeconfig({ cluster: { "certificate-authority-data": base64(base64(CREDENTIALS.authority)) } }),
    ),
    told: /`certificate-authority-data` of cluster "lab" of the kubeconfig is no certificate/,
  },
  {
    name: "an authority that kubectl left out",
    secret: secretOf(kubeconfig({ cluster: { "certificate-authority-data": "DATA+OMITTED" } })),
    told: /placeholder.*`certificate-authority-data` of cluster "lab"/,
  },
  {
    name: "a token in a file of its own",
    secret: secretOf(kubeconfig({ user: { tokenFile: "/var/run/token" } })),
    told: /a file on your machine: `tokenFile` of user "deployer"/,
  },
  {
    name: "a certificate in a file of its own",
    secret: secretOf(kubeconfig({ user: { "client-certificate": "c.crt" } })),
    told: /`client-certificate` of user "deployer"/,
  },
  {
    name: "a key in a file of its own",
    secret: secretOf(kubeconfig({ user: { ...files, "client-key-data": undefined, "client-key": "c.key" } })),
    told: /`client-key` of user "deployer"/,
  },
  {
    name: "a token that kubectl left out",
    secret: secretOf(kubeconfig({ user: { token: "REDACTED" } })),
    told: /placeholder.*`token` of user "deployer"/,
  },
  {
    name: "a certificate that kubectl left out",
    secret: secretOf(kubeconfig({ user: { ...files, "client-certificate-data": "DATA+OMITTED" } })),
    told: /placeholder.*`client-certificate-data`/,
  },
  {
    name: "a key that is no key",
    secret: secretOf(kubeconfig({ user: { ...files, "client-key-data": CREDENTIALS.password } })),
    told: /`client-key-data` of user "deployer" of the kubeconfig is no certificate or key/,
  },
  {
    name: "a program that logs in",
    secret: secretOf(kubeconfig({ user: { exec: { command: "gke-gcloud-auth-plugin" } } })),
    told: /runs a program to log in: `gke-gcloud-auth-plugin`/,
  },
  {
    name: "a login method that is gone",
    secret: secretOf(kubeconfig({ user: { "auth-provider": { name: "gcp" } } })),
    told: /`auth-provider: gcp`/,
  },
  {
    name: "user name and password",
    secret: secretOf(kubeconfig({ user: { username: "admin", password: CREDENTIALS.password } })),
    told: /with user name and password/,
  },
  {
    name: "a user without credentials",
    secret: secretOf(kubeconfig({ user: {} })),
    told: /"deployer" of the kubeconfig has no credentials/,
  },
  {
    name: "a user that is null",
    secret: secretOf(kubeconfig({ user: null })),
    told: /"deployer" of the kubeconfig has no credentials/,
  },
  {
    name: "a certificate without a key",
    secret: secretOf(kubeconfig({ user: { "client-certificate-data": files["client-certificate-data"] } })),
    told: /a certificate but no key/,
  },
];
