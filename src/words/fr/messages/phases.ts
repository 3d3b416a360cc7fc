/** French for what `src/phases/` tells. */
import type { Sentences } from "../../sentence.js";

export const phases: Sentences = {};
