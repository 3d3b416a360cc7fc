/** The login to the registry, kept in our own docker configuration, and what a refused one means. */
import type { Problem } from "../errors.js";
import type { Finished } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { Docker } from "./docker.js";

export interface RegistryLogin {
  readonly registry: string;
  readonly username: string;
  /** Given to docker on its standard input. Empty when the login of an earlier step is used. */
  readonly password: string;
}

/** Undefined when there is nothing to do. */
export async function logIn(
  docker: Docker,
  { registry, username, password }: RegistryLogin,
  signal: AbortSignal,
): Promise<Finished | undefined> {
  if (password === "") return undefined;
  const args = ["login", "--username", username, "--password-stdin", registry];
  return docker.run(args, { input: password, signal });
}

/** No answer at all, or none that is a registry's. */
export const UNREACHABLE =
  /no such host|connection refused|no route to host|network is unreachable|i\/o timeout|dial tcp|x509|HTTP response to HTTPS client|server misbehaving/i;

/** What a failed login means, from what docker wrote. */
export function loginProblem(
  { stderr }: Pick<Finished, "stderr">,
  { registry, username }: Pick<RegistryLogin, "registry" | "username">,
): Problem {
  const detail = stderr.replace(/^WARNING!.*$/gm, "").trim();
  if (UNREACHABLE.test(detail)) return { ...unreachable(registry, detail), detail };
  return refusedLogin(registry, username, detail);
}

/** The registry knows neither of them, or not together. */
export function refusedLogin(registry: string, username: string, detail: string): Problem {
  return {
    id: "registry-login-failed",
    title: say`The login to ${registry} as ${username} failed`,
    detail,
    cause: say`The password or token is wrong or has expired.`,
    fix: tokenAdviceText(),
    look: `docker login --username ${username} ${registry}`,
  };
}

/** GitHub Packages takes only classic personal tokens. */
export const tokenAdviceText = (): string =>
  say`Leave \`registry-password\` out to use the job's own token; a personal token must be a classic one with \`write:packages\`.`;

/** The registry, as the runner sees it, by the words of whoever could not reach it. */
export function unreachable(
  registry: string,
  words: string,
): Pick<Problem, "id" | "title" | "cause" | "fix"> {
  if (/x509/.test(words)) {
    return {
      id: "registry-certificate-not-trusted",
      title: say`The certificate of the registry ${registry} is not trusted`,
      cause: say`It is signed by an authority that the runner does not know, has expired, or is for another name.`,
      fix: say`Put the authority's certificate on the runner, in \`/etc/docker/certs.d/<registry>/ca.crt\`.`,
    };
  }
  if (/HTTP response to HTTPS client/.test(words)) {
    return {
      id: "registry-plain-http",
      title: say`The registry ${registry} speaks plain HTTP, without encryption`,
      cause: say`Docker sends no password there unless it is told that this is wanted.`,
      fix: say`Give the registry a certificate, or list it in \`insecure-registries\` of the engine.`,
    };
  }
  return {
    id: "registry-not-reached",
    title: say`The registry ${registry} cannot be reached`,
    cause: say`The name is wrong, or the runner has no way to it.`,
    fix: say`Correct the input \`registry\`.`,
  };
}

/** Neither the inputs nor docker's configuration has a login for the registry, which asks for one. */
export function noToken(registry: string, event: string): Problem {
  return {
    id: "registry-token-missing",
    title: say`There is no token for the registry ${registry}`,
    cause: event.startsWith("pull_request")
      ? say`The input \`registry-password\` is empty: secrets are not given to runs from forks.`
      : say`The input \`registry-password\` is empty, and no earlier step has logged in.`,
    fix: say`Leave \`registry-password\` out to use the job's own token, or see that the secret it is set to exists.`,
  };
}
