/** French for what `src/cluster/` tells. */
import type { Sentences } from "../../sentence.js";

export const cluster: Sentences = {};
