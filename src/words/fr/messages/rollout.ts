/** French for what `src/rollout/` tells. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

/** The first value is the number of what the words agree with. */
const agreeing =
  (one: string, many: string) =>
  (number: string): string =>
    plural(Number(number), one, many);

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
  "{0} (before this deployment; the next try decides)":
    "{0} (avant ce déploiement ; le prochain essai décidera)",
  // How far it has come.
  "the controller has not seen the change yet": "le contrôleur n'a pas encore vu la modification",
  "the new ReplicaSet is not there yet": "le nouveau ReplicaSet n'existe pas encore",
  "The Deployment is paused: its new revision is not rolled out before it is resumed.":
    "Le Deployment est en pause : sa nouvelle révision ne sera pas déployée tant qu'il n'aura pas repris.",
  "it has failed": "il a échoué",
  "{0} of {1} complete": agreeing("{0} sur {1} terminé", "{0} sur {1} terminés"),
  "The Job has failed.": "Le Job a échoué.",
  "The pod has failed.": "Le pod a échoué.",
  "not bound to a volume": "lié à aucun volume",
  "no ready pod behind it": "aucun pod prêt derrière lui",
  stalled: "bloqué",
  "It is stalled.": "Il est bloqué.",
  "{0} of {1} updated": "{0} sur {1} à jour",
  "{0} of {1} created": agreeing("{0} sur {1} créé", "{0} sur {1} créés"),
  "{0} of {1} ready": agreeing("{0} sur {1} prêt", "{0} sur {1} prêts"),
  "{0} of {1} available: `minReadySeconds` asks that they be ready for {2} s": agreeing(
    "{0} sur {1} disponible : `minReadySeconds` demande {2} s de service",
    "{0} sur {1} disponibles : `minReadySeconds` demande {2} s de service",
  ),
  "{0} of {1} available": agreeing("{0} sur {1} disponible", "{0} sur {1} disponibles"),
  "{0} old pod has to end first": "{0} ancien pod doit d'abord se terminer",
  "{0} old pods have to end first": "{0} anciens pods doivent d'abord se terminer",
  // Ready, and yet perhaps not for long.
  "the `livenessProbe` of {0} fails: {1} {2}": "`livenessProbe` échoue pour {0} : {1} {2}",
  // Why it has ended, and what to do.
  "{0} {1} was deleted while its rollout was followed":
    "{0} {1} a été supprimé pendant le suivi de son rollout",
  "{0} {1} was deleted and created again by somebody else":
    "{0} {1} a été supprimé puis recréé par quelqu'un d'autre",
  "somebody else changed it while our rollout was under way; theirs is rolling out now":
    "quelqu'un d'autre l'a modifié pendant notre rollout ; c'est cette modification qui se déploie maintenant",
  "Find out who deletes it (another workflow, a GitOps controller, a person); then run the workflow again.":
    "Cherchez qui le supprime (un autre workflow, un contrôleur GitOps, une personne), puis relancez le workflow.",
  "Let only one workflow or controller deploy it; then run the workflow again.":
    "Ne laissez qu'un seul workflow ou contrôleur le déployer, puis relancez le workflow.",
  "Resume it with `kubectl rollout resume deployment/{0}`, then run the workflow again.":
    "Reprenez-le avec `kubectl rollout resume deployment/{0}`, puis relancez le workflow.",
  "The events in the evidence say what it waits for; if it is only slow, raise `progressDeadlineSeconds`.":
    "Les événements relevés disent ce qu'il attend ; s'il est seulement lent, augmentez `progressDeadlineSeconds`.",
  "The log of its last pod says why; it is in the evidence.":
    "Le log de son dernier pod dit pourquoi ; il figure parmi les éléments relevés.",
  "The Job was active longer than its deadline allows":
    "Le Job est resté actif plus longtemps que son délai ne le permet",
  "If it is only slow, raise its `activeDeadlineSeconds`; otherwise its log says what it waits for.":
    "S'il est seulement lent, augmentez son `activeDeadlineSeconds` ; sinon son log dit ce qu'il attend.",
  "Its log and its events say why; they are in the evidence.":
    "Son log et ses événements disent pourquoi ; ils figurent parmi les éléments relevés.",
  "Its controller has given up: correct what its condition `Stalled` names; the log of the controller says more.":
    "Son contrôleur a abandonné : corrigez ce que nomme sa condition `Stalled` ; le log du contrôleur en dit plus.",
  "its `progressDeadlineSeconds` of {0} s has passed": "son `progressDeadlineSeconds` de {0} s est écoulé",
  "its `activeDeadlineSeconds` of {0} s has passed": "son `activeDeadlineSeconds` de {0} s est écoulé",
  "If it is only slow, raise its `activeDeadlineSeconds`.":
    "S'il est seulement lent, augmentez son `activeDeadlineSeconds`.",
  "If it is only slow, raise `progressDeadlineSeconds`.":
    "Si c'est seulement lent, augmentez `progressDeadlineSeconds`.",
  "no progress for {0} s": "aucune progression depuis {0} s",
  // The lines of the log.
  "{0}: {1} of {2} ready": (_, ready = "") =>
    plural(Number(ready), "{0} : {1} sur {2} prêt", "{0} : {1} sur {2} prêts"),
  "{0}: {1} of {2} ready - {3}": (_, ready = "") =>
    plural(Number(ready), "{0} : {1} sur {2} prêt - {3}", "{0} : {1} sur {2} prêts - {3}"),
  "{0} min {1} s": "{0} min {1} s",
  // Evidence.
  "(the log could not be read: {0})": "(le log n'a pas pu être lu : {0})",
  "(the log could not be read to its end: {0})": "(le log n'a pas pu être lu jusqu'à sa fin : {0})",
  "(no node)": "(aucun nœud)",
  pod: "pod",
  phase: "phase",
  node: "nœud",
  containers: "conteneurs",
  ready: "prêt",
  "last end: {0}": "dernier arrêt : {0}",
  "{0} crash": "{0} plantage",
  "{0} crashes": "{0} plantages",
  "sidecar {0}": "sidecar {0}",
  "init container {0}": "conteneur d'initialisation {0}",
  "ended: {0}": "arrêté : {0}",
  unknown: "inconnu",
  waiting: "en attente",
  running: "en cours d'exécution",
  "{0}, exit code {1}": "{0}, code de sortie {1}",
  "exit code {0}": "code de sortie {0}",
  "{0} ({1} times)": "{0} ({1} fois)",
  "env (names only): {0}": "env (noms seulement) : {0}",
  // Which workload is meant.
  "There is no workload in {0} that is `{1}`": "Il n'y a pas de workload `{1}` dans {0}",
  "There is no workload in {0} that is the chatbot API": "Aucun workload de {0} n'est l'API du chatbot",
  "There is no workload at all.": "Il n'y a aucun workload.",
  "The name is spelled differently, or it was never deployed.":
    "Le nom est mal orthographié, ou ce workload n'a jamais été déployé.",
  "None is behind the API's Service of the manifests, and none has the label `app: chatbot-api`.":
    "Aucun n'est derrière le Service de l'API décrit par les manifestes, et aucun ne porte le label `app: chatbot-api`.",
  "Name one of them by the input `workload`.": "Indiquez l'un d'eux dans l'entrée `workload`.",
  "Several workloads in {0} are called `{1}`: {2}": "Plusieurs workloads de {0} s'appellent `{1}` : {2}",
  "Several workloads in {0} are labelled `app: chatbot-api`: {1}":
    "Plusieurs workloads de {0} portent le label `app: chatbot-api` : {1}",
  "Say which, for example `workload: {0}`.": "Précisez lequel, par exemple `workload: {0}`.",
  // How many replicas it may have.
  "{0} cannot be scaled: it has one pod on each node":
    "Le {0} n'a pas de nombre de réplicas réglable : il a un pod sur chaque nœud",
  "Choose its nodes by `nodeSelector` in the manifest, or scale a Deployment or StatefulSet.":
    "Choisissez ses nœuds avec `nodeSelector` dans le manifeste, ou appliquez le scaling à un Deployment ou à un StatefulSet.",
  "{0} is scaled by the HorizontalPodAutoscaler {1}":
    "Le nombre de réplicas du {0} est géré par le HorizontalPodAutoscaler {1}",
  "It keeps the number of pods between {0} and {1}, and would undo this at once.":
    "Il maintient le nombre de pods entre {0} et {1}, et annulerait aussitôt ce changement.",
  "Change `minReplicas` and `maxReplicas` of the autoscaler.":
    "Modifiez `minReplicas` et `maxReplicas` de l'autoscaler.",
  "{0} cannot have {1} replicas: they would share the claim {2}, which is {3}":
    "Le {0} ne peut pas avoir {1} réplicas : ils partageraient le PVC {2}, qui est {3}",
  "Pods on other nodes could not mount it, and those on the same node would both write; that is why its strategy is `Recreate`.":
    "Les pods d'autres nœuds ne pourraient pas le monter, et ceux du même nœud y écriraient tous ; c'est pourquoi sa stratégie est `Recreate`.",
  "Pods on other nodes could not mount it, and those on the same node would both write.":
    "Les pods d'autres nœuds ne pourraient pas le monter, et ceux du même nœud y écriraient tous.",
  "Leave it at one replica; give it more memory or CPU instead, or a claim that is ReadWriteMany.":
    "Laissez-le à un réplica ; donnez-lui plutôt plus de mémoire ou de CPU, ou un PVC en ReadWriteMany.",
  // Briefly, in a headline.
  "its image reference is not valid": "sa référence d'image n'est pas valide",
  "the node does not have its image": "le nœud n'a pas son image",
  "its image is for another processor": "son image est faite pour un autre processeur",
  "its image may not be pulled": "le pull de son image est refusé",
  "the registry limits pulls": "le registre limite les pulls",
  "its image does not exist": "son image n'existe pas",
  "the host of its registry is unknown": "l'hôte de son registre est inconnu",
  "the disk of the node is full": "le disque du nœud est plein",
  "the node does not trust the registry": "le nœud ne fait pas confiance au registre",
  "the node cannot reach the registry": "le nœud n'atteint pas le registre",
  "its image is not signed": "son image n'est pas signée",
  "its image cannot be pulled": "son image ne peut pas être tirée",
  "its image is still being pulled": "le pull de son image est encore en cours",
  "its image runs as root": "son image s'exécute en root",
  "it waits for the kubelet": "il attend le kubelet",
  "its container cannot be configured": "son conteneur ne peut pas être configuré",
  "it has no command to run": "il n'a pas de commande à exécuter",
  "the container runtime refuses it": "le runtime de conteneurs le refuse",
  "its container cannot be started": "son conteneur ne peut pas être démarré",
  "its postStart hook fails": "son hook postStart échoue",
  "an init container does not end": "un conteneur d'initialisation ne se termine pas",
  "its postStart hook does not end": "son hook postStart ne se termine pas",
  "out of memory": "mémoire insuffisante",
  "a probe kills its container": "une sonde tue son conteneur",
  "its process ends by itself": "son processus se termine de lui-même",
  "its command cannot be run": "sa commande ne peut pas être exécutée",
  "it does not get ready": "il ne devient pas prêt",
  "a readiness gate is not fulfilled": "une readiness gate n'est pas satisfaite",
  "the cluster has no default StorageClass": "le cluster n'a pas de StorageClass par défaut",
  "its StorageClass does not exist": "sa StorageClass n'existe pas",
  "it does not get the volume that it names": "il n'obtient pas le volume qu'il nomme",
  "no volume can be made for it": "aucun volume ne peut être créé pour lui",
  "the provisioner of its volume does not answer": "le provisionneur de son volume ne répond pas",
  "its volume is lost": "son volume est perdu",
  "its `hostPath` does not fit": "son `hostPath` ne convient pas",
  "a volume cannot be mounted": "un volume ne peut pas être monté",
  "its volume is attached to another node": "son volume est attaché à un autre nœud",
  "a volume cannot be attached": "un volume ne peut pas être attaché",
  "the quota leaves no room": "le quota ne laisse pas de place",
  "the quota wants its resources named": "le quota exige que ses ressources soient nommées",
  "it exceeds the limits of the namespace": "il dépasse les limites du namespace",
  "PodSecurity refuses its pods": "PodSecurity refuse ses pods",
  "an admission webhook does not answer": "un webhook d'admission ne répond pas",
  "a policy of the cluster denies its pods": "une règle du cluster refuse ses pods",
  "its ServiceAccount does not exist": "son ServiceAccount n'existe pas",
  "a class that it names does not exist": "une classe qu'il nomme n'existe pas",
  "its pods are invalid": "ses pods ne sont pas valides",
  "its pods cannot be created": "ses pods ne peuvent pas être créés",
  "its claim does not exist": "son PVC n'existe pas",
  "its claim cannot be used": "son PVC est inutilisable",
  "the nodes are unhealthy or cordoned": "les nœuds sont en mauvais état ou isolés",
  "the cluster has no node": "le cluster n'a aucun nœud",
  "the nodes have as many pods as they may": "les nœuds ont déjà tous les pods qu'ils acceptent",
  "no node has room for it": "aucun nœud n'a de place pour lui",
  "its `hostPort` is taken": "son `hostPort` est pris",
  "its rules about neighbours leave no node": "ses règles de voisinage ne laissent aucun nœud",
  "the pods beside which it is to run are nowhere":
    "les pods à côté desquels il doit tourner ne sont nulle part",
  "another pod uses its claim": "un autre pod utilise son PVC",
  "no volume fits its claim": "aucun volume ne convient à son PVC",
  "its volume is on another node": "son volume est sur un autre nœud",
  "it does not tolerate the taints of the nodes": "il ne tolère pas les taints des nœuds",
  "no node has the labels that it asks for": "aucun nœud n'a les labels qu'il demande",
  "its claim is not bound": "son PVC n'est pas lié",
  "no node takes its pods": "aucun nœud ne prend ses pods",
  "no scheduler takes up its pods": "aucun ordonnanceur ne prend en charge ses pods",
  "a scheduling gate holds its pods back": "une scheduling gate retient ses pods",
  "its node does not report": "son nœud ne donne plus de nouvelles",
  "its node evicts or refuses its pods": "son nœud évince ou refuse ses pods",
  "the deadline of its pod is over": "le délai de son pod est dépassé",
  "the node lacks the runtime it asks for": "le nœud n'a pas le runtime demandé",
  "the node cannot prepare its pods": "le nœud ne peut pas préparer ses pods",
  "an old pod does not end": "un ancien pod ne se termine pas",
  "no ready pod is behind it": "aucun pod prêt ne se trouve derrière lui",
  "a broken pod of an earlier revision is in the way":
    "un pod en panne d'une révision antérieure bloque la suite",
  "another of its containers still runs": "un autre de ses conteneurs tourne encore",
  "{0} {1} is missing": "{0} {1} manque",
  "the key {0} is missing": "la clé {0} manque",
  "it crashes with exit code {0}": "il plante avec le code de sortie {0}",
};
