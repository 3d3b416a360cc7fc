/** French for what `src/runtime/` tells. */
import type { Sentences } from "../../sentence.js";

export const runtime: Sentences = {
  "the answer is larger than {0} bytes": "la réponse dépasse {0} octets",
  "The published checksum of {0} {1} could not be read":
    "La somme de contrôle publiée de {0} {1} n'a pas pu être lue",
  "{0} does not hold a SHA-256.": "{0} ne contient pas de SHA-256.",
  "A proxy or a mirror on the way answers with a page of its own.":
    "Un proxy ou un miroir intermédiaire répond avec sa propre page.",
  "Install {0} on the runner before this step.": "Installez {0} sur le runner avant cette étape.",
  "{0} {1} is not on the runner and could not be downloaded":
    "{0} {1} est absent du runner et n'a pas pu être téléchargé",
  "The runner has no way to the place it is published at.": "Le runner n'a pas accès au site qui le publie.",
  "Install {0} on the runner before this step, or allow the runner to reach {1}.":
    "Installez {0} sur le runner avant cette étape, ou autorisez le runner à joindre {1}.",
  "The download of {0} {1} does not have the SHA-256 it should have":
    "Le téléchargement de {0} {1} n'a pas le SHA-256 attendu",
  "expected {0}, found {1}, from {2}": "attendu : {0}, obtenu : {1}, depuis {2}",
  "The file was changed on its way (a proxy, a mirror), or the transfer was cut.":
    "Le fichier a été modifié en chemin (proxy, miroir), ou le transfert a été coupé.",
  "Run the workflow again; if it stays so, install {0} on the runner before this step.":
    "Relancez le workflow ; si le problème persiste, installez {0} sur le runner avant cette étape.",
};
