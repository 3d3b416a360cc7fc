/** French for what `src/models/` tells. */
import type { Sentences } from "../../sentence.js";

export const models: Sentences = {
  "{0} kB": "{0} ko",
  "{0} MB": "{0} Mo",
  "{0}: {1} of {2} free": "{0} : {1} libres sur {2}",
  "{0}: pulled": "{0} : téléchargé",
  "{0}: {1}{2}": "{0} : {1}{2}",
  " - {0} % of {1}": " - {0} % de {1}",

  "{0} is there, but as version {1}; pulling it":
    "{0} est présent, mais dans la version {1} ; la version voulue est téléchargée",
  "The pull of {0} broke off ({1}); trying again in {2} s":
    "Le téléchargement de {0} s'est interrompu ({1}) ; nouvelle tentative dans {2} s",
  "stalled: nothing moved for {0} s": "blocage : rien n'a avancé pendant {0} s",
  "the connection to Ollama was lost: {0}": "la connexion à Ollama a été perdue : {0}",
  "the command in the pod broke off: {0}": "la commande lancée dans le pod s'est interrompue : {0}",
  'the stream ended after "{0}"': "le flux s'est arrêté après « {0} »",
  "an answer that is no JSON: {0}": "une réponse qui n'est pas du JSON : {0}",

  "Ollama could not pull the model {0}": "Ollama n'a pas pu télécharger le modèle {0}",
  "The Ollama server went away in the middle: it was restarted, or ran out of memory.":
    "Le serveur Ollama a disparu en cours de route : il a été redémarré, ou a manqué de mémoire.",
  "Look at the pod and its log; its memory limit must be larger than the model.":
    "Consultez le pod et son log ; sa limite de mémoire doit dépasser la taille du modèle.",
  "The volume of the Ollama pod is full.": "Le volume du pod Ollama est plein.",
  "Enlarge the PersistentVolumeClaim, or remove models that nobody uses with `ollama rm`.":
    "Agrandissez le PersistentVolumeClaim, ou supprimez avec `ollama rm` les modèles inutilisés.",
  "The Ollama pod may not write to its folder of models.":
    "Le pod Ollama n'a pas le droit d'écrire dans son dossier de modèles.",
  "Give the pod an `fsGroup` that owns the volume, and mount it without `readOnly`.":
    "Donnez au pod un `fsGroup` propriétaire du volume, et montez celui-ci sans `readOnly`.",
  "The model needs a newer Ollama than the one that is deployed.":
    "Le modèle exige une version d'Ollama plus récente que celle qui est déployée.",
  "Raise the version of the image `ollama/ollama` in the manifest, or pin an older tag of the model.":
    "Augmentez la version de l'image `ollama/ollama` dans le manifeste, ou épinglez un tag plus ancien du modèle.",
  "The registry has no such model.": "Le registre n'a pas ce modèle.",
  "Correct the input `models`; https://ollama.com/library lists the names and tags.":
    "Corrigez l'entrée `models` (noms et tags : https://ollama.com/library).",
  "The registry does not let this server have the model: it is private, or gone.":
    "Le registre refuse le modèle à ce serveur : il est privé, ou n'existe plus.",
  "Make the model public, or register the key of the Ollama server (`id_ed25519.pub` in its home folder).":
    "Rendez le modèle public, ou enregistrez la clé du serveur Ollama (`id_ed25519.pub` dans son dossier personnel).",
  "The model registry limits how often this address may pull.":
    "Le registre de modèles limite le nombre de téléchargements depuis cette adresse.",
  "Wait some minutes and run the workflow again.": "Attendez quelques minutes, puis relancez le workflow.",
  "The Ollama pod does not trust the certificate it is shown; a proxy on the way makes its own.":
    "Le pod Ollama ne fait pas confiance au certificat qui lui est présenté ; un proxy intermédiaire émet le sien.",
  "Put the proxy's certificate authority into the image's trust store.":
    "Ajoutez l'autorité de certification du proxy au magasin de certificats de l'image.",
  "What arrived is not what the registry announced; a proxy on the way may change it.":
    "Les données reçues ne sont pas celles que le registre avait annoncées ; un proxy intermédiaire les modifie peut-être.",
  "Run the workflow again; if it stays so, take the proxy out of the way.":
    "Relancez le workflow ; si le problème persiste, contournez le proxy.",
  "The model registry, or a proxy on the way to it, holds the connection open and sends nothing.":
    "Le registre de modèles, ou un proxy intermédiaire, garde la connexion ouverte sans rien envoyer.",
  "Run the workflow again; what arrived is not lost. If it stays so, look at the log of the Ollama pod.":
    "Relancez le workflow ; ce qui a été reçu n'est pas perdu. Si le problème persiste, consultez le log du pod Ollama.",
  "The Ollama pod cannot resolve the name of the model registry.":
    "Le pod Ollama ne peut pas résoudre le nom du registre de modèles.",
  "Allow it the cluster's DNS (port 53, UDP and TCP, in its NetworkPolicy), and see that DNS answers for names outside.":
    "Autorisez-lui le DNS du cluster (port 53, UDP et TCP, dans sa NetworkPolicy), et vérifiez que ce DNS résout les noms externes.",
  "The Ollama pod has no way to the model registry.": "Le pod Ollama n'a aucun accès au registre de modèles.",
  "Allow it out of the cluster (egress to port 443, NetworkPolicy, firewall), or set HTTPS_PROXY on the pod.":
    "Autorisez-lui la sortie du cluster (egress vers le port 443, NetworkPolicy, pare-feu), ou définissez HTTPS_PROXY dans le pod.",
  "The connection to the model registry breaks again and again.":
    "La connexion au registre de modèles ne cesse de s'interrompre.",
  "Run the workflow again; what arrived is not lost. If it stays so, look at what is between the Ollama pod and the registry.":
    "Relancez le workflow ; ce qui a été reçu n'est pas perdu. Si le problème persiste, examinez ce qui se trouve entre le pod Ollama et le registre.",
  "The model registry has a fault of its own.": "Le registre de modèles est lui-même en panne.",
  "Run the workflow again later; what arrived is not lost.":
    "Relancez le workflow plus tard ; ce qui a été reçu n'est pas perdu.",

  "the answer holds no vector": "la réponse ne contient aucun vecteur",
  "the vector has {0} numbers, not {1}": "le vecteur compte {0} nombres, et non {1}",
  "the vector holds what is no number": "le vecteur contient autre chose que des nombres",
  "the vector is all zeros": "le vecteur ne contient que des zéros",
  "the vector's length is {0}, not 1": "la norme du vecteur est {0}, et non 1",
  "The model {0} gives no usable embedding: {1}": "Le modèle {0} ne fournit pas d'embedding utilisable : {1}",
  "The model on the disk of the Ollama pod is damaged, or is not the one that was meant.":
    "Le modèle sur le disque du pod Ollama est endommagé, ou n'est pas celui qui est attendu.",
  "Look at the log of the Ollama pod; `ollama rm {0}` in it makes the next run pull the model again.":
    "Consultez le log du pod Ollama ; après un `ollama rm {0}` dans ce pod, la prochaine exécution téléchargera le modèle à nouveau.",
  "The model {0} gives no usable embedding: its vectors have {1} numbers, those of {2} have {3}":
    "Le modèle {0} ne fournit pas d'embedding utilisable : ses vecteurs comptent {1} nombres, ceux de {2} en comptent {3}",
  "Another model goes by this name, in the registry or on the disk of the Ollama pod.":
    "Un autre modèle porte ce nom, dans le registre ou sur le disque du pod Ollama.",
  "Correct the input `models`. An application that is to use another model needs its name, and a collection of its own.":
    "Corrigez l'entrée `models`. Une application qui doit utiliser un autre modèle a besoin de son nom, et d'une collection à part.",
  "The model {0} is not the version that the input `models` pins":
    "Le modèle {0} n'est pas dans la version épinglée par l'entrée `models`",
  "Pinned is {0}, the registry gives {1}.": "La version épinglée est {0} ; le registre fournit {1}.",
  "The registry has moved the tag to another version since.":
    "Depuis, le registre a déplacé le tag vers une autre version.",
  "Name a tag of the version you mean, or pin the new one: `{0}@sha256:{1}`.":
    "Indiquez un tag de la version voulue, ou épinglez la nouvelle : `{0}@sha256:{1}`.",
};
