/** French for what the signals of `src/rollout/signals/` tell of pods, their volumes and nodes, and of workloads. */
import type { Sentences } from "../../sentence.js";

export const podSignals: Sentences = {
  // Scheduling.
  "no claim": "aucun PVC",
  "its node affinity": "son affinité de nœud",
  "node selector": "sélecteur de nœud",
  "{0} cannot be scheduled: the PersistentVolumeClaim {1} does not exist.":
    "Le pod {0} ne peut être placé sur aucun nœud : le PersistentVolumeClaim {1} n'existe pas.",
  "Add the claim to the manifests, or correct `claimName` in the pod template.":
    "Ajoutez le PVC aux manifestes, ou corrigez `claimName` dans le template du pod.",
  "{0} cannot be scheduled: the PersistentVolumeClaim {1} is being deleted.":
    "Le pod {0} ne peut être placé sur aucun nœud : le PersistentVolumeClaim {1} est en cours de suppression.",
  "{0} cannot be scheduled: the PersistentVolumeClaim {1} has lost its volume.":
    "Le pod {0} ne peut être placé sur aucun nœud : le PersistentVolumeClaim {1} a perdu son volume.",
  "Wait until it is gone and create it anew, or restore the volume from a backup.":
    "Attendez que le PVC ait disparu et recréez-le, ou restaurez le volume depuis une sauvegarde.",
  "{0} cannot be scheduled, because nodes are unhealthy or cordoned: {1}.":
    "Le pod {0} ne peut être placé sur aucun nœud, car des nœuds sont en mauvais état ou mis à l'écart (cordon) : {1}.",
  "Repair or uncordon the nodes, or add one.":
    "Réparez les nœuds, remettez-les en service (uncordon), ou ajoutez-en un.",
  "{0} cannot be scheduled: the cluster has no node.":
    "Le pod {0} ne peut pas être placé : le cluster n'a aucun nœud.",
  "Add a node, or wait for the autoscaler.": "Ajoutez un nœud, ou attendez l'autoscaler.",
  "{0} requests {1}, which no node has left: {2}.":
    "Aucun nœud n'a assez de place pour le pod {0}, qui demande {1} : {2}.",
  "{0} requests {1}, which no node has left beside the pods it is to replace: {2}.":
    "Aucun nœud n'a assez de place, en plus des pods à remplacer, pour le pod {0}, qui demande {1} : {2}.",
  room: "de la place",
  "Let old pods end first (`maxSurge: 0`, `maxUnavailable: 1`), lower `resources.requests`, or add a node.":
    "Laissez d'abord se terminer d'anciens pods (`maxSurge: 0`, `maxUnavailable: 1`), réduisez `resources.requests`, ou ajoutez un nœud.",
  "{0} cannot be scheduled, because the nodes have as many pods as they may: {1}.":
    "Le pod {0} ne peut être placé sur aucun nœud, car les nœuds ont déjà autant de pods qu'ils peuvent en avoir : {1}.",
  "Remove pods that nobody needs, raise `maxPods` of the kubelets, or add a node.":
    "Retirez des pods qui ne servent plus, augmentez `maxPods` des kubelets, ou ajoutez un nœud.",
  "Lower `resources.requests`, free room on the nodes, or add a node.":
    "Réduisez `resources.requests`, libérez de la place sur les nœuds, ou ajoutez un nœud.",
  "{0} cannot be scheduled: its `hostPort` is taken on every node: {1}.":
    "Le pod {0} ne peut être placé sur aucun nœud : son `hostPort` est pris partout : {1}.",
  "Leave `hostPort` out and use a Service, or run fewer replicas than there are nodes.":
    "Retirez `hostPort` et passez par un Service, ou n'ayez pas plus de réplicas que de nœuds.",
  "{0} cannot be scheduled, because its own rules about neighbours leave no node: {1}.":
    "Le pod {0} ne peut être placé sur aucun nœud, car ses propres règles de voisinage les excluent tous : {1}.",
  "Use `preferredDuringScheduling…` or `ScheduleAnyway`, fewer replicas, or more nodes.":
    "Utilisez `preferredDuringScheduling…` ou `ScheduleAnyway`, moins de réplicas, ou plus de nœuds.",
  "{0} cannot be scheduled: its `hostPort` is free on no node beside the pods it is to replace: {1}.":
    "Le pod {0} ne peut être placé sur aucun nœud : à côté des pods qu'il doit remplacer, son `hostPort` n'est libre nulle part : {1}.",
  "Let old pods end first (`maxSurge: 0`, `maxUnavailable: 1`), or leave `hostPort` out and use a Service.":
    "Laissez d'abord se terminer d'anciens pods (`maxSurge: 0`, `maxUnavailable: 1`), ou retirez `hostPort` et passez par un Service.",
  "{0} cannot be scheduled, because its own rules about neighbours leave no node beside the pods it is to replace: {1}.":
    "Le pod {0} ne peut être placé sur aucun nœud, car ses propres règles de voisinage les excluent tous à côté des pods qu'il doit remplacer : {1}.",
  "Let old pods end first (`maxSurge: 0`, `maxUnavailable: 1`), or add a node.":
    "Laissez d'abord se terminer d'anciens pods (`maxSurge: 0`, `maxUnavailable: 1`), ou ajoutez un nœud.",
  "Correct `topologyKey`, or label the nodes with it.":
    "Corrigez `topologyKey`, ou ajoutez ce label aux nœuds.",
  "{0} cannot be scheduled, because no node has the pods beside which it is to run (`podAffinity`): {1}.":
    "Le pod {0} ne peut être placé sur aucun nœud, car aucun n'a les pods à côté desquels il doit tourner (`podAffinity`) : {1}.",
  "Deploy those pods first, correct the labels in `podAffinity`, or use `preferredDuringScheduling…`.":
    "Déployez d'abord ces pods, corrigez les labels dans `podAffinity`, ou utilisez `preferredDuringScheduling…`.",
  "The old pod {0} has not ended yet: its `terminationGracePeriodSeconds` allows it {1} s.":
    "L'ancien pod {0} n'est pas encore terminé : son `terminationGracePeriodSeconds` lui laisse {1} s.",
  "Let its program end soon after SIGTERM and its preStop hook be short, or lower `terminationGracePeriodSeconds`.":
    "Faites que son programme se termine vite après SIGTERM et que son hook preStop soit court, ou réduisez `terminationGracePeriodSeconds`.",
  "Leave `nodeName` out of the pod template: with it nobody looks for a node that has room.":
    "Retirez `nodeName` du template du pod : avec lui, aucun nœud qui a de la place n'est cherché.",
  "Leave out of the pod template what the node does not support, or have the node provide it.":
    "Retirez du template du pod ce que le nœud ne prend pas en charge, ou faites-le installer sur le nœud.",
  "{0} cannot be scheduled, because another pod uses its claim ({1}), whose access mode is ReadWriteOncePod.":
    "Le pod {0} ne peut être placé sur aucun nœud, car un autre pod utilise son PVC ({1}), dont le mode d'accès est ReadWriteOncePod.",
  "Use `strategy: Recreate` and one replica, so that the old pod ends first; or another access mode.":
    "Utilisez `strategy: Recreate` et un seul réplica, pour que l'ancien pod se termine d'abord ; ou un autre mode d'accès.",
  "{0} cannot be scheduled, because no PersistentVolume fits its claim ({1}), and nobody makes one.":
    "Le pod {0} ne peut être placé sur aucun nœud, car aucun PersistentVolume ne convient à son PVC ({1}), et rien n'en crée.",
  "Create a volume of the size, access mode and class of the claim, or use a StorageClass with a provisioner.":
    "Créez un volume qui a la taille, le mode d'accès et la classe du PVC, ou utilisez une StorageClass avec un provisionneur.",
  "{0} cannot be scheduled, because its volume ({1}) is on another node than it may run on: {2}.":
    "Le pod {0} ne peut être placé sur aucun nœud, car son volume ({1}) se trouve sur un nœud où le pod ne peut pas tourner : {2}.",
  "Free a node in the zone of the volume, or restore the data to a new claim.":
    "Libérez un nœud dans la zone du volume, ou restaurez les données dans un nouveau PVC.",
  "{0} does not tolerate the taint {1} of the nodes: {2}.":
    "Le pod {0} ne tolère pas le taint {1} des nœuds : {2}.",
  "{0} does not tolerate the taint of the nodes: {1}.": "Le pod {0} ne tolère pas le taint des nœuds : {1}.",
  "Add a toleration to the pod template, or a node without the taint.":
    "Ajoutez une toleration au template du pod, ou un nœud sans ce taint.",
  "{0} asks for nodes that do not exist ({1}): {2}.":
    "Le pod {0} demande des nœuds qui n'existent pas ({1}) : {2}.",
  "Correct `nodeSelector` or the node affinity, or label a node.":
    "Corrigez `nodeSelector` ou l'affinité de nœud, ou ajoutez le label à un nœud.",
  "{0} cannot be scheduled, because a PersistentVolumeClaim of it is not bound ({1}).":
    "Le pod {0} ne peut être placé sur aucun nœud, car l'un de ses PersistentVolumeClaims n'est pas lié à un volume ({1}).",
  "See the events of the claim.": "Consultez les événements du PVC.",
  "{0} cannot be scheduled: {1}.": "Le pod {0} ne peut être placé sur aucun nœud : {1}.",
  "Change what the message names.": "Modifiez ce que désigne le message.",
  "{0} waits for the scheduler {1}, which says nothing of it.":
    "Le pod {0} attend le scheduler {1}, qui n'en dit rien.",
  "Correct `schedulerName` in the pod template, or see whether that scheduler runs.":
    "Corrigez `schedulerName` dans le template du pod, ou vérifiez que ce scheduler tourne.",
  "{0} is not scheduled before somebody lifts its scheduling gate {1}.":
    "Le pod {0} ne sera placé que lorsque sa scheduling gate {1} aura été levée.",
  "The controller behind the gate (usually a queue) has not let it through: is it installed and healthy?":
    "Le contrôleur de cette gate (en général une file d'attente) n'a pas laissé passer le pod : est-il installé et en bon état ?",

  // Volumes.
  "The PersistentVolumeClaim {0} names no StorageClass, and the cluster has no default StorageClass.":
    "Le PersistentVolumeClaim {0} n'indique pas de StorageClass, et le cluster n'a pas de StorageClass par défaut.",
  "Set `storageClassName` in the claim (delete and create it again: it cannot be changed), or mark a class as default.":
    "Définissez `storageClassName` dans le PVC (supprimez-le et recréez-le : ce champ n'est pas modifiable), ou désignez une classe par défaut.",
  "The StorageClass {0} of the PersistentVolumeClaim {1} does not exist.":
    "La StorageClass {0} du PersistentVolumeClaim {1} n'existe pas.",
  "Correct `storageClassName` (delete and create the claim again: it cannot be changed), or install the class.":
    "Corrigez `storageClassName` (supprimez et recréez le PVC : ce champ n'est pas modifiable), ou installez la classe.",
  "The PersistentVolumeClaim {0} does not get the PersistentVolume {1} that it names: it is not there, or belongs to another claim.":
    "Le PersistentVolumeClaim {0} n'obtient pas le PersistentVolume {1} qu'il nomme : il n'existe pas, ou il appartient à un autre PVC.",
  "Correct `volumeName`, or free the volume: one that another claim has left keeps its `claimRef` until it is removed.":
    "Corrigez `volumeName`, ou libérez le volume : celui qu'un autre PVC a quitté garde son `claimRef` tant qu'on ne le retire pas.",
  "The PersistentVolumeClaim {0} gets no volume: {1}.":
    "Le PersistentVolumeClaim {0} n'obtient pas de volume : {1}.",
  "Look at the provisioner: its log, the quota of disks, the access mode, the zone.":
    "Examinez le provisionneur : son log, le quota de disques, le mode d'accès, la zone.",
  "The PersistentVolumeClaim {0} gets no volume: the provisioner {1} does not answer.":
    "Le PersistentVolumeClaim {0} n'obtient pas de volume : le provisionneur {1} ne répond pas.",
  "Is its driver installed and healthy? Does it have the permissions it needs?":
    "Son driver est-il installé et en bon état ? A-t-il les droits nécessaires ?",
  "The PersistentVolumeClaim {0} has lost its volume.": "Le PersistentVolumeClaim {0} a perdu son volume.",
  "Restore the volume, or create the claim anew and restore its data from a backup.":
    "Restaurez le volume, ou recréez le PVC et restaurez ses données depuis une sauvegarde.",
  "{0} {1} does not exist; volume {2} of {3} needs it.":
    "Le {0} {1} n'existe pas ; le volume {2} du pod {3} en a besoin.",
  "Create {0} in the namespace, or correct the name in the volume.":
    "Créez {0} dans le namespace, ou corrigez le nom dans le volume.",
  "The {0} behind volume {1} of {2} has no key {3}.": "Le {0} du volume {1} du pod {2} n'a pas de clé {3}.",
  "Add the key, or correct `items` of the volume.": "Ajoutez la clé, ou corrigez les `items` du volume.",
  "Volume {0} of {1} does not fit its `hostPath`: {2}.":
    "Le volume {0} du pod {1} ne correspond pas à son `hostPath` : {2}.",
  "Correct path and type, or use a claim: paths of nodes are no place for data.":
    "Corrigez le chemin et le type, ou utilisez un PVC : les chemins des nœuds ne sont pas faits pour les données.",
  "Volume {0} of {1} cannot be mounted: {2}.": "Le volume {0} du pod {1} ne peut pas être monté : {2}.",
  "See whether its server can be reached from the node and exports it.":
    "Vérifiez que son serveur est joignable depuis le nœud et qu'il l'exporte.",
  "Volume {0} of {1} is still attached to another node: only one at a time may write to it.":
    "Le volume {0} du pod {1} est encore attaché à un autre nœud : un seul à la fois peut y écrire.",
  "Use `strategy: Recreate` and one replica, so that the old pod ends first.":
    "Utilisez `strategy: Recreate` et un seul réplica, pour que l'ancien pod se termine d'abord.",
  "A volume of {0} cannot be attached: {1}.": "Un volume du pod {0} ne peut pas être attaché : {1}.",
  "Look at the volume and its driver.": "Examinez le volume et son driver.",

  // Quota and admission.
  "The quota {0} leaves no room for the pods of {1}: requested {2}, used {3}, limited {4}.":
    "Le quota {0} ne laisse pas de place aux pods de {1} : demandé {2}, utilisé {3}, limite {4}.",
  "Free some of it, ask for less (a rolling update needs room for its surge), or have the quota raised.":
    "Libérez-en une partie, demandez moins (un rolling update a besoin de place pour ses pods supplémentaires), ou faites augmenter le quota.",
  "The quota {0} wants every container to specify {1}.":
    "Le quota {0} exige que chaque conteneur indique {1}.",
  "Set `resources.requests` and `resources.limits` of every container.":
    "Définissez `resources.requests` et `resources.limits` pour chaque conteneur.",
  "The pods of {0} do not fit the limits of the namespace: {1}.":
    "Les pods de {0} ne respectent pas les limites du namespace : {1}.",
  "Adjust `resources` to the LimitRange of the namespace.": "Adaptez `resources` au LimitRange du namespace.",
  "the request of {0} {1} exceeds the limit of {2}": "la request {1} de {0} dépasse la limite de {2}",
  "the request of {0} {1} exceeds the limit": "la request {1} de {0} dépasse la limite",
  'The namespace enforces PodSecurity "{0}", which the pods of {1} violate: {2}.':
    "Le namespace impose PodSecurity « {0} », que les pods de {1} ne respectent pas : {2}.",
  "Set these fields in the securityContext of the pod template and its containers.":
    "Définissez ces champs dans le securityContext du template du pod et de ses conteneurs.",
  "No pods of {0} can be created, because the admission webhook {1} does not answer: {2}.":
    "Aucun pod de {0} ne peut être créé, car le webhook d'admission {1} ne répond pas : {2}.",
  "The policy {0} of the cluster denies the pods of {1}: {2}.":
    "La politique {0} du cluster refuse les pods de {1} : {2}.",
  "The ServiceAccount {0} of {1} does not exist.": "Le ServiceAccount {0} de {1} n'existe pas.",
  "Add the ServiceAccount {0} to the manifests, or correct `serviceAccountName`.":
    "Ajoutez le ServiceAccount {0} aux manifestes, ou corrigez `serviceAccountName`.",
  "The {0} {1} of {2} does not exist.": "La {0} {1} de {2} n'existe pas.",
  "Correct the name in the pod template, or have the class created.":
    "Corrigez le nom dans le template du pod, ou faites créer la classe.",
  "The pods of {0} are invalid: {1}.": "Les pods de {0} ne sont pas valides : {1}.",
  "Shorten the name of {0}: its pods carry it in a label, with a suffix, and may have 63 characters there.":
    "Raccourcissez le nom {0} : ses pods le portent dans un label, avec un suffixe, et n'ont droit qu'à 63 caractères.",
  "Correct in the pod template what the message names; what it does not have, defaults of the namespace may have put there.":
    "Corrigez dans le template du pod ce que nomme le message ; ce qui n'y est pas peut venir de valeurs par défaut du namespace.",
  "Have the client of this file system installed on the nodes (for NFS `nfs-common`), or use another kind of volume.":
    "Faites installer le client de ce système de fichiers sur les nœuds (pour NFS, `nfs-common`), ou utilisez un autre type de volume.",
  "Ask for an access mode that the StorageClass offers (delete and create the claim again: it cannot be changed), or for another class.":
    "Demandez un mode d'accès que la StorageClass propose (supprimez et recréez le PVC : il ne peut pas être modifié), ou une autre classe.",
  "Leave `volumeMode: Block` out (delete and create the claim again: it cannot be changed), or use another StorageClass.":
    "Retirez `volumeMode: Block` (supprimez et recréez le PVC : il ne peut pas être modifié), ou utilisez une autre StorageClass.",
  "The pods of {0} cannot be created: {1}.": "Les pods de {0} ne peuvent pas être créés : {1}.",
  "Change the pod template as the message asks.": "Modifiez le template du pod comme le demande le message.",

  // Nodes, and what holds a workload up.
  "{0} was evicted by its node ({1}): {2}{3}.": "Le pod {0} a été évincé par son nœud ({1}) : {2}{3}.",
  "{0} was refused by its node ({1}): {2}{3}.": "Le pod {0} a été refusé par son nœud ({1}) : {2}{3}.",
  "; {0} pods so far": " ; {0} pods jusqu'ici",
  "Lower what the pods use, set realistic requests, or find out what puts the node under pressure.":
    "Réduisez ce que consomment les pods, définissez des requests réalistes, ou cherchez ce qui sature le nœud.",
  "Change the pod template as the message asks, or have the nodes allow it.":
    "Modifiez le template du pod comme le demande le message, ou faites autoriser cela sur les nœuds.",
  "{0} was ended after its `activeDeadlineSeconds` of {1} s.":
    "Le pod {0} a été arrêté à l'expiration de ses `activeDeadlineSeconds` ({1} s).",
  "Leave the limit out, or raise it.": "Retirez cette limite, ou augmentez-la.",
  "The node cannot prepare {0}: it has no runtime {1}, which the RuntimeClass of the pod asks for.":
    "Le nœud ne peut pas préparer le pod {0} : il n'a pas le runtime {1}, que demande la RuntimeClass du pod.",
  "Correct `runtimeClassName`, or have the runtime installed on the nodes.":
    "Corrigez `runtimeClassName`, ou faites installer le runtime sur les nœuds.",
  "The node cannot prepare {0}: {1}.": "Le nœud ne peut pas préparer le pod {0} : {1}.",
  "Look at the network plugin (CNI) and the container runtime of the node.":
    "Examinez le plugin réseau (CNI) et le runtime de conteneurs du nœud.",
  "{0} is on node {1}, which does not report to the cluster.":
    "Le pod {0} est sur le nœud {1}, qui ne donne plus de nouvelles au cluster.",
  "Repair or remove the node; its pods move five minutes after the cluster has noticed the loss.":
    "Réparez ou retirez le nœud ; ses pods sont remplacés cinq minutes après que le cluster a constaté la perte.",
  "The old pod {0} does not end: its finalizers are not lifted ({1}).":
    "L'ancien pod {0} ne se termine pas : ses finalizers ne sont pas levés ({1}).",
  "The old pod {0} does not end: node {1} does not report that it has.":
    "L'ancien pod {0} ne se termine pas : le nœud {1} ne confirme pas sa fin.",
  "Repair the controller that puts this finalizer on pods, or remove the finalizer from the pod.":
    "Réparez le contrôleur qui pose ce finalizer sur les pods, ou retirez le finalizer du pod.",
  "Look at the node. Deleting the pod by force may damage the data of its volume.":
    "Examinez le nœud. Forcer la suppression du pod peut endommager les données de son volume.",
  "Container {0} of {1} has ended well, but container {2} still runs, and a Job is complete only when all its containers have ended.":
    "Le conteneur {0} du pod {1} s'est bien terminé, mais le conteneur {2} tourne encore, et un Job n'est terminé que quand tous ses conteneurs le sont.",
  "Make {0} a sidecar (an init container with `restartPolicy: Always`), or let it end when the work is done.":
    "Faites de {0} un sidecar (un conteneur d'initialisation avec `restartPolicy: Always`), ou faites-le se terminer quand le travail est fait.",
  "No ready pod has the labels that the Service {0} selects ({1}).":
    "Aucun pod prêt n'a les labels que sélectionne le Service {0} ({1}).",
  "Correct `selector` of the Service, or the labels in the pod template.":
    "Corrigez le `selector` du Service, ou les labels du template du pod.",
  "{0} cannot be rolled out: {1}, a pod of an earlier revision, is not ready, and a StatefulSet replaces no pod before all are.":
    "Le rollout de {0} est bloqué : {1}, un pod d'une révision antérieure, n'est pas prêt, et un StatefulSet ne remplace aucun pod tant que tous ne le sont pas.",
  "Delete the broken pod, for example by `kubectl delete pod {0}`; it comes back in the new revision.":
    "Supprimez le pod en panne, par exemple avec `kubectl delete pod {0}` ; il reviendra dans la nouvelle révision.",
};
