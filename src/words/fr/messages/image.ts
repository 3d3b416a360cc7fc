/** French for what `src/image/` tells. */
import type { Sentences } from "../../sentence.js";

export const image: Sentences = {};
