/** What registries mean by refusing a push, GHCR first of all, and whether it may pass. Pure. */
import type { Problem } from "../errors.js";
import { TOKEN_ADVICE, UNREACHABLE, unreachable } from "./login.js";
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
  readonly explain: (names: Names, output: string) => Pick<Problem, "title" | "cause" | "fix">;
}

const PERMISSION = "Give the job `permissions: packages: write`";

/** The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    pattern: /permission_denied: write_package/,
    explain: ({ path, source }) => ({
      title: `GHCR: this repository may not write the package ${path}`,
      cause:
        "The package was first pushed from elsewhere and does not know this repository, or the job lacks the permission.",
      fix: `In the package's settings, under Manage Actions access, add ${source || "this repository"} with the role Write. ${PERMISSION}, too.`,
    }),
  },
  {
    pattern: /installation not allowed to Create organization package/i,
    explain: ({ owner }) => ({
      title: `The token may not create a package in ${owner}`,
      cause:
        "The job lacks the permission, the token is one of a GitHub App, or the organisation does not let its members create packages.",
      fix: `${PERMISSION} and use its own token. An owner of ${owner} allows package creation in its settings.`,
    }),
  },
  {
    pattern: /installation not allowed to Write organization package/i,
    explain: ({ path, source }) => ({
      title: `The token may not write the package ${path}`,
      cause: `The package does not belong to ${source || "this repository"}, or the token is one of a GitHub App.`,
      fix: `${PERMISSION} and use its own token, or give the package's settings this repository with the role Write.`,
    }),
  },
  {
    pattern: /lower ?case|invalid reference format/i,
    explain: ({ repository }) => ({
      title: `\`${repository}\` is not a valid image name`,
      cause: "Image names are lower case.",
      fix: `Use \`image: ${repository.toLowerCase()}\`.`,
    }),
  },
  {
    pattern: /immutable|tag .*already exists/i,
    explain: ({ host }) => ({
      title: `The registry ${host} does not let a tag be moved`,
      cause: "Its tags are immutable, and one of the image's names something else already.",
      fix: "Set `tags: none`, so that no tag is used twice, or allow tags to be moved.",
    }),
  },
  {
    pattern: /repository with name .* does not exist|name unknown|repository .* not found/i,
    explain: ({ path, host }) => ({
      title: `The registry ${host} has no repository ${path}`,
      cause: "It does not make repositories by itself.",
      fix: "Create the repository there, or correct the input `image`.",
    }),
  },
  {
    pattern: /no basic auth credentials/i,
    explain: ({ host }) => ({
      title: `Nobody is logged in to the registry ${host}`,
      cause: "The input `registry-password` is empty, and no earlier step has logged in.",
      fix: TOKEN_ADVICE,
    }),
  },
  {
    pattern:
      /unauthorized|\b401\b|authentication required|insufficient_scope|authorization failed|denied: (?:denied|requested access)/i,
    explain: ({ host, path, loggedIn }) =>
      loggedIn
        ? {
            title: `The token may not push to ${path}`,
            cause: `${host} knows it, but it may only read, or the package is somebody else's.`,
            fix: `${PERMISSION}. ${TOKEN_ADVICE}`,
          }
        : {
            title: `${host} does not accept the credentials for ${path}`,
            cause: "Nobody is logged in, or the token is wrong, expired, or may only read.",
            fix: TOKEN_ADVICE,
          },
  },
  {
    pattern: /denied/i,
    explain: ({ path }) => ({
      title: `The registry refused the push to ${path}`,
      cause: "The credentials are right but may not write this package.",
      fix: `${PERMISSION}, and check that the owner in the image's name is yours.`,
    }),
  },
  {
    pattern: /\b403\b|forbidden/i,
    explain: ({ host, path, owner, source }) => ({
      title: `${host} answered 403 for ${path}`,
      cause: `Mostly a missing right; the owner in the image's name is ${owner}${source ? `, the job is one of ${source}` : ""}.`,
      fix: `${PERMISSION}, and check the package's settings, Manage Actions access.`,
    }),
  },
  {
    pattern: /\/(?:docker|containerd|buildkit|tmp)\/\S*: no space left on device/,
    explain: () => ({
      title: "The push failed: the disk of the runner is full",
      cause: "Layers are packed before they are sent.",
      fix: "Make the image smaller, keep models out of it, or use a larger runner.",
    }),
  },
  {
    pattern: /no space left on device|\b507\b|insufficient storage|quota|storage limit/i,
    explain: ({ host }) => ({
      title: `The registry ${host} has no room for the image`,
      cause: "Its disk, or the storage it gives this account, is full.",
      fix: "Delete images there that nobody needs, or enlarge its storage.",
    }),
  },
  {
    pattern: /\b413\b|too large/i,
    explain: ({ host }) => ({
      title: `The registry ${host} refuses a layer as too large`,
      cause: "Registries limit the size of a layer; GHCR to 10 GB.",
      fix: "Split the layer, and keep models out of the image.",
    }),
  },
  {
    pattern: /toomanyrequests|\b429\b/i,
    explain: ({ host, tries }) => ({
      title: `The registry ${host} limits how often it may be asked (${triesText(tries)})`,
      cause: "Too many requests of this account or address in a short time.",
      fix: "Wait, then run the workflow again.",
    }),
  },
  {
    pattern: UNREACHABLE,
    explain: ({ host }, output) => unreachable(host, output),
  },
  {
    pattern: /\b50[0-9]\b|unknown: unknown error/i,
    explain: ({ host, tries }) => ({
      title: `The registry ${host} is out of order (${triesText(tries)})`,
      cause: "It answered with an error of its own, not one about this image or its token.",
      fix: "Look at its status page (for GHCR https://www.githubstatus.com) and run the workflow again.",
    }),
  },
  {
    pattern: PASSING,
    explain: ({ host, tries }) => ({
      title: `The connection to the registry ${host} was cut (${triesText(tries)})`,
      cause: "The network, a proxy or the registry ended it while the image was being sent.",
      fix: "Run the workflow again; if it stays, look at proxies and limits between runner and registry.",
    }),
  },
];

function triesText(tries: number): string {
  return tries === 1 ? "1 try" : `${tries} tries`;
}

/** What the last of the tries of a push means. */
export function pushProblem(output: string, facts: PushFacts): Problem {
  const host = registryOf(facts.repository);
  const path = facts.repository.startsWith(`${host}/`)
    ? facts.repository.slice(host.length + 1)
    : facts.repository;
  const names: Names = { ...facts, host, path, owner: path.split("/")[0] ?? path };
  const explained = RULES.find(({ pattern }) => pattern.test(output))?.explain(names, output) ?? {
    title: `The push to ${path} failed`,
    fix: "The whole output is in the log above.",
  };
  return {
    detail: withoutLayers(output).trim().split("\n").slice(-4).join("\n"),
    look: `docker push ${facts.reference}`,
    ...explained,
  };
}
