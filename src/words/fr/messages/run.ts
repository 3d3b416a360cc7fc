/** French for what `src/main.ts` and `src/errors.ts` tell. */
import type { Sentences } from "../../sentence.js";

export const run: Sentences = {
  "The deployment took longer than its timeout of {0} s": "Le déploiement a dépassé son délai de {0} s",
  "If it is only slow, raise the input `timeout`.": "S'il est seulement lent, augmentez l'entrée `timeout`.",
  "Could not be written: {0}": "Écriture impossible : {0}",
  "the report": "le rapport",
  "the job summary": "le résumé du job",
  "the line for later steps": "la ligne pour les étapes suivantes",
  "Is the disk of the runner full?": "Le disque du runner est-il plein ?",
  "Unexpected error in the action itself: {0}": "Erreur inattendue dans l'action elle-même : {0}",
  "This is a defect of the action, not of your workflow.":
    "C'est un défaut de l'action, et non de votre workflow.",
  "Please report it with the log of this step.": "Merci de le signaler, avec le log de cette étape.",
  "The run was cancelled": "L'exécution a été annulée",
};
