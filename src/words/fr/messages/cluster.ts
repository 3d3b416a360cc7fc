/** French for what `src/cluster/` tells. */
import type { Sentences } from "../../sentence.js";

export const cluster: Sentences = {
  "The cluster refused a request: {0}": "Le cluster a refusé une requête : {0}",
  "The cluster does not accept the credentials of the kubeconfig any more":
    "Le cluster n'accepte plus les identifiants du kubeconfig",
  "The token or certificate expired or was revoked during the run.":
    "Le token ou le certificat a expiré ou a été révoqué pendant l'exécution.",
  "Make credentials that live longer than a run, encode the kubeconfig again, and update the secret KUBECONFIG.":
    "Créez des identifiants valables plus longtemps qu'une exécution, encodez à nouveau le kubeconfig et mettez à jour le secret KUBECONFIG.",
  "The connection to the cluster was lost: kubectl proxy has ended":
    "La connexion au cluster a été perdue : kubectl proxy s'est arrêté",
  "Somebody or something on the runner ended it, for example for want of memory.":
    "Quelqu'un ou quelque chose l'a arrêté sur le runner, par exemple par manque de mémoire.",
  "kubectl could not open a connection to the cluster": "kubectl n'a pas pu ouvrir de connexion au cluster",
  "kubectl refused the kubeconfig.": "kubectl a refusé le kubeconfig.",
  "Try the same file with `kubectl version` on your machine.":
    "Essayez le même fichier avec `kubectl version` sur votre machine.",
  "Take the kubeconfig from the cluster itself again, and update the secret KUBECONFIG.":
    "Récupérez à nouveau le kubeconfig sur le cluster lui-même, et mettez à jour le secret KUBECONFIG.",
  "Make a new token, encode the kubeconfig again, and update the secret KUBECONFIG; docs/kubeconfig.md shows how.":
    "Créez un nouveau token, encodez à nouveau le kubeconfig et mettez à jour le secret KUBECONFIG ; docs/kubeconfig.md montre comment.",
  "The program `{0}`, by which the kubeconfig logs in, was not found":
    "Le programme `{0}`, par lequel le kubeconfig s'authentifie, est introuvable",
  "kubectl looks for it on the PATH of the runner.": "kubectl le cherche dans le PATH du runner.",
  "The program `{0}`, by which the kubeconfig logs in, gave no credentials":
    "Le programme `{0}`, par lequel le kubeconfig s'authentifie, n'a pas fourni d'identifiants",
  "It is not logged in itself on this runner, or lacks the permission for this cluster.":
    "Il n'est pas lui-même connecté sur ce runner, ou n'a pas de droits sur ce cluster.",
  'The cluster does not accept the credentials of the kubeconfig (user "{0}" of context "{1}")':
    "Le cluster n'accepte pas les identifiants du kubeconfig (utilisateur « {0} » du contexte « {1} »)",
  "The certificate has expired, was revoked (its ServiceAccount or Secret was deleted), or belongs to another cluster.":
    "Le certificat a expiré, a été révoqué (son ServiceAccount ou son Secret a été supprimé), ou appartient à un autre cluster.",
  "The token has expired, was revoked (its ServiceAccount or Secret was deleted), or belongs to another cluster.":
    "Le token a expiré, a été révoqué (son ServiceAccount ou son Secret a été supprimé), ou appartient à un autre cluster.",
  'The user "{0}" of the kubeconfig may not act as {1}':
    "L'utilisateur « {0} » du kubeconfig n'a pas le droit d'agir en tant que {1}",
  "The kubeconfig impersonates somebody (`as`), which needs the verb `impersonate` in a ClusterRole.":
    "Le kubeconfig emprunte une identité (`as`), ce qui exige le verbe `impersonate` dans un ClusterRole.",
  "Grant it, or remove `as` and `as-groups` from the kubeconfig.":
    "Accordez-le, ou supprimez `as` et `as-groups` du kubeconfig.",
  "The proxy on the way to the cluster at {0} does not let us through":
    "Le proxy devant le cluster {0} ne nous laisse pas passer",
  "`proxy-url` of the kubeconfig (or `HTTPS_PROXY` of the runner) is wrong, the proxy is down, or it wants a password.":
    "`proxy-url` du kubeconfig (ou `HTTPS_PROXY` du runner) est incorrect, le proxy est en panne, ou il demande un mot de passe.",
  "Correct `proxy-url` in the kubeconfig, or remove it if the runner needs no proxy.":
    "Corrigez `proxy-url` dans le kubeconfig, ou supprimez-le si le runner n'a pas besoin de proxy.",
  "The certificate of the cluster at {0} is not trusted: another authority signed it":
    "Le certificat du cluster {0} n'est pas reconnu : une autre autorité l'a signé",
  "`certificate-authority-data` of the kubeconfig is that of another cluster, or the cluster was made anew.":
    "`certificate-authority-data` du kubeconfig est celle d'un autre cluster, ou le cluster a été recréé.",
  "The certificate of the cluster is not for {0}": "Le certificat du cluster n'est pas établi pour {0}",
  "The server is reached by a name or address that its certificate does not have, such as a tunnel or a load balancer.":
    "Le serveur est appelé par un nom ou une adresse absente de son certificat, comme celle d'un tunnel ou d'un load balancer.",
  "Use an address that the certificate has, or name one of its names as `tls-server-name` in the kubeconfig.":
    "Utilisez une adresse présente dans le certificat, ou indiquez l'un de ses noms comme `tls-server-name` dans le kubeconfig.",
  "The certificate of the cluster at {0} has expired, or is not valid yet":
    "Le certificat du cluster {0} a expiré, ou n'est pas encore valable",
  "Nobody renewed the certificate of the API server, or the clock of the runner is wrong.":
    "Personne n'a renouvelé le certificat de l'API server, ou l'horloge du runner est fausse.",
  "Renew it on the cluster (kubeadm: `kubeadm certs renew apiserver`).":
    "Renouvelez-le sur le cluster (kubeadm : `kubeadm certs renew apiserver`).",
  'The cluster at {0} refuses the client certificate of user "{1}"':
    "Le cluster {0} refuse le certificat client de l'utilisateur « {1} »",
  "It was signed by another cluster's authority, or has expired.":
    "Il a été signé par l'autorité d'un autre cluster, ou a expiré.",
  "What answers at {0} does not speak HTTPS": "Ce qui répond à {0} ne parle pas HTTPS",
  "The port is that of another service.": "Le port est celui d'un autre service.",
  "Correct the server in the kubeconfig; `kubectl cluster-info` prints it.":
    "Corrigez l'adresse du serveur dans le kubeconfig ; `kubectl cluster-info` l'affiche.",
  "The cluster at {0} speaks HTTPS only": "Le cluster {0} ne parle que HTTPS",
  "The server of the kubeconfig begins with http://.":
    "L'adresse du serveur dans le kubeconfig commence par http://.",
  "Write https:// there, and remove `allow-insecure-server`.":
    "Remplacez-le par https:// et supprimez `allow-insecure-server`.",
  "The certificate of the cluster at {0} is not trusted": "Le certificat du cluster {0} n'est pas reconnu",
  "`certificate-authority-data` of the kubeconfig is that of another cluster, or the address is not in the certificate.":
    "`certificate-authority-data` du kubeconfig est celle d'un autre cluster, ou l'adresse n'est pas dans le certificat.",
  "The cluster cannot be reached: the name of {0} is unknown to the runner":
    "Le cluster est injoignable : le runner ne connaît pas le nom {0}",
  "The cluster is gone, or its name exists only inside your network.":
    "Le cluster n'existe plus, ou son nom n'existe que dans votre réseau.",
  "Correct the server in the kubeconfig, or use a self-hosted runner inside that network.":
    "Corrigez l'adresse du serveur dans le kubeconfig, ou utilisez un runner auto-hébergé dans ce réseau.",
  "The cluster cannot be reached: nothing answers at {0}":
    "Le cluster est injoignable : rien ne répond à {0}",
  "The address means the runner itself; it was that of your own machine when the kubeconfig was made.":
    "L'adresse désigne le runner lui-même ; c'était celle de votre machine à la création du kubeconfig.",
  "The API server is down, or the port is wrong.": "L'API server est arrêté, ou le port est faux.",
  "Use an address of the API server that the runner can reach.":
    "Utilisez une adresse de l'API server que le runner peut joindre.",
  "What answers at {0} is no Kubernetes cluster": "Ce qui répond à {0} n'est pas un cluster Kubernetes",
  "The server of the kubeconfig is the address of something else, or lacks its path.":
    "L'adresse du serveur dans le kubeconfig est celle d'autre chose, ou son chemin manque.",
  "The cluster at {0} cannot be reached": "Le cluster {0} est injoignable",
  "The address is one of a private network, which the runner is not in.":
    "L'adresse est celle d'un réseau privé dont le runner ne fait pas partie.",
  "A firewall that does not know the runner, or the cluster is down.":
    "Un pare-feu ne connaît pas le runner, ou le cluster est arrêté.",
  "Make the API server reachable from the runner, or use a self-hosted runner inside its network.":
    "Rendez l'API server joignable depuis le runner, ou utilisez un runner auto-hébergé dans son réseau.",
  "The credentials of the kubeconfig may not run commands in the pod {0}":
    "Les identifiants du kubeconfig n'ont pas le droit d'exécuter des commandes dans le pod {0}",
  "Grant `create` and `get` on `pods/exec` in the deployer's Role; docs/deployer-role.yaml has the Role.":
    "Accordez `create` et `get` sur `pods/exec` dans le Role du compte de déploiement ; ce Role est dans docs/deployer-role.yaml.",
  "kubectl is not on the PATH": "kubectl n'est pas dans le PATH",
  "kubectl {0} does not fit the server's version {1}":
    "kubectl {0} ne convient pas à la version {1} du serveur",
  "known to the action": "connu de l'action",
  "published at {0}": "publié à l'adresse {0}",
  "{0}; using version {1} from {2}, whose SHA-256 is {3}":
    "{0} ; version {1} utilisée, depuis {2}, avec un SHA-256 {3}",
  "no answer from {0} within {1} s": "pas de réponse de {0} en {1} s",
  "{0} is used all the same, for version {1} could not be had: {2}":
    "{0} est utilisé quand même, car la version {1} n'a pas pu être obtenue : {2}",
  "Kubernetes supports a kubectl one minor version to either side of the server.":
    "Kubernetes ne prend en charge qu'un écart d'une version mineure entre kubectl et le serveur.",
  "Install kubectl {0}.{1} on the runner before this step, for example by azure/setup-kubectl.":
    "Installez kubectl {0}.{1} sur le runner avant cette étape, par exemple avec azure/setup-kubectl.",
  "The namespace {0} is being deleted": "Le namespace {0} est en cours de suppression",
  "Somebody deleted it, and what is in it is still being removed.":
    "Quelqu'un l'a supprimé, et la suppression de son contenu n'est pas terminée.",
  "The credentials of the kubeconfig may not list and watch {0}":
    "Les identifiants du kubeconfig n'ont pas le droit de lister et d'observer : {0}",
  "Without it the rollout cannot be followed.": "Sans ce droit, le rollout ne peut pas être suivi.",
  "Grant get, list and watch on `{0}` in the deployer's Role; docs/deployer-role.yaml has the Role.":
    "Accordez get, list et watch sur `{0}` dans le Role du compte de déploiement ; ce Role est dans docs/deployer-role.yaml.",
};
