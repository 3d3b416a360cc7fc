/** French for what `src/rollout/` tells. */

import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

export const rollout: Sentences = {
  // The verdict.
  "{0} {1} failed to roll out": "Le rollout du {0} {1} a échoué",
  "{0} {1} failed": "{0} {1} a échoué",
  "{0} {1} was not ready either": "{0} {1} n'était pas prêt non plus",
  "{0} of {1} pods of the new revision are ready.": (ready) =>
    plural(
      Number(ready),
      "{0} pod sur {1} de la nouvelle révision est prêt.",
      "{0} pods sur {1} de la nouvelle révision sont prêts.",
    ),
  "{0} of {1} ready.": (ready) => plural(Number(ready), "{0} sur {1} est prêt.", "{0} sur {1} sont prêts."),
  "{0} {1} was ready, and then a container crashed": "{0} {1} était prêt, puis un conteneur a planté",
  "A rollout that only looks ready for a moment is no success.":
    "Un rollout qui n'a l'air prêt qu'un instant n'est pas une réussite.",
  "The log of the container says why it ended; it is in the evidence.":
    "Le log du conteneur dit pourquoi il s'est arrêté ; il figure parmi les éléments relevés.",
  "Time ran out while the rollout was ready and not ready in turn, {0} times":
    "Le délai s'est écoulé alors que le rollout était tour à tour prêt et non prêt, {0} fois",
  "Time ran out before the rollout was complete": "Le délai s'est écoulé avant la fin du rollout",
  "Time ran out inside the stability window": "Le délai s'est écoulé pendant la fenêtre de stabilité",
  "Time that ran out proves no failure: if it is only slow, raise the input `timeout`.":
    "Un délai écoulé ne prouve pas un échec : si le rollout est seulement lent, augmentez l'entrée `timeout`.",
  "{0} ({1} claims alike)": "{0} ({1} PVC dans ce cas)",
  "{0} ({1} pods alike)": "{0} ({1} pods dans ce cas)",
};
