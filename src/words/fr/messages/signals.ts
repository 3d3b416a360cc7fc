/** French for what the signals of `src/rollout/signals/` tell of containers and their images; `pod-signals.ts` has the rest. */
import type { Sentences } from "../../sentence.js";

export const signals: Sentences = {
  // The container and its probes.
  "container {0} of {1}": "le conteneur {0} du pod {1}",
  "init container {0} of {1}": "le conteneur d'initialisation {0} du pod {1}",
  "sidecar {0} of {1}": "le sidecar {0} du pod {1}",
  "; its last line: {0}": " ; dernière ligne de son log : {0}",
  "; its log says: {0}": " ; son log dit : {0}",
  "; its termination message: {0}": " ; son message de fin : {0}",
  "GET {0} on port {1}": "GET {0} sur le port {1}",
  "TCP on port {0}": "TCP sur le port {0}",
  "gRPC on port {0}": "gRPC sur le port {0}",
  "{0} of {1}": "{0} de {1}",
  "Leave `host` out of the probe: then the kubelet asks the pod, and not {0} as its node knows it.":
    "Retirez `host` de la sonde : le kubelet interroge alors le pod, et non {0} vu de son nœud.",
  "is refused": "se heurte à un refus",
  "its probe": "la sonde",

  // The image: clauses behind the first.
  "{0} gets no image: {1}": "{0} n'obtient pas son image : {1}",
  "`{0}` is not a valid image reference: it must be lower case.":
    "`{0}` n'est pas une référence d'image valide : elle doit être en minuscules.",
  "`{0}` is not a valid image reference: {1}.": "`{0}` n'est pas une référence d'image valide : {1}.",
  "Write `registry/owner/name:tag` in lower case, without spaces and without `https://`.":
    "Écrivez `registry/owner/name:tag` en minuscules, sans espaces et sans `https://`.",
  "`imagePullPolicy` is Never and the node does not have the image {0}.":
    "`imagePullPolicy` vaut Never et le nœud n'a pas l'image {0}.",
  "Set `imagePullPolicy: IfNotPresent`, or load the image on every node.":
    "Définissez `imagePullPolicy: IfNotPresent`, ou chargez l'image sur chaque nœud.",
  "the image {0} exists, but not for the processor of the node.":
    "l'image {0} existe, mais pas pour le processeur du nœud.",
  "Build it for the platform of the nodes, for example `linux/arm64` besides `linux/amd64`.":
    "Construisez l'image pour la plateforme des nœuds, par exemple `linux/arm64` en plus de `linux/amd64`.",
  "the cluster may not pull the image {0}: its pull secret {1} does not exist.":
    "le cluster n'a pas le droit de tirer l'image {0} : son pull secret {1} n'existe pas.",
  "the cluster may not pull the image {0}: the registry refuses its credentials.":
    "le cluster n'a pas le droit de tirer l'image {0} : le registre refuse ses identifiants.",
  "Make the package public, or name a pull secret in `imagePullSecrets` whose token may read packages and outlives the job (GITHUB_TOKEN does not).":
    "Rendez le package public, ou indiquez dans `imagePullSecrets` un pull secret dont le token peut lire les packages et survit au job (ce n'est pas le cas de GITHUB_TOKEN).",
  "the registry limits how often the nodes may pull {0}.":
    "le registre limite la fréquence à laquelle les nœuds peuvent tirer {0}.",
  "Pull with credentials, from a mirror, or wait.":
    "Tirez l'image avec des identifiants ou depuis un miroir, ou patientez.",
  "the registry has no image {0}.": "l'image {0} n'existe pas dans le registre.",
  "Was it pushed? Is the tag right? A clean-up policy of the registry may have deleted it.":
    "L'image a-t-elle été poussée ? Le tag est-il le bon ? Une règle de nettoyage du registre l'a peut-être supprimée.",
  "the image {0} cannot be pulled: there is no host {1}.":
    "l'image {0} ne peut pas être tirée : l'hôte {1} n'existe pas.",
  "Correct the name of the registry in the image, or the DNS of the nodes.":
    "Corrigez le nom du registre dans l'image, ou le DNS des nœuds.",
  "the disk of the node is full; it has no room for {0}.":
    "le disque du nœud est plein ; il n'y reste pas de place pour {0}.",
  "Free space on the node, or add a node.": "Libérez de l'espace sur le nœud, ou ajoutez un nœud.",
  "the node cannot reach the registry of {0}: {1}.":
    "le nœud n'arrive pas à joindre le registre de {0} : {1}.",
  "the node does not trust the registry of {0}: {1}.":
    "le nœud ne fait pas confiance au registre de {0} : {1}.",
  "Let the registry speak HTTPS, or have the container runtime of the nodes configured for its plain HTTP.":
    "Faites parler HTTPS au registre, ou faites configurer le runtime de conteneurs des nœuds pour son HTTP simple.",
  "Install the registry's certificate authority on the nodes, or let it show a valid certificate of that name.":
    "Installez sur les nœuds l'autorité de certification du registre, ou donnez au registre un certificat valide pour ce nom.",
  "Is the address right? Look at the DNS, the egress rules and the proxy of the nodes.":
    "L'adresse est-elle la bonne ? Vérifiez le DNS, les règles de sortie (egress) et le proxy des nœuds.",
  "a policy of the node asks for a signature that the image {0} lacks.":
    "une politique du nœud exige une signature que l'image {0} n'a pas.",
  "Sign the image, or talk to the administrators of the cluster.":
    "Signez l'image, ou adressez-vous aux administrateurs du cluster.",
  "the image {0} cannot be pulled: {1}.": "l'image {0} ne peut pas être tirée : {1}.",
  "The events of the pod say more.": "Les événements du pod en disent plus.",
  "The node is still pulling {0}.": "Le pull de {0} est encore en cours sur le nœud.",
  "Wait; a large image takes its time.": "Patientez : une image volumineuse prend du temps.",

  // The start of a container.
  "{0} {1} does not exist; {2} needs it.": "Le {0} {1} n'existe pas ; {2} en a besoin.",
  "Create the Secret {0} in the namespace, or mark the reference `optional: true`.":
    "Créez le Secret {0} dans le namespace, ou marquez la référence `optional: true`.",
  "Add the ConfigMap {0} to the manifests, or correct the name in the pod template.":
    "Ajoutez le ConfigMap {0} aux manifestes, ou corrigez son nom dans le template du pod.",
  "{0} {1} has no key {2}; {3} needs it.": "Le {0} {1} n'a pas de clé {2} ; {3} en a besoin.",
  "Add the key {0} to {1}, or correct the key in the pod template.":
    "Ajoutez la clé {0} à {1}, ou corrigez la clé dans le template du pod.",
  "{0} must not run as root (`runAsNonRoot`), but the image {1} names its user by a word, which cannot be checked.":
    "{0} ne doit pas tourner en root (`runAsNonRoot`), mais l'image {1} désigne son utilisateur par un nom, ce qui ne peut pas être vérifié.",
  "{0} must not run as root (`runAsNonRoot`), but the image {1} runs as root.":
    "{0} ne doit pas tourner en root (`runAsNonRoot`), mais l'image {1} tourne en root.",
  "Set a numeric `runAsUser` in the securityContext, or `USER 10001` in the Dockerfile.":
    "Définissez un `runAsUser` numérique dans le securityContext, ou `USER 10001` dans le Dockerfile.",
  "{0} waits for the kubelet: {1}.": "{0} attend le kubelet : {1}.",
  "Wait; the kubelet tries again.": "Patientez : le kubelet réessaie.",
  "{0} cannot be configured: {1}.": "{0} ne peut pas être configuré : {1}.",
  "Correct the container in the pod template.": "Corrigez le conteneur dans le template du pod.",
  "{0} has nothing to run: neither its image nor the manifest names a command.":
    "{0} n'a rien à exécuter : ni son image ni le manifeste n'indiquent de commande.",
  "Set `command` in the manifest, or CMD in the Dockerfile.":
    "Définissez `command` dans le manifeste, ou CMD dans le Dockerfile.",
  "The container runtime refuses {0}: {1}.": "Le runtime de conteneurs refuse {0} : {1}.",
  "Correct what the message names; the events of the pod say more.":
    "Corrigez ce que désigne le message ; les événements du pod en disent plus.",
  "{0} cannot be started: {1}.": "{0} ne peut pas être démarré : {1}.",
  "its command fails": "sa commande échoue",
  "The postStart hook of {0} fails: {1}.": "Le hook postStart échoue dans {0} : {1}.",
  "Correct the command in `lifecycle.postStart`, or leave the hook out.":
    "Corrigez la commande de `lifecycle.postStart`, ou retirez ce hook.",
  "{0} still runs; the containers after it wait for its end{1}.":
    "{0} tourne encore ; les conteneurs suivants attendent qu'il se termine{1}.",
  "Mount the volume elsewhere than at {0}, where it hides what the image has there, or only single files of it (`subPath`).":
    "Montez le volume ailleurs que sur {0}, où il cache ce que l'image y contient, ou n'en montez que des fichiers (`subPath`).",
  "{0} exceeds its memory limit {1}, a default of the namespace, and is killed (OOMKilled).":
    "{0} dépasse sa limite de mémoire de {1}, une valeur par défaut du namespace : il est tué (OOMKilled).",
  "Set `resources.limits.memory` of the container: it has none of its own, so that of the LimitRange counts.":
    "Définissez `resources.limits.memory` du conteneur : il n'en a pas, c'est donc celle de la LimitRange qui compte.",
  "it writes where it may only read": "il écrit là où il ne peut que lire",
  "Mount a volume where the program writes (an `emptyDir` does), or take `readOnly` off that mount; ConfigMaps and Secrets can only be read.":
    "Montez un volume là où le programme écrit (un `emptyDir` suffit), ou retirez `readOnly` de ce montage ; les ConfigMaps et les Secrets se lisent seulement.",
  "it lacks a right that root has": "il lui manque un droit que root possède",
  "Give it the capability it needs (`capabilities.add`, for chown CHOWN), or let it do without: `fsGroup` gives volumes to its user.":
    "Donnez-lui ce droit (`capabilities.add`, CHOWN pour chown), ou faites sans : `fsGroup` donne les volumes à son utilisateur.",
  "Its log says what it is doing, or what it waits for.": "Son log dit ce qu'il fait, ou ce qu'il attend.",
  "{0} is started, but its postStart hook does not end.":
    "{0} est démarré, mais son hook postStart ne se termine pas.",
  "Let the hook end soon, or do its work in the program itself: the container counts as started only after it.":
    "Faites en sorte que le hook se termine vite, ou confiez son travail au programme lui-même : le conteneur ne compte comme démarré qu'une fois le hook terminé.",
  "it is built for another processor (exec format error)":
    "son programme est compilé pour un autre processeur (exec format error)",
  "Build the image for the platform of the nodes.": "Construisez l'image pour la plateforme des nœuds.",
  "Correct `command` in the manifest, or the CMD of the Dockerfile: the file is not in the image.":
    "Corrigez `command` dans le manifeste, ou le CMD du Dockerfile : le fichier n'est pas dans l'image.",
  "its user may not enter its working directory {0}":
    "son utilisateur ne peut pas entrer dans son répertoire de travail {0}",
  "Let the user enter it (`RUN chown` in the Dockerfile), or choose another `workingDir` or user.":
    "Donnez-en l'accès à cet utilisateur (`RUN chown` dans le Dockerfile), ou choisissez un autre `workingDir` ou un autre utilisateur.",
  "its mount at {0} is a file where the image has a directory, or the other way round":
    "son montage en {0} est un fichier là où l'image a un répertoire, ou l'inverse",
  "Correct `mountPath` and `subPath`: `subPath` with the key of a ConfigMap or Secret mounts a file, without it a directory.":
    "Corrigez `mountPath` et `subPath` : avec `subPath`, la clé d'un ConfigMap ou d'un Secret est montée comme fichier ; sans lui, c'est un répertoire.",
  "`command` is a list of words: write each as an element of its own, or run the line by a shell (`sh -c`).":
    "`command` est une liste de mots : écrivez chacun comme un élément, ou faites exécuter la ligne par un shell (`sh -c`).",
  "Make the file executable (`chmod +x` in the Dockerfile), or correct `command`.":
    "Rendez le fichier exécutable (`chmod +x` dans le Dockerfile), ou corrigez `command`.",
  "Correct `command`, `workingDir` and the mounts of the container as the message says.":
    "Corrigez `command`, `workingDir` et les montages du conteneur selon le message.",

  // Crashes.
  "{0} crashes with exit code {1}": "{0} plante avec le code de sortie {1}",
  "illegal instruction: the program may need a newer processor":
    "instruction illégale : le programme exige peut-être un processeur plus récent",
  "the program aborted itself": "le programme s'est interrompu lui-même",
  "bus error": "erreur de bus",
  "arithmetic error": "erreur arithmétique",
  "killed by SIGKILL: by its node, by a probe or by itself":
    "tué par SIGKILL : par son nœud, par une sonde ou par lui-même",
  "segmentation fault": "erreur de segmentation",
  "ended by SIGTERM: something asked it to stop": "arrêté par SIGTERM : quelque chose a demandé son arrêt",
  "The process of {0} ends by itself with exit code 0{1}.":
    "Le processus s'arrête de lui-même dans {0}, avec le code de sortie 0{1}.",
  "It has to stay in the foreground; work that ends belongs in a Job.":
    "Il doit rester au premier plan ; un travail qui se termine relève d'un Job.",
  "{0}: a command was not found{1}.": "{0} : une commande est introuvable{1}.",
  "{0}: a command cannot be executed{1}.": "{0} : une commande ne peut pas être exécutée{1}.",
  "Correct `command` in the manifest or the CMD of the Dockerfile; is everything installed in the image?":
    "Corrigez `command` dans le manifeste ou le CMD du Dockerfile ; tout est-il bien installé dans l'image ?",
  "The events of the pod say who ended it; the log says what it did before.":
    "Les événements du pod disent qui l'a arrêté ; le log dit ce qu'il faisait avant.",
  "The program itself fails: try the image locally, on the same platform.":
    "C'est le programme lui-même qui échoue : essayez l'image en local, sur la même plateforme.",
  "The log of the container says why; it is in the evidence.":
    "Le log du conteneur dit pourquoi ; il figure parmi les éléments relevés.",
  "its program is built for another processor, or is no program":
    "son programme est compilé pour un autre processeur, ou n'en est pas un",
  "Build the image for the platform of the nodes; a script needs `#!` in its first line.":
    "Construisez l'image pour la plateforme des nœuds ; la première ligne d'un script doit commencer par `#!`.",
  "its file, or the interpreter that the first line names, is not in the image":
    "son fichier, ou l'interpréteur que nomme la première ligne, n'est pas dans l'image",
  "Look at the first line of the script: Windows line ends (CRLF) spoil it, and not every image has a bash. A program may want another libc (glibc on Alpine).":
    "Regardez la première ligne du script : les fins de ligne Windows (CRLF) la faussent, et toutes les images n'ont pas de bash. Un programme peut aussi exiger une autre libc (glibc sur Alpine).",
  "its volume is full": "son volume est plein",
  "Enlarge the volume, or remove what nobody needs from it.":
    "Agrandissez le volume, ou retirez-en ce qui ne sert plus à personne.",
  "its data is locked by another process": "ses données sont verrouillées par un autre processus",
  "Only one pod may use the data: `strategy: Recreate` and one replica, so that the old pod ends first.":
    "Un seul pod peut utiliser les données : `strategy: Recreate` et un seul réplica, pour que l'ancien pod se termine d'abord.",
  "its database lacks a table": "il manque une table à sa base de données",
  "Have the migrations run before it starts, for example by a Job of this deployment.":
    "Faites passer les migrations avant son démarrage, par exemple par un Job de ce déploiement.",
  "it may not listen on its port": "il ne peut pas écouter sur son port",
  "Let it listen on a port of 1024 or above, and lead the Service and the probes there: lower ones are for root alone.":
    "Faites-le écouter sur un port à partir de 1024, et menez-y le Service et les sondes : en dessous, les ports sont réservés à root.",
  "a host that it calls has no address": "un hôte qu'il appelle n'a pas d'adresse",
  "Correct the name of the host in its configuration (a Service of another namespace is NAME.NAMESPACE), or see whether the DNS of the cluster answers.":
    "Corrigez le nom de l'hôte dans sa configuration (un Service d'un autre namespace s'écrit NOM.NAMESPACE), ou vérifiez que le DNS du cluster répond.",
  "what it calls refuses the connection": "ce qu'il appelle refuse la connexion",
  "Is what it calls running, and does it listen on that port? Its Service and its pods say so.":
    "Ce qu'il appelle tourne-t-il, et écoute-t-il sur ce port ? Son Service et ses pods le disent.",
  "a module is not in the image": "un module n'est pas dans l'image",
  "Add it to the dependencies, and see that the Dockerfile installs them and copies all sources; a volume hides what the image has at its place.":
    "Ajoutez-le aux dépendances, et vérifiez que le Dockerfile les installe et copie toutes les sources ; un volume masque ce que l'image contient à cet endroit.",
  "its port is taken": "son port est déjà pris",
  "Let each container of the pod listen on a port of its own.":
    "Faites écouter chaque conteneur du pod sur son propre port.",
  "it may not write or open something": "il n'a pas le droit d'écrire ou d'ouvrir quelque chose",
  "Mount a volume where the program writes, and let its user own it (`fsGroup`).":
    "Montez un volume là où le programme écrit, et donnez-en la propriété à son utilisateur (`fsGroup`).",
  "{0} exceeds its memory limit {1} and is killed (OOMKilled).":
    "{0} dépasse sa limite de mémoire de {1} : il est tué (OOMKilled).",
  "{0} is killed because the node has no memory left (OOMKilled).":
    "{0} est tué, car le nœud n'a plus de mémoire (OOMKilled).",
  "Raise `resources.limits.memory` of the container, or let it need less.":
    "Augmentez `resources.limits.memory` du conteneur, ou réduisez sa consommation.",
  "Set requests and limits for memory, so that the pod lands on a node that has enough.":
    "Définissez des requests et des limits de mémoire, pour que le pod soit placé sur un nœud qui en a assez.",

  // Probes: what follows `sa sonde (GET / sur le port 80)`, and `GET / sur le port 80`.
  "The {0} probe kills {1}: {2} {3}.": "La sonde {0} fait tuer {1} : {2} {3}.",
  "Correct path and port of the {0} probe, or give it more time (`initialDelaySeconds`, `failureThreshold`).":
    "Corrigez le chemin et le port de la sonde {0}, ou accordez-lui plus de temps (`initialDelaySeconds`, `failureThreshold`).",
  "{0} runs but does not get ready: its {1} probe ({2}) {3}{4}.":
    "{0} tourne, mais n'arrive pas à être prêt : sa sonde {1} ({2}) {3}{4}.",
  "{0} is not ready: its readiness gate {1} is not fulfilled.":
    "Le pod {0} n'est pas prêt : sa readiness gate {1} n'est pas remplie.",
  "The controller that writes this condition (usually a load balancer's) has not done so: is it installed and healthy?":
    "Le contrôleur qui écrit cette condition (en général celui d'un load balancer) ne l'a pas fait : est-il installé et en bon état ?",
  "Correct the probe or what it asks; a startupProbe gives a slow program more time.":
    "Corrigez la sonde ou ce qu'elle interroge ; une startupProbe laisse plus de temps à un programme lent.",
  "cannot be asked, for its command is not found in the container":
    "échoue, car sa commande est introuvable dans le conteneur",
  "Correct the command of the probe, or put the program into the image.":
    "Corrigez la commande de la sonde, ou ajoutez le programme à l'image.",
  "answers {0}": "obtient la réponse {0}",
  "Correct the path of the probe, or what the program answers there.":
    "Corrigez le chemin de la sonde, ou ce que le programme y répond.",
  "is refused, for nothing listens on that port": "se heurte à un refus, car rien n'écoute sur ce port",
  "Correct the port, let the program listen on 0.0.0.0, or give it more time with a startupProbe.":
    "Corrigez le port, faites écouter le programme sur 0.0.0.0, ou accordez-lui plus de temps avec une startupProbe.",
  "gets no answer in time": "n'obtient pas de réponse à temps",
  "Raise `timeoutSeconds`, or see why the program does not answer.":
    "Augmentez `timeoutSeconds`, ou cherchez pourquoi le programme ne répond pas.",
  "does not succeed": "n'aboutit pas",
  "says: {0}": "échoue avec ce message : {0}",
  "the setting `{0}` is missing": "le paramètre `{0}` manque",
  "Set `{0}` in a ConfigMap or Secret that the container reads, or under its `env`.":
    "Définissez `{0}` dans un ConfigMap ou un Secret que lit le conteneur, ou dans son `env`.",
  "the setting `{0}` has a value that it cannot have":
    "le paramètre `{0}` a une valeur qu'il ne peut pas prendre",
  "Correct `{0}` in the ConfigMap or Secret that the container reads, or under its `env`.":
    "Corrigez `{0}` dans le ConfigMap ou le Secret que lit le conteneur, ou dans son `env`.",
  "it does not trust the certificate of what it calls":
    "il ne fait pas confiance au certificat de ce qu'il appelle",
  "Mount the certificate of the authority and let the program trust it; if it has expired or is for another name, have it issued anew.":
    "Montez le certificat de l'autorité et déclarez-le au programme ; s'il a expiré ou s'il est établi pour un autre nom, faites-en émettre un nouveau.",
  "what it calls speaks TLS and it does not, or the other way round":
    "ce qu'il appelle parle TLS et lui non, ou l'inverse",
  "Correct the scheme of the address (`http://` or `https://`) or its port.":
    "Corrigez le schéma de l'adresse (`http://` ou `https://`) ou son port.",
  "an address that it calls is no complete URL": "une adresse qu'il appelle n'est pas une URL complète",
  "Write the whole address into its configuration, with its scheme: `http://NAME:PORT`.":
    "Écrivez l'adresse entière dans sa configuration, avec son schéma : `http://NAME:PORT`.",
  "a value that it sends in a header holds a line break or another sign that may not be there":
    "une valeur qu'il envoie dans un en-tête contient un saut de ligne ou un autre caractère interdit",
  "Mostly a Secret ends with a line break: make it anew with `kubectl create secret generic --from-literal` or `printf %s` instead of `echo`.":
    "Le plus souvent, un Secret se termine par un saut de ligne : recréez-le avec `kubectl create secret generic --from-literal`, ou avec `printf %s` au lieu de `echo`.",
  "the server does not find its application": "le serveur ne trouve pas son application",
  "Correct the name of the module and of the application in `args`, `command` or the CMD of the Dockerfile, and `workingDir`.":
    "Corrigez le nom du module et celui de l'application dans `args`, `command` ou le CMD du Dockerfile, ainsi que `workingDir`.",
  "its user has no account in the image": "son utilisateur n'a pas de compte dans l'image",
  "Add the user to the image, or set `HOME` and `USER` under `env`; `runAsUser` names a number only.":
    "Ajoutez l'utilisateur à l'image, ou définissez `HOME` et `USER` dans `env` ; `runAsUser` ne donne qu'un numéro.",
  "its data was written by another version of the program":
    "ses données ont été écrites par une autre version du programme",
  "Deploy the version that wrote the data, or migrate it as the release notes tell; an older version seldom reads newer data.":
    "Déployez la version qui a écrit les données, ou migrez-les comme l'indiquent les notes de version ; une version plus ancienne lit rarement des données plus récentes.",
  "its vectors have another size than its collection": "ses vecteurs n'ont pas la taille de sa collection",
  "Use the model that the collection was made for, or a new collection.":
    "Utilisez le modèle pour lequel la collection a été créée, ou une nouvelle collection.",
  "a model that it asks for is not in Ollama": "un modèle qu'il demande n'est pas dans Ollama",
  "Correct the name of the model in its configuration, or add it to the input `models`.":
    "Corrigez le nom du modèle dans sa configuration, ou ajoutez-le à l'entrée `models`.",
  "; it has logged nothing": " ; il n'a rien écrit dans son log",
  "Let it log to stdout and stderr, not to a file; or run its image locally, with the same command and settings.":
    "Faites-le écrire sur stdout et stderr, et non dans un fichier ; ou lancez son image en local, avec la même commande et les mêmes paramètres.",
  "Let the probe ask a path for which nobody has to log in; if the program passes on the refusal of what it calls, correct the login for that.":
    "Faites interroger par la sonde un chemin sans authentification ; si le programme transmet le refus de ce qu'il appelle, corrigez ses identifiants pour ce service.",
  "The program itself says that something is wrong: its log or the body of this answer says what, often a service that it needs.":
    "Le programme dit lui-même que quelque chose ne va pas : son log ou le corps de cette réponse dit quoi, souvent un service dont il a besoin.",
  "it does not know one of its arguments": "il ne connaît pas un de ses arguments",
  "Correct `args` or `command`: does this version of the program still know the argument?":
    "Corrigez `args` ou `command` : cette version du programme connaît-elle encore l'argument ?",
  "a file that it reads is not there": "un fichier qu'il lit n'existe pas",
  "Mount the file where the program reads it, or copy it into the image; check `mountPath` and the keys: a volume hides what the image has at its place.":
    "Montez le fichier là où le programme le lit, ou copiez-le dans l'image ; vérifiez `mountPath` et les clés : un volume masque ce que l'image contient à cet endroit.",
  "its login is refused": "son authentification est refusée",
  "Correct user and password in the Secret that it reads, or in the service that it logs in to.":
    "Corrigez l'utilisateur et le mot de passe dans le Secret qu'il lit, ou dans le service auquel il se connecte.",
  "its own limit of memory is used up": "sa propre limite de mémoire est atteinte",
  "Raise the limit of its runtime (`--max-old-space-size`, `-Xmx`), and `resources.limits.memory` with it.":
    "Augmentez la limite de son runtime (`--max-old-space-size`, `-Xmx`), et `resources.limits.memory` avec elle.",
};
