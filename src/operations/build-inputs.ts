/** What the inputs of the build name must be there: the folder, the Dockerfile, its stage, and the secrets. */
import type { BuildConfig, BuildSecret } from "../config/build.js";
import type { Problem } from "../errors.js";
import { stagesOf } from "../image/dockerfile.js";
import type { Runtime, Workspace } from "../runtime/ports.js";
import { say } from "../words/say.js";

export interface BuildInputs {
  readonly problems: readonly Problem[];
  /** The values of the secrets; to be hidden before anything is logged. */
  readonly secrets: readonly string[];
}

export async function checkBuildInputs(
  build: BuildConfig | undefined,
  { workspace, environment }: Pick<Runtime, "workspace" | "environment">,
): Promise<BuildInputs> {
  if (!build) return { problems: [], secrets: [] };
  const [files, secrets] = await Promise.all([
    fileProblems(build, workspace),
    Promise.all(build.secrets.map((secret) => readSecret(secret, workspace, environment))),
  ]);
  return {
    problems: [...files, ...secrets.flatMap(({ problem }) => problem ?? [])],
    secrets: secrets.flatMap(({ value }) => value ?? []),
  };
}

async function fileProblems(build: BuildConfig, workspace: Workspace): Promise<Problem[]> {
  const { context, dockerfile, target } = build;
  if ((await workspace.kind(context)) !== "folder") return [noContext(context)];
  if ((await workspace.kind(dockerfile)) !== "file") return [noDockerfile(workspace.relative(dockerfile))];
  const stages = stagesOf(await workspace.read(dockerfile));
  return target === "" || hasStage(stages, target)
    ? []
    : [noStage(target, stages, workspace.relative(dockerfile))];
}

/** Stages are counted from 0, and their names are not told apart by their case. */
function hasStage(stages: readonly string[], target: string): boolean {
  if (/^\d+$/.test(target)) return Number(target) < stages.length;
  return stages.some((stage) => stage.toLowerCase() === target.toLowerCase());
}

interface ReadSecret {
  readonly value?: string;
  readonly problem?: Problem;
}

async function readSecret(
  { id, from, place }: BuildSecret,
  workspace: Workspace,
  environment: Runtime["environment"],
): Promise<ReadSecret> {
  if (from === "env") {
    const value = environment[place];
    return value ? { value } : { problem: unsetSecret(id, place) };
  }
  if ((await workspace.kind(place)) !== "file") return { problem: missingSecret(id, place) };
  return { value: await workspace.read(place) };
}

/** Why a file of the repository is not there. */
export const notCheckedOutText = (): string =>
  say`The repository was not checked out before this step, or the path is spelled differently.`;

function noContext(context: string): Problem {
  return {
    id: "build-context-missing",
    title: say`The build context was not found: there is no folder \`${context}\` in the workspace`,
    cause: notCheckedOutText(),
    fix: say`Run actions/checkout first, and correct the input \`build-context\`; \`none\` deploys without building.`,
  };
}

function noDockerfile(path: string): Problem {
  return {
    id: "dockerfile-missing",
    title: say`The Dockerfile was not found: there is no \`${path}\` in the workspace`,
    fix: say`Correct the input \`dockerfile\`; without it, \`Dockerfile\` in the build context is used.`,
  };
}

function noStage(target: string, stages: readonly string[], dockerfile: string): Problem {
  const named = stages.filter((stage) => stage !== "");
  return {
    id: "build-stage-missing",
    title: say`The Dockerfile has no stage \`${target}\``,
    cause: named.length > 0 ? say`Its stages are ${named.join(", ")}.` : say`None of its stages has a name.`,
    fix: say`Correct the input \`build-target\`.`,
    file: dockerfile,
  };
}

function unsetSecret(id: string, variable: string): Problem {
  return {
    id: "build-secret-empty",
    title: say`The build secret \`${id}\` is empty: the step has no variable \`${variable}\``,
    cause: say`It is not set, the secret behind it does not exist, or the run is one from a fork.`,
    fix: say`Set it for the step: \`env: { ${variable}: \${{ secrets.${variable} }} }\`.`,
  };
}

function missingSecret(id: string, path: string): Problem {
  return {
    id: "build-secret-missing",
    title: say`The build secret \`${id}\` was not found: there is no file \`${path}\` in the workspace`,
    fix: say`Correct the path in the input \`build-secrets\`, or write the file in an earlier step.`,
  };
}
