/** The inputs of the image: how it is called, whether it is built or there already, and who may push it. */
import type { Problem } from "../errors.js";
import {
  isDigest,
  isRegistry,
  isRepository,
  isTag,
  parseReference,
  registryOf,
  validPath,
} from "../image/reference.js";
import type { RunContext } from "../runtime/ports.js";
import { say } from "../words/say.js";
import { type BuildConfig, parseBuild } from "./build.js";
import type { RawInputs } from "./inputs.js";
import { bad, good, NONE, type Part } from "./part.js";

const LAST_NAME = "chatbot-service";

export interface ImageConfig {
  /** Repository, with its registry, such as `ghcr.io/acme/bot/chatbot-service`. */
  readonly repository: string;
  /** What it is called before its digest is known. */
  readonly reference: string;
  readonly registry: string;
  readonly username: string;
  /** Empty when the login of an earlier step is to be used. */
  readonly password: string;
  /** Absent when the image is there already. */
  readonly build?: BuildConfig | undefined;
}

/** The value is undefined when the deployment has no image of its own. */
export function parseImage(inputs: RawInputs, run: RunContext): Part<ImageConfig | undefined> {
  const { image, registry } = inputs;
  const named = parseReference(image);
  // A digest is known only of what exists.
  const exists = inputs["build-context"] === NONE || named.digest !== undefined;
  if (exists && image === "") return good(undefined);
  const build = exists ? undefined : parseBuild(inputs, run);
  const name = !isRegistry(registry) ? bad<Name>(invalidRegistry(registry)) : parseName(inputs, run, exists);
  const problems = [...name.problems, ...(build?.problems ?? [])];
  if (problems.length > 0 || !name.value) return bad(...problems);
  const { repository, version } = name.value;
  const host = registryOf(repository);
  const ours = host === registry;
  return good({
    repository,
    reference: build?.value ? `${repository}:${build.value.tags[0]}` : `${repository}${version}`,
    registry: host,
    username: ours ? inputs["registry-username"] || run.actor : "",
    password: ours ? inputs["registry-password"] : "",
    build: build?.value,
  });
}

interface Name {
  readonly repository: string;
  /** `:tag` or `@digest`; what names neither is docker's `:latest`. */
  readonly version: string;
}

function parseName({ image, registry }: RawInputs, run: RunContext, exists: boolean): Part<Name> {
  if (image === "" && run.repository === "") return bad(unknownRepository());
  const named = image || `${registry}/${validPath(run.repository)}/${LAST_NAME}`;
  const { tag, digest, ...rest } = parseReference(named);
  const withoutHost = registryOf(rest.repository) === "docker.io" && !named.startsWith("docker.io/");
  const repository = withoutHost ? `${registry}/${rest.repository}` : rest.repository;
  const problem =
    (exists
      ? versionProblem(named, tag, digest)
      : buildProblem(rest.repository, tag, repository, registry)) ?? nameProblem(repository, named);
  if (problem) return bad(problem);
  return good({ repository, version: digest === undefined ? `:${tag ?? "latest"}` : `@${digest}` });
}

function versionProblem(
  named: string,
  tag: string | undefined,
  digest: string | undefined,
): Problem | undefined {
  if ((tag === undefined || isTag(tag)) && (digest === undefined || isDigest(digest))) return undefined;
  return {
    id: "input-image-version",
    title: say`The input \`image\` names no image: ${named}`,
    cause:
      digest !== undefined && !isDigest(digest)
        ? say`The digest is not \`sha256:\` and 64 hexadecimal digits.`
        : say`A tag has at most 128 letters, digits, \`_\`, \`.\` and \`-\`.`,
    fix: say`Use for example \`image: ghcr.io/acme/bot/chatbot-service:1.4.0\`.`,
  };
}

/** What is built gets its tags from the action, and goes to the registry the credentials are for. */
function buildProblem(
  name: string,
  tag: string | undefined,
  repository: string,
  registry: string,
): Problem | undefined {
  if (tag !== undefined) {
    return {
      id: "input-image-tag-and-build",
      title: say`The input \`image\` names a tag, but the image is to be built: ${name}:${tag}`,
      cause: say`A build is pushed to a repository; an image that has a tag already needs no build.`,
      fix: say`To deploy the image that exists, set \`build-context: none\`. To build it, use \`image: ${name}\` with \`tags: ${tag}\`.`,
    };
  }
  return elsewhere(repository, registry);
}

function nameProblem(repository: string, named: string): Problem | undefined {
  if (isRepository(repository)) return undefined;
  const [host, ...path] = repository.split("/");
  const suggestion = `${host}/${validPath(path.join("/"))}`;
  return {
    id: "input-image-name",
    title: say`The input \`image\` is not a valid image name: ${named}`,
    cause: say`Image names are lower case: letters, digits, and single separators (\`.\`, \`_\`, \`-\`, \`/\`) between them.`,
    fix: isRepository(suggestion)
      ? say`Use \`image: ${suggestion}\`.`
      : say`Use a name such as \`image: ghcr.io/acme/bot/chatbot-service\`.`,
  };
}

/** The credentials are for `registry`; nobody else may be shown them. */
function elsewhere(repository: string, registry: string): Problem | undefined {
  const host = registryOf(repository);
  if (host === registry) return undefined;
  return {
    id: "input-image-registry",
    title: say`The input \`image\` names the registry ${host}, but the input \`registry\` is ${registry}`,
    cause: say`The credentials for one registry would be sent to the other.`,
    fix: say`Set \`registry: ${host}\` with its \`registry-username\` and \`registry-password\`, or leave the registry out of \`image\`.`,
  };
}

function invalidRegistry(registry: string): Problem {
  return {
    id: "input-registry",
    title: say`The input \`registry\` is not a host name: "${registry}"`,
    cause: say`It is only the host, with a port if need be; no \`https://\` and no path.`,
    fix: say`Use for example \`registry: ghcr.io\`.`,
  };
}

const unknownRepository = (): Problem => ({
  id: "image-name-unknown",
  title: say`The name of the image is unknown`,
  cause: say`The runner does not name the repository (\`GITHUB_REPOSITORY\` is empty), from which the default name is made.`,
  fix: say`Set the input \`image\`, for example \`image: ghcr.io/acme/bot/chatbot-service\`.`,
});
