/** French for what `src/cluster/kubeconfig/checks/` tells of servers, and of the way to them. */
import type { Sentences } from "../../sentence.js";

export const kubeconfigServers: Sentences = {
  '`proxy-url` of cluster "{0}" of the kubeconfig is not a URL':
    "`proxy-url` du cluster « {0} » du kubeconfig n'est pas une URL",
  "It needs a protocol and a host, such as `http://proxy.example.com:3128`.":
    "Il faut un protocole et un hôte, par exemple `http://proxy.example.com:3128`.",
  "Correct or remove it. {0}": "Corrigez cette valeur, ou supprimez-la. {0}",
  '`proxy-url` of cluster "{0}" of the kubeconfig speaks {1}, which kubectl does not know':
    "`proxy-url` du cluster « {0} » du kubeconfig indique le protocole {1}, que kubectl ne connaît pas",
  '`proxy-url` of cluster "{0}" of the kubeconfig speaks another protocol, which kubectl does not know':
    "`proxy-url` du cluster « {0} » du kubeconfig indique un protocole que kubectl ne connaît pas",
  "kubectl knows proxies that speak http, https or socks5. `host:port` alone is read as a protocol.":
    "kubectl connaît les proxys http, https et socks5. `host:port` seul est lu comme un protocole.",
  "Write for example `proxy-url: http://proxy.example.com:3128`. {0}":
    "Écrivez par exemple `proxy-url: http://proxy.example.com:3128`. {0}",
  'The cluster "{0}" of the kubeconfig has an empty server address':
    "Le cluster « {0} » du kubeconfig a une adresse de serveur vide",
  'The server address of cluster "{0}" is the placeholder of a template':
    "L'adresse du serveur du cluster « {0} » n'a pas été renseignée : c'est encore le texte d'un modèle",
  "`kubectl cluster-info` prints the address. {0}": "`kubectl cluster-info` affiche l'adresse. {0}",
  'The server address of cluster "{0}" does not begin with https://':
    "L'adresse du serveur du cluster « {0} » ne commence pas par https://",
  "kubectl would speak to it without encryption, or not at all.":
    "kubectl lui parlerait sans chiffrement, ou pas du tout.",
  "Write `https://` before it and encode the file again. {0}":
    "Ajoutez `https://` au début et encodez à nouveau le fichier. {0}",
  'The server address of cluster "{0}" is not a URL':
    "L'adresse du serveur du cluster « {0} » n'est pas une URL",
  "It was cut, or something was added to it.": "Elle a été tronquée, ou quelque chose y a été ajouté.",
  'The server of cluster "{0}" cannot be reached over {1}':
    "Le serveur du cluster « {0} » n'est pas joignable par le protocole {1}",
  'The server of cluster "{0}" cannot be reached over the protocol of its address':
    "Le serveur du cluster « {0} » n'est pas joignable par le protocole de son adresse",
  "An API server speaks HTTPS.": "Un API server parle HTTPS.",
  "Use the https address of the API server; `kubectl cluster-info` prints it.":
    "Utilisez l'adresse https de l'API server ; `kubectl cluster-info` l'affiche.",
  'The server address of cluster "{0}" holds a user name or a password':
    "L'adresse du serveur du cluster « {0} » contient un nom d'utilisateur ou un mot de passe",
  "Kubernetes does not accept a password in the address since version 1.19; addresses are also often shown.":
    "Depuis la version 1.19, Kubernetes n'accepte pas de mot de passe dans l'adresse ; de plus, une adresse est souvent affichée.",
  "Remove it, and give the user of the context a token. {0}":
    "Supprimez-les et donnez un token à l'utilisateur du contexte. {0}",
  'The server of cluster "{0}" is a web page, not an API server: {1}':
    "Le serveur du cluster « {0} » est une page web, et non un API server : {1}",
  "The address was copied from the browser.": "L'adresse a été copiée du navigateur.",
  "`kubectl cluster-info` prints the address of the API server. {0}":
    "`kubectl cluster-info` affiche l'adresse de l'API server. {0}",
  'The server of cluster "{0}" is not reached by https but by http':
    "Le serveur du cluster « {0} » est appelé en http, et non en https",
  "kubectl sends no credentials over an unencrypted connection, so to the server we would be anonymous, and anybody on the way could read everything.":
    "kubectl n'envoie pas d'identifiants sur une connexion non chiffrée : le serveur nous prendrait pour un anonyme, et tout le monde sur le trajet pourrait lire les échanges.",
  "Use the https address of the API server. If it is a proxy on the runner that logs in itself, set `allow-insecure-server: true`.":
    "Utilisez l'adresse https de l'API server. Si c'est un proxy sur le runner, qui s'authentifie lui-même, définissez `allow-insecure-server: true`.",
  'The server of cluster "{0}" is reached without encryption ({1})':
    "Le serveur du cluster « {0} » est appelé sans chiffrement ({1})",
  "`allow-insecure-server: true` allows it. kubectl sends no credentials there.":
    "`allow-insecure-server: true` l'autorise. kubectl n'y envoie pas d'identifiants.",
  "Use the https address of the API server.": "Utilisez l'adresse https de l'API server.",
  'The server of cluster "{0}" is an address of your own machine: {1}':
    "Le serveur du cluster « {0} » est une adresse de votre propre machine : {1}",
  "The kubeconfig was made by kind, minikube, Docker Desktop or a tunnel; on GitHub's runner it leads to the runner itself.":
    "Le kubeconfig vient de kind, de minikube, de Docker Desktop ou d'un tunnel ; sur un runner de GitHub, il mène au runner lui-même.",
  "Use an address of the API server that can be reached from the internet, or a self-hosted runner. If this job itself starts the cluster, set `allow-local-server: true`. {0}":
    "Utilisez une adresse de l'API server joignable depuis internet, ou un runner auto-hébergé. Si ce job démarre lui-même le cluster, définissez `allow-local-server: true`. {0}",
  '`certificate-authority-data` of cluster "{0}"': "`certificate-authority-data` du cluster « {0} »",
  'The kubeconfig refers to a file on your machine: `certificate-authority` of cluster "{0}"':
    "Le kubeconfig renvoie à un fichier de votre machine : `certificate-authority` du cluster « {0} »",
  'The cluster "{0}" of the kubeconfig has its certificate authority twice: as a file and as data':
    "Le cluster « {0} » du kubeconfig a deux fois son autorité de certification : comme fichier et comme données",
  "kubectl refuses that. `certificate-authority` is a path on your machine.":
    "kubectl le refuse. `certificate-authority` est un chemin de votre machine.",
  "Remove `certificate-authority`: `kubectl config unset clusters.NAME.certificate-authority`. {0}":
    "Supprimez `certificate-authority` : `kubectl config unset clusters.NAME.certificate-authority`. {0}",
  'The cluster "{0}" of the kubeconfig has a certificate authority and says not to use it':
    "Le cluster « {0} » du kubeconfig a une autorité de certification et demande de ne pas s'en servir",
  "kubectl refuses `insecure-skip-tls-verify` together with a certificate authority.":
    "kubectl refuse `insecure-skip-tls-verify` avec une autorité de certification.",
  "Remove `insecure-skip-tls-verify`: `kubectl config set-cluster NAME --insecure-skip-tls-verify=false`. {0}":
    "Supprimez `insecure-skip-tls-verify` : `kubectl config set-cluster NAME --insecure-skip-tls-verify=false`. {0}",
  'The kubeconfig turns off the check of the server\'s certificate: `insecure-skip-tls-verify` of cluster "{0}"':
    "Le kubeconfig désactive la vérification du certificat du serveur : `insecure-skip-tls-verify` du cluster « {0} »",
  "Anybody on the way could take the credentials.":
    "N'importe qui sur le trajet pourrait prendre les identifiants.",
  "Remove it and add `certificate-authority-data`, the certificate authority of the cluster. To accept the risk, set `allow-insecure-server: true`.":
    "Supprimez cette option et ajoutez `certificate-authority-data`, l'autorité de certification du cluster. Pour accepter le risque, définissez `allow-insecure-server: true`.",
  'Nobody checks the certificate of the server: `insecure-skip-tls-verify` of cluster "{0}"':
    "Personne ne vérifie le certificat du serveur : `insecure-skip-tls-verify` du cluster « {0} »",
  "`allow-insecure-server: true` allows it. Anybody on the way can take the credentials.":
    "`allow-insecure-server: true` l'autorise. N'importe qui sur le trajet peut prendre les identifiants.",
  "Remove it and add `certificate-authority-data`, the certificate authority of the cluster.":
    "Supprimez cette option et ajoutez `certificate-authority-data`, l'autorité de certification du cluster.",
  '`tls-server-name` of cluster "{0}" of the kubeconfig is not a host name':
    "`tls-server-name` du cluster « {0} » du kubeconfig n'est pas un nom d'hôte",
  "It is the name that the server's certificate is checked against: no `https://`, no path.":
    "C'est le nom par rapport auquel le certificat du serveur est vérifié : sans `https://` ni chemin.",
  '`certificate-authority-data` of cluster "{0}" holds a private key instead of a certificate':
    "`certificate-authority-data` du cluster « {0} » contient une clé privée au lieu d'un certificat",
  "Two files were mixed up. If it is the key of the certificate authority, it must not leave the cluster: replace it.":
    "Deux fichiers ont été confondus. Si c'est la clé de l'autorité de certification, elle ne doit pas quitter le cluster : remplacez-la.",
  '`certificate-authority-data` of cluster "{0}" holds a PEM text without a certificate':
    "`certificate-authority-data` du cluster « {0} » contient un texte PEM sans certificat",
  'The certificate authority of cluster "{0}" cannot be read':
    "L'autorité de certification du cluster « {0} » est illisible",
  "`certificate-authority-data` looks like PEM, but what is inside is damaged.":
    "`certificate-authority-data` ressemble à du PEM, mais son contenu est endommagé.",
  'The certificate authority of cluster "{0}"': "L'autorité de certification du cluster « {0} »",
  "The cluster has a newer one by now, or needs one.":
    "Le cluster en a désormais une plus récente, ou il lui en faut une.",
  "When the cluster has a new one, take the kubeconfig from it again. {0}":
    "Quand le cluster en a une nouvelle, récupérez-y à nouveau le kubeconfig. {0}",
};
