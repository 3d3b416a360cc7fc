/** French for what `src/preflight/` tells. */
import type { Sentences } from "../../sentence.js";

export const preflight: Sentences = {};
