/** French for what several folders tell. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

/** Names of JSON's types; anything else that is expected is a value. */
const TYPE = /^(?:string|number|boolean|null|array|object)\b/;

export const common: Sentences = {
  "{0}: {1}": "{0} : {1}",
  "; ": " ; ",
  "{0} s": "{0} s",
  "not ready": "pas prêt",
  "Deploy first, or correct the input `namespace`.": "Déployez d'abord, ou corrigez l'entrée `namespace`.",
  "It has: {0}.": "Il a : {0}.",
  "Correct the name, or add the Service to the manifests.":
    "Corrigez le nom, ou ajoutez le Service aux manifestes.",
  "There are: {0}.": "Disponibles : {0}.",
  "Before this step, {0}.": "Avant cette étape, {0}.",
  "HTTP status {0}": "statut HTTP {0}",
  "Run the workflow again.": "Relancez le workflow.",
  "Another file was encoded.": "Un autre fichier a été encodé.",
  "The value was never filled in, or the variable was not replaced (a quoted here-document does not).":
    "La valeur n'a jamais été renseignée, ou la variable n'a pas été remplacée (un here-document au délimiteur entre guillemets ne la remplace pas).",
  none: "aucun",
  nothing: "rien",
  "{0} or {1}": "{0} ou {1}",
  "no answer within {0} s": "pas de réponse en {0} s",
  "expected {0}": (what) => (TYPE.test(what) ? "doit être de type {0}" : "doit valoir {0}"),
  "is missing": "manque",
  "is unknown": "est inconnu",
  "is not as expected": "n'a pas la forme attendue",
  "Use `image: {0}`.": "Utilisez `image: {0}`.",
  "The Dockerfile has no stage `{0}`": "Le Dockerfile n'a pas d'étape `{0}`",
  "Its stages are {0}.": "Ses étapes sont : {0}.",
  "None of its stages has a name.": "Aucune de ses étapes n'a de nom.",
  "Correct the input `build-target`.": "Corrigez l'entrée `build-target`.",
  "container {0}": "conteneur {0}",
  "Use `{0}`.": "Utilisez `{0}`.",
  "A LimitRange of the namespace refuses {0}": "Un LimitRange du namespace refuse {0}",
  "The admission webhook {0} refuses {1}": "Le webhook d'admission {0} refuse {1}",
  "The policy {0} of the cluster refuses {1}": "La politique {0} du cluster refuse {1}",
  "Have the administrators of the cluster repair or remove the webhook.":
    "Faites réparer ou retirer le webhook par les administrateurs du cluster.",
  "Change the pod template as the policy asks, or talk to the administrators of the cluster.":
    "Modifiez le template du pod comme le demande la politique, ou adressez-vous aux administrateurs du cluster.",
  "Wait until it is gone, then run the workflow again.":
    "Attendez qu'il ait disparu, puis relancez le workflow.",
  "They have: {0}.": "Ils ont : {0}.",
  "{0} (and {1} more)": (_some, more) => plural(Number(more), "{0} (et {1} autre)", "{0} (et {1} autres)"),
  '"{0}"': "« {0} »",
  "{0} and {1} more": (_names, more) => plural(Number(more), "{0} et {1} autre", "{0} et {1} autres"),
  "The digest is not `sha256:` and 64 hexadecimal digits.":
    "Le digest n'est pas `sha256:` suivi de 64 chiffres hexadécimaux.",
  "The repository was not checked out before this step, or the path is spelled differently.":
    "Le dépôt n'a pas été récupéré (checkout) avant cette étape, ou le chemin s'écrit autrement.",
  "The deployer's Role does not allow it.": "Le Role du compte de déploiement ne le permet pas.",
};
