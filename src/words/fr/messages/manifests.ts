/** French for what `src/manifests/` tells. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

export const manifests: Sentences = {
  "{0}: {1} is taken back from `{2}`": "{0} : {1} est repris à `{2}`",
  "{0}: {1} are taken back from `{2}`": "{0} : {1} sont repris à `{2}`",
  "It was changed by other means than this action, to another value than the manifest has.":
    "La valeur a été modifiée autrement que par cette action, et n'est plus celle du manifeste.",
  "If their value is right, write it into the manifest; if the field is theirs to set, take it out of the manifest.":
    "Si cette valeur est la bonne, reportez-la dans le manifeste ; si le champ revient à l'autre outil, retirez-le du manifeste.",
  "The manifests were not found: there is no `{0}` in the workspace":
    "Manifestes introuvables : l'espace de travail n'a pas de `{0}`",
  "Run actions/checkout first, and correct the input `manifests` (folders, files or globs).":
    "Exécutez d'abord actions/checkout, et corrigez l'entrée `manifests` (dossiers, fichiers ou globs).",
  "The folder `{0}` has no manifests": "Le dossier `{0}` ne contient aucun manifeste",
  "It holds no file that ends in {0}. Subfolders are not read.":
    "Il ne contient aucun fichier en {0}. Les sous-dossiers ne sont pas lus.",
  "Correct the input `manifests`; for subfolders use a glob, such as `k8s/**/*.yaml`.":
    "Corrigez l'entrée `manifests` ; pour des sous-dossiers, utilisez un glob, par exemple `k8s/**/*.yaml`.",
  "No manifest matches `{0}`": "Aucun manifeste ne correspond à `{0}`",
  "Correct the input `manifests`; the glob is relative to the root of the repository.":
    "Corrigez l'entrée `manifests` ; le glob est relatif à la racine du dépôt.",
  "`{0}` is a Kustomize overlay, which has to be rendered first":
    "`{0}` est un overlay Kustomize, dont il faut d'abord générer le rendu",
  "Run `kubectl kustomize FOLDER > rendered.yaml` in an earlier step and set `manifests: rendered.yaml`.":
    "Exécutez `kubectl kustomize FOLDER > rendered.yaml` dans une étape précédente, puis définissez `manifests: rendered.yaml`.",
  "{0} is defined twice": "L'objet {0} est défini deux fois",
  "First in {0}, again in {1}.": "D'abord dans {0}, puis dans {1}.",
  "The later one would overwrite the earlier one.": "La seconde définition remplacerait la première.",
  "Keep one of them.": "Gardez une seule des deux définitions.",
  'The manifests are for the namespace "{0}", but the input `namespace` is "{1}"':
    "Les manifestes sont pour le namespace « {0} », mais l'entrée `namespace` vaut « {1} »",
  "Set `namespace: {0}`, or change `metadata.namespace` in the manifests (it may be left out there).":
    "Définissez `namespace: {0}`, ou modifiez `metadata.namespace` dans les manifestes (il peut y être omis).",
  "{0} in {1}.": "{0} dans {1}.",
  "{0} in {1} and {2} more.": (_object, _file, more) =>
    plural(Number(more), "{0} dans {1} et {2} autre.", "{0} dans {1} et {2} autres."),
  "{0}:{1} is not valid YAML": "{0}:{1} n'est pas du YAML valide",
  "{0} (line {1}, column {2}).": "{0} (ligne {1}, colonne {2}).",
  "Usually indentation, a tab, or a missing quote on this line or the one above.":
    "Le plus souvent : l'indentation, une tabulation, ou un guillemet manquant sur cette ligne ou la précédente.",
  "Correct the file.": "Corrigez le fichier.",
  "The document at {0}:{1} uses YAML aliases that cannot be followed":
    "Le document de {0}:{1} utilise des alias YAML impossibles à résoudre",
  "A value that begins with `*`, such as `*.example.com`, needs quotes.":
    "Une valeur qui commence par `*`, comme `*.example.com`, doit être entre guillemets.",
  "Put the value in quotes, or define the anchor before its alias.":
    "Mettez la valeur entre guillemets, ou définissez l'ancre avant son alias.",
  "{0}:{1} is not a Kubernetes object: {2} missing": "{0}:{1} n'est pas un objet Kubernetes : il manque {2}",
  "`generateName` makes a new object on each run and cannot be applied.":
    "`generateName` crée un nouvel objet à chaque exécution et ne peut pas être appliqué.",
  "Complete the document, or move the file out of the manifests.":
    "Complétez le document, ou sortez le fichier des manifestes.",
  "The cluster does not serve the kind {0} ({1}), although its CustomResourceDefinition was applied":
    "Le cluster ne sert pas le type {0} ({1}), bien que sa CustomResourceDefinition ait été appliquée",
  "Its names may be taken by another definition, or its schema is not accepted; its conditions say why.":
    "Ses noms sont peut-être pris par une autre définition, ou son schéma n'est pas accepté ; ses conditions disent pourquoi.",
  "Correct the definition as its conditions ask.":
    "Corrigez la définition comme ses conditions le demandent.",
  "The cluster refused to change {0}": "Le cluster a refusé de modifier {0}",
  "Grant the verb patch on it; docs/deployer-role.yaml has the Role.":
    "Accordez le verbe patch sur cet objet ; docs/deployer-role.yaml contient le Role.",
  "The manifests have a {0} of their own": "Les manifestes contiennent déjà un {0}",
  "The input `pull-secret-token` would write another one under the same name.":
    "L'entrée `pull-secret-token` en écrirait un autre sous le même nom.",
  "Leave one of them out, or set `pull-secret-name`.":
    "Retirez l'un des deux, ou définissez `pull-secret-name`.",
  "its pods' {0}": "{0} de ses pods",
  "volume {0}": "volume {0}",
  "The cluster refused {0}": "Le cluster a refusé {0}",
  "A policy of the cluster refuses {0}": "Une politique du cluster refuse {0}",
  "{0} could not be checked: the admission webhook {1} does not answer":
    "Impossible de faire vérifier {0} : le webhook d'admission {1} ne répond pas",
  "of the cluster": "du cluster",
  "The cluster asks this webhook about every such object, and refuses what it cannot ask about.":
    "Le cluster interroge ce webhook pour chaque objet de ce genre, et refuse ceux pour lesquels il n'obtient pas de réponse.",
  "{0} defines a field twice: {1}": "{0} définit un champ deux fois : {1}",
  "{0} has an unknown field: {1}": "{0} a un champ inconnu : {1}",
  "A typing error, the wrong indentation, or a field this version of Kubernetes does not have.":
    "Faute de frappe, mauvaise indentation, ou champ que cette version de Kubernetes n'a pas.",
  "Correct the name or the place of the field.": "Corrigez le nom ou la place du champ.",
  "{0} has an entry twice: {1} under {2}": "{0} a deux fois la même entrée : {1} sous {2}",
  "Server-side apply tells entries apart by that; `kubectl apply` alone lets it pass, and the last one wins.":
    "L'apply côté serveur distingue ainsi les entrées ; un simple `kubectl apply` laisse passer le doublon, et la dernière l'emporte.",
  "{0} has values that are not base64: {1}": "{0} a des valeurs qui ne sont pas du base64 : {1}",
  "Under `data` of a Secret every value is encoded as base64.":
    "Sous `data`, toute valeur d'un Secret est encodée en base64.",
  "Write it as it is under `stringData`, or encode it.":
    "Écrivez-la telle quelle sous `stringData`, ou encodez-la.",
  "{0} has a field of the wrong type: {1}": "{0} a un champ du mauvais type : {1}",
  "Correct the value; numbers and true/false in places for text need quotes, and the other way round.":
    "Corrigez la valeur ; nombres et true/false se mettent entre guillemets là où du texte est attendu, et inversement.",
  "{0} cannot be changed in this way: {1} is immutable":
    "Modification impossible pour {0} : {1} est immuable",
  "{0} cannot be changed in this way: {1} are immutable":
    "Modification impossible pour {0} : {1} sont immuables",
  "a field": "un champ",
  "The object exists already, and Kubernetes never changes this field.":
    "L'objet existe déjà, et Kubernetes ne modifie jamais ce champ.",
  "The object exists already, and Kubernetes never changes these fields.":
    "L'objet existe déjà, et Kubernetes ne modifie jamais ces champs.",
  "Restore the old value. Deleting and creating the claim again would delete its data.":
    "Rétablissez l'ancienne valeur. Supprimer puis recréer le PVC effacerait ses données.",
  "Restore the old value, or delete the object once so that it is created anew.":
    "Rétablissez l'ancienne valeur, ou supprimez l'objet une fois pour qu'il soit recréé.",
  "{0} is invalid: {1}": "{0} n'est pas valide : {1}",
  "{0} is invalid as a whole": "{0} n'est pas valide dans son ensemble",
  "Correct the value of the field.": "Corrigez la valeur du champ.",
  "Change the object as the message asks.": "Modifiez l'objet comme le message le demande.",
  "The namespace is being deleted": "Le namespace est en cours de suppression",
  "Somebody deleted it; what is in it is still being removed.":
    "Quelqu'un l'a supprimé ; son contenu n'a pas encore disparu.",
  "{0} does not fit into the quota of the namespace": "{0} dépasse le quota du namespace",
  "Free some of it, ask for less, or have the quota raised.":
    "Libérez de la place, demandez moins, ou faites augmenter le quota.",
  "Keep to the limits of the namespace.": "Respectez les limites du namespace.",
  "The credentials of the kubeconfig may not apply {0}":
    "Les identifiants du kubeconfig ne permettent pas d'appliquer {0}",
  "A permission is missing in the deployer's Role.":
    "Il manque une permission dans le Role du compte de déploiement.",
  "Have the verbs get, list, watch, create and patch granted for this resource; docs/deployer-role.yaml has the Role.":
    "Faites accorder les verbes get, list, watch, create et patch sur cette ressource ; le Role est dans docs/deployer-role.yaml.",
  "Change the manifest as the policy asks, or talk to the administrators of the cluster.":
    "Modifiez le manifeste comme le demande la politique, ou adressez-vous aux administrateurs du cluster.",
  "see the server's answer": "voir la réponse du serveur",
  "The cluster takes no such object before it is there.":
    "Le cluster n'accepte pas un tel objet tant que l'autre n'existe pas.",
  "Add the {0} {1} to the manifests, have it created, or correct the name.":
    "Ajoutez {0} {1} aux manifestes, faites-le créer, ou corrigez le nom.",
};
