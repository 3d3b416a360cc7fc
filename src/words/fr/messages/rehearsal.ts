/** French for what `src/rehearsal/` tells. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

/** With the kind first: PriorityClass and RuntimeClass are feminine. */
const byGender =
  (masculine: string, feminine: string): ((kind: string) => string) =>
  (kind) =>
    kind.endsWith("Class") ? feminine : masculine;

export const rehearsal: Sentences = {
  "the pods of {0}": "les pods du {0}",
  "{0} is being deleted: what is deployed to it would go with it":
    "Le {0} est en cours de suppression : ce qui y serait déployé disparaîtrait avec lui",
  "Somebody deleted it; it stays until its finalizers are lifted: {0}.":
    "Il a été supprimé ; il reste jusqu'à ce que ses finalizers soient levés : {0}.",
  "Somebody deleted it; it is about to be gone.": "Il a été supprimé ; il est sur le point de disparaître.",
  "Wait until it is gone, then run the workflow again. If it stays, repair the controller that is to lift the finalizer.":
    "Attendez qu'il ait disparu, puis relancez le workflow. S'il reste, réparez le contrôleur qui doit lever le finalizer.",
  '"{0}" is not a valid image name (container {1} of {2})':
    "« {0} » n'est pas un nom d'image valide (conteneur {1} du {2})",
  "Write it as `registry/owner/name:tag`.": "Écrivez-le sous la forme `registry/owner/name:tag`.",
  "A placeholder was not filled in.": "Une variable n'a pas été remplacée par sa valeur.",
  "Fill it in before deploying, or use the image's real name.":
    "Remplacez-la avant le déploiement, ou utilisez le vrai nom de l'image.",
  "An image name is no URL: nothing comes before the registry's host.":
    "Un nom d'image n'est pas une URL : rien ne précède l'hôte du registre.",
  "There is a space in it.": "Il contient un espace.",
  "The repository of an image must be lower case.": "Le nom d'une image s'écrit en minuscules, tag excepté.",
  "The tag is empty.": "Le tag est vide.",
  "Correct the digest.": "Corrigez le digest.",
  "It does not have the form of an image reference.": "Il n'a pas la forme d'une référence d'image.",
  "No node can run the image of {0}: it is for {1}, they are {2}":
    "Aucun nœud ne peut exécuter l'image utilisée par {0} : elle est construite pour {1}, et les nœuds sont en {2}",
  "Not every node can run the image of {0}: it is for {1}, some are {2}":
    "Certains nœuds ne peuvent pas exécuter l'image utilisée par {0} : elle est construite pour {1}, et ils sont en {2}",
  "A program for another processor ends with `exec format error`.":
    "Un programme compilé pour un autre processeur s'arrête avec `exec format error`.",
  "Nothing says what the image is built for, and the runner's own processor is not that of the nodes.":
    "Rien n'indique pour quelle plateforme l'image est construite, et le processeur du runner n'est pas celui des nœuds.",
  "Set `platforms: {0}`, or use an image that is built for the nodes.":
    "Définissez `platforms: {0}`, ou utilisez une image construite pour les nœuds.",
  "Set `platforms: {0}`, or keep the pods to the right nodes by `nodeSelector` (`kubernetes.io/arch`).":
    "Définissez `platforms: {0}`, ou limitez les pods aux bons nœuds par `nodeSelector` (`kubernetes.io/arch`).",
  "The pull secret {0} of {1} is not there": "Le pull secret {0} du {1} n'existe pas",
  "Without it only public images, and those that the nodes have already, can be pulled.":
    "Sans lui, seules sont disponibles les images publiques et celles que les nœuds ont déjà.",
  "Create the Secret {0}, or remove it from imagePullSecrets.":
    "Créez le Secret {0}, ou retirez son nom du champ imagePullSecrets.",
  "{0} may create it later.": "{0} se chargera peut-être de sa création.",
  "The {0} {1}, which {2} of {3} needs, does not exist":
    "Le {0} {1}, dont le {2} du {3} a besoin, n'existe pas",
  "Neither the manifests nor the namespace {0} have a {1} {2}. A typing error in the name, or nobody has created it.":
    "Ni les manifestes ni le namespace {0} n'ont de {1} {2}. Faute de frappe dans le nom, ou personne ne l'a créé.",
  "Create it, add it to the manifests, or correct the name; `optional: true` lets pods start without it.":
    "Créez-le, ajoutez-le aux manifestes ou corrigez le nom ; avec `optional: true`, les pods démarrent sans lui.",
  "The {0} {1} has no key {2}, which {3} of {4} needs":
    "Le {0} {1} n'a pas la clé {2}, dont le {3} du {4} a besoin",
  "Its keys are: {0}.": "Ses clés sont : {0}.",
  "Add the key to the {0}, or correct the name of the key.":
    "Ajoutez la clé au {0}, ou corrigez le nom de la clé.",
  "Add the PersistentVolumeClaim {0} to the manifests, or correct the name.":
    "Ajoutez le PersistentVolumeClaim {0} aux manifestes, ou corrigez le nom.",
  "Add the ServiceAccount {0} to the manifests, correct the name, or remove the field to use the account `default`.":
    "Ajoutez le ServiceAccount {0} aux manifestes, corrigez le nom, ou retirez le champ pour utiliser le compte `default`.",
  "Have the PriorityClass {0} created, or remove `priorityClassName`.":
    "Faites créer la PriorityClass {0}, ou retirez `priorityClassName`.",
  "Have the RuntimeClass {0} created, or remove `runtimeClassName`.":
    "Faites créer la RuntimeClass {0}, ou retirez `runtimeClassName`.",
  "The {0} {1}, which {2} needs, does not exist": byGender(
    "Le {0} {1}, dont le {2} a besoin, n'existe pas",
    "La {0} {1}, dont le {2} a besoin, n'existe pas",
  ),
  "The {0} {1}, which {2} need, does not exist": byGender(
    "Le {0} {1}, dont {2} ont besoin, n'existe pas",
    "La {0} {1}, dont {2} ont besoin, n'existe pas",
  ),
  "Neither the manifests nor the namespace {0} have it.":
    "Introuvable dans les manifestes comme dans le namespace {0}.",
  "Neither the manifests nor the cluster have it.": "Introuvable dans les manifestes comme dans le cluster.",
  "{0} has no replicas: it will be called ready without a single pod":
    "Le {0} n'a aucun réplica : il sera déclaré prêt sans un seul pod",
  "{0} keeps its pods: they stay as they are until somebody deletes them":
    "{0} garde ses pods : ils restent tels quels tant que personne ne les supprime",
  "Delete its pods one after the other, or leave the strategy out.":
    "Supprimez ses pods l'un après l'autre, ou retirez la stratégie.",
  "Its `partition` of {0} leaves none of them to be replaced.":
    "Son `partition` de {0} n'en laisse aucun à remplacer.",
  "Lower the partition below the number of replicas; 0 replaces all.":
    "Ramenez le partition sous le nombre de réplicas ; 0 les remplace tous.",
  "The manifest or somebody in the cluster scaled it to 0.":
    "Le manifeste, ou quelqu'un dans le cluster, a ramené ses réplicas à 0.",
  "If that is not intended, run `kubectl -n {0} scale {1} --replicas=1`.":
    "Si ce n'est pas voulu, exécutez `kubectl -n {0} scale {1} --replicas=1`.",
  "{0} is suspended: it will not run before somebody resumes it":
    "Le {0} est suspendu : il ne s'exécutera pas tant que personne ne le relance",
  "The manifest, or a queue in the cluster, says `suspend: true`.":
    "Le manifeste, ou une file d'attente du cluster, a mis `suspend: true`.",
  "If that is not intended, leave `suspend` out, or run `{0}`.":
    "Si ce n'est pas voulu, retirez `suspend` ou exécutez `{0}`.",
  "No node of the cluster can ever hold {0}: {1}": "Aucun nœud du cluster ne peut accueillir {0} : {1}",
  "it asks for {0} {1}, the largest has {2}": "un pod demande {0} {1}, le plus grand nœud en a {2}",
  "it does not tolerate {0}": "il manque une toleration pour {0}",
  "none is called {0} and has the labels it asks for": "aucun ne s'appelle {0} avec les labels demandés",
  "none is called {0}": "aucun ne s'appelle {0}",
  "none has the labels {0}": "aucun n'a les labels {0}",
  "none meets its required node affinity": "aucun ne satisfait l'affinité de nœud exigée",
  "Even an empty node is too small for one pod.": "Même vides, les nœuds sont trop petits pour un seul pod.",
  "Lower the requests in `resources`, or add a larger node.":
    "Réduisez les requests dans `resources`, ou ajoutez un nœud plus grand.",
  "Taints keep pods away that do not tolerate them.":
    "Les taints tiennent à l'écart les pods qui ne les tolèrent pas.",
  "Add a toleration to the pod template, or a node without these taints.":
    "Ajoutez une toleration au template du pod, ou un nœud sans ces taints.",
  "The node selector or affinity of the pod template fits no node.":
    "Le sélecteur ou l'affinité de nœud du template du pod ne correspond à aucun nœud.",
  "Correct the labels in the pod template, or label a node.":
    "Corrigez les labels dans le template du pod, ou ajoutez-les à un nœud.",
  "{0} and {1} select the same pods": "Le {0} et le {1} sélectionnent les mêmes pods",
  "The labels of the pods of one meet the selector of the other.":
    "Les labels des pods de l'un correspondent au sélecteur de l'autre.",
  "Give each workload a label of its own, in its selector and in its pod template.":
    "Donnez à chaque workload un label qui lui est propre, dans son sélecteur et dans son template du pod.",
  "{0} is paused: nothing would be rolled out": "Le {0} est en pause : rien ne serait déployé",
  "The manifest says `paused: true`.": "Le manifeste contient `paused: true`.",
  "Somebody paused it with `kubectl rollout pause`.":
    "Quelqu'un l'a mis en pause avec `kubectl rollout pause`.",
  "Remove `paused` from the manifest.": "Retirez `paused` du manifeste.",
  "Run `kubectl -n {0} rollout resume deployment/{1}`, then the workflow again.":
    "Exécutez `kubectl -n {0} rollout resume deployment/{1}`, puis relancez le workflow.",
  "No pod is let in without it.": "Sans cela, aucun pod n'est admis.",
  "Create the {0} {1}, or correct its name.": byGender(
    "Créez le {0} {1}, ou corrigez le nom.",
    "Créez la {0} {1}, ou corrigez le nom.",
  ),
  'The namespace refuses {0}: PodSecurity "{1}"': "Le namespace refuse {0} : PodSecurity « {1} »",
  "Set the fields as this level of PodSecurity demands, or have the namespace enforce a lower one.":
    "Réglez les champs comme l'exige ce niveau de PodSecurity, ou faites imposer un niveau moins strict au namespace.",
  "The quota {0} refuses {1}: they must specify {2}": "Le quota {0} refuse {1} : il faut préciser {2}",
  "The quota counts these, so every container has to name them.":
    "Le quota compte ces valeurs : chaque conteneur doit donc les indiquer.",
  "Set them under `resources` of each container, init containers included.":
    "Indiquez-les sous `resources` dans chaque conteneur, y compris les conteneurs d'initialisation.",
  "Change `resources` so that they keep to the limits of the namespace.":
    "Modifiez `resources` pour respecter les limites du namespace.",
  "It gave no reason.": "Il n'a pas donné de raison.",
  "The admission webhook {0} does not answer: {1} are refused as long as it is away":
    "Le webhook d'admission {0} ne répond pas : {1} sont refusés tant qu'il est absent",
  "The cluster asks it about every pod, and refuses what it cannot ask about.":
    "Le cluster l'interroge pour chaque pod, et refuse ceux pour lesquels il n'obtient pas de réponse.",
  'The {0} of container {1} of {2} asks for a port "{3}" that the container does not have':
    "Le champ {0} du conteneur {1} du {2} demande un port « {3} » que ce conteneur n'a pas",
  "Its named ports are: {0}.": "Ses ports nommés sont : {0}.",
  "None of its ports has a name.": "Aucun de ses ports n'a de nom.",
  "The memory limit {0} of container {1} of {2} is too small for any program":
    "La limite de mémoire {0} du conteneur {1} du {2} est trop petite pour n'importe quel programme",
  "`m` stands for a thousandth, of a byte: it is a unit for CPU.":
    "`m` désigne un millième, ici d'octet : c'est une unité pour le CPU.",
  "Without a unit it counts bytes; `k` and `Ki` are about a thousand of them.":
    "Sans unité, ce sont des octets ; `k` et `Ki` en valent environ mille.",
  "Write the unit that is meant, such as `{0}Mi`.": "Écrivez l'unité voulue, par exemple `{0}Mi`.",
  "{0} leads to a Service {1} that does not exist": "{0} mène à un Service {1} qui n'existe pas",
  "{0} leads to a port {1} that Service {2} does not have":
    "{0} mène à un port {1} que le Service {2} n'a pas",
  "Name a port of the Service, not that of its pods.": "Nommez un port du Service, et non celui de ses pods.",
  "Name the port under `ports`, or use its number.": "Nommez le port sous `ports`, ou utilisez son numéro.",
  "The quota {0} allows {1} {2}: {3}": "Le quota {0} limite {2} à {1} : {3}",
  "{0} asks for {1}": "le {0} en demande {1}",
  "{0} and {1} more ask for {2}": (_who, more) =>
    plural(Number(more), "le {0} et {1} autre en demandent {2}", "le {0} et {1} autres en demandent {2}"),
  "{0} needs {1} while it replaces its pods one by one":
    "il en faut {1} au {0} pendant qu'il remplace ses pods un par un",
  "{0} adds {1}, and {2} is free": "le {0} en ajoute {1}, et il en reste {2}",
  "{0} and {1} more add {2}, and {3} is free": (_who, more) =>
    plural(
      Number(more),
      "le {0} et {1} autre en ajoutent {2}, et il en reste {3}",
      "le {0} et {1} autres en ajoutent {2}, et il en reste {3}",
    ),
  "{0} of them is in use now.": "Utilisation actuelle : {0}.",
  "Ask for less, have the quota raised, or let pods be replaced without a surge (`maxSurge: 0` or `Recreate`).":
    "Demandez moins, faites augmenter le quota, ou faites remplacer les pods sans pod supplémentaire (`maxSurge: 0` ou `Recreate`).",
  "{0} rolls its pods on the claim {1}, which only one node can mount at a time":
    "Le {0} remplace ses pods un à un sur le PVC {1}, qu'un seul nœud peut monter à la fois",
  "A new pod on another node waits for the old one to go, which waits for the new one; on the same node both write.":
    "Sur un autre nœud, le nouveau pod attend le départ de l'ancien, qui attend le nouveau ; sur le même nœud, les deux écrivent.",
  "Set `strategy: { type: Recreate }`, or use a ReadWriteMany claim.":
    "Définissez `strategy: { type: Recreate }`, ou utilisez un PVC ReadWriteMany.",
  "The cluster warns about {0}: {1}": "Avertissement du cluster sur {0} : {1}",
  'The namespace refuses the pods of {0}: PodSecurity "{1}"':
    "Le namespace refuse les pods du {0} : PodSecurity « {1} »",
  "The selector of {0} matches no pods: nothing is labelled {1}":
    "Le sélecteur du {0} ne correspond à aucun pod : aucun ne porte {1}",
  "The pods of {0} have {1}": "Les pods du {0} portent {1}",
  "those of {0} have {1}": "ceux du {0} portent {1}",
  "The manifests have no workload, and no pod of the namespace has these labels.":
    "Les manifestes n'ont aucun workload, et aucun pod du namespace ne porte ces labels.",
  "Make `spec.selector` and the labels of the pod template the same.":
    "Faites correspondre `spec.selector` et les labels du template du pod.",
  "The {0} names no StorageClass, and the cluster has no default one":
    "Le {0} ne nomme aucune StorageClass, et le cluster n'en a pas par défaut",
  "The StorageClass {0} of the {1} does not exist": "La StorageClass {0} du {1} n'existe pas",
  "The cluster has: {0}.": "Le cluster a : {0}.",
  "The cluster has none.": "Le cluster n'en a aucune.",
  "No volume will be made for the claim, and pods that use it never start.":
    "Aucun volume ne sera créé pour ce PVC, et les pods qui l'utilisent ne démarreront jamais.",
  "Name a class that exists in `storageClassName`, or have one created.":
    "Indiquez dans `storageClassName` une classe qui existe, ou faites-en créer une.",
  "Service {0} forwards to a port {1} ({2}) that none of its pods has":
    "Le Service {0} redirige vers un port {1} ({2}) qu'aucun de ses pods n'a",
  "(no name)": "(sans nom)",
  "They declare no ports at all.": "Ils ne déclarent aucun port.",
  "Use the name or the number of a container port in `targetPort`, or name the port in the pod template.":
    "Mettez dans `targetPort` le nom ou le numéro d'un port de conteneur, ou nommez le port dans le template du pod.",
  "claim {0} of StatefulSet {1}": "PVC {0} du StatefulSet {1}",
  "volume {0} of {1}": "volume {0} du {1}",
  "{0} could not be rehearsed: {1}": "{0} : pas d'essai à blanc, car {1}",
  "its namespace does not exist yet": "son namespace n'existe pas encore",
  "a webhook of the cluster does not support dry runs":
    "un webhook du cluster ne prend pas en charge les essais à blanc",
  "the quota is changed by this deployment": "ce déploiement modifie le quota",
  "its {0} {1} is part of this deployment": "{0} {1} fait partie de ce déploiement",
  "{0} could not be rehearsed: the CustomResourceDefinition of its kind is part of this deployment":
    "{0} : pas d'essai à blanc, car la CustomResourceDefinition de ce type fait partie du déploiement",
  "The cluster does not know the kind yet; it is checked when it is applied, after its definition.":
    "Le cluster ne connaît pas encore ce type ; l'objet sera vérifié quand il sera appliqué, après sa définition.",
  "{0} is left as it is: the deployer may not apply its manifest":
    "Le {0} reste tel quel : le compte de déploiement n'a pas le droit d'appliquer son manifeste",
  "Labels that the manifest sets, such as the level of PodSecurity, may be missing.":
    "Des labels du manifeste, comme le niveau de PodSecurity, manquent peut-être.",
  "Have an administrator apply the manifest once, or grant get and patch on this namespace (docs/deployer-role.yaml).":
    "Faites appliquer le manifeste une fois par un administrateur, ou accordez get et patch sur ce namespace (docs/deployer-role.yaml).",
  "The quota {0} has no room for {1}: one asks for {2}":
    "Le quota {0} n'a pas de place pour {1} : un seul demande {2}",
  "In use: {0}. Allowed: {1}.": "Utilisé : {0}. Autorisé : {1}.",
  "Ask for less, free some of it, or have the quota raised.":
    "Demandez moins, libérez de la place, ou faites augmenter le quota.",
  "Ask for fewer replicas, free some of the quota, or have it raised.":
    "Demandez moins de réplicas, libérez de la place dans le quota, ou faites-le augmenter.",
  "Waiting up to {0} s: {1} may be on its way": "Attente de {0} s au plus, en cas de création tardive : {1}",
  "The cluster does not know the kind of {0} ({1})": "Le cluster ne connaît pas ce type d'objet : {0} ({1})",
  "A typing error, a version this Kubernetes no longer has, or a CustomResourceDefinition that is not installed.":
    "Faute de frappe, version que ce Kubernetes n'a plus, ou CustomResourceDefinition qui n'est pas installée.",
  "Correct `apiVersion` and `kind`, or install what defines them.":
    "Corrigez `apiVersion` et `kind`, ou installez ce qui les définit.",
  "Some checks before the deployment were left out: the deployer may not {0}":
    "Certains contrôles préalables ont été omis, faute de droits pour le compte de déploiement : {0}",
  "What they would have refused, the rollout shows later, after it has changed something.":
    "Ce qu'ils auraient refusé n'apparaîtra qu'au rollout, une fois le cluster modifié.",
  "Grant the deployer the optional rights of docs/deployer-role.yaml.":
    "Accordez au compte de déploiement les droits facultatifs de docs/deployer-role.yaml.",
};
