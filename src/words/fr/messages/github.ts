/** French for what `src/github/` tells. */
import type { Sentences } from "../../sentence.js";

export const github: Sentences = {
  "GitHub gave no answer: {0}": "GitHub n'a pas répondu : {0}",
  "GitHub answered {0}: {1}": "GitHub a répondu {0} : {1}",
  "status {0}": "statut {0}",
  "What was deployed is deployed; a later run records itself.":
    "Le déploiement lui-même est fait ; une prochaine exécution sera enregistrée.",
  "The image was not recorded at GitHub": "L'image n'a pas été enregistrée sur GitHub",
  "The image was not recorded at GitHub: the token lacks the permission `artifact-metadata: write`":
    "L'image n'a pas été enregistrée sur GitHub : le token n'a pas la permission `artifact-metadata: write`",
  "Add `artifact-metadata: write` to the `permissions` of the job, or take `artifact` out of the input `github-records`.":
    "Ajoutez `artifact-metadata: write` aux `permissions` du job, ou retirez `artifact` de l'entrée `github-records`.",
  "The image was not recorded at GitHub: {0} is no organisation, or has no such records":
    "L'image n'a pas été enregistrée sur GitHub : {0} n'est pas une organisation, ou n'a pas ce type d'enregistrements",
  "Take `artifact` out of the input `github-records`: only organisations have records of images.":
    "Retirez `artifact` de l'entrée `github-records` : seules les organisations enregistrent des images.",
  "The deployment was not recorded at GitHub": "Le déploiement n'a pas été enregistré sur GitHub",
  "The deployment was not recorded at GitHub: the token lacks the permission `deployments: write`":
    "Le déploiement n'a pas été enregistré sur GitHub : le token n'a pas la permission `deployments: write`",
  "Add `deployments: write` to the `permissions` of the job, or take `deployment` out of the input `github-records`.":
    "Ajoutez `deployments: write` aux `permissions` du job, ou retirez `deployment` de l'entrée `github-records`.",
};
