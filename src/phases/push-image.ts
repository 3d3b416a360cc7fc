/** Push: the only phase that changes the registry. Its digest is what every later phase deploys. */

import { type PushedImage, pushImage as push } from "../image/push.js";
import { parseReference } from "../image/reference.js";
import { buildImage } from "./build-image.js";
import { definePhase } from "./context.js";
import { rehearse } from "./rehearse.js";

/** The output is undefined when nothing was built. */
export const pushImage = definePhase({
  id: "push-image",
  title: "Push the image",
  needs: { image: buildImage, rehearsal: rehearse },
  changes: "registry",
  async run({ image }, { config, runtime }, signal): Promise<PushedImage | undefined> {
    if (!image || !config.image) return undefined;
    const { clock, logger } = runtime;
    const lines: string[] = [];
    try {
      const pushed = await push({
        docker: image.docker,
        reference: image.reference,
        login: config.image,
        clock,
        signal,
        onLine: (line) => lines.push(line),
      });
      logger.info(`Pushed ${pushed.reference}@${pushed.digest}`);
      return pushed;
    } finally {
      logger.group(`Push to ${config.image.registry}`, lines);
    }
  },
  describe(pushed) {
    if (!pushed) return { text: "left out", kind: "left-out" };
    return { text: `tag ${parseReference(pushed.reference).tag ?? ""}` };
  },
});
