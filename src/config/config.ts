/** From the inputs to a configuration that can be relied on; every problem is found in one go. Pure. */
import type { Kubeconfig } from "../cluster/kubeconfig/kubeconfig.js";
import type { Problem } from "../errors.js";
import type { Instant, RunContext } from "../runtime/ports.js";
import { parseAccess } from "./access.js";
import {
  type FailFast,
  type OnFailure,
  type OperationName,
  parseFailFast,
  parseManifestsInput,
  parseModels,
  parseNamespace,
  parseOnFailure,
  parseOperation,
  parseSmokeTests,
} from "./choices.js";
import { type ImageConfig, parseImage } from "./image.js";
import type { RawInputs } from "./inputs.js";
import { parseTimes, type Times } from "./times.js";

export interface DeployConfig extends Times {
  readonly operation: OperationName;
  readonly kubeconfig: Kubeconfig;
  readonly namespace: string;
  /** Folders, files and globs in the workspace. */
  readonly manifests: readonly string[];
  /** Absent when nothing is to be built. */
  readonly image?: ImageConfig | undefined;
  readonly models: readonly string[];
  readonly smokeTests: "default" | "none";
  readonly failFast: FailFast;
  readonly onFailure: OnFailure;
}

export interface ParsedConfig {
  /** Undefined when the input names none. */
  readonly operation?: OperationName | undefined;
  /** Absent when there are problems. */
  readonly config?: DeployConfig | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Every secret the inputs hold, found before anything is logged. */
  readonly secrets: readonly string[];
}

export function parseConfig(inputs: RawInputs, run: RunContext, now: Instant): ParsedConfig {
  const operation = parseOperation(inputs.operation);
  const namespace = parseNamespace(inputs.namespace);
  const manifests = parseManifestsInput(inputs.manifests);
  const image = parseImage(inputs, run);
  const models = parseModels(inputs.models);
  const smokeTests = parseSmokeTests(inputs["smoke-tests"]);
  const times = parseTimes(inputs);
  const access = parseAccess(inputs, { now, timeout: times.value?.timeout ?? 0, hosted: run.hosted });
  const failFast = parseFailFast(inputs["fail-fast"]);
  const onFailure = parseOnFailure(inputs["on-failure"]);
  const parts = [operation, namespace, manifests, image, models, smokeTests, times, failFast, onFailure];
  const problems = [...access.problems, ...parts.flatMap((part) => part.problems)];
  const secrets = [...access.secrets, inputs["registry-password"]];
  const { kubeconfig, notices } = access;
  const parsed = { operation: operation.value, problems, notices, secrets };
  if (problems.length > 0 || !kubeconfig || !times.value) return parsed;
  const config: DeployConfig = {
    ...times.value,
    operation: operation.value ?? "deploy",
    kubeconfig,
    namespace: inputs.namespace,
    manifests: manifests.value ?? [],
    image: image.value,
    models: models.value ?? [],
    smokeTests: smokeTests.value ?? "none",
    failFast: failFast.value ?? "auto",
    onFailure: onFailure.value ?? "keep",
  };
  return { ...parsed, config };
}
