/** Find the builder: what it cannot do is refused here, before anything is changed. */
import type { BuildConfig } from "../config/build.js";
import { CommandError } from "../errors.js";
import { ownIgnoreFile } from "../image/build-context.js";
import { type Builder, beyond, findBuilder as find } from "../image/builder.js";
import { type Docker, openDocker } from "../image/docker.js";
import type { Workspace } from "../runtime/ports.js";
import { definePhase } from "./context.js";
import { findImage } from "./find-image.js";

export interface BuilderState {
  readonly docker: Docker;
  readonly builder: Builder;
}

/** The output is undefined when nothing is to be built: then no docker is started. */
export const findBuilder = definePhase({
  id: "find-builder",
  title: "Look for the builder",
  needs: { state: findImage },
  changes: "nothing",
  async run({ state }, { config: { image }, runtime }, signal): Promise<BuilderState | undefined> {
    if (!image?.build || !state || state.found) return undefined;
    const loginTo = image.password === "" ? undefined : image.registry;
    const docker = await openDocker({ ...runtime, loginTo });
    const [builder, ignoreFile] = await Promise.all([
      find(docker, signal),
      ignoreFileIn(runtime.workspace, image.build),
    ]);
    const [problem, ...others] = beyond(builder, { ...image.build, ownIgnoreFile: ignoreFile });
    if (problem) throw new CommandError([problem, ...others]);
    return { docker, builder };
  },
  // What becomes of it is told by the step of the build.
  describe: () => ({ text: "", kind: "left-out" }),
});

/** As the workspace names it; undefined when there is none. */
async function ignoreFileIn(workspace: Workspace, { dockerfile }: BuildConfig): Promise<string | undefined> {
  const file = ownIgnoreFile(dockerfile);
  return (await workspace.kind(file)) === "file" ? workspace.relative(file) : undefined;
}
