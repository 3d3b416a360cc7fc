/** Push: the only phase that changes the registry. Its digest is what every later phase deploys. */
import { join } from "node:path";
import type { ImageConfig } from "../config/image.js";
import { pushImage as push } from "../image/push.js";
import { nameBuilt, nameForPeople } from "../image/retag.js";
import type { ImageReport } from "../report/report.js";
import { type Built, buildImage } from "./build-image.js";
import { type DeployContext, definePhase } from "./context.js";
import { findImage, type ImageState } from "./find-image.js";
import { rehearse } from "./rehearse.js";

/** The output is undefined when the deployment has no image of its own. */
export const pushImage = definePhase({
  id: "push-image",
  title: "Push the image",
  needs: { state: findImage, build: buildImage, rehearsal: rehearse },
  changes: "registry",
  async run({ state, build }, context, signal): Promise<ImageReport | undefined> {
    const { image } = context.config;
    if (!image || !state) return undefined;
    if (build.built) return pushBuilt(build.built, { image, state, context, signal });
    if (image.build) return reuse(state, image, image.build.tags, context);
    return { reference: image.reference, digest: state.found?.manifest.digest ?? "", origin: "given" };
  },
  describe(image, { words: { notes } }) {
    switch (image?.origin) {
      case "built":
        return { text: notes.tag(tagOf(image.reference)) };
      case "reused":
        return { text: notes.inRegistry(tagOf(image.reference)), kind: "untouched" };
      default:
        return { text: notes.leftOut, kind: "left-out" };
    }
  },
});

interface Pushing {
  readonly image: ImageConfig;
  readonly state: ImageState;
  readonly context: DeployContext;
  readonly signal: AbortSignal;
}

async function pushBuilt(
  { docker, plan, env, loggedIn }: Built,
  { image, state, context: { deadline, runtime, words }, signal }: Pushing,
): Promise<ImageReport> {
  const { clock, logger, privateFolder, workspace, run } = runtime;
  const metadata = join(privateFolder.path, "build-metadata.json");
  const lines: string[] = [];
  try {
    const digest = await push({
      docker,
      plan,
      env,
      repository: image.repository,
      login: image,
      loggedIn,
      source: run.repository,
      nameIt: (digest, references) => nameBuilt(state.repository, digest, references.map(tagOf)),
      metadata: { path: metadata, read: () => workspace.read(metadata).catch(() => "") },
      clock,
      deadline,
      signal,
      onLine: (line) => lines.push(line),
    });
    logger.info(words.log.pushed(`${image.reference}@${digest}`));
    return { reference: image.reference, digest, origin: "built" };
  } finally {
    logger.group(words.log.pushTo(image.registry), lines);
  }
}

/** Where the registry does not let us, people find the image by the tag of its tree only. */
async function reuse(
  { repository, treeTag, found }: ImageState,
  image: ImageConfig,
  tags: readonly string[],
  { runtime, warn, words }: DeployContext,
): Promise<ImageReport> {
  if (!found) throw new Error("what is neither built nor found cannot be reused");
  const { digest } = found.manifest;
  const notice = await nameForPeople(repository, found.manifest, tags);
  if (notice) warn(notice);
  const reference = notice ? `${image.repository}:${treeTag}` : image.reference;
  runtime.logger.info(words.log.reused(`${reference}@${digest}`));
  return { reference, digest, origin: "reused" };
}

function tagOf(reference: string): string {
  return reference.slice(reference.lastIndexOf(":") + 1);
}
