/** French for what `src/cluster/kubeconfig/` tells of the file and its contexts. */
import type { Sentences } from "../../sentence.js";

export const kubeconfig: Sentences = {
  "Linux: `{0} | base64 -w0`; macOS: `{1} | base64`; PowerShell: `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(({2} | Out-String)))`":
    "Linux : `{0} | base64 -w0` ; macOS : `{1} | base64` ; PowerShell : `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(({2} | Out-String)))`",
  "Encode the complete file again and update the secret KUBECONFIG. {0}":
    "Encodez à nouveau le fichier complet et mettez à jour le secret KUBECONFIG. {0}",
  "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how, step by step.":
    "Créez un kubeconfig pour un ServiceAccount avec un token ; docs/kubeconfig.md montre comment, pas à pas.",
  "The kubeconfig has more entries than a kubeconfig can need":
    "Le kubeconfig a bien plus d'éléments qu'il n'en faut",
  "Another file was encoded, or the whole collection of an administrator.":
    "Un autre fichier a été encodé, ou toute la collection d'un administrateur.",
  "One context is enough. {0}": "Un seul contexte suffit. {0}",
  "The kubeconfig is nested deeper than any kubeconfig":
    "Le kubeconfig a plus de niveaux d'imbrication qu'un kubeconfig ne peut en avoir",
  "The kubeconfig has values of a kind that kubectl does not take":
    "Le kubeconfig a des valeurs d'un type que kubectl n'accepte pas",
  "A template, or a change by hand, put quotes around a value or left them out.":
    "Un template ou une modification à la main a mis des guillemets autour d'une valeur, ou les a omis.",
  "Correct them; `kubectl config view` must print the file without an error. {0}":
    "Corrigez-les ; `kubectl config view` doit afficher le fichier sans erreur. {0}",
  "The kubeconfig is incomplete": "Le kubeconfig est incomplet",
  "Parts of the file were lost, or another file was encoded.":
    "Des parties du fichier ont été perdues, ou un autre fichier a été encodé.",
  "The kubeconfig is not valid YAML (line {0} of the decoded file)":
    "Le kubeconfig n'est pas du YAML valide (ligne {0} du fichier décodé)",
  "The value was cut while copying; GitHub stores at most 48 KB, for which one context without the others is small enough.":
    "La valeur a été tronquée lors de la copie ; GitHub stocke au plus 48 ko, ce qui suffit pour un seul contexte sans les autres.",
  "The value was cut or changed while copying, or indented by tabs.":
    "La valeur a été tronquée ou modifiée lors de la copie, ou indentée avec des tabulations.",
  "The kubeconfig is indented by non-breaking spaces (line {0} of the decoded file)":
    "Le kubeconfig est indenté avec des espaces insécables (ligne {0} du fichier décodé)",
  "It was copied out of a web page, a document or a chat.":
    "Il a été copié depuis une page web, un document ou une messagerie.",
  "The kubeconfig gives a key twice in the same place (line {0} of the decoded file)":
    "Le kubeconfig donne deux fois la même clé au même endroit (ligne {0} du fichier décodé)",
  "Two files were put one after the other; which value is meant cannot be known.":
    "Deux fichiers ont été mis bout à bout ; impossible de savoir quelle valeur est la bonne.",
  "Merge files with `KUBECONFIG=a:b kubectl config view --raw --flatten`. {0}":
    "Fusionnez les fichiers avec `KUBECONFIG=a:b kubectl config view --raw --flatten`. {0}",
  "The kubeconfig is several YAML documents, one after the other":
    "Le kubeconfig est fait de plusieurs documents YAML mis bout à bout",
  "Files were put together by hand; kubectl reads one document.":
    "Des fichiers ont été assemblés à la main ; kubectl lit un seul document.",
  "The secret KUBECONFIG holds a file in which the kubeconfig is one value, under the key `{0}`":
    "Le secret KUBECONFIG contient un fichier dont le kubeconfig n'est qu'une valeur, sous la clé `{0}`",
  "The secret KUBECONFIG holds a file in which the kubeconfig is one value, under a key":
    "Le secret KUBECONFIG contient un fichier dont le kubeconfig n'est qu'une valeur, sous une clé",
  "The answer of a cloud provider was stored as a whole.":
    "La réponse d'un fournisseur de cloud a été stockée en entier.",
  "Store only that value, as `jq -r .KEY` prints it, in base64. {0}":
    "Stockez uniquement cette valeur, telle que l'affiche `jq -r .KEY`, en base64. {0}",
  "The secret KUBECONFIG holds YAML or JSON, but no kubeconfig":
    "Le secret KUBECONFIG contient du YAML ou du JSON, mais pas de kubeconfig",
  "It has none of `clusters`, `contexts` and `users`.": "Il n'a ni `clusters`, ni `contexts`, ni `users`.",
  'The kubeconfig defines "{0}" twice among its {1}':
    "Le kubeconfig définit deux fois « {0} » dans sa liste « {1} »",
  "Two files were put together by hand; which of them is meant cannot be known.":
    "Deux fichiers ont été assemblés à la main ; impossible de savoir laquelle des deux définitions est la bonne.",
  "Give them different names, or keep one. {0}":
    "Donnez-leur des noms différents, ou n'en gardez qu'une. {0}",
  "The secret KUBECONFIG holds a Kubernetes object of kind {0}, not a kubeconfig":
    "Le secret KUBECONFIG contient un objet Kubernetes de type {0}, et non un kubeconfig",
  "The secret KUBECONFIG holds a Kubernetes object of another kind, not a kubeconfig":
    "Le secret KUBECONFIG contient un objet Kubernetes d'un autre type, et non un kubeconfig",
  "A manifest was encoded.": "Un manifeste a été encodé.",
  "The secret KUBECONFIG holds a configuration with `apiVersion: {0}`; that of a kubeconfig is `v1`":
    "Le secret KUBECONFIG contient une configuration avec `apiVersion: {0}` ; celle d'un kubeconfig est `v1`",
  "The secret KUBECONFIG holds a configuration with an unknown `apiVersion`; that of a kubeconfig is `v1`":
    "Le secret KUBECONFIG contient une configuration avec une `apiVersion` inconnue ; celle d'un kubeconfig est `v1`",
  "The configuration of another tool was encoded.": "La configuration d'un autre outil a été encodée.",
  "The secret KUBECONFIG holds a Kubernetes object of kind Secret, not a kubeconfig":
    "Le secret KUBECONFIG contient un objet Kubernetes de type Secret, et non un kubeconfig",
  "The Secret that holds the kubeconfig was encoded as a whole.":
    "Le Secret qui contient le kubeconfig a été encodé en entier.",
  "Its value is what is needed, and is in base64 already: `kubectl get secret NAME -o jsonpath='{.data.value}'` (the key may be `kubeconfig` or `config`).":
    "C'est sa valeur qu'il faut, et elle est déjà en base64 : `kubectl get secret NAME -o jsonpath='{.data.value}'` (la clé peut être `kubeconfig` ou `config`).",
  "The kubeconfig is empty: it defines no cluster, no context and no user":
    "Le kubeconfig est vide : il ne définit ni cluster, ni contexte, ni utilisateur",
  "kubectl prints this when it found no kubeconfig where it was run.":
    "C'est ce qu'affiche kubectl quand il ne trouve aucun kubeconfig là où il est lancé.",
  "Run the command where `kubectl get pods` works. {0}":
    "Lancez la commande là où `kubectl get pods` fonctionne. {0}",
  "The kubeconfig is encrypted with SOPS": "Le kubeconfig est chiffré avec SOPS",
  "Nobody decrypted it before it was stored or passed on.":
    "Personne ne l'a déchiffré avant de le stocker ou de le transmettre.",
  "Decrypt it first (`sops decrypt FILE`); GitHub encrypts secrets itself. {0}":
    "Déchiffrez-le d'abord (`sops decrypt FILE`) ; GitHub chiffre lui-même les secrets. {0}",
  "The secret KUBECONFIG does not hold a kubeconfig": "Le secret KUBECONFIG ne contient pas de kubeconfig",
  "Decoded, it is no YAML map with clusters, contexts and users.":
    "Décodé, ce n'est pas un objet YAML avec des clusters, des contextes et des utilisateurs.",
  "The kubeconfig uses YAML aliases in a way no kubeconfig does":
    "Le kubeconfig utilise des alias YAML comme aucun kubeconfig ne le fait",
  'context "{0}": {1}': "contexte « {0} » : {1}",
  'cluster "{0}": {1}': "cluster « {0} » : {1}",
  'user "{0}": {1}': "utilisateur « {0} » : {1}",
  "The file defines: {0}.": "Le fichier définit : {0}.",
  "The file defines no context.": "Le fichier ne définit aucun contexte.",
  'The kubeconfig has no context "{0}"': "Le kubeconfig n'a pas de contexte « {0} »",
  "The input `kube-context` is spelled differently, or the file holds only some of your contexts.":
    "L'entrée `kube-context` s'écrit autrement, ou le fichier ne contient qu'une partie de vos contextes.",
  "Correct the input `kube-context`, or leave it out to use the file's current context.":
    "Corrigez l'entrée `kube-context`, ou omettez-la pour utiliser le contexte courant du fichier.",
  "The kubeconfig's `current-context` names a context that it does not define":
    "Le `current-context` du kubeconfig désigne un contexte qu'il ne définit pas",
  "The kubeconfig does not say which of its contexts is meant":
    "Le kubeconfig ne dit pas lequel de ses contextes utiliser",
  '`current-context` is "{0}". {1}': "`current-context` vaut « {0} ». {1}",
  "`current-context` is not set. {0}": "`current-context` n'est pas défini. {0}",
  "The contexts were lost.": "Les contextes ont été perdus.",
  "Choose one with the input `kube-context`, for example `kube-context: {0}`.":
    "Choisissez-en un avec l'entrée `kube-context`, par exemple `kube-context: {0}`.",
  'The context "{0}" of the kubeconfig names the cluster "{1}", which the file does not define':
    "Le contexte « {0} » du kubeconfig désigne le cluster « {1} », que le fichier ne définit pas",
  'The context "{0}" of the kubeconfig names the user "{1}", which the file does not define':
    "Le contexte « {0} » du kubeconfig désigne l'utilisateur « {1} », que le fichier ne définit pas",
  "It defines: none.": "Il n'en définit aucun.",
  "It defines: {0}.": "Il définit : {0}.",
  "The file was put together by hand, or only a part of it was encoded.":
    "Le fichier a été assemblé à la main, ou une partie seulement a été encodée.",
  "{0} (groups: {1})": "{0} (groupes : {1})",
  "The kubeconfig holds a placeholder instead of the value: {0}":
    "Le kubeconfig contient un texte de remplacement au lieu de la valeur : {0}",
  "Without `--raw`, `kubectl config view` prints REDACTED or DATA+OMITTED in the place of secrets.":
    "Sans `--raw`, `kubectl config view` affiche REDACTED ou DATA+OMITTED à la place des secrets.",
  "The kubeconfig holds the placeholder of a template: {0}":
    "Le kubeconfig contient une valeur de template non renseignée : {0}",
  "Fill it in and encode the file again. {0}": "Renseignez-la et encodez à nouveau le fichier. {0}",
  "The kubeconfig holds a PEM text that is not in base64: {0}":
    "Le kubeconfig contient un texte PEM qui n'est pas en base64 : {0}",
  "The content of a file was pasted; a field whose name ends in `-data` holds the base64 of that file.":
    "Le contenu d'un fichier a été collé ; un champ dont le nom finit par `-data` contient le base64 de ce fichier.",
  "Put the base64 there, or let kubectl do it: `{0}`. {1}":
    "Mettez-y le base64, ou laissez kubectl le faire : `{0}`. {1}",
  "The kubeconfig holds a value that is not valid base64: {0}":
    "Le kubeconfig contient une valeur qui n'est pas du base64 valide : {0}",
  "It was cut or changed while copying.": "Elle a été tronquée ou modifiée lors de la copie.",
  "The kubeconfig holds a value that was encoded in base64 twice: {0}":
    "Le kubeconfig contient une valeur encodée deux fois en base64 : {0}",
  "What a Secret or another kubeconfig holds is base64 already.":
    "Ce que contient un Secret ou un autre kubeconfig est déjà en base64.",
  "The kubeconfig holds DER, the binary form, where PEM is needed: {0}":
    "Le kubeconfig contient du DER, la forme binaire, alors qu'il faut du PEM : {0}",
  "A file in binary form was encoded.": "Un fichier sous forme binaire a été encodé.",
  "Convert it first, for example `openssl x509 -inform der -in FILE`, then encode the file again. {0}":
    "Convertissez-le d'abord, par exemple avec `openssl x509 -inform der -in FILE`, puis encodez à nouveau le fichier. {0}",
  "The kubeconfig holds what is no certificate or key: {0}":
    "Le kubeconfig contient autre chose qu'un certificat ou une clé : {0}",
  "It must be the base64 of a PEM text (`-----BEGIN …`); another file was encoded, or its beginning is missing.":
    "Il faut le base64 d'un texte PEM (`-----BEGIN …`) ; un autre fichier a été encodé, ou il manque le début.",
  "{0} expired {1} ago": "{0} a expiré il y a {1}",
  "It was valid until {0}.": "Fin de validité : {0}.",
  "{0} is not valid yet": "{0} n'est pas encore valide",
  "It is valid from {0}.": "Début de validité : {0}.",
  "The clock of the runner is wrong, or that of the machine that made it was.":
    "L'horloge du runner n'est pas à l'heure, ou celle de la machine d'origine ne l'était pas.",
  "Set the clock of the runner (`timedatectl` shows it).":
    "Réglez l'horloge du runner (`timedatectl` l'affiche).",
  "{0} expires in {1}, before the run must end": "{0} expire dans {1}, avant la fin possible de l'exécution",
  "It is valid until {0}. The input `timeout` allows the run to take longer.":
    "Fin de validité : {0}. L'entrée `timeout` autorise une exécution plus longue.",
  "A run that needs longer loses the cluster half-way.":
    "Une exécution plus longue perd l'accès au cluster en cours de route.",
  "{0} expires in {1}": "{0} expire dans {1}",
  "It is valid until {0}; deployments after that will fail.":
    "Fin de validité : {0} ; les déploiements suivants échoueront.",
  "{0} days": "{0} jours",
  "{0} hours": "{0} heures",
  "{0} minutes": "{0} minutes",
  "1 minute": "1 minute",
};
