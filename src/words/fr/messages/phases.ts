/** French for what `src/phases/` tells. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

export const phases: Sentences = {
  // The connection.
  'Using the context "{0}", one of {1}, of the kubeconfig: {2}, user "{3}" by {4}':
    "Contexte « {0} » du kubeconfig, qui en a {1} : {2}, utilisateur « {3} » avec {4}",
  'Using the context "{0}" of the kubeconfig: {1}, user "{2}" by {3}':
    "Contexte « {0} » du kubeconfig : {1}, utilisateur « {2} » avec {3}",
  "the program `{0}`": "le programme `{0}`",
  "{0}, acting as {1}": "{0}, sous l'identité de {1}",
  'Its namespace "{0}" is not used; the input `namespace` is "{1}"':
    "Son namespace « {0} » n'est pas utilisé ; l'entrée `namespace` est « {1} »",
  // The lock.
  somebody: "quelqu'un",
  "Another run is working on the namespace {0}: {1}":
    "Une autre exécution travaille sur le namespace {0} : {1}",
  "It began {0} s ago and gave its last sign of life {1} s ago. This run waited {2} s for it.":
    "Elle a commencé il y a {0} s et a donné son dernier signe de vie il y a {1} s. Cette exécution l'a attendue {2} s.",
  "Run it again when the other one has ended, raise the input `lock-timeout`, or give the workflows one `concurrency` group.":
    "Relancez-la quand l'autre sera terminée, augmentez l'entrée `lock-timeout`, ou donnez aux workflows un même groupe `concurrency`.",
  "Another run has taken the namespace {0} over while this one was at work":
    "Une autre exécution a pris le namespace {0} pendant que celle-ci travaillait",
  "Its Lease was deleted or overwritten by hand, or this runner was asleep for too long.":
    "Son Lease a été supprimé ou écrasé à la main, ou ce runner est resté trop longtemps en veille.",
  "Look at what runs now, and run the workflow again.":
    "Vérifiez ce qui tourne maintenant, puis relancez le workflow.",
  "Two runs at the same time are not kept apart in {0}: the deployer may not use Leases":
    "Deux exécutions simultanées ne s'excluent pas dans {0} : le compte de déploiement n'a pas accès aux Leases",
  "Allow list, watch, create and update on leases of coordination.k8s.io; docs/deployer-role.yaml has the rule.":
    "Autorisez list, watch, create et update sur les leases de coordination.k8s.io ; la règle est dans docs/deployer-role.yaml.",
  // The plan.
  "This deployment would do something other than the plan {0}":
    "Ce déploiement ne ferait pas ce que prévoit le plan {0}",
  "It would be {0}: {1}.": "Ce serait le plan {0} : {1}.",
  "nothing to do": "rien à faire",
  "{0} {1} created": "{0} {1} à créer",
  "{0} {1} changed": "{0} {1} à modifier",
  "The manifests, the sources of the image, or the objects in the cluster have changed since the plan was made.":
    "Les manifestes, les sources de l'image ou les objets du cluster ont changé depuis que le plan a été établi.",
  "Make a new plan with `operation: plan`, look at it, and deploy with its hash.":
    "Établissez un nouveau plan avec `operation: plan`, vérifiez-le, puis déployez avec son hash.",
  // The image.
  "Layers of the build": "Couches du build",
  "Pod {0} does not run the image that was deployed": "Le pod {0} n'exécute pas l'image déployée",
  "Container {0} runs {1}; {2} was deployed.": "Le conteneur {0} exécute {1} ; l'image déployée est {2}.",
  "The pod asks for {0}: an admission webhook of the cluster replaced the image.":
    "Le pod demande {0} : un webhook d'admission du cluster a remplacé l'image.",
  "The pod asks for the right image; a mirror, or the container runtime of the node, gave it another one.":
    "Le pod demande la bonne image ; un miroir, ou le runtime de conteneurs du nœud, lui en a donné une autre.",
  "Look for the webhook that changes images, and exempt this namespace or let it keep the digest.":
    "Cherchez le webhook qui modifie les images, et excluez-en ce namespace, ou faites-lui garder le digest.",
  "Look at the mirrors in the configuration of the node's container runtime.":
    "Vérifiez les miroirs dans la configuration du runtime de conteneurs du nœud.",
  "It is not proved that pod {0} runs the image that was deployed":
    "Rien ne prouve que le pod {0} exécute l'image déployée",
  "Its node reports no digest; {0} was deployed.":
    "Son nœud n'indique aucun digest ; l'image déployée est {0}.",
  "Its node reports {0}; {1} was deployed.": "Son nœud indique {0} ; l'image déployée est {1}.",
  "The node reports another digest for it, and the registry could not be asked whether both are the same image.":
    "Le nœud en indique un autre digest, et le registre n'a pas pu dire s'il s'agit de la même image.",
  // The rollout, and the way from outside.
  "{0} was superseded: somebody else changed it while our rollout was under way":
    "Le {0} a été remplacé : quelqu'un d'autre l'a modifié pendant notre rollout",
  "What runs now is their revision, not the one of this run; whether it gets ready was not judged.":
    "C'est sa révision qui tourne maintenant, et non celle de cette exécution ; sa mise en service n'a pas été vérifiée.",
  "Let one pipeline deploy at a time (`concurrency` in the workflow), and look who changed it.":
    "Ne laissez qu'un pipeline déployer à la fois (`concurrency` dans le workflow), et cherchez qui l'a modifié.",
  "The Service {0} has no external address": "Le Service {0} n'a pas d'adresse externe",
  "The load balancer controller has taken it up, but the cloud is still at it, or refuses: the events of the Service say which.":
    "Le contrôleur de load balancer l'a pris en charge, mais le cloud y travaille encore, ou refuse : les événements du Service le disent.",
  "Nobody has taken it up: the cluster has no load balancer controller (kind, minikube without tunnel, bare metal), or none for its `loadBalancerClass`.":
    "Rien ne l'a pris en charge : le cluster n'a pas de contrôleur de load balancer (kind, minikube sans tunnel, bare metal), ou aucun pour sa `loadBalancerClass`.",
  "Until then: `kubectl -n {0} port-forward service/{1} {2}:{3}`":
    "En attendant : `kubectl -n {0} port-forward service/{1} {2}:{3}`",
  "The chatbot API does not answer at its external address {0}":
    "L'API du chatbot ne répond pas à son adresse externe {0}",
  "A firewall or `loadBalancerSourceRanges` keeps the runner out, the load balancer is not ready yet, or its name is not known to DNS yet.":
    "Un pare-feu ou `loadBalancerSourceRanges` bloque le runner, le load balancer n'est pas encore prêt, ou le DNS ne connaît pas encore son nom.",
  "Try it from where it is used; inside the cluster the smoke tests have reached it.":
    "Essayez depuis l'endroit où elle est utilisée ; dans le cluster, les smoke tests l'ont jointe.",
  // Models and smoke tests.
  "No proxy of the API server leads to Ollama ({0}); running its command in the pod":
    "Aucun proxy de l'API server ne mène à Ollama ({0}) ; sa commande est exécutée dans le pod",
  "{0}; removing the model and pulling it again": "{0} ; le modèle est supprimé, puis téléchargé de nouveau",
  "no pod of Ollama is ready": "aucun pod d'Ollama n'est prêt",
  "Ollama does not answer": "Ollama ne répond pas",
  "The smoke tests have no ready pod of {0} to run in":
    "Aucun pod de {0} n'est prêt à exécuter les smoke tests",
  "It has no replicas, or its pods stopped being ready right after the rollout.":
    "Il n'a pas de réplica, ou ses pods ont cessé d'être prêts juste après le rollout.",
  "Give it replicas, or set `smoke-tests: none`.":
    "Donnez-lui des réplicas, ou indiquez `smoke-tests: none`.",
  // The history.
  "The deployer may not read the history of the namespace":
    "Le compte de déploiement n'a pas le droit de lire l'historique du namespace",
  "Its Role does not grant list on controllerrevisions.":
    "Son Role n'accorde pas list sur controllerrevisions.",
  "Allow list, create and delete on controllerrevisions of apps; docs/deployer-role.yaml has the rule.":
    "Autorisez list, create et delete sur les controllerrevisions de apps ; la règle est dans docs/deployer-role.yaml.",
  "Nothing is recorded of {0} to go back to": "Aucune version enregistrée de {0} à laquelle revenir",
  "Only what this action deployed and saw serving is recorded, and no deployment has got that far.":
    "Seul ce que cette action a déployé et vu fonctionner est enregistré, et aucun déploiement n'en est encore arrivé là.",
  "Deploy a good version; the next ones can then be rolled back.":
    "Déployez une version qui fonctionne ; les suivantes pourront alors être annulées par un rollback.",
  "There is no revision {0} of {1}": "Il n'y a pas de révision {0} de {1}",
  "It never served, or it is too old: the last ten are kept.":
    "Elle n'a jamais fonctionné, ou elle est trop ancienne : les dix dernières sont conservées.",
  "Choose one of these with `to-revision`, or leave it empty for the last one that served.":
    "Choisissez l'une d'elles avec `to-revision`, ou laissez cette entrée vide pour la dernière qui a fonctionné.",
  "There is nothing to roll back: {0} runs the only revision there is":
    "Aucun rollback possible : {0} exécute la seule révision qui existe",
  "There is nothing to roll back: {0} runs revision {1} already":
    "Aucun rollback à faire : {0} exécute déjà la révision {1}",
  "Recorded are: {0}.": "Révisions enregistrées : {0}.",
  "Choose another one with `to-revision`, or deploy.":
    "Choisissez-en une autre avec `to-revision`, ou déployez.",
  "What was deployed was not recorded: `operation: rollback` cannot come back to it":
    "Ce qui a été déployé n'a pas été enregistré : `operation: rollback` ne peut pas y revenir",
  "Usually the deployer may not keep a history in {0}; manifests of more than a megabyte are too large for it.":
    "Le plus souvent, le compte de déploiement n'a pas le droit de tenir un historique dans {0} ; des manifestes de plus d'un mégaoctet sont trop grands pour lui.",
  "The history of {0} grows: its oldest revisions could not be deleted":
    "L'historique de {0} grandit : ses révisions les plus anciennes n'ont pas pu être supprimées",
  "Usually the deployer may not delete them.":
    "Le plus souvent, le compte de déploiement n'a pas le droit de les supprimer.",
  "{0} was not put back: somebody else has changed it since this run did":
    "{0} n'a pas été remis en place : quelqu'un d'autre l'a modifié depuis cette exécution",
  "Another pipeline or person works on the same namespace.":
    "Un autre pipeline, ou une autre personne, travaille sur le même namespace.",
  "Look at it, and run the workflow again.": "Vérifiez son état, puis relancez le workflow.",
  // Scaling and restarting.
  "{0} has no replicas: there is nothing to restart":
    "Le {0} n'a pas de réplica : il n'y a rien à redémarrer",
  "Scale it up instead (`operation: scale`).": "Augmentez plutôt ses réplicas (`operation: scale`).",
  "{0} cannot be restarted: it replaces a pod only when somebody deletes it":
    "Le {0} ne peut pas être redémarré : il ne remplace un pod que si quelqu'un le supprime",
  "Its update strategy is `OnDelete`.": "Sa stratégie de mise à jour est `OnDelete`.",
  "Delete its pods one by one, or set `updateStrategy: { type: RollingUpdate }` in the manifest.":
    "Supprimez ses pods un par un, ou indiquez `updateStrategy: { type: RollingUpdate }` dans le manifeste.",
  "{0} does not answer between the end of its old pod and the start of the new one":
    "Le {0} ne répond pas entre l'arrêt de son ancien pod et le démarrage du nouveau",
  "Its strategy is `Recreate`: the old pod has to end first.":
    "Sa stratégie est `Recreate` : l'ancien pod doit d'abord se terminer.",
  "It has one replica, and a StatefulSet ends the old pod first.":
    "Il a un seul réplica, et un StatefulSet arrête d'abord l'ancien pod.",
  "The next deployment sets {0} back to {1} replica": "Le prochain déploiement ramènera le {0} à {1} réplica",
  "The next deployment sets {0} back to {1} replicas": (_, replicas = "") =>
    plural(
      Number(replicas),
      "Le prochain déploiement ramènera le {0} à {1} réplica",
      "Le prochain déploiement ramènera le {0} à {1} réplicas",
    ),
  "The manifest says `replicas: {0}`.": "Le manifeste indique `replicas: {0}`.",
  "To keep {0}, write `replicas: {1}` there; without `replicas` a deployment leaves the number alone.":
    "Pour garder {0}, écrivez-y `replicas: {1}` ; sans `replicas`, un déploiement ne touche pas à ce nombre.",
  // What is there, and what is removed.
  "There is no namespace {0}": "Le namespace {0} n'existe pas",
  "Nothing has been deployed to it yet, or it was torn down; or the input `namespace` is spelled differently.":
    "Rien n'y a encore été déployé, ou il a été supprimé ; ou le nom dans l'entrée `namespace` est mal orthographié.",
  "The namespace {0} is kept: it holds what was not deployed by this action":
    "Le namespace {0} est conservé : il contient ce que cette action n'a pas déployé",
  "{0} and {1} more: {2}.": (_first, more = "") =>
    plural(Number(more), "{0} et {1} autre : {2}.", "{0} et {1} autres : {2}."),
  "If all of it may go, run `kubectl delete namespace {0}`.":
    "Si tout peut être supprimé, exécutez `kubectl delete namespace {0}`.",
  "The namespace {0} is kept: the deployer may not delete it":
    "Le namespace {0} est conservé : le compte de déploiement n'a pas le droit de le supprimer",
  "Deleting a namespace is a right for the whole cluster, which a deployer should not have.":
    "Supprimer un namespace est un droit sur tout le cluster, qu'un compte de déploiement ne devrait pas avoir.",
  "Have an administrator run `kubectl delete namespace {0}`.":
    "Demandez à un administrateur d'exécuter `kubectl delete namespace {0}`.",
};
