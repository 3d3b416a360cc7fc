/** French for what `src/config/` tells. */
import type { Sentences } from "../../sentence.js";

export const config: Sentences = {
  'The input `language` is unknown: "{0}"': "L'entrée `language` a une valeur inconnue : « {0} »",
  "Use `en` or `fr`.": "Utilisez `en` ou `fr`.",
};
