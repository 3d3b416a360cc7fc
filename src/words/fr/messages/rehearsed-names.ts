/** French for what `src/rehearsal/` tells of names, selectors and measures that lead nowhere. */
import type { Sentences } from "../../sentence.js";

export const rehearsedNames: Sentences = {
  "{0} cannot scale {1} {2}": "Le {0} ne peut pas mettre à l'échelle le {1} {2}",
  "A {0} has no number of replicas.": "Un {0} n'a pas de nombre de réplicas.",
  "Name a Deployment or a StatefulSet.": "Nommez un Deployment ou un StatefulSet.",
  "Its `apiVersion` is not `apps/v1`, where the kind {0} is.":
    "Son `apiVersion` n'est pas `apps/v1`, où se trouve le type {0}.",
  "Write `apiVersion: apps/v1` under `scaleTargetRef`.":
    "Écrivez `apiVersion: apps/v1` sous `scaleTargetRef`.",
  "{0} and {1} both scale {2} {3}": "Le {0} et le {1} mettent tous deux à l'échelle le {2} {3}",
  "Kubernetes stops both: neither scales it.": "Kubernetes arrête les deux : aucun ne le fait.",
  "Put the metrics of both into one; the highest number of replicas counts.":
    "Réunissez leurs métriques en un seul ; le plus grand nombre de réplicas l'emporte.",
  "{0} has nothing to measure by: the cluster has no metrics server":
    "Le {0} n'a rien pour mesurer : le cluster n'a pas de metrics server",
  "Nobody tells it how much {0} pods use, so it never scales.":
    "Rien ne lui dit combien de {0} les pods utilisent : il ne change donc jamais le nombre de réplicas.",
  "Have the metrics server installed: https://github.com/kubernetes-sigs/metrics-server.":
    "Faites installer le metrics server : https://github.com/kubernetes-sigs/metrics-server.",
  "{0} measures a container {1} that {2} does not have": "Le {0} mesure un conteneur {1} que le {2} n'a pas",
  "Its containers are: {0}. The metric has no value, and does not scale.":
    "Ses conteneurs sont : {0}. La métrique n'a pas de valeur et reste sans effet.",
  "Correct the name of the container.": "Corrigez le nom du conteneur.",
  "{0} never scales {1}: it goes by a percentage of requested {2}, and not every container requests some":
    "Le {0} ne mettra jamais à l'échelle le {1} : il se règle sur un pourcentage des requests de {2}, et tous les conteneurs n'en ont pas",
  "Without a request: {0}.": "Sans request : {0}.",
  "Set `resources.requests.{0}` of each container, or use `averageValue`.":
    "Définissez `resources.requests.{0}` dans chaque conteneur, ou utilisez `averageValue`.",
  "Create it, add it to the manifests, or correct the name.":
    "Créez-le, ajoutez-le aux manifestes ou corrigez le nom.",
  "{0} asks for a PersistentVolume {1} that does not exist":
    "Le {0} demande un PersistentVolume {1} qui n'existe pas",
  "The claim waits for exactly this volume, and pods that use it never start.":
    "Le PVC attend ce volume et aucun autre, et les pods qui l'utilisent ne démarreront jamais.",
  "Correct `volumeName`, have the volume created, or leave the field out so that one is made.":
    "Corrigez `volumeName`, faites créer le volume, ou retirez le champ pour qu'un volume soit créé.",
  "{0} is to be a copy of a PersistentVolumeClaim {1} that does not exist":
    "Le {0} doit être la copie d'un PersistentVolumeClaim {1} qui n'existe pas",
  "Some drivers wait for what they shall copy; others make an empty volume without a word.":
    "Certains pilotes attendent ce qu'ils doivent copier ; d'autres créent un volume vide sans un mot.",
  "Correct the name in `dataSource`, or leave the field out.":
    "Corrigez le nom dans `dataSource`, ou retirez le champ.",
  "{0} names a Service {1} that does not exist": "Le {0} nomme un Service {1} qui n'existe pas",
  "Its pods run without it, but no name of theirs, such as `{0}-0.{1}`, resolves.":
    "Ses pods s'exécutent sans lui, mais aucun de leurs noms, comme `{0}-0.{1}`, ne se résout.",
  "Add a Service {0} with `clusterIP: None` and the selector of the pods to the manifests.":
    "Ajoutez aux manifestes un Service {0} avec `clusterIP: None` et le sélecteur des pods.",
  "Add a Service {0} with `clusterIP: None` and the selector of the pods to the manifests, or correct `serviceName`.":
    "Ajoutez aux manifestes un Service {0} avec `clusterIP: None` et le sélecteur des pods, ou corrigez `serviceName`.",
  "{0} is to scale a {1} {2} that does not exist":
    "Le {0} doit mettre à l'échelle un {1} {2} qui n'existe pas",
  "It scales nothing, and says so only in its own status.":
    "Il ne met rien à l'échelle, et ne le dit que dans son propre statut.",
  "Correct `kind` and `name` of its `scaleTargetRef`.": "Corrigez `kind` et `name` de son `scaleTargetRef`.",
  "{0} is of an IngressClass {1} that does not exist": "Le {0} est d'une IngressClass {1} qui n'existe pas",
  "Most controllers leave such an Ingress alone: it gets no address, and nothing answers.":
    "La plupart des contrôleurs ignorent un tel Ingress : il ne reçoit pas d'adresse, et rien ne répond.",
  "Correct `ingressClassName`, or have a controller with this class installed.":
    "Corrigez `ingressClassName`, ou faites installer un contrôleur de cette classe.",
  "{0} takes its certificate from a Secret {1} that does not exist":
    "Le {0} prend son certificat dans un Secret {1} qui n'existe pas",
  "Until it is there, the controller answers with a certificate that no browser trusts, or not at all.":
    "D'ici là, le contrôleur répond avec un certificat qu'aucun navigateur n'accepte, ou ne répond pas.",
  "Create it by `kubectl -n {0} create secret tls {1}`, or correct `secretName`.":
    "Créez-le par `kubectl -n {0} create secret tls {1}`, ou corrigez `secretName`.",
  "{0} grants a {1} {2} that does not exist": "Le {0} accorde un {1} {2} qui n'existe pas",
  "Until it is there, the binding grants nothing, and requests are refused with 403.":
    "D'ici là, il n'accorde rien, et les requêtes sont refusées avec 403.",
  "Add the {0} to the manifests, or correct `roleRef`.":
    "Ajoutez le {0} aux manifestes, ou corrigez `roleRef`.",
  "{0} grants rights to a ServiceAccount {1} that does not exist":
    "Le {0} accorde des droits à un ServiceAccount {1} qui n'existe pas",
  "Whoever was meant goes without these rights.": "Le compte voulu reste sans ces droits.",
  "Correct the name under `subjects`, or add the ServiceAccount to the manifests.":
    "Corrigez le nom sous `subjects`, ou ajoutez le ServiceAccount aux manifestes.",
  "Add the ResourceClaim {0} to the manifests, or correct the name.":
    "Ajoutez le ResourceClaim {0} aux manifestes, ou corrigez le nom.",
  "Add the ResourceClaimTemplate {0} to the manifests, or correct the name.":
    "Ajoutez le ResourceClaimTemplate {0} aux manifestes, ou corrigez le nom.",
  "No node will do for {0}: they must run beside pods labelled {1}, and there are none":
    "Aucun nœud ne convient pour {0} : il leur faut pour voisins des pods qui portent {1}, et il n'y en a pas",
  "Neither the manifests nor the namespace {0} have such a pod.":
    "Ni les manifestes ni le namespace {0} n'ont de tel pod.",
  "Correct the labels in `podAffinity`, or only prefer such a node by `preferredDuringSchedulingIgnoredDuringExecution`.":
    "Corrigez les labels dans `podAffinity`, ou préférez seulement un tel nœud avec `preferredDuringSchedulingIgnoredDuringExecution`.",
  "Make the selector and the labels of the pod template the same.":
    "Faites correspondre le sélecteur et les labels du template du pod.",
  "A rule of {0} lets in no pod: none is labelled {1}":
    "Une règle du {0} ne laisse entrer aucun pod : aucun ne porte {1}",
  "A rule of {0} lets out to no pod: none is labelled {1}":
    "Une règle du {0} ne laisse sortir vers aucun pod : aucun ne porte {1}",
  "Connections that were meant to be allowed run into a timeout.":
    "Les connexions qui devaient être permises expirent sans réponse.",
  "{0} is about no pods: none is labelled {1}": "Le {0} ne concerne aucun pod : aucun ne porte {1}",
  "It lets through what it was meant to keep out.": "Il laisse passer ce qu'il devait arrêter.",
  "Nodes may be drained as if it were not there.": "Les nœuds peuvent être vidés comme s'il n'existait pas.",
  "The pull secret {0} of {1} is of the type {2}, which nodes pass over":
    "Le pull secret {0} du {1} est du type {2}, que les nœuds ignorent",
  "Create it anew by `kubectl create secret docker-registry {0}`; the type of a Secret cannot be changed.":
    "Recréez-le par `kubectl create secret docker-registry {0}` ; le type d'un Secret ne se modifie pas.",
  "The template of {0} tells the resources of a container {1} that it does not have":
    "Le template du {0} donne les ressources d'un conteneur {1} qu'il n'a pas",
  "Its containers are: {0}.": "Ses conteneurs sont : {0}.",
  "Correct `containerName` under `resourceFieldRef`.": "Corrigez `containerName` sous `resourceFieldRef`.",
};
