/** Prepare: reads the inputs and the manifests, and refuses whatever is wrong in them, all of it at once. Changes nothing. */
import { pluginMissing } from "../cluster/kubeconfig/checks/exec-plugin.js";
import type { Kubeconfig } from "../cluster/kubeconfig/kubeconfig.js";
import { manifestPlaces } from "../config/choices.js";
import { type DeployConfig, type ParsedConfig, parseConfig } from "../config/config.js";
import { readInputs } from "../config/inputs.js";
import { type Problem, refuseIfAny } from "../errors.js";
import { entryOf } from "../image/docker-config.js";
import { loadManifests } from "../manifests/load.js";
import { containersOf, type Manifest } from "../manifests/manifest.js";
import { runsImage } from "../manifests/pin-image.js";
import { type PullSecret, secretsOf, withPullSecret } from "../manifests/pull-secret.js";
import { type Roles, rolesOf } from "../manifests/roles.js";
import type { Processes, Runtime } from "../runtime/ports.js";
import type { Redactor } from "../runtime/redactor.js";
import type { OwnCheck } from "../smoke-tests/own-checks/own-check.js";
import { say } from "../words/say.js";
import { checkBuildInputs } from "./build-inputs.js";
import { OPERATIONS } from "./operations.js";
import { readOwnChecks } from "./own-checks.js";

export interface Prepared {
  readonly config: DeployConfig;
  readonly manifests: readonly Manifest[];
  readonly roles: Roles;
  /** The HTTP checks that the workflow brings itself. */
  readonly ownChecks: readonly OwnCheck[];
  readonly notices: readonly Problem[];
}

/** Rejects with a `ConfigurationError` that holds every problem. Secrets are known to the redactor before anything else. */
export async function prepare(runtime: Runtime, redactor: Redactor): Promise<Prepared> {
  const inputs = readInputs(runtime.runner);
  const parsed = parseConfig(inputs, runtime.run, runtime.clock.now());
  const build = await checkBuildInputs(parsed.build, runtime);
  const pullSecret = pullSecretOf(parsed);
  const hidden = pullSecret ? secretsOf(pullSecret) : [];
  for (const secret of [...parsed.secrets, ...build.secrets, ...hidden]) redactor.add(secret);
  const loaded = await loadManifests(runtime.workspace, manifestPlaces(inputs.manifests), inputs.namespace);
  const repository = parsed.config?.image?.repository;
  const set = withPullSecret(loaded.manifests, pullSecret, { repository, namespace: inputs.namespace });
  const { manifests } = set;
  const problems = [...loaded.problems, ...set.problems];
  const objects = manifests.map(({ object }) => object);
  const roles = rolesOf(objects, repository);
  const own = await readOwnChecks(inputs["http-checks"], objects, runtime.workspace);
  const { subject } = OPERATIONS[parsed.operation ?? "deploy"];
  refuseIfAny([
    ...parsed.problems,
    ...(await pluginProblems(parsed.config?.kubeconfig, runtime.processes)),
    ...(subject === "deployment"
      ? [
          ...problems,
          ...build.problems,
          // Without the manifests every Service would be called missing.
          ...(problems.length === 0 ? own.problems : []),
          // Whether the parts fit together can be told only when each is readable.
          ...(parsed.config && problems.length === 0 ? fitProblems(parsed.config, manifests, roles) : []),
        ]
      : []),
  ]);
  return { config: configOf(parsed), manifests, roles, ownChecks: own.checks, notices: parsed.notices };
}

function pullSecretOf({ config }: ParsedConfig): PullSecret | undefined {
  const secret = config?.pullSecret;
  return secret && { ...secret, entry: entryOf(secret.registry) };
}

function configOf({ config }: ParsedConfig): DeployConfig {
  if (!config) throw new Error("a configuration without problems is complete");
  return config;
}

async function pluginProblems(
  kubeconfig: Kubeconfig | undefined,
  processes: Processes,
): Promise<readonly Problem[]> {
  const plugin = kubeconfig?.plugin;
  if (plugin === undefined || (await processes.find(plugin)) !== undefined) return [];
  return [pluginMissing(plugin)];
}

function fitProblems(config: DeployConfig, manifests: readonly Manifest[], roles: Roles): Problem[] {
  const problems: Problem[] = [];
  if (manifests.length === 0) problems.push(noObject());
  const { image } = config;
  if (image && !manifests.some(({ object }) => runsImage(object, image.repository)))
    problems.push(unusedImage(image.repository, manifests));
  if (config.models.length > 0 && !roles.ollama) problems.push(noOllama());
  if (config.smokeTests === "default" && !roles.api?.workload) problems.push(noTestSite(image !== undefined));
  return problems;
}

const noObject = (): Problem => ({
  id: "manifests-no-object",
  title: say`The manifests hold no object`,
  fix: say`Correct the input \`manifests\`.`,
});

function unusedImage(repository: string, manifests: readonly Manifest[]): Problem {
  const images = [
    ...new Set(manifests.flatMap(({ object }) => containersOf(object).map(({ image }) => image))),
  ];
  return {
    id: "image-unused",
    title: say`No container of the manifests runs the image ${repository}`,
    found: images.length > 0 ? say`They run: ${images.join(", ")}.` : say`They run: no image at all.`,
    cause: say`What is built would never be deployed.`,
    fix: say`Use \`image: ${repository.slice(repository.lastIndexOf("/") + 1)}\` (a placeholder) or the full name in the manifest, or set \`build-context: none\`.`,
  };
}

const noOllama = (): Problem => ({
  id: "models-without-ollama",
  title: say`The input \`models\` asks for models, but the manifests have no Ollama Service`,
  cause: say`No Service has port 11434, and none selects pods that run \`ollama/ollama\`.`,
  fix: say`Set \`models: none\`, or add the Service.`,
});

function noTestSite(built: boolean): Problem {
  return {
    id: "smoke-tests-no-pod",
    title: say`The smoke tests have no pod to run in`,
    cause: built
      ? say`They run in the pods behind the chatbot API's Service, and no Service of the manifests selects pods that run the image.`
      : say`They run in the pods behind the chatbot API's Service, and no Service of the manifests selects pods that are labelled \`app: chatbot-api\`.`,
    fix: say`Correct the \`selector\` of its Service, or add the Service; without it, set \`smoke-tests: none\`.`,
  };
}
