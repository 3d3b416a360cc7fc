/** French for what `src/cluster/kubeconfig/` tells of a secret that is no kubeconfig, or hardly one. */
import type { Sentences } from "../../sentence.js";

export const kubeconfigSecret: Sentences = {
  "It was encoded for an address (`%3D` for `=`), or the `%` was copied with which zsh marks an output without a line end.":
    "La valeur a été encodée pour une adresse (`%3D` pour `=`), ou bien le `%` par lequel zsh signale une sortie sans fin de ligne a été copié avec elle.",
  "It was copied out of JSON or a script, with `\\n` in the place of its line ends.":
    "La valeur a été copiée depuis du JSON ou un script, avec `\\n` à la place des fins de ligne.",
  "Something was copied with it, such as a name before it or the numbers of lines.":
    "Autre chose a été copié avec la valeur, comme un nom placé devant ou des numéros de ligne.",
  "Something stands before or after the value, such as a name, or two values were put one after the other.":
    "Il y a quelque chose avant ou après la valeur, comme un nom, ou deux valeurs ont été mises bout à bout.",
  "The secret KUBECONFIG is not valid base64": "Le secret KUBECONFIG n'est pas du base64 valide",
  "The character {0} at position {1} does not belong there.":
    "Le caractère {0} n'a pas sa place en position {1}.",
  "The file was pasted without encoding, or something was added or lost while copying.":
    "Le fichier a été collé sans être encodé, ou un morceau a été ajouté ou perdu lors de la copie.",
  "The input `kubeconfig` is empty": "L'entrée `kubeconfig` est vide",
  "The secret KUBECONFIG does not exist in this repository or environment, its name is spelled differently, or the run comes from a fork or from Dependabot, to which GitHub gives no secrets.":
    "Le secret KUBECONFIG n'existe pas dans ce dépôt ou cet environnement, son nom s'écrit autrement, ou l'exécution vient d'un fork ou de Dependabot, auxquels GitHub ne donne aucun secret.",
  "Create the secret KUBECONFIG and pass it as `kubeconfig: ${{ secrets.KUBECONFIG }}`. {0}": `Créez le secret KUBECONFIG et transmettez-le par \`kubeconfig: \${{ secrets.KUBECONFIG }}\`. {0}`,
  "The secret KUBECONFIG decodes to an empty file": "Le secret KUBECONFIG décodé donne un fichier vide",
  "The command that should have printed the kubeconfig printed nothing.":
    "La commande qui devait afficher le kubeconfig n'a rien affiché.",
  "The secret KUBECONFIG is larger than 1 MiB": "Le secret KUBECONFIG dépasse 1 Mio",
  "That is no kubeconfig of one cluster; GitHub itself stores at most 48 KB.":
    "Ce n'est pas le kubeconfig d'un seul cluster ; GitHub lui-même stocke au plus 48 ko.",
  "The secret KUBECONFIG is not valid base64: its end is missing":
    "Le secret KUBECONFIG n'est pas du base64 valide : il manque la fin",
  "The number of characters is impossible for base64.": "Ce nombre de caractères est impossible en base64.",
  "The value was cut while copying; GitHub stores at most 48 KB.":
    "La valeur a été tronquée lors de la copie ; GitHub stocke au plus 48 ko.",
  "The secret KUBECONFIG decodes to binary data, not to a kubeconfig":
    "Le secret KUBECONFIG décodé donne des données binaires, et non un kubeconfig",
  "Another file was encoded, or the value was damaged.":
    "Un autre fichier a été encodé, ou la valeur a été endommagée.",
  "The secret KUBECONFIG is plain text, not base64":
    "Le secret KUBECONFIG est en texte clair, et non en base64",
  "It works, but GitHub masks a secret of several lines line by line, which garbles logs.":
    "Cela fonctionne, mais GitHub masque une à une les lignes d'un tel secret, ce qui rend les logs illisibles.",
  "Store it as base64. {0}": "Stockez-le en base64. {0}",
  "The secret KUBECONFIG is a data URL": "Le secret KUBECONFIG est une URL de données",
  "A tool for web pages encoded it. What stands before the comma was taken off.":
    "Un outil pour pages web l'a encodé. Ce qui précède la virgule a été retiré.",
  "Store the base64 alone. {0}": "Stockez uniquement le base64. {0}",
  "The secret KUBECONFIG was encoded from UTF-16 text":
    "Le secret KUBECONFIG a été encodé à partir d'un texte en UTF-16",
  "PowerShell's [Text.Encoding]::Unicode does this. It was converted.":
    "C'est ce que fait [Text.Encoding]::Unicode de PowerShell. Le texte a été converti.",
  "Use UTF-8. {0}": "Utilisez UTF-8. {0}",
  "The secret KUBECONFIG is base64 of base64": "Le secret KUBECONFIG est du base64 de base64",
  "It was encoded twice. It was decoded twice.": "Encodé deux fois, il a été décodé deux fois.",
  "Encode it once. {0}": "Encodez la valeur une seule fois. {0}",
  "zip archive": "une archive zip",
  "file compressed with bzip2": "un fichier compressé avec bzip2",
  "file compressed with xz": "un fichier compressé avec xz",
  "file compressed with zstd": "un fichier compressé avec zstd",
  "7z archive": "une archive 7z",
  "tar archive": "une archive tar",
  "Java key store": "un keystore Java",
  "The secret KUBECONFIG holds a {0}, not a kubeconfig":
    "Le secret KUBECONFIG contient {0}, et non un kubeconfig",
  "Another file was encoded, or the kubeconfig was compressed first.":
    "Un autre fichier a été encodé, ou le kubeconfig a été compressé auparavant.",
  "Encode the plain file. {0}": "Encodez le fichier tel quel. {0}",
  "The secret KUBECONFIG is compressed with gzip": "Le secret KUBECONFIG est compressé avec gzip",
  "It was decompressed; GitHub stores 48 KB, so there is no need to compress one kubeconfig.":
    "Il a été décompressé ; GitHub stocke 48 ko, il est donc inutile de compresser un kubeconfig.",
  "The secret KUBECONFIG is compressed with gzip twice":
    "Le secret KUBECONFIG est compressé deux fois avec gzip",
  "One of the two was not intended.": "L'une des deux compressions n'était pas voulue.",
  "The secret KUBECONFIG decompresses to more than 1 MiB": "Le secret KUBECONFIG décompressé dépasse 1 Mio",
  "That is no kubeconfig of one cluster.": "Ce n'est pas le kubeconfig d'un seul cluster.",
  "Encode the plain file of one context. {0}": "Encodez le fichier tel quel, avec un seul contexte. {0}",
  "The secret KUBECONFIG is a damaged gzip file": "Le secret KUBECONFIG est un fichier gzip endommagé",
  "Its end is missing, or it was changed while copying.":
    "Il manque la fin, ou le fichier a été modifié lors de la copie.",
  "The input `kubeconfig` is `***`": "L'entrée `kubeconfig` contient `***`",
  "The masked text of a log was pasted instead of the secret.":
    "Le texte masqué d'un log a été collé à la place du secret.",
  "The input `kubeconfig` is an expression that was not evaluated":
    "L'entrée `kubeconfig` contient une expression qui n'a pas été évaluée",
  "The secret itself holds the text of an expression.":
    "C'est le secret lui-même qui contient le texte d'une expression.",
  "The input `kubeconfig` is the name of a secret, not its value":
    "L'entrée `kubeconfig` contient le nom d'un secret, et non sa valeur",
  "The expression was written without its braces.": "L'expression a été écrite sans ses accolades.",
  "Write `kubeconfig: ${{ secrets.KUBECONFIG }}`.": `Écrivez \`kubeconfig: \${{ secrets.KUBECONFIG }}\`.`,
  "The input `kubeconfig` is a word that stands for a missing value":
    "L'entrée `kubeconfig` contient un mot qui signale une valeur absente",
  "An earlier step or a script set it without having a value.":
    "Une étape précédente ou un script l'a renseignée sans avoir de valeur.",
  "The input `kubeconfig` is an encrypted file": "L'entrée `kubeconfig` contient un fichier chiffré",
  "Decrypt it first; GitHub encrypts secrets itself. {0}":
    "Déchiffrez-le d'abord ; GitHub chiffre lui-même les secrets. {0}",
  "It was encrypted by a tool of your own, and nobody decrypted it before it was passed on.":
    "Il a été chiffré par l'un de vos outils, et personne ne l'a déchiffré avant de le transmettre.",
  "The input `kubeconfig` is a private key, not a kubeconfig":
    "L'entrée `kubeconfig` contient une clé privée, et non un kubeconfig",
  "A key alone does not say which cluster it belongs to.":
    "Une clé seule ne dit pas à quel cluster elle appartient.",
  "The input `kubeconfig` is a certificate or another PEM file, not a kubeconfig":
    "L'entrée `kubeconfig` contient un certificat ou un autre fichier PEM, et non un kubeconfig",
  "A certificate alone does not say where the cluster is.":
    "Un certificat seul ne dit pas où se trouve le cluster.",
  "The input `kubeconfig` is a public SSH key, not a kubeconfig":
    "L'entrée `kubeconfig` contient une clé publique SSH, et non un kubeconfig",
  "Kubernetes knows nothing of SSH; two secrets were mixed up.":
    "Kubernetes n'utilise pas SSH ; deux secrets ont été confondus.",
  "The input `kubeconfig` is a token, not a kubeconfig":
    "L'entrée `kubeconfig` contient un token, et non un kubeconfig",
  "A token alone does not say which cluster it belongs to.":
    "Un token seul ne dit pas à quel cluster il appartient.",
  "The input `kubeconfig` is a token of GitHub, not a kubeconfig":
    "L'entrée `kubeconfig` contient un token GitHub, et non un kubeconfig",
  "Two inputs or secrets were mixed up.": "Deux entrées ou deux secrets ont été confondus.",
  "The input `kubeconfig` is an address, not a kubeconfig":
    "L'entrée `kubeconfig` contient une adresse, et non un kubeconfig",
  "The file itself is needed, not where it can be found.":
    "Il faut le fichier lui-même, et non l'endroit où le trouver.",
  "The input `kubeconfig` is the path of a file, not the file itself":
    "L'entrée `kubeconfig` contient le chemin d'un fichier, et non le fichier lui-même",
  "The runner does not have the files of your machine.": "Le runner n'a pas les fichiers de votre machine.",
  "The input `kubeconfig` is the path of a file on Windows, not the file itself":
    "L'entrée `kubeconfig` contient le chemin d'un fichier Windows, et non le fichier lui-même",
  "The input `kubeconfig` is a command, not what it prints":
    "L'entrée `kubeconfig` contient une commande, et non ce qu'elle affiche",
  "The command was pasted instead of its output.": "La commande a été collée à la place de son résultat.",
  "Run it and store its output. {0}": "Exécutez-la et stockez son résultat. {0}",
  "The input `kubeconfig` is the error message of a command":
    "L'entrée `kubeconfig` contient le message d'erreur d'une commande",
  "The command that should have printed the kubeconfig failed, and its message was stored.":
    "La commande qui devait afficher le kubeconfig a échoué, et c'est son message qui a été stocké.",
  "The input `kubeconfig` is what Terraform shows in the place of a secret":
    "L'entrée `kubeconfig` contient ce que Terraform affiche à la place d'un secret",
  "`terraform output` without `-raw` or `-json` hides the value.":
    "Sans `-raw` ni `-json`, `terraform output` cache la valeur.",
  "Store what `terraform output -raw NAME` prints, in base64. {0}":
    "Stockez ce qu'affiche `terraform output -raw NAME`, en base64. {0}",
  "The input `kubeconfig` is a here-document, with the lines that begin and end it":
    "L'entrée `kubeconfig` contient un here-document, avec ses lignes de début et de fin",
  "The text was copied out of a script, or out of what Terraform shows.":
    "Le texte a été copié depuis un script, ou depuis ce qu'affiche Terraform.",
  "The input `kubeconfig` is a block of Markdown, with the lines that begin and end it":
    "L'entrée `kubeconfig` contient un bloc Markdown, avec ses lignes de début et de fin",
  "It was copied out of a page or a chat.": "Le texte a été copié depuis une page web ou une messagerie.",
  "The input `kubeconfig` is a kubeconfig in a single line, with `\\n` in the place of its line ends":
    "L'entrée `kubeconfig` contient un kubeconfig sur une seule ligne, avec `\\n` à la place des fins de ligne",
  "It was copied out of JSON or a script.": "Le texte a été copié depuis du JSON ou un script.",
  "The input `kubeconfig` is the hexadecimal text of a file, not its base64":
    "L'entrée `kubeconfig` contient un fichier en hexadécimal, et non en base64",
  "A program such as `xxd` or `hexdump` encoded it.": "Un programme comme `xxd` ou `hexdump` l'a encodé.",
  "The input `kubeconfig` is a web page, not a kubeconfig":
    "L'entrée `kubeconfig` contient une page web, et non un kubeconfig",
  "A download led to a login page or to an error page.":
    "Un téléchargement a abouti à une page de connexion ou d'erreur.",
  "The input `kubeconfig` is a Docker login (`config.json`), not a kubeconfig":
    "L'entrée `kubeconfig` contient les identifiants d'une connexion Docker (`config.json`), et non un kubeconfig",
  "Two secrets were mixed up.": "Deux secrets ont été confondus.",
  "The input `kubeconfig` is a key file of Google Cloud, not a kubeconfig":
    "L'entrée `kubeconfig` contient un fichier de clé Google Cloud, et non un kubeconfig",
  "It logs in to Google Cloud, but does not say which cluster is meant.":
    "Il permet de se connecter à Google Cloud, mais ne dit pas de quel cluster il s'agit.",
  "Let google-github-actions/auth use it, and make a kubeconfig that runs `gke-gcloud-auth-plugin`; docs/kubeconfig.md shows how.":
    "Donnez-le à google-github-actions/auth, et créez un kubeconfig qui lance `gke-gcloud-auth-plugin` ; docs/kubeconfig.md montre comment.",
  "The input `kubeconfig` is the credentials of an Azure application, not a kubeconfig":
    "L'entrée `kubeconfig` contient les identifiants d'une application Azure, et non un kubeconfig",
  "They log in to Azure, but do not say which cluster is meant.":
    "Ils permettent de se connecter à Azure, mais ne disent pas de quel cluster il s'agit.",
  "Let azure/login use them, and make a kubeconfig that runs `kubelogin`; docs/kubeconfig.md shows how.":
    "Donnez-les à azure/login, et créez un kubeconfig qui lance `kubelogin` ; docs/kubeconfig.md montre comment.",
  "The input `kubeconfig` is a credentials file of AWS, not a kubeconfig":
    "L'entrée `kubeconfig` contient un fichier d'identifiants AWS, et non un kubeconfig",
  "It logs in to AWS, but does not say which cluster is meant.":
    "Il permet de se connecter à AWS, mais ne dit pas de quel cluster il s'agit.",
  "Let aws-actions/configure-aws-credentials use it, and make a kubeconfig that runs `aws`; docs/kubeconfig.md shows how.":
    "Donnez-le à aws-actions/configure-aws-credentials, et créez un kubeconfig qui lance `aws` ; docs/kubeconfig.md montre comment.",
};
