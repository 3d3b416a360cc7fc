/** What is often pasted in the place of a kubeconfig, by the look of its text. Pure; nothing of the text is quoted. */
import type { Problem } from "../../errors.js";
import { say } from "../../words/say.js";
import { encodeAgainText, encodeCommandsText, serviceAccountText } from "./words.js";

interface Misplaced {
  readonly id: string;
  readonly pattern: RegExp;
  readonly title: () => string;
  readonly cause: () => string;
  readonly fix?: () => string;
}

/** `text` is without white space around it. */
export function misplacedProblem(text: string): Problem | undefined {
  const found = MISPLACED.find(({ pattern }) => pattern.test(text));
  if (!found) return undefined;
  const { id, title, cause, fix = encodeAgainText } = found;
  return { id, title: title(), cause: cause(), fix: fix() };
}

// Each pattern is bound to the beginning, so that none looks at a long text twice.
const MISPLACED: readonly Misplaced[] = [
  {
    id: "kubeconfig-is-masked",
    pattern: /^\*{3,}$/,
    title: () => say`The input \`kubeconfig\` is \`***\``,
    cause: () => say`The masked text of a log was pasted instead of the secret.`,
  },
  {
    id: "kubeconfig-is-expression",
    pattern: /^\$\{\{/,
    title: () => say`The input \`kubeconfig\` is an expression that was not evaluated`,
    cause: () => say`The secret itself holds the text of an expression.`,
  },
  {
    id: "kubeconfig-is-secret-name",
    pattern: /^(?:secrets|vars|env)\.\w+$/i,
    title: () => say`The input \`kubeconfig\` is the name of a secret, not its value`,
    cause: () => say`The expression was written without its braces.`,
    fix: () => say`Write \`kubeconfig: \${{ secrets.KUBECONFIG }}\`.`,
  },
  {
    id: "kubeconfig-is-missing-value",
    pattern: /^(?:undefined|null|none|false|true|\[object Object\])$/i,
    title: () => say`The input \`kubeconfig\` is a word that stands for a missing value`,
    cause: () => say`An earlier step or a script set it without having a value.`,
  },
  {
    id: "kubeconfig-is-encrypted",
    pattern: /^-----BEGIN (?:PGP|AGE ENCRYPTED)/,
    title: () => say`The input \`kubeconfig\` is an encrypted file`,
    cause: () => say`Nobody decrypted it before it was stored or passed on.`,
    fix: () => say`Decrypt it first; GitHub encrypts secrets itself. ${encodeAgainText()}`,
  },
  {
    id: "kubeconfig-is-encrypted",
    pattern: /^(?:\$ANSIBLE_VAULT;|age-encryption\.org\/|Salted__)/,
    title: () => say`The input \`kubeconfig\` is an encrypted file`,
    cause: () =>
      say`It was encrypted by a tool of your own, and nobody decrypted it before it was passed on.`,
    fix: () => say`Decrypt it first; GitHub encrypts secrets itself. ${encodeAgainText()}`,
  },
  {
    id: "kubeconfig-is-private-key",
    pattern: /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/,
    title: () => say`The input \`kubeconfig\` is a private key, not a kubeconfig`,
    cause: () => say`A key alone does not say which cluster it belongs to.`,
  },
  {
    id: "kubeconfig-is-pem",
    pattern: /^-----BEGIN /,
    title: () => say`The input \`kubeconfig\` is a certificate or another PEM file, not a kubeconfig`,
    cause: () => say`A certificate alone does not say where the cluster is.`,
  },
  {
    id: "kubeconfig-is-ssh-key",
    pattern: /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w+) /,
    title: () => say`The input \`kubeconfig\` is a public SSH key, not a kubeconfig`,
    cause: () => say`Kubernetes knows nothing of SSH; two secrets were mixed up.`,
  },
  {
    id: "kubeconfig-is-token",
    pattern: /^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/,
    title: () => say`The input \`kubeconfig\` is a token, not a kubeconfig`,
    cause: () => say`A token alone does not say which cluster it belongs to.`,
    fix: serviceAccountText,
  },
  {
    id: "kubeconfig-is-github-token",
    pattern: /^(?:gh[opsur]_|github_pat_)\w{16,}$/,
    title: () => say`The input \`kubeconfig\` is a token of GitHub, not a kubeconfig`,
    cause: () => say`Two inputs or secrets were mixed up.`,
  },
  {
    id: "kubeconfig-is-address",
    pattern: /^(?:https?|file|s3|gs):\/\/\S+$/,
    title: () => say`The input \`kubeconfig\` is an address, not a kubeconfig`,
    cause: () => say`The file itself is needed, not where it can be found.`,
  },
  {
    id: "kubeconfig-is-path",
    pattern:
      /^(?:~|\.{1,2}|\$HOME|\$\{HOME\}|%USERPROFILE%)?[\\/][^\n]{0,300}(?:config|\.ya?ml|\.conf|\.json)$/i,
    title: () => say`The input \`kubeconfig\` is the path of a file, not the file itself`,
    cause: () => say`The runner does not have the files of your machine.`,
  },
  {
    id: "kubeconfig-is-windows-path",
    pattern: /^[A-Za-z]:\\[^\n]{0,300}$/,
    title: () => say`The input \`kubeconfig\` is the path of a file on Windows, not the file itself`,
    cause: () => say`The runner does not have the files of your machine.`,
  },
  {
    id: "kubeconfig-is-command",
    pattern: /^(?:\$ ?)?(?:kubectl|cat|base64|export|echo) /,
    title: () => say`The input \`kubeconfig\` is a command, not what it prints`,
    cause: () => say`The command was pasted instead of its output.`,
    fix: () => say`Run it and store its output. ${encodeAgainText()}`,
  },
  {
    id: "kubeconfig-is-error-message",
    pattern: /^(?:error|Error from server|The connection to the server|bash|zsh|sh|-bash): ?/,
    title: () => say`The input \`kubeconfig\` is the error message of a command`,
    cause: () => say`The command that should have printed the kubeconfig failed, and its message was stored.`,
  },
  {
    id: "kubeconfig-is-terraform-sensitive",
    pattern: /^[<(]sensitive(?: value)?[>)]$/,
    title: () => say`The input \`kubeconfig\` is what Terraform shows in the place of a secret`,
    cause: () => say`\`terraform output\` without \`-raw\` or \`-json\` hides the value.`,
    fix: () => say`Store what \`terraform output -raw NAME\` prints, in base64. ${encodeCommandsText()}`,
  },
  {
    id: "kubeconfig-is-here-document",
    pattern: /^<<[-~]?\s{0,5}["']?\w+["']?\s*\n/,
    title: () => say`The input \`kubeconfig\` is a here-document, with the lines that begin and end it`,
    cause: () => say`The text was copied out of a script, or out of what Terraform shows.`,
  },
  {
    id: "kubeconfig-is-markdown",
    pattern: /^(?:```|~~~)/,
    title: () => say`The input \`kubeconfig\` is a block of Markdown, with the lines that begin and end it`,
    cause: () => say`It was copied out of a page or a chat.`,
  },
  {
    id: "kubeconfig-is-one-line",
    pattern:
      /^["']?(?:---\\n)?(?:apiVersion|kind|clusters|contexts|users|current-context|preferences):[^\n]{0,200}\\n/,
    title: () =>
      say`The input \`kubeconfig\` is a kubeconfig in a single line, with \`\\n\` in the place of its line ends`,
    cause: () => say`It was copied out of JSON or a script.`,
  },
  {
    id: "kubeconfig-is-hexadecimal",
    // The first letters of `apiVersion`, `kind` and `clusters`.
    pattern: /^(?:61706956|6b696e64|636c7573)[0-9a-f\s]{200}/i,
    title: () => say`The input \`kubeconfig\` is the hexadecimal text of a file, not its base64`,
    cause: () => say`A program such as \`xxd\` or \`hexdump\` encoded it.`,
  },
  {
    id: "kubeconfig-is-web-page",
    pattern: /^<(?:!doctype|html|\?xml)/i,
    title: () => say`The input \`kubeconfig\` is a web page, not a kubeconfig`,
    cause: () => say`A download led to a login page or to an error page.`,
  },
  {
    id: "kubeconfig-is-docker-login",
    pattern: /^\{\s*"auths"/,
    title: () => say`The input \`kubeconfig\` is a Docker login (\`config.json\`), not a kubeconfig`,
    cause: () => say`Two secrets were mixed up.`,
  },
  {
    id: "kubeconfig-is-google-key",
    pattern: /^\{\s*"type"\s*:\s*"(?:service_account|authorized_user|external_account)"/,
    title: () => say`The input \`kubeconfig\` is a key file of Google Cloud, not a kubeconfig`,
    cause: () => say`It logs in to Google Cloud, but does not say which cluster is meant.`,
    fix: () =>
      say`Let google-github-actions/auth use it, and make a kubeconfig that runs \`gke-gcloud-auth-plugin\`; docs/kubeconfig.md shows how.`,
  },
  {
    id: "kubeconfig-is-azure-credentials",
    pattern: /^\{\s*"(?:clientId|appId)"/,
    title: () => say`The input \`kubeconfig\` is the credentials of an Azure application, not a kubeconfig`,
    cause: () => say`They log in to Azure, but do not say which cluster is meant.`,
    fix: () =>
      say`Let azure/login use them, and make a kubeconfig that runs \`kubelogin\`; docs/kubeconfig.md shows how.`,
  },
  {
    id: "kubeconfig-is-aws-credentials",
    pattern: /^\[[\w -]{1,60}\]\s+aws_/,
    title: () => say`The input \`kubeconfig\` is a credentials file of AWS, not a kubeconfig`,
    cause: () => say`It logs in to AWS, but does not say which cluster is meant.`,
    fix: () =>
      say`Let aws-actions/configure-aws-credentials use it, and make a kubeconfig that runs \`aws\`; docs/kubeconfig.md shows how.`,
  },
];
