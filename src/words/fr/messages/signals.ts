/** French for what `src/rollout/signals/` tells. */
import type { Sentences } from "../../sentence.js";

export const signals: Sentences = {};
