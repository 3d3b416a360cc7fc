/** French for what `src/permissions/` tells. */
import type { Sentences } from "../../sentence.js";

export const permissions: Sentences = {};
