/** French for what `src/smoke-tests/` tells. */
import type { Sentences } from "../../sentence.js";

export const smokeTests: Sentences = {};
