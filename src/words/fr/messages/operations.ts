/** French for what `src/operations/` tells. */
import type { Sentences } from "../../sentence.js";

export const operations: Sentences = {};
