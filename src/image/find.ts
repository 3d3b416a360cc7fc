/** Finds the image that is there already: one of the same source tree, or the one the input names. */
import { CommandError, ConfigurationError, type Problem } from "../errors.js";
import { say } from "../words/say.js";
import { noToken, refusedLogin } from "./login.js";
import { coversAll } from "./platforms.js";
import { type PushFacts, pushProblem } from "./push-problem.js";
import { parseReference } from "./reference.js";
import type { Asked, NotThere } from "./registry/answers.js";
import type { KnownCredentials } from "./registry/credentials.js";
import { versionOf } from "./registry/host.js";
import type { Manifest } from "./registry/manifest.js";
import type { Repository } from "./registry/registry.js";

export interface Found {
  readonly manifest: Manifest;
  readonly platforms: readonly string[];
}

/**
 * The image under this tag of a source tree, when it has every platform that is wanted. Undefined when it has to be built; also when the
 * registry does not tell, for the engine may know a way to it that we do not.
 */
export async function findTree(
  repository: Repository,
  treeTag: string,
  wanted: readonly string[],
): Promise<Found | undefined> {
  const found = await find(repository, treeTag);
  return found.state === "there" && coversAll(found.value.platforms, wanted) ? found.value : undefined;
}

async function find(repository: Repository, version: string): Promise<Asked<Found>> {
  const manifest = await repository.manifest(version);
  if (manifest.state !== "there") return manifest;
  const platforms = await repository.platformsOf(manifest.value);
  if (platforms.state !== "there") return platforms;
  return { state: "there", value: { manifest: manifest.value, platforms: platforms.value } };
}

export interface Visitor {
  readonly registry: string;
  readonly username: string;
  readonly known: KnownCredentials;
  readonly event: string;
}

export interface Pusher extends Visitor, Omit<PushFacts, "loggedIn" | "tries"> {}

/**
 * Rejects with a `ConfigurationError` when the registry would not take a push with these credentials: before the build, for
 * engines try for a minute before they say so. When it does not tell, docker will.
 */
export async function refuseReaders(repository: Repository, pusher: Pusher): Promise<void> {
  const { registry, username, known, event } = pusher;
  // What a credential helper keeps, only docker knows.
  if (known.helper !== undefined) return;
  const asked = await repository.mayPush();
  if (asked.state !== "refused") return;
  if (!known.credentials) throw new ConfigurationError(noToken(registry, event));
  const admitted = await repository.admits();
  throw new ConfigurationError(
    admitted.state === "refused"
      ? refusedLogin(registry, known.credentials.username || username, admitted.words)
      : pushProblem(asked.words, { ...pusher, loggedIn: true, tries: 1 }),
  );
}

/** The image that the input names. Rejects with an error that says why it cannot be had. */
export async function findGiven(repository: Repository, reference: string, visitor: Visitor): Promise<Found> {
  const found = await find(repository, versionOf(reference));
  if (found.state === "there") return found.value;
  const problem = notThere(found, reference, visitor);
  throw found.state === "unreachable" ? new CommandError(problem) : new ConfigurationError(problem);
}

function notThere({ state, words }: NotThere, reference: string, visitor: Visitor): Problem {
  const { registry, known } = visitor;
  const common = { detail: words, look: `docker buildx imagetools inspect ${reference}` };
  const { digest, repository } = parseReference(reference);
  const image = digest === undefined ? reference : `${repository}@${digest.slice(0, 19)}…`;
  const whom = whomText(visitor);
  switch (state) {
    case "missing":
      return {
        id: "given-image-missing",
        ...common,
        title: say`The image ${image} does not exist`,
        cause: withHelper(
          digest === undefined
            ? say`The registry has no such tag, or hides the package from ${whom}.`
            : say`The registry has no such digest, or hides the package from ${whom}.`,
          known,
        ),
        fix: say`Correct the input \`image\`, or give \`registry-username\` and \`registry-password\` that may read it.`,
      };
    case "refused":
      return {
        id: "given-image-forbidden",
        ...common,
        title: say`The image ${image} may not be read`,
        cause: withHelper(say`It is private, and ${registry} does not show it to ${whom}.`, known),
        fix: say`Give \`registry-username\` and \`registry-password\` that may read it, with \`registry\` set to its host.`,
      };
    default:
      return {
        id: "given-image-unknown",
        ...common,
        title: say`The registry ${registry} could not be asked for the image`,
        cause: say`Before anything is changed, the digest of the image has to be known.`,
        fix: say`Correct the registry in the input \`image\`, or run the workflow again once it answers.`,
      };
  }
}

function whomText({ known, username }: Visitor): string {
  return known.credentials ? known.credentials.username || username : say`those who are not logged in`;
}

function withHelper(cause: string, { helper }: KnownCredentials): string {
  if (helper === undefined) return cause;
  return `${cause} ${say`The login that \`docker-credential-${helper}\` keeps is not used for this.`}`;
}
