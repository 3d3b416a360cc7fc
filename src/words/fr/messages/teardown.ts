/** French for what `src/teardown/` tells. */
import type { Sentences } from "../../sentence.js";

export const teardown: Sentences = {
  "Time ran out before everything was gone: {0} is still ending":
    "Le délai s'est écoulé avant que tout ait disparu : la suppression de {0} est encore en cours",
  "Time ran out before everything was gone: {0} are still ending":
    "Le délai s'est écoulé avant que tout ait disparu : les suppressions suivantes sont encore en cours : {0}",
  "{0} is held by {1}.": "{0} est retenu par {1}.",
  "Kubernetes goes on ending them; what is listed here is what it waits for.":
    "Kubernetes poursuit la suppression ; voici ce qu'il attend.",
  "The namespace itself is held by {0}.": "Le namespace lui-même est retenu par {0}.",
  "Time ran out before the namespace {0} was gone: it is still Terminating":
    "Le délai s'est écoulé avant que le namespace {0} ait disparu : il est encore à l'état Terminating",
  "It does not say what it waits for.": "Il n'indique pas ce qu'il attend.",
  "An API of the cluster does not answer, so that nobody can tell whether it holds something of this namespace.":
    "Une API du cluster ne répond pas ; on ne peut donc pas savoir si elle contient quelque chose de ce namespace.",
  "Something in it waits for its controller, or for a node, before it lets go.":
    "Un objet qu'il contient attend son contrôleur, ou un nœud, pour être libéré.",
  "Repair or remove the API service (`kubectl get apiservices`).":
    "Réparez ou supprimez l'APIService (`kubectl get apiservices`).",
  "See to it that the controller that owns the finalizer runs, or the node comes back; then run the teardown again. Removing a finalizer by hand can leave volumes and load balancers behind that nobody deletes.":
    "Veillez à ce que le contrôleur propriétaire du finalizer tourne, ou à ce que le nœud revienne ; puis relancez le teardown. Retirer un finalizer à la main peut laisser des volumes et des load balancers que personne ne supprimera.",
  "Pod {0} is ending": "Le pod {0} est en cours d'arrêt",
  "Pod {0} is ending on {1}": "Le pod {0} est en cours d'arrêt sur {1}",
  ", {0} s after its grace period": ", {0} s après son délai de grâce",
  ", held by {0}": ", retenu par {0}",

  "{0} could not be deleted": "{0} n'a pas pu être supprimé",
  "Grant the verb delete on `{0}`; docs/deployer-role.yaml has the rights of a teardown.":
    "Accordez le verbe delete sur `{0}` ; docs/deployer-role.yaml contient les droits d'un teardown.",
};
