/** French for what `src/rehearsal/` tells. */
import type { Sentences } from "../../sentence.js";

export const rehearsal: Sentences = {};
