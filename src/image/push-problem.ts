/** What registries mean by refusing a push, GHCR first of all, and whether it may pass. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
import { tokenAdviceText, UNREACHABLE, unreachable } from "./login.js";
import { withoutLayers } from "./push-progress.js";
import { registryOf } from "./reference.js";

export interface PushFacts {
  /** With its registry. */
  readonly repository: string;
  /** One of the references that were pushed, for a command to look further. */
  readonly reference: string;
  /** Whose job it is, as `owner/name`; empty when unknown. */
  readonly source: string;
  /** Did the registry accept our own login right before? */
  readonly loggedIn: boolean;
  /** How often the push was tried. */
  readonly tries: number;
}

/** How often a push is worth being tried: three times for what passes, twice for what may, once for the rest. */
export type Fate = "passes" | "may-pass" | "final";

const REFUSED =
  /denied|unauthorized|no basic auth|authentication required|insufficient_scope|lower ?case|invalid reference format/i;

const PASSING =
  /\b(?:429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)|status(?: code)?:? (?:429|50[0234])\b|toomanyrequests|\bEOF\b|connection reset|broken pipe|i\/o timeout|TLS handshake timeout|use of closed network connection|server closed idle connection|cannot reuse body|unknown: unknown error/i;

export function fateOf(output: string): Fate {
  if (REFUSED.test(output)) return "final";
  if (PASSING.test(output)) return "passes";
  return /\b403\b|forbidden/i.test(output) ? "may-pass" : "final";
}

interface Names extends PushFacts {
  readonly host: string;
  /** The repository without its host. */
  readonly path: string;
  readonly owner: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (names: Names, output: string) => Pick<Problem, "id" | "title" | "cause" | "fix">;
}

const thisRepositoryText = (): string => say`this repository`;

