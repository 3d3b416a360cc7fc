/** Build: the image, from the build context, into the Docker engine of the runner. */
import { resolve } from "node:path";
import { type BuiltImage, buildImage as build } from "../image/build.js";
import { type Docker, openDocker } from "../image/docker.js";
import { definePhase } from "./context.js";

export interface Built extends BuiltImage {
  readonly docker: Docker;
}

/** The output is undefined when nothing is to be built. */
export const buildImage = definePhase({
  id: "build-image",
  title: "Build the image",
  needs: {},
  changes: "nothing",
  async run(_inputs, { config, runtime }, signal): Promise<Built | undefined> {
    const { image } = config;
    if (!image) return undefined;
    const { logger, workspace, run } = runtime;
    const docker = await openDocker({ ...runtime, registry: image.registry, signal });
    const reference = `${image.repository}:${image.tag}`;
    const lines: string[] = [];
    try {
      const built = await build({
        docker,
        context: resolve(workspace.root, image.context),
        dockerfile: resolve(workspace.root, image.dockerfile),
        dockerfileName: workspace.relative(image.dockerfile),
        dockerfileText: await workspace.read(image.dockerfile),
        reference,
        labels: run.repository
          ? { "org.opencontainers.image.source": `${run.serverUrl}/${run.repository}` }
          : {},
        signal,
        onLine: (line) => lines.push(line),
      });
      return { docker, ...built };
    } finally {
      logger.group(`Build of ${reference}`, lines);
    }
  },
  describe(built) {
    if (!built) return { text: "left out (`build-context: none`)", kind: "left-out" };
    const { steps, cached } = built;
    return { text: steps > 0 ? `${cached} of ${steps} steps cached` : "" };
  },
});
