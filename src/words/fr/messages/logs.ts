/** French for what `src/logs/` tells. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

export const logs: Sentences = {
  "it did not come within {0} s": "il n'est pas arrivé en {0} s",
  "(… lines left out …)": "(… lignes omises …)",
  "(… {0} lines left out …)": (count) =>
    plural(Number(count), "(… {0} ligne omise …)", "(… {0} lignes omises …)"),
  "(… a line of {0} kB …)": "(… une ligne de {0} ko …)",
  "it has no node yet": "il n'a pas encore de nœud",
  "it has not started": "il n'a pas démarré",
};
