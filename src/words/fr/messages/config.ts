/** French for what `src/config/` tells. */
import type { Sentences } from "../../sentence.js";

export const config: Sentences = {
  'The input `{0}` has an unknown value: "{1}"': "L'entrée `{0}` a une valeur inconnue : « {1} »",
  'The input `smoke-tests` has an unknown value: "{0}"':
    "L'entrée `smoke-tests` a une valeur inconnue : « {0} »",
  'The input `fail-fast` has an unknown value: "{0}"': "L'entrée `fail-fast` a une valeur inconnue : « {0} »",
  'The input `on-failure` has an unknown value: "{0}"':
    "L'entrée `on-failure` a une valeur inconnue : « {0} »",
  'The input `language` has an unknown value: "{0}"': "L'entrée `language` a une valeur inconnue : « {0} »",
  'The input `operation` has an unknown value: "{0}"': "L'entrée `operation` a une valeur inconnue : « {0} »",
  'The input `delete-data` has an unknown value: "{0}"':
    "L'entrée `delete-data` a une valeur inconnue : « {0} »",
  "The input `github-records` has an unknown value: {0}":
    "L'entrée `github-records` a une valeur inconnue : {0}",
  "Use {0}.": "Utilisez {0}.",
  "Use `default` or `none`.": "Utilisez `default` ou `none`.",
  "Use `auto`, `strict` or `off`.": "Utilisez `auto`, `strict` ou `off`.",
  "Use `rollback`, `keep` or `scale-down`.": "Utilisez `rollback`, `keep` ou `scale-down`.",
  "Use `en` or `fr`.": "Utilisez `en` ou `fr`.",
  "Use `true` or `false`.": "Utilisez `true` ou `false`.",
  "Use one of {0}.": "Utilisez l'une de ces valeurs : {0}.",
  "Use `deployment`, `artifact`, both separated by a comma, or `none`.":
    "Utilisez `deployment`, `artifact`, les deux séparés par une virgule, ou `none`.",
  "The input `github-token` is empty, and `github-records` needs it":
    "L'entrée `github-token` est vide, alors que `github-records` en a besoin",
  "Leave the input out: its default is the job's own token.":
    "Omettez l'entrée : sa valeur par défaut est le token du job.",

  "The input `kubeconfig` is empty in a run of a pull request":
    "L'entrée `kubeconfig` est vide dans l'exécution d'une pull request",
  "GitHub gives no secrets to a pull request from a fork or by Dependabot; or the secret does not exist under this name.":
    "GitHub ne donne aucun secret à une pull request issue d'un fork ou de Dependabot ; ou bien le secret n'existe pas sous ce nom.",
  "Deploy on `push` or `workflow_dispatch`, and let pull requests build and test only.":
    "Déployez sur `push` ou `workflow_dispatch`, et limitez les pull requests au build et aux tests.",
  'The input `{0}` is neither true nor false: "{1}"':
    "L'entrée `{0}` ne vaut ni « true » ni « false » : « {1} »",
  "Write `{0}: true` or `{1}: false`.": "Écrivez `{0}: true` ou `{1}: false`.",
  "The input `allow-exec-plugins` holds what is not the name of a program: {0}":
    "L'entrée `allow-exec-plugins` contient ce qui n'est pas un nom de programme : {0}",
  "Programs are named as they are found on the PATH: no paths, no patterns.":
    "Un programme est désigné par son nom dans le PATH : ni chemin, ni motif.",
  "List names, for example `allow-exec-plugins: aws, kubelogin`.":
    "Énumérez des noms, par exemple `allow-exec-plugins: aws, kubelogin`.",

  'The input `build-target` is not the name of a stage: "{0}"':
    "L'entrée `build-target` n'est pas un nom d'étape du Dockerfile : « {0} »",
  "Use a name that the Dockerfile gives after `AS`.": "Utilisez un nom que le Dockerfile donne après `AS`.",
  "Write system and processor, for example `platforms: linux/amd64,linux/arm64`.":
    "Indiquez le système et le processeur, par exemple `platforms: linux/amd64,linux/arm64`.",
  "A tag of the input `tags` is too long: {0}": "Un tag de l'entrée `tags` est trop long : {0}",
  "A tag has letters, digits, `_`, `.` and `-`, and no repository in front; for example `tags: latest`.":
    "Un tag se compose de lettres, de chiffres, de `_`, `.` et `-`, sans dépôt devant ; par exemple `tags: latest`.",
  "The input `build-secrets` has a line that is not in docker's notation":
    "L'entrée `build-secrets` a une ligne qui n'est pas écrite dans la notation de docker",
  "The input `build-secrets` has {0} lines that are not in docker's notation":
    "L'entrée `build-secrets` a {0} lignes qui ne sont pas écrites dans la notation de docker",
  "It tells where a secret is, not the secret itself.":
    "Elle indique où se trouve un secret, et non le secret lui-même.",
  "Write `id=<name>,env=<variable>` or `id=<name>,src=<file>`, one per line, and give the variable to the step in `env:`.":
    "Écrivez `id=<name>,env=<variable>` ou `id=<name>,src=<file>`, un secret par ligne, et donnez la variable à l'étape dans `env:`.",
  "The input `{0}` gives away a secret in `{1}`": "L'entrée `{0}` divulgue un secret dans `{1}`",
  "It would stand in the image's history for everybody who can pull it.":
    "Il figurerait dans l'historique de l'image, lisible par quiconque peut la tirer.",
  "Use `build-secrets`, and `RUN --mount=type=secret` in the Dockerfile.":
    "Utilisez `build-secrets`, et `RUN --mount=type=secret` dans le Dockerfile.",
  "The input `build-context` is empty": "L'entrée `build-context` est vide",
  "Name a folder, or `none` to deploy without building.":
    "Indiquez un dossier, ou `none` pour déployer sans build.",

  'The input `namespace` is not a valid name: "{0}"':
    "L'entrée `namespace` n'est pas un nom valide : « {0} »",
  "A namespace has at most 63 lower-case letters, digits and dashes, and begins and ends with a letter or digit.":
    "Un namespace compte au plus 63 caractères (minuscules, chiffres et tirets), et commence et finit par une lettre ou un chiffre.",
  "Correct the input, for example `namespace: chatbot-test`.":
    "Corrigez l'entrée, par exemple `namespace: chatbot-test`.",
  "The input `manifests` is empty": "L'entrée `manifests` est vide",
  "Name folders, files or globs, for example `manifests: k8s/chatbot-service`.":
    "Indiquez des dossiers, des fichiers ou des globs, par exemple `manifests: k8s/chatbot-service`.",
  "The input `models` names what cannot be a model: {0}":
    "L'entrée `models` contient ce qui ne peut pas être un modèle : {0}",
  "List names of Ollama models, separated by commas or line ends, or `none`. A version is pinned by its digest: `nomic-embed-text@sha256:0a109f422b47`.":
    "Énumérez des noms de modèles Ollama, séparés par des virgules ou des retours à la ligne, ou `none`. Une version s'épingle par son digest : `nomic-embed-text@sha256:0a109f422b47`.",

  "The input `image` names no image: {0}": "L'entrée `image` ne désigne pas une image : {0}",
  "A tag has at most 128 letters, digits, `_`, `.` and `-`.":
    "Un tag compte au plus 128 caractères : lettres, chiffres, `_`, `.` et `-`.",
  "Use for example `image: ghcr.io/acme/bot/chatbot-service:1.4.0`.":
    "Utilisez par exemple `image: ghcr.io/acme/bot/chatbot-service:1.4.0`.",
  "The input `image` names a tag, but the image is to be built: {0}:{1}":
    "L'entrée `image` indique un tag, alors que l'image est à construire : {0}:{1}",
  "A build is pushed to a repository; an image that has a tag already needs no build.":
    "Le résultat d'un build est poussé vers un dépôt ; une image qui a déjà un tag n'a pas besoin de build.",
  "To deploy the image that exists, set `build-context: none`. To build it, use `image: {0}` with `tags: {1}`.":
    "Pour déployer l'image existante, définissez `build-context: none`. Pour la construire, utilisez `image: {0}` avec `tags: {1}`.",
  "The input `image` is not a valid image name: {0}":
    "L'entrée `image` n'est pas un nom d'image valide : {0}",
  "Image names are lower case: letters, digits, and single separators (`.`, `_`, `-`, `/`) between them.":
    "Un nom d'image est en minuscules : lettres, chiffres et, entre eux, un seul séparateur à la fois (`.`, `_`, `-`, `/`).",
  "Use a name such as `image: ghcr.io/acme/bot/chatbot-service`.":
    "Utilisez un nom tel que `image: ghcr.io/acme/bot/chatbot-service`.",
  "The input `image` names the registry {0}, but the input `registry` is {1}":
    "L'entrée `image` indique le registre {0}, alors que l'entrée `registry` vaut {1}",
  "The credentials for one registry would be sent to the other.":
    "Les identifiants d'un registre seraient envoyés à l'autre.",
  "Set `registry: {0}` with its `registry-username` and `registry-password`, or leave the registry out of `image`.":
    "Définissez `registry: {0}` avec ses `registry-username` et `registry-password`, ou retirez le registre de `image`.",
  'The input `registry` is not a host name: "{0}"': "L'entrée `registry` n'est pas un nom d'hôte : « {0} »",
  "It is only the host, with a port if need be; no `https://` and no path.":
    "Elle ne contient que l'hôte, avec un port si nécessaire ; ni `https://`, ni chemin.",
  "Use for example `registry: ghcr.io`.": "Utilisez par exemple `registry: ghcr.io`.",
  "The name of the image is unknown": "Le nom de l'image est inconnu",
  "The runner does not name the repository (`GITHUB_REPOSITORY` is empty), from which the default name is made.":
    "Le runner n'indique pas le dépôt (`GITHUB_REPOSITORY` est vide), dont est tiré le nom par défaut.",
  "Set the input `image`, for example `image: ghcr.io/acme/bot/chatbot-service`.":
    "Définissez l'entrée `image`, par exemple `image: ghcr.io/acme/bot/chatbot-service`.",

  'The input `{0}` has a line that is no `name=value`: "{1}"':
    "L'entrée `{0}` a une ligne qui n'est pas de la forme `name=value` : « {1} »",
  "Write one pair per line, for example `{0}`.": "Écrivez une paire par ligne, par exemple `{0}`.",
  "The input `{0}` has what it cannot have: {1}":
    "L'entrée `{0}` contient ce qu'elle ne peut pas contenir : {1}",

  "The input `{0}` is for {1}, but the operation is `{2}`":
    "L'entrée `{0}` est réservée à {1}, alors que l'opération est `{2}`",
  "One of the two is not what was meant, so nothing is done.":
    "L'une des deux n'est pas celle qui était voulue ; rien n'est donc fait.",
  "Choose `operation: {0}`, or leave `{1}` empty.": "Choisissez `operation: {0}`, ou laissez `{1}` vide.",
  'The input `to-revision` is not the number of a revision: "{0}"':
    "L'entrée `to-revision` n'est pas un numéro de révision : « {0} »",
  "Use a number of the history that `operation: rollback` shows, or leave it empty for the last one that served.":
    "Utilisez un numéro de l'historique affiché par `operation: rollback`, ou laissez-la vide pour la dernière révision qui a fonctionné.",
  'The input `workload` names no workload: "{0}"': "L'entrée `workload` ne désigne pas un workload : « {0} »",
  "Use the name of a Deployment, StatefulSet or DaemonSet, such as `chatbot-api` or `statefulset/db`.":
    "Utilisez le nom d'un Deployment, d'un StatefulSet ou d'un DaemonSet, tel que `chatbot-api` ou `statefulset/db`.",
  "`workload: all` is for `operation: logs` only": "`workload: all` est réservé à `operation: logs`",
  "Everything at once would be down at once.": "Tout serait arrêté en même temps.",
  "Name one workload, such as `workload: chatbot-api`.":
    "Indiquez un seul workload, par exemple `workload: chatbot-api`.",
  'The input `replicas` is not a number of pods: "{0}"':
    "L'entrée `replicas` n'est pas un nombre de pods : « {0} »",
  "Use a whole number from 0 to {0}, such as `replicas: 3`.":
    "Utilisez un nombre entier de 0 à {0}, par exemple `replicas: 3`.",
  "`operation: scale` needs the input `replicas`": "`operation: scale` exige l'entrée `replicas`",
  "Say how many pods there are to be, such as `replicas: 3`.":
    "Indiquez le nombre de pods voulu, par exemple `replicas: 3`.",
  'The input `lines` is not a number of lines: "{0}"':
    "L'entrée `lines` n'est pas un nombre de lignes : « {0} »",
  "Use a whole number from 1 to {0}, such as `lines: 200`.":
    "Utilisez un nombre entier de 1 à {0}, par exemple `lines: 200`.",
  "`operation: teardown` must be confirmed": "`operation: teardown` doit être confirmé",
  'The input `confirm` is "{0}", but the namespace is "{1}"':
    "L'entrée `confirm` vaut « {0} », alors que le namespace est « {1} »",
  "It removes everything that was deployed to {0}.":
    "Cette opération supprime tout ce qui a été déployé dans {0}.",
  "If that is meant, set `confirm: {0}`.": "Si c'est bien voulu, définissez `confirm: {0}`.",

  "The pull secret holds a token that dies with this job":
    "Le pull secret contient un token qui expire avec ce job",
  "It is the job's own token (GITHUB_TOKEN), or that of a GitHub App. A pod that is moved to another node later cannot pull its image.":
    "C'est le token du job (GITHUB_TOKEN) ou celui d'une GitHub App. Un pod déplacé plus tard vers un autre nœud ne pourra pas tirer son image.",
  "Give `pull-secret-token` a classic personal token with `read:packages`, or make the package public.":
    "Donnez à `pull-secret-token` un token personnel classique avec `read:packages`, ou rendez le package public.",
  "The pull secret holds a fine-grained token, which GitHub's container registry does not take":
    "Le pull secret contient un token « fine-grained », que le registre de conteneurs de GitHub n'accepte pas",
  "GitHub Packages takes only classic personal tokens.":
    "GitHub Packages n'accepte que les tokens personnels classiques.",
  "Give `pull-secret-token` a classic personal token with `read:packages`.":
    "Donnez à `pull-secret-token` un token personnel classique avec `read:packages`.",
  "The pull secret holds the token that pushes images":
    "Le pull secret contient le token qui sert à pousser les images",
  "Whoever may read the Secrets of the namespace could push images with it.":
    "Quiconque peut lire les Secrets du namespace pourrait s'en servir pour pousser des images.",
  "Give `pull-secret-token` a token of its own that may only read packages.":
    "Donnez à `pull-secret-token` un token à part, limité à la lecture des packages.",
  "The input `pull-secret-token` is given, but the deployment has no image of its own":
    "L'entrée `pull-secret-token` est renseignée, alors que le déploiement n'a pas d'image à lui",
  "With `build-context: none` and no `image`, no pod is known to need it.":
    "Avec `build-context: none` et sans `image`, rien n'indique quel pod en aurait besoin.",
  "Name the image in the input `image`, or leave `pull-secret-token` out.":
    "Indiquez l'image dans l'entrée `image`, ou omettez `pull-secret-token`.",
  'The input `pull-secret-name` is not a valid name: "{0}"':
    "L'entrée `pull-secret-name` n'est pas un nom valide : « {0} »",
  "It has lower-case letters, digits, dashes and dots, and begins and ends with a letter or digit.":
    "Il se compose de minuscules, de chiffres, de tirets et de points, et commence et finit par une lettre ou un chiffre.",
  "Correct the input, for example `pull-secret-name: chatbot-pull-secret`.":
    "Corrigez l'entrée, par exemple `pull-secret-name: chatbot-pull-secret`.",

  "Use more than zero and at most 6 hours.": "Utilisez une durée non nulle, de 6 heures au plus.",
  "Use less than the `timeout`.": "Utilisez une durée inférieure à celle de `timeout`.",
  "Use at most 6 hours.": "Utilisez une durée de 6 heures au plus.",
  'The input `{0}` is not a duration: "{1}"': "L'entrée `{0}` n'est pas une durée : « {1} »",
  "Write a number with its unit, for example `{0}: {1}` (units: ms, s, m, h).":
    "Écrivez un nombre avec son unité, par exemple `{0}: {1}` (unités : ms, s, m, h).",
  "The input `{0}` is out of range: {1}": "L'entrée `{0}` est hors limites : {1}",
  "The input `plan-hash` is for `deploy`, but the operation is `{0}`":
    "L'entrée `plan-hash` est réservée à `deploy`, alors que l'opération est `{0}`",
  "It holds a deployment to a plan; nothing else is planned.":
    "Elle lie un déploiement à un plan ; aucune autre opération n'a de plan.",
  "Choose `operation: deploy`, or leave `plan-hash` empty.":
    "Choisissez `operation: deploy`, ou laissez `plan-hash` vide.",
  'The input `plan-hash` is not the hash of a plan: "{0}"':
    "L'entrée `plan-hash` n'est pas le hash d'un plan : « {0} »",
  "Use the output `plan-hash` of a run with `operation: plan`: 24 hexadecimal digits.":
    "Utilisez la sortie `plan-hash` d'une exécution avec `operation: plan` : 24 chiffres hexadécimaux.",

  "The texts in the language `{0}` could not be loaded, so this run speaks English":
    "Les textes dans la langue `{0}` n'ont pas pu être chargés ; cette exécution est en anglais",
  "The folder `dist` of the action is incomplete on this runner.":
    "Le dossier `dist` de l'action n'est pas complet sur ce runner.",
  "Use a release of the action, or a copy with all files of its `dist`.":
    "Utilisez une version publiée de l'action, ou une copie avec tous les fichiers de son `dist`.",
};
