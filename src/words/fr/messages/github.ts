/** French for what `src/github/` tells. */
import type { Sentences } from "../../sentence.js";

export const github: Sentences = {};
