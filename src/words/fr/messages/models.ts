/** French for what `src/models/` tells. */
import type { Sentences } from "../../sentence.js";

export const models: Sentences = {};
