/** French for what several folders tell. */
import type { Sentences } from "../../sentence.js";

export const common: Sentences = {
  "{0}: {1}": "{0} : {1}",
  "; ": " ; ",
  "{0} s": "{0} s",
  "not ready": "pas prêt",
  "Deploy first, or correct the input `namespace`.": "Déployez d'abord, ou corrigez l'entrée `namespace`.",
};
