/** French for what `src/cluster/kubeconfig/checks/` tells of how a user logs in. */
import type { Sentences } from "../../sentence.js";

export const kubeconfigLogins: Sentences = {
  '`token` of user "{0}"': "`token` de l'utilisateur « {0} »",
  'The token of user "{0}" of the kubeconfig': "Le token de l'utilisateur « {0} » du kubeconfig",
  "Tokens of a ServiceAccount live as long as was asked for when they were made, one hour if nothing was.":
    "La durée de vie du token d'un ServiceAccount est fixée à sa création ; par défaut, une heure.",
  "Make a new one (`kubectl -n {0} create token {1} --duration=2160h`), put it into the kubeconfig, and update the secret KUBECONFIG; docs/kubeconfig.md shows how. {2}":
    "Créez-en un nouveau (`kubectl -n {0} create token {1} --duration=2160h`), placez-le dans le kubeconfig et mettez à jour le secret KUBECONFIG ; docs/kubeconfig.md montre comment. {2}",
  'The token of user "{0}" of the kubeconfig begins with the word Bearer':
    "Le token de l'utilisateur « {0} » du kubeconfig commence par le mot Bearer",
  "The value of a header was copied; kubectl adds that word itself.":
    "La valeur d'un en-tête a été copiée ; kubectl ajoute ce mot lui-même.",
  "Remove the word and encode the file again. {0}": "Supprimez ce mot et encodez à nouveau le fichier. {0}",
  'The token of user "{0}" of the kubeconfig holds white space or a character that no token has':
    "Le token de l'utilisateur « {0} » du kubeconfig contient un espace ou un caractère qu'aucun token ne contient",
  "It was copied in several lines from a terminal, or something was added to it.":
    "Il a été copié d'un terminal en plusieurs lignes, ou quelque chose y a été ajouté.",
  "Put it in one line, without anything around it. {0}":
    "Écrivez-le sur une seule ligne, sans rien autour. {0}",
  'The token of user "{0}" of the kubeconfig is still encoded in base64':
    "Le token de l'utilisateur « {0} » du kubeconfig est encore encodé en base64",
  "It was copied from a Secret, which holds values in base64; a kubeconfig holds the token itself.":
    "Il a été copié d'un Secret, dont les valeurs sont en base64 ; un kubeconfig contient le token lui-même.",
  "Decode it: `kubectl -n NAMESPACE get secret NAME -o jsonpath='{.data.token}' | base64 -d`. {0}":
    "Décodez-le : `kubectl -n NAMESPACE get secret NAME -o jsonpath='{.data.token}' | base64 -d`. {0}",
  'The token of user "{0}" of the kubeconfig is incomplete':
    "Le token de l'utilisateur « {0} » du kubeconfig est incomplet",
  "A token has three parts, separated by dots; a part is missing or was changed while copying.":
    "Un token a trois parties séparées par des points ; l'une d'elles manque ou a été altérée lors de la copie.",
  'The OpenID Connect token of user "{0}"': "Le token OpenID Connect de l'utilisateur « {0} »",
  "Such a token lives for minutes or hours, and the kubeconfig has no `refresh-token` to get another.":
    "Un tel token n'est valable que quelques minutes ou quelques heures, et le kubeconfig n'a pas de `refresh-token` pour en obtenir un autre.",
  'The kubeconfig uses the login method `auth-provider: {0}` (user "{1}"), which kubectl does not have':
    "Le kubeconfig utilise le mode d'authentification `auth-provider: {0}` (utilisateur « {1} »), que kubectl ne prend pas en charge",
  'The kubeconfig logs in by an unknown `auth-provider` (user "{0}"), which kubectl does not have':
    "Le kubeconfig s'authentifie par un `auth-provider` inconnu (utilisateur « {0} »), que kubectl ne prend pas en charge",
  "It was removed in version 1.26; `{0}` has taken its place.":
    "Il a été supprimé en version 1.26 ; `{0}` le remplace.",
  "It was removed, or never existed.": "Il a été supprimé, ou n'a jamais existé.",
  "Write the kubeconfig again with a current version of the tool, set `allow-exec-plugins: {0}`, and before this step {1}. Or: {2}":
    "{2} Sinon, régénérez le kubeconfig avec une version actuelle de l'outil, définissez `allow-exec-plugins: {0}` et, avant cette étape, {1}.",
  'The kubeconfig logs in by OpenID Connect but holds no token (`id-token` of user "{0}")':
    "Le kubeconfig s'authentifie par OpenID Connect, mais ne contient aucun token (`id-token` de l'utilisateur « {0} »)",
  "The browser login that would get one cannot happen on a runner.":
    "Il s'obtient par une connexion dans un navigateur, impossible sur un runner.",
  'The OpenID Connect token of user "{0}" is incomplete':
    "Le token OpenID Connect de l'utilisateur « {0} » est incomplet",
  'The kubeconfig logs in as a person, by OpenID Connect (user "{0}")':
    "Le kubeconfig s'authentifie comme une personne, par OpenID Connect (utilisateur « {0} »)",
  "Its `refresh-token` ends with that person's session, and many providers accept it only once: the next run may fail.":
    "Son `refresh-token` prend fin avec la session de cette personne, et beaucoup de fournisseurs ne l'acceptent qu'une fois : la prochaine exécution peut échouer.",
  '`client-certificate-data` of user "{0}"': "`client-certificate-data` de l'utilisateur « {0} »",
  '`client-key-data` of user "{0}"': "`client-key-data` de l'utilisateur « {0} »",
  "Make a new one, encode the kubeconfig again, and update the secret KUBECONFIG; a token of a ServiceAccount is easier to renew and to revoke. {0}":
    "Créez-en un nouveau, encodez à nouveau le kubeconfig et mettez à jour le secret KUBECONFIG ; le token d'un ServiceAccount est plus facile à renouveler et à révoquer. {0}",
  'The user "{0}" of the kubeconfig has a key but no certificate':
    "L'utilisateur « {0} » du kubeconfig a une clé, mais pas de certificat",
  "One of the two lines was lost.": "L'une des deux lignes a été perdue.",
  'The user "{0}" of the kubeconfig has a certificate but no key':
    "L'utilisateur « {0} » du kubeconfig a un certificat, mais pas de clé",
  '`client-certificate-data` of user "{0}" holds a private key instead of a certificate':
    "`client-certificate-data` de l'utilisateur « {0} » contient une clé privée au lieu d'un certificat",
  '`client-certificate-data` of user "{0}" holds a PEM text instead of a certificate':
    "`client-certificate-data` de l'utilisateur « {0} » contient un autre texte PEM au lieu d'un certificat",
  "Certificate and key were mixed up, or another file was encoded.":
    "Le certificat et la clé ont été confondus, ou un autre fichier a été encodé.",
  '`client-key-data` of user "{0}" holds no private key':
    "`client-key-data` de l'utilisateur « {0} » ne contient pas de clé privée",
  "Certificate and key were mixed up, or it is the public half of the key.":
    "Le certificat et la clé ont été confondus, ou c'est la partie publique de la clé.",
  'The client certificate of user "{0}" cannot be read':
    "Le certificat client de l'utilisateur « {0} » est illisible",
  "`client-certificate-data` looks like PEM, but what is inside is damaged.":
    "`client-certificate-data` ressemble à du PEM, mais son contenu est endommagé.",
  'The key of user "{0}" cannot be read': "La clé de l'utilisateur « {0} » est illisible",
  "`client-key-data` looks like PEM, but what is inside is damaged.":
    "`client-key-data` ressemble à du PEM, mais son contenu est endommagé.",
  'The key of user "{0}" is locked with a passphrase':
    "La clé de l'utilisateur « {0} » est protégée par une phrase secrète",
  "kubectl cannot use such a key, and there is nobody to type the passphrase.":
    "kubectl ne sait pas utiliser une telle clé, et il n'y a personne pour saisir la phrase secrète.",
  "Unlock it (`openssl pkey -in KEY -out UNLOCKED`), or better: {0}":
    "{0} Sinon, déverrouillez la clé (`openssl pkey -in KEY -out UNLOCKED`).",
  'The key of user "{0}" is an SSH key': "La clé de l'utilisateur « {0} » est une clé SSH",
  "Kubernetes knows nothing of SSH; the key of the client certificate is needed.":
    "Kubernetes ne connaît pas SSH ; il faut la clé du certificat client.",
  'The client certificate and the key of user "{0}" do not belong together':
    "Le certificat client et la clé de l'utilisateur « {0} » ne vont pas ensemble",
  "One of them was renewed and the other was not, or they were copied from two files.":
    "L'un a été renouvelé sans l'autre, ou ils ont été copiés de deux fichiers différents.",
  'The client certificate of user "{0}"': "Le certificat client de l'utilisateur « {0} »",
  "Client certificates usually live for a year (kubeadm, k3s).":
    "Un certificat client est en général valable un an (kubeadm, k3s).",
  "a token": "un token",
  "a client certificate": "un certificat client",
  "an exec plugin": "un plugin exec",
  '`password` of user "{0}"': "`password` de l'utilisateur « {0} »",
  'The kubeconfig refers to a file on your machine: `{0}` of user "{1}"':
    "Le kubeconfig renvoie à un fichier de votre machine : `{0}` de l'utilisateur « {1} »",
  "The runner does not have that file.": "Le runner n'a pas ce fichier.",
  "Put the data inside: `{0}`. {1}": "Mettez les données dans le kubeconfig : `{0}`. {1}",
  'The user "{0}" of the kubeconfig has both `{1}` and `{2}`':
    "L'utilisateur « {0} » du kubeconfig a à la fois `{1}` et `{2}`",
  "`{0}` is a path on your machine, and kubectl refuses to choose.":
    "`{0}` est un chemin de votre machine, et kubectl refuse de choisir.",
  "Remove `{0}`: `kubectl config unset users.NAME.{1}`. {2}":
    "Supprimez `{0}` : `kubectl config unset users.NAME.{1}`. {2}",
  'The user "{0}" of the kubeconfig has both `exec` and `auth-provider`':
    "L'utilisateur « {0} » du kubeconfig a à la fois `exec` et `auth-provider`",
  "kubectl refuses to choose between two ways to log in.":
    "kubectl refuse de choisir entre deux modes d'authentification.",
  "Remove one of them; if in doubt, `auth-provider`. {0}":
    "Supprimez l'un des deux ; dans le doute, `auth-provider`. {0}",
  'The user "{0}" of the kubeconfig has both a token and a password':
    "L'utilisateur « {0} » du kubeconfig a à la fois un token et un mot de passe",
  "Remove `username` and `password`. {0}": "Supprimez `username` et `password`. {0}",
  'The user "{0}" of the kubeconfig has both a token and a program to log in':
    "L'utilisateur « {0} » du kubeconfig a à la fois un token et un programme d'authentification",
  "kubectl would use the token and never renew it by the program.":
    "kubectl utiliserait le token, sans jamais le renouveler par le programme.",
  "Remove `token` or `exec`. {0}": "Supprimez `token` ou `exec`. {0}",
  'The kubeconfig logs in with user name and password (user "{0}")':
    "Le kubeconfig s'authentifie par nom d'utilisateur et mot de passe (utilisateur « {0} »)",
  "Kubernetes removed this in version 1.19.": "Kubernetes a supprimé ce mode en version 1.19.",
  'The user "{0}" of the kubeconfig has no credentials':
    "L'utilisateur « {0} » du kubeconfig n'a pas d'identifiants",
  "Without `--raw`, `kubectl config view` leaves them out.": "Sans `--raw`, `kubectl config view` les omet.",
  'The user "{0}" of the kubeconfig impersonates groups without naming a user':
    "L'utilisateur « {0} » du kubeconfig emprunte des groupes sans indiquer d'utilisateur",
  "`as-groups`, `as-uid` and `as-user-extra` need `as`, the user that is impersonated.":
    "`as-groups`, `as-uid` et `as-user-extra` exigent `as`, l'utilisateur dont l'identité est empruntée.",
  "Add `as`, or remove them. {0}": "Ajoutez `as`, ou supprimez-les. {0}",
  "run `{0}`": "exécutez `{0}`",
  "run `aws-actions/configure-aws-credentials` (the runner images of GitHub have `aws`)":
    "exécutez `aws-actions/configure-aws-credentials` (les images de runner de GitHub ont `aws`)",
  "run `aws-actions/configure-aws-credentials` and install `aws-iam-authenticator`":
    "exécutez `aws-actions/configure-aws-credentials` et installez `aws-iam-authenticator`",
  "run `google-github-actions/auth`, then `google-github-actions/setup-gcloud` with `install_components: gke-gcloud-auth-plugin`":
    "exécutez `google-github-actions/auth`, puis `google-github-actions/setup-gcloud` avec `install_components: gke-gcloud-auth-plugin`",
  "run `azure/login`, then `azure/use-kubelogin`, and convert the kubeconfig by `kubelogin convert-kubeconfig -l azurecli`":
    "exécutez `azure/login`, puis `azure/use-kubelogin`, et convertissez le kubeconfig par `kubelogin convert-kubeconfig -l azurecli`",
  "run `oracle-actions/run-oci-cli-command`, or install the OCI CLI with its key in `~/.oci`":
    "exécutez `oracle-actions/run-oci-cli-command`, ou installez l'OCI CLI avec sa clé dans `~/.oci`",
  "run `teleport-actions/setup`, then `teleport-actions/auth-k8s`":
    "exécutez `teleport-actions/setup`, puis `teleport-actions/auth-k8s`",
  "install `kubectl-oidc_login`, with a grant that needs no browser":
    "installez `kubectl-oidc_login`, avec un mode d'autorisation qui se passe de navigateur",
  "install the kubectl plugin that its arguments name":
    "installez le plugin kubectl que désignent ses arguments",
  "install `{0}` and log it in": "installez `{0}` et connectez-le à son compte",
  "The kubeconfig runs `{0}` to log in, which is not on the PATH of the runner":
    "Pour s'authentifier, le kubeconfig exécute `{0}`, qui n'est pas dans le PATH du runner",
  "The step that installs it is missing, or comes after this one.":
    "L'étape qui l'installe manque, ou vient après celle-ci.",
  'The kubeconfig runs a program to log in: `{0}` (user "{1}")':
    "Le kubeconfig exécute un programme pour s'authentifier : `{0}` (utilisateur « {1} »)",
  "The input `allow-exec-plugins` allows none.": "L'entrée `allow-exec-plugins` n'en autorise aucun.",
  "The input `allow-exec-plugins` allows only: {0}.": "L'entrée `allow-exec-plugins` n'autorise que : {0}.",
  "A secret that names programs to run could run anything, and the login of your own machine does not exist on the runner.":
    "Un secret qui désigne des programmes pourrait faire exécuter n'importe quoi, et la session de votre machine n'existe pas sur le runner.",
  "Set `allow-exec-plugins: {0}` and before this step {1}. Or, which needs neither: {2}":
    "{2} Sinon, définissez `allow-exec-plugins: {0}` et, avant cette étape, {1}.",
  'The program that logs in has no name: `exec.command` of user "{0}" of the kubeconfig is empty':
    "Le programme d'authentification n'a pas de nom : `exec.command` de l'utilisateur « {0} » du kubeconfig est vide",
  "A script that made the file had no value for it.":
    "Le script qui a généré le fichier n'avait pas de valeur à y mettre.",
  'The kubeconfig runs a program by its path on your machine to log in (user "{0}")':
    "Pour s'authentifier, le kubeconfig exécute un programme par son chemin sur votre machine (utilisateur « {0} »)",
  "`exec.command` ends in `{0}`.": "`exec.command` se termine par `{0}`.",
  "The runner has it somewhere else, or not at all; only a name that is looked up on the PATH can be allowed.":
    "Le runner l'a ailleurs, ou pas du tout ; seul un nom à chercher dans le PATH peut être autorisé.",
  "Name the program alone: `kubectl config set-credentials USER --exec-command={0}`. {1}":
    "Indiquez seulement le nom du programme : `kubectl config set-credentials USER --exec-command={0}`. {1}",
  '`exec.command` of user "{0}" of the kubeconfig is not the name of a program':
    "`exec.command` de l'utilisateur « {0} » du kubeconfig n'est pas le nom d'un programme",
  "It holds white space or shell characters; arguments belong in `exec.args`, and no shell is run.":
    "Il contient des espaces ou des caractères de shell ; les arguments vont dans `exec.args`, et aucun shell n'est lancé.",
  'The kubeconfig asks `{0}` for credentials in a form that kubectl no longer has: v1alpha1 (user "{1}")':
    "Le kubeconfig demande à `{0}` des identifiants sous une forme que kubectl ne connaît plus : v1alpha1 (utilisateur « {1} »)",
  "kubectl removed it in version 1.24; the file was made by an old version of the tool.":
    "kubectl l'a supprimée en version 1.24 ; le fichier vient d'une ancienne version de l'outil.",
  "Update the tool and let it write the kubeconfig again (for EKS `aws eks update-kubeconfig --name CLUSTER`). {0}":
    "Mettez l'outil à jour et régénérez le kubeconfig avec lui (pour EKS, `aws eks update-kubeconfig --name CLUSTER`). {0}",
  '`exec.apiVersion` of user "{0}" of the kubeconfig is missing or unknown':
    "`exec.apiVersion` de l'utilisateur « {0} » du kubeconfig manque ou est inconnue",
  "kubectl knows: {0}.": "kubectl connaît : {0}.",
  "The file was put together by hand.": "Le fichier a été composé à la main.",
  "Let the tool of `{0}` write the kubeconfig again. {1}":
    "Régénérez le kubeconfig avec l'outil qui fournit `{0}`. {1}",
  'The program `{0}` needs somebody to answer it: `interactiveMode: Always` (user "{1}" of the kubeconfig)':
    "Le programme `{0}` veut un interlocuteur : `interactiveMode: Always` (utilisateur « {1} » du kubeconfig)",
  "On a runner there is nobody to answer.": "Sur un runner, il n'y a personne pour répondre.",
  "Use a way to log in that needs nobody, with `interactiveMode: Never`. Or: {0}":
    "{0} Sinon, utilisez un mode d'authentification sans intervention humaine, avec `interactiveMode: Never`.",
  'The kubeconfig lets `{0}` log in by a browser or by a password (user "{1}")':
    "Le kubeconfig laisse `{0}` s'authentifier par un navigateur ou un mot de passe (utilisateur « {1} »)",
  "Choose another login, for Azure `kubelogin convert-kubeconfig -l azurecli` after `azure/login`. {0}":
    "Choisissez un autre mode d'authentification ; pour Azure, `kubelogin convert-kubeconfig -l azurecli` après `azure/login`. {0}",
};
