/** Find: is the image there already? The one the input names must be; one of the same source tree need not be built again. */
import { resolve } from "node:path";
import type { BuildConfig } from "../config/build.js";
import { type Found, findGiven, findTree, refuseReaders } from "../image/find.js";
import { findCredentials } from "../image/registry/credentials.js";
import { openRepository, type Repository } from "../image/registry/registry.js";
import { type TreeOptions, treeTag } from "../image/tree-hash.js";
import type { RunContext, Workspace } from "../runtime/ports.js";
import { definePhase } from "./context.js";

/** What is known of the deployment's image before anything is built or changed. */
export interface ImageState {
  readonly repository: Repository;
  readonly platforms: Platforms;
  /** The tag of the source tree; undefined when nothing is to be built. */
  readonly treeTag?: string | undefined;
  /** Undefined when it has to be built. */
  readonly found?: Found | undefined;
}

/** What the image is for, as far as it is known before it is built. */
export interface Platforms {
  readonly platforms: readonly string[];
  /** False when they are only taken to be those of the runner: its builder may be elsewhere. */
  readonly isCertain: boolean;
}

/** The output is undefined when the deployment has no image of its own. Rejects when the registry would let nobody in. */
export const findImage = definePhase({
  id: "find-image",
  title: "Look for the image",
  needs: {},
  changes: "nothing",
  async run(_inputs, { config, runtime }, signal): Promise<ImageState | undefined> {
    const { image } = config;
    if (!image) return undefined;
    const known = await findCredentials({ ...runtime, ...image });
    const { credentials } = known;
    const repository = openRepository({ ...runtime, ...image, credentials, signal });
    const visitor = { registry: image.registry, username: image.username, known, event: runtime.run.event };
    if (!image.build) {
      const found = await findGiven(repository, image.reference, visitor);
      return { repository, found, platforms: { platforms: found.platforms, isCertain: true } };
    }
    const platforms = wantedPlatforms(image.build, runtime.run);
    const tag = await treeTag(treeOptions(image.build, platforms.platforms, runtime.workspace, signal));
    const found =
      image.build.rebuild === "never" ? await findTree(repository, tag, platforms.platforms) : undefined;
    const pusher = {
      ...visitor,
      repository: image.repository,
      reference: image.reference,
      source: runtime.run.repository,
    };
    if (!found) await refuseReaders(repository, pusher);
    return { repository, treeTag: tag, found, platforms };
  },
  // Whether it was found is told by the step of the build.
  describe: () => ({ text: "", kind: "untouched" }),
});

function treeOptions(
  build: BuildConfig,
  platforms: readonly string[],
  workspace: Workspace,
  signal: AbortSignal,
): TreeOptions {
  return {
    workspace,
    context: resolve(workspace.root, build.context),
    dockerfile: resolve(workspace.root, build.dockerfile),
    settings: { ...build, platforms, secretIds: build.secrets.map(({ id }) => id) },
    signal,
  };
}

function wantedPlatforms({ platforms }: BuildConfig, { architecture }: RunContext): Platforms {
  return platforms.length > 0
    ? { platforms, isCertain: true }
    : { platforms: [`linux/${architecture}`], isCertain: false };
}
