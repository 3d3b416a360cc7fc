/** Secrets that are no kubeconfig: not there, damaged on the way, packed, or something else. */
import { gzipSync } from "node:zlib";
import { CLIENT, CLIENT_KEY } from "../../../../helpers/certificates.js";
import { base64, CREDENTIALS, kubeconfig, secretOf, tokenOf } from "../samples.js";
import type { Bad } from "./bad.js";

const text = JSON.stringify(kubeconfig(), undefined, 2);
const encoded = base64(text);
const EXPRESSION = ["$", "{{ secrets.KUBECONFIG }}"].join("");
const bytes = (...values: number[]): string => Buffer.from(values).toString("base64");
const tar = Buffer.alloc(512);
tar.write("config", 0);
tar.write("ustar", 257);

export const BAD_SECRETS: readonly Bad[] = [
  { name: "no secret at all", secret: "", told: /`kubeconfig` is empty/ },
  { name: "white space", secret: " \n\t\r\n ", told: /`kubeconfig` is empty/ },
  { name: "empty quotes", secret: '""', told: /`kubeconfig` is empty/ },
  { name: "base64 of white space", secret: base64(" \n\n"), told: /decodes to an empty file/ },
  { name: "the masked text of a log", secret: "***", told: /is `\*\*\*`/ },
  { name: "an expression that was not evaluated", secret: EXPRESSION, told: /expression that was not/ },
  { name: "the base64 of an expression", secret: base64(EXPRESSION), told: /expression that was not/ },
  {
    name: "the name of the secret",
    secret: "secrets.KUBECONFIG",
    told: /the name of a secret, not its value/,
  },
  { name: "a value that was not there", secret: "undefined", told: /a word that stands for a missing value/ },
  { name: "an object of a script", secret: "[object Object]", told: /a word that stands for a missing/ },
  { name: "a private key", secret: CLIENT_KEY, told: /a private key, not a kubeconfig/ },
  { name: "the base64 of a certificate", secret: base64(CLIENT), told: /a certificate or another PEM file/ },
  { name: "a bare token", secret: tokenOf({ sub: "a" }), told: /is a token, not a kubeconfig/ },
  { name: "the base64 of a token", secret: base64(tokenOf({ sub: "a" })), told: /is a token, not/ },
  { name: "GitHub's own token", secret: `ghp_${"a1B2".repeat(9)}`, told: /a token of GitHub/ },
  { name: "an SSH key", secret: "ssh-ed25519 AAAAC3NzaC1lZDI1 ada@laptop", told: /a public SSH key/ },
  {
    name: "a file locked by PGP",
    secret: base64("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----"),
    told: /an encrypted file/,
  },
  {
    name: "a vault of Ansible",
    secret: base64("$ANSIBLE_VAULT;1.1;AES256\n6162"),
    told: /an encrypted file/,
  },
  { name: "a path", secret: "~/.kube/config", told: /the path of a file, not the file itself/ },
  {
    name: "the base64 of a path",
    secret: base64("/home/ada/.kube/config\n"),
    told: /the path of a file, not/,
  },
  { name: "a path on Windows", secret: "C:\\Users\\ada\\.kube\\config", told: /path of a file on Windows/ },
  { name: "an address", secret: "https://files.example.com/k", told: /an address, not a kubeconfig/ },
  { name: "a command", secret: "kubectl config view --raw", told: /a command, not what it prints/ },
  {
    name: "the error of a command",
    secret: base64("error: current-context is not set\n"),
    told: /the error message of a command/,
  },
  { name: "a web page", secret: base64("<!DOCTYPE html><html></html>"), told: /a web page/ },
  { name: "a login of Docker", secret: base64('{"auths": {"ghcr.io": {}}}'), told: /a Docker login/ },
  {
    name: "a key file of Google",
    secret: base64('{\n  "type": "service_account",\n  "project_id": "p"\n}'),
    told: /a key file of Google Cloud/,
  },
  {
    name: "the credentials for azure/login",
    secret: '{ "clientId": "a", "clientSecret": "b" }',
    told: /credentials of an Azure application/,
  },
  {
    name: "the credentials of AWS",
    secret: base64("[default]\naws_access_key_id = AKIA\n"),
    told: /a credentials file of AWS/,
  },
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
  { name: "more than a secret can hold", secret: "A".repeat(1_048_577), told: /larger than 1 MiB/ },
  {
    name: "gzip twice",
    secret: gzipSync(gzipSync(text)).toString("base64"),
    told: /compressed with gzip twice/,
  },
  {
    name: "a gzip file that was cut",
    secret: gzipSync(text).subarray(0, 80).toString("base64"),
    told: /a damaged gzip file/,
  },
  {
    name: "a gzip bomb",
    secret: gzipSync(Buffer.alloc(300_000_000), { level: 9 }).toString("base64"),
    told: /decompresses to more than 1 MiB/,
  },
  { name: "a zip archive", secret: base64("PK\u0003\u0004rest"), told: /a zip archive/ },
  { name: "bzip2", secret: base64("BZh91AY&SY"), told: /compressed with bzip2/ },
  { name: "xz", secret: bytes(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), told: /compressed with xz/ },
  { name: "zstd", secret: bytes(0x28, 0xb5, 0x2f, 0xfd, 0), told: /compressed with zstd/ },
  { name: "7z", secret: bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), told: /a 7z archive/ },
  { name: "a tar archive", secret: tar.toString("base64"), told: /a tar archive/ },
  { name: "a Java key store", secret: bytes(0xfe, 0xed, 0xfe, 0xed, 0, 0), told: /a Java key store/ },
  { name: "an image", secret: bytes(0x89, 0x50, 0x4e, 0x47, 0xff, 0, 0x88), told: /binary data/ },
  {
    name: "UTF-16 the other way round, without a mark",
    secret: Buffer.from(text, "utf16le").swap16().toString("base64"),
    told: /binary data/,
  },
  { name: "half a character of UTF-16", secret: bytes(0xff, 0xfe, 0x61), told: /binary data/ },
  { name: "a word", secret: base64("hello there"), told: /does not hold a kubeconfig/ },
  { name: "a list", secret: base64("- a\n- b\n"), told: /does not hold a kubeconfig/ },
  {
    name: "a private key inside of quotes",
    secret: secretOf({ a: CREDENTIALS.key }),
    told: /YAML or JSON, but no kubeconfig/,
  },
  { name: "a value for an address", secret: encodeURIComponent(`${encoded}=`), told: /"%" at position/ },
  { name: "the mark of zsh at the end", secret: `${encoded}%`, told: /"%" at position/ },
  {
    name: "line ends as JSON writes them",
    secret: `${encoded.slice(0, 76)}\\n${encoded.slice(76)}`,
    told: /"\\\\" at position 77/,
  },
  { name: "the numbers of lines", secret: `1: ${encoded}`, told: /":" at position 2/ },
  { name: "a line of variables", secret: `KUBECONFIG=${encoded}`, told: /"=" at position 11/ },
  { name: "two values", secret: `${base64("a: b")}${encoded}`, told: /"=" at position \d+ does not/ },
  {
    name: "a kubeconfig in a line of JSON",
    secret: JSON.stringify(`apiVersion: v1\nkind: Config\n${text}`),
    told: /in a single line, with `\\n`/,
  },
  {
    name: "the base64 of a line of JSON",
    secret: base64(JSON.stringify(`apiVersion: v1\nkind: Config\n${text}`)),
    told: /in a single line, with `\\n`/,
  },
  {
    name: "hexadecimal text",
    secret: Buffer.from(`apiVersion: v1\n${text}`).toString("hex"),
    told: /the hexadecimal text of a file/,
  },
  { name: "what Terraform hides", secret: "<sensitive>", told: /what Terraform shows in the place/ },
  { name: "what Terraform hides of old", secret: "(sensitive value)", told: /what Terraform shows/ },
  { name: "a here-document", secret: `<<-EOT\n${text}\nEOT`, told: /is a here-document/ },
  {
    name: "a block of Markdown",
    secret: base64(`\`\`\`yaml\n${text}\n\`\`\`\n`),
    told: /a block of Markdown/,
  },
];
