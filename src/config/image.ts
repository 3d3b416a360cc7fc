/** The inputs of the image: what is built, how it is called, and who may push it. */
import type { Problem } from "../errors.js";
import {
  isRegistry,
  isRepository,
  parseReference,
  registryOf,
  validPath,
  validTag,
} from "../image/reference.js";
import type { RunContext } from "../runtime/ports.js";
import type { RawInputs } from "./inputs.js";
import { bad, good, NONE, type Part } from "./part.js";

const LAST_NAME = "chatbot-service";

export interface ImageConfig {
  readonly context: string;
  readonly dockerfile: string;
  /** Repository, with its registry, such as `ghcr.io/acme/bot/chatbot-service`. */
  readonly repository: string;
  readonly tag: string;
  readonly registry: string;
  readonly username: string;
  /** Empty when the login of an earlier step is to be used. */
  readonly password: string;
}

export function parseImage(inputs: RawInputs, run: RunContext): Part<ImageConfig | undefined> {
  const context = inputs["build-context"];
  if (context === NONE) return good(undefined);
  const { registry } = inputs;
  if (!isRegistry(registry)) return bad(invalidRegistry(registry));
  if (context === "")
    return bad({
      title: "The input `build-context` is empty",
      fix: "Name a folder, or `none` to deploy without building.",
    });
  if (inputs.image === "" && run.repository === "") return bad(UNKNOWN_REPOSITORY);
  const named = inputs.image || `${registry}/${validPath(run.repository)}/${LAST_NAME}`;
  const repository =
    registryOf(named) === "docker.io" && !named.startsWith("docker.io/") ? `${registry}/${named}` : named;
  const problem = repositoryProblem(repository, named) ?? elsewhere(repository, registry);
  if (problem) return bad(problem);
  return good({
    context,
    dockerfile: inputs.dockerfile || `${context.replace(/\/+$/, "")}/Dockerfile`,
    repository,
    tag: validTag(run.commit ? `sha-${run.commit.slice(0, 12)}` : "latest"),
    registry: registryOf(repository),
    username: inputs["registry-username"] || run.actor,
    password: inputs["registry-password"],
  });
}

function repositoryProblem(repository: string, named: string): Problem | undefined {
  const { tag, digest } = parseReference(named);
  if (tag !== undefined || digest !== undefined) {
    return {
      title: `The input \`image\` names a tag or a digest: ${named}`,
      cause: "The action builds the image and makes its tag from the commit; the cluster gets its digest.",
      fix: `Use \`image: ${parseReference(named).repository}\`.`,
    };
  }
  if (isRepository(repository)) return undefined;
  const [host, ...path] = repository.split("/");
  const suggestion = `${host}/${validPath(path.join("/"))}`;
  return {
    title: `The input \`image\` is not a valid image name: ${named}`,
    cause:
      "Image names are lower case: letters, digits, and single separators (`.`, `_`, `-`, `/`) between them.",
    fix: isRepository(suggestion)
      ? `Use \`image: ${suggestion}\`.`
      : "Use a name such as `image: ghcr.io/acme/bot/chatbot-service`.",
  };
}

/** The credentials are for `registry`; nobody else may be shown them. */
function elsewhere(repository: string, registry: string): Problem | undefined {
  const host = registryOf(repository);
  if (host === registry) return undefined;
  return {
    title: `The input \`image\` names the registry ${host}, but the input \`registry\` is ${registry}`,
    cause: "The credentials for one registry would be sent to the other.",
    fix: `Set \`registry: ${host}\` with its \`registry-username\` and \`registry-password\`, or leave the registry out of \`image\`.`,
  };
}

function invalidRegistry(registry: string): Problem {
  return {
    title: `The input \`registry\` is not a host name: "${registry}"`,
    cause: "It is only the host, with a port if need be; no `https://` and no path.",
    fix: "Use for example `registry: ghcr.io`.",
  };
}

const UNKNOWN_REPOSITORY: Problem = {
  title: "The name of the image is unknown",
  cause:
    "The runner does not tell the repository (`GITHUB_REPOSITORY` is empty), from which the default name is made.",
  fix: "Set the input `image`, for example `image: ghcr.io/acme/bot/chatbot-service`.",
};
