/** From the inputs to a configuration that can be relied on; every problem is found in one go. Pure. */
import { type Kubeconfig, parseKubeconfig } from "./cluster/kubeconfig/kubeconfig.js";
import { minutes, parseDuration } from "./duration.js";
import type { Problem } from "./errors.js";
import {
  isRegistry,
  isRepository,
  parseReference,
  registryOf,
  validPath,
  validTag,
} from "./image/reference.js";
import type { RawInputs } from "./inputs.js";
import type { RunContext } from "./runtime/ports.js";

export interface DeployConfig {
  readonly kubeconfig: Kubeconfig;
  readonly namespace: string;
  /** A folder, a file or a glob in the workspace. */
  readonly manifests: string;
  /** Absent when nothing is to be built. */
  readonly image?: ImageConfig | undefined;
  readonly models: readonly string[];
  readonly smokeTests: "default" | "none";
  /** Milliseconds for the whole run. */
  readonly timeout: number;
  /** Milliseconds during which a ready rollout must stay ready. */
  readonly stabilityWindow: number;
  /** How soon a broken rollout is given up. */
  readonly failFast: FailFast;
}

export const FAIL_FAST = ["auto", "strict", "off"] as const;
export type FailFast = (typeof FAIL_FAST)[number];

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

export interface ParsedConfig {
  /** Absent when there are problems. */
  readonly config?: DeployConfig | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Every secret the inputs hold, found before anything is logged. */
  readonly secrets: readonly string[];
}

/** The word that leaves a part of the deployment out. */
export const NONE = "none";

const LONGEST_TIMEOUT = minutes(360);
const LAST_NAME = "chatbot-service";

export function parseConfig(inputs: RawInputs, run: RunContext): ParsedConfig {
  const {
    kubeconfig,
    problems: kubeconfigProblems,
    notices,
  } = parseKubeconfig(inputs.kubeconfig, inputs["kube-context"]);
  const image = parseImage(inputs, run);
  const namespace = parseNamespace(inputs.namespace);
  const models = parseModels(inputs.models);
  const smokeTests = parseSmokeTests(inputs["smoke-tests"]);
  const timeout = parseTime("timeout", inputs.timeout, LONGEST_TIMEOUT);
  const stabilityWindow = parseTime(
    "stability-window",
    inputs["stability-window"],
    // It has to end before the whole deployment does.
    (timeout.value ?? LONGEST_TIMEOUT) - 1,
  );
  const manifests = parseManifestsInput(inputs.manifests);
  const failFast = parseFailFast(inputs["fail-fast"]);
  const problems = [
    ...kubeconfigProblems,
    ...[namespace, manifests, image, models, smokeTests, timeout, stabilityWindow, failFast].flatMap(
      (part) => part.problems,
    ),
  ];
  const secrets = [inputs.kubeconfig, inputs["registry-password"], ...(kubeconfig?.secrets ?? [])];
  if (problems.length > 0 || !kubeconfig) return { problems, notices, secrets };
  const config: DeployConfig = {
    kubeconfig,
    namespace: inputs.namespace,
    manifests: inputs.manifests,
    image: image.value,
    models: models.value ?? [],
    smokeTests: smokeTests.value ?? "none",
    timeout: timeout.value ?? 0,
    stabilityWindow: stabilityWindow.value ?? 0,
    failFast: failFast.value ?? "auto",
  };
  return { config, problems, notices, secrets };
}

interface Part<T> {
  readonly value?: T | undefined;
  readonly problems: readonly Problem[];
}

const good = <T>(value: T): Part<T> => ({ value, problems: [] });
const bad = <T>(...problems: readonly Problem[]): Part<T> => ({ problems });

function parseNamespace(text: string): Part<string> {
  // RFC 1123 label, as the API server demands it.
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text)) return good(text);
  return bad({
    title: `The input \`namespace\` is not a valid name: "${text}"`,
    cause:
      "A namespace has at most 63 lower-case letters, digits and dashes, and begins and ends with a letter or digit.",
    fix: "Correct the input, for example `namespace: chatbot-test`.",
  });
}

function parseManifestsInput(text: string): Part<string> {
  if (text !== "") return good(text);
  return bad({
    title: "The input `manifests` is empty",
    fix: "Name a folder, a file or a glob, for example `manifests: k8s/chatbot-service`.",
  });
}

function parseTime(name: string, text: string, most: number): Part<number> {
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined) {
    return bad({
      title: `The input \`${name}\` is not a duration: "${text}"`,
      fix: `Write a number with its unit, for example \`${name}: ${name === "timeout" ? "10m" : "10s"}\` (units: ms, s, m, h).`,
    });
  }
  if (milliseconds > most || (name === "timeout" && milliseconds === 0)) {
    return bad({
      title: `The input \`${name}\` is out of range: ${text}`,
      fix: name === "timeout" ? "Use more than nothing and at most 6 hours." : "Use less than the `timeout`.",
    });
  }
  return good(milliseconds);
}

// `[registry/][namespace/]model[:tag]`; https://github.com/ollama/ollama, types/model/name.go
const MODEL = /^(?:[A-Za-z0-9][\w.:-]*\/)*[A-Za-z0-9][\w.-]*(?::[A-Za-z0-9_][\w.-]*)?$/;

function parseModels(text: string): Part<readonly string[]> {
  if (text === NONE || text === "") return good([]);
  const names = text.split(/[\s,]+/).filter((name) => name !== "");
  const wrong = names.filter((name) => !MODEL.test(name));
  if (wrong.length === 0) return good([...new Set(names)]);
  return bad({
    title: `The input \`models\` names what cannot be a model: ${wrong.map((name) => `"${name}"`).join(", ")}`,
    fix: "List names of Ollama models, separated by commas or line ends, or `none`.",
  });
}

function parseSmokeTests(text: string): Part<"default" | "none"> {
  if (text === "default" || text === NONE) return good(text);
  return bad({ title: `The input \`smoke-tests\` is unknown: "${text}"`, fix: "Use `default` or `none`." });
}

function parseFailFast(text: string): Part<FailFast> {
  const known = FAIL_FAST.find((one) => one === text);
  if (known !== undefined) return good(known);
  return bad({
    title: `The input \`fail-fast\` is unknown: "${text}"`,
    fix: "Use `auto`, `strict` or `off`.",
  });
}

function parseImage(inputs: RawInputs, run: RunContext): Part<ImageConfig | undefined> {
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
