/** Why an image that a build begins with cannot be had, from what the builder wrote. Pure. */
import type { Problem } from "../errors.js";
import { UNREACHABLE } from "./login.js";
import { registryOf } from "./reference.js";

/** Where the builders name the image: BuildKit in the heading of the failing step and in its error, the older one in its last step. */
const NAMED: readonly RegExp[] = [
  /^ > \[(?:\S+ )*internal\] load metadata for (\S+):$/m,
  /^ > resolve image config for (?:docker-image:\/\/)?(\S+):$/m,
  /^ > \[(?:\S+ )*\s*\d+\/\d+\] FROM ([^\s@]+)\S*:$/m,
  /failed to resolve source metadata for (\S+): /,
  /pull access denied for (\S+),/,
  /^Step \d+\/\d+ : FROM (\S+)[^\n]*\n(?![\s\S]*^(?: --->|Step \d))/m,
];

/** The frontend that a first line `# syntax=…` asks for is an image, too. */
const SYNTAX = /^ > resolve image config for /m;

interface Names {
  readonly host: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (names: Names) => { readonly what: string; readonly cause: string; readonly fix: string };
}

const LOG_IN = "Log in to its registry in an earlier step (docker/login-action)";

const UNKNOWN: Rule = {
  pattern: /^/,
  explain: () => ({
    what: "cannot be pulled",
    cause: "It does not exist, it is private, or its registry cannot be reached from the runner.",
    fix: `${LOG_IN}, or correct its name in the Dockerfile.`,
  }),
};

/** The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    pattern: /toomanyrequests|\b429\b/i,
    explain: ({ host }) => ({
      what: "may not be pulled so often",
      cause: `${host === "docker.io" ? "Docker Hub" : host} limits how often this runner's address may pull without a login.`,
      fix: `${LOG_IN}, or use a mirror of the image.`,
    }),
  },
  {
    pattern: /no match for platform in manifest|no matching manifest for/,
    explain: () => ({
      what: "does not exist for the platform",
      cause: "Without the input `platforms` the image is built for the builder's own.",
      fix: `Correct its name in the Dockerfile, leave the platform out of \`platforms\`, or use a runner of the other architecture.`,
    }),
  },
  {
    pattern: /\b40[13]\b|unauthorized|denied|authorization failed|insufficient_scope/i,
    explain: ({ host }) => ({
      what: "cannot be pulled",
      cause: `It is private, or does not exist: ${host} does not tell which.`,
      fix: `${LOG_IN}, or correct its name in the Dockerfile.`,
    }),
  },
  {
    pattern: UNREACHABLE,
    explain: ({ host }) => ({
      what: "cannot be pulled",
      cause: `The builder does not reach, or does not trust, the registry ${host}.`,
      fix: `Correct its name in the Dockerfile, or see to the network, the proxy and the certificates of the runner.`,
    }),
  },
  {
    pattern: /not found|manifest unknown/i,
    explain: ({ host }) => ({
      what: "does not exist",
      cause: `The registry ${host} has no such image or tag.`,
      fix: `Correct its name in the Dockerfile.`,
    }),
  },
  {
    pattern: /\b50[0234]\b/,
    explain: ({ host }) => ({
      what: "cannot be pulled",
      cause: `The registry ${host} is out of order.`,
      fix: "Run the workflow again once it answers.",
    }),
  },
];

/** Undefined when it was not such an image that the build failed for. */
export function baseImageProblem(
  text: string,
): (Pick<Problem, "cause" | "fix"> & { readonly title: string }) | undefined {
  const match = NAMED.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const image = match?.[1];
  if (!match || image === undefined) return undefined;
  const error = text.lastIndexOf("\nERROR: ");
  // Without the name, in which there may be any word and number.
  const words = text.slice(error === -1 ? match.index : error).replaceAll(image, "");
  const rule = RULES.find(({ pattern }) => pattern.test(words)) ?? UNKNOWN;
  const { what, cause, fix } = rule.explain({ host: registryOf(image) });
  return {
    title: `The build failed: the ${SYNTAX.test(text) ? "syntax" : "base"} image \`${image}\` ${what}`,
    cause,
    fix,
  };
}
