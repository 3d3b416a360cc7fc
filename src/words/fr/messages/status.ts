/** French for what `src/status/` tells. */
import type { Sentences } from "../../sentence.js";

export const status: Sentences = {};
