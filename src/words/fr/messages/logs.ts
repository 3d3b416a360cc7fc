/** French for what `src/logs/` tells. */
import type { Sentences } from "../../sentence.js";

export const logs: Sentences = {
  "it did not come within {0} s": "il n'est pas arrivé en {0} s",
  "(… lines left out …)": "(… lignes omises …)",
  "it has no node yet": "il n'a pas encore de nœud",
  "it has not started": "il n'a pas démarré",
};
