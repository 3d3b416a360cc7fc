/** French for what `src/permissions/` tells. */
import type { Sentences } from "../../sentence.js";

export const permissions: Sentences = {
  "apply the manifests": "appliquer les manifestes",
  "create objects of the manifests that are new": "créer les objets nouveaux des manifestes",
  "the deployment works as long as every object is there already":
    "le déploiement ne fonctionne que si tous les objets existent déjà",
  "create the namespace": "créer le namespace",
  "see the namespace": "voir le namespace",
  "it is taken to be there": "il est supposé exister",
  "apply the manifest of the namespace": "appliquer le manifeste du namespace",
  "its labels stay as they are": "ses labels restent tels quels",
  "follow the rollout": "suivre le rollout",
  "explain a rollout that fails": "expliquer un rollout qui échoue",
  "its explanation lacks what these would tell": "ces informations manquent dans l'explication",
  "load the models": "charger les modèles",
  "replace a damaged model": "remplacer un modèle endommagé",
  "a model that was damaged while it was pulled has to be removed by hand":
    "un modèle endommagé pendant son téléchargement doit être supprimé à la main",
  "run the smoke tests": "exécuter les smoke tests",
  "tell a Service without ready pods from one that does not answer":
    "distinguer un Service sans pod prêt d'un Service qui ne répond pas",
  "smoke tests that fail are explained less well": "les échecs des smoke tests sont moins bien expliqués",
  "run the smoke tests over WebSocket": "exécuter les smoke tests par WebSocket",
  "kubectl falls back to SPDY, which some proxies do not let through":
    "kubectl se rabat sur SPDY, que certains proxys ne laissent pas passer",
  "keep two runs in the same namespace apart":
    "empêcher que deux exécutions se gênent dans le même namespace",
  "runs at the same time may disturb each other": "des exécutions simultanées peuvent se gêner",
  "keep a history of what served": "garder un historique de ce qui a été en service",
  "there is nothing that `operation: rollback` could go back to":
    "`operation: rollback` n'a rien à quoi revenir",
  "tell before anything is changed what the rollout would tell afterwards":
    "annoncer avant toute modification ce que le rollout révélerait ensuite",
  "some mistakes show only after something was changed":
    "certaines erreurs n'apparaissent qu'après une modification",
  "tell whether there is a node for the pods, and a class for the claims":
    "savoir s'il y a un nœud pour les pods et une classe pour les PVC",
  "what no node can hold, or no class can store, shows only after something was changed":
    "ce qu'aucun nœud ne peut accueillir, ou aucune classe stocker, n'apparaît qu'après une modification",
  "find out whether the node of a pod that does not get ready still reports":
    "savoir si le nœud d'un pod qui ne devient pas prêt donne encore signe de vie",
  "such a verdict may take 45 s longer, in which the cluster itself would have noticed":
    "un tel verdict peut prendre 45 s de plus, le temps que le cluster s'en aperçoive lui-même",
  "name the pods that would be replaced": "nommer les pods qui seraient remplacés",
  "see what an autoscaler owns": "voir ce que gère un autoscaler",
  "a workload that an autoscaler owns is scaled all the same, and scaled back":
    "un workload géré par un autoscaler est redimensionné quand même, puis ramené à sa taille par l'autoscaler",
  "remove what was deployed, and with `delete-data: true` the claims":
    "supprimer ce qui a été déployé et, avec `delete-data: true`, les PVC",
  "nobody can tear the deployment down, by accident or otherwise":
    "personne ne peut supprimer le déploiement, par accident ou non",
  "The namespace {0} does not exist and cannot be created":
    "Le namespace {0} n'existe pas et ne peut pas être créé",
  "Creating namespaces needs a permission for the whole cluster, which a deployer should not have.":
    "Créer un namespace demande une permission sur tout le cluster, qu'un compte de déploiement ne devrait pas avoir.",
  "Have an administrator create it once: `kubectl create namespace {0}`.":
    "Faites-le créer une fois par un administrateur : `kubectl create namespace {0}`.",
  "The deployer may not {0}": "Permissions manquantes du compte de déploiement : {0}",
  "The deployer may not {0} in the namespace {1}":
    "Permissions manquantes du compte de déploiement dans le namespace {1} : {0}",
  "needed to {0}": "nécessaire pour {0}",
  "Add what is missing to the `rules` of the deployer's {0}; docs/deployer-role.yaml has all that is needed.":
    "Ajoutez ce qui manque aux `rules` du {0} du compte de déploiement ; docs/deployer-role.yaml contient tout ce qu'il faut.",
  "warn of names in the manifests that lead nowhere":
    "avertir des noms qui, dans les manifestes, ne mènent nulle part",
  "objects that name what is not there are applied without a word":
    "les objets qui nomment ce qui n'existe pas sont appliqués sans un mot",
};
