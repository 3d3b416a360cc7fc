/** Texts that look like a kubeconfig, but are damaged, hostile, another kind of file, or name what they do not define. */
import { base64, CREDENTIALS, kubeconfig, secretOf } from "../samples.js";
import { type Bad, bad } from "./bad.js";

const good = kubeconfig();
const encoded = secretOf(good);
const { token } = CREDENTIALS;
const yaml = `apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    token: ${token}\n`;
const user = { name: "deployer", user: { token } };

export const BAD_FILES: readonly Bad[] = [
  {
    name: "a value cut in the middle of the file",
    secret: encoded.slice(0, 400),
    told: /not valid YAML \(line \d+/,
  },
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
  { name: "two documents", secret: base64(`${yaml}---\n${yaml}`), told: /several YAML documents/ },
  {
    name: "a key given twice",
    secret: base64(`${yaml}kind: Config\n`),
    told: /gives a key twice in the same place \(line 7/,
  },
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
    told: /nested deeper than any kubeconfig/,
  },
  {
    name: "keys that are maps",
    secret: base64(`kind: Config\na: ${"? ".repeat(5000)}`),
    told: /nested deeper than any kubeconfig/,
  },
  {
    name: "entries without end",
    secret: base64(`kind: Config\n${"a: b\n".repeat(50_000)}`),
    told: /more entries than a kubeconfig can need/,
  },
  {
    name: "the Secret that holds the kubeconfig",
    secret: base64(`apiVersion: v1\nkind: Secret\ndata:\n  config: ${encoded}\n`),
    told: /object of kind Secret, not a kubeconfig/,
  },
  {
    name: "a manifest",
    secret: base64("apiVersion: apps/v1\nkind: Deployment\n"),
    told: /object of kind Deployment, not a kubeconfig/,
  },
  {
    name: "a kind that is a secret itself",
    secret: base64(`kind: ${token}\n`),
    told: /object of another kind, not a kubeconfig/,
  },
  {
    name: "the configuration of another tool",
    secret: base64("apiVersion: kubelet.config.k8s.io/v1beta1\nkind: Config\n"),
    told: /`apiVersion: kubelet\.config\.k8s\.io\/v1beta1`/,
  },
  {
    name: "a file encrypted by SOPS",
    secret: base64("kind: Config\nusers: ENC[AES256_GCM]\nsops:\n  version: 3.9.0\n"),
    told: /encrypted with SOPS/,
  },
  {
    name: "the configuration of a container",
    secret: base64("services:\n  web:\n    image: x\n"),
    told: /YAML or JSON, but no kubeconfig/,
  },
  {
    name: "the answer of a cloud provider",
    secret: JSON.stringify({ id: "x", kubeconfig: base64(`${yaml}clusters: []\n`) }),
    told: /the kubeconfig is one value, under the key `kubeconfig`/,
  },
  {
    name: "the answer of a cloud provider, in base64",
    secret: secretOf({ kube_config: { raw: "x" }, "raw config": `${yaml}clusters: []\n` }),
    told: /the kubeconfig is one value, under a key/,
  },
  {
    name: "the configuration of Talos",
    secret: base64("context: x\ncontexts:\n  x:\n    endpoints: [10.0.0.1]\n"),
    told: /incomplete.*`clusters` is missing/s,
  },
  {
    name: "spaces of a web page",
    secret: base64(yaml.replaceAll("  ", "\u00a0\u00a0")),
    told: /non-breaking spaces \(line 5 of/,
  },
  bad(
    "a switch in quotes",
    { cluster: { "insecure-skip-tls-verify": "false" } },
    /values of a kind that kubectl does not take\ncluster "lab": `insecure-skip-tls-verify` expected boolean/,
  ),
  {
    name: "no clusters, contexts and users",
    secret: base64("kind: Config\n"),
    told: /no kubeconfig\nIt has none of `clusters`, `contexts` and `users`\.$/,
  },
  {
    name: "the empty file kubectl makes",
    secret: base64("apiVersion: v1\nkind: Config\nclusters: null\ncontexts: null\nusers: null\n"),
    told: /kubeconfig is empty: it defines no cluster/,
  },
  {
    name: "an entry without a name",
    secret: secretOf({ ...good, users: [{ user: { token } }] }),
    told: /`users\[0\]\.name` is missing/,
  },
  {
    name: "a user that is defined twice",
    secret: secretOf({ ...good, users: [user, user] }),
    told: /defines "deployer" twice among its users/,
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
    told: /does not say which.*`current-context` is not set\. The file defines: a, b/s,
  },
  {
    name: "no context at all",
    secret: secretOf({ ...good, contexts: [] }),
    told: /names a context that it does not define.*The file defines no context/s,
  },
  {
    name: "an input `kube-context` that is not there",
    secret: secretOf(good),
    context: "prod",
    told: /has no context "prod".*The file defines: staging/s,
  },
  bad("a context without a user", { context: { user: undefined } }, /context "staging": `user` is missing/),
  bad(
    "a context that names no cluster of the file",
    { context: { cluster: "spare" } },
    /the cluster "spare", which the file does not define.*It defines: lab/s,
  ),
  bad(
    "a context that names no user of the file",
    { context: { user: "spare" } },
    /the user "spare", which the file does not define/,
  ),
  bad("a user of a file without users", { file: { users: [] } }, /user "deployer".*It defines: none/s),
  bad("a cluster without a server", { cluster: { server: undefined } }, /cluster "lab": `server` is missing/),
  bad(
    "a token that is a number",
    { user: { token: 12345678901 } },
    /user "deployer": `token` expected string/,
  ),
];
