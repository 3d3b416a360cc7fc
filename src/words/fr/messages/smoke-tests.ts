/** French for what `src/smoke-tests/` tells. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

export const smokeTests: Sentences = {
  // The titles of the tests, and what a good answer is told as.
  "Ollama answers": "Ollama répond",
  "Ollama has the model {0}": "Ollama a le modèle {0}",
  "Qdrant is ready": "Qdrant est prêt",
  "Qdrant serves its collections": "Qdrant sert ses collections",
  "Qdrant stores and finds a vector": "Qdrant enregistre et retrouve un vecteur",
  "The chatbot API answers": "L'API du chatbot répond",
  "The chatbot API answers from outside": "L'API du chatbot répond depuis l'extérieur",
  "The chatbot stores a document and finds it": "Le chatbot enregistre un document et le retrouve",
  "version {0}": "version {0}",
  "{0} on its disk": "{0} sur son disque",
  "1 collection": "1 collection",
  "{0} collections": (count) => plural(Number(count), "{0} collection", "{0} collections"),
  "{0}, as expected": "{0}, comme attendu",
  "the runner": "le runner",
  "the API server": "l'API server",

  // What is wrong goes on after a colon; a step goes on after "impossible de".
  'Smoke test "{0}" failed: {1}': "Le smoke test « {0} » a échoué : {1}",
  "{0}, called from {1}.": "{0}, appelé depuis {1}.",
  "{0}, called from {1}, {2} attempts.": "{0}, appelé depuis {1}, {2} tentatives.",
  "Failed for the same reason: {0}.": "Échec pour la même raison : {0}.",
  "could not {0}: {1}": (step = "") =>
    /^[aeiouyéh]/.test(step) ? "impossible d'{0} : {1}" : "impossible de {0} : {1}",
  "store a document": "enregistrer un document",
  "ask for it": "poser une question à son sujet",
  "find it again": "le retrouver",
  "remove it": "le supprimer",
  "forget it": "l'oublier",
  "make a collection": "créer une collection",
  "store a vector": "enregistrer un vecteur",
  "find the vector again": "retrouver le vecteur",
  "remove the collection": "supprimer la collection",
  "stored, found and removed a document": "un document enregistré, retrouvé puis supprimé",
  "made a collection, stored and found a vector, removed both":
    "une collection créée, un vecteur enregistré et retrouvé, le tout supprimé",
  "Qdrant asks for an API key": "Qdrant exige une clé d'API",
  "the application has no /openapi.json": "l'application n'a pas de /openapi.json",
  "the application has no {0}": "l'application n'a pas {0}",
  "{0}, no {1}": "{0}, ni {1}",
  "the answer has no `ids`": "la réponse n'a pas de champ `ids`",
  "the document is not among the passages": "le document n'est pas parmi les passages",
  "It stores into another collection than it searches in, embeds questions with another model, or leaves out what is too unlike.":
    "Il enregistre dans une autre collection que celle où il cherche, encode les questions avec un autre modèle, ou écarte ce qui n'est pas assez proche.",
  "Compare the collection, the model and the least score in its configuration; its log may say what it found.":
    "Comparez la collection, le modèle et le score minimal dans sa configuration ; son log dit peut-être ce qu'il a trouvé.",
  "the document is still found after it was removed": "le document est encore trouvé après sa suppression",
  "the vector is not found": "le vecteur est introuvable",
  "the answer is not as expected": "la réponse n'est pas celle attendue",

  "{0} is not in the list of models": "{0} n'est pas dans la liste des modèles",
  "Somebody removed it since, or the application is sent to another Ollama than the one it was pulled to.":
    "Il a été supprimé depuis, ou l'application est dirigée vers un autre Ollama que celui qui l'a téléchargé.",
  "Compare the address in the ConfigMap with the Service of the manifests; then run the workflow again.":
    "Comparez l'adresse dans le ConfigMap avec le Service des manifestes, puis relancez le workflow.",
  "the answer is not {0}'s: {1}": "ce n'est pas {0} qui répond : {1}",
  "it is Qdrant's": "c'est Qdrant",
  'it begins with "{0}"': "la réponse commence par « {0} »",
  "Another server answers at this address: the Service's selector or port leads to the wrong pods.":
    "Un autre serveur répond à cette adresse : le sélecteur ou le port du Service mène aux mauvais pods.",
  "Compare `spec.selector` and `targetPort` of the Service with the pod template that it is for.":
    "Comparez `spec.selector` et `targetPort` du Service avec le template du pod auquel il est destiné.",

  // Why a request did not arrive.
  "the name {0} does not resolve (NXDOMAIN: {1})": "le nom {0} ne se résout pas (NXDOMAIN : {1})",
  "The cluster's DNS does not know the Service, or the pod asks another DNS: its `dnsPolicy` is not `ClusterFirst`.":
    "Le DNS du cluster ne connaît pas le Service, ou le pod interroge un autre DNS : sa `dnsPolicy` n'est pas `ClusterFirst`.",
  "There is no such name, or the cluster's DNS does not forward what is outside of the cluster.":
    "Ce nom n'existe pas, ou le DNS du cluster ne transmet pas les requêtes vers l'extérieur.",
  "Leave `dnsPolicy` out of the pod's manifest, and make sure that the cluster's DNS works.":
    "Retirez `dnsPolicy` du manifeste du pod, et vérifiez que le DNS du cluster fonctionne.",
  "the DNS does not answer for {0} ({1})": "le DNS ne répond pas pour {0} ({1})",
  "The pod reaches no DNS server: a NetworkPolicy blocks port 53, the cluster's DNS is down, or `dnsConfig` names another one.":
    "Le pod n'atteint aucun serveur DNS : une NetworkPolicy bloque le port 53, le DNS du cluster est en panne, ou `dnsConfig` en désigne un autre.",
  "Allow the pods port 53, UDP and TCP, to the cluster's DNS; see that its pods run.":
    "Autorisez aux pods le port 53, UDP et TCP, vers le DNS du cluster ; vérifiez que les pods de celui-ci tournent.",
  "{0} refuses the connection ({1})": "{0} refuse la connexion ({1})",
  "Nothing listens at the port that Service {0} forwards to{1}: its `targetPort` is not the one of the container, or the program listens on 127.0.0.1 only.":
    "Rien n'écoute sur le port vers lequel le Service {0} redirige{1} : son `targetPort` n'est pas celui du conteneur, ou le programme n'écoute que sur 127.0.0.1.",
  "Nothing listens there.": "Rien n'y écoute.",
  "Give Service {0} the `targetPort` that the container listens on, and let it listen on 0.0.0.0.":
    "Donnez au Service {0} le `targetPort` sur lequel le conteneur écoute, et faites écouter celui-ci sur 0.0.0.0.",
  "Correct the address, or start the server.": "Corrigez l'adresse, ou démarrez le serveur.",
  "no connection to {0} ({1})": "pas de connexion à {0} ({1})",
  "A NetworkPolicy or a firewall drops the packets, or the network between the nodes is broken.":
    "Une NetworkPolicy ou un pare-feu rejette les paquets, ou le réseau entre les nœuds est coupé.",
  "Allow the way from the API's pods to this Service, as an egress of the one and an ingress of the other.":
    "Autorisez le trafic des pods de l'API vers ce Service : en egress pour les premiers, en ingress pour le second.",
  "{0} accepted the connection but gave no answer ({1})": "{0} a accepté la connexion sans répondre ({1})",
  "The server hangs or is overloaded, or what listens there speaks no HTTP.":
    "Le serveur est bloqué ou surchargé, ou ce qui écoute à ce port ne parle pas HTTP.",
  "{0} speaks no TLS ({1})": "{0} ne parle pas TLS ({1})",
  "{0} sets {1} to {2}, but plain HTTP is spoken there.":
    "Le {0} donne à {1} la valeur {2}, mais ce qui écoute là parle HTTP sans TLS.",
  "The address begins with `https://`, but plain HTTP is spoken there.":
    "L'adresse commence par `https://`, mais ce qui écoute là parle HTTP sans TLS.",
  "Write `http://`, or let the server speak TLS.": "Écrivez `http://`, ou faites parler TLS au serveur.",
  "{0} sets {1} to {2}; the manifests have {3} for it.":
    "Le {0} donne à {1} la valeur {2} ; les manifestes prévoient {3} pour cela.",
  "Look at the log of its pods.": "Consultez le log de ses pods.",
  "there is no Service {0} in the namespace {1}": "il n'y a pas de Service {0} dans le namespace {1}",
  "{0} sets {1} to {2}, but there is no Service of this name; {3}.":
    "Le {0} donne à {1} la valeur {2}, mais aucun Service ne porte ce nom ; {3}.",
  "There is no Service of this name; {0}.": "Aucun Service ne porte ce nom ; {0}.",
  "there are none": "il n'en existe aucun",
  "there is {0}": "le seul Service est {0}",
  "there are {0}": "les Services sont {0}",
  "Set {0} in {1} to {2}.": "Dans le {1}, donnez à {0} la valeur {2}.",
  "Set {0} in {1} to the name of a Service.": "Dans le {1}, donnez à {0} le nom d'un Service.",
  "Service {0} has no port {1}": "le Service {0} n'a pas de port {1}",
  "Service {0} has no port at all.": "Le Service {0} n'a aucun port.",
  "{0} sets {1} to {2}, but Service {3} has the port {4}.": (_source, _key, _url, _service, ports = "") =>
    ports.includes(",")
      ? "Le {0} donne à {1} la valeur {2}, mais le Service {3} a les ports {4}."
      : "Le {0} donne à {1} la valeur {2}, mais le Service {3} a le port {4}.",
  "Service {0} has the port {1}.": (_service, ports = "") =>
    ports.includes(",") ? "Le Service {0} a les ports {1}." : "Le Service {0} a le port {1}.",
  "Correct the port.": "Corrigez le port.",
  "Service {0} has no ready pod behind it": "le Service {0} n'a aucun pod prêt derrière lui",
  "None of its {0} pods is ready.": (count) =>
    plural(Number(count), "Son seul pod ({0}) n'est pas prêt.", "Aucun de ses {0} pods n'est prêt."),
  "Its selector matches the labels of no pod, or its named target port is in none.":
    "Son sélecteur ne correspond aux labels d'aucun pod, ou aucun pod n'a le port cible qu'il désigne par son nom.",
  "Make `spec.selector` the labels of the pod template; a named `targetPort` must be the name of a port of the container.":
    "Reprenez dans `spec.selector` les labels du template du pod ; un `targetPort` nommé doit être le nom d'un port du conteneur.",

  // What an answer means.
  "HTTP status {0}: {1}": "statut HTTP {0} : {1}",
  "The server refuses: it wants credentials, or is in a state in which it only reads.":
    "Le serveur refuse : il exige une authentification, ou n'accepte plus que les lectures.",
  "Look at the log of its pods; a Qdrant that only reads has a full or read-only volume, or is locked.":
    "Consultez le log de ses pods ; un Qdrant qui n'accepte que les lectures a un volume plein ou en lecture seule, ou est verrouillé.",
  "The server has no such route: another program, or another version of it, answers.":
    "Le serveur n'a pas cette route : c'est un autre programme qui répond, ou une autre version.",
  "Compare the image that runs with the one that was meant.":
    "Comparez l'image qui tourne avec celle qui devrait tourner.",
  "The server has a fault of its own.": "Le serveur est lui-même en erreur.",
  "no answer: the program in the pod ended early":
    "pas de réponse : le programme lancé dans le pod s'est arrêté trop tôt",
  "the program in the pod ended early": "le programme lancé dans le pod s'est arrêté trop tôt",
  "The pod was replaced or ran out of memory while the tests ran in it.":
    "Le pod a été remplacé ou a manqué de mémoire pendant l'exécution des tests.",
  "no Service of this namespace": "aucun Service de ce namespace",
  "timed out": "délai dépassé",
  "there was no time left to clean up": "le temps a manqué pour tout nettoyer",

  // Where the tests run.
  "The container {0} of the pod {1} has no Python, in which the smoke tests are written":
    "Le conteneur {0} du pod {1} n'a pas Python, le langage des smoke tests",
  "Use an image that has `python3`, or settle for the tests through the API server.":
    "Utilisez une image qui a `python3`, ou contentez-vous des tests à travers l'API server.",
  "The smoke tests could not be run in the pod {0}":
    "Les smoke tests n'ont pas pu être exécutés dans le pod {0}",
  "Run the workflow again; if it stays so, try the command below.":
    "Relancez le workflow ; si le problème persiste, essayez la commande ci-dessous.",
  "The smoke tests ran through the API server, which proves less":
    "Les smoke tests sont passés par l'API server, ce qui prouve moins",
  "They show that the servers answer, but not that the pods reach them: DNS, the Services' addresses and NetworkPolicies are left out.":
    "Ils montrent que les serveurs répondent, mais pas que les pods les atteignent : le DNS, les adresses des Services et les NetworkPolicies ne sont pas vérifiés.",

  // The checks of the workflow itself.
  "the answer has nothing at {0}": "la réponse n'a rien à l'emplacement {0}",
  "{0} is {1}, not {2}": "{0} vaut {1}, et non {2}",
  "the answer does not contain {0}": "la réponse ne contient pas {0}",
  "The server answers, but not what this check of the workflow expects.":
    "Le serveur répond, mais pas ce que ce test du workflow attend.",
  "Correct the server, or the check in the input `http-checks`.":
    "Corrigez le serveur, ou le test dans l'entrée `http-checks`.",
  "input `http-checks`": "entrée `http-checks`",
  'check "{0}": {1}': "test « {0} » : {1}",
  "the whole {0}": "l'ensemble {0}",
  "is not valid YAML: {0}": "n'est pas du YAML valide : {0}",
  "uses aliases in a way no list of checks does": "utilise des alias comme aucune liste de tests ne le fait",
  "Correct it; docs/smoke-tests.md has examples.": "Corrigez cela ; docs/smoke-tests.md donne des exemples.",
  "A list of maps with `name`, `service` and `path`, and as you like `port`, `method`, `headers`, `body`, `status`, `json`, `contains`, `timeout`, `required`; docs/smoke-tests.md has examples.":
    "Une liste de maps avec `name`, `service` et `path`, et au choix `port`, `method`, `headers`, `body`, `status`, `json`, `contains`, `timeout`, `required` ; docs/smoke-tests.md donne des exemples.",
  "its name is empty": "son nom est vide",
  "there is another one of this name": "un autre test porte ce nom",
  "Give each check a name of its own.": "Donnez à chaque test son propre nom.",
  'its path does not begin with "/": {0}': "son chemin ne commence pas par « / » : {0}",
  "{0} is no HTTP status": "{0} n'est pas un statut HTTP",
  "{0} is no path to one value": "{0} n'est pas le chemin d'une valeur unique",
  "Write for example `$.passages[0].source`.": "Écrivez par exemple `$.passages[0].source`.",
  "its timeout is no duration up to {0}s: {1}": "son délai n'est pas une durée d'au plus {0}s : {1}",
  "a GET has no body": "un GET n'a pas de corps",
  "Set `method: POST`.": "Indiquez `method: POST`.",
  "the manifests have no Service {0}": "les manifestes n'ont pas de Service {0}",
  "Service {0} has several ports": "le Service {0} a plusieurs ports",
  "Set `port` to one of {0}.": "Donnez à `port` une de ces valeurs : {0}.",
};
