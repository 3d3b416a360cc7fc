/** French for what `src/logs/` tells. */
import type { Sentences } from "../../sentence.js";

export const logs: Sentences = {};
