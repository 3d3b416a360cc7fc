/** French for what `src/main.ts` and `src/errors.ts` tell. */
import type { Sentences } from "../../sentence.js";

export const run: Sentences = {
  "The deployment took longer than its timeout of {0} s": "Le déploiement a dépassé son délai de {0} s",
  "If it is only slow, raise the input `timeout`.": "S'il est seulement lent, augmentez l'entrée `timeout`.",
  "The report could not be written": "Le rapport n'a pas pu être écrit",
  "The job summary could not be written": "Le résumé du job n'a pas pu être écrit",
  "The line for later steps could not be written":
    "La ligne pour les étapes suivantes n'a pas pu être écrite",
  "Unexpected error in the action itself: {0}": "Erreur inattendue dans l'action elle-même : {0}",
  "This is a defect of the action, not of your workflow.":
    "C'est un défaut de l'action, et non de votre workflow.",
  "Please report it with the log of this step.": "Merci de le signaler, avec le log de cette étape.",
  "The run was cancelled": "L'exécution a été annulée",
};
