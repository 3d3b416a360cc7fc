/** Logs in to the registry and pushes the image; its digest is what gets deployed. */
import { CommandError, type Problem } from "../errors.js";
import type { Clock, Finished } from "../runtime/ports.js";
import type { Docker } from "./docker.js";
import { registryOf } from "./reference.js";

export interface RegistryLogin {
  readonly registry: string;
  readonly username: string;
  /** Given to docker on its standard input. */
  readonly password: string;
}

export interface PushOptions {
  readonly docker: Docker;
  readonly reference: string;
  readonly login: RegistryLogin;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
}

export interface PushedImage {
  /** Repository and tag. */
  readonly reference: string;
  /** `sha256:` and 64 hexadecimal digits: the manifest as the registry has it. */
  readonly digest: string;
}

/** Waits between tries of a push, in milliseconds. */
const RETRY_WAITS = [5_000, 15_000];

/** Faults that pass by themselves; anything about rights or names does not. */
const PASSING =
  /\b(?:429|500|502|503|504)\b|toomanyrequests|unexpected EOF|\bEOF\b|connection reset|broken pipe|i\/o timeout|TLS handshake timeout|use of closed network connection|cannot reuse body/i;

export async function pushImage(options: PushOptions): Promise<PushedImage> {
  const { reference, clock, signal } = options;
  for (const wait of [...RETRY_WAITS, undefined]) {
    await login(options);
    const finished = await options.docker.run(["push", reference], { signal, onLine: options.onLine });
    const output = `${finished.stdout}\n${finished.stderr}`;
    if (finished.exitCode === 0) return { reference, digest: digestIn(output) };
    if (wait === undefined || !PASSING.test(output)) throw new CommandError(pushProblem(output, options));
    options.onLine(`The push failed in a way that may pass; trying again in ${wait / 1000} s`);
    await clock.sleep(wait, signal);
  }
  throw new Error("unreachable: the last wait is undefined");
}

/** Without a password the login of an earlier step is used. */
async function login({
  docker,
  login: { registry, username, password },
  signal,
}: PushOptions): Promise<void> {
  if (password === "") return;
  const finished = await docker.run(["login", "--username", username, "--password-stdin", registry], {
    input: password,
    signal,
  });
  if (finished.exitCode !== 0) throw new CommandError(loginProblem(finished, registry, username));
}

function digestIn(output: string): string {
  const digest = /digest: (sha256:[0-9a-f]{64}) size: /.exec(output)?.[1];
  if (digest) return digest;
  throw new CommandError({
    title: "docker pushed the image but did not tell its digest",
    detail: output.trim().slice(-1000),
  });
}

function loginProblem({ stderr }: Finished, registry: string, username: string): Problem {
  const detail = stderr.replace(/^WARNING!.*$/gm, "").trim();
  const unreachable = /no such host|connection refused|i\/o timeout|dial tcp/i.test(detail);
  return {
    title: unreachable
      ? `The registry ${registry} cannot be reached`
      : `The login to ${registry} as ${username} failed`,
    detail,
    cause: unreachable
      ? "The name is wrong, or the runner has no way to it."
      : "The password or token is wrong or has expired.",
    fix: unreachable
      ? "Correct the input `registry`."
      : "Leave `registry-password` out to use the job's own token; a personal token must be a classic one with `write:packages`.",
  };
}

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (repository: string) => Pick<Problem, "title" | "cause" | "fix">;
}

/** What registries answer, GHCR first of all. The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    pattern: /permission_denied: write_package/,
    explain: (repository) => ({
      title: `GHCR refused the push: this repository may not write the package ${repository}`,
      cause:
        "The package was first pushed from elsewhere and does not know this repository, or the job lacks the permission.",
      fix: "In the package's settings, under Manage Actions access, add this repository with the role Write; and give the job `permissions: packages: write`.",
    }),
  },
  {
    pattern: /installation not allowed to (?:Create|Write) organization package/i,
    explain: (repository) => ({
      title: `The token may not create or write the package ${repository}`,
      cause: "The job lacks the permission, or the organisation does not let its members create packages.",
      fix: "Give the job `permissions: packages: write` and use its own token, not one of a GitHub App.",
    }),
  },
  {
    pattern: /must be lowercase|invalid reference format/,
    explain: (repository) => ({
      title: `\`${repository}\` is not a valid image name`,
      cause: "Image names are lower case.",
      fix: `Use \`image: ${repository.toLowerCase()}\`.`,
    }),
  },
  {
    pattern: /unauthorized|\b401\b|no basic auth credentials|authentication required|denied: denied/i,
    explain: (repository) => ({
      title: `The registry does not accept the credentials for ${repository}`,
      cause: "Nobody is logged in, or the token is wrong, expired, or may only read.",
      fix: "Leave `registry-password` out to use the job's own token; a personal token must be a classic one with `write:packages`.",
    }),
  },
  {
    pattern: /denied|\b403\b|forbidden/i,
    explain: (repository) => ({
      title: `The registry refused the push to ${repository}`,
      cause: "The credentials are right but may not write this package.",
      fix: "Give the job `permissions: packages: write`, and check that the owner in the image's name is yours.",
    }),
  },
  {
    pattern: /no such host|connection refused|dial tcp/i,
    explain: (repository) => ({
      title: `The registry ${registryOf(repository)} cannot be reached`,
      cause: "The name is wrong, or the runner has no way to it.",
      fix: "Correct the input `registry`.",
    }),
  },
];

/** What a failed push means. Exported for tests: pure. */
export function pushProblem(output: string, { reference }: Pick<PushOptions, "reference">): Problem {
  const repository = reference.slice(0, reference.lastIndexOf(":"));
  const rule = RULES.find(({ pattern }) => pattern.test(output));
  const explained = rule?.explain(repository) ?? {
    title: `The push of ${reference} failed`,
    fix: "The whole output is in the log above.",
  };
  return {
    detail: output.trim().split("\n").slice(-4).join("\n"),
    look: `docker push ${reference}`,
    ...explained,
  };
}
