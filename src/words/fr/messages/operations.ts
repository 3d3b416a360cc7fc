/** French for what `src/operations/` tells. */
import type { Sentences } from "../../sentence.js";

export const operations: Sentences = {
  "The build context was not found: there is no folder `{0}` in the workspace":
    "Le contexte de build est introuvable : l'espace de travail n'a pas de dossier `{0}`",
  "Run actions/checkout first, and correct the input `build-context`; `none` deploys without building.":
    "Exécutez d'abord actions/checkout, et corrigez l'entrée `build-context` ; `none` déploie sans build.",
  "The Dockerfile was not found: there is no `{0}` in the workspace":
    "Le Dockerfile est introuvable : l'espace de travail n'a pas de fichier `{0}`",
  "Correct the input `dockerfile`; without it, `Dockerfile` in the build context is used.":
    "Corrigez l'entrée `dockerfile` ; sans elle, c'est `Dockerfile` dans le contexte de build qui est utilisé.",
  "The build secret `{0}` is empty: the step has no variable `{1}`":
    "Le secret de build `{0}` est vide : l'étape n'a pas de variable `{1}`",
  "It is not set, the secret behind it does not exist, or the run is one from a fork.":
    "Elle n'est pas définie, le secret correspondant n'existe pas, ou l'exécution vient d'un fork.",
  "Set it for the step: `env: { {0}: ${{ secrets.{1} }} }`.": `Définissez-la pour l'étape : \`env: { {0}: \${{ secrets.{1} }} }\`.`,
  "The build secret `{0}` was not found: there is no file `{1}` in the workspace":
    "Le secret de build `{0}` est introuvable : l'espace de travail n'a pas de fichier `{1}`",
  "Correct the path in the input `build-secrets`, or write the file in an earlier step.":
    "Corrigez le chemin dans l'entrée `build-secrets`, ou créez le fichier dans une étape précédente.",
  "The file of the input `http-checks` was not found: there is no `{0}` in the workspace":
    "Le fichier de l'entrée `http-checks` est introuvable : l'espace de travail n'a pas de fichier `{0}`",
  "Run actions/checkout first, and correct the input `http-checks`.":
    "Exécutez d'abord actions/checkout, et corrigez l'entrée `http-checks`.",

  "The manifests hold no object": "Les manifestes ne contiennent aucun objet",
  "Correct the input `manifests`.": "Corrigez l'entrée `manifests`.",
  "No container of the manifests runs the image {0}": "Aucun conteneur des manifestes n'exécute l'image {0}",
  "They run: {0}.": "Ils exécutent : {0}.",
  "They run: no image at all.": "Ils n'exécutent aucune image.",
  "What is built would never be deployed.": "L'image construite ne serait jamais déployée.",
  "Use `image: {0}` (a placeholder) or the full name in the manifest, or set `build-context: none`.":
    "Utilisez `image: {0}` (un nom provisoire) ou le nom complet dans le manifeste, ou définissez `build-context: none`.",
  "The input `models` asks for models, but the manifests have no Ollama Service":
    "L'entrée `models` demande des modèles, alors que les manifestes n'ont pas de Service Ollama",
  "No Service has port 11434, and none selects pods that run `ollama/ollama`.":
    "Aucun Service n'a le port 11434, et aucun ne sélectionne de pods qui exécutent `ollama/ollama`.",
  "Set `models: none`, or add the Service.": "Définissez `models: none`, ou ajoutez le Service.",
  "The smoke tests have no pod to run in": "Les smoke tests n'ont aucun pod où s'exécuter",
  "They run in the pods behind the chatbot API's Service, and no Service of the manifests selects pods that run the image.":
    "Ils s'exécutent dans les pods du Service de l'API du chatbot, et aucun Service des manifestes ne sélectionne de pods qui exécutent l'image.",
  "They run in the pods behind the chatbot API's Service, and no Service of the manifests selects pods that are labelled `app: chatbot-api`.":
    "Ils s'exécutent dans les pods du Service de l'API du chatbot, et aucun Service des manifestes ne sélectionne de pods portant le label `app: chatbot-api`.",
  "Correct the `selector` of its Service, or add the Service; without it, set `smoke-tests: none`.":
    "Corrigez le `selector` de son Service, ou ajoutez le Service ; sans lui, définissez `smoke-tests: none`.",
  "Putting things back took longer than {0} minutes":
    "Le retour à l'état précédent a pris plus de {0} minutes",
  "This deployment changed `{0}` in {1}: is its new value right?":
    "Ce déploiement a modifié `{0}` dans {1} : sa nouvelle valeur est-elle juste ?",
  "This deployment removed `{0}` from {1}: put it back, if it is still needed.":
    "Ce déploiement a retiré `{0}` de {1} : remettez-le s'il est encore nécessaire.",
  "This deployment added `{0}` to {1}: is it right?": "Ce déploiement a ajouté `{0}` à {1} : est-ce juste ?",
};
