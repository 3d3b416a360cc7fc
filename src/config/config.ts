/** From the inputs to a configuration that can be relied on; every problem is found in one go. Pure. */
import { type Kubeconfig, parseKubeconfig } from "../cluster/kubeconfig/kubeconfig.js";
import type { Problem } from "../errors.js";
import type { RunContext } from "../runtime/ports.js";
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
import { type OperationInputs, parseOperationInputs } from "./operation-inputs.js";
import { parseTimes, type Times } from "./times.js";

export interface DeployConfig extends Times, OperationInputs {
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

export function parseConfig(inputs: RawInputs, run: RunContext): ParsedConfig {
  const {
    kubeconfig,
    problems: unusable,
    notices,
  } = parseKubeconfig(inputs.kubeconfig, inputs["kube-context"]);
  const operation = parseOperation(inputs.operation);
  const namespace = parseNamespace(inputs.namespace);
  const manifests = parseManifestsInput(inputs.manifests);
  const image = parseImage(inputs, run);
  const models = parseModels(inputs.models);
  const smokeTests = parseSmokeTests(inputs["smoke-tests"]);
  const times = parseTimes(inputs);
  const failFast = parseFailFast(inputs["fail-fast"]);
  const onFailure = parseOnFailure(inputs["on-failure"]);
  const own = parseOperationInputs(inputs, operation.value);
  const parts = [operation, namespace, manifests, image, models, smokeTests, times, failFast, onFailure, own];
  const problems = [...unusable, ...parts.flatMap((part) => part.problems)];
  const secrets = [inputs.kubeconfig, inputs["registry-password"], ...(kubeconfig?.secrets ?? [])];
  const parsed = { operation: operation.value, problems, notices, secrets };
  if (problems.length > 0 || !kubeconfig || !times.value || !own.value) return parsed;
  const config: DeployConfig = {
    ...times.value,
    ...own.value,
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
