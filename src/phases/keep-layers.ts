/** Keep the layers of the build for the next one, while the deployment goes on: it neither waits for this nor fails with it. */
import { type Kept, keepLayers as keep } from "../image/keep-layers.js";
import { say } from "../words/say.js";
import { buildImage } from "./build-image.js";
import { definePhase } from "./context.js";
import { pushImage } from "./push-image.js";

/** Before the end of the run, in milliseconds: docker is given a few seconds to end. */
const MARGIN = 10_000;

export const keepLayers = definePhase({
  id: "keep-layers",
  title: "Keep the layers of the build",
  // What was not pushed is not worth keeping.
  needs: { build: buildImage, pushed: pushImage },
  changes: "registry",
  /** The output is undefined when there is no place to keep them. */
  async run({ build: { built } }, { runtime, deadline, warn }, signal): Promise<Kept | undefined> {
    if (!built || built.plan.cache.to.length === 0) return undefined;
    const { clock, logger } = runtime;
    const time = Math.max(0, deadline - MARGIN - clock.now());
    const lines: string[] = [];
    const onLine = (line: string): void => void lines.push(line);
    const kept = await keep({ ...built, clock, time, signal, onLine });
    logger.group(say`Layers of the build`, lines);
    if (typeof kept === "object") warn(kept);
    return kept;
  },
  describe: (kept, { words }) =>
    kept === "kept" ? { text: words.notes.layersKept } : { text: "", kind: "left-out" },
});
