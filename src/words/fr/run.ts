/** French for what a run says of itself: its counts, steps, headline, notes, state and log. */

import type { RunWords } from "../words.js";
import { and, count, NB, plural, THIN } from "./counting.js";

export const run: RunWords = {
  numbers: { point: ",", space: NB, bytes: ["o", "ko", "Mo", "Go", "To"] },
  counts: {
    attempts: (n) => count(n, "tentative"),
    claims: (n) => count(n, "PVC", "PVC"),
    kinds: (n) => count(n, "type"),
    lines: (n) => count(n, "ligne"),
    models: (n) => count(n, "modèle"),
    pods: (n) => count(n, "pod"),
    problems: (n) => count(n, "problème"),
    replicas: (n) => count(n, "réplica"),
    revisions: (n) => count(n, "révision"),
    runs: (n) => count(n, "exécution"),
    services: (n) => count(n, "Service"),
    warnings: (n) => count(n, "avertissement"),
    workloads: (n) => count(n, "workload"),
  },
  titles: {
    check: "Contrôle des entrées et du cluster",
    prepare: "Contrôle des entrées",
    build: "Build de l’image Docker",
    push: "Push de l’image",
    connect: "Connexion au cluster Kubernetes",
    namespace: "Création du namespace",
    deploy: "Déploiement des services",
    rollout: "Rollout progressif",
    models: "Chargement des modèles Ollama",
    "smoke-tests": "Smoke tests",
    report: "Rapport de déploiement",
    "find-image": "Recherche de l’image",
    rehearse: "Essai à blanc du déploiement",
    "match-plan": "Comparaison avec le plan",
    "find-builder": "Recherche du builder",
    "build-image": "Build de l’image Docker",
    "push-image": "Push de l’image",
    "keep-layers": "Conservation des couches du build",
    "create-namespace": "Création du namespace",
    "lock-deployment": "Verrou du namespace",
    "lock-namespace": "Verrou du namespace",
    "watch-namespace": "Observation du namespace",
    "create-missing": "Création de ce qui manque",
    "prefetch-models": "Préchargement des modèles",
    "deploy-objects": "Déploiement des services",
    "follow-rollout": "Rollout progressif",
    "prove-image": "Vérification de l’image",
    "find-url": "Recherche de l’URL",
    "load-models": "Chargement des modèles Ollama",
    "run-smoke-tests": "Smoke tests",
    "check-url": "Appel depuis l’extérieur",
    "record-revision": "Enregistrement de la révision",
    "restore-objects": "Retour à l’état précédent",
    "follow-restored": "Suivi du rollback",
    "test-restored": "Smoke tests du rollback",
    "scale-down": "Mise à zéro de ce qui a échoué",
    "check-cluster": "Contrôle du cluster",
    "plan-changes": "Comparaison avec l’existant",
    "observe-namespace": "Lecture du namespace",
    "read-status": "Lecture de l’état",
    "choose-workload": "Recherche du workload",
    "read-logs": "Lecture des logs",
    "rehearse-scale": "Essai à blanc du scaling",
    "scale-workload": "Scaling",
    "follow-scale": "Rollout progressif",
    "rehearse-restart": "Essai à blanc du redémarrage",
    "restart-workload": "Redémarrage",
    "follow-restart": "Rollout progressif",
    "choose-revision": "Recherche de la révision",
    "apply-revision": "Retour à la révision",
    "follow-revision": "Rollout progressif",
    "test-revision": "Smoke tests",
    "record-rollback": "Enregistrement de la révision",
    "take-inventory": "Inventaire de ce qui a été déployé",
    "remove-objects": "Suppression de ce qui a été déployé",
    "remove-namespace": "Suppression du namespace",
  },
  outcomes: { created: "créé", changed: "modifié", unchanged: "inchangé" },
  headline: {
    failed: "Le déploiement a échoué",
    outOfTime: (reason) => `Pas de verdict à temps${NB}: ${reason}`,
    timeLimit: "le délai est écoulé",
    cancelled: "L’exécution a été annulée",
    whatManifestsSay: "ce que décrivent les manifestes",
    runs: (namespace, what) => `${namespace} exécute ${what}`,
    unchanged: (namespace, what) => `Rien n’a changé${NB}: ${namespace} exécute déjà ${what}`,
    ready: (namespace, warnings) =>
      `${namespace} est prêt pour un déploiement${warnings > 0 ? `, avec ${count(warnings, "avertissement")}` : ""}`,
    moreProblems: (n) => ` (et ${n}${NB}${plural(n, "autre problème", "autres problèmes")})`,
    scaledDown: "réplicas ramenés à zéro",
    scalingFailed: "les réplicas n’ont pas pu être ramenés à zéro",
    previousVersion: "la version précédente",
    revision: (revision) => `la révision${NB}${revision}`,
    rolledBack: (target) => `retour à ${target}, qui fonctionne`,
    rolledBackUnhealthy: (target) => `retour à ${target}, qui ne fonctionne pas non plus`,
    rollbackFailed: (target) => `le retour à ${target} a échoué aussi`,
  },
  operations: {
    planNothing: (namespace) => `Rien à faire${NB}: ${namespace} correspond aux manifestes`,
    plan: (namespace, created, changed, pods) =>
      `Plan pour ${namespace}${NB}: ${[
        ...(created > 0 ? [`${created} à créer`] : []),
        ...(changed > 0 ? [`${changed} à modifier`] : []),
        ...(pods > 0 ? [`${count(pods, "pod")} à remplacer`] : []),
      ].join(", ")}`,
    scaledAlready: (name, replicas) => `Rien à faire${NB}: ${name} a déjà ${count(replicas, "réplica")}`,
    scaled: (name, replicas, before) =>
      `${name} a ${count(replicas, "réplica")}${replicas > 0 ? plural(replicas, ", prêt", ", tous prêts") : ""} (avant${NB}: ${before})`,
    scaleState: (workload, replicas, before) =>
      `${workload} est réglé à ${count(replicas, "réplica")} et le reste. Pour revenir en arrière${NB}: \`replicas: ${before}\`.`,
    restarted: (name, pods) =>
      `${name} a été redémarré${NB}: ${count(pods, "nouveau pod", "nouveaux pods")}, ${plural(pods, "prêt", "tous prêts")}`,
    restartState: (workload) =>
      `Le redémarrage de ${workload} se poursuit de lui-même${THIN}; rien n’a été annulé.`,
    rolledBack: (namespace, revision, commit, now) =>
      `${namespace} est revenu à la révision${NB}${revision}${commit ? `, commit \`${commit}\`` : ""}${now === undefined ? "" : `${THIN}; c’est maintenant la révision${NB}${now}`}`,
    rollbackState: (revision) =>
      `La révision${NB}${revision} a été remise en place et le reste${THIN}; rien n’a été annulé.`,
    nothingRuns: (namespace) => `Rien ne tourne dans ${namespace}`,
    well: (namespace, workloads, drift) =>
      `${namespace} va bien${NB}: ${count(workloads, "workload prêt", "workloads prêts")}${drift > 0 ? `, ${count(drift, "modification")} par d’autres` : ""}`,
    ill: (namespace, name, cause, others) =>
      `${namespace} ne va pas bien${NB}: ${name}${NB}: ${cause}${others.length > 0 ? `, et ${others.join(", ")}` : ""}`,
    notReady: "pas prêt",
    noPods: (subject) => `${subject} n’a aucun pod, donc aucun log`,
    logs: (logs, subject, pods, more) =>
      `${count(logs, "log")} de ${subject}, ${count(pods, "pod")}${more > 0 ? `, ${more}${NB}${plural(more, "autre n’est pas affiché", "autres ne sont pas affichés")}` : ""}`,
    noNamespace: (namespace) => `Rien à supprimer${NB}: le namespace ${namespace} n’existe pas`,
    gone: (namespace) => `${namespace} est supprimé, avec tout son contenu`,
    going: (namespace) => `La suppression de ${namespace} est en cours${THIN}; sa fin n’est plus visible`,
    torn: (namespace, removed, claims) => {
      const kept = and([
        ...(claims > 0
          ? [`${count(claims, "PVC", "PVC")} avec ${plural(claims, "ses", "leurs")} données`]
          : []),
        "le namespace",
      ]);
      const keeping = `${kept} ${claims > 0 ? "sont conservés" : "est conservé"}`;
      return removed === 0
        ? `Rien à supprimer dans ${namespace}${THIN}; ${keeping}`
        : `${count(removed, "objet supprimé", "objets supprimés")} de ${namespace}${THIN}; ${keeping}`;
    },
    tornInPart: `Ce qui avait été déployé est supprimé en partie${THIN}; rien n’est remis en place. Relancez le teardown${NB}: il reprend là où il s’est arrêté.`,
  },
  state: {
    unchanged: "Rien n’a été modifié dans le cluster.",
    refused: "Rien n’a été modifié.",
    namespace: "le namespace",
    applied: (objects) => `Appliqué avant l’arrêt${NB}: ${objects.join(", ")}.`,
    maybeOthers: "D’autres objets ont pu l’être aussi.",
    maybeSome: "Certains objets ont pu être appliqués.",
    notRolledBack: "Aucun rollback n’a eu lieu.",
    notRolledBackFor: (reason) => `Aucun rollback n’a eu lieu${NB}: ${reason}.`,
    unhealthy: (note) => `Tout a été remis en place, mais cela ne fonctionne pas non plus${NB}: ${note}.`,
    rollbackFailed: (note) => `Le rollback a échoué${NB}: ${note}.`,
    scalingFailed: (note) => `Les réplicas n’ont pas pu être ramenés à zéro${NB}: ${note}.`,
    putBack: (note) => `Remis en place et en service${NB}: ${note}.`,
    scaledDown: (note) => `Réplicas ramenés à zéro${NB}: ${note}.`,
  },
  repair: {
    asBefore: (objects) => `${objects.join(", ")} comme avant`,
    withoutReplicas: (objects) => `${objects.join(", ")} sans réplica`,
    changedSince: "quelqu’un d’autre a tout modifié depuis",
    tested: (note) => `smoke tests réussis${NB}: ${note}`,
    allNew: "tout est nouveau, et conservé pour être examiné",
    servedNotBefore: (objects) =>
      `${objects.join(", ")} ne ${plural(objects.length, "fonctionnait", "fonctionnaient")} pas avant ce déploiement non plus`,
  },
  notes: {
    asPlanned: (hash) => `conforme au plan${NB}: ${hash}`,
    nothingLeft: "il ne reste rien",
    removed: (n) => count(n, "supprimé"),
    checks: (passed, warnings, open) =>
      `${count(passed, "réussi")}${warnings > 0 ? `, ${warnings} avec avertissement` : ""}, ${count(open, "sans réponse", "sans réponse")}`,
    exists: "existe déjà",
    created: "créé",
    labelsChanged: "labels modifiés",
    getsNewPods: (name) => `${name} reçoit de nouveaux pods`,
    replicasAlready: (n) => `déjà ${n}`,
    tag: (tag) => `tag ${tag}`,
    inRegistry: (tag) => `déjà dans le registre, sous ${tag}`,
    leftOut: "non demandé",
    leftOutFor: (input) => `non demandé (\`${input}\`)`,
    leftOutForImage: "non demandé (`image` en nomme une)",
    recordedAs: (revision) => `enregistré comme révision${NB}${revision}`,
    workloadsAndPods: (workloads, pods) => `${count(workloads, "workload")}, ${count(pods, "pod")}`,
    nothing: "rien",
    toRemove: (n, kept) => `${n} à supprimer${kept > 0 ? `, ${kept} à conserver` : ""}`,
    revision: (revision, commit) => `révision${NB}${revision}${commit ? `, commit ${commit}` : ""}`,
    accepted: (n) => `${count(n, "objet accepté", "objets acceptés")} par le cluster`,
    letIn: "les nouveaux pods sont admis",
    model: (name, state, dimensions) =>
      `${name} ${state === "pulled" ? "téléchargé" : "présent"}${dimensions > 0 ? `, ${dimensions}${NB}dimensions` : ""}`,
    kept: "conservé",
    missing: "n’existe pas",
    removedIt: "supprimé",
    beingRemoved: "suppression en cours",
    outcomes: (created, changed, unchanged) =>
      [
        ...(created > 0 ? [count(created, "créé")] : []),
        ...(changed > 0 ? [count(changed, "modifié")] : []),
        ...(unchanged > 0 ? [count(unchanged, "inchangé")] : []),
      ].join(", "),
    runThisImage: (pods) => `${count(pods, "pod exécute", "pods exécutent")} cette image`,
    logs: (logs, pods) => `${count(logs, "log")}, ${count(pods, "pod")}`,
    stepsCached: (cached, steps) => `${count(cached, "étape")} sur ${steps} en cache`,
    reused: `réutilisée${NB}: même arbre source`,
    waited: (seconds) => `${seconds}${NB}s d’attente pour une autre exécution`,
    canBeHad: (replicas) => `${count(replicas, "réplica possible", "réplicas possibles")}`,
    connected: (version, user, actor) =>
      `${version}${user ? `, en tant que ${user}` : ""}${actor ? ` (identité empruntée par «${NB}${actor}${NB}»)` : ""}`,
    itDoesNotExist: "il n’existe pas",
    pods: (n) => count(n, "pod"),
    planned: (created, changed, unchanged) =>
      [
        ...(created > 0 ? [`${created} à créer`] : []),
        ...(changed > 0 ? [`${changed} à modifier`] : []),
        ...(unchanged > 0 ? [count(unchanged, "inchangé")] : []),
      ].join(", "),
    smokeTests: (passed, all, pods, flaky) =>
      `${passed} sur ${all} ${pods === undefined ? "par l’API server" : `depuis ${count(pods, "pod")}`}${flaky > 0 ? `, dont ${flaky} après plusieurs tentatives` : ""}`,
    superseded: (name) => `${name} remplacé par une version plus récente`,
    semicolon: `${THIN}; `,
    thisPage: "cette page",
  },
  evidenceOf: {
    pods: (workload) => `pods de ${workload}`,
    conditions: (workload) => `conditions de ${workload}`,
    events: (workload) => `événements de ${workload}`,
    spec: (workload) => `spec de ${workload}`,
    log: (container, pod, previous) =>
      `log de ${container} dans ${pod}${previous ? " avant son dernier redémarrage" : ""}`,
    container: (container, pod, previous = false) =>
      `${container} dans ${pod}${previous ? " avant son dernier redémarrage" : ""}`,
    nothingWritten: (why) => `Rien n’a encore été écrit${NB}: ${why}`,
  },
  log: {
    begun: "Le déploiement a commencé",
    pushed: (image) => `Image poussée${NB}: ${image}`,
    pushTo: (registry) => `Push vers ${registry}`,
    reused: (image) => `Image réutilisée${NB}: ${image}, construite à partir du même arbre source`,
    buildOf: (image) => `Build de ${image}`,
    waitingForRun: (namespace, holder) =>
      `En attente d’une autre exécution dans ${namespace}${NB}: ${holder}`,
  },
};
