/** French for what `src/teardown/` tells. */
import type { Sentences } from "../../sentence.js";

export const teardown: Sentences = {};
