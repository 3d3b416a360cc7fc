/** Build: the image, from the build context, into the engine or the builder of the runner; left out when the registry has it. */
import { resolve } from "node:path";
import type { BuildConfig } from "../config/build.js";
import type { ImageConfig } from "../config/image.js";
import { CommandError } from "../errors.js";
import type { PhaseNote } from "../graph/phase.js";
import { type BuiltImage, buildImage as build, type Surroundings } from "../image/build.js";
import type { BuildPlan } from "../image/build-arguments.js";
import { whereIs } from "../image/build-context.js";
import type { Builder } from "../image/builder.js";
import { cacheArguments, importNotice } from "../image/cache.js";
import { commitDate, isoDate } from "../image/commit-date.js";
import type { Docker } from "../image/docker.js";
import { foreignBases } from "../image/foreign-base.js";
import { sourceLabels } from "../image/labels.js";
import { logIn, loginProblem } from "../image/login.js";
import { fateOf } from "../image/push-problem.js";
import type { Words } from "../words/words.js";
import { type DeployContext, definePhase } from "./context.js";
import { findBuilder } from "./find-builder.js";
import { findImage, type ImageState } from "./find-image.js";

export interface Built extends BuiltImage {
  /** Did docker's login to the registry go well? */
  readonly loggedIn: boolean;
  readonly docker: Docker;
  readonly plan: BuildPlan;
  /** Variables of the build. */
  readonly env: Readonly<Record<string, string>>;
}

export interface BuildResult {
  /** Undefined when nothing was built. */
  readonly built?: Built | undefined;
  /** Why nothing was. */
  readonly instead?: "reused" | "given" | "no-image" | undefined;
}

export const buildImage = definePhase({
  id: "build-image",
  title: "Build the image",
  needs: { state: findImage, found: findBuilder },
  changes: "nothing",
  async run({ state, found }, context, signal): Promise<BuildResult> {
    const { image } = context.config;
    if (!image || !state) return { instead: "no-image" };
    if (!image.build) return { instead: "given" };
    if (!found) return { instead: "reused" };
    const { docker, builder } = found;
    const [loggedIn, { plan, env }] = await Promise.all([
      logInFirst(docker, image, signal),
      planOf(image, image.build, { builder, state, context, signal }),
    ]);
    const built = await runBuild(docker, { plan, env, build: image.build, context, signal });
    return { built: { docker, plan, env, loggedIn, ...built } };
  },
  describe({ built, instead }, { words: { notes } }) {
    if (!built) return NOTES[instead ?? "no-image"](notes);
    const { steps, cached } = built;
    return { text: steps > 0 ? notes.stepsCached(cached, steps) : "" };
  },
});

type Note = (notes: Words["notes"]) => PhaseNote;

const NOTES = {
  reused: ({ reused }) => ({ text: reused, kind: "untouched" }),
  given: ({ leftOutForImage }) => ({ text: leftOutForImage, kind: "left-out" }),
  "no-image": ({ leftOutFor }) => ({ text: leftOutFor("build-context: none"), kind: "left-out" }),
} as const satisfies Readonly<Record<string, Note>>;

/**
 * Before the build, whose base images and cache may be in the same registry. False after a fault that may pass: the push tries
 * again. Rejects with a `CommandError` when the registry lets nobody in.
 */
async function logInFirst(docker: Docker, image: ImageConfig, signal: AbortSignal): Promise<boolean> {
  const finished = await logIn(docker, image, signal);
  if (finished === undefined || finished.exitCode === 0) return true;
  if (fateOf(`${finished.stdout}\n${finished.stderr}`) !== "final") return false;
  throw new CommandError(loginProblem(finished, image));
}

interface Planning {
  readonly builder: Builder;
  readonly state: ImageState;
  readonly context: DeployContext;
  readonly signal: AbortSignal;
}

async function planOf(
  image: ImageConfig,
  wanted: BuildConfig,
  { builder, state, context, signal }: Planning,
): Promise<{ plan: BuildPlan; env: Readonly<Record<string, string>> }> {
  const { runtime, warn } = context;
  const { workspace, run, environment } = runtime;
  const at = (path: string): string => resolve(workspace.root, path);
  const committed = await commitDate({ ...runtime, folder: workspace.root, commit: run.commit, signal });
  const cache = cacheArguments({
    choice: wanted.cache,
    builder,
    repository: image.repository,
    event: run.event,
    environment,
  });
  if (cache.notice) warn(cache.notice);
  const tags = [...wanted.tags, ...(state.treeTag === undefined ? [] : [state.treeTag])];
  const [first, ...others] = tags.map((tag) => `${image.repository}:${tag}`);
  const plan: BuildPlan = {
    ...wanted,
    builder,
    cache,
    context: at(wanted.context),
    dockerfile: at(wanted.dockerfile),
    references: [first ?? image.reference, ...others],
    secrets: wanted.secrets.map((secret) =>
      secret.from === "src" ? { ...secret, place: at(secret.place) } : secret,
    ),
    labels: {
      ...sourceLabels(run, committed === undefined ? undefined : isoDate(committed)),
      ...wanted.labels,
    },
    fromScratch: wanted.rebuild === "from-scratch",
  };
  // https://reproducible-builds.org/specs/source-date-epoch/: BuildKit dates the image by it.
  return { plan, env: committed === undefined ? {} : { SOURCE_DATE_EPOCH: `${committed}` } };
}

interface Building {
  readonly plan: BuildPlan;
  readonly env: Readonly<Record<string, string>>;
  readonly build: BuildConfig;
  readonly context: DeployContext;
  readonly signal: AbortSignal;
}

async function runBuild(
  docker: Docker,
  { plan, env, build: wanted, context, signal }: Building,
): Promise<BuiltImage> {
  const { runtime, warn, words } = context;
  const lines: string[] = [];
  try {
    const surroundings = await surroundingsOf(plan, wanted, context);
    const onLine = (line: string): void => void lines.push(line);
    const built = await build({ docker, plan, env, surroundings, signal, onLine });
    const notice = importNotice(lines, plan.builder);
    for (const one of [...(notice ? [notice] : []), ...foreignBases(lines, surroundings.dockerfileName)])
      warn(one);
    return built;
  } finally {
    runtime.logger.group(words.log.buildOf(`${plan.references[0]}`), lines);
  }
}

async function surroundingsOf(
  { context, dockerfile }: BuildPlan,
  wanted: BuildConfig,
  { runtime: { workspace } }: DeployContext,
): Promise<Surroundings> {
  return {
    context: workspace.relative(wanted.context),
    dockerfileName: workspace.relative(wanted.dockerfile),
    dockerfileText: await workspace.read(wanted.dockerfile),
    whereIs: (path) => whereIs(path, { workspace, context, dockerfile }),
    freeSpace: () => workspace.space(),
  };
}
