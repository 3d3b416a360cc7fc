/** French for what `src/preflight/` tells. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

/** The first value is the number of what the words agree with. */
const agreeing =
  (one: string, many: string) =>
  (number: string): string =>
    plural(Number(number), one, many);

/** The second one is. */
const others =
  (one: string, many: string) =>
  (_first: string, number = ""): string =>
    plural(Number(number), one, many);

export const preflight: Sentences = {
  // The connection.
  "{0} answers, but does not report its version": "{0} répond, mais n'indique pas sa version",
  "{0} answers: {1}, older than 1.{2}": "{0} répond : {1}, antérieure à 1.{2}",
  "{0} answers: {1}": "{0} répond : {1}",
  "Upgrade the cluster; the action needs Kubernetes 1.{0} or later.":
    "Mettez le cluster à jour ; l'action demande Kubernetes 1.{0} ou plus récent.",
  Identity: "Identité",
  "user {0} of the kubeconfig": "utilisateur {0} du kubeconfig",
  "{0}, who may do everything in the whole cluster": "{0}, qui a tous les droits sur tout le cluster",
  "Give the action a deployer of its own, as docs/kubeconfig.md shows: whoever gets hold of the secret has its rights.":
    "Donnez à l'action son propre compte de déploiement, comme le montre docs/kubeconfig.md : quiconque obtient le secret en a les droits.",
  "{0}; the cluster does not say who that is to it":
    "{0} ; le cluster n'indique pas sous quelle identité il le connaît",
  // The namespace and the permissions.
  "{0} is there": "{0} existe",
  "the deployer may not see {0}, which is taken to be there":
    "le compte de déploiement n'a pas le droit de voir {0}, dont l'existence est supposée",
  "Grant get on this namespace, as the ClusterRole of docs/deployer-role.yaml does.":
    "Accordez get sur ce namespace, comme le fait le ClusterRole de docs/deployer-role.yaml.",
  "{0} is not there yet; the deployment creates it": "{0} n'existe pas encore ; le déploiement le crée",
  Permissions: "Permissions",
  "{0} of {1} that are required; the others may come with the namespace, which is not there yet":
    "{0} sur {1} requises ; les autres viendront peut-être avec le namespace, qui n'existe pas encore",
  "If they do not, apply the Role below once the namespace is there.":
    "Sinon, appliquez le Role ci-dessous dès que le namespace existe.",
  "{0} of {1} that are required; missing: {2}": "{0} sur {1} requises ; il manque : {2}",
  "the cluster does not say what the deployer may do":
    "le cluster n'indique pas les droits du compte de déploiement",
  "all {0} that are required; optional ones are missing: {1}":
    "{0} requises, toutes accordées ; il en manque de facultatives : {1}",
  "all {0} that are required, and {1} optional ones": others(
    "{0} requises, toutes accordées, et {1} facultative",
    "{0} requises, toutes accordées, et {1} facultatives",
  ),
  "Have an administrator apply the Role below.":
    "Demandez à un administrateur d'appliquer le Role ci-dessous.",
  // The rehearsal of the manifests.
  Manifests: "Manifestes",
  "the namespace is not there yet": "le namespace n'existe pas encore",
  "the deployer may not list {0}": "le compte de déploiement n'a pas le droit de lister {0}",
  "nothing is made anew": "rien n'est à créer",
  "cannot be rehearsed while the namespace is being deleted":
    "essai à blanc impossible pendant la suppression du namespace",
  "{0} of {1} objects could not be rehearsed for want of permissions": agreeing(
    "{0} objet sur {1} n'a pas pu être essayé à blanc, faute de permissions",
    "{0} objets sur {1} n'ont pas pu être essayés à blanc, faute de permissions",
  ),
  "{0} object accepted (dry run): {1}": "{0} objet accepté (essai à blanc) : {1}",
  "{0} objects accepted (dry run): {1}": agreeing(
    "{0} objet accepté (essai à blanc) : {1}",
    "{0} objets acceptés (essai à blanc) : {1}",
  ),
  "{0} created": agreeing("{0} créé", "{0} créés"),
  "{0} changed": agreeing("{0} modifié", "{0} modifiés"),
  "{0} unchanged": agreeing("{0} inchangé", "{0} inchangés"),
  "the namespace is not there yet, and may be given a level":
    "le namespace n'existe pas encore, et un niveau peut lui être donné",
  "{0}; no pod is made anew": "{0} ; aucun pod n'est à créer",
  "{0}; the deployer may not ask about pods (create pods)":
    "{0} ; le compte de déploiement n'a pas le droit d'essayer des pods (create pods)",
  "{0}; the pods of one template are let in (dry run)":
    "{0} ; les pods d'un template sont admis (essai à blanc)",
  "{0}; the pods of {1} templates are let in (dry run)":
    "{0} ; les pods de {1} templates sont admis (essai à blanc)",
  "{0} will be enforced": "{0} sera appliqué",
  "no level is named by the namespace": "le namespace n'indique aucun niveau",
  "{0} is enforced": "{0} est appliqué",
  "Quota and limits": "Quota et limites",
  "the namespace has no quota": "le namespace n'a pas de quota",
  "there is room in {0}": "il reste de la place dans {0}",
  "{0}; no limit of it refuses a pod": "{0} ; aucune de ses limites ne refuse de pod",
  Storage: "Stockage",
  "no claim waits for a volume": "aucun PVC n'attend de volume",
  "every claim has its class; there is no default one among {0}":
    "chaque PVC a sa classe ; aucune n'est celle par défaut parmi {0}",
  "default StorageClass {0}": "StorageClass par défaut : {0}",
  "default StorageClasses {0}; the newest counts":
    "StorageClasses par défaut : {0} ; la plus récente l'emporte",
  "Room on the nodes": "Place sur les nœuds",
  "there is no node at the moment": "il n'y a aucun nœud pour le moment",
  "{0} node, the largest with {1} cpu and {2} memory": "{0} nœud, avec {1} CPU et {2} de mémoire",
  "{0} nodes, the largest with {1} cpu and {2} memory":
    "{0} nœuds, dont le plus grand a {1} CPU et {2} de mémoire",
  "{0}, and none is ready": "{0}, et aucun n'est prêt",
  "{0}; not ready: {1}": "{0} ; non prêts : {1}",
  "Look at `kubectl get nodes`.": "Consultez `kubectl get nodes`.",
  "the namespace is being deleted": "le namespace est en cours de suppression",
  // The images.
  "Image pull": "Pull des images",
  "the manifests run no image": "les manifestes n'exécutent aucune image",
  "only with a login: {0}; the pods name no pull secret for it":
    "seulement avec authentification : {0} ; les pods n'indiquent aucun pull secret pour cela",
  "private, or not there: {0}": "privé, ou inexistant : {0}",
  "Look at the name. {0}": "Vérifiez le nom. {0}",
  "{0} is not pushed yet, or private": "pas encore poussé, ou privé : {0}",
  "this runner gets no answer for {0}": "ce runner n'obtient pas de réponse pour {0}",
  "nodes can pull the image, {0} with a pull secret":
    "les nœuds peuvent tirer l'image, {0} avec un pull secret",
  "nodes can pull all {0} images, {1} with a pull secret":
    "les nœuds peuvent tirer les {0} images, dont {1} avec un pull secret",
  "anyone can pull the image": "tout le monde peut tirer l'image",
  "anyone can pull all {0} images": "tout le monde peut tirer les {0} images",
  "Make the package public, or name a pull secret in the manifests; not needed where the nodes log in by themselves.":
    "Rendez le package public, ou indiquez un pull secret dans les manifestes ; inutile là où les nœuds s'authentifient d'eux-mêmes.",
  "The registry has no image {0}": "Le registre n'a pas d'image {0}",
  "It was asked with the login of this runner. The name or the tag is misspelled, or the image was never pushed.":
    "Il a été interrogé avec les identifiants de ce runner. Le nom ou le tag est mal écrit, ou l'image n'a jamais été poussée.",
  "Correct the image in the manifests, or push it.": "Corrigez l'image dans les manifestes, ou poussez-la.",
  "Image platforms": "Plateformes des images",
  "the nodes were not looked at": "les nœuds n'ont pas été consultés",
  "no image could be looked at": "aucune image n'a pu être consultée",
  "{0} cannot run on {1}: it is for {2}": "{0} ne peut pas s'exécuter sur {1} : prévu pour {2}",
  "Use an image for all platforms of the nodes, or a node selector (`kubernetes.io/arch`).":
    "Utilisez une image pour toutes les plateformes des nœuds, ou un sélecteur de nœud (`kubernetes.io/arch`).",
  "{0} image of {1} looked at; it runs on {2}": "{0} image sur {1} consultée ; elle s'exécute sur {2}",
  "{0} images of {1} looked at; all of them run on {2}":
    "{0} images sur {1} consultées ; toutes s'exécutent sur {2}",
  "No node of the cluster can run {0}": "Aucun nœud du cluster ne peut exécuter {0}",
  "It is for {0}, and the nodes are {1}.": "Elle est prévue pour {0}, et les nœuds sont en {1}.",
  "Use an image that is built for the platform of the nodes.":
    "Utilisez une image construite pour la plateforme des nœuds.",
  // Load balancers.
  "no Service of the manifests asks for one": "aucun Service des manifestes n'en demande",
  "nothing shows whether the cluster gives addresses": "rien n'indique si le cluster attribue des adresses",
  "A deployment waits two minutes for one, and goes on with a warning.":
    "Un déploiement en attend une pendant deux minutes, puis continue avec un avertissement.",
  "{0} has the address {1}": "{0} a l'adresse {1}",
  "{0} waits for an address, and no Service has one": "{0} attend une adresse, et aucun Service n'en a",
  "Install a load balancer controller (such as MetalLB), or reach the Service by `kubectl port-forward`.":
    "Installez un contrôleur de load balancer (MetalLB, par exemple), ou joignez le Service avec `kubectl port-forward`.",
  "the AWS Load Balancer Controller": "AWS Load Balancer Controller",
  "{0} is installed, which gives addresses": "{0} est installé, et attribue des adresses",
  "the nodes belong to a cloud ({0}), which usually gives addresses":
    "les nœuds sont ceux d'un cloud ({0}), qui attribue en général des adresses",
  "{0} gives no addresses by itself": "{0} n'attribue pas d'adresses de lui-même",
  "{0} Otherwise a deployment waits two minutes for an address, and goes on with a warning.":
    "{0} Sinon, un déploiement attend une adresse pendant deux minutes, puis continue avec un avertissement.",
  "Run cloud-provider-kind, or reach the Service by `kubectl port-forward`.":
    "Lancez cloud-provider-kind, ou joignez le Service avec `kubectl port-forward`.",
  "Run `minikube tunnel`, or reach the Service by `kubectl port-forward`.":
    "Lancez `minikube tunnel`, ou joignez le Service avec `kubectl port-forward`.",
  "Service {0} of {1}": "le Service {0} de {1}",
};
