/** French for what `src/image/` tells. */
import type { Sentences } from "../../sentence.js";

export const image: Sentences = {
  "Log in to its registry in an earlier step (docker/login-action), or correct its name in the Dockerfile.":
    "Connectez-vous à son registre dans une étape précédente (docker/login-action), ou corrigez son nom dans le Dockerfile.",
  "The build failed: {0} cannot be pulled": "Le build a échoué : {0} ne peut pas être tirée",
  "It does not exist, it is private, or its registry cannot be reached from the runner.":
    "Elle n'existe pas, elle est privée, ou son registre est injoignable depuis le runner.",
  "The build failed: {0} may not be pulled so often":
    "Le build a échoué : {0} ne peut pas être tirée aussi souvent",
  "{0} limits how often this runner's address may pull without a login.":
    "{0} limite le nombre de pulls anonymes depuis l'adresse de ce runner.",
  "Log in to its registry in an earlier step (docker/login-action), or use a mirror of the image.":
    "Connectez-vous à son registre dans une étape précédente (docker/login-action), ou utilisez un miroir de l'image.",
  "The build failed: {0} does not exist for the platform":
    "Le build a échoué : {0} n'existe pas pour cette plateforme",
  "Without the input `platforms` the image is built for the builder's own.":
    "Sans l'entrée `platforms`, l'image est construite pour la plateforme du builder.",
  "Correct its name in the Dockerfile, leave the platform out of `platforms`, or use a runner of the other architecture.":
    "Corrigez son nom dans le Dockerfile, retirez la plateforme de `platforms`, ou utilisez un runner de l'autre architecture.",
  "It is private, or does not exist: {0} does not tell which.":
    "Elle est privée ou n'existe pas : {0} ne fait pas la différence.",
  "The builder does not reach, or does not trust, the registry {0}.":
    "Le builder ne joint pas le registre {0}, ou ne lui fait pas confiance.",
  "Correct its name in the Dockerfile, or see to the network, the proxy and the certificates of the runner.":
    "Corrigez son nom dans le Dockerfile, ou vérifiez le réseau, le proxy et les certificats du runner.",
  "The build failed: {0} does not exist": "Le build a échoué : {0} n'existe pas",
  "The registry {0} has no such image or tag.": "Le registre {0} n'a pas cette image ou ce tag.",
  "Correct its name in the Dockerfile.": "Corrigez son nom dans le Dockerfile.",
  "The registry {0} is out of order.": "Le registre {0} est en panne.",
  "Run the workflow again once it answers.": "Relancez le workflow dès qu'il répond.",
  "the syntax image `{0}`": "l'image de syntaxe `{0}`",
  "the base image `{0}`": "l'image de base `{0}`",
  "The build failed: the builder does not know the option `--{0}` of the Dockerfile":
    "Le build a échoué : le builder ne connaît pas l'option `--{0}` du Dockerfile",
  "Docker on this runner is too old for it, or has no buildx.":
    "Docker est trop ancien sur ce runner, ou n'a pas buildx.",
  "Install the buildx plugin of docker on the runner, and add a step `uses: docker/setup-buildx-action@v4` before this one.":
    "Installez le plugin buildx de docker sur le runner, et ajoutez une étape `uses: docker/setup-buildx-action@v4` avant celle-ci.",
  "The Dockerfile cannot be read: {0}": "Le Dockerfile est illisible : {0}",
  "Correct the Dockerfile.": "Corrigez le Dockerfile.",
  "The build failed: the disk of the runner is full": "Le build a échoué : le disque du runner est plein",
  "{0} of {1} are free.": "{0} libres sur {1}.",
  "Make the image smaller, keep models out of it, or use a larger runner.":
    "Allégez l'image, n'y mettez pas de modèles, ou utilisez un runner plus grand.",
  "The build failed: the builder cannot run commands of another processor":
    "Le build a échoué : le builder ne peut pas exécuter les commandes d'un autre processeur",
  "`platforms` asks for one that the builder does not have, and nothing emulates it.":
    "`platforms` en demande un que le builder n'a pas, et rien ne l'émule.",
  "Add a step `uses: docker/setup-qemu-action@v4` before this one, or leave the platform out.":
    "Ajoutez une étape `uses: docker/setup-qemu-action@v4` avant celle-ci, ou retirez la plateforme.",
  "The build failed: `{0}` ended with exit code {1}":
    "Le build a échoué : `{0}` s'est terminé avec le code de sortie {1}",
  "A command of the Dockerfile failed; its last lines are below.":
    "Une commande du Dockerfile a échoué ; ses dernières lignes figurent ci-dessous.",
  "Correct the instruction, or what it works on. `docker build` on your machine shows the same.":
    "Corrigez l'instruction, ou ce sur quoi elle porte. `docker build` sur votre machine donne le même résultat.",
  "The build failed: `{0}` is not in the build context":
    "Le build a échoué : `{0}` n'est pas dans le contexte de build",
  "It is in the folder `{0}`, but `.dockerignore` hides it from the build.":
    "Il est dans le dossier `{0}`, mais `.dockerignore` le cache au build.",
  "Add a line `!{0}` at the end of `.dockerignore`.": "Ajoutez une ligne `!{0}` à la fin de `.dockerignore`.",
  "The folder `{0}` has no such file; with `--from`, it is that stage which has none.":
    "Le dossier `{0}` ne contient pas ce fichier ; avec `--from`, c'est l'étape désignée qui ne le contient pas.",
  "The path is relative to the build context (with `--from`, to that stage), or `.dockerignore` excludes the file.":
    "Le chemin est relatif au contexte de build (avec `--from`, à l'étape désignée), ou `.dockerignore` exclut le fichier.",
  "Correct the path in COPY or ADD, the input `build-context`, or `.dockerignore`.":
    "Corrigez le chemin dans COPY ou ADD, l'entrée `build-context`, ou `.dockerignore`.",
  "{0} GB": "{0} Go",
  "The build failed: {0}": "Le build a échoué : {0}",
  "The whole output is in the log above, in the group of the build.":
    "La sortie complète est dans le log ci-dessus, dans le groupe du build.",
  "it wrote nothing": "il n'a rien écrit",
  "The Docker engine does not answer": "Le moteur Docker ne répond pas",
  "Start the engine on the runner, or set `DOCKER_HOST` to where it listens.":
    "Démarrez le moteur sur le runner, ou indiquez dans `DOCKER_HOST` l'adresse où il écoute.",
  "The builder cannot build one image for {0}": "Le builder ne peut pas construire une seule image pour {0}",
  "{0} keeps images of one platform only.": "{0} ne garde que des images d'une seule plateforme.",
  "The builder cannot attest how it built: `provenance: {0}`":
    "Le builder ne peut pas attester son build : `provenance: {0}`",
  "{0} keeps images without attestations only.": "{0} ne garde que des images sans attestation.",
  "{0} Or leave `provenance` out.": "{0} Vous pouvez aussi retirer `provenance`.",
  "The builder knows no secrets: `build-secrets` needs buildx":
    "Le builder ne connaît pas les secrets : `build-secrets` exige buildx",
  "{0} has no way to hand them to a build.": "{0} n'a aucun moyen de les transmettre à un build.",
  "Install the buildx plugin of docker on the runner; GitHub's hosted runners have it.":
    "Installez le plugin buildx de docker sur le runner ; les runners hébergés par GitHub l'ont.",
  "The builder does not read `{0}`": "Le builder ne lit pas `{0}`",
  "{0} knows only `.dockerignore` of the build context; it would take in what this file hides.":
    "{0} ne connaît que le `.dockerignore` du contexte de build ; il prendrait ce que ce fichier cache.",
  "Move its rules to `.dockerignore`, or install the buildx plugin of docker on the runner.":
    "Déplacez ses règles dans `.dockerignore`, ou installez le plugin buildx de docker sur le runner.",
  "Add a step `uses: docker/setup-buildx-action@v4` before this one.":
    "Ajoutez une étape `uses: docker/setup-buildx-action@v4` avant celle-ci.",
  "Docker's older builder (buildx is not there)": "L'ancien builder de Docker (buildx est absent)",
  "The driver `{0}` of the builder in use": "Le driver `{0}` du builder utilisé",
  "The build's layers are not kept: the builder cannot export its cache":
    "Les couches du build ne sont pas conservées : le builder ne peut pas exporter son cache",
  "{0} keeps them only locally.": "{0} ne les garde qu'en local.",
  "{0} Or set `cache: none`.": "{0} Vous pouvez aussi utiliser `cache: none`.",
  "The build's layers are not kept: the runner offers no cache of GitHub Actions":
    "Les couches du build ne sont pas conservées : le runner n'offre pas de cache GitHub Actions",
  "`ACTIONS_RUNTIME_TOKEN` and `ACTIONS_RESULTS_URL` are not set.":
    "`ACTIONS_RUNTIME_TOKEN` et `ACTIONS_RESULTS_URL` ne sont pas définis.",
  "Use `cache: registry` or `cache: none`.": "Utilisez `cache: registry` ou `cache: none`.",
  "This event may only read the cache.": "Cet événement n'a qu'un accès en lecture au cache.",
  "Nothing need be done; `cache: none` leaves the attempt out.":
    "Il n'y a rien à faire ; `cache: none` évite la tentative.",
  "buildx is too old for the cache of GitHub Actions: it is {0}, and needs to be at least 0.21.":
    "buildx {0} est trop ancien pour le cache GitHub Actions : il faut au moins la version 0.21.",
  "Use a newer docker/setup-buildx-action, or set `cache: none`.":
    "Utilisez une version plus récente de docker/setup-buildx-action, ou `cache: none`.",
  "The token may not write, or not read, where the layers are kept.":
    "Le token n'a pas le droit d'écrire, ou de lire, là où les couches sont conservées.",
  "Give the job `permissions: packages: write`, or set `cache: none`.":
    "Donnez au job `permissions: packages: write`, ou utilisez `cache: none`.",
  "The service that keeps the layers was out of order, or could not be reached.":
    "Le service qui conserve les couches était en panne ou injoignable.",
  "Nothing need be done if it passes; otherwise set `cache: none`.":
    "Il n'y a rien à faire si c'est passager ; sinon, utilisez `cache: none`.",
  "The build could not use the layers of earlier ones":
    "Le build n'a pas pu utiliser les couches des précédents",
  "The image is pushed, but the build's layers were not kept":
    "L'image est poussée, mais les couches du build n'ont pas été conservées",
  "docker is not on the PATH of the runner": "docker n'est pas dans le PATH du runner",
  "The image is built with docker; GitHub's hosted Ubuntu runners have it.":
    "L'image est construite avec docker ; les runners Ubuntu hébergés par GitHub l'ont.",
  "Use `runs-on: ubuntu-latest`, install docker on the runner, or set `build-context: none` to deploy without building.":
    "Utilisez `runs-on: ubuntu-latest`, installez docker sur le runner, ou utilisez `build-context: none` pour déployer sans build.",
  "The image {0} does not exist": "L'image {0} n'existe pas",
  "The registry has no such tag, or hides the package from {0}.":
    "Le registre n'a pas ce tag, ou cache le package à {0}.",
  "The registry has no such digest, or hides the package from {0}.":
    "Le registre n'a pas ce digest, ou cache le package à {0}.",
  "Correct the input `image`, or give `registry-username` and `registry-password` that may read it.":
    "Corrigez l'entrée `image`, ou indiquez un `registry-username` et un `registry-password` autorisés à la lire.",
  "The image {0} may not be read": "La lecture de l'image {0} est refusée",
  "It is private, and {0} does not show it to {1}.": "Elle est privée, et {0} ne la montre pas à {1}.",
  "Give `registry-username` and `registry-password` that may read it, with `registry` set to its host.":
    "Indiquez un `registry-username` et un `registry-password` autorisés à la lire, avec son hôte dans `registry`.",
  "The registry {0} could not be asked for the image":
    "Le registre {0} n'a pas pu être interrogé sur l'image",
  "Before anything is changed, the digest of the image has to be known.":
    "Le digest de l'image doit être connu avant toute modification.",
  "Correct the registry in the input `image`, or run the workflow again once it answers.":
    "Corrigez le registre dans l'entrée `image`, ou relancez le workflow dès qu'il répond.",
  "those who are not logged in": "quiconque n'est pas connecté",
  "The login that `docker-credential-{0}` keeps is not used for this.":
    "Les identifiants que garde `docker-credential-{0}` ne servent pas ici.",
  "The base image `{0}` is for {1}, but the image is built for {2}":
    "L'image de base `{0}` est pour {1}, mais l'image est construite pour {2}",
  "Its programs end with `exec format error` on a node of that platform.":
    "Sur un nœud de cette plateforme, ses programmes s'arrêtent avec `exec format error`.",
  "Use a base image that exists for {0}, or leave it out of `platforms`.":
    "Utilisez une image de base qui existe pour {0}, ou retirez cette plateforme de `platforms`.",
  "Sending them took longer than the whole run may take.":
    "Leur envoi a dépassé le délai accordé à toute l'exécution.",
  "Raise the input `timeout`, or set `cache: none`: large layers may take longer to send than to make.":
    "Augmentez l'entrée `timeout`, ou utilisez `cache: none` : de grosses couches peuvent être plus longues à envoyer qu'à construire.",
  "The login to {0} as {1} failed": "La connexion à {0} en tant que {1} a échoué",
  "The password or token is wrong or has expired.": "Le mot de passe ou le token est faux ou a expiré.",
  "Leave `registry-password` out to use the job's own token; a personal token must be a classic one with `write:packages`.":
    "Retirez `registry-password` pour utiliser le token du job ; un token personnel doit être classique, avec `write:packages`.",
  "The certificate of the registry {0} is not trusted": "Le certificat du registre {0} n'est pas reconnu",
  "It is signed by an authority that the runner does not know, has expired, or is for another name.":
    "Il est signé par une autorité que le runner ne connaît pas, il a expiré, ou il est établi pour un autre nom.",
  "Put the authority's certificate on the runner, in `/etc/docker/certs.d/<registry>/ca.crt`.":
    "Placez le certificat de l'autorité sur le runner, dans `/etc/docker/certs.d/<registry>/ca.crt`.",
  "The registry {0} speaks plain HTTP, without encryption":
    "Le registre {0} répond en HTTP simple, sans chiffrement",
  "Docker sends no password there unless it is told that this is wanted.":
    "Docker n'y envoie aucun mot de passe, sauf si on le lui demande expressément.",
  "Give the registry a certificate, or list it in `insecure-registries` of the engine.":
    "Donnez un certificat au registre, ou inscrivez-le dans `insecure-registries` du moteur.",
  "The registry {0} cannot be reached": "Le registre {0} est injoignable",
  "The name is wrong, or the runner has no way to it.": "Son nom est faux, ou le runner n'y a pas accès.",
  "Correct the input `registry`.": "Corrigez l'entrée `registry`.",
  "There is no token for the registry {0}": "Il n'y a pas de token pour le registre {0}",
  "The input `registry-password` is empty: secrets are not given to runs from forks.":
    "L'entrée `registry-password` est vide : les exécutions issues d'un fork ne reçoivent pas les secrets.",
  "The input `registry-password` is empty, and no earlier step has logged in.":
    "L'entrée `registry-password` est vide, et aucune étape précédente ne s'est connectée.",
  "Leave `registry-password` out to use the job's own token, or see that the secret it is set to exists.":
    "Retirez `registry-password` pour utiliser le token du job, ou vérifiez que le secret qu'elle désigne existe.",
  "this repository": "ce dépôt",
  "GHCR: this repository may not write to the package {0}":
    "GHCR : ce dépôt n'a pas le droit d'écrire dans le package {0}",
  "The package was first pushed from elsewhere and does not know this repository, or the job lacks the permission.":
    "Le package a d'abord été poussé d'ailleurs et ne connaît pas ce dépôt, ou la permission manque au job.",
  "In the package's settings, under Manage Actions access, add {0} with the role Write. Give the job `permissions: packages: write`, too.":
    "Dans les paramètres du package, sous « Manage Actions access », ajoutez {0} avec le rôle Write. Donnez aussi au job `permissions: packages: write`.",
  "The token may not create a package in {0}": "Le token n'a pas le droit de créer un package dans {0}",
  "The job lacks the permission, the token is one of a GitHub App, or the organisation does not let its members create packages.":
    "La permission manque au job, le token est celui d'une GitHub App, ou l'organisation ne laisse pas ses membres créer des packages.",
  "Give the job `permissions: packages: write` and use its own token. An owner of {0} allows package creation in its settings.":
    "Donnez au job `permissions: packages: write` et utilisez son propre token. Un propriétaire de l'organisation {0} peut y autoriser la création de packages, dans les paramètres.",
  "The token may not write to the package {0}": "Le token n'a pas le droit d'écrire dans le package {0}",
  "The package does not belong to {0}, or the token is one of a GitHub App.":
    "Le package n'appartient pas à {0}, ou le token est celui d'une GitHub App.",
  "Give the job `permissions: packages: write` and use its own token, or give the package's settings this repository with the role Write.":
    "Donnez au job `permissions: packages: write` et utilisez son propre token, ou ajoutez ce dépôt avec le rôle Write dans les paramètres du package.",
  "`{0}` is not a valid image name": "`{0}` n'est pas un nom d'image valide",
  "Image names are lower case.": "Les noms d'images s'écrivent en minuscules.",
  "The registry {0} does not let a tag be moved": "Le registre {0} ne permet pas de déplacer un tag",
  "Its tags are immutable, and one of the image's names something else already.":
    "Ses tags sont immuables, et l'un de ceux de l'image désigne déjà autre chose.",
  "Set `tags: none`, so that no tag is used twice, or allow tags to be moved.":
    "Utilisez `tags: none`, pour qu'aucun tag ne serve deux fois, ou autorisez le déplacement des tags.",
  "The registry {0} has no repository {1}": "Le registre {0} n'a pas de dépôt {1}",
  "It does not make repositories by itself.": "Il ne crée pas les dépôts de lui-même.",
  "Create the repository there, or correct the input `image`.":
    "Créez-y le dépôt, ou corrigez l'entrée `image`.",
  "Nobody is logged in to the registry {0}": "Personne n'est connecté au registre {0}",
  "The token may not push to {0}": "Le token n'a pas le droit de pousser vers {0}",
  "{0} knows it, but it may only read, or the package is somebody else's.":
    "{0} le connaît, mais il est en lecture seule, ou le package appartient à quelqu'un d'autre.",
  "Give the job `permissions: packages: write`. {0}": "Donnez au job `permissions: packages: write`. {0}",
  "{0} does not accept the credentials for {1}": "{0} n'accepte pas les identifiants pour {1}",
  "Nobody is logged in, or the token is wrong, expired, or may only read.":
    "Personne n'est connecté, ou le token est faux, expiré ou en lecture seule.",
  "The registry refused the push to {0}": "Le registre a refusé le push vers {0}",
  "The credentials are right but may not write to this package.":
    "Les identifiants sont bons, mais n'ont pas le droit d'écrire dans ce package.",
  "Give the job `permissions: packages: write`, and check that the owner in the image's name is yours.":
    "Donnez au job `permissions: packages: write`, et vérifiez que le propriétaire indiqué dans le nom de l'image est bien le vôtre.",
  "{0} answered 403 for {1}": "{0} a répondu 403 pour {1}",
  "Usually a missing permission; the owner in the image's name is {0}, the job is one of {1}.":
    "C'est le plus souvent un droit manquant ; le propriétaire dans le nom de l'image est {0}, et le job appartient à {1}.",
  "Usually a missing permission; the owner in the image's name is {0}.":
    "C'est le plus souvent un droit manquant ; le propriétaire dans le nom de l'image est {0}.",
  "Give the job `permissions: packages: write`, and check the package's settings, Manage Actions access.":
    "Donnez au job `permissions: packages: write`, et vérifiez « Manage Actions access » dans les paramètres du package.",
  "The push failed: the disk of the runner is full": "Le push a échoué : le disque du runner est plein",
  "Layers are compressed before they are sent.": "Les couches sont compressées avant d'être envoyées.",
  "The registry {0} has no room for the image": "Le registre {0} n'a plus de place pour l'image",
  "Its disk, or the storage it gives this account, is full.":
    "Son disque, ou le stockage qu'il accorde à ce compte, est plein.",
  "Delete images there that nobody needs, or enlarge its storage.":
    "Supprimez-y les images devenues inutiles, ou agrandissez son stockage.",
  "The registry {0} refuses a layer as too large": "Le registre {0} refuse une couche trop grande",
  "Registries limit the size of a layer; GHCR to 10 GB.":
    "Les registres limitent la taille d'une couche, GHCR à 10 Go.",
  "Split the layer, and keep models out of the image.":
    "Divisez la couche, et ne mettez pas de modèles dans l'image.",
  "The registry {0} limits how often it may be asked ({1})":
    "Le registre {0} limite la fréquence des requêtes ({1})",
  "Too many requests of this account or address in a short time.":
    "Trop de requêtes de ce compte ou de cette adresse en peu de temps.",
  "Wait, then run the workflow again.": "Attendez, puis relancez le workflow.",
  "The registry {0} is out of order ({1})": "Le registre {0} est en panne ({1})",
  "It answered with an error of its own, not one about this image or its token.":
    "Il a répondu par une erreur interne, qui ne concerne ni cette image ni son token.",
  "Look at its status page (for GHCR https://www.githubstatus.com) and run the workflow again.":
    "Consultez sa page d'état (pour GHCR https://www.githubstatus.com) et relancez le workflow.",
  "The connection to the registry {0} was cut ({1})": "La connexion au registre {0} a été coupée ({1})",
  "The network, a proxy or the registry ended it while the image was being sent.":
    "Le réseau, un proxy ou le registre l'a interrompue pendant l'envoi de l'image.",
  "Run the workflow again; if it stays, look at proxies and limits between runner and registry.":
    "Relancez le workflow ; si le problème persiste, examinez les proxys et les limites entre le runner et le registre.",
  "1 try": "1 tentative",
  "{0} tries": "{0} tentatives",
  "The push to {0} failed": "Le push vers {0} a échoué",
  "The whole output is in the log above.": "La sortie complète est dans le log ci-dessus.",
  "The push failed in a way that may pass; trying again in {0} s":
    "Le push a échoué pour une raison peut-être passagère ; nouvelle tentative dans {0} s",
  "docker pushed the image but did not report its digest":
    "docker a poussé l'image, mais n'a pas donné son digest",
  "Without it nobody could tell that what runs is what was built.":
    "Sans lui, rien ne prouverait que ce qui s'exécute est ce qui a été construit.",
  "Use a newer docker or buildx.": "Utilisez une version plus récente de docker ou de buildx.",
  "401 without a way to log in": "401 sans moyen de se connecter",
  "401, and nobody is logged in": "401, et personne n'est connecté",
  "it would get the password unencrypted": "il recevrait le mot de passe en clair",
  "it asks to log in at an address that is not encrypted":
    "il demande de se connecter à une adresse non chiffrée",
  "{0} gave no token": "{0} n'a pas donné de token",
  "the answer is no manifest of an image": "la réponse n'est pas le manifeste d'une image",
  "the answer does not have the digest {0}": "la réponse n'a pas le digest {0}",
  "no answer within 5 s": "pas de réponse en 5 s",
  "it redirects to nowhere, which is not followed":
    "il redirige vers une adresse invalide, ce qui n'est pas suivi",
  "it redirects to {0}, which is not followed": "il redirige vers {0}, ce qui n'est pas suivi",
  "The image could not be tagged {0}": "L'image n'a pas pu être taguée {0}",
  "The credentials may only read, or the registry does not let tags be moved.":
    "Les identifiants sont en lecture seule, ou le registre ne permet pas de déplacer les tags.",
  "The deployment goes by the digest and is not concerned. For the tags, give the job `permissions: packages: write`.":
    "Le déploiement se fonde sur le digest et n'est pas concerné. Pour les tags, donnez au job `permissions: packages: write`.",
  "The build context cannot be read: `{0}`": "Le contexte de build est illisible : `{0}`",
  "The file vanished meanwhile, or the runner's user may not read it.":
    "Le fichier a disparu entre-temps, ou l'utilisateur du runner n'a pas le droit de le lire.",
  "Correct the inputs `build-context` and `dockerfile`, or exclude the file in `.dockerignore`.":
    "Corrigez les entrées `build-context` et `dockerfile`, ou excluez le fichier dans `.dockerignore`.",
};
