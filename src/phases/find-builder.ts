/** Find the builder: what it cannot do is refused here, before anything is changed. */
import { CommandError } from "../errors.js";
import { type Builder, beyond, findBuilder as find } from "../image/builder.js";
import { type Docker, openDocker } from "../image/docker.js";
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
    const builder = await find(docker, signal);
    const [problem, ...others] = beyond(builder, image.build);
    if (problem) throw new CommandError([problem, ...others]);
    return { docker, builder };
  },
  // What becomes of it is told by the step of the build.
  describe: () => ({ text: "", kind: "left-out" }),
});