/** The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    pattern: /permission_denied: write_package/,
    explain: ({ path, source }) => ({
      id: "push-package-not-linked",
      title: say`GHCR: this repository may not write to the package ${path}`,
      cause: say`The package was first pushed from elsewhere and does not know this repository, or the job lacks the permission.`,
      fix: say`In the package's settings, under Manage Actions access, add ${source || thisRepositoryText()} with the role Write. Give the job \`permissions: packages: write\`, too.`,
    }),
  },
  {
    pattern: /installation not allowed to Create organization package/i,
    explain: ({ owner }) => ({
      id: "push-package-not-created",
      title: say`The token may not create a package in ${owner}`,
      cause: say`The job lacks the permission, the token is one of a GitHub App, or the organisation does not let its members create packages.`,
      fix: say`Give the job \`permissions: packages: write\` and use its own token. An owner of ${owner} allows package creation in its settings.`,
    }),
  },
  {
    pattern: /installation not allowed to Write organization package/i,
    explain: ({ path, source }) => ({
      id: "push-package-not-writable",
      title: say`The token may not write to the package ${path}`,
      cause: say`The package does not belong to ${source || thisRepositoryText()}, or the token is one of a GitHub App.`,
      fix: say`Give the job \`permissions: packages: write\` and use its own token, or give the package's settings this repository with the role Write.`,
    }),
  },
  {
    pattern: /lower ?case|invalid reference format/i,
    explain: ({ repository }) => ({
      id: "push-image-name-invalid",
      title: say`\`${repository}\` is not a valid image name`,
      cause: say`Image names are lower case.`,
      fix: say`Use \`image: ${repository.toLowerCase()}\`.`,
    }),
  },
  {
    pattern: /immutable|tag .*already exists/i,
    explain: ({ host }) => ({
      id: "push-tag-immutable",
      title: say`The registry ${host} does not let a tag be moved`,
      cause: say`Its tags are immutable, and one of the image's names something else already.`,
      fix: say`Set \`tags: none\`, so that no tag is used twice, or allow tags to be moved.`,
    }),
  },
  {
    pattern: /repository with name .* does not exist|name unknown|repository .* not found/i,
    explain: ({ path, host }) => ({
      id: "push-repository-missing",
      title: say`The registry ${host} has no repository ${path}`,
      cause: say`It does not make repositories by itself.`,
      fix: say`Create the repository there, or correct the input \`image\`.`,
    }),
  },
  {
    pattern: /no basic auth credentials/i,
    explain: ({ host }) => ({
      id: "push-without-login",
      title: say`Nobody is logged in to the registry ${host}`,
      cause: say`The input \`registry-password\` is empty, and no earlier step has logged in.`,
      fix: tokenAdviceText(),
    }),
  },
  {
    pattern:
      /unauthorized|\b401\b|authentication required|insufficient_scope|authorization failed|denied: (?:denied|requested access)/i,
    explain: ({ host, path, loggedIn }) =>
      loggedIn
        ? {
            id: "push-token-read-only",
            title: say`The token may not push to ${path}`,
            cause: say`${host} knows it, but it may only read, or the package is somebody else's.`,
            fix: say`Give the job \`permissions: packages: write\`. ${tokenAdviceText()}`,
          }
        : {
            id: "push-credentials-refused",
            title: say`${host} does not accept the credentials for ${path}`,
            cause: say`Nobody is logged in, or the token is wrong, expired, or may only read.`,
            fix: tokenAdviceText(),
          },
  },
  {
    pattern: /denied/i,
    explain: ({ path }) => ({
      id: "push-refused",
      title: say`The registry refused the push to ${path}`,
      cause: say`The credentials are right but may not write to this package.`,
      fix: say`Give the job \`permissions: packages: write\`, and check that the owner in the image's name is yours.`,
    }),
  },
  {
    pattern: /\b403\b|forbidden/i,
    explain: ({ host, path, owner, source }) => ({
      id: "push-forbidden",
      title: say`${host} answered 403 for ${path}`,
      cause: source
        ? say`Usually a missing permission; the owner in the image's name is ${owner}, the job is one of ${source}.`
        : say`Usually a missing permission; the owner in the image's name is ${owner}.`,
      fix: say`Give the job \`permissions: packages: write\`, and check the package's settings, Manage Actions access.`,
    }),
  },
  {
    pattern: /\/(?:docker|containerd|buildkit|tmp)\/\S*: no space left on device/,
    explain: () => ({
      id: "push-disk-full",
      title: say`The push failed: the disk of the runner is full`,
      cause: say`Layers are compressed before they are sent.`,
      fix: say`Make the image smaller, keep models out of it, or use a larger runner.`,
    }),
  },
  {
    pattern: /no space left on device|\b507\b|insufficient storage|quota|storage limit/i,
    explain: ({ host }) => ({
      id: "push-registry-full",
      title: say`The registry ${host} has no room for the image`,
      cause: say`Its disk, or the storage it gives this account, is full.`,
      fix: say`Delete images there that nobody needs, or enlarge its storage.`,
    }),
  },
  {
    pattern: /\b413\b|too large/i,
    explain: ({ host }) => ({
      id: "push-layer-too-large",
      title: say`The registry ${host} refuses a layer as too large`,
      cause: say`Registries limit the size of a layer; GHCR to 10 GB.`,
      fix: say`Split the layer, and keep models out of the image.`,
    }),
  },
  {
    pattern: /toomanyrequests|\b429\b/i,
    explain: ({ host, tries }) => ({
      id: "push-limited",
      title: say`The registry ${host} limits how often it may be asked (${triesText(tries)})`,
      cause: say`Too many requests of this account or address in a short time.`,
      fix: say`Wait, then run the workflow again.`,
    }),
  },
  {
    pattern: UNREACHABLE,
    explain: ({ host }, output) => unreachable(host, output),
  },
  {
    pattern: /\b50[0-9]\b|unknown: unknown error/i,
    explain: ({ host, tries }) => ({
      id: "push-registry-out-of-order",
      title: say`The registry ${host} is out of order (${triesText(tries)})`,
      cause: say`It answered with an error of its own, not one about this image or its token.`,
      fix: say`Look at its status page (for GHCR https://www.githubstatus.com) and run the workflow again.`,
    }),
  },
  {
    pattern: PASSING,
    explain: ({ host, tries }) => ({
      id: "push-connection-cut",
      title: say`The connection to the registry ${host} was cut (${triesText(tries)})`,
      cause: say`The network, a proxy or the registry ended it while the image was being sent.`,
      fix: say`Run the workflow again; if it stays, look at proxies and limits between runner and registry.`,
    }),
  },
];

function triesText(tries: number): string {
  return tries === 1 ? say`1 try` : say`${tries} tries`;
}

/** What the last of the tries of a push means. */
export function pushProblem(output: string, facts: PushFacts): Problem {
  const host = registryOf(facts.repository);
  const path = facts.repository.startsWith(`${host}/`)
    ? facts.repository.slice(host.length + 1)
    : facts.repository;
  const names: Names = { ...facts, host, path, owner: path.split("/")[0] ?? path };
  const explained = RULES.find(({ pattern }) => pattern.test(output))?.explain(names, output) ?? {
    id: "push-failed",
    title: say`The push to ${path} failed`,
    fix: say`The whole output is in the log above.`,
  };
  return {
    detail: withoutLayers(output).trim().split("\n").slice(-4).join("\n"),
    look: `docker push ${facts.reference}`,
    ...explained,
  };
}
