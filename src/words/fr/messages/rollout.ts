/** French for what `src/rollout/` tells. */
import type { Sentences } from "../../sentence.js";

export const rollout: Sentences = {};
