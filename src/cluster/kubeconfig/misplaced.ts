/** What is often pasted in the place of a kubeconfig, by the look of its text. Pure; nothing of the text is quoted. */
import type { Problem } from "../../errors.js";
import { ENCODE_AGAIN, ENCODE_COMMANDS, SERVICE_ACCOUNT } from "./words.js";

interface Misplaced {
  readonly pattern: RegExp;
  readonly what: string;
  readonly cause?: string;
  readonly fix?: string;
}

/** `text` is without white space around it. */
export function misplacedProblem(text: string): Problem | undefined {
  const found = MISPLACED.find(({ pattern }) => pattern.test(text));
  if (!found) return undefined;
  const { what, cause, fix = ENCODE_AGAIN } = found;
  return { title: `The input \`kubeconfig\` is ${what}`, cause, fix };
}

// Each pattern is bound to the beginning, so that none looks at a long text twice.
const MISPLACED: readonly Misplaced[] = [
  {
    pattern: /^\*{3,}$/,
    what: "`***`",
    cause: "The masked text of a log was pasted instead of the secret.",
  },
  {
    pattern: /^\$\{\{/,
    what: "an expression that was not evaluated",
    cause: "The secret itself holds the text of an expression.",
  },
  {
    pattern: /^(?:secrets|vars|env)\.\w+$/i,
    what: "the name of a secret, not its value",
    cause: "The expression was written without its braces.",
    fix: `Write \`kubeconfig: \${{ secrets.KUBECONFIG }}\`.`,
  },
  {
    pattern: /^(?:undefined|null|none|false|true|\[object Object\])$/i,
    what: "a word that stands for a missing value",
    cause: "An earlier step or a script set it without having a value.",
  },
  {
    pattern: /^-----BEGIN (?:PGP|AGE ENCRYPTED)/,
    what: "an encrypted file",
    cause: "Nobody decrypted it before it was stored or passed on.",
    fix: `Decrypt it first; GitHub encrypts secrets itself. ${ENCODE_AGAIN}`,
  },
  {
    pattern: /^(?:\$ANSIBLE_VAULT;|age-encryption\.org\/|Salted__)/,
    what: "an encrypted file",
    cause: "It was encrypted by a tool of your own, and nobody decrypted it before it was passed on.",
    fix: `Decrypt it first; GitHub encrypts secrets itself. ${ENCODE_AGAIN}`,
  },
  {
    pattern: /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/,
    what: "a private key, not a kubeconfig",
    cause: "A key alone does not say which cluster it belongs to.",
  },
  {
    pattern: /^-----BEGIN /,
    what: "a certificate or another PEM file, not a kubeconfig",
    cause: "A certificate alone does not say where the cluster is.",
  },
  {
    pattern: /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w+) /,
    what: "a public SSH key, not a kubeconfig",
    cause: "Kubernetes knows nothing of SSH; two secrets were mixed up.",
  },
  {
    pattern: /^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/,
    what: "a token, not a kubeconfig",
    cause: "A token alone does not say which cluster it belongs to.",
    fix: SERVICE_ACCOUNT,
  },
  {
    pattern: /^(?:gh[opsur]_|github_pat_)\w{16,}$/,
    what: "a token of GitHub, not a kubeconfig",
    cause: "Two inputs or secrets were mixed up.",
  },
  {
    pattern: /^(?:https?|file|s3|gs):\/\/\S+$/,
    what: "an address, not a kubeconfig",
    cause: "The file itself is needed, not where it can be found.",
  },
  {
    pattern:
      /^(?:~|\.{1,2}|\$HOME|\$\{HOME\}|%USERPROFILE%)?[\\/][^\n]{0,300}(?:config|\.ya?ml|\.conf|\.json)$/i,
    what: "the path of a file, not the file itself",
    cause: "The runner does not have the files of your machine.",
  },
  {
    pattern: /^[A-Za-z]:\\[^\n]{0,300}$/,
    what: "the path of a file on Windows, not the file itself",
    cause: "The runner does not have the files of your machine.",
  },
  {
    pattern: /^(?:\$ ?)?(?:kubectl|cat|base64|export|echo) /,
    what: "a command, not what it prints",
    cause: "The command was pasted instead of its output.",
    fix: `Run it and store its output. ${ENCODE_AGAIN}`,
  },
  {
    pattern: /^(?:error|Error from server|The connection to the server|bash|zsh|sh|-bash): ?/,
    what: "the error message of a command",
    cause: "The command that should have printed the kubeconfig failed, and its message was stored.",
  },
  {
    pattern: /^[<(]sensitive(?: value)?[>)]$/,
    what: "what Terraform shows in the place of a secret",
    cause: "`terraform output` without `-raw` or `-json` hides the value.",
    fix: `Store what \`terraform output -raw NAME\` prints, in base64. ${ENCODE_COMMANDS}`,
  },
  {
    pattern: /^<<[-~]?\s{0,5}["']?\w+["']?\s*\n/,
    what: "a here-document, with the lines that begin and end it",
    cause: "The text was copied out of a script, or out of what Terraform shows.",
  },
  {
    pattern: /^(?:```|~~~)/,
    what: "a block of Markdown, with the lines that begin and end it",
    cause: "It was copied out of a page or a chat.",
  },
  {
    pattern:
      /^["']?(?:---\\n)?(?:apiVersion|kind|clusters|contexts|users|current-context|preferences):[^\n]{0,200}\\n/,
    what: "a kubeconfig in a single line, with `\\n` in the place of its line ends",
    cause: "It was copied out of JSON or a script.",
  },
  {
    // The first letters of `apiVersion`, `kind` and `clusters`.
    pattern: /^(?:61706956|6b696e64|636c7573)[0-9a-f\s]{200}/i,
    what: "the hexadecimal text of a file, not its base64",
    cause: "A program such as `xxd` or `hexdump` encoded it.",
  },
  {
    pattern: /^<(?:!doctype|html|\?xml)/i,
    what: "a web page, not a kubeconfig",
    cause: "A download led to a login page or to an error page.",
  },
  {
    pattern: /^\{\s*"auths"/,
    what: "a Docker login (`config.json`), not a kubeconfig",
    cause: "Two secrets were mixed up.",
  },
  {
    pattern: /^\{\s*"type"\s*:\s*"(?:service_account|authorized_user|external_account)"/,
    what: "a key file of Google Cloud, not a kubeconfig",
    cause: "It logs in to Google Cloud, but does not say which cluster is meant.",
    fix: "Let google-github-actions/auth use it, and make a kubeconfig that runs `gke-gcloud-auth-plugin`; docs/kubeconfig.md shows how.",
  },
  {
    pattern: /^\{\s*"(?:clientId|appId)"/,
    what: "the credentials of an Azure application, not a kubeconfig",
    cause: "They log in to Azure, but do not say which cluster is meant.",
    fix: "Let azure/login use them, and make a kubeconfig that runs `kubelogin`; docs/kubeconfig.md shows how.",
  },
  {
    pattern: /^\[[\w -]{1,60}\]\s+aws_/,
    what: "a credentials file of AWS, not a kubeconfig",
    cause: "It logs in to AWS, but does not say which cluster is meant.",
    fix: "Let aws-actions/configure-aws-credentials use it, and make a kubeconfig that runs `aws`; docs/kubeconfig.md shows how.",
  },
];
