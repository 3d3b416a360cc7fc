/** French for what `src/manifests/` tells. */
import type { Sentences } from "../../sentence.js";

export const manifests: Sentences = {};
