/** French for what several folders tell. */
import type { Sentences } from "../../sentence.js";

export const common: Sentences = {};
