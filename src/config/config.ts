/** From the inputs to a configuration that can be relied on; every problem is found in one go. Pure. */
import type { Kubeconfig } from "../cluster/kubeconfig/kubeconfig.js";
import type { Problem } from "../errors.js";
import type { ModelReference } from "../models/reference.js";
import type { Instant, RunContext } from "../runtime/ports.js";
import { parseAccess } from "./access.js";
import type { BuildConfig } from "./build.js";
import {
  type FailFast,
  type OnFailure,
  type OperationName,
  parseFailFast,
  parseLanguage,
  parseManifestsInput,
  parseModels,
  parseNamespace,
  parseOnFailure,
  parseOperation,
  parseSmokeTests,
} from "./choices.js";
import { type GitHubConfig, parseGitHub } from "./github.js";
import { type ImageConfig, parseImage } from "./image.js";
import type { RawInputs } from "./inputs.js";
import { type OperationInputs, parseOperationInputs } from "./operation-inputs.js";
import { type PullSecretConfig, parsePullSecret } from "./pull-secret.js";
import { parseTimes, type Times } from "./times.js";
import { parsePlanHash } from "./versions.js";

export interface DeployConfig extends Times, OperationInputs {
  readonly operation: OperationName;
  readonly kubeconfig: Kubeconfig;
  readonly namespace: string;
  /** Folders, files and globs in the workspace. */
  readonly manifests: readonly string[];
  /** Absent when the deployment has no image of its own. */
  readonly image?: ImageConfig | undefined;
  /** Absent when none is asked for. */
  readonly pullSecret?: PullSecretConfig | undefined;
  readonly models: readonly ModelReference[];
  readonly smokeTests: "default" | "none";
  readonly failFast: FailFast;
  readonly github: GitHubConfig;
  readonly onFailure: OnFailure;
  /** The plan that a deployment must not differ from; undefined when it is held to none. */
  readonly planHash?: string | undefined;
}

export interface ParsedConfig {
  /** Undefined when the input names none. */
  readonly operation?: OperationName | undefined;
  /** Known also when something else is wrong. */
  readonly build?: BuildConfig | undefined;
  /** Absent when there are problems. */
  readonly config?: DeployConfig | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Every secret the inputs hold, found before anything is logged. */
  readonly secrets: readonly string[];
}

const SECRET_INPUTS = ["registry-password", "pull-secret-token", "github-token"] as const;

export function parseConfig(inputs: RawInputs, run: RunContext, now: Instant): ParsedConfig {
  const operation = parseOperation(inputs.operation);
  const language = parseLanguage(inputs.language);
  const namespace = parseNamespace(inputs.namespace);
  const manifests = parseManifestsInput(inputs.manifests);
  const image = parseImage(inputs, run);
  const pullSecret = parsePullSecret(inputs, image, run.actor);
  const models = parseModels(inputs.models);
  const smokeTests = parseSmokeTests(inputs["smoke-tests"]);
  const times = parseTimes(inputs);
  const access = parseAccess(inputs, {
    now,
    timeout: times.value?.timeout ?? 0,
    hosted: run.hosted,
    event: run.event,
  });
  const failFast = parseFailFast(inputs["fail-fast"]);
  const onFailure = parseOnFailure(inputs["on-failure"]);
  const own = parseOperationInputs(inputs, operation.value);
  const github = parseGitHub(inputs);
  const planHash = parsePlanHash(inputs["plan-hash"], operation.value);
  const parts = [
    operation,
    language,
    namespace,
    manifests,
    image,
    pullSecret,
    models,
    smokeTests,
    times,
    failFast,
    onFailure,
    own,
    planHash,
    github,
  ];
  const problems = [...access.problems, ...parts.flatMap((part) => part.problems)];
  const secrets = [...access.secrets, ...SECRET_INPUTS.map((name) => inputs[name])];
  const { kubeconfig } = access;
  const notices = [...access.notices, ...pullSecret.notices];
  const parsed = { operation: operation.value, build: image.value?.build, problems, notices, secrets };
  if (problems.length > 0 || !kubeconfig || !times.value || !own.value || !github.value) return parsed;
  const config: DeployConfig = {
    ...times.value,
    ...own.value,
    operation: operation.value ?? "deploy",
    kubeconfig,
    namespace: inputs.namespace,
    manifests: manifests.value ?? [],
    image: image.value,
    pullSecret: pullSecret.value,
    models: models.value ?? [],
    smokeTests: smokeTests.value ?? "none",
    failFast: failFast.value ?? "auto",
    github: github.value,
    onFailure: onFailure.value ?? "keep",
    planHash: planHash.value,
  };
  return { ...parsed, config };
}
