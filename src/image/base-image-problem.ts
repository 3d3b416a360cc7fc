/** Why an image that a build begins with cannot be had, from what the builder wrote. Pure. */
import type { Problem } from "../errors.js";
import { say } from "../words/say.js";
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
  /** The image, with what it is to the build. */
  readonly image: string;
  readonly host: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (names: Names) => Explained & { readonly what: string };
}

type Explained = Pick<Problem, "id" | "cause" | "fix">;

const logInOrCorrectText = (): string =>
  say`Log in to its registry in an earlier step (docker/login-action), or correct its name in the Dockerfile.`;

const UNKNOWN: Rule = {
  pattern: /^/,
  explain: ({ image }) => ({
    id: "base-image-unavailable",
    what: say`The build failed: ${image} cannot be pulled`,
    cause: say`It does not exist, it is private, or its registry cannot be reached from the runner.`,
    fix: logInOrCorrectText(),
  }),
};

/** The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    pattern: /toomanyrequests|\b429\b/i,
    explain: ({ image, host }) => ({
      id: "base-image-limited",
      what: say`The build failed: ${image} may not be pulled so often`,
      cause: say`${host === "docker.io" ? "Docker Hub" : host} limits how often this runner's address may pull without a login.`,
      fix: say`Log in to its registry in an earlier step (docker/login-action), or use a mirror of the image.`,
    }),
  },
  {
    pattern: /no match for platform in manifest|no matching manifest for/,
    explain: ({ image }) => ({
      id: "base-image-without-platform",
      what: say`The build failed: ${image} does not exist for the platform`,
      cause: say`Without the input \`platforms\` the image is built for the builder's own.`,
      fix: say`Correct its name in the Dockerfile, leave the platform out of \`platforms\`, or use a runner of the other architecture.`,
    }),
  },
  {
    pattern: /\b40[13]\b|unauthorized|denied|authorization failed|insufficient_scope/i,
    explain: ({ image, host }) => ({
      id: "base-image-forbidden",
      what: say`The build failed: ${image} cannot be pulled`,
      cause: say`It is private, or does not exist: ${host} does not tell which.`,
      fix: logInOrCorrectText(),
    }),
  },
  {
    pattern: UNREACHABLE,
    explain: ({ image, host }) => ({
      id: "base-image-unreachable",
      what: say`The build failed: ${image} cannot be pulled`,
      cause: say`The builder does not reach, or does not trust, the registry ${host}.`,
      fix: say`Correct its name in the Dockerfile, or see to the network, the proxy and the certificates of the runner.`,
    }),
  },
  {
    pattern: /not found|manifest unknown/i,
    explain: ({ image, host }) => ({
      id: "base-image-missing",
      what: say`The build failed: ${image} does not exist`,
      cause: say`The registry ${host} has no such image or tag.`,
      fix: say`Correct its name in the Dockerfile.`,
    }),
  },
  {
    pattern: /\b50[0234]\b/,
    explain: ({ image, host }) => ({
      id: "base-image-registry-faulty",
      what: say`The build failed: ${image} cannot be pulled`,
      cause: say`The registry ${host} is out of order.`,
      fix: say`Run the workflow again once it answers.`,
    }),
  },
];

/** Undefined when it was not such an image that the build failed for. */
export function baseImageProblem(text: string): (Explained & Pick<Problem, "title">) | undefined {
  const match = NAMED.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const image = match?.[1];
  if (!match || image === undefined) return undefined;
  const error = text.lastIndexOf("\nERROR: ");
  // Without the name, in which there may be any word and number.
  const words = text.slice(error === -1 ? match.index : error).replaceAll(image, "");
  const rule = RULES.find(({ pattern }) => pattern.test(words)) ?? UNKNOWN;
  const { id, what, cause, fix } = rule.explain({
    image: SYNTAX.test(text) ? say`the syntax image \`${image}\`` : say`the base image \`${image}\``,
    host: registryOf(image),
  });
  return { id, title: what, cause, fix };
}
