import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Op: () => (/* binding */ parseLanguage)
});

// UNUSED EXPORTS: OPERATION_NAMES, manifestPlaces, parseFailFast, parseManifestsInput, parseModels, parseNamespace, parseOnFailure, parseOperation, parseSmokeTests

// EXTERNAL MODULE: ./lib/words/say.js + 28 modules
var words_say = __nccwpck_require__(899);
;// CONCATENATED MODULE: ./lib/words/en/counting.js
function count(number, noun, many = `${noun}s`) {
    return `${number} ${number === 1 ? noun : many}`;
}
function and(parts) {
    return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

;// CONCATENATED MODULE: ./lib/words/en/page.js

const ownTitles = {};
const page = {
    facts: {
        namespace: "namespace",
        image: "image",
        reused: "(reused: same source tree)",
        revision: "revision",
        triedRevision: "tried revision",
        commit: "commit",
        on: "on",
        run: "run",
        warningsBelow: (n) => `${count(n, "warning")} below`,
    },
    problems: {
        state: "State",
        what: "What",
        where: "Where",
        cause: "Cause",
        found: "Found",
        fix: "Fix",
        look: "Look further",
        more: "Read more",
        changed: "This deployment changed",
        several: "found together so that they can be repaired together:",
        further: "Further problems",
    },
    closing: {
        look: "Look",
        image: "Image",
        revision: "Revision",
        warnings: "Warnings",
        url: "URL",
        problems: (n) => `${count(n, "problem")}:`,
        colon: ": ",
    },
    tables: {
        step: "step",
        took: "took",
        phase: "phase",
        from: "from",
        to: "to",
        workload: "workload",
        ready: "ready",
        cause: "cause",
        revision: "revision",
        images: "image, before → after",
        object: "object",
        outcome: "outcome",
        file: "file",
        model: "model",
        version: "version",
        state: "state",
        size: "size",
        dimensions: "dimensions",
        target: "to",
        test: "test",
        answer: "answer",
        check: "check",
        found: "found",
        todo: "what to do",
        neededTo: "needed to",
        permissions: "permissions",
        withoutThem: "without them",
        pod: "pod",
        pods: "pods",
        restarts: "restarts",
        age: "age",
        node: "node",
        ago: "ago",
        warning: "warning",
        times: "times",
        changedBy: "changed by",
        inFields: "in",
        run: "run",
        commit: "commit",
        by: "by",
        objects: "objects",
        service: "Service",
        type: "type",
        ports: "ports",
        address: "address",
        image: "image",
        wouldBeDone: "what would be done",
    },
    steps: {
        nothingToDo: "nothing to do",
        leftOut: "left out",
        failed: "failed",
        stopped: "stopped",
        notReached: "not reached",
        stoppedWith: (note) => `stopped: ${note}`,
        rollback: "Rollback",
        scaleDown: "Scale down",
    },
    workloads: {
        title: "Workloads",
        ready: (ready, all) => `${ready} of ${all} ready`,
        isNew: "(new)",
        noTag: "no tag",
    },
    smokeTests: {
        title: "Smoke tests",
        passed: (passed, all, pods) => `${passed} of ${all} passed${pods > 0 ? `, from ${count(pods, "pod")}` : ""}`,
        others: "The others",
        titles: ownTitles,
        hasModel: (model) => `Ollama has the model ${model}`,
        from: (place) => `From \`${place}\`:`,
        fromRunner: "From the runner, over the load balancer:",
        throughProxy: "Through the API server, which proves less: DNS, the addresses of the Services and NetworkPolicies are left out.",
    },
    models: {
        title: "Ollama models",
        states: { present: "present", pulled: "pulled" },
        doesNotEmbed: "– (does not embed)",
    },
    applied: {
        title: "What was applied",
        created: "🆕 created",
        changed: "✏️ changed",
        unchanged: "unchanged",
        anInput: "an input",
    },
    timeline: {
        title: "Timeline",
        phases: (n, took) => `${n} phases in ${took}`,
    },
    warnings: {
        title: "Warnings",
        inPlace: "in",
        more: (n) => `… and ${n} more`,
    },
    evidence: { title: (what) => `Evidence: ${what}` },
    cut: {
        earlierLines: (n) => (n === 1 ? "(… 1 earlier line was cut)" : `(… ${n} earlier lines were cut)`),
        beginning: "(… the beginning was cut)",
        summary: (parts) => `✂️ **Cut**, because GitHub refuses a summary of more than 1 MiB: ${parts.join(", ")}. The JSON report has all of it.`,
        moreProblems: (n) => `${n} more problems: see the summary of this run`,
        moreWarnings: (n) => `${n} more warnings: see the summary of this run`,
        moreInSummary: (n) => `… and ${n} more, in the summary of the run.`,
    },
    parts: {
        headline: "the headline",
        problems: "the problems",
        furtherProblems: "further problems",
        facts: "the links",
        check: "the check",
        role: "the Role",
        permissions: "the permissions",
        steps: "the steps",
        timeline: "the timeline",
        workloads: "the workloads",
        applied: "what was applied",
        models: "the models",
        smokeTests: "the smoke tests",
        plan: "differences",
        warnings: "the warnings",
        evidence: "evidence",
        removals: "what was removed",
        logs: "logs",
        history: "the history",
        status: "the status",
        commands: "the commands",
    },
    logs: { empty: "empty", nothing: "It has written nothing." },
    commands: {
        title: "Commands",
        look: "look further",
        portForward: "port-forward",
        reach: (service, port) => `reach ${service} at localhost:${port}`,
        logs: "logs",
        followLog: (name) => `follow the log of ${name}`,
        rollbackTo: (revision) => `rollback to ${revision}`,
        rollBack: (name, revision) => `roll ${name} back to revision ${revision}`,
    },
    removals: {
        title: "What was removed",
        counts: (removed, kept) => `${removed} removed, ${kept} kept`,
        removed: "🗑️ removed",
        kept: "kept, with its data",
        deleteToo: "To delete the data as well, for good:",
    },
    check: {
        applyRole: "As an administrator of the cluster: `kubectl apply -f role.yaml`. It adds to what the deployer may do already.",
        role: "Role with what is missing",
        permissions: "Permissions",
        missing: (missing, all) => `${missing} of ${all} are missing`,
        complete: (all) => `all ${all} are there`,
        nothingDeployed: "nothing is deployed",
    },
    history: {
        title: "History",
        served: (n) => `${count(n, "revision")} that served`,
        broughtBack: (revision) => `brought back ${revision}`,
    },
    status: {
        pods: "Pods",
        podsWell: (well, all) => `${well} of ${all} well`,
        warnings: "Warnings of the last hour",
        drift: "Changed since the last deployment",
        driftNote: "the next deployment takes back what the manifests set",
        deployedBy: "Deployed by",
        atWork: "at work now",
        addresses: "Addresses",
        noneYet: "none yet",
        data: "Data",
        claim: "claim",
        models: "models",
        unknown: "unknown",
    },
    plan: {
        newNamespace: "The namespace does not exist yet: it is created first.",
        left: (n) => `${count(n, "object")} ${n === 1 ? "is left as it is" : "are left as they are"}.`,
        nothingChanged: (hash) => `Nothing has been changed. To deploy exactly this, and to be refused should anything else come of it: \`plan-hash: ${hash}\``,
        created: "created",
        changed: "changed",
        takes: "takes",
        andOthers: " and others",
        takenFrom: "from",
        noField: "no field of its own changes",
        scaled: (from, to) => `from ${from} to ${to}`,
        stay: "stay until somebody deletes them (`OnDelete`)",
        noneRuns: "none runs now",
        replaced: (n) => `♻️ ${count(n, "pod")} replaced${n > 1 ? ", each" : ""} when its successor is ready`,
        recreated: (n) => `⏸️ ${count(n, "pod")} stopped before the successor starts`,
        toBeBuilt: (image) => `The image \`${image}\` is not in the registry yet: it would be built.`,
        inRegistry: (image, digest) => `The image \`${image}\` is in the registry already, as \`${digest}\`.`,
        pods: "Pods:",
        whyEmpty: "None of its own fields changes. Its pods are replaced for a change of the ConfigMap or Secret they use, or other managers' fields become ours.",
    },
};

;// CONCATENATED MODULE: ./lib/words/en/run.js

const noTitles = {};
const run = {
    numbers: { point: ".", space: " ", bytes: ["B", "kB", "MB", "GB", "TB"] },
    counts: {
        attempts: (n) => count(n, "attempt"),
        claims: (n) => count(n, "claim"),
        kinds: (n) => count(n, "kind"),
        lines: (n) => count(n, "line"),
        models: (n) => count(n, "model"),
        pods: (n) => count(n, "pod"),
        problems: (n) => count(n, "problem"),
        replicas: (n) => count(n, "replica"),
        revisions: (n) => count(n, "revision"),
        runs: (n) => count(n, "run"),
        services: (n) => count(n, "Service"),
        warnings: (n) => count(n, "warning"),
        workloads: (n) => count(n, "workload"),
    },
    titles: noTitles,
    outcomes: { created: "created", changed: "changed", unchanged: "unchanged" },
    headline: {
        failed: "The deployment failed",
        outOfTime: (reason) => `No verdict in time: ${reason}`,
        timeLimit: "the time limit was reached",
        cancelled: "The run was cancelled",
        whatManifestsSay: "what the manifests say",
        runs: (namespace, what) => `${namespace} runs ${what}`,
        unchanged: (namespace, what) => `Nothing changed: ${namespace} already runs ${what}`,
        ready: (namespace, warnings) => `${namespace} is ready for a deployment${warnings > 0 ? `, with ${count(warnings, "warning")}` : ""}`,
        moreProblems: (n) => ` (and ${n} more ${n === 1 ? "problem" : "problems"})`,
        scaledDown: "scaled down",
        scalingFailed: "scaling down failed too",
        previousVersion: "the previous version",
        revision: (revision) => `revision ${revision}`,
        rolledBack: (target) => `rolled back to ${target}, which is healthy`,
        rolledBackUnhealthy: (target) => `rolled back to ${target}, which is not healthy either`,
        rollbackFailed: (target) => `the rollback to ${target} failed too`,
    },
    operations: {
        planNothing: (namespace) => `Nothing to do: ${namespace} is as the manifests want it`,
        plan: (namespace, created, changed, pods) => `Plan for ${namespace}: ${[
            ...(created > 0 ? [`${created} to create`] : []),
            ...(changed > 0 ? [`${changed} to change`] : []),
            ...(pods > 0 ? [`${count(pods, "pod")} to replace`] : []),
        ].join(", ")}`,
        scaledAlready: (name, replicas) => `Nothing to do: ${name} has ${count(replicas, "replica")} already`,
        scaled: (name, replicas, before) => `${name} has ${count(replicas, "replica")}${replicas > 0 ? ", all ready" : ""} (before: ${before})`,
        scaleState: (workload, replicas, before) => `${workload} is set to ${count(replicas, "replica")}, and stays so. To go back: \`replicas: ${before}\`.`,
        restarted: (name, pods) => `${name} was restarted: ${count(pods, "new pod")}, all ready`,
        restartState: (workload) => `The restart of ${workload} goes on by itself; nothing was taken back.`,
        rolledBack: (namespace, revision, commit, now) => `${namespace} is back at revision ${revision}${commit ? `, commit \`${commit}\`` : ""}${now === undefined ? "" : `; it is revision ${now} now`}`,
        rollbackState: (revision) => `Revision ${revision} was put back, and is left as it is; nothing was taken back.`,
        nothingRuns: (namespace) => `Nothing runs in ${namespace}`,
        well: (namespace, workloads, drift) => `${namespace} is well: ${count(workloads, "workload")} ready${drift > 0 ? `, ${count(drift, "change")} by others` : ""}`,
        ill: (namespace, name, cause, others) => `${namespace} is not well: ${name}: ${cause}${others.length > 0 ? `, and ${others.join(", ")}` : ""}`,
        notReady: "not ready",
        noPods: (subject) => `${subject} has no pods, so there are no logs`,
        logs: (logs, subject, pods, more) => `${count(logs, "log")} of ${subject} from ${count(pods, "pod")}${more > 0 ? `, ${more} more are not shown` : ""}`,
        noNamespace: (namespace) => `Nothing to remove: the namespace ${namespace} does not exist`,
        gone: (namespace) => `${namespace} is gone, with everything in it`,
        going: (namespace) => `${namespace} is being deleted; its end cannot be seen any more`,
        torn: (namespace, removed, claims) => {
            const kept = and([...(claims > 0 ? [`${count(claims, "claim")} with data`] : []), "the namespace"]);
            const keeping = `${kept} ${claims > 0 ? "are" : "is"} kept`;
            return removed === 0
                ? `Nothing to remove in ${namespace}; ${keeping}`
                : `${count(removed, "object")} removed from ${namespace}; ${keeping}`;
        },
        tornInPart: "What was deployed is removed in part; nothing is put back. Run the teardown again: it goes on where it stopped.",
    },
    state: {
        unchanged: "Nothing in the cluster was changed.",
        refused: "Nothing was changed.",
        namespace: "the namespace",
        applied: (objects) => `Applied before it stopped: ${objects.join(", ")}.`,
        maybeOthers: "Others may be applied too.",
        maybeSome: "Some objects may have been applied.",
        notRolledBack: "Nothing was rolled back.",
        notRolledBackFor: (reason) => `Nothing was rolled back: ${reason}.`,
        unhealthy: (note) => `Everything was put back, but it is not healthy either: ${note}.`,
        rollbackFailed: (note) => `The rollback failed: ${note}.`,
        scalingFailed: (note) => `Scaling down failed: ${note}.`,
        putBack: (note) => `Put back, and serving: ${note}.`,
        scaledDown: (note) => `Scaled down: ${note}.`,
    },
    repair: {
        asBefore: (objects) => `${objects.join(", ")} as before`,
        withoutReplicas: (objects) => `${objects.join(", ")} without replicas`,
        changedSince: "somebody else has changed everything since",
        tested: (note) => `smoke tests passed: ${note}`,
        allNew: "all of it is new, and is kept to be looked at",
        servedNotBefore: (objects) => `${objects.join(", ")} did not serve before this deployment either`,
    },
    notes: {
        asPlanned: (hash) => `as planned: ${hash}`,
        nothingLeft: "nothing left",
        removed: (n) => `${n} removed`,
        checks: (passed, warnings, open) => `${passed} passed${warnings > 0 ? `, ${warnings} with a warning` : ""}, ${open} left open`,
        exists: "exists",
        created: "created",
        labelsChanged: "labels changed",
        getsNewPods: (name) => `${name} gets new pods`,
        replicasAlready: (n) => `${n} already`,
        tag: (tag) => `tag ${tag}`,
        inRegistry: (tag) => `in the registry already, as ${tag}`,
        layersKept: "layers kept",
        leftOut: "left out",
        leftOutFor: (input) => `left out (\`${input}\`)`,
        leftOutForImage: "left out (`image` names one)",
        recordedAs: (revision) => `recorded as revision ${revision}`,
        workloadsAndPods: (workloads, pods) => `${count(workloads, "workload")}, ${count(pods, "pod")}`,
        nothing: "nothing",
        toRemove: (n, kept) => `${n} to remove${kept > 0 ? `, ${kept} to keep` : ""}`,
        revision: (revision, commit) => `revision ${revision}${commit ? `, commit ${commit}` : ""}`,
        accepted: (n) => `${n} objects accepted by the cluster`,
        letIn: "the new pods are let in",
        model: (name, state, dimensions) => `${name} ${state}${dimensions > 0 ? `, ${dimensions} dimensions` : ""}`,
        kept: "kept",
        missing: "does not exist",
        removedIt: "removed",
        beingRemoved: "being removed",
        outcomes: (created, changed, unchanged) => [
            ...(created > 0 ? [`${created} created`] : []),
            ...(changed > 0 ? [`${changed} changed`] : []),
            ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
        ].join(", "),
        runThisImage: (pods) => `${count(pods, "pod runs", "pods run")} this image`,
        logs: (logs, pods) => `${logs} from ${count(pods, "pod")}`,
        stepsCached: (cached, steps) => `${cached} of ${steps} steps cached`,
        reused: "reused: same source tree",
        waited: (seconds) => `waited ${seconds} s for another run`,
        canBeHad: (replicas) => `${replicas} can be had`,
        connected: (version, user, actor) => `${version}${user ? `, as ${user}` : ""}${actor ? ` (impersonated by "${actor}")` : ""}`,
        itDoesNotExist: "it does not exist",
        pods: (n) => count(n, "pod"),
        planned: (created, changed, unchanged) => [
            ...(created > 0 ? [`${created} to create`] : []),
            ...(changed > 0 ? [`${changed} to change`] : []),
            ...(unchanged > 0 ? [`${unchanged} as they are`] : []),
        ].join(", "),
        smokeTests: (passed, all, pods, flaky) => `${passed} of ${all} ${pods === undefined ? "through the API server" : `from ${count(pods, "pod")}`}${flaky > 0 ? `, ${flaky} at a later try` : ""}`,
        superseded: (name) => `${name} superseded`,
        semicolon: "; ",
        thisPage: "this page",
    },
    evidenceOf: {
        pods: (workload) => `pods of ${workload}`,
        conditions: (workload) => `conditions of ${workload}`,
        events: (workload) => `events of ${workload}`,
        spec: (workload) => `spec of ${workload}`,
        log: (container, pod, previous) => `log of ${container} in ${pod}${previous ? " before its last restart" : ""}`,
        container: (container, pod, previous = false) => `${container} in ${pod}${previous ? " before its last restart" : ""}`,
        nothingWritten: (why) => `Nothing has been written yet: ${why}`,
    },
    log: {
        begun: "The deployment has begun",
        pushed: (image) => `Pushed ${image}`,
        pushTo: (registry) => `Push to ${registry}`,
        reused: (image) => `Reused ${image}: it was built from the same source tree`,
        buildOf: (image) => `Build of ${image}`,
        waitingForRun: (namespace, holder) => `Waiting for another run in ${namespace}: ${holder}`,
    },
};

;// CONCATENATED MODULE: ./lib/words/en.js


const en = { ...run, ...page };

// EXTERNAL MODULE: ./lib/words/fr/counting.js
var counting = __nccwpck_require__(493);
;// CONCATENATED MODULE: ./lib/words/fr/page.js

const page_page = {
    facts: {
        namespace: "namespace",
        image: "image",
        reused: `(réutilisée${counting.NB}: même arbre source)`,
        revision: "révision",
        triedRevision: "révision tentée",
        commit: "commit",
        on: "sur",
        run: "exécution",
        warningsBelow: (n) => `${(0,counting/* count */.U9)(n, "avertissement")} plus bas`,
    },
    problems: {
        state: "État",
        what: "Quoi",
        where: "Où",
        cause: "Cause",
        found: "Constat",
        fix: "Correction",
        look: "Pour aller plus loin",
        more: "Documentation",
        changed: "Ce déploiement a modifié",
        several: `trouvés ensemble pour être corrigés ensemble${counting.NB}:`,
        further: "Autres problèmes",
    },
    closing: {
        look: "À voir",
        image: "Image",
        revision: "Révision",
        warnings: "Avertissements",
        url: "URL",
        problems: (n) => `${(0,counting/* count */.U9)(n, "problème")}${counting.NB}:`,
        colon: `${counting.NB}: `,
    },
    tables: {
        step: "étape",
        took: "durée",
        phase: "phase",
        from: "de",
        to: "à",
        workload: "workload",
        ready: "prêts",
        cause: "cause",
        revision: "révision",
        images: "image, avant → après",
        object: "objet",
        outcome: "résultat",
        file: "fichier",
        model: "modèle",
        version: "version",
        state: "état",
        size: "taille",
        dimensions: "dimensions",
        target: "vers",
        test: "test",
        answer: "réponse",
        check: "contrôle",
        found: "constat",
        todo: "à faire",
        neededTo: "nécessaire pour",
        permissions: "permissions",
        withoutThem: "sans elles",
        pod: "pod",
        pods: "pods",
        restarts: "redémarrages",
        age: "âge",
        node: "nœud",
        ago: "il y a",
        warning: "avertissement",
        times: "fois",
        changedBy: "modifié par",
        inFields: "dans",
        run: "exécution",
        commit: "commit",
        by: "par",
        objects: "objets",
        service: "Service",
        type: "type",
        ports: "ports",
        address: "adresse",
        image: "image",
        wouldBeDone: "ce qui serait fait",
    },
    steps: {
        nothingToDo: "rien à faire",
        leftOut: "non demandé",
        failed: "échec",
        stopped: "arrêté",
        notReached: "non atteint",
        stoppedWith: (note) => `arrêté${counting.NB}: ${note}`,
        rollback: "Rollback",
        scaleDown: "Mise à zéro des réplicas",
    },
    workloads: {
        title: "Workloads",
        ready: (ready, all) => `${ready} sur ${all} ${(0,counting/* plural */.LS)(ready, "prêt", "prêts")}`,
        isNew: "(nouvelle)",
        noTag: "sans tag",
    },
    smokeTests: {
        title: "Smoke tests",
        passed: (passed, all, pods) => `${passed} sur ${all} ${(0,counting/* plural */.LS)(passed, "réussi", "réussis")}${pods > 0 ? `, depuis ${(0,counting/* count */.U9)(pods, "pod")}` : ""}`,
        others: "Les autres",
        titles: {
            "ollama-version": "Ollama répond",
            "qdrant-ready": "Qdrant est prêt",
            "qdrant-collections": "Qdrant sert ses collections",
            "qdrant-writes": "Qdrant enregistre et retrouve un vecteur",
            "api-health": "L’API du chatbot répond",
            "api-documents": "Le chatbot enregistre un document et le retrouve",
            "api-external": "L’API du chatbot répond depuis l’extérieur",
        },
        hasModel: (model) => `Ollama a le modèle ${model}`,
        from: (place) => `Depuis \`${place}\`${counting.NB}:`,
        fromRunner: `Depuis le runner, par le load balancer${counting.NB}:`,
        throughProxy: `Par l’API server, ce qui prouve moins${counting.NB}: le DNS, les adresses des Services et les NetworkPolicies ne sont pas testés.`,
    },
    models: {
        title: "Modèles Ollama",
        states: { present: "présent", pulled: "téléchargé" },
        doesNotEmbed: "– (ne produit pas d’embeddings)",
    },
    applied: {
        title: "Ce qui a été appliqué",
        created: "🆕 créé",
        changed: "✏️ modifié",
        unchanged: "inchangé",
        anInput: "une entrée",
    },
    timeline: {
        title: "Chronologie",
        phases: (n, took) => `${(0,counting/* count */.U9)(n, "phase")} en ${took}`,
    },
    warnings: {
        title: "Avertissements",
        inPlace: "dans",
        more: (n) => `… et ${n}${counting.NB}${(0,counting/* plural */.LS)(n, "autre", "autres")}`,
    },
    evidence: { title: (what) => `Éléments relevés${counting.NB}: ${what}` },
    cut: {
        earlierLines: (n) => `(… ${(0,counting/* count */.U9)(n, "ligne antérieure a été coupée", "lignes antérieures ont été coupées")})`,
        beginning: "(… le début a été coupé)",
        summary: (parts) => `✂️ **Coupé**, car GitHub refuse un résumé de plus de 1${counting.NB}Mio${counting.NB}: ${parts.join(", ")}. Le rapport JSON contient tout.`,
        moreProblems: (n) => `${n}${counting.NB}autres problèmes${counting.NB}: voir le résumé de cette exécution`,
        moreWarnings: (n) => `${n}${counting.NB}autres avertissements${counting.NB}: voir le résumé de cette exécution`,
        moreInSummary: (n) => `… et ${n}${counting.NB}${(0,counting/* plural */.LS)(n, "autre", "autres")}, dans le résumé de l’exécution.`,
    },
    parts: {
        headline: "le titre",
        problems: "les problèmes",
        furtherProblems: "d’autres problèmes",
        facts: "les liens",
        check: "le contrôle",
        role: "le Role",
        permissions: "les permissions",
        steps: "les étapes",
        timeline: "la chronologie",
        workloads: "les workloads",
        applied: "ce qui a été appliqué",
        models: "les modèles",
        smokeTests: "les smoke tests",
        plan: "des différences",
        warnings: "les avertissements",
        evidence: "des éléments relevés",
        removals: "ce qui a été supprimé",
        logs: "des logs",
        history: "l’historique",
        status: "l’état",
        commands: "les commandes",
    },
    logs: { empty: "vide", nothing: "Rien n’a été écrit." },
    commands: {
        title: "Commandes",
        look: "pour aller plus loin",
        portForward: "port-forward",
        reach: (service, port) => `joindre ${service} sur localhost:${port}`,
        logs: "logs",
        followLog: (name) => `suivre les logs de ${name}`,
        rollbackTo: (revision) => `rollback vers ${revision}`,
        rollBack: (name, revision) => `ramener ${name} à la révision ${revision}`,
    },
    removals: {
        title: "Ce qui a été supprimé",
        counts: (removed, kept) => `${(0,counting/* count */.U9)(removed, "supprimé")}, ${(0,counting/* count */.U9)(kept, "conservé")}`,
        removed: "🗑️ supprimé",
        kept: "conservé, avec ses données",
        deleteToo: `Pour supprimer aussi les données, définitivement${counting.NB}:`,
    },
    check: {
        applyRole: `En tant qu’administrateur du cluster${counting.NB}: \`kubectl apply -f role.yaml\`. Ces droits s’ajoutent à ceux que le compte de déploiement a déjà.`,
        role: "Role avec ce qui manque",
        permissions: "Permissions",
        missing: (missing, all) => `${missing} sur ${all} ${(0,counting/* plural */.LS)(missing, "manque", "manquent")}`,
        complete: (all) => `les ${all} sont accordées`,
        nothingDeployed: "rien n’est déployé",
    },
    history: {
        title: "Historique",
        served: (n) => (0,counting/* count */.U9)(n, "révision qui a servi", "révisions qui ont servi"),
        broughtBack: (revision) => `a remis en place la révision ${revision}`,
    },
    status: {
        pods: "Pods",
        podsWell: (well, all) => `${well} sur ${all} en bon état`,
        warnings: "Avertissements de la dernière heure",
        drift: "Modifié depuis le dernier déploiement",
        driftNote: "le prochain déploiement rétablit ce que fixent les manifestes",
        deployedBy: "Déployé par",
        atWork: "en cours",
        addresses: "Adresses",
        noneYet: "pas encore",
        data: "Données",
        claim: "PVC",
        models: "modèles",
        unknown: "inconnu",
    },
    plan: {
        newNamespace: `Le namespace n’existe pas encore${counting.NB}: il est créé d’abord.`,
        left: (n) => `${(0,counting/* count */.U9)(n, "objet reste tel quel", "objets restent tels quels")}.`,
        nothingChanged: (hash) => `Rien n’a été modifié. Pour déployer exactement ceci, et refuser tout autre résultat${counting.NB}: \`plan-hash: ${hash}\``,
        created: "créé",
        changed: "modifié",
        takes: "prend",
        andOthers: " et d’autres",
        takenFrom: "à",
        noField: "aucun de ses propres champs ne change",
        scaled: (from, to) => `de ${from} à ${to}`,
        stay: "restent jusqu’à ce que quelqu’un les supprime (`OnDelete`)",
        noneRuns: "aucun ne tourne actuellement",
        replaced: (n) => `♻️ ${(0,counting/* count */.U9)(n, "pod remplacé dès que son successeur est prêt", "pods remplacés, chacun dès que son successeur est prêt")}`,
        recreated: (n) => `⏸️ ${(0,counting/* count */.U9)(n, "pod arrêté", "pods arrêtés")} avant le démarrage du successeur`,
        toBeBuilt: (image) => `L’image \`${image}\` n’est pas encore dans le registre${counting.NB}: elle serait construite.`,
        inRegistry: (image, digest) => `L’image \`${image}\` est déjà dans le registre, sous \`${digest}\`.`,
        pods: `Pods${counting.NB}:`,
        whyEmpty: "Aucun de ses propres champs ne change. Ses pods sont remplacés parce qu’une ConfigMap ou un Secret qu’ils utilisent change, ou des champs d’autres gestionnaires deviennent les nôtres.",
    },
};

;// CONCATENATED MODULE: ./lib/words/fr/run.js

const run_run = {
    numbers: { point: ",", space: counting.NB, bytes: ["o", "ko", "Mo", "Go", "To"] },
    counts: {
        attempts: (n) => (0,counting/* count */.U9)(n, "tentative"),
        claims: (n) => (0,counting/* count */.U9)(n, "PVC", "PVC"),
        kinds: (n) => (0,counting/* count */.U9)(n, "type"),
        lines: (n) => (0,counting/* count */.U9)(n, "ligne"),
        models: (n) => (0,counting/* count */.U9)(n, "modèle"),
        pods: (n) => (0,counting/* count */.U9)(n, "pod"),
        problems: (n) => (0,counting/* count */.U9)(n, "problème"),
        replicas: (n) => (0,counting/* count */.U9)(n, "réplica"),
        revisions: (n) => (0,counting/* count */.U9)(n, "révision"),
        runs: (n) => (0,counting/* count */.U9)(n, "exécution"),
        services: (n) => (0,counting/* count */.U9)(n, "Service"),
        warnings: (n) => (0,counting/* count */.U9)(n, "avertissement"),
        workloads: (n) => (0,counting/* count */.U9)(n, "workload"),
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
        outOfTime: (reason) => `Pas de verdict à temps${counting.NB}: ${reason}`,
        timeLimit: "le délai est écoulé",
        cancelled: "L’exécution a été annulée",
        whatManifestsSay: "ce que décrivent les manifestes",
        runs: (namespace, what) => `${namespace} exécute ${what}`,
        unchanged: (namespace, what) => `Rien n’a changé${counting.NB}: ${namespace} exécute déjà ${what}`,
        ready: (namespace, warnings) => `${namespace} est prêt pour un déploiement${warnings > 0 ? `, avec ${(0,counting/* count */.U9)(warnings, "avertissement")}` : ""}`,
        moreProblems: (n) => ` (et ${n}${counting.NB}${(0,counting/* plural */.LS)(n, "autre problème", "autres problèmes")})`,
        scaledDown: "réplicas ramenés à zéro",
        scalingFailed: "les réplicas n’ont pas pu être ramenés à zéro",
        previousVersion: "la version précédente",
        revision: (revision) => `la révision${counting.NB}${revision}`,
        rolledBack: (target) => `retour à ${target}, qui fonctionne`,
        rolledBackUnhealthy: (target) => `retour à ${target}, qui ne fonctionne pas non plus`,
        rollbackFailed: (target) => `le retour à ${target} a échoué aussi`,
    },
    operations: {
        planNothing: (namespace) => `Rien à faire${counting.NB}: ${namespace} correspond aux manifestes`,
        plan: (namespace, created, changed, pods) => `Plan pour ${namespace}${counting.NB}: ${[
            ...(created > 0 ? [`${created} à créer`] : []),
            ...(changed > 0 ? [`${changed} à modifier`] : []),
            ...(pods > 0 ? [`${(0,counting/* count */.U9)(pods, "pod")} à remplacer`] : []),
        ].join(", ")}`,
        scaledAlready: (name, replicas) => `Rien à faire${counting.NB}: ${name} a déjà ${(0,counting/* count */.U9)(replicas, "réplica")}`,
        scaled: (name, replicas, before) => `${name} a ${(0,counting/* count */.U9)(replicas, "réplica")}${replicas > 0 ? (0,counting/* plural */.LS)(replicas, ", prêt", ", tous prêts") : ""} (avant${counting.NB}: ${before})`,
        scaleState: (workload, replicas, before) => `${workload} est réglé à ${(0,counting/* count */.U9)(replicas, "réplica")} et le reste. Pour revenir en arrière${counting.NB}: \`replicas: ${before}\`.`,
        restarted: (name, pods) => `${name} a été redémarré${counting.NB}: ${(0,counting/* count */.U9)(pods, "nouveau pod", "nouveaux pods")}, ${(0,counting/* plural */.LS)(pods, "prêt", "tous prêts")}`,
        restartState: (workload) => `Le redémarrage de ${workload} se poursuit de lui-même${counting/* THIN */.YU}; rien n’a été annulé.`,
        rolledBack: (namespace, revision, commit, now) => `${namespace} est revenu à la révision${counting.NB}${revision}${commit ? `, commit \`${commit}\`` : ""}${now === undefined ? "" : `${counting/* THIN */.YU}; c’est maintenant la révision${counting.NB}${now}`}`,
        rollbackState: (revision) => `La révision${counting.NB}${revision} a été remise en place et le reste${counting/* THIN */.YU}; rien n’a été annulé.`,
        nothingRuns: (namespace) => `Rien ne tourne dans ${namespace}`,
        well: (namespace, workloads, drift) => `${namespace} va bien${counting.NB}: ${(0,counting/* count */.U9)(workloads, "workload prêt", "workloads prêts")}${drift > 0 ? `, ${(0,counting/* count */.U9)(drift, "modification")} par d’autres` : ""}`,
        ill: (namespace, name, cause, others) => `${namespace} ne va pas bien${counting.NB}: ${name}${counting.NB}: ${cause}${others.length > 0 ? `, et ${others.join(", ")}` : ""}`,
        notReady: "pas prêt",
        noPods: (subject) => `${subject} n’a aucun pod, donc aucun log`,
        logs: (logs, subject, pods, more) => `${(0,counting/* count */.U9)(logs, "log")} de ${subject}, ${(0,counting/* count */.U9)(pods, "pod")}${more > 0 ? `, ${more}${counting.NB}${(0,counting/* plural */.LS)(more, "autre n’est pas affiché", "autres ne sont pas affichés")}` : ""}`,
        noNamespace: (namespace) => `Rien à supprimer${counting.NB}: le namespace ${namespace} n’existe pas`,
        gone: (namespace) => `${namespace} est supprimé, avec tout son contenu`,
        going: (namespace) => `La suppression de ${namespace} est en cours${counting/* THIN */.YU}; sa fin n’est plus visible`,
        torn: (namespace, removed, claims) => {
            const kept = (0,counting/* and */.Uo)([
                ...(claims > 0
                    ? [`${(0,counting/* count */.U9)(claims, "PVC", "PVC")} avec ${(0,counting/* plural */.LS)(claims, "ses", "leurs")} données`]
                    : []),
                "le namespace",
            ]);
            const keeping = `${kept} ${claims > 0 ? "sont conservés" : "est conservé"}`;
            return removed === 0
                ? `Rien à supprimer dans ${namespace}${counting/* THIN */.YU}; ${keeping}`
                : `${(0,counting/* count */.U9)(removed, "objet supprimé", "objets supprimés")} de ${namespace}${counting/* THIN */.YU}; ${keeping}`;
        },
        tornInPart: `Ce qui avait été déployé est supprimé en partie${counting/* THIN */.YU}; rien n’est remis en place. Relancez le teardown${counting.NB}: il reprend là où il s’est arrêté.`,
    },
    state: {
        unchanged: "Rien n’a été modifié dans le cluster.",
        refused: "Rien n’a été modifié.",
        namespace: "le namespace",
        applied: (objects) => `Appliqué avant l’arrêt${counting.NB}: ${objects.join(", ")}.`,
        maybeOthers: "D’autres objets ont pu l’être aussi.",
        maybeSome: "Certains objets ont pu être appliqués.",
        notRolledBack: "Aucun rollback n’a eu lieu.",
        notRolledBackFor: (reason) => `Aucun rollback n’a eu lieu${counting.NB}: ${reason}.`,
        unhealthy: (note) => `Tout a été remis en place, mais cela ne fonctionne pas non plus${counting.NB}: ${note}.`,
        rollbackFailed: (note) => `Le rollback a échoué${counting.NB}: ${note}.`,
        scalingFailed: (note) => `Les réplicas n’ont pas pu être ramenés à zéro${counting.NB}: ${note}.`,
        putBack: (note) => `Remis en place et en service${counting.NB}: ${note}.`,
        scaledDown: (note) => `Réplicas ramenés à zéro${counting.NB}: ${note}.`,
    },
    repair: {
        asBefore: (objects) => `${objects.join(", ")} comme avant`,
        withoutReplicas: (objects) => `${objects.join(", ")} sans réplica`,
        changedSince: "quelqu’un d’autre a tout modifié depuis",
        tested: (note) => `smoke tests réussis${counting.NB}: ${note}`,
        allNew: "tout est nouveau, et conservé pour être examiné",
        servedNotBefore: (objects) => `${objects.join(", ")} ne ${(0,counting/* plural */.LS)(objects.length, "fonctionnait", "fonctionnaient")} pas avant ce déploiement non plus`,
    },
    notes: {
        asPlanned: (hash) => `conforme au plan${counting.NB}: ${hash}`,
        nothingLeft: "il ne reste rien",
        removed: (n) => (0,counting/* count */.U9)(n, "supprimé"),
        checks: (passed, warnings, open) => `${(0,counting/* count */.U9)(passed, "réussi")}${warnings > 0 ? `, ${warnings} avec avertissement` : ""}, ${(0,counting/* count */.U9)(open, "sans réponse", "sans réponse")}`,
        exists: "existe déjà",
        created: "créé",
        labelsChanged: "labels modifiés",
        getsNewPods: (name) => `${name} reçoit de nouveaux pods`,
        replicasAlready: (n) => `déjà ${n}`,
        tag: (tag) => `tag ${tag}`,
        inRegistry: (tag) => `déjà dans le registre, sous ${tag}`,
        layersKept: "couches conservées",
        leftOut: "non demandé",
        leftOutFor: (input) => `non demandé (\`${input}\`)`,
        leftOutForImage: "non demandé (`image` en nomme une)",
        recordedAs: (revision) => `enregistré comme révision${counting.NB}${revision}`,
        workloadsAndPods: (workloads, pods) => `${(0,counting/* count */.U9)(workloads, "workload")}, ${(0,counting/* count */.U9)(pods, "pod")}`,
        nothing: "rien",
        toRemove: (n, kept) => `${n} à supprimer${kept > 0 ? `, ${kept} à conserver` : ""}`,
        revision: (revision, commit) => `révision${counting.NB}${revision}${commit ? `, commit ${commit}` : ""}`,
        accepted: (n) => `${(0,counting/* count */.U9)(n, "objet accepté", "objets acceptés")} par le cluster`,
        letIn: "les nouveaux pods sont admis",
        model: (name, state, dimensions) => `${name} ${state === "pulled" ? "téléchargé" : "présent"}${dimensions > 0 ? `, ${dimensions}${counting.NB}dimensions` : ""}`,
        kept: "conservé",
        missing: "n’existe pas",
        removedIt: "supprimé",
        beingRemoved: "suppression en cours",
        outcomes: (created, changed, unchanged) => [
            ...(created > 0 ? [(0,counting/* count */.U9)(created, "créé")] : []),
            ...(changed > 0 ? [(0,counting/* count */.U9)(changed, "modifié")] : []),
            ...(unchanged > 0 ? [(0,counting/* count */.U9)(unchanged, "inchangé")] : []),
        ].join(", "),
        runThisImage: (pods) => `${(0,counting/* count */.U9)(pods, "pod exécute", "pods exécutent")} cette image`,
        logs: (logs, pods) => `${(0,counting/* count */.U9)(logs, "log")}, ${(0,counting/* count */.U9)(pods, "pod")}`,
        stepsCached: (cached, steps) => `${(0,counting/* count */.U9)(cached, "étape")} sur ${steps} en cache`,
        reused: `réutilisée${counting.NB}: même arbre source`,
        waited: (seconds) => `${seconds}${counting.NB}s d’attente pour une autre exécution`,
        canBeHad: (replicas) => `${(0,counting/* count */.U9)(replicas, "réplica possible", "réplicas possibles")}`,
        connected: (version, user, actor) => `${version}${user ? `, en tant que ${user}` : ""}${actor ? ` (identité empruntée par «${counting.NB}${actor}${counting.NB}»)` : ""}`,
        itDoesNotExist: "il n’existe pas",
        pods: (n) => (0,counting/* count */.U9)(n, "pod"),
        planned: (created, changed, unchanged) => [
            ...(created > 0 ? [`${created} à créer`] : []),
            ...(changed > 0 ? [`${changed} à modifier`] : []),
            ...(unchanged > 0 ? [(0,counting/* count */.U9)(unchanged, "inchangé")] : []),
        ].join(", "),
        smokeTests: (passed, all, pods, flaky) => `${passed} sur ${all} ${pods === undefined ? "par l’API server" : `depuis ${(0,counting/* count */.U9)(pods, "pod")}`}${flaky > 0 ? `, dont ${flaky} après plusieurs tentatives` : ""}`,
        superseded: (name) => `${name} remplacé par une version plus récente`,
        semicolon: `${counting/* THIN */.YU}; `,
        thisPage: "cette page",
    },
    evidenceOf: {
        pods: (workload) => `pods de ${workload}`,
        conditions: (workload) => `conditions de ${workload}`,
        events: (workload) => `événements de ${workload}`,
        spec: (workload) => `spec de ${workload}`,
        log: (container, pod, previous) => `log de ${container} dans ${pod}${previous ? " avant son dernier redémarrage" : ""}`,
        container: (container, pod, previous = false) => `${container} dans ${pod}${previous ? " avant son dernier redémarrage" : ""}`,
        nothingWritten: (why) => `Rien n’a encore été écrit${counting.NB}: ${why}`,
    },
    log: {
        begun: "Le déploiement a commencé",
        pushed: (image) => `Image poussée${counting.NB}: ${image}`,
        pushTo: (registry) => `Push vers ${registry}`,
        reused: (image) => `Image réutilisée${counting.NB}: ${image}, construite à partir du même arbre source`,
        buildOf: (image) => `Build de ${image}`,
        waitingForRun: (namespace, holder) => `En attente d’une autre exécution dans ${namespace}${counting.NB}: ${holder}`,
    },
};

;// CONCATENATED MODULE: ./lib/words/fr.js


const fr = { ...run_run, ...page_page };

;// CONCATENATED MODULE: ./lib/words/words.js


const LANGUAGES = ["en", "fr"];
const TABLES = { en: en, fr: fr };
function wordsOf(language) {
    return TABLES[language];
}

;// CONCATENATED MODULE: ./lib/config/lists.js


function lists_wordsOf(text) {
    const words = text.split(/[\s,]+/).filter((word) => word !== "");
    return [...new Set(words)];
}
function linesOf(text) {
    return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
function lists_quotedWords(words) {
    return words.map((word) => say `"${word}"`).join(", ");
}
function alternatives(words) {
    return words.map((word) => `\`${word}\``).reduce((several, one) => say `${several} or ${one}`);
}
function parsePairs({ name, pattern, example }, text) {
    const lines = linesOf(text);
    const wrong = lines.filter((line) => !pattern.test(line.slice(0, Math.max(0, line.indexOf("="))).trim()));
    if (wrong.length > 0)
        return bad(...wrong.map((line) => noPair(name, line, example)));
    const entries = lines.map((line) => {
        const middle = line.indexOf("=");
        return [line.slice(0, middle).trim(), line.slice(middle + 1)];
    });
    return good(Object.fromEntries(entries));
}
function noPair(name, line, example) {
    const shown = line.includes("=") ? `${line.slice(0, line.indexOf("="))}=…` : line;
    return {
        id: "input-no-pair",
        title: say `The input \`${name}\` has a line that is no \`name=value\`: "${shown.trim()}"`,
        fix: say `Write one a line, for example \`${example}\`.`,
    };
}
function parseWords(name, text, { pattern, fix }) {
    const words = text === NONE ? [] : lists_wordsOf(text);
    const wrong = words.filter((word) => !pattern.test(word));
    if (wrong.length === 0)
        return good(words);
    return bad({
        id: "input-wrong-word",
        title: say `The input \`${name}\` has what it cannot have: ${lists_quotedWords(wrong)}`,
        fix,
    });
}

;// CONCATENATED MODULE: ./lib/config/part.js
const part_good = (value) => ({ value, problems: [] });
const part_bad = (...problems) => ({ problems });
const part_NONE = "none";

;// CONCATENATED MODULE: ./lib/config/choices.js





function parseNamespace(text) {
    if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text))
        return good(text);
    return bad({
        id: "input-namespace",
        title: say `The input \`namespace\` is not a valid name: "${text}"`,
        cause: say `A namespace has at most 63 lower-case letters, digits and dashes, and begins and ends with a letter or digit.`,
        fix: say `Correct the input, for example \`namespace: chatbot-test\`.`,
    });
}
function manifestPlaces(text) {
    const places = text.split(/\n|,(?![^{]*\})/).map((place) => place.trim());
    return [...new Set(places.filter((place) => place !== ""))];
}
function parseManifestsInput(text) {
    const places = manifestPlaces(text);
    if (places.length > 0)
        return good(places);
    return bad({
        id: "input-manifests-empty",
        title: say `The input \`manifests\` is empty`,
        fix: say `Name folders, files or globs, for example \`manifests: k8s/chatbot-service\`.`,
    });
}
function parseModels(text) {
    if (text === NONE || text === "")
        return good([]);
    const names = new Set(text.split(/[\s,]+/).filter((name) => name !== ""));
    const models = [...names].map((name) => parseModelReference(name) ?? name);
    const wrong = models.filter((model) => typeof model === "string");
    if (wrong.length === 0)
        return good(models.filter((model) => typeof model !== "string"));
    return bad({
        id: "input-models",
        title: say `The input \`models\` names what cannot be a model: ${quotedWords(wrong)}`,
        fix: say `List names of Ollama models, separated by commas or line ends, or \`none\`. A version is pinned by its digest: \`nomic-embed-text@sha256:0a109f422b47\`.`,
    });
}
function parseSmokeTests(text) {
    if (text === "default" || text === NONE)
        return good(text);
    return bad({
        id: "input-unknown-value",
        title: say `The input \`smoke-tests\` is unknown: "${text}"`,
        fix: say `Use \`default\` or \`none\`.`,
    });
}
const FAIL_FAST = (/* unused pure expression or super */ null && (["auto", "strict", "off"]));
function parseFailFast(text) {
    const known = FAIL_FAST.find((one) => one === text);
    if (known !== undefined)
        return good(known);
    return bad({
        id: "input-unknown-value",
        title: say `The input \`fail-fast\` is unknown: "${text}"`,
        fix: say `Use \`auto\`, \`strict\` or \`off\`.`,
    });
}
const ON_FAILURE = (/* unused pure expression or super */ null && (["rollback", "keep", "scale-down"]));
function parseOnFailure(text) {
    const known = ON_FAILURE.find((one) => one === text);
    if (known !== undefined)
        return good(known);
    return bad({
        id: "input-unknown-value",
        title: say `The input \`on-failure\` is unknown: "${text}"`,
        fix: say `Use \`rollback\`, \`keep\` or \`scale-down\`.`,
    });
}
function parseLanguage(text) {
    const known = LANGUAGES.find((one) => one === text);
    if (known !== undefined)
        return part_good(known);
    return part_bad({
        id: "input-unknown-value",
        title: (0,words_say/* say */.cv) `The input \`language\` is unknown: "${text}"`,
        fix: (0,words_say/* say */.cv) `Use \`en\` or \`fr\`.`,
    });
}
const OPERATION_NAMES = (/* unused pure expression or super */ null && ([
    "deploy",
    "check",
    "plan",
    "rollback",
    "scale",
    "restart",
    "status",
    "logs",
    "teardown",
]));
function parseOperation(text) {
    const known = OPERATION_NAMES.find((one) => one === text);
    if (known !== undefined)
        return good(known);
    return bad({
        id: "input-unknown-value",
        title: say `The input \`operation\` is unknown: "${text}"`,
        fix: say `Use one of ${OPERATION_NAMES.map((name) => `\`${name}\``).join(", ")}.`,
    });
}


/***/ }),

/***/ 317:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _config_choices_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(575);
/* harmony import */ var _runtime_clean_up_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(674);
/* harmony import */ var _words_say_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(899);



const language = (0,_config_choices_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLanguage */ .Op)(process.env["INPUT_LANGUAGE"]?.trim() ?? "").value ?? "en";
await (0,_words_say_js__WEBPACK_IMPORTED_MODULE_2__/* .inLanguage */ .oH)(language, async () => {
    const left = await (0,_runtime_clean_up_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUp */ .n)(process.env);
    console.log(left.length === 0 ? (0,_runtime_clean_up_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X)() : left.join("\n"));
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ cleanText),
  n: () => (/* binding */ cleanUp)
});

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./lib/words/say.js + 28 modules
var say = __nccwpck_require__(899);
;// CONCATENATED MODULE: ./lib/runtime/private-folder.js


const FOLDER_PREFIX = "chatbot-deploy-private-";
const PRIVATE_UMASK = 0o077;
async function createPrivateFolder(parent, announce) {
    process.umask(PRIVATE_UMASK);
    await mkdir(parent, { recursive: true });
    const path = await mkdtemp(join(parent, FOLDER_PREFIX));
    announce(path);
    await chmod(path, 0o700);
    return {
        path,
        async write(name, content) {
            const file = join(path, name);
            await writeFile(file, content, { mode: 0o600 });
            return file;
        },
        async makeFolder(name) {
            const folder = join(path, name);
            await mkdir(folder, { recursive: true, mode: 0o700 });
            return folder;
        },
        link: (target, name) => symlink(target, join(path, name)),
        remove: () => removeFolder(path),
    };
}
async function removeFolder(path) {
    await (0,promises_namespaceObject.rm)(path, { recursive: true, force: true, maxRetries: 3 });
}

;// CONCATENATED MODULE: ./lib/runtime/clean-up.js





const cleanText = () => (0,say/* say */.cv) `No credential of the deployment is left on this runner.`;
async function cleanUp(variables) {
    const folder = variables["STATE_private-folder"] ?? "";
    const pid = Number(variables["STATE_proxy-pid"]);
    if (!(0,external_node_path_namespaceObject.basename)(folder).startsWith(FOLDER_PREFIX))
        return [];
    const left = [];
    await releaseLease(variables["STATE_lease"] ?? "", folder);
    if (pid > 1)
        await endProxy(pid, folder).catch(() => left.push(warning((0,say/* say */.cv) `The process ${pid} could not be ended.`)));
    await removeFolder(folder).catch(() => left.push(warning((0,say/* say */.cv) `${folder} could not be removed; it holds credentials.`)));
    return left;
}
function warning(text) {
    return `::warning::${text}`;
}
async function endProxy(pid, folder) {
    const commandLine = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (commandLine.includes(folder))
        process.kill(pid, "SIGKILL");
}
const RELEASE_MILLISECONDS = 2000;
async function releaseLease(saved, folder) {
    const { path, holder } = parse(saved);
    if (path === undefined || holder === undefined)
        return;
    const place = "/spec/holderIdentity";
    const patch = [
        { op: "test", path: place, value: holder },
        { op: "remove", path: place },
    ];
    await new Promise((resolve) => {
        const sent = (0,external_node_http_namespaceObject.request)({
            socketPath: (0,external_node_path_namespaceObject.join)(folder, "cluster.sock"),
            path,
            method: "PATCH",
            headers: { host: "localhost", "content-type": "application/json-patch+json" },
            timeout: RELEASE_MILLISECONDS,
        });
        sent.once("response", (answer) => answer.resume().once("close", resolve));
        sent.once("timeout", () => sent.destroy());
        sent.once("error", () => resolve());
        sent.end(JSON.stringify(patch));
    });
}
function parse(saved) {
    try {
        return JSON.parse(saved) ?? {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   NB: () => (/* binding */ NB),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Uo: () => (/* binding */ and),
/* harmony export */   YU: () => (/* binding */ THIN)
/* harmony export */ });
const NB = "\u00a0";
const THIN = "\u202f";
function count(number, noun, many = `${noun}s`) {
    return `${number}${NB}${plural(number, noun, many)}`;
}
function plural(number, one, many) {
    return number < 2 ? one : many;
}
function and(parts) {
    return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}


/***/ }),

/***/ 899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  oH: () => (/* binding */ inLanguage),
  cv: () => (/* binding */ say)
});

// UNUSED EXPORTS: spokenLanguage, templateOf

;// CONCATENATED MODULE: external "node:async_hooks"
const external_node_async_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
;// CONCATENATED MODULE: ./lib/words/fr/messages/cluster.js
const cluster = {
    "The cluster refused a request: {0}": "Le cluster a refusé une requête : {0}",
    "The cluster does not accept the credentials of the kubeconfig any more": "Le cluster n'accepte plus les identifiants du kubeconfig",
    "The token or certificate expired or was revoked during the run.": "Le token ou le certificat a expiré ou a été révoqué pendant l'exécution.",
    "Make credentials that live longer than a run, encode the kubeconfig again, and update the secret KUBECONFIG.": "Créez des identifiants valables plus longtemps qu'une exécution, encodez à nouveau le kubeconfig et mettez à jour le secret KUBECONFIG.",
    "The connection to the cluster was lost: kubectl proxy has ended": "La connexion au cluster a été perdue : kubectl proxy s'est arrêté",
    "Somebody or something on the runner ended it, for example for want of memory.": "Quelqu'un ou quelque chose l'a arrêté sur le runner, par exemple par manque de mémoire.",
    "kubectl could not open a connection to the cluster": "kubectl n'a pas pu ouvrir de connexion au cluster",
    "kubectl refused the kubeconfig.": "kubectl a refusé le kubeconfig.",
    "Try the same file with `kubectl version` on your machine.": "Essayez le même fichier avec `kubectl version` sur votre machine.",
    "Take the kubeconfig from the cluster itself again, and update the secret KUBECONFIG.": "Récupérez à nouveau le kubeconfig sur le cluster lui-même, et mettez à jour le secret KUBECONFIG.",
    "Make a new token, encode the kubeconfig again, and update the secret KUBECONFIG; docs/kubeconfig.md shows how.": "Créez un nouveau token, encodez à nouveau le kubeconfig et mettez à jour le secret KUBECONFIG ; docs/kubeconfig.md montre comment.",
    "The program `{0}`, by which the kubeconfig logs in, was not found": "Le programme `{0}`, par lequel le kubeconfig s'authentifie, est introuvable",
    "kubectl looks for it on the PATH of the runner.": "kubectl le cherche dans le PATH du runner.",
    "The program `{0}`, by which the kubeconfig logs in, gave no credentials": "Le programme `{0}`, par lequel le kubeconfig s'authentifie, n'a pas fourni d'identifiants",
    "It is not logged in itself on this runner, or lacks the permission for this cluster.": "Il n'est pas lui-même connecté sur ce runner, ou n'a pas de droits sur ce cluster.",
    'The cluster does not accept the credentials of the kubeconfig (user "{0}" of context "{1}")': "Le cluster n'accepte pas les identifiants du kubeconfig (utilisateur « {0} » du contexte « {1} »)",
    "The certificate has expired, was revoked (its ServiceAccount or Secret was deleted), or belongs to another cluster.": "Le certificat a expiré, a été révoqué (son ServiceAccount ou son Secret a été supprimé), ou appartient à un autre cluster.",
    "The token has expired, was revoked (its ServiceAccount or Secret was deleted), or belongs to another cluster.": "Le token a expiré, a été révoqué (son ServiceAccount ou son Secret a été supprimé), ou appartient à un autre cluster.",
    'The user "{0}" of the kubeconfig may not act as {1}': "L'utilisateur « {0} » du kubeconfig n'a pas le droit d'agir en tant que {1}",
    "The kubeconfig impersonates somebody (`as`), which needs the verb `impersonate` in a ClusterRole.": "Le kubeconfig emprunte une identité (`as`), ce qui exige le verbe `impersonate` dans un ClusterRole.",
    "Grant it, or remove `as` and `as-groups` from the kubeconfig.": "Accordez-le, ou supprimez `as` et `as-groups` du kubeconfig.",
    "The proxy on the way to the cluster at {0} does not let us through": "Le proxy devant le cluster {0} ne nous laisse pas passer",
    "`proxy-url` of the kubeconfig (or `HTTPS_PROXY` of the runner) is wrong, the proxy is down, or it wants a password.": "`proxy-url` du kubeconfig (ou `HTTPS_PROXY` du runner) est incorrect, le proxy est en panne, ou il demande un mot de passe.",
    "Correct `proxy-url` in the kubeconfig, or remove it if the runner needs no proxy.": "Corrigez `proxy-url` dans le kubeconfig, ou supprimez-le si le runner n'a pas besoin de proxy.",
    "The certificate of the cluster at {0} is not trusted: another authority signed it": "Le certificat du cluster {0} n'est pas reconnu : une autre autorité l'a signé",
    "`certificate-authority-data` of the kubeconfig is that of another cluster, or the cluster was made anew.": "`certificate-authority-data` du kubeconfig est celle d'un autre cluster, ou le cluster a été recréé.",
    "The certificate of the cluster is not for {0}": "Le certificat du cluster n'est pas établi pour {0}",
    "The server is reached by a name or address that its certificate does not have, such as a tunnel or a load balancer.": "Le serveur est appelé par un nom ou une adresse absente de son certificat, comme celle d'un tunnel ou d'un répartiteur de charge.",
    "Use an address that the certificate has, or name one of its names as `tls-server-name` in the kubeconfig.": "Utilisez une adresse présente dans le certificat, ou indiquez l'un de ses noms comme `tls-server-name` dans le kubeconfig.",
    "The certificate of the cluster at {0} has expired, or is not valid yet": "Le certificat du cluster {0} a expiré, ou n'est pas encore valable",
    "Nobody renewed the certificate of the API server, or the clock of the runner is wrong.": "Personne n'a renouvelé le certificat de l'API server, ou l'horloge du runner est fausse.",
    "Renew it on the cluster (kubeadm: `kubeadm certs renew apiserver`).": "Renouvelez-le sur le cluster (kubeadm : `kubeadm certs renew apiserver`).",
    'The cluster at {0} refuses the client certificate of user "{1}"': "Le cluster {0} refuse le certificat client de l'utilisateur « {1} »",
    "It was signed by another cluster's authority, or has expired.": "Il a été signé par l'autorité d'un autre cluster, ou a expiré.",
    "What answers at {0} does not speak HTTPS": "Ce qui répond à {0} ne parle pas HTTPS",
    "The port is that of another service.": "Le port est celui d'un autre service.",
    "Correct the server in the kubeconfig; `kubectl cluster-info` prints it.": "Corrigez l'adresse du serveur dans le kubeconfig ; `kubectl cluster-info` l'affiche.",
    "The cluster at {0} speaks HTTPS only": "Le cluster {0} ne parle que HTTPS",
    "The server of the kubeconfig begins with http://.": "L'adresse du serveur dans le kubeconfig commence par http://.",
    "Write https:// there, and remove `allow-insecure-server`.": "Remplacez-le par https:// et supprimez `allow-insecure-server`.",
    "The certificate of the cluster at {0} is not trusted": "Le certificat du cluster {0} n'est pas reconnu",
    "`certificate-authority-data` of the kubeconfig is that of another cluster, or the address is not in the certificate.": "`certificate-authority-data` du kubeconfig est celle d'un autre cluster, ou l'adresse n'est pas dans le certificat.",
    "The cluster cannot be reached: the name of {0} is unknown to the runner": "Le cluster est injoignable : le runner ne connaît pas le nom {0}",
    "The cluster is gone, or its name exists only inside your network.": "Le cluster n'existe plus, ou son nom n'existe que dans votre réseau.",
    "Correct the server in the kubeconfig, or use a self-hosted runner inside that network.": "Corrigez l'adresse du serveur dans le kubeconfig, ou utilisez un runner auto-hébergé dans ce réseau.",
    "The cluster cannot be reached: nothing answers at {0}": "Le cluster est injoignable : rien ne répond à {0}",
    "The address means the runner itself; it was that of your own machine when the kubeconfig was made.": "L'adresse désigne le runner lui-même ; c'était celle de votre machine à la création du kubeconfig.",
    "The API server is down, or the port is wrong.": "L'API server est arrêté, ou le port est faux.",
    "Use an address of the API server that the runner can reach.": "Utilisez une adresse de l'API server que le runner peut joindre.",
    "What answers at {0} is no Kubernetes cluster": "Ce qui répond à {0} n'est pas un cluster Kubernetes",
    "The server of the kubeconfig is the address of something else, or lacks its path.": "L'adresse du serveur dans le kubeconfig est celle d'autre chose, ou son chemin manque.",
    "The cluster at {0} cannot be reached": "Le cluster {0} est injoignable",
    "The address is one of a private network, which the runner is not in.": "L'adresse est celle d'un réseau privé dont le runner ne fait pas partie.",
    "A firewall that does not know the runner, or the cluster is down.": "Un pare-feu ne connaît pas le runner, ou le cluster est arrêté.",
    "Make the API server reachable from the runner, or use a self-hosted runner inside its network.": "Rendez l'API server joignable depuis le runner, ou utilisez un runner auto-hébergé dans son réseau.",
    "The credentials of the kubeconfig may not run commands in the pod {0}": "Les identifiants du kubeconfig n'ont pas le droit d'exécuter des commandes dans le pod {0}",
    "Grant `create` and `get` on `pods/exec` in the deployer's Role; docs/kubeconfig.md has the Role.": "Accordez `create` et `get` sur `pods/exec` dans le Role du compte de déploiement ; ce Role est dans docs/kubeconfig.md.",
    "kubectl is not on the PATH": "kubectl n'est pas dans le PATH",
    "kubectl {0} does not fit the server's version {1}": "kubectl {0} ne convient pas à la version {1} du serveur",
    "known to the action": "connu de l'action",
    "published at {0}": "publié à l'adresse {0}",
    "{0}; using version {1} from {2}, whose SHA-256 is {3}": "{0} ; version {1} utilisée, depuis {2}, avec un SHA-256 {3}",
    "no answer from {0} within {1} s": "pas de réponse de {0} en {1} s",
    "{0} is used all the same, for version {1} could not be had: {2}": "{0} est utilisé quand même, car la version {1} n'a pas pu être obtenue : {2}",
    "Kubernetes supports a kubectl one minor version to either side of the server.": "Kubernetes ne prend en charge qu'un écart d'une version mineure entre kubectl et le serveur.",
    "Install kubectl {0}.{1} on the runner before this step, for example by azure/setup-kubectl.": "Installez kubectl {0}.{1} sur le runner avant cette étape, par exemple avec azure/setup-kubectl.",
    "The namespace {0} is being deleted": "Le namespace {0} est en cours de suppression",
    "Somebody deleted it, and what is in it is still being removed.": "Quelqu'un l'a supprimé, et la suppression de son contenu n'est pas terminée.",
    "The credentials of the kubeconfig may not list and watch {0}": "Les identifiants du kubeconfig n'ont pas le droit de lister et d'observer : {0}",
    "Without it the rollout cannot be followed.": "Sans ce droit, le rollout ne peut pas être suivi.",
    "Grant get, list and watch on `{0}` in the deployer's Role; docs/kubeconfig.md has the Role.": "Accordez get, list et watch sur `{0}` dans le Role du compte de déploiement ; ce Role est dans docs/kubeconfig.md.",
};

// EXTERNAL MODULE: ./lib/words/fr/counting.js
var counting = __nccwpck_require__(493);
;// CONCATENATED MODULE: ./lib/words/fr/messages/common.js

const TYPE = /^(?:string|number|boolean|null|array|object)\b/;
const common = {
    "{0} and {1}": "{0} et {1}",
    "{0}: {1}": "{0} : {1}",
    "; ": " ; ",
    "{0} s": "{0} s",
    "not ready": "pas prêt",
    "Deploy first, or correct the input `namespace`.": "Déployez d'abord, ou corrigez l'entrée `namespace`.",
    "There are: {0}.": "Disponibles : {0}.",
    "Before this step, {0}.": "Avant cette étape, {0}.",
    "HTTP status {0}": "statut HTTP {0}",
    "Run the workflow again.": "Relancez le workflow.",
    "Another file was encoded.": "Un autre fichier a été encodé.",
    "The value was never filled in, or the variable was not replaced (a quoted here-document does not).": "La valeur n'a jamais été renseignée, ou la variable n'a pas été remplacée (un here-document au délimiteur entre guillemets ne la remplace pas).",
    none: "aucun",
    nothing: "rien",
    "{0} or {1}": "{0} ou {1}",
    "no answer within {0} s": "pas de réponse en {0} s",
    "expected {0}": (what) => (TYPE.test(what) ? "doit être de type {0}" : "doit valoir {0}"),
    "is missing": "manque",
    "is unknown": "est inconnu",
    "is not as expected": "n'a pas la forme attendue",
    "Use `image: {0}`.": "Utilisez `image: {0}`.",
    "The Dockerfile has no stage `{0}`": "Le Dockerfile n'a pas d'étape `{0}`",
    "Its stages are {0}.": "Ses étapes sont : {0}.",
    "None of its stages has a name.": "Aucune de ses étapes n'a de nom.",
    "Correct the input `build-target`.": "Corrigez l'entrée `build-target`.",
    "container {0}": "conteneur {0}",
    "Use `{0}`.": "Utilisez `{0}`.",
    "A LimitRange of the namespace refuses {0}": "Un LimitRange du namespace refuse {0}",
    "The admission webhook {0} refuses {1}": "Le webhook d'admission {0} refuse {1}",
    "The policy {0} of the cluster refuses {1}": "La politique {0} du cluster refuse {1}",
    "Have the administrators of the cluster repair or remove the webhook.": "Faites réparer ou retirer le webhook par les administrateurs du cluster.",
    "Change the pod template as the policy asks, or talk to the administrators of the cluster.": "Modifiez le template du pod comme le demande la politique, ou adressez-vous aux administrateurs du cluster.",
    "Wait until it is gone, then run the workflow again.": "Attendez qu'il ait disparu, puis relancez le workflow.",
    "They have: {0}.": "Ils ont : {0}.",
    "{0} (and {1} more)": (_some, more) => (0,counting/* plural */.LS)(Number(more), "{0} (et {1} autre)", "{0} (et {1} autres)"),
    '"{0}"': "« {0} »",
    "{0} and {1} more": (_names, more) => (0,counting/* plural */.LS)(Number(more), "{0} et {1} autre", "{0} et {1} autres"),
    "The digest is not `sha256:` and 64 hexadecimal digits.": "Le digest n'est pas `sha256:` suivi de 64 chiffres hexadécimaux.",
    "The repository was not checked out before this step, or the path is spelled differently.": "Le dépôt n'a pas été récupéré (checkout) avant cette étape, ou le chemin s'écrit autrement.",
    "The deployer's Role does not allow it.": "Le Role du compte de déploiement ne le permet pas.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/config.js
const config = {
    'The input `{0}` is unknown: "{1}"': "L'entrée `{0}` a une valeur inconnue : « {1} »",
    'The input `smoke-tests` is unknown: "{0}"': "L'entrée `smoke-tests` a une valeur inconnue : « {0} »",
    'The input `fail-fast` is unknown: "{0}"': "L'entrée `fail-fast` a une valeur inconnue : « {0} »",
    'The input `on-failure` is unknown: "{0}"': "L'entrée `on-failure` a une valeur inconnue : « {0} »",
    'The input `language` is unknown: "{0}"': "L'entrée `language` a une valeur inconnue : « {0} »",
    'The input `operation` is unknown: "{0}"': "L'entrée `operation` a une valeur inconnue : « {0} »",
    'The input `delete-data` is unknown: "{0}"': "L'entrée `delete-data` a une valeur inconnue : « {0} »",
    "The input `github-records` is unknown: {0}": "L'entrée `github-records` a une valeur inconnue : {0}",
    "Use {0}.": "Utilisez {0}.",
    "Use `default` or `none`.": "Utilisez `default` ou `none`.",
    "Use `auto`, `strict` or `off`.": "Utilisez `auto`, `strict` ou `off`.",
    "Use `rollback`, `keep` or `scale-down`.": "Utilisez `rollback`, `keep` ou `scale-down`.",
    "Use `en` or `fr`.": "Utilisez `en` ou `fr`.",
    "Use `true` or `false`.": "Utilisez `true` ou `false`.",
    "Use one of {0}.": "Utilisez l'une de ces valeurs : {0}.",
    "Use `deployment`, `artifact`, both separated by a comma, or `none`.": "Utilisez `deployment`, `artifact`, les deux séparés par une virgule, ou `none`.",
    "The input `github-token` is empty, and `github-records` needs it": "L'entrée `github-token` est vide, alors que `github-records` en a besoin",
    "Leave the input out: its default is the job's own token.": "Omettez l'entrée : sa valeur par défaut est le token du job.",
    "The input `kubeconfig` is empty in a run of a pull request": "L'entrée `kubeconfig` est vide dans l'exécution d'une pull request",
    "GitHub gives no secrets to a pull request from a fork or by Dependabot; or the secret does not exist under this name.": "GitHub ne donne aucun secret à une pull request issue d'un fork ou de Dependabot ; ou bien le secret n'existe pas sous ce nom.",
    "Deploy on `push` or `workflow_dispatch`, and let pull requests build and test only.": "Déployez sur `push` ou `workflow_dispatch`, et limitez les pull requests au build et aux tests.",
    'The input `{0}` is neither true nor false: "{1}"': "L'entrée `{0}` ne vaut ni « true » ni « false » : « {1} »",
    "Write `{0}: true` or `{1}: false`.": "Écrivez `{0}: true` ou `{1}: false`.",
    "The input `allow-exec-plugins` holds what is not the name of a program: {0}": "L'entrée `allow-exec-plugins` contient ce qui n'est pas un nom de programme : {0}",
    "Programs are named as they are found on the PATH: no paths, no patterns.": "Un programme est désigné par son nom dans le PATH : ni chemin, ni motif.",
    "List names, for example `allow-exec-plugins: aws, kubelogin`.": "Énumérez des noms, par exemple `allow-exec-plugins: aws, kubelogin`.",
    'The input `build-target` is no name of a stage: "{0}"': "L'entrée `build-target` n'est pas un nom d'étape du Dockerfile : « {0} »",
    "Use a name that the Dockerfile gives after `AS`.": "Utilisez un nom que le Dockerfile donne après `AS`.",
    "Write system and processor, for example `platforms: linux/amd64,linux/arm64`.": "Indiquez le système et le processeur, par exemple `platforms: linux/amd64,linux/arm64`.",
    "A tag of the input `tags` is too long: {0}": "Un tag de l'entrée `tags` est trop long : {0}",
    "A tag has letters, digits, `_`, `.` and `-`, and no repository in front; for example `tags: latest`.": "Un tag se compose de lettres, de chiffres, de `_`, `.` et `-`, sans dépôt devant ; par exemple `tags: latest`.",
    "The input `build-secrets` has a line that is not in docker's notation": "L'entrée `build-secrets` a une ligne qui n'est pas écrite dans la notation de docker",
    "The input `build-secrets` has {0} lines that are not in docker's notation": "L'entrée `build-secrets` a {0} lignes qui ne sont pas écrites dans la notation de docker",
    "It tells where a secret is, not the secret itself.": "Elle indique où se trouve un secret, et non le secret lui-même.",
    "Write `id=<name>,env=<variable>` or `id=<name>,src=<file>` one a line, and give the variable to the step in `env:`.": "Écrivez `id=<name>,env=<variable>` ou `id=<name>,src=<file>`, un secret par ligne, et donnez la variable à l'étape dans `env:`.",
    "The input `{0}` gives away a secret in `{1}`": "L'entrée `{0}` divulgue un secret dans `{1}`",
    "It would stand in the image's history for everybody who can pull it.": "Il figurerait dans l'historique de l'image, lisible par quiconque peut la tirer.",
    "Use `build-secrets`, and `RUN --mount=type=secret` in the Dockerfile.": "Utilisez `build-secrets`, et `RUN --mount=type=secret` dans le Dockerfile.",
    "The input `build-context` is empty": "L'entrée `build-context` est vide",
    "Name a folder, or `none` to deploy without building.": "Indiquez un dossier, ou `none` pour déployer sans build.",
    'The input `namespace` is not a valid name: "{0}"': "L'entrée `namespace` n'est pas un nom valide : « {0} »",
    "A namespace has at most 63 lower-case letters, digits and dashes, and begins and ends with a letter or digit.": "Un namespace compte au plus 63 caractères (minuscules, chiffres et tirets), et commence et finit par une lettre ou un chiffre.",
    "Correct the input, for example `namespace: chatbot-test`.": "Corrigez l'entrée, par exemple `namespace: chatbot-test`.",
    "The input `manifests` is empty": "L'entrée `manifests` est vide",
    "Name folders, files or globs, for example `manifests: k8s/chatbot-service`.": "Indiquez des dossiers, des fichiers ou des globs, par exemple `manifests: k8s/chatbot-service`.",
    "The input `models` names what cannot be a model: {0}": "L'entrée `models` cite ce qui ne peut pas être un modèle : {0}",
    "List names of Ollama models, separated by commas or line ends, or `none`. A version is pinned by its digest: `nomic-embed-text@sha256:0a109f422b47`.": "Énumérez des noms de modèles Ollama, séparés par des virgules ou des retours à la ligne, ou `none`. Une version s'épingle par son digest : `nomic-embed-text@sha256:0a109f422b47`.",
    "The input `image` names no image: {0}": "L'entrée `image` ne désigne pas une image : {0}",
    "A tag has at most 128 letters, digits, `_`, `.` and `-`.": "Un tag compte au plus 128 caractères : lettres, chiffres, `_`, `.` et `-`.",
    "Use for example `image: ghcr.io/acme/bot/chatbot-service:1.4.0`.": "Utilisez par exemple `image: ghcr.io/acme/bot/chatbot-service:1.4.0`.",
    "The input `image` names a tag, but the image is to be built: {0}:{1}": "L'entrée `image` indique un tag, alors que l'image est à construire : {0}:{1}",
    "A build is pushed to a repository; an image that has a tag already needs no build.": "Le résultat d'un build est poussé vers un dépôt ; une image qui a déjà un tag n'a pas besoin de build.",
    "To deploy the image that exists, set `build-context: none`. To build it, use `image: {0}` with `tags: {1}`.": "Pour déployer l'image existante, définissez `build-context: none`. Pour la construire, utilisez `image: {0}` avec `tags: {1}`.",
    "The input `image` is not a valid image name: {0}": "L'entrée `image` n'est pas un nom d'image valide : {0}",
    "Image names are lower case: letters, digits, and single separators (`.`, `_`, `-`, `/`) between them.": "Un nom d'image est en minuscules : lettres, chiffres et, entre eux, un seul séparateur à la fois (`.`, `_`, `-`, `/`).",
    "Use a name such as `image: ghcr.io/acme/bot/chatbot-service`.": "Utilisez un nom tel que `image: ghcr.io/acme/bot/chatbot-service`.",
    "The input `image` names the registry {0}, but the input `registry` is {1}": "L'entrée `image` indique le registre {0}, alors que l'entrée `registry` vaut {1}",
    "The credentials for one registry would be sent to the other.": "Les identifiants d'un registre seraient envoyés à l'autre.",
    "Set `registry: {0}` with its `registry-username` and `registry-password`, or leave the registry out of `image`.": "Définissez `registry: {0}` avec ses `registry-username` et `registry-password`, ou retirez le registre de `image`.",
    'The input `registry` is not a host name: "{0}"': "L'entrée `registry` n'est pas un nom d'hôte : « {0} »",
    "It is only the host, with a port if need be; no `https://` and no path.": "Elle ne contient que l'hôte, avec un port si nécessaire ; ni `https://`, ni chemin.",
    "Use for example `registry: ghcr.io`.": "Utilisez par exemple `registry: ghcr.io`.",
    "The name of the image is unknown": "Le nom de l'image est inconnu",
    "The runner does not tell the repository (`GITHUB_REPOSITORY` is empty), from which the default name is made.": "Le runner n'indique pas le dépôt (`GITHUB_REPOSITORY` est vide), dont est tiré le nom par défaut.",
    "Set the input `image`, for example `image: ghcr.io/acme/bot/chatbot-service`.": "Définissez l'entrée `image`, par exemple `image: ghcr.io/acme/bot/chatbot-service`.",
    'The input `{0}` has a line that is no `name=value`: "{1}"': "L'entrée `{0}` a une ligne qui n'est pas de la forme `name=value` : « {1} »",
    "Write one a line, for example `{0}`.": "Écrivez une paire par ligne, par exemple `{0}`.",
    "The input `{0}` has what it cannot have: {1}": "L'entrée `{0}` contient ce qu'elle ne peut pas contenir : {1}",
    "The input `{0}` is for {1}, but the operation is `{2}`": "L'entrée `{0}` est réservée à {1}, alors que l'opération est `{2}`",
    "One of the two is not what was meant, so nothing is done.": "L'une des deux n'est pas celle qui était voulue ; rien n'est donc fait.",
    "Choose `operation: {0}`, or leave `{1}` empty.": "Choisissez `operation: {0}`, ou laissez `{1}` vide.",
    'The input `to-revision` is not the number of a revision: "{0}"': "L'entrée `to-revision` n'est pas un numéro de révision : « {0} »",
    "Use a number of the history that `operation: rollback` shows, or leave it empty for the last one that served.": "Utilisez un numéro de l'historique affiché par `operation: rollback`, ou laissez-la vide pour la dernière révision qui a fonctionné.",
    'The input `workload` names no workload: "{0}"': "L'entrée `workload` ne désigne pas un workload : « {0} »",
    "Use the name of a Deployment, StatefulSet or DaemonSet, such as `chatbot-api` or `statefulset/db`.": "Utilisez le nom d'un Deployment, d'un StatefulSet ou d'un DaemonSet, tel que `chatbot-api` ou `statefulset/db`.",
    "`workload: all` is for `operation: logs` only": "`workload: all` est réservé à `operation: logs`",
    "Everything at once would be down at once.": "Tout serait arrêté en même temps.",
    "Name one workload, such as `workload: chatbot-api`.": "Indiquez un seul workload, par exemple `workload: chatbot-api`.",
    'The input `replicas` is not a number of pods: "{0}"': "L'entrée `replicas` n'est pas un nombre de pods : « {0} »",
    "Use a whole number from 0 to {0}, such as `replicas: 3`.": "Utilisez un nombre entier de 0 à {0}, par exemple `replicas: 3`.",
    "`operation: scale` needs the input `replicas`": "`operation: scale` exige l'entrée `replicas`",
    "Say how many pods there are to be, such as `replicas: 3`.": "Indiquez le nombre de pods voulu, par exemple `replicas: 3`.",
    'The input `lines` is not a number of lines: "{0}"': "L'entrée `lines` n'est pas un nombre de lignes : « {0} »",
    "Use a whole number from 1 to {0}, such as `lines: 200`.": "Utilisez un nombre entier de 1 à {0}, par exemple `lines: 200`.",
    "`operation: teardown` must be confirmed": "`operation: teardown` doit être confirmé",
    'The input `confirm` is "{0}", but the namespace is "{1}"': "L'entrée `confirm` vaut « {0} », alors que le namespace est « {1} »",
    "It removes everything that was deployed to {0}.": "Cette opération supprime tout ce qui a été déployé dans {0}.",
    "If that is meant, set `confirm: {0}`.": "Si c'est bien voulu, définissez `confirm: {0}`.",
    "The pull secret holds a token that dies with this job": "Le pull secret contient un token qui expire avec ce job",
    "It is the job's own token (GITHUB_TOKEN), or that of a GitHub App. A pod that is moved to another node later cannot pull its image.": "C'est le token du job (GITHUB_TOKEN) ou celui d'une GitHub App. Un pod déplacé plus tard vers un autre nœud ne pourra pas tirer son image.",
    "Give `pull-secret-token` a classic personal token with `read:packages`, or make the package public.": "Donnez à `pull-secret-token` un token personnel classique avec `read:packages`, ou rendez le package public.",
    "The pull secret holds a fine-grained token, which GitHub's container registry does not take": "Le pull secret contient un token fine-grained, que le registre de conteneurs de GitHub n'accepte pas",
    "GitHub Packages takes only classic personal tokens.": "GitHub Packages n'accepte que les tokens personnels classiques.",
    "Give `pull-secret-token` a classic personal token with `read:packages`.": "Donnez à `pull-secret-token` un token personnel classique avec `read:packages`.",
    "The pull secret holds the token that pushes images": "Le pull secret contient le token qui sert à pousser les images",
    "Whoever may read the Secrets of the namespace could push images with it.": "Quiconque peut lire les Secrets du namespace pourrait s'en servir pour pousser des images.",
    "Give `pull-secret-token` a token of its own that may only read packages.": "Donnez à `pull-secret-token` un token à part, limité à la lecture des packages.",
    "The input `pull-secret-token` is given, but the deployment has no image of its own": "L'entrée `pull-secret-token` est renseignée, alors que le déploiement n'a pas d'image à lui",
    "With `build-context: none` and no `image`, no pod is known to need it.": "Avec `build-context: none` et sans `image`, rien n'indique quel pod en aurait besoin.",
    "Name the image in the input `image`, or leave `pull-secret-token` out.": "Indiquez l'image dans l'entrée `image`, ou omettez `pull-secret-token`.",
    'The input `pull-secret-name` is not a valid name: "{0}"': "L'entrée `pull-secret-name` n'est pas un nom valide : « {0} »",
    "It has lower-case letters, digits, dashes and dots, and begins and ends with a letter or digit.": "Il se compose de minuscules, de chiffres, de tirets et de points, et commence et finit par une lettre ou un chiffre.",
    "Correct the input, for example `pull-secret-name: chatbot-pull-secret`.": "Corrigez l'entrée, par exemple `pull-secret-name: chatbot-pull-secret`.",
    "Use more than nothing and at most 6 hours.": "Utilisez une durée non nulle, de 6 heures au plus.",
    "Use less than the `timeout`.": "Utilisez une durée inférieure à celle de `timeout`.",
    "Use at most 6 hours.": "Utilisez une durée de 6 heures au plus.",
    'The input `{0}` is not a duration: "{1}"': "L'entrée `{0}` n'est pas une durée : « {1} »",
    "Write a number with its unit, for example `{0}: {1}` (units: ms, s, m, h).": "Écrivez un nombre avec son unité, par exemple `{0}: {1}` (unités : ms, s, m, h).",
    "The input `{0}` is out of range: {1}": "L'entrée `{0}` est hors limites : {1}",
    "The input `plan-hash` is for `deploy`, but the operation is `{0}`": "L'entrée `plan-hash` est réservée à `deploy`, alors que l'opération est `{0}`",
    "It holds a deployment to a plan; nothing else is planned.": "Elle lie un déploiement à un plan ; aucune autre opération n'a de plan.",
    "Choose `operation: deploy`, or leave `plan-hash` empty.": "Choisissez `operation: deploy`, ou laissez `plan-hash` vide.",
    'The input `plan-hash` is no hash of a plan: "{0}"': "L'entrée `plan-hash` n'est pas le hash d'un plan : « {0} »",
    "Use the output `plan-hash` of a run with `operation: plan`: 24 hexadecimal digits.": "Utilisez la sortie `plan-hash` d'une exécution avec `operation: plan` : 24 chiffres hexadécimaux.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/github.js
const github = {
    "GitHub gave no answer: {0}": "GitHub n'a pas répondu : {0}",
    "GitHub answered {0}: {1}": "GitHub a répondu {0} : {1}",
    "status {0}": "statut {0}",
    "What was deployed is deployed; a later run records itself.": "Le déploiement lui-même est fait ; une prochaine exécution sera enregistrée.",
    "The image was not recorded at GitHub": "L'image n'a pas été enregistrée chez GitHub",
    "The image was not recorded at GitHub: the token lacks the permission `artifact-metadata: write`": "L'image n'a pas été enregistrée chez GitHub : le token n'a pas la permission `artifact-metadata: write`",
    "Add `artifact-metadata: write` to the `permissions` of the job, or take `artifact` out of the input `github-records`.": "Ajoutez `artifact-metadata: write` aux `permissions` du job, ou retirez `artifact` de l'entrée `github-records`.",
    "The image was not recorded at GitHub: {0} is no organisation, or has no such records": "L'image n'a pas été enregistrée chez GitHub : {0} n'est pas une organisation, ou n'a pas ce type d'enregistrements",
    "Take `artifact` out of the input `github-records`: only organisations have records of images.": "Retirez `artifact` de l'entrée `github-records` : seules les organisations enregistrent des images.",
    "The deployment was not recorded at GitHub": "Le déploiement n'a pas été enregistré chez GitHub",
    "The deployment was not recorded at GitHub: the token lacks the permission `deployments: write`": "Le déploiement n'a pas été enregistré chez GitHub : le token n'a pas la permission `deployments: write`",
    "Add `deployments: write` to the `permissions` of the job, or take `deployment` out of the input `github-records`.": "Ajoutez `deployments: write` aux `permissions` du job, ou retirez `deployment` de l'entrée `github-records`.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/image.js
const image_image = {
    "Log in to its registry in an earlier step (docker/login-action), or correct its name in the Dockerfile.": "Connectez-vous à son registre dans une étape précédente (docker/login-action), ou corrigez son nom dans le Dockerfile.",
    "The build failed: {0} cannot be pulled": "Le build a échoué : {0} ne peut pas être tirée",
    "It does not exist, it is private, or its registry cannot be reached from the runner.": "Elle n'existe pas, elle est privée, ou son registre est injoignable depuis le runner.",
    "The build failed: {0} may not be pulled so often": "Le build a échoué : {0} ne peut pas être tirée aussi souvent",
    "{0} limits how often this runner's address may pull without a login.": "{0} limite le nombre de pulls anonymes depuis l'adresse de ce runner.",
    "Log in to its registry in an earlier step (docker/login-action), or use a mirror of the image.": "Connectez-vous à son registre dans une étape précédente (docker/login-action), ou utilisez un miroir de l'image.",
    "The build failed: {0} does not exist for the platform": "Le build a échoué : {0} n'existe pas pour cette plateforme",
    "Without the input `platforms` the image is built for the builder's own.": "Sans l'entrée `platforms`, l'image est construite pour la plateforme du builder.",
    "Correct its name in the Dockerfile, leave the platform out of `platforms`, or use a runner of the other architecture.": "Corrigez son nom dans le Dockerfile, retirez la plateforme de `platforms`, ou utilisez un runner de l'autre architecture.",
    "It is private, or does not exist: {0} does not tell which.": "Elle est privée ou n'existe pas : {0} ne fait pas la différence.",
    "The builder does not reach, or does not trust, the registry {0}.": "Le builder ne joint pas le registre {0}, ou ne lui fait pas confiance.",
    "Correct its name in the Dockerfile, or see to the network, the proxy and the certificates of the runner.": "Corrigez son nom dans le Dockerfile, ou vérifiez le réseau, le proxy et les certificats du runner.",
    "The build failed: {0} does not exist": "Le build a échoué : {0} n'existe pas",
    "The registry {0} has no such image or tag.": "Le registre {0} n'a pas cette image ou ce tag.",
    "Correct its name in the Dockerfile.": "Corrigez son nom dans le Dockerfile.",
    "The registry {0} is out of order.": "Le registre {0} est en panne.",
    "Run the workflow again once it answers.": "Relancez le workflow dès qu'il répond.",
    "the syntax image `{0}`": "l'image de syntaxe `{0}`",
    "the base image `{0}`": "l'image de base `{0}`",
    "The build failed: the builder does not know the option `--{0}` of the Dockerfile": "Le build a échoué : le builder ne connaît pas l'option `--{0}` du Dockerfile",
    "Docker on this runner is too old for it, or has no buildx.": "Docker est trop ancien sur ce runner, ou n'a pas buildx.",
    "Install the buildx plugin of docker on the runner, and add a step `uses: docker/setup-buildx-action@v3` before this one.": "Installez le plugin buildx de docker sur le runner, et ajoutez une étape `uses: docker/setup-buildx-action@v3` avant celle-ci.",
    "The Dockerfile cannot be read: {0}": "Le Dockerfile est illisible : {0}",
    "Correct the Dockerfile.": "Corrigez le Dockerfile.",
    "The build failed: the disk of the runner is full": "Le build a échoué : le disque du runner est plein",
    "{0} of {1} are free.": "{0} libres sur {1}.",
    "Make the image smaller, keep models out of it, or use a larger runner.": "Allégez l'image, n'y mettez pas de modèles, ou utilisez un runner plus grand.",
    "The build failed: the builder cannot run commands of another processor": "Le build a échoué : le builder ne peut pas exécuter les commandes d'un autre processeur",
    "`platforms` asks for one that the builder does not have, and nothing emulates it.": "`platforms` en demande un que le builder n'a pas, et rien ne l'émule.",
    "Add a step `uses: docker/setup-qemu-action@v3` before this one, or leave the platform out.": "Ajoutez une étape `uses: docker/setup-qemu-action@v3` avant celle-ci, ou retirez la plateforme.",
    "The build failed: `{0}` ended with exit code {1}": "Le build a échoué : `{0}` s'est terminé avec le code de sortie {1}",
    "A command of the Dockerfile failed; its last lines are below.": "Une commande du Dockerfile a échoué ; ses dernières lignes figurent ci-dessous.",
    "Correct the instruction, or what it works on. `docker build` on your machine shows the same.": "Corrigez l'instruction, ou ce sur quoi elle porte. `docker build` sur votre machine donne le même résultat.",
    "The build failed: `{0}` is not in the build context": "Le build a échoué : `{0}` n'est pas dans le contexte de build",
    "It is in the folder `{0}`, but `.dockerignore` hides it from the build.": "Il est dans le dossier `{0}`, mais `.dockerignore` le cache au build.",
    "Add a line `!{0}` at the end of `.dockerignore`.": "Ajoutez une ligne `!{0}` à la fin de `.dockerignore`.",
    "The folder `{0}` has no such file; with `--from`, it is that stage which has none.": "Le dossier `{0}` ne contient pas ce fichier ; avec `--from`, c'est l'étape désignée qui ne le contient pas.",
    "The path is relative to the build context (with `--from`, to that stage), or `.dockerignore` excludes the file.": "Le chemin est relatif au contexte de build (avec `--from`, à l'étape désignée), ou `.dockerignore` exclut le fichier.",
    "Correct the path in COPY or ADD, the input `build-context`, or `.dockerignore`.": "Corrigez le chemin dans COPY ou ADD, l'entrée `build-context`, ou `.dockerignore`.",
    "{0} GB": "{0} Go",
    "The build failed: {0}": "Le build a échoué : {0}",
    "The whole output is in the log above, in the group of the build.": "La sortie complète est dans le log ci-dessus, dans le groupe du build.",
    "it wrote nothing": "il n'a rien écrit",
    "The Docker engine does not answer": "Le moteur Docker ne répond pas",
    "Start the engine on the runner, or set `DOCKER_HOST` to where it listens.": "Démarrez le moteur sur le runner, ou indiquez dans `DOCKER_HOST` l'adresse où il écoute.",
    "The builder cannot build one image for {0}": "Le builder ne peut pas construire une seule image pour {0}",
    "{0} keeps images of one platform only.": "{0} ne garde que des images d'une seule plateforme.",
    "The builder cannot attest how it built: `provenance: {0}`": "Le builder ne peut pas attester son build : `provenance: {0}`",
    "{0} keeps images without attestations only.": "{0} ne garde que des images sans attestation.",
    "{0} Or leave `provenance` out.": "{0} Vous pouvez aussi retirer `provenance`.",
    "The builder knows no secrets: `build-secrets` needs buildx": "Le builder ne connaît pas les secrets : `build-secrets` exige buildx",
    "{0} has no way to hand them to a build.": "{0} n'a aucun moyen de les transmettre à un build.",
    "Install the buildx plugin of docker on the runner; GitHub's hosted runners have it.": "Installez le plugin buildx de docker sur le runner ; les runners hébergés par GitHub l'ont.",
    "The builder does not read `{0}`": "Le builder ne lit pas `{0}`",
    "{0} knows only `.dockerignore` of the build context; it would take in what this file hides.": "{0} ne connaît que le `.dockerignore` du contexte de build ; il prendrait ce que ce fichier cache.",
    "Move its rules to `.dockerignore`, or install the buildx plugin of docker on the runner.": "Déplacez ses règles dans `.dockerignore`, ou installez le plugin buildx de docker sur le runner.",
    "Add a step `uses: docker/setup-buildx-action@v3` before this one.": "Ajoutez une étape `uses: docker/setup-buildx-action@v3` avant celle-ci.",
    "Docker's older builder (buildx is not there)": "L'ancien builder de Docker (buildx est absent)",
    "The driver `{0}` of the builder in use": "Le driver `{0}` du builder utilisé",
    "The build's layers are not kept: the builder cannot export its cache": "Les couches du build ne sont pas conservées : le builder ne peut pas exporter son cache",
    "{0} keeps them only where it is itself.": "{0} ne les garde que là où il se trouve.",
    "{0} Or set `cache: none`.": "{0} Vous pouvez aussi utiliser `cache: none`.",
    "The build's layers are not kept: the runner offers no cache of GitHub Actions": "Les couches du build ne sont pas conservées : le runner n'offre pas de cache GitHub Actions",
    "`ACTIONS_RUNTIME_TOKEN` and `ACTIONS_RESULTS_URL` are not set.": "`ACTIONS_RUNTIME_TOKEN` et `ACTIONS_RESULTS_URL` ne sont pas définis.",
    "Use `cache: registry` or `cache: none`.": "Utilisez `cache: registry` ou `cache: none`.",
    "This event may only read the cache.": "Cet événement n'a qu'un accès en lecture au cache.",
    "Nothing need be done; `cache: none` leaves the attempt out.": "Il n'y a rien à faire ; `cache: none` évite la tentative.",
    "buildx is too old for the cache of GitHub Actions: it is {0}, and needs to be at least 0.21.": "buildx {0} est trop ancien pour le cache GitHub Actions : il faut au moins la version 0.21.",
    "Use a newer docker/setup-buildx-action, or set `cache: none`.": "Utilisez une version plus récente de docker/setup-buildx-action, ou `cache: none`.",
    "The token may not write, or not read, where the layers are kept.": "Le token n'a pas le droit d'écrire, ou de lire, là où les couches sont conservées.",
    "Give the job `permissions: packages: write`, or set `cache: none`.": "Donnez au job `permissions: packages: write`, ou utilisez `cache: none`.",
    "The service that keeps the layers was out of order, or could not be reached.": "Le service qui conserve les couches était en panne ou injoignable.",
    "Nothing need be done if it passes; else set `cache: none`.": "Il n'y a rien à faire si c'est passager ; sinon, utilisez `cache: none`.",
    "The build could not use the layers of earlier ones": "Le build n'a pas pu utiliser les couches des précédents",
    "The image is pushed, but the build's layers were not kept": "L'image est poussée, mais les couches du build n'ont pas été conservées",
    "docker is not on the PATH of the runner": "docker n'est pas dans le PATH du runner",
    "The image is built with docker; GitHub's hosted Ubuntu runners have it.": "L'image est construite avec docker ; les runners Ubuntu hébergés par GitHub l'ont.",
    "Use `runs-on: ubuntu-latest`, install docker on the runner, or set `build-context: none` to deploy without building.": "Utilisez `runs-on: ubuntu-latest`, installez docker sur le runner, ou utilisez `build-context: none` pour déployer sans build.",
    "The image {0} does not exist": "L'image {0} n'existe pas",
    "The registry has no such tag, or hides the package from {0}.": "Le registre n'a pas ce tag, ou cache le package à {0}.",
    "The registry has no such digest, or hides the package from {0}.": "Le registre n'a pas ce digest, ou cache le package à {0}.",
    "Correct the input `image`, or give `registry-username` and `registry-password` that may read it.": "Corrigez l'entrée `image`, ou indiquez un `registry-username` et un `registry-password` autorisés à la lire.",
    "The image {0} may not be read": "La lecture de l'image {0} est refusée",
    "It is private, and {0} does not show it to {1}.": "Elle est privée, et {0} ne la montre pas à {1}.",
    "Give `registry-username` and `registry-password` that may read it, with `registry` set to its host.": "Indiquez un `registry-username` et un `registry-password` autorisés à la lire, avec son hôte dans `registry`.",
    "The registry {0} could not be asked for the image": "Le registre {0} n'a pas pu être interrogé sur l'image",
    "Before anything is changed, the digest of the image has to be known.": "Le digest de l'image doit être connu avant toute modification.",
    "Correct the registry in the input `image`, or run the workflow again once it answers.": "Corrigez le registre dans l'entrée `image`, ou relancez le workflow dès qu'il répond.",
    "those who are not logged in": "quiconque n'est pas connecté",
    "The login that `docker-credential-{0}` keeps is not used for this.": "Les identifiants gardés par `docker-credential-{0}` ne servent pas ici.",
    "The base image `{0}` is for {1}, but the image is built for {2}": "L'image de base `{0}` est pour {1}, mais l'image est construite pour {2}",
    "Its programs end with `exec format error` on a node of that platform.": "Sur un nœud de cette plateforme, ses programmes s'arrêtent avec `exec format error`.",
    "Use a base image that exists for {0}, or leave it out of `platforms`.": "Utilisez une image de base qui existe pour {0}, ou retirez cette plateforme de `platforms`.",
    "Sending them took longer than the whole run may take.": "Leur envoi a dépassé le délai accordé à toute l'exécution.",
    "Raise the input `timeout`, or set `cache: none`: large layers may take longer to send than to make.": "Augmentez l'entrée `timeout`, ou utilisez `cache: none` : de grosses couches peuvent être plus longues à envoyer qu'à construire.",
    "The login to {0} as {1} failed": "La connexion à {0} en tant que {1} a échoué",
    "The password or token is wrong or has expired.": "Le mot de passe ou le token est faux ou a expiré.",
    "Leave `registry-password` out to use the job's own token; a personal token must be a classic one with `write:packages`.": "Retirez `registry-password` pour utiliser le token du job ; un token personnel doit être de type « classic », avec `write:packages`.",
    "The certificate of the registry {0} is not trusted": "Le certificat du registre {0} n'est pas reconnu",
    "It is signed by an authority that the runner does not know, has expired, or is for another name.": "Il est signé par une autorité que le runner ne connaît pas, il a expiré, ou il est établi pour un autre nom.",
    "Put the authority's certificate on the runner, in `/etc/docker/certs.d/<registry>/ca.crt`.": "Placez le certificat de l'autorité sur le runner, dans `/etc/docker/certs.d/<registry>/ca.crt`.",
    "The registry {0} speaks plain HTTP, without encryption": "Le registre {0} répond en HTTP simple, sans chiffrement",
    "Docker sends no password there unless it is told that this is wanted.": "Docker n'y envoie aucun mot de passe, sauf si on le lui demande expressément.",
    "Give the registry a certificate, or list it in `insecure-registries` of the engine.": "Donnez un certificat au registre, ou inscrivez-le dans `insecure-registries` du moteur.",
    "The registry {0} cannot be reached": "Le registre {0} est injoignable",
    "The name is wrong, or the runner has no way to it.": "Son nom est faux, ou le runner n'y a pas accès.",
    "Correct the input `registry`.": "Corrigez l'entrée `registry`.",
    "There is no token for the registry {0}": "Il n'y a pas de token pour le registre {0}",
    "The input `registry-password` is empty: secrets are not given to runs from forks.": "L'entrée `registry-password` est vide : les exécutions issues d'un fork ne reçoivent pas les secrets.",
    "The input `registry-password` is empty, and no earlier step has logged in.": "L'entrée `registry-password` est vide, et aucune étape précédente ne s'est connectée.",
    "Leave `registry-password` out to use the job's own token, or see that the secret it is set to exists.": "Retirez `registry-password` pour utiliser le token du job, ou vérifiez que le secret qu'elle désigne existe.",
    "this repository": "ce dépôt",
    "GHCR: this repository may not write the package {0}": "GHCR : ce dépôt n'a pas le droit d'écrire le package {0}",
    "The package was first pushed from elsewhere and does not know this repository, or the job lacks the permission.": "Le package a d'abord été poussé d'ailleurs et ne connaît pas ce dépôt, ou la permission manque au job.",
    "In the package's settings, under Manage Actions access, add {0} with the role Write. Give the job `permissions: packages: write`, too.": "Dans les paramètres du package, sous « Manage Actions access », ajoutez {0} avec le rôle Write. Donnez aussi au job `permissions: packages: write`.",
    "The token may not create a package in {0}": "Le token n'a pas le droit de créer un package dans {0}",
    "The job lacks the permission, the token is one of a GitHub App, or the organisation does not let its members create packages.": "La permission manque au job, le token est celui d'une GitHub App, ou l'organisation ne laisse pas ses membres créer des packages.",
    "Give the job `permissions: packages: write` and use its own token. An owner of {0} allows package creation in its settings.": "Donnez au job `permissions: packages: write` et utilisez son propre token. Un propriétaire de l'organisation {0} peut y autoriser la création de packages, dans les paramètres.",
    "The token may not write the package {0}": "Le token n'a pas le droit d'écrire le package {0}",
    "The package does not belong to {0}, or the token is one of a GitHub App.": "Le package n'appartient pas à {0}, ou le token est celui d'une GitHub App.",
    "Give the job `permissions: packages: write` and use its own token, or give the package's settings this repository with the role Write.": "Donnez au job `permissions: packages: write` et utilisez son propre token, ou ajoutez ce dépôt avec le rôle Write dans les paramètres du package.",
    "`{0}` is not a valid image name": "`{0}` n'est pas un nom d'image valide",
    "Image names are lower case.": "Les noms d'images s'écrivent en minuscules.",
    "The registry {0} does not let a tag be moved": "Le registre {0} ne laisse pas déplacer un tag",
    "Its tags are immutable, and one of the image's names something else already.": "Ses tags sont immuables, et l'un de ceux de l'image désigne déjà autre chose.",
    "Set `tags: none`, so that no tag is used twice, or allow tags to be moved.": "Utilisez `tags: none`, pour qu'aucun tag ne serve deux fois, ou autorisez le déplacement des tags.",
    "The registry {0} has no repository {1}": "Le registre {0} n'a pas de dépôt {1}",
    "It does not make repositories by itself.": "Il ne crée pas les dépôts de lui-même.",
    "Create the repository there, or correct the input `image`.": "Créez-y le dépôt, ou corrigez l'entrée `image`.",
    "Nobody is logged in to the registry {0}": "Personne n'est connecté au registre {0}",
    "The token may not push to {0}": "Le token n'a pas le droit de pousser vers {0}",
    "{0} knows it, but it may only read, or the package is somebody else's.": "{0} le connaît, mais il est en lecture seule, ou le package appartient à quelqu'un d'autre.",
    "Give the job `permissions: packages: write`. {0}": "Donnez au job `permissions: packages: write`. {0}",
    "{0} does not accept the credentials for {1}": "{0} n'accepte pas les identifiants pour {1}",
    "Nobody is logged in, or the token is wrong, expired, or may only read.": "Personne n'est connecté, ou le token est faux, expiré ou en lecture seule.",
    "The registry refused the push to {0}": "Le registre a refusé le push vers {0}",
    "The credentials are right but may not write this package.": "Les identifiants sont bons, mais n'ont pas le droit d'écrire ce package.",
    "Give the job `permissions: packages: write`, and check that the owner in the image's name is yours.": "Donnez au job `permissions: packages: write`, et vérifiez que le propriétaire indiqué dans le nom de l'image est bien le vôtre.",
    "{0} answered 403 for {1}": "{0} a répondu 403 pour {1}",
    "Mostly a missing right; the owner in the image's name is {0}, the job is one of {1}.": "C'est le plus souvent un droit manquant ; le propriétaire dans le nom de l'image est {0}, et le job appartient à {1}.",
    "Mostly a missing right; the owner in the image's name is {0}.": "C'est le plus souvent un droit manquant ; le propriétaire dans le nom de l'image est {0}.",
    "Give the job `permissions: packages: write`, and check the package's settings, Manage Actions access.": "Donnez au job `permissions: packages: write`, et vérifiez « Manage Actions access » dans les paramètres du package.",
    "The push failed: the disk of the runner is full": "Le push a échoué : le disque du runner est plein",
    "Layers are packed before they are sent.": "Les couches sont compressées avant d'être envoyées.",
    "The registry {0} has no room for the image": "Le registre {0} n'a plus de place pour l'image",
    "Its disk, or the storage it gives this account, is full.": "Son disque, ou le stockage qu'il accorde à ce compte, est plein.",
    "Delete images there that nobody needs, or enlarge its storage.": "Supprimez-y les images devenues inutiles, ou agrandissez son stockage.",
    "The registry {0} refuses a layer as too large": "Le registre {0} refuse une couche trop grande",
    "Registries limit the size of a layer; GHCR to 10 GB.": "Les registres limitent la taille d'une couche, GHCR à 10 Go.",
    "Split the layer, and keep models out of the image.": "Divisez la couche, et ne mettez pas de modèles dans l'image.",
    "The registry {0} limits how often it may be asked ({1})": "Le registre {0} limite la fréquence des requêtes ({1})",
    "Too many requests of this account or address in a short time.": "Trop de requêtes de ce compte ou de cette adresse en peu de temps.",
    "Wait, then run the workflow again.": "Attendez, puis relancez le workflow.",
    "The registry {0} is out of order ({1})": "Le registre {0} est en panne ({1})",
    "It answered with an error of its own, not one about this image or its token.": "Il a répondu par une erreur interne, qui ne concerne ni cette image ni son token.",
    "Look at its status page (for GHCR https://www.githubstatus.com) and run the workflow again.": "Consultez sa page d'état (pour GHCR https://www.githubstatus.com) et relancez le workflow.",
    "The connection to the registry {0} was cut ({1})": "La connexion au registre {0} a été coupée ({1})",
    "The network, a proxy or the registry ended it while the image was being sent.": "Le réseau, un proxy ou le registre l'a interrompue pendant l'envoi de l'image.",
    "Run the workflow again; if it stays, look at proxies and limits between runner and registry.": "Relancez le workflow ; si le problème persiste, examinez les proxys et les limites entre le runner et le registre.",
    "1 try": "1 essai",
    "{0} tries": "{0} essais",
    "The push to {0} failed": "Le push vers {0} a échoué",
    "The whole output is in the log above.": "La sortie complète est dans le log ci-dessus.",
    "The push failed in a way that may pass; trying again in {0} s": "Le push a échoué pour une raison peut-être passagère ; nouvel essai dans {0} s",
    "docker pushed the image but did not tell its digest": "docker a poussé l'image, mais n'a pas donné son digest",
    "Without it nobody could tell that what runs is what was built.": "Sans lui, rien ne prouverait que ce qui s'exécute est ce qui a été construit.",
    "Use a newer docker or buildx.": "Utilisez une version plus récente de docker ou de buildx.",
    "401 without a way to log in": "401 sans moyen de se connecter",
    "401, and nobody is logged in": "401, et personne n'est connecté",
    "it would get the password unencrypted": "il recevrait le mot de passe en clair",
    "it asks to log in at an address that is not encrypted": "il demande de se connecter à une adresse non chiffrée",
    "{0} gave no token": "{0} n'a pas donné de token",
    "the answer is no manifest of an image": "la réponse n'est pas le manifeste d'une image",
    "the answer does not have the digest {0}": "la réponse n'a pas le digest {0}",
    "no answer within 5 s": "pas de réponse en 5 s",
    "it redirects to nowhere, which is not followed": "il redirige vers une adresse invalide, ce qui n'est pas suivi",
    "it redirects to {0}, which is not followed": "il redirige vers {0}, ce qui n'est pas suivi",
    "The image could not be tagged {0}": "L'image n'a pas pu être taguée {0}",
    "The credentials may only read, or the registry does not let tags be moved.": "Les identifiants sont en lecture seule, ou le registre ne laisse pas déplacer les tags.",
    "The deployment goes by the digest and is not concerned. For the tags, give the job `permissions: packages: write`.": "Le déploiement se fonde sur le digest et n'est pas concerné. Pour les tags, donnez au job `permissions: packages: write`.",
    "The build context cannot be read: `{0}`": "Le contexte de build est illisible : `{0}`",
    "The file vanished meanwhile, or the runner's user may not read it.": "Le fichier a disparu entre-temps, ou l'utilisateur du runner n'a pas le droit de le lire.",
    "Correct the inputs `build-context` and `dockerfile`, or exclude the file in `.dockerignore`.": "Corrigez les entrées `build-context` et `dockerfile`, ou excluez le fichier dans `.dockerignore`.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/kubeconfig.js
const kubeconfig = {
    "Linux: `{0} | base64 -w0`; macOS: `{1} | base64`; PowerShell: `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(({2} | Out-String)))`": "Linux : `{0} | base64 -w0` ; macOS : `{1} | base64` ; PowerShell : `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(({2} | Out-String)))`",
    "Encode the complete file again and update the secret KUBECONFIG. {0}": "Encodez à nouveau le fichier complet et mettez à jour le secret KUBECONFIG. {0}",
    "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how, step by step.": "Créez un kubeconfig pour un ServiceAccount avec un token ; docs/kubeconfig.md montre comment, pas à pas.",
    "The kubeconfig has more entries than a kubeconfig can need": "Le kubeconfig a bien plus d'éléments qu'il n'en faut",
    "Another file was encoded, or the whole collection of an administrator.": "Un autre fichier a été encodé, ou toute la collection d'un administrateur.",
    "One context is enough. {0}": "Un seul contexte suffit. {0}",
    "The kubeconfig is nested deeper than any kubeconfig": "Le kubeconfig a plus de niveaux d'imbrication qu'un kubeconfig ne peut en avoir",
    "The kubeconfig has values of a kind that kubectl does not take": "Le kubeconfig a des valeurs d'un type que kubectl n'accepte pas",
    "A template, or a change by hand, put quotes around a value or left them out.": "Un template ou une modification à la main a mis des guillemets autour d'une valeur, ou les a omis.",
    "Correct them; `kubectl config view` must print the file without an error. {0}": "Corrigez-les ; `kubectl config view` doit afficher le fichier sans erreur. {0}",
    "The kubeconfig is incomplete": "Le kubeconfig est incomplet",
    "Parts of the file were lost, or another file was encoded.": "Des parties du fichier ont été perdues, ou un autre fichier a été encodé.",
    "The kubeconfig is not valid YAML (line {0} of the decoded file)": "Le kubeconfig n'est pas du YAML valide (ligne {0} du fichier décodé)",
    "The value was cut while copying; GitHub stores at most 48 KB, for which one context without the others is small enough.": "La valeur a été tronquée lors de la copie ; GitHub stocke au plus 48 ko, ce qui suffit pour un seul contexte sans les autres.",
    "The value was cut or changed while copying, or indented by tabs.": "La valeur a été tronquée ou modifiée lors de la copie, ou indentée avec des tabulations.",
    "The kubeconfig is indented by non-breaking spaces (line {0} of the decoded file)": "Le kubeconfig est indenté avec des espaces insécables (ligne {0} du fichier décodé)",
    "It was copied out of a web page, a document or a chat.": "Il a été copié depuis une page web, un document ou une messagerie.",
    "The kubeconfig gives a key twice in the same place (line {0} of the decoded file)": "Le kubeconfig donne deux fois la même clé au même endroit (ligne {0} du fichier décodé)",
    "Two files were put one after the other; which value is meant cannot be known.": "Deux fichiers ont été mis bout à bout ; impossible de savoir quelle valeur est la bonne.",
    "Merge files with `KUBECONFIG=a:b kubectl config view --raw --flatten`. {0}": "Fusionnez les fichiers avec `KUBECONFIG=a:b kubectl config view --raw --flatten`. {0}",
    "The kubeconfig is several YAML documents, one after the other": "Le kubeconfig est fait de plusieurs documents YAML mis bout à bout",
    "Files were put together by hand; kubectl reads one document.": "Des fichiers ont été assemblés à la main ; kubectl lit un seul document.",
    "The secret KUBECONFIG holds a file in which the kubeconfig is one value, under the key `{0}`": "Le secret KUBECONFIG contient un fichier dont le kubeconfig n'est qu'une valeur, sous la clé `{0}`",
    "The secret KUBECONFIG holds a file in which the kubeconfig is one value, under a key": "Le secret KUBECONFIG contient un fichier dont le kubeconfig n'est qu'une valeur, sous une clé",
    "The answer of a cloud provider was stored as a whole.": "La réponse d'un fournisseur de cloud a été stockée en entier.",
    "Store only that value, as `jq -r .KEY` prints it, in base64. {0}": "Stockez uniquement cette valeur, telle que l'affiche `jq -r .KEY`, en base64. {0}",
    "The secret KUBECONFIG holds YAML or JSON, but no kubeconfig": "Le secret KUBECONFIG contient du YAML ou du JSON, mais pas de kubeconfig",
    "It has none of `clusters`, `contexts` and `users`.": "Il n'a ni `clusters`, ni `contexts`, ni `users`.",
    'The kubeconfig defines "{0}" twice among its {1}': "Le kubeconfig définit deux fois « {0} » dans sa liste « {1} »",
    "Two files were put together by hand; which of them is meant cannot be known.": "Deux fichiers ont été assemblés à la main ; impossible de savoir laquelle des deux définitions est la bonne.",
    "Give them different names, or keep one. {0}": "Donnez-leur des noms différents, ou n'en gardez qu'une. {0}",
    "The secret KUBECONFIG holds a Kubernetes object of kind {0}, not a kubeconfig": "Le secret KUBECONFIG contient un objet Kubernetes de type {0}, et non un kubeconfig",
    "The secret KUBECONFIG holds a Kubernetes object of another kind, not a kubeconfig": "Le secret KUBECONFIG contient un objet Kubernetes d'un autre type, et non un kubeconfig",
    "A manifest was encoded.": "Un manifeste a été encodé.",
    "The secret KUBECONFIG holds a configuration with `apiVersion: {0}`; that of a kubeconfig is `v1`": "Le secret KUBECONFIG contient une configuration avec `apiVersion: {0}` ; celle d'un kubeconfig est `v1`",
    "The secret KUBECONFIG holds a configuration with an unknown `apiVersion`; that of a kubeconfig is `v1`": "Le secret KUBECONFIG contient une configuration avec une `apiVersion` inconnue ; celle d'un kubeconfig est `v1`",
    "The configuration of another tool was encoded.": "La configuration d'un autre outil a été encodée.",
    "The secret KUBECONFIG holds a Kubernetes object of kind Secret, not a kubeconfig": "Le secret KUBECONFIG contient un objet Kubernetes de type Secret, et non un kubeconfig",
    "The Secret that holds the kubeconfig was encoded as a whole.": "Le Secret qui contient le kubeconfig a été encodé en entier.",
    "Its value is what is needed, and is in base64 already: `kubectl get secret NAME -o jsonpath='{.data.value}'` (the key may be `kubeconfig` or `config`).": "C'est sa valeur qu'il faut, et elle est déjà en base64 : `kubectl get secret NAME -o jsonpath='{.data.value}'` (la clé peut être `kubeconfig` ou `config`).",
    "The kubeconfig is empty: it defines no cluster, no context and no user": "Le kubeconfig est vide : il ne définit ni cluster, ni contexte, ni utilisateur",
    "kubectl prints this when it found no kubeconfig where it was run.": "C'est ce qu'affiche kubectl quand il ne trouve aucun kubeconfig là où il est lancé.",
    "Run the command where `kubectl get pods` works. {0}": "Lancez la commande là où `kubectl get pods` fonctionne. {0}",
    "The kubeconfig is encrypted with SOPS": "Le kubeconfig est chiffré avec SOPS",
    "Nobody decrypted it before it was stored or passed on.": "Personne ne l'a déchiffré avant de le stocker ou de le transmettre.",
    "Decrypt it first (`sops decrypt FILE`); GitHub encrypts secrets itself. {0}": "Déchiffrez-le d'abord (`sops decrypt FILE`) ; GitHub chiffre lui-même les secrets. {0}",
    "The secret KUBECONFIG does not hold a kubeconfig": "Le secret KUBECONFIG ne contient pas de kubeconfig",
    "Decoded, it is no YAML map with clusters, contexts and users.": "Décodé, ce n'est pas un objet YAML avec des clusters, des contextes et des utilisateurs.",
    "The kubeconfig uses YAML aliases in a way no kubeconfig does": "Le kubeconfig utilise des alias YAML comme aucun kubeconfig ne le fait",
    'context "{0}": {1}': "contexte « {0} » : {1}",
    'cluster "{0}": {1}': "cluster « {0} » : {1}",
    'user "{0}": {1}': "utilisateur « {0} » : {1}",
    "The file defines: {0}.": "Le fichier définit : {0}.",
    "The file defines no context.": "Le fichier ne définit aucun contexte.",
    'The kubeconfig has no context "{0}"': "Le kubeconfig n'a pas de contexte « {0} »",
    "The input `kube-context` is spelled differently, or the file holds only some of your contexts.": "L'entrée `kube-context` s'écrit autrement, ou le fichier ne contient qu'une partie de vos contextes.",
    "Correct the input `kube-context`, or leave it out to use the file's current context.": "Corrigez l'entrée `kube-context`, ou omettez-la pour utiliser le contexte courant du fichier.",
    "The kubeconfig's `current-context` names a context that it does not define": "Le `current-context` du kubeconfig désigne un contexte qu'il ne définit pas",
    "The kubeconfig does not say which of its contexts is meant": "Le kubeconfig ne dit pas lequel de ses contextes utiliser",
    '`current-context` is "{0}". {1}': "`current-context` vaut « {0} ». {1}",
    "`current-context` is not set. {0}": "`current-context` n'est pas défini. {0}",
    "The contexts were lost.": "Les contextes ont été perdus.",
    "Choose one with the input `kube-context`, for example `kube-context: {0}`.": "Choisissez-en un avec l'entrée `kube-context`, par exemple `kube-context: {0}`.",
    'The context "{0}" of the kubeconfig names the cluster "{1}", which the file does not define': "Le contexte « {0} » du kubeconfig désigne le cluster « {1} », que le fichier ne définit pas",
    'The context "{0}" of the kubeconfig names the user "{1}", which the file does not define': "Le contexte « {0} » du kubeconfig désigne l'utilisateur « {1} », que le fichier ne définit pas",
    "It defines: none.": "Il n'en définit aucun.",
    "It defines: {0}.": "Il définit : {0}.",
    "The file was put together by hand, or only a part of it was encoded.": "Le fichier a été assemblé à la main, ou une partie seulement a été encodée.",
    "{0} (groups: {1})": "{0} (groupes : {1})",
    "The kubeconfig holds a placeholder instead of the value: {0}": "Le kubeconfig contient un texte de remplacement au lieu de la valeur : {0}",
    "Without `--raw`, `kubectl config view` prints REDACTED or DATA+OMITTED in the place of secrets.": "Sans `--raw`, `kubectl config view` affiche REDACTED ou DATA+OMITTED à la place des secrets.",
    "The kubeconfig holds the placeholder of a template: {0}": "Le kubeconfig contient une valeur de template non renseignée : {0}",
    "Fill it in and encode the file again. {0}": "Renseignez-la et encodez à nouveau le fichier. {0}",
    "The kubeconfig holds a PEM text that is not in base64: {0}": "Le kubeconfig contient un texte PEM qui n'est pas en base64 : {0}",
    "The content of a file was pasted; a field whose name ends in `-data` holds the base64 of that file.": "Le contenu d'un fichier a été collé ; un champ dont le nom finit par `-data` contient le base64 de ce fichier.",
    "Put the base64 there, or let kubectl do it: `{0}`. {1}": "Mettez-y le base64, ou laissez kubectl le faire : `{0}`. {1}",
    "The kubeconfig holds a value that is not valid base64: {0}": "Le kubeconfig contient une valeur qui n'est pas du base64 valide : {0}",
    "It was cut or changed while copying.": "Elle a été tronquée ou modifiée lors de la copie.",
    "The kubeconfig holds a value that was encoded in base64 twice: {0}": "Le kubeconfig contient une valeur encodée deux fois en base64 : {0}",
    "What a Secret or another kubeconfig holds is base64 already.": "Ce que contient un Secret ou un autre kubeconfig est déjà en base64.",
    "The kubeconfig holds DER, the binary form, where PEM is needed: {0}": "Le kubeconfig contient du DER, la forme binaire, alors qu'il faut du PEM : {0}",
    "A file in binary form was encoded.": "Un fichier sous forme binaire a été encodé.",
    "Convert it first, for example `openssl x509 -inform der -in FILE`, then encode the file again. {0}": "Convertissez-le d'abord, par exemple avec `openssl x509 -inform der -in FILE`, puis encodez à nouveau le fichier. {0}",
    "The kubeconfig holds what is no certificate or key: {0}": "Le kubeconfig contient autre chose qu'un certificat ou une clé : {0}",
    "It must be the base64 of a PEM text (`-----BEGIN …`); another file was encoded, or its beginning is missing.": "Il faut le base64 d'un texte PEM (`-----BEGIN …`) ; un autre fichier a été encodé, ou il manque le début.",
    "{0} expired {1} ago": "{0} a expiré il y a {1}",
    "It was valid until {0}.": "Fin de validité : {0}.",
    "{0} is not valid yet": "{0} n'est pas encore valide",
    "It is valid from {0}.": "Début de validité : {0}.",
    "The clock of the runner is wrong, or that of the machine that made it was.": "L'horloge du runner n'est pas à l'heure, ou celle de la machine d'origine ne l'était pas.",
    "Set the clock of the runner (`timedatectl` shows it).": "Réglez l'horloge du runner (`timedatectl` l'affiche).",
    "{0} expires in {1}, before the run must end": "{0} expire dans {1}, avant la fin possible de l'exécution",
    "It is valid until {0}. The input `timeout` allows the run to take longer.": "Fin de validité : {0}. L'entrée `timeout` autorise une exécution plus longue.",
    "A run that needs longer loses the cluster half-way.": "Une exécution plus longue perd l'accès au cluster en cours de route.",
    "{0} expires in {1}": "{0} expire dans {1}",
    "It is valid until {0}; deployments after that will fail.": "Fin de validité : {0} ; les déploiements suivants échoueront.",
    "{0} days": "{0} jours",
    "{0} hours": "{0} heures",
    "{0} minutes": "{0} minutes",
    "1 minute": "1 minute",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/kubeconfig-logins.js
const kubeconfigLogins = {
    '`token` of user "{0}"': "`token` de l'utilisateur « {0} »",
    'The token of user "{0}" of the kubeconfig': "Le token de l'utilisateur « {0} » du kubeconfig",
    "Tokens of a ServiceAccount live as long as was asked for when they were made, one hour if nothing was.": "Le token d'un ServiceAccount vit le temps demandé à sa création, ou une heure si rien n'a été demandé.",
    "Make a new one (`kubectl -n {0} create token {1} --duration=2160h`), put it into the kubeconfig, and update the secret KUBECONFIG; docs/kubeconfig.md shows how. {2}": "Créez-en un nouveau (`kubectl -n {0} create token {1} --duration=2160h`), placez-le dans le kubeconfig et mettez à jour le secret KUBECONFIG ; docs/kubeconfig.md montre comment. {2}",
    'The token of user "{0}" of the kubeconfig begins with the word Bearer': "Le token de l'utilisateur « {0} » du kubeconfig commence par le mot Bearer",
    "The value of a header was copied; kubectl adds that word itself.": "La valeur d'un en-tête a été copiée ; kubectl ajoute ce mot lui-même.",
    "Remove the word and encode the file again. {0}": "Supprimez ce mot et encodez à nouveau le fichier. {0}",
    'The token of user "{0}" of the kubeconfig holds white space or a sign that no token has': "Le token de l'utilisateur « {0} » du kubeconfig contient un espace ou un caractère qu'aucun token ne contient",
    "It was copied in several lines from a terminal, or something was added to it.": "Il a été copié d'un terminal en plusieurs lignes, ou quelque chose y a été ajouté.",
    "Put it in one line, without anything around it. {0}": "Écrivez-le sur une seule ligne, sans rien autour. {0}",
    'The token of user "{0}" of the kubeconfig is still encoded in base64': "Le token de l'utilisateur « {0} » du kubeconfig est encore encodé en base64",
    "It was copied from a Secret, which holds values in base64; a kubeconfig holds the token itself.": "Il a été copié d'un Secret, dont les valeurs sont en base64 ; un kubeconfig contient le token lui-même.",
    "Decode it: `kubectl -n NAMESPACE get secret NAME -o jsonpath='{.data.token}' | base64 -d`. {0}": "Décodez-le : `kubectl -n NAMESPACE get secret NAME -o jsonpath='{.data.token}' | base64 -d`. {0}",
    'The token of user "{0}" of the kubeconfig is not whole': "Le token de l'utilisateur « {0} » du kubeconfig est incomplet",
    "A token has three parts with points between them; a part is missing or was changed while copying.": "Un token a trois parties séparées par des points ; l'une d'elles manque ou a été altérée lors de la copie.",
    'The OpenID Connect token of user "{0}"': "Le token OpenID Connect de l'utilisateur « {0} »",
    "Such a token lives for minutes or hours, and the kubeconfig has no `refresh-token` to get another.": "Un tel token vit quelques minutes ou quelques heures, et le kubeconfig n'a pas de `refresh-token` pour en obtenir un autre.",
    'The kubeconfig uses the login method `auth-provider: {0}` (user "{1}"), which kubectl does not have': "Le kubeconfig utilise le mode d'authentification `auth-provider: {0}` (utilisateur « {1} »), que kubectl ne prend pas en charge",
    'The kubeconfig uses the login method an unknown `auth-provider` (user "{0}"), which kubectl does not have': "Le kubeconfig utilise comme mode d'authentification un `auth-provider` inconnu (utilisateur « {0} »), que kubectl ne prend pas en charge",
    "It was removed in version 1.26; `{0}` has taken its place.": "Il a été supprimé en version 1.26 ; `{0}` le remplace.",
    "It was removed, or never existed.": "Il a été supprimé, ou n'a jamais existé.",
    "Write the kubeconfig again with a current version of the tool, set `allow-exec-plugins: {0}`, and before this step {1}. Or: {2}": "{2} Sinon, régénérez le kubeconfig avec une version actuelle de l'outil, définissez `allow-exec-plugins: {0}` et, avant cette étape, {1}.",
    'The kubeconfig logs in by OpenID Connect but holds no token (`id-token` of user "{0}")': "Le kubeconfig s'authentifie par OpenID Connect, mais ne contient aucun token (`id-token` de l'utilisateur « {0} »)",
    "The browser login that would get one cannot happen on a runner.": "Il s'obtient par une connexion dans un navigateur, impossible sur un runner.",
    'The OpenID Connect token of user "{0}" is not whole': "Le token OpenID Connect de l'utilisateur « {0} » est incomplet",
    'The kubeconfig logs in as a person, by OpenID Connect (user "{0}")': "Le kubeconfig s'authentifie comme une personne, par OpenID Connect (utilisateur « {0} »)",
    "Its `refresh-token` ends with that person's session, and many providers accept it only once: the next run may fail.": "Son `refresh-token` prend fin avec la session de cette personne, et beaucoup de fournisseurs ne l'acceptent qu'une fois : la prochaine exécution peut échouer.",
    '`client-certificate-data` of user "{0}"': "`client-certificate-data` de l'utilisateur « {0} »",
    '`client-key-data` of user "{0}"': "`client-key-data` de l'utilisateur « {0} »",
    "Make a new one, encode the kubeconfig again, and update the secret KUBECONFIG; a token of a ServiceAccount is easier to renew and to revoke. {0}": "Créez-en un nouveau, encodez à nouveau le kubeconfig et mettez à jour le secret KUBECONFIG ; le token d'un ServiceAccount est plus facile à renouveler et à révoquer. {0}",
    'The user "{0}" of the kubeconfig has a key but no certificate': "L'utilisateur « {0} » du kubeconfig a une clé, mais pas de certificat",
    "One of the two lines was lost.": "L'une des deux lignes a été perdue.",
    'The user "{0}" of the kubeconfig has a certificate but no key': "L'utilisateur « {0} » du kubeconfig a un certificat, mais pas de clé",
    '`client-certificate-data` of user "{0}" holds a private key instead of a certificate': "`client-certificate-data` de l'utilisateur « {0} » contient une clé privée au lieu d'un certificat",
    '`client-certificate-data` of user "{0}" holds a PEM text instead of a certificate': "`client-certificate-data` de l'utilisateur « {0} » contient un autre texte PEM au lieu d'un certificat",
    "Certificate and key were mixed up, or another file was encoded.": "Le certificat et la clé ont été confondus, ou un autre fichier a été encodé.",
    '`client-key-data` of user "{0}" holds no private key': "`client-key-data` de l'utilisateur « {0} » ne contient pas de clé privée",
    "Certificate and key were mixed up, or it is the public half of the key.": "Le certificat et la clé ont été confondus, ou c'est la partie publique de la clé.",
    'The client certificate of user "{0}" cannot be read': "Le certificat client de l'utilisateur « {0} » est illisible",
    "`client-certificate-data` looks like PEM, but what is inside is damaged.": "`client-certificate-data` ressemble à du PEM, mais son contenu est endommagé.",
    'The key of user "{0}" cannot be read': "La clé de l'utilisateur « {0} » est illisible",
    "`client-key-data` looks like PEM, but what is inside is damaged.": "`client-key-data` ressemble à du PEM, mais son contenu est endommagé.",
    'The key of user "{0}" is locked with a passphrase': "La clé de l'utilisateur « {0} » est protégée par une phrase secrète",
    "kubectl cannot use such a key, and there is nobody to type the passphrase.": "kubectl ne sait pas utiliser une telle clé, et il n'y a personne pour saisir la phrase secrète.",
    "Unlock it (`openssl pkey -in KEY -out UNLOCKED`), or better: {0}": "{0} Sinon, déverrouillez la clé (`openssl pkey -in KEY -out UNLOCKED`).",
    'The key of user "{0}" is an SSH key': "La clé de l'utilisateur « {0} » est une clé SSH",
    "Kubernetes knows nothing of SSH; the key of the client certificate is needed.": "Kubernetes ne connaît pas SSH ; il faut la clé du certificat client.",
    'The client certificate and the key of user "{0}" are not of each other': "Le certificat client et la clé de l'utilisateur « {0} » ne vont pas ensemble",
    "One of them was renewed and the other was not, or they were copied from two files.": "L'un a été renouvelé sans l'autre, ou ils ont été copiés de deux fichiers différents.",
    'The client certificate of user "{0}"': "Le certificat client de l'utilisateur « {0} »",
    "Client certificates live for a year as a rule (kubeadm, k3s).": "Un certificat client est en général valable un an (kubeadm, k3s).",
    "a token": "un token",
    "a client certificate": "un certificat client",
    "an exec plugin": "un plugin exec",
    '`password` of user "{0}"': "`password` de l'utilisateur « {0} »",
    'The kubeconfig refers to a file on your machine: `{0}` of user "{1}"': "Le kubeconfig renvoie à un fichier de votre machine : `{0}` de l'utilisateur « {1} »",
    "The runner does not have that file.": "Le runner n'a pas ce fichier.",
    "Put the data inside: `{0}`. {1}": "Mettez les données dans le kubeconfig : `{0}`. {1}",
    'The user "{0}" of the kubeconfig has both `{1}` and `{2}`': "L'utilisateur « {0} » du kubeconfig a à la fois `{1}` et `{2}`",
    "`{0}` is a path on your machine, and kubectl refuses to choose.": "`{0}` est un chemin de votre machine, et kubectl refuse de choisir.",
    "Remove `{0}`: `kubectl config unset users.NAME.{1}`. {2}": "Supprimez `{0}` : `kubectl config unset users.NAME.{1}`. {2}",
    'The user "{0}" of the kubeconfig has both `exec` and `auth-provider`': "L'utilisateur « {0} » du kubeconfig a à la fois `exec` et `auth-provider`",
    "kubectl refuses to choose between two ways to log in.": "kubectl refuse de choisir entre deux modes d'authentification.",
    "Remove one of them, `auth-provider` in doubt. {0}": "Supprimez l'un des deux ; dans le doute, `auth-provider`. {0}",
    'The user "{0}" of the kubeconfig has both a token and a password': "L'utilisateur « {0} » du kubeconfig a à la fois un token et un mot de passe",
    "Remove `username` and `password`. {0}": "Supprimez `username` et `password`. {0}",
    'The user "{0}" of the kubeconfig has both a token and a program to log in': "L'utilisateur « {0} » du kubeconfig a à la fois un token et un programme d'authentification",
    "kubectl would use the token and never renew it by the program.": "kubectl utiliserait le token, sans jamais le renouveler par le programme.",
    "Remove `token` or `exec`. {0}": "Supprimez `token` ou `exec`. {0}",
    'The kubeconfig logs in with user name and password (user "{0}")': "Le kubeconfig s'authentifie par nom d'utilisateur et mot de passe (utilisateur « {0} »)",
    "Kubernetes removed this in version 1.19.": "Kubernetes a supprimé ce mode en version 1.19.",
    'The user "{0}" of the kubeconfig has no credentials': "L'utilisateur « {0} » du kubeconfig n'a pas d'identifiants",
    "Without `--raw`, `kubectl config view` leaves them out.": "Sans `--raw`, `kubectl config view` les omet.",
    'The user "{0}" of the kubeconfig takes on groups of somebody without saying whom': "L'utilisateur « {0} » du kubeconfig emprunte des groupes sans dire à qui",
    "`as-groups`, `as-uid` and `as-user-extra` need `as`, the user that is impersonated.": "`as-groups`, `as-uid` et `as-user-extra` exigent `as`, l'utilisateur dont l'identité est empruntée.",
    "Add `as`, or remove them. {0}": "Ajoutez `as`, ou supprimez-les. {0}",
    "run `{0}`": "exécutez `{0}`",
    "run `aws-actions/configure-aws-credentials` (the runner images of GitHub have `aws`)": "exécutez `aws-actions/configure-aws-credentials` (les images de runner de GitHub ont `aws`)",
    "run `aws-actions/configure-aws-credentials`, and the installation of `aws-iam-authenticator`": "exécutez `aws-actions/configure-aws-credentials` et installez `aws-iam-authenticator`",
    "run `google-github-actions/auth`, then `google-github-actions/setup-gcloud` with `install_components: gke-gcloud-auth-plugin`": "exécutez `google-github-actions/auth`, puis `google-github-actions/setup-gcloud` avec `install_components: gke-gcloud-auth-plugin`",
    "run `azure/login`, then `azure/use-kubelogin`, and convert the kubeconfig by `kubelogin convert-kubeconfig -l azurecli`": "exécutez `azure/login`, puis `azure/use-kubelogin`, et convertissez le kubeconfig par `kubelogin convert-kubeconfig -l azurecli`",
    "run `oracle-actions/run-oci-cli-command`, or the installation of the OCI CLI with its key in `~/.oci`": "exécutez `oracle-actions/run-oci-cli-command`, ou installez l'OCI CLI avec sa clé dans `~/.oci`",
    "run `teleport-actions/setup`, then `teleport-actions/auth-k8s`": "exécutez `teleport-actions/setup`, puis `teleport-actions/auth-k8s`",
    "run an installation of `kubectl-oidc_login`, with a grant that needs no browser": "installez `kubectl-oidc_login`, avec un mode d'autorisation qui se passe de navigateur",
    "run an installation of the kubectl plugin that its arguments name": "installez le plugin kubectl que désignent ses arguments",
    "install `{0}` and log it in": "installez `{0}` et connectez-le à son compte",
    "The kubeconfig runs `{0}` to log in, which is not on the PATH of the runner": "Pour s'authentifier, le kubeconfig exécute `{0}`, qui n'est pas dans le PATH du runner",
    "The step that installs it is missing, or comes after this one.": "L'étape qui l'installe manque, ou vient après celle-ci.",
    'The kubeconfig runs a program to log in: `{0}` (user "{1}")': "Le kubeconfig exécute un programme pour s'authentifier : `{0}` (utilisateur « {1} »)",
    "The input `allow-exec-plugins` allows none.": "L'entrée `allow-exec-plugins` n'en autorise aucun.",
    "The input `allow-exec-plugins` allows only: {0}.": "L'entrée `allow-exec-plugins` n'autorise que : {0}.",
    "A secret that names programs to run could run anything, and the login of your own machine does not exist on the runner.": "Un secret qui désigne des programmes pourrait faire exécuter n'importe quoi, et la session de votre machine n'existe pas sur le runner.",
    "Set `allow-exec-plugins: {0}` and before this step {1}. Or, which needs neither: {2}": "{2} Sinon, définissez `allow-exec-plugins: {0}` et, avant cette étape, {1}.",
    'The program that logs in has no name: `exec.command` of user "{0}" of the kubeconfig is empty': "Le programme d'authentification n'a pas de nom : `exec.command` de l'utilisateur « {0} » du kubeconfig est vide",
    "A script that made the file had no value for it.": "Le script qui a généré le fichier n'avait pas de valeur à y mettre.",
    'The kubeconfig runs a program by its path on your machine to log in (user "{0}")': "Pour s'authentifier, le kubeconfig exécute un programme par son chemin sur votre machine (utilisateur « {0} »)",
    "`exec.command` ends in `{0}`.": "`exec.command` se termine par `{0}`.",
    "The runner has it somewhere else, or not at all; only a name that is looked up on the PATH can be allowed.": "Le runner l'a ailleurs, ou pas du tout ; seul un nom à chercher dans le PATH peut être autorisé.",
    "Name the program alone: `kubectl config set-credentials USER --exec-command={0}`. {1}": "Indiquez seulement le nom du programme : `kubectl config set-credentials USER --exec-command={0}`. {1}",
    '`exec.command` of user "{0}" of the kubeconfig is not the name of a program': "`exec.command` de l'utilisateur « {0} » du kubeconfig n'est pas le nom d'un programme",
    "It holds white space or signs of a shell; arguments belong into `exec.args`, and no shell is run.": "Il contient des espaces ou des caractères de shell ; les arguments vont dans `exec.args`, et aucun shell n'est lancé.",
    'The kubeconfig asks `{0}` for credentials in a form that kubectl no longer has: v1alpha1 (user "{1}")': "Le kubeconfig demande à `{0}` des identifiants sous une forme que kubectl ne connaît plus : v1alpha1 (utilisateur « {1} »)",
    "kubectl removed it in version 1.24; the file was made by an old version of the tool.": "kubectl l'a supprimée en version 1.24 ; le fichier vient d'une ancienne version de l'outil.",
    "Update the tool and let it write the kubeconfig again (for EKS `aws eks update-kubeconfig --name CLUSTER`). {0}": "Mettez l'outil à jour et régénérez le kubeconfig avec lui (pour EKS, `aws eks update-kubeconfig --name CLUSTER`). {0}",
    '`exec.apiVersion` of user "{0}" of the kubeconfig is missing or unknown': "`exec.apiVersion` de l'utilisateur « {0} » du kubeconfig manque ou est inconnue",
    "kubectl knows: {0}.": "kubectl connaît : {0}.",
    "The file was put together by hand.": "Le fichier a été composé à la main.",
    "Let the tool of `{0}` write the kubeconfig again. {1}": "Régénérez le kubeconfig avec l'outil qui fournit `{0}`. {1}",
    'The program `{0}` wants to talk to somebody: `interactiveMode: Always` (user "{1}" of the kubeconfig)': "Le programme `{0}` veut un interlocuteur : `interactiveMode: Always` (utilisateur « {1} » du kubeconfig)",
    "On a runner there is nobody to answer.": "Sur un runner, il n'y a personne pour répondre.",
    "Use a way to log in that needs nobody, with `interactiveMode: Never`. Or: {0}": "{0} Sinon, utilisez un mode d'authentification sans intervention humaine, avec `interactiveMode: Never`.",
    'The kubeconfig lets `{0}` log in by a browser or by a password (user "{1}")': "Le kubeconfig laisse `{0}` s'authentifier par un navigateur ou un mot de passe (utilisateur « {1} »)",
    "Choose another login, for Azure `kubelogin convert-kubeconfig -l azurecli` after `azure/login`. {0}": "Choisissez un autre mode d'authentification ; pour Azure, `kubelogin convert-kubeconfig -l azurecli` après `azure/login`. {0}",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/kubeconfig-secret.js
const kubeconfigSecret = {
    "It was encoded for an address (`%3D` for `=`), or the `%` was copied with which zsh marks an output without a line end.": "La valeur a été encodée pour une adresse (`%3D` pour `=`), ou bien le `%` par lequel zsh signale une sortie sans fin de ligne a été copié avec elle.",
    "It was copied out of JSON or a script, with `\\n` in the place of its line ends.": "La valeur a été copiée depuis du JSON ou un script, avec `\\n` à la place des fins de ligne.",
    "Something was copied with it, such as a name before it or the numbers of lines.": "Autre chose a été copié avec la valeur, comme un nom placé devant ou des numéros de ligne.",
    "Something stands before or after the value, such as a name, or two values were put one after the other.": "Il y a quelque chose avant ou après la valeur, comme un nom, ou deux valeurs ont été mises bout à bout.",
    "The secret KUBECONFIG is not valid base64": "Le secret KUBECONFIG n'est pas du base64 valide",
    "The character {0} at position {1} does not belong there.": "Le caractère {0} n'a pas sa place en position {1}.",
    "The file was pasted without encoding, or something was added or lost while copying.": "Le fichier a été collé sans être encodé, ou un morceau a été ajouté ou perdu lors de la copie.",
    "The input `kubeconfig` is empty": "L'entrée `kubeconfig` est vide",
    "The secret KUBECONFIG does not exist in this repository or environment, its name is spelled differently, or the run comes from a fork or from Dependabot, to which GitHub gives no secrets.": "Le secret KUBECONFIG n'existe pas dans ce dépôt ou cet environnement, son nom s'écrit autrement, ou l'exécution vient d'un fork ou de Dependabot, auxquels GitHub ne donne aucun secret.",
    "Create the secret KUBECONFIG and pass it as `kubeconfig: ${{ secrets.KUBECONFIG }}`. {0}": `Créez le secret KUBECONFIG et transmettez-le par \`kubeconfig: \${{ secrets.KUBECONFIG }}\`. {0}`,
    "The secret KUBECONFIG decodes to an empty file": "Le secret KUBECONFIG décodé donne un fichier vide",
    "The command that should have printed the kubeconfig printed nothing.": "La commande qui devait afficher le kubeconfig n'a rien affiché.",
    "The secret KUBECONFIG is larger than 1 MiB": "Le secret KUBECONFIG dépasse 1 Mio",
    "That is no kubeconfig of one cluster; GitHub itself stores at most 48 KB.": "Ce n'est pas le kubeconfig d'un seul cluster ; GitHub lui-même stocke au plus 48 ko.",
    "The secret KUBECONFIG is not valid base64: its end is missing": "Le secret KUBECONFIG n'est pas du base64 valide : il manque la fin",
    "The number of characters is impossible for base64.": "Ce nombre de caractères est impossible en base64.",
    "The value was cut while copying; GitHub stores at most 48 KB.": "La valeur a été tronquée lors de la copie ; GitHub stocke au plus 48 ko.",
    "The secret KUBECONFIG decodes to binary data, not to a kubeconfig": "Le secret KUBECONFIG décodé donne des données binaires, et non un kubeconfig",
    "Another file was encoded, or the value was damaged.": "Un autre fichier a été encodé, ou la valeur a été endommagée.",
    "The secret KUBECONFIG is plain text, not base64": "Le secret KUBECONFIG est en texte clair, et non en base64",
    "It works, but GitHub masks a secret of several lines line by line, which garbles logs.": "Cela fonctionne, mais GitHub masque une à une les lignes d'un tel secret, ce qui rend les logs illisibles.",
    "Store it as base64. {0}": "Stockez-le en base64. {0}",
    "The secret KUBECONFIG is a data URL": "Le secret KUBECONFIG est une URL de données",
    "A tool for web pages encoded it. What stands before the comma was taken off.": "Un outil pour pages web l'a encodé. Ce qui précède la virgule a été retiré.",
    "Store the base64 alone. {0}": "Stockez uniquement le base64. {0}",
    "The secret KUBECONFIG was encoded from UTF-16 text": "Le secret KUBECONFIG a été encodé à partir d'un texte en UTF-16",
    "PowerShell's [Text.Encoding]::Unicode does this. It was converted.": "C'est ce que fait [Text.Encoding]::Unicode de PowerShell. Le texte a été converti.",
    "Use UTF-8. {0}": "Utilisez UTF-8. {0}",
    "The secret KUBECONFIG is base64 of base64": "Le secret KUBECONFIG est du base64 de base64",
    "It was encoded twice. It was decoded twice.": "Encodé deux fois, il a été décodé deux fois.",
    "Encode it once. {0}": "Encodez la valeur une seule fois. {0}",
    "zip archive": "une archive zip",
    "file packed with bzip2": "un fichier compressé avec bzip2",
    "file packed with xz": "un fichier compressé avec xz",
    "file packed with zstd": "un fichier compressé avec zstd",
    "7z archive": "une archive 7z",
    "tar archive": "une archive tar",
    "Java key store": "un keystore Java",
    "The secret KUBECONFIG holds a {0}, not a kubeconfig": "Le secret KUBECONFIG contient {0}, et non un kubeconfig",
    "Another file was encoded, or the kubeconfig was packed before.": "Un autre fichier a été encodé, ou le kubeconfig a été compressé auparavant.",
    "Encode the plain file. {0}": "Encodez le fichier tel quel. {0}",
    "The secret KUBECONFIG is packed with gzip": "Le secret KUBECONFIG est compressé avec gzip",
    "It was unpacked; GitHub stores 48 KB, so there is no need to pack one kubeconfig.": "Il a été décompressé ; GitHub stocke 48 ko, il est donc inutile de compresser un kubeconfig.",
    "The secret KUBECONFIG is packed with gzip twice": "Le secret KUBECONFIG est compressé deux fois avec gzip",
    "One of the packings was not meant.": "L'une des deux compressions n'était pas voulue.",
    "The secret KUBECONFIG unpacks to more than 1 MiB": "Le secret KUBECONFIG décompressé dépasse 1 Mio",
    "That is no kubeconfig of one cluster.": "Ce n'est pas le kubeconfig d'un seul cluster.",
    "Encode the plain file of one context. {0}": "Encodez le fichier tel quel, avec un seul contexte. {0}",
    "The secret KUBECONFIG is a damaged gzip file": "Le secret KUBECONFIG est un fichier gzip endommagé",
    "Its end is missing, or it was changed while copying.": "Il manque la fin, ou le fichier a été modifié lors de la copie.",
    "The input `kubeconfig` is `***`": "L'entrée `kubeconfig` contient `***`",
    "The masked text of a log was pasted instead of the secret.": "Le texte masqué d'un log a été collé à la place du secret.",
    "The input `kubeconfig` is an expression that was not evaluated": "L'entrée `kubeconfig` contient une expression qui n'a pas été évaluée",
    "The secret itself holds the text of an expression.": "C'est le secret lui-même qui contient le texte d'une expression.",
    "The input `kubeconfig` is the name of a secret, not its value": "L'entrée `kubeconfig` contient le nom d'un secret, et non sa valeur",
    "The expression was written without its braces.": "L'expression a été écrite sans ses accolades.",
    "Write `kubeconfig: ${{ secrets.KUBECONFIG }}`.": `Écrivez \`kubeconfig: \${{ secrets.KUBECONFIG }}\`.`,
    "The input `kubeconfig` is a word that stands for a missing value": "L'entrée `kubeconfig` contient un mot qui signale une valeur absente",
    "An earlier step or a script set it without having a value.": "Une étape précédente ou un script l'a renseignée sans avoir de valeur.",
    "The input `kubeconfig` is an encrypted file": "L'entrée `kubeconfig` contient un fichier chiffré",
    "Decrypt it first; GitHub encrypts secrets itself. {0}": "Déchiffrez-le d'abord ; GitHub chiffre lui-même les secrets. {0}",
    "It was encrypted by a tool of your own, and nobody decrypted it before it was passed on.": "Il a été chiffré par l'un de vos outils, et personne ne l'a déchiffré avant de le transmettre.",
    "The input `kubeconfig` is a private key, not a kubeconfig": "L'entrée `kubeconfig` contient une clé privée, et non un kubeconfig",
    "A key alone does not say which cluster it belongs to.": "Une clé seule ne dit pas à quel cluster elle appartient.",
    "The input `kubeconfig` is a certificate or another PEM file, not a kubeconfig": "L'entrée `kubeconfig` contient un certificat ou un autre fichier PEM, et non un kubeconfig",
    "A certificate alone does not say where the cluster is.": "Un certificat seul ne dit pas où se trouve le cluster.",
    "The input `kubeconfig` is a public SSH key, not a kubeconfig": "L'entrée `kubeconfig` contient une clé publique SSH, et non un kubeconfig",
    "Kubernetes knows nothing of SSH; two secrets were mixed up.": "Kubernetes n'utilise pas SSH ; deux secrets ont été confondus.",
    "The input `kubeconfig` is a token, not a kubeconfig": "L'entrée `kubeconfig` contient un token, et non un kubeconfig",
    "A token alone does not say which cluster it belongs to.": "Un token seul ne dit pas à quel cluster il appartient.",
    "The input `kubeconfig` is a token of GitHub, not a kubeconfig": "L'entrée `kubeconfig` contient un token GitHub, et non un kubeconfig",
    "Two inputs or secrets were mixed up.": "Deux entrées ou deux secrets ont été confondus.",
    "The input `kubeconfig` is an address, not a kubeconfig": "L'entrée `kubeconfig` contient une adresse, et non un kubeconfig",
    "The file itself is needed, not where it can be found.": "Il faut le fichier lui-même, et non l'endroit où le trouver.",
    "The input `kubeconfig` is the path of a file, not the file itself": "L'entrée `kubeconfig` contient le chemin d'un fichier, et non le fichier lui-même",
    "The runner does not have the files of your machine.": "Le runner n'a pas les fichiers de votre machine.",
    "The input `kubeconfig` is the path of a file on Windows, not the file itself": "L'entrée `kubeconfig` contient le chemin d'un fichier Windows, et non le fichier lui-même",
    "The input `kubeconfig` is a command, not what it prints": "L'entrée `kubeconfig` contient une commande, et non ce qu'elle affiche",
    "The command was pasted instead of its output.": "La commande a été collée à la place de son résultat.",
    "Run it and store its output. {0}": "Exécutez-la et stockez son résultat. {0}",
    "The input `kubeconfig` is the error message of a command": "L'entrée `kubeconfig` contient le message d'erreur d'une commande",
    "The command that should have printed the kubeconfig failed, and its message was stored.": "La commande qui devait afficher le kubeconfig a échoué, et c'est son message qui a été stocké.",
    "The input `kubeconfig` is what Terraform shows in the place of a secret": "L'entrée `kubeconfig` contient ce que Terraform affiche à la place d'un secret",
    "`terraform output` without `-raw` or `-json` hides the value.": "Sans `-raw` ni `-json`, `terraform output` cache la valeur.",
    "Store what `terraform output -raw NAME` prints, in base64. {0}": "Stockez ce qu'affiche `terraform output -raw NAME`, en base64. {0}",
    "The input `kubeconfig` is a here-document, with the lines that begin and end it": "L'entrée `kubeconfig` contient un here-document, avec ses lignes de début et de fin",
    "The text was copied out of a script, or out of what Terraform shows.": "Le texte a été copié depuis un script, ou depuis ce qu'affiche Terraform.",
    "The input `kubeconfig` is a block of Markdown, with the lines that begin and end it": "L'entrée `kubeconfig` contient un bloc Markdown, avec ses lignes de début et de fin",
    "It was copied out of a page or a chat.": "Le texte a été copié depuis une page web ou une messagerie.",
    "The input `kubeconfig` is a kubeconfig in a single line, with `\\n` in the place of its line ends": "L'entrée `kubeconfig` contient un kubeconfig sur une seule ligne, avec `\\n` à la place des fins de ligne",
    "It was copied out of JSON or a script.": "Le texte a été copié depuis du JSON ou un script.",
    "The input `kubeconfig` is the hexadecimal text of a file, not its base64": "L'entrée `kubeconfig` contient un fichier en hexadécimal, et non en base64",
    "A program such as `xxd` or `hexdump` encoded it.": "Un programme comme `xxd` ou `hexdump` l'a encodé.",
    "The input `kubeconfig` is a web page, not a kubeconfig": "L'entrée `kubeconfig` contient une page web, et non un kubeconfig",
    "A download led to a login page or to an error page.": "Un téléchargement a abouti à une page de connexion ou d'erreur.",
    "The input `kubeconfig` is a Docker login (`config.json`), not a kubeconfig": "L'entrée `kubeconfig` contient une connexion Docker (`config.json`), et non un kubeconfig",
    "Two secrets were mixed up.": "Deux secrets ont été confondus.",
    "The input `kubeconfig` is a key file of Google Cloud, not a kubeconfig": "L'entrée `kubeconfig` contient un fichier de clé Google Cloud, et non un kubeconfig",
    "It logs in to Google Cloud, but does not say which cluster is meant.": "Il permet de se connecter à Google Cloud, mais ne dit pas de quel cluster il s'agit.",
    "Let google-github-actions/auth use it, and make a kubeconfig that runs `gke-gcloud-auth-plugin`; docs/kubeconfig.md shows how.": "Donnez-le à google-github-actions/auth, et créez un kubeconfig qui lance `gke-gcloud-auth-plugin` ; docs/kubeconfig.md montre comment.",
    "The input `kubeconfig` is the credentials of an Azure application, not a kubeconfig": "L'entrée `kubeconfig` contient les identifiants d'une application Azure, et non un kubeconfig",
    "They log in to Azure, but do not say which cluster is meant.": "Ils permettent de se connecter à Azure, mais ne disent pas de quel cluster il s'agit.",
    "Let azure/login use them, and make a kubeconfig that runs `kubelogin`; docs/kubeconfig.md shows how.": "Donnez-les à azure/login, et créez un kubeconfig qui lance `kubelogin` ; docs/kubeconfig.md montre comment.",
    "The input `kubeconfig` is a credentials file of AWS, not a kubeconfig": "L'entrée `kubeconfig` contient un fichier d'identifiants AWS, et non un kubeconfig",
    "It logs in to AWS, but does not say which cluster is meant.": "Il permet de se connecter à AWS, mais ne dit pas de quel cluster il s'agit.",
    "Let aws-actions/configure-aws-credentials use it, and make a kubeconfig that runs `aws`; docs/kubeconfig.md shows how.": "Donnez-le à aws-actions/configure-aws-credentials, et créez un kubeconfig qui lance `aws` ; docs/kubeconfig.md montre comment.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/kubeconfig-servers.js
const kubeconfigServers = {
    '`proxy-url` of cluster "{0}" of the kubeconfig is not a URL': "`proxy-url` du cluster « {0} » du kubeconfig n'est pas une URL",
    "It needs a protocol and a host, such as `http://proxy.example.com:3128`.": "Il faut un protocole et un hôte, par exemple `http://proxy.example.com:3128`.",
    "Correct or remove it. {0}": "Corrigez cette valeur, ou supprimez-la. {0}",
    '`proxy-url` of cluster "{0}" of the kubeconfig speaks {1}, which kubectl does not know': "`proxy-url` du cluster « {0} » du kubeconfig indique le protocole {1}, que kubectl ne connaît pas",
    '`proxy-url` of cluster "{0}" of the kubeconfig speaks another protocol, which kubectl does not know': "`proxy-url` du cluster « {0} » du kubeconfig indique un protocole que kubectl ne connaît pas",
    "kubectl knows proxies that speak http, https or socks5. `host:port` alone is read as a protocol.": "kubectl connaît les proxys http, https et socks5. `host:port` seul est lu comme un protocole.",
    "Write for example `proxy-url: http://proxy.example.com:3128`. {0}": "Écrivez par exemple `proxy-url: http://proxy.example.com:3128`. {0}",
    'The cluster "{0}" of the kubeconfig has an empty server address': "Le cluster « {0} » du kubeconfig a une adresse de serveur vide",
    'The server address of cluster "{0}" is the placeholder of a template': "L'adresse du serveur du cluster « {0} » n'a pas été renseignée : c'est encore le texte d'un modèle",
    "`kubectl cluster-info` prints the address. {0}": "`kubectl cluster-info` affiche l'adresse. {0}",
    'The server address of cluster "{0}" does not begin with https://': "L'adresse du serveur du cluster « {0} » ne commence pas par https://",
    "kubectl would speak to it without encryption, or not at all.": "kubectl lui parlerait sans chiffrement, ou pas du tout.",
    "Write `https://` before it and encode the file again. {0}": "Ajoutez `https://` au début et encodez à nouveau le fichier. {0}",
    'The server address of cluster "{0}" is not a URL': "L'adresse du serveur du cluster « {0} » n'est pas une URL",
    "It was cut, or something was added to it.": "Elle a été tronquée, ou quelque chose y a été ajouté.",
    'The server of cluster "{0}" cannot be spoken to by {1}': "Le serveur du cluster « {0} » n'est pas joignable par le protocole {1}",
    'The server of cluster "{0}" cannot be spoken to by another protocol': "Le serveur du cluster « {0} » n'est pas joignable par un autre protocole",
    "An API server speaks HTTPS.": "Un API server parle HTTPS.",
    "Use the https address of the API server; `kubectl cluster-info` prints it.": "Utilisez l'adresse https de l'API server ; `kubectl cluster-info` l'affiche.",
    'The server address of cluster "{0}" holds a user name or a password': "L'adresse du serveur du cluster « {0} » contient un nom d'utilisateur ou un mot de passe",
    "Kubernetes does not accept a password in the address since version 1.19; addresses are also often shown.": "Depuis la version 1.19, Kubernetes n'accepte pas de mot de passe dans l'adresse ; de plus, une adresse est souvent affichée.",
    "Remove it, and give the user of the context a token. {0}": "Supprimez-les et donnez un token à l'utilisateur du contexte. {0}",
    'The server of cluster "{0}" is a web page, not an API server: {1}': "Le serveur du cluster « {0} » est une page web, et non un API server : {1}",
    "The address was copied from the browser.": "L'adresse a été copiée du navigateur.",
    "`kubectl cluster-info` prints the address of the API server. {0}": "`kubectl cluster-info` affiche l'adresse de l'API server. {0}",
    'The server of cluster "{0}" is not reached by https but by http': "Le serveur du cluster « {0} » est appelé en http, et non en https",
    "kubectl sends no credentials over an unencrypted connection, so the server would take us for nobody, and everybody on the way could read along.": "kubectl n'envoie pas d'identifiants sur une connexion non chiffrée : le serveur nous prendrait pour un anonyme, et tout le monde sur le trajet pourrait lire les échanges.",
    "Use the https address of the API server. If it is a proxy on the runner that logs in itself, set `allow-insecure-server: true`.": "Utilisez l'adresse https de l'API server. Si c'est un proxy sur le runner, qui s'authentifie lui-même, définissez `allow-insecure-server: true`.",
    'The server of cluster "{0}" is reached without encryption ({1})': "Le serveur du cluster « {0} » est appelé sans chiffrement ({1})",
    "`allow-insecure-server: true` allows it. kubectl sends no credentials there.": "`allow-insecure-server: true` l'autorise. kubectl n'y envoie pas d'identifiants.",
    "Use the https address of the API server.": "Utilisez l'adresse https de l'API server.",
    'The server of cluster "{0}" is an address of your own machine: {1}': "Le serveur du cluster « {0} » est une adresse de votre propre machine : {1}",
    "The kubeconfig was made by kind, minikube, Docker Desktop or a tunnel; on GitHub's runner it leads to the runner itself.": "Le kubeconfig vient de kind, de minikube, de Docker Desktop ou d'un tunnel ; sur un runner de GitHub, il mène au runner lui-même.",
    "Use an address of the API server that can be reached from the internet, or a self-hosted runner. If this job itself starts the cluster, set `allow-local-server: true`. {0}": "Utilisez une adresse de l'API server joignable depuis internet, ou un runner auto-hébergé. Si ce job démarre lui-même le cluster, définissez `allow-local-server: true`. {0}",
    '`certificate-authority-data` of cluster "{0}"': "`certificate-authority-data` du cluster « {0} »",
    'The kubeconfig refers to a file on your machine: `certificate-authority` of cluster "{0}"': "Le kubeconfig renvoie à un fichier de votre machine : `certificate-authority` du cluster « {0} »",
    'The cluster "{0}" of the kubeconfig has its certificate authority twice: as a file and as data': "Le cluster « {0} » du kubeconfig a deux fois son autorité de certification : comme fichier et comme données",
    "kubectl refuses that. `certificate-authority` is a path on your machine.": "kubectl le refuse. `certificate-authority` est un chemin de votre machine.",
    "Remove `certificate-authority`: `kubectl config unset clusters.NAME.certificate-authority`. {0}": "Supprimez `certificate-authority` : `kubectl config unset clusters.NAME.certificate-authority`. {0}",
    'The cluster "{0}" of the kubeconfig has a certificate authority and says not to use it': "Le cluster « {0} » du kubeconfig a une autorité de certification et demande de ne pas s'en servir",
    "kubectl refuses `insecure-skip-tls-verify` together with a certificate authority.": "kubectl refuse `insecure-skip-tls-verify` avec une autorité de certification.",
    "Remove `insecure-skip-tls-verify`: `kubectl config set-cluster NAME --insecure-skip-tls-verify=false`. {0}": "Supprimez `insecure-skip-tls-verify` : `kubectl config set-cluster NAME --insecure-skip-tls-verify=false`. {0}",
    'The kubeconfig turns off the check of the server\'s certificate: `insecure-skip-tls-verify` of cluster "{0}"': "Le kubeconfig désactive la vérification du certificat du serveur : `insecure-skip-tls-verify` du cluster « {0} »",
    "Anybody on the way could take the credentials.": "N'importe qui sur le trajet pourrait prendre les identifiants.",
    "Remove it and add `certificate-authority-data`, the certificate authority of the cluster. To accept the risk, set `allow-insecure-server: true`.": "Supprimez cette option et ajoutez `certificate-authority-data`, l'autorité de certification du cluster. Pour accepter le risque, définissez `allow-insecure-server: true`.",
    'Nobody checks the certificate of the server: `insecure-skip-tls-verify` of cluster "{0}"': "Personne ne vérifie le certificat du serveur : `insecure-skip-tls-verify` du cluster « {0} »",
    "`allow-insecure-server: true` allows it. Anybody on the way can take the credentials.": "`allow-insecure-server: true` l'autorise. N'importe qui sur le trajet peut prendre les identifiants.",
    "Remove it and add `certificate-authority-data`, the certificate authority of the cluster.": "Supprimez cette option et ajoutez `certificate-authority-data`, l'autorité de certification du cluster.",
    '`tls-server-name` of cluster "{0}" of the kubeconfig is not a host name': "`tls-server-name` du cluster « {0} » du kubeconfig n'est pas un nom d'hôte",
    "It is the name that the server's certificate is checked against: no `https://`, no path.": "C'est le nom par rapport auquel le certificat du serveur est vérifié : sans `https://` ni chemin.",
    '`certificate-authority-data` of cluster "{0}" holds a private key instead of a certificate': "`certificate-authority-data` du cluster « {0} » contient une clé privée au lieu d'un certificat",
    "Two files were mixed up. If it is the key of the certificate authority, it must not leave the cluster: replace it.": "Deux fichiers ont été confondus. Si c'est la clé de l'autorité de certification, elle ne doit pas quitter le cluster : remplacez-la.",
    '`certificate-authority-data` of cluster "{0}" holds a PEM text without a certificate': "`certificate-authority-data` du cluster « {0} » contient un texte PEM sans certificat",
    'The certificate authority of cluster "{0}" cannot be read': "L'autorité de certification du cluster « {0} » est illisible",
    "`certificate-authority-data` looks like PEM, but what is inside is damaged.": "`certificate-authority-data` ressemble à du PEM, mais son contenu est endommagé.",
    'The certificate authority of cluster "{0}"': "L'autorité de certification du cluster « {0} »",
    "The cluster has a newer one by now, or needs one.": "Le cluster en a désormais une plus récente, ou il lui en faut une.",
    "When the cluster has a new one, take the kubeconfig from it again. {0}": "Quand le cluster en a une nouvelle, récupérez-y à nouveau le kubeconfig. {0}",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/logs.js
const logs = {
    "it did not come within {0} s": "il n'est pas arrivé en {0} s",
    "(… lines left out …)": "(… lignes omises …)",
    "it has no node yet": "il n'a pas encore de nœud",
    "it has not started": "il n'a pas démarré",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/manifests.js

const manifests = {
    "{0}: {1} is taken back from `{2}`": "{0} : {1} est repris à `{2}`",
    "{0}: {1} are taken back from `{2}`": "{0} : {1} sont repris à `{2}`",
    "It was changed by other means than this action, to another value than the manifest has.": "La valeur a été modifiée autrement que par cette action, et n'est plus celle du manifeste.",
    "If their value is right, write it into the manifest; if the field is theirs to set, take it out of the manifest.": "Si cette valeur est la bonne, reportez-la dans le manifeste ; si le champ revient à l'autre outil, retirez-le du manifeste.",
    "The manifests were not found: there is no `{0}` in the workspace": "Manifestes introuvables : il n'y a pas de `{0}` dans le workspace",
    "Run actions/checkout first, and correct the input `manifests` (folders, files or globs).": "Exécutez d'abord actions/checkout, et corrigez l'entrée `manifests` (dossiers, fichiers ou globs).",
    "The folder `{0}` has no manifests": "Le dossier `{0}` ne contient aucun manifeste",
    "It holds no file that ends in {0}. Subfolders are not read.": "Il ne contient aucun fichier en {0}. Les sous-dossiers ne sont pas lus.",
    "Correct the input `manifests`; for subfolders use a glob, such as `k8s/**/*.yaml`.": "Corrigez l'entrée `manifests` ; pour des sous-dossiers, utilisez un glob, par exemple `k8s/**/*.yaml`.",
    "No manifest matches `{0}`": "Aucun manifeste ne correspond à `{0}`",
    "Correct the input `manifests`; the glob is relative to the root of the repository.": "Corrigez l'entrée `manifests` ; le glob est relatif à la racine du dépôt.",
    "`{0}` is a Kustomize overlay, which has to be rendered first": "`{0}` est un overlay Kustomize, dont il faut d'abord générer le rendu",
    "Run `kubectl kustomize FOLDER > rendered.yaml` in an earlier step and set `manifests: rendered.yaml`.": "Exécutez `kubectl kustomize FOLDER > rendered.yaml` dans une étape précédente, puis définissez `manifests: rendered.yaml`.",
    "{0} is defined twice": "L'objet {0} est défini deux fois",
    "First in {0}, again in {1}.": "D'abord dans {0}, puis dans {1}.",
    "The later one would overwrite the earlier one.": "La seconde définition remplacerait la première.",
    "Keep one of them.": "Gardez une seule des deux définitions.",
    'The manifests are for the namespace "{0}", but the input `namespace` is "{1}"': "Les manifestes sont pour le namespace « {0} », mais l'entrée `namespace` vaut « {1} »",
    "Set `namespace: {0}`, or change `metadata.namespace` in the manifests (it may be left out there).": "Définissez `namespace: {0}`, ou modifiez `metadata.namespace` dans les manifestes (il peut y être omis).",
    "{0} in {1}.": "{0} dans {1}.",
    "{0} in {1} and {2} more.": (_object, _file, more) => (0,counting/* plural */.LS)(Number(more), "{0} dans {1} et {2} autre.", "{0} dans {1} et {2} autres."),
    "{0}:{1} is not valid YAML": "{0}:{1} n'est pas du YAML valide",
    "{0} (line {1}, column {2}).": "{0} (ligne {1}, colonne {2}).",
    "Mostly indentation, a tab, or a missing quote on this line or the one above.": "Le plus souvent : l'indentation, une tabulation, ou un guillemet manquant sur cette ligne ou la précédente.",
    "Correct the file.": "Corrigez le fichier.",
    "The document at {0}:{1} uses YAML aliases that cannot be followed": "Le document de {0}:{1} utilise des alias YAML impossibles à résoudre",
    "A value that begins with `*`, such as `*.example.com`, needs quotes.": "Une valeur qui commence par `*`, comme `*.example.com`, doit être entre guillemets.",
    "Put the value in quotes, or define the anchor before its alias.": "Mettez la valeur entre guillemets, ou définissez l'ancre avant son alias.",
    "{0}:{1} is not a Kubernetes object: {2} missing": "{0}:{1} n'est pas un objet Kubernetes : il manque {2}",
    "`generateName` makes a new object on each run and cannot be applied.": "`generateName` crée un nouvel objet à chaque exécution et ne peut pas être appliqué.",
    "Complete the document, or move the file out of the manifests.": "Complétez le document, ou sortez le fichier des manifestes.",
    "The cluster does not serve the kind {0} ({1}), although its CustomResourceDefinition was applied": "Le cluster ne sert pas le type {0} ({1}), bien que sa CustomResourceDefinition ait été appliquée",
    "Its names may be taken by another definition, or its schema is not accepted; its conditions say why.": "Ses noms sont peut-être pris par une autre définition, ou son schéma n'est pas accepté ; ses conditions disent pourquoi.",
    "Correct the definition as its conditions ask.": "Corrigez la définition comme ses conditions le demandent.",
    "The cluster refused to change {0}": "Le cluster a refusé de modifier {0}",
    "Grant the verb patch on it; docs/deployer-role.yaml has the Role.": "Accordez le verbe patch sur cet objet ; docs/deployer-role.yaml contient le Role.",
    "The manifests have a {0} of their own": "Les manifestes contiennent déjà un {0}",
    "The input `pull-secret-token` would write another one under the same name.": "L'entrée `pull-secret-token` en écrirait un autre sous le même nom.",
    "Leave one of them out, or set `pull-secret-name`.": "Retirez l'un des deux, ou définissez `pull-secret-name`.",
    "its pods' {0}": "{0} de ses pods",
    "volume {0}": "volume {0}",
    "The cluster refused {0}": "Le cluster a refusé {0}",
    "A policy of the cluster refuses {0}": "Une politique du cluster refuse {0}",
    "{0} could not be checked: the admission webhook {1} does not answer": "Impossible de faire vérifier {0} : le webhook d'admission {1} ne répond pas",
    "of the cluster": "du cluster",
    "The cluster asks this webhook about every such object, and refuses what it cannot ask about.": "Le cluster interroge ce webhook pour chaque objet de ce genre, et refuse ceux pour lesquels il n'obtient pas de réponse.",
    "{0} defines a field twice: {1}": "{0} définit un champ deux fois : {1}",
    "{0} has an unknown field: {1}": "{0} a un champ inconnu : {1}",
    "A typing error, the wrong indentation, or a field this version of Kubernetes does not have.": "Faute de frappe, mauvaise indentation, ou champ que cette version de Kubernetes n'a pas.",
    "Correct the name or the place of the field.": "Corrigez le nom ou la place du champ.",
    "{0} has a field of the wrong type: {1}": "{0} a un champ du mauvais type : {1}",
    "Correct the value; numbers and true/false in places for text need quotes, and the other way round.": "Corrigez la valeur ; nombres et true/false se mettent entre guillemets là où du texte est attendu, et inversement.",
    "{0} cannot be changed in this way: {1} is immutable": "Modification impossible pour {0} : {1} est immuable",
    "a field": "un champ",
    "The object exists already, and Kubernetes never changes this field.": "L'objet existe déjà, et Kubernetes ne modifie jamais ce champ.",
    "Restore the old value. Deleting and creating the claim again would delete its data.": "Rétablissez l'ancienne valeur. Supprimer puis recréer le PVC effacerait ses données.",
    "Restore the old value, or delete the object once so that it is created anew.": "Rétablissez l'ancienne valeur, ou supprimez l'objet une fois pour qu'il soit recréé.",
    "{0} is invalid: {1}": "{0} n'est pas valide : {1}",
    "{0} is invalid as a whole": "{0} n'est pas valide dans son ensemble",
    "Correct the value of the field.": "Corrigez la valeur du champ.",
    "Change the object as the message asks.": "Modifiez l'objet comme le message le demande.",
    "The namespace is being deleted": "Le namespace est en cours de suppression",
    "Somebody deleted it; what is in it is still being removed.": "Quelqu'un l'a supprimé ; son contenu n'a pas encore disparu.",
    "{0} does not fit into the quota of the namespace": "{0} dépasse le quota du namespace",
    "Free some of it, ask for less, or have the quota raised.": "Libérez de la place, demandez moins, ou faites augmenter le quota.",
    "Keep to the limits of the namespace.": "Respectez les limites du namespace.",
    "The credentials of the kubeconfig may not apply {0}": "Les identifiants du kubeconfig ne permettent pas d'appliquer {0}",
    "A permission is missing in the deployer's Role.": "Il manque une permission dans le Role du compte de déploiement.",
    "Have the verbs get, list, watch, create and patch granted for this resource; docs/kubeconfig.md has the Role.": "Faites accorder les verbes get, list, watch, create et patch sur cette ressource ; le Role est dans docs/kubeconfig.md.",
    "Change the manifest as the policy asks, or talk to the administrators of the cluster.": "Modifiez le manifeste comme le demande la politique, ou adressez-vous aux administrateurs du cluster.",
    "see the server's answer": "voir la réponse du serveur",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/models.js
const models = {
    "{0} kB": "{0} ko",
    "{0} MB": "{0} Mo",
    "{0}: {1} of {2} free": "{0} : {1} libres sur {2}",
    "{0}: pulled": "{0} : téléchargé",
    "{0}: {1}{2}": "{0} : {1}{2}",
    " - {0} % of {1}": " - {0} % de {1}",
    "{0} is there, but as version {1}; pulling it": "{0} est présent, mais dans la version {1} ; la version voulue est téléchargée",
    "The pull of {0} broke off ({1}); trying again in {2} s": "Le téléchargement de {0} s'est interrompu ({1}) ; nouvelle tentative dans {2} s",
    "stalled: nothing moved for {0} s": "blocage : rien n'a avancé pendant {0} s",
    "the connection to Ollama was lost: {0}": "la connexion à Ollama a été perdue : {0}",
    "the command in the pod broke off: {0}": "la commande lancée dans le pod s'est interrompue : {0}",
    'the stream ended after "{0}"': "le flux s'est arrêté après « {0} »",
    "an answer that is no JSON: {0}": "une réponse qui n'est pas du JSON : {0}",
    "Ollama could not pull the model {0}": "Ollama n'a pas pu télécharger le modèle {0}",
    "The Ollama server went away in the middle: it was restarted, or ran out of memory.": "Le serveur Ollama a disparu en cours de route : il a été redémarré, ou a manqué de mémoire.",
    "Look at the pod and its log; its memory limit must be larger than the model.": "Consultez le pod et son log ; sa limite de mémoire doit dépasser la taille du modèle.",
    "The volume of the Ollama pod is full.": "Le volume du pod Ollama est plein.",
    "Enlarge the PersistentVolumeClaim, or remove models that nobody uses with `ollama rm`.": "Agrandissez le PersistentVolumeClaim, ou supprimez avec `ollama rm` les modèles inutilisés.",
    "The Ollama pod may not write to its folder of models.": "Le pod Ollama n'a pas le droit d'écrire dans son dossier de modèles.",
    "Give the pod an `fsGroup` that owns the volume, and mount it without `readOnly`.": "Donnez au pod un `fsGroup` propriétaire du volume, et montez celui-ci sans `readOnly`.",
    "The model needs a newer Ollama than the one that is deployed.": "Le modèle exige une version d'Ollama plus récente que celle qui est déployée.",
    "Raise the version of the image `ollama/ollama` in the manifest, or pin an older tag of the model.": "Augmentez la version de l'image `ollama/ollama` dans le manifeste, ou épinglez un tag plus ancien du modèle.",
    "The registry has no such model.": "Le registre n'a pas ce modèle.",
    "Correct the input `models`; https://ollama.com/library lists the names and tags.": "Corrigez l'entrée `models` (noms et tags : https://ollama.com/library).",
    "The registry does not let this server have the model: it is private, or gone.": "Le registre refuse le modèle à ce serveur : il est privé, ou n'existe plus.",
    "Make the model public, or register the key of the Ollama server (`id_ed25519.pub` in its home folder).": "Rendez le modèle public, ou enregistrez la clé du serveur Ollama (`id_ed25519.pub` dans son dossier personnel).",
    "The model registry limits how often this address may pull.": "Le registre de modèles limite le nombre de téléchargements depuis cette adresse.",
    "Wait some minutes and run the workflow again.": "Attendez quelques minutes, puis relancez le workflow.",
    "The Ollama pod does not trust the certificate it is shown; a proxy on the way makes its own.": "Le pod Ollama ne fait pas confiance au certificat qui lui est présenté ; un proxy intermédiaire émet le sien.",
    "Put the proxy's certificate authority into the image's trust store.": "Ajoutez l'autorité de certification du proxy au magasin de certificats de l'image.",
    "What arrived is not what the registry announced; a proxy on the way may change it.": "Les données reçues ne sont pas celles que le registre avait annoncées ; un proxy intermédiaire les modifie peut-être.",
    "Run the workflow again; if it stays so, take the proxy out of the way.": "Relancez le workflow ; si le problème persiste, contournez le proxy.",
    "The model registry, or a proxy on the way to it, holds the connection open and sends nothing.": "Le registre de modèles, ou un proxy intermédiaire, garde la connexion ouverte sans rien envoyer.",
    "Run the workflow again; what arrived is not lost. If it stays so, look at the log of the Ollama pod.": "Relancez le workflow ; ce qui a été reçu n'est pas perdu. Si le problème persiste, consultez le log du pod Ollama.",
    "The Ollama pod cannot resolve the name of the model registry.": "Le pod Ollama ne peut pas résoudre le nom du registre de modèles.",
    "Allow it the cluster's DNS (port 53, UDP and TCP, in its NetworkPolicy), and see that DNS answers for names outside.": "Autorisez-lui le DNS du cluster (port 53, UDP et TCP, dans sa NetworkPolicy), et vérifiez que ce DNS résout les noms externes.",
    "The Ollama pod has no way to the model registry.": "Le pod Ollama n'a aucun accès au registre de modèles.",
    "Allow it out of the cluster (egress to port 443, NetworkPolicy, firewall), or set HTTPS_PROXY on the pod.": "Autorisez-lui la sortie du cluster (egress vers le port 443, NetworkPolicy, pare-feu), ou définissez HTTPS_PROXY dans le pod.",
    "The connection to the model registry breaks again and again.": "La connexion au registre de modèles ne cesse de s'interrompre.",
    "Run the workflow again; what arrived is not lost. If it stays so, look at what is between the Ollama pod and the registry.": "Relancez le workflow ; ce qui a été reçu n'est pas perdu. Si le problème persiste, examinez ce qui se trouve entre le pod Ollama et le registre.",
    "The model registry has a fault of its own.": "Le registre de modèles est lui-même en panne.",
    "Run the workflow again later; what arrived is not lost.": "Relancez le workflow plus tard ; ce qui a été reçu n'est pas perdu.",
    "the answer holds no vector": "la réponse ne contient aucun vecteur",
    "the vector has {0} numbers, not {1}": "le vecteur compte {0} nombres, et non {1}",
    "the vector holds what is no number": "le vecteur contient autre chose que des nombres",
    "the vector is all zeros": "le vecteur ne contient que des zéros",
    "the vector's length is {0}, not 1": "la norme du vecteur est {0}, et non 1",
    "The model {0} gives no usable embedding: {1}": "Le modèle {0} ne fournit pas d'embedding utilisable : {1}",
    "The model on the disk of the Ollama pod is damaged, or is not the one that was meant.": "Le modèle sur le disque du pod Ollama est endommagé, ou n'est pas celui qui est attendu.",
    "Look at the log of the Ollama pod; `ollama rm {0}` in it makes the next run pull the model again.": "Consultez le log du pod Ollama ; après un `ollama rm {0}` dans ce pod, la prochaine exécution téléchargera le modèle à nouveau.",
    "The model {0} gives no usable embedding: its vectors have {1} numbers, those of {2} have {3}": "Le modèle {0} ne fournit pas d'embedding utilisable : ses vecteurs comptent {1} nombres, ceux de {2} en comptent {3}",
    "Another model goes by this name, in the registry or on the disk of the Ollama pod.": "Un autre modèle porte ce nom, dans le registre ou sur le disque du pod Ollama.",
    "Correct the input `models`. An application that is to use another model needs its name, and a collection of its own.": "Corrigez l'entrée `models`. Une application qui doit utiliser un autre modèle a besoin de son nom, et d'une collection à part.",
    "The model {0} is not the version that the input `models` pins": "Le modèle {0} n'est pas dans la version épinglée par l'entrée `models`",
    "Pinned is {0}, the registry gives {1}.": "La version épinglée est {0} ; le registre fournit {1}.",
    "The registry has moved the tag to another version since.": "Depuis, le registre a déplacé le tag vers une autre version.",
    "Name a tag of the version you mean, or pin the new one: `{0}@sha256:{1}`.": "Indiquez un tag de la version voulue, ou épinglez la nouvelle : `{0}@sha256:{1}`.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/operations.js
const operations = {
    "The build context was not found: there is no folder `{0}` in the workspace": "Le contexte de build est introuvable : l'espace de travail n'a pas de dossier `{0}`",
    "Run actions/checkout first, and correct the input `build-context`; `none` deploys without building.": "Exécutez d'abord actions/checkout, et corrigez l'entrée `build-context` ; `none` déploie sans build.",
    "The Dockerfile was not found: there is no `{0}` in the workspace": "Le Dockerfile est introuvable : l'espace de travail n'a pas de fichier `{0}`",
    "Correct the input `dockerfile`; without it, `Dockerfile` in the build context is used.": "Corrigez l'entrée `dockerfile` ; sans elle, c'est `Dockerfile` dans le contexte de build qui est utilisé.",
    "The build secret `{0}` is empty: the step has no variable `{1}`": "Le secret de build `{0}` est vide : l'étape n'a pas de variable `{1}`",
    "It is not set, the secret behind it does not exist, or the run is one from a fork.": "Elle n'est pas définie, le secret correspondant n'existe pas, ou l'exécution vient d'un fork.",
    "Set it for the step: `env: { {0}: ${{ secrets.{1} }} }`.": `Définissez-la pour l'étape : \`env: { {0}: \${{ secrets.{1} }} }\`.`,
    "The build secret `{0}` was not found: there is no file `{1}` in the workspace": "Le secret de build `{0}` est introuvable : l'espace de travail n'a pas de fichier `{1}`",
    "Correct the path in the input `build-secrets`, or write the file in an earlier step.": "Corrigez le chemin dans l'entrée `build-secrets`, ou créez le fichier dans une étape précédente.",
    "The file of the input `http-checks` was not found: there is no `{0}` in the workspace": "Le fichier de l'entrée `http-checks` est introuvable : l'espace de travail n'a pas de fichier `{0}`",
    "Run actions/checkout first, and correct the input `http-checks`.": "Exécutez d'abord actions/checkout, et corrigez l'entrée `http-checks`.",
    "The manifests hold no object": "Les manifestes ne contiennent aucun objet",
    "Correct the input `manifests`.": "Corrigez l'entrée `manifests`.",
    "No container of the manifests runs the image {0}": "Aucun conteneur des manifestes n'exécute l'image {0}",
    "They run: {0}.": "Ils exécutent : {0}.",
    "They run: no image at all.": "Ils n'exécutent aucune image.",
    "What is built would never be deployed.": "L'image construite ne serait jamais déployée.",
    "Use `image: {0}` (a placeholder) or the full name in the manifest, or set `build-context: none`.": "Utilisez `image: {0}` (un nom provisoire) ou le nom complet dans le manifeste, ou définissez `build-context: none`.",
    "The input `models` asks for models, but the manifests have no Ollama Service": "L'entrée `models` demande des modèles, alors que les manifestes n'ont pas de Service Ollama",
    "No Service has port 11434, and none selects pods that run `ollama/ollama`.": "Aucun Service n'a le port 11434, et aucun ne sélectionne de pods qui exécutent `ollama/ollama`.",
    "Set `models: none`, or add the Service.": "Définissez `models: none`, ou ajoutez le Service.",
    "The smoke tests have no pod to run in": "Les smoke tests n'ont aucun pod où s'exécuter",
    "They run in the pods behind the chatbot API's Service, and no Service of the manifests selects pods that run the image.": "Ils s'exécutent dans les pods du Service de l'API du chatbot, et aucun Service des manifestes ne sélectionne de pods qui exécutent l'image.",
    "They run in the pods behind the chatbot API's Service, and no Service of the manifests selects pods that are labelled `app: chatbot-api`.": "Ils s'exécutent dans les pods du Service de l'API du chatbot, et aucun Service des manifestes ne sélectionne de pods portant le label `app: chatbot-api`.",
    "Set `smoke-tests: none`, or add the Service.": "Définissez `smoke-tests: none`, ou ajoutez le Service.",
    "Putting things back took longer than {0} minutes": "Le retour à l'état précédent a pris plus de {0} minutes",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/permissions.js
const permissions = {
    "apply the manifests": "appliquer les manifestes",
    "create objects of the manifests that are new": "créer les objets nouveaux des manifestes",
    "the deployment works as long as every object is there already": "le déploiement ne fonctionne que si tous les objets existent déjà",
    "create the namespace": "créer le namespace",
    "see the namespace": "voir le namespace",
    "it is taken to be there": "il est supposé exister",
    "apply the manifest of the namespace": "appliquer le manifeste du namespace",
    "its labels stay as they are": "ses labels restent tels quels",
    "follow the rollout": "suivre le rollout",
    "explain a rollout that fails": "expliquer un rollout qui échoue",
    "its explanation lacks what these would tell": "ces informations manquent dans l'explication",
    "load the models": "charger les modèles",
    "replace a damaged model": "remplacer un modèle endommagé",
    "a model that was damaged while it was pulled has to be removed by hand": "un modèle endommagé pendant son téléchargement doit être supprimé à la main",
    "run the smoke tests": "exécuter les smoke tests",
    "tell a Service without ready pods from one that does not answer": "distinguer un Service sans pod prêt d'un Service qui ne répond pas",
    "smoke tests that fail are explained less well": "les échecs des smoke tests sont moins bien expliqués",
    "run the smoke tests over WebSocket": "exécuter les smoke tests par WebSocket",
    "kubectl falls back to SPDY, which some proxies do not let through": "kubectl se rabat sur SPDY, que certains proxys ne laissent pas passer",
    "keep two runs in the same namespace apart": "empêcher que deux exécutions se gênent dans le même namespace",
    "runs at the same time may disturb each other": "des exécutions simultanées peuvent se gêner",
    "keep a history of what served": "garder un historique de ce qui a été en service",
    "there is nothing that `operation: rollback` could go back to": "`operation: rollback` n'a rien à quoi revenir",
    "tell before anything is changed what the rollout would tell afterwards": "annoncer avant toute modification ce que le rollout révélerait ensuite",
    "some mistakes show only after something was changed": "certaines erreurs n'apparaissent qu'après une modification",
    "tell whether there is a node for the pods, and a class for the claims": "savoir s'il y a un nœud pour les pods et une classe pour les PVC",
    "what no node can hold, or no class can store, shows only after something was changed": "ce qu'aucun nœud ne peut accueillir, ou aucune classe stocker, n'apparaît qu'après une modification",
    "find out whether the node of a pod that does not get ready still reports": "savoir si le nœud d'un pod qui ne devient pas prêt donne encore signe de vie",
    "such a verdict may take 45 s longer, in which the cluster itself would have noticed": "un tel verdict peut prendre 45 s de plus, le temps que le cluster s'en aperçoive lui-même",
    "name the pods that would be replaced": "nommer les pods qui seraient remplacés",
    "see what an autoscaler owns": "voir ce que gère un autoscaler",
    "a workload that an autoscaler owns is scaled all the same, and scaled back": "un workload géré par un autoscaler est redimensionné quand même, puis ramené à sa taille par l'autoscaler",
    "remove what was deployed, and with `delete-data: true` the claims": "supprimer ce qui a été déployé et, avec `delete-data: true`, les PVC",
    "nobody can tear the deployment down, by accident or otherwise": "personne ne peut supprimer le déploiement, par accident ou non",
    "The namespace {0} does not exist and cannot be created": "Le namespace {0} n'existe pas et ne peut pas être créé",
    "Creating namespaces needs a permission for the whole cluster, which a deployer should not have.": "Créer un namespace demande une permission sur tout le cluster, qu'un compte de déploiement ne devrait pas avoir.",
    "Have an administrator create it once: `kubectl create namespace {0}`.": "Faites-le créer une fois par un administrateur : `kubectl create namespace {0}`.",
    "The deployer may not {0}": "Permissions manquantes du compte de déploiement : {0}",
    "The deployer may not {0} in the namespace {1}": "Permissions manquantes du compte de déploiement dans le namespace {1} : {0}",
    "needed to {0}": "nécessaire pour {0}",
    "Add this line to the `rules` of the deployer's {0}; docs/deployer-role.yaml has all of them.": "Ajoutez cette ligne aux `rules` du {0} du compte de déploiement ; docs/deployer-role.yaml les contient toutes.",
    "Add these lines to the `rules` of the deployer's {0}; docs/deployer-role.yaml has all of them.": "Ajoutez ces lignes aux `rules` du {0} du compte de déploiement ; docs/deployer-role.yaml les contient toutes.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/phases.js

const phases = {
    'Using the context "{0}", one of {1}, of the kubeconfig: {2}, user "{3}" by {4}': "Contexte « {0} » du kubeconfig, qui en a {1} : {2}, utilisateur « {3} » avec {4}",
    'Using the context "{0}" of the kubeconfig: {1}, user "{2}" by {3}': "Contexte « {0} » du kubeconfig : {1}, utilisateur « {2} » avec {3}",
    "the program `{0}`": "le programme `{0}`",
    "{0}, acting as {1}": "{0}, sous l'identité de {1}",
    'Its namespace "{0}" is not used; the input `namespace` is "{1}"': "Son namespace « {0} » n'est pas utilisé ; l'entrée `namespace` est « {1} »",
    somebody: "quelqu'un",
    "Another run is working on the namespace {0}: {1}": "Une autre exécution travaille sur le namespace {0} : {1}",
    "It began {0} s ago and gave its last sign of life {1} s ago. This run waited {2} s for it.": "Elle a commencé il y a {0} s et a donné son dernier signe de vie il y a {1} s. Cette exécution l'a attendue {2} s.",
    "Run it again when the other one has ended, raise the input `lock-timeout`, or give the workflows one `concurrency` group.": "Relancez-la quand l'autre sera terminée, augmentez l'entrée `lock-timeout`, ou donnez aux workflows un même groupe `concurrency`.",
    "Another run has taken the namespace {0} over while this one was at work": "Une autre exécution a pris le namespace {0} pendant que celle-ci travaillait",
    "Its Lease was deleted or overwritten by hand, or this runner was asleep for too long.": "Son Lease a été supprimé ou écrasé à la main, ou ce runner est resté trop longtemps en veille.",
    "Look at what runs now, and run the workflow again.": "Vérifiez ce qui tourne maintenant, puis relancez le workflow.",
    "Two runs at the same time are not kept apart in {0}: the deployer may not use Leases": "Deux exécutions simultanées ne s'excluent pas dans {0} : le compte de déploiement n'a pas accès aux Leases",
    "Allow list, watch, create and update on leases of coordination.k8s.io; docs/deployer-role.yaml has the rule.": "Autorisez list, watch, create et update sur les leases de coordination.k8s.io ; la règle est dans docs/deployer-role.yaml.",
    "This deployment would do something else than the plan {0}": "Ce déploiement ne ferait pas ce que prévoit le plan {0}",
    "It would be {0}: {1}.": "Ce serait le plan {0} : {1}.",
    "nothing to do": "rien à faire",
    "{0} {1} created": "{0} {1} à créer",
    "{0} {1} changed": "{0} {1} à modifier",
    "The manifests, the sources of the image, or the objects in the cluster have changed since the plan was made.": "Les manifestes, les sources de l'image ou les objets du cluster ont changé depuis que le plan a été établi.",
    "Make a new plan with `operation: plan`, look at it, and deploy with its hash.": "Établissez un nouveau plan avec `operation: plan`, vérifiez-le, puis déployez avec son hash.",
    "Layers of the build": "Couches du build",
    "Pod {0} does not run the image that was deployed": "Le pod {0} n'exécute pas l'image déployée",
    "Container {0} runs {1}, deployed was {2}.": "Le conteneur {0} exécute {1} ; l'image déployée est {2}.",
    "The pod asks for {0}: an admission webhook of the cluster replaced the image.": "Le pod demande {0} : un webhook d'admission du cluster a remplacé l'image.",
    "The pod asks for the right image; a mirror, or the container runtime of the node, gave it another one.": "Le pod demande la bonne image ; un miroir, ou le runtime de conteneurs du nœud, lui en a donné une autre.",
    "Look for the webhook that changes images, and exempt this namespace or let it keep the digest.": "Cherchez le webhook qui modifie les images, et excluez-en ce namespace, ou faites-lui garder le digest.",
    "Look at the mirrors in the configuration of the node's container runtime.": "Vérifiez les miroirs dans la configuration du runtime de conteneurs du nœud.",
    "It is not proved that pod {0} runs the image that was deployed": "Rien ne prouve que le pod {0} exécute l'image déployée",
    "Its node tells no digest, deployed was {0}.": "Son nœud n'indique aucun digest ; l'image déployée est {0}.",
    "Its node tells {0}, deployed was {1}.": "Son nœud indique {0} ; l'image déployée est {1}.",
    "The node tells another digest of it, and the registry could not be asked whether both are the same image.": "Le nœud en indique un autre digest, et le registre n'a pas pu dire s'il s'agit de la même image.",
    "{0} was superseded: somebody else changed it while our rollout was under way": "Le {0} a été remplacé : quelqu'un d'autre l'a modifié pendant notre rollout",
    "What runs now is their revision, not the one of this run; whether it gets ready was not judged.": "C'est sa révision qui tourne maintenant, et non celle de cette exécution ; rien n'a été vérifié de sa mise en service.",
    "Let one pipeline deploy at a time (`concurrency` in the workflow), and look who changed it.": "Ne laissez qu'un pipeline déployer à la fois (`concurrency` dans le workflow), et cherchez qui l'a modifié.",
    "The Service {0} has no external address": "Le Service {0} n'a pas d'adresse externe",
    "The load balancer controller has taken it up, but the cloud is still at it, or refuses: the events of the Service tell.": "Le contrôleur de load balancer l'a pris en charge, mais le cloud y travaille encore, ou refuse : les événements du Service le disent.",
    "Nobody has taken it up: the cluster has no load balancer controller (kind, minikube without tunnel, bare metal), or none for its `loadBalancerClass`.": "Rien ne l'a pris en charge : le cluster n'a pas de contrôleur de load balancer (kind, minikube sans tunnel, bare metal), ou aucun pour sa `loadBalancerClass`.",
    "Until then: `kubectl -n {0} port-forward service/{1} {2}:{3}`": "En attendant : `kubectl -n {0} port-forward service/{1} {2}:{3}`",
    "The chatbot API does not answer at its external address {0}": "L'API du chatbot ne répond pas à son adresse externe {0}",
    "A firewall or `loadBalancerSourceRanges` keeps the runner out, the load balancer is not ready yet, or its name is not known to DNS yet.": "Un pare-feu ou `loadBalancerSourceRanges` bloque le runner, le load balancer n'est pas encore prêt, ou le DNS ne connaît pas encore son nom.",
    "Try it from where it is used; inside the cluster the smoke tests have reached it.": "Essayez depuis l'endroit où elle est utilisée ; dans le cluster, les smoke tests l'ont jointe.",
    "No proxy of the API server leads to Ollama ({0}); running its command in the pod": "Aucun proxy de l'API server ne mène à Ollama ({0}) ; sa commande est exécutée dans le pod",
    "{0}; removing the model and pulling it again": "{0} ; le modèle est supprimé, puis téléchargé de nouveau",
    "no pod of Ollama is ready": "aucun pod d'Ollama n'est prêt",
    "Ollama does not answer": "Ollama ne répond pas",
    "The smoke tests have no ready pod of {0} to run in": "Aucun pod de {0} n'est prêt à exécuter les smoke tests",
    "It has no replicas, or its pods stopped being ready right after the rollout.": "Il n'a pas de réplica, ou ses pods ont cessé d'être prêts juste après le rollout.",
    "Give it replicas, or set `smoke-tests: none`.": "Donnez-lui des réplicas, ou indiquez `smoke-tests: none`.",
    "The deployer may not read the history of the namespace": "Le compte de déploiement n'a pas le droit de lire l'historique du namespace",
    "Its Role does not grant list on controllerrevisions.": "Son Role n'accorde pas list sur controllerrevisions.",
    "Allow list, create and delete on controllerrevisions of apps; docs/deployer-role.yaml has the rule.": "Autorisez list, create et delete sur les controllerrevisions de apps ; la règle est dans docs/deployer-role.yaml.",
    "Nothing is recorded of {0} that could be gone back to": "Aucune version enregistrée de {0} à laquelle revenir",
    "Only what this action deployed and saw serving is recorded, and no deployment has come so far.": "Seul ce que cette action a déployé et vu fonctionner est enregistré, et aucun déploiement n'en est encore arrivé là.",
    "Deploy a good version; the next ones can then be rolled back.": "Déployez une version qui fonctionne ; les suivantes pourront alors être annulées par un rollback.",
    "There is no revision {0} of {1}": "Il n'y a pas de révision {0} de {1}",
    "It never served, or it is too old: the last ten are kept.": "Elle n'a jamais fonctionné, ou elle est trop ancienne : les dix dernières sont conservées.",
    "Choose one of these with `to-revision`, or leave it empty for the last one that served.": "Choisissez l'une d'elles avec `to-revision`, ou laissez cette entrée vide pour la dernière qui a fonctionné.",
    "There is nothing to roll back: {0} runs the only revision there is": "Aucun rollback possible : {0} exécute la seule révision qui existe",
    "There is nothing to roll back: {0} runs revision {1} already": "Aucun rollback à faire : {0} exécute déjà la révision {1}",
    "Recorded are: {0}.": "Révisions enregistrées : {0}.",
    "Choose another one with `to-revision`, or deploy.": "Choisissez-en une autre avec `to-revision`, ou déployez.",
    "What was deployed was not recorded: `operation: rollback` cannot come back to it": "Ce qui a été déployé n'a pas été enregistré : `operation: rollback` ne peut pas y revenir",
    "Mostly the deployer may not keep a history in {0}; manifests of more than a megabyte are too large for it.": "Le plus souvent, le compte de déploiement n'a pas le droit de tenir un historique dans {0} ; des manifestes de plus d'un mégaoctet sont trop grands pour lui.",
    "The history of {0} grows: its oldest revisions could not be deleted": "L'historique de {0} grandit : ses révisions les plus anciennes n'ont pas pu être supprimées",
    "Mostly the deployer may not delete them.": "Le plus souvent, le compte de déploiement n'a pas le droit de les supprimer.",
    "{0} was not put back: somebody else has changed it since this run did": "{0} n'a pas été remis en place : quelqu'un d'autre l'a modifié depuis cette exécution",
    "Another pipeline or person works on the same namespace.": "Un autre pipeline, ou quelqu'un, travaille sur le même namespace.",
    "Look at it, and run the workflow again.": "Vérifiez son état, puis relancez le workflow.",
    "{0} has no replicas: there is nothing to restart": "Le {0} n'a pas de réplica : il n'y a rien à redémarrer",
    "Scale it up instead (`operation: scale`).": "Augmentez plutôt ses réplicas (`operation: scale`).",
    "{0} cannot be restarted: it replaces a pod only when somebody deletes it": "Le {0} ne peut pas être redémarré : il ne remplace un pod que si quelqu'un le supprime",
    "Its update strategy is `OnDelete`.": "Sa stratégie de mise à jour est `OnDelete`.",
    "Delete its pods one by one, or set `updateStrategy: { type: RollingUpdate }` in the manifest.": "Supprimez ses pods un par un, ou indiquez `updateStrategy: { type: RollingUpdate }` dans le manifeste.",
    "{0} does not answer between the end of its old pod and the start of the new one": "Le {0} ne répond pas entre l'arrêt de son ancien pod et le démarrage du nouveau",
    "Its strategy is `Recreate`: the old pod has to end first.": "Sa stratégie est `Recreate` : l'ancien pod doit d'abord se terminer.",
    "It has one replica, and a StatefulSet ends the old pod first.": "Il a un seul réplica, et un StatefulSet arrête d'abord l'ancien pod.",
    "The next deployment sets {0} back to {1} replica": "Le prochain déploiement ramènera le {0} à {1} réplica",
    "The next deployment sets {0} back to {1} replicas": (_, replicas = "") => (0,counting/* plural */.LS)(Number(replicas), "Le prochain déploiement ramènera le {0} à {1} réplica", "Le prochain déploiement ramènera le {0} à {1} réplicas"),
    "The manifest says `replicas: {0}`.": "Le manifeste indique `replicas: {0}`.",
    "To keep {0}, write `replicas: {1}` there; without `replicas` a deployment leaves the number alone.": "Pour garder {0}, écrivez-y `replicas: {1}` ; sans `replicas`, un déploiement ne touche pas à ce nombre.",
    "There is no namespace {0}": "Le namespace {0} n'existe pas",
    "Nothing has been deployed to it yet, or it was torn down; or the input `namespace` is spelled differently.": "Rien n'y a encore été déployé, ou il a été supprimé ; ou le nom dans l'entrée `namespace` est mal orthographié.",
    "The namespace {0} is kept: it holds what was not deployed by this action": "Le namespace {0} est conservé : il contient ce que cette action n'a pas déployé",
    "{0} and {1} more: {2}.": (_first, more = "") => (0,counting/* plural */.LS)(Number(more), "{0} et {1} autre : {2}.", "{0} et {1} autres : {2}."),
    "If all of it may go: kubectl delete namespace {0}": "Si tout peut être supprimé : kubectl delete namespace {0}",
    "The namespace {0} is kept: the deployer may not delete it": "Le namespace {0} est conservé : le compte de déploiement n'a pas le droit de le supprimer",
    "Deleting a namespace is a right for the whole cluster, which a deployer should not have.": "Supprimer un namespace est un droit sur tout le cluster, qu'un compte de déploiement ne devrait pas avoir.",
    "Have an administrator do it: kubectl delete namespace {0}": "Demandez à un administrateur de le faire : kubectl delete namespace {0}",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/plan.js

const plan = {
    "@@ … and {0} more lines @@": (lines) => (0,counting/* plural */.LS)(Number(lines), "@@ … et {0} autre ligne @@", "@@ … et {0} autres lignes @@"),
    before: "avant",
    after: "après",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/pod-signals.js
const podSignals = {
    "no claim": "aucun PVC",
    "its node affinity": "son affinité de nœud",
    "node selector": "sélecteur de nœud",
    "{0} cannot be scheduled: the PersistentVolumeClaim {1} does not exist.": "Le pod {0} ne peut être placé sur aucun nœud : le PersistentVolumeClaim {1} n'existe pas.",
    "Add the claim to the manifests, or correct `claimName` in the pod template.": "Ajoutez le PVC aux manifestes, ou corrigez `claimName` dans le template du pod.",
    "{0} cannot be scheduled: the PersistentVolumeClaim {1} is being deleted.": "Le pod {0} ne peut être placé sur aucun nœud : le PersistentVolumeClaim {1} est en cours de suppression.",
    "{0} cannot be scheduled: the PersistentVolumeClaim {1} has lost its volume.": "Le pod {0} ne peut être placé sur aucun nœud : le PersistentVolumeClaim {1} a perdu son volume.",
    "Wait until it is gone and create it anew, or restore the volume from a backup.": "Attendez que le PVC ait disparu et recréez-le, ou restaurez le volume depuis une sauvegarde.",
    "{0} cannot be scheduled, because nodes are not well or cordoned: {1}.": "Le pod {0} ne peut être placé sur aucun nœud, car des nœuds sont en mauvais état ou mis à l'écart (cordon) : {1}.",
    "Repair or uncordon the nodes, or add one.": "Réparez les nœuds, remettez-les en service (uncordon), ou ajoutez-en un.",
    "{0} cannot be scheduled: the cluster has no node.": "Le pod {0} ne peut pas être placé : le cluster n'a aucun nœud.",
    "Add a node, or wait for the autoscaler.": "Ajoutez un nœud, ou attendez l'autoscaler.",
    "{0} requests {1}, which no node has left: {2}.": "Aucun nœud n'a assez de place pour le pod {0}, qui demande {1} : {2}.",
    "{0} requests room, which no node has left: {1}.": "Aucun nœud n'a de place pour le pod {0} : {1}.",
    "Lower `resources.requests`, free room on the nodes, or add a node.": "Réduisez `resources.requests`, libérez de la place sur les nœuds, ou ajoutez un nœud.",
    "{0} cannot be scheduled: its `hostPort` is taken on every node: {1}.": "Le pod {0} ne peut être placé sur aucun nœud : son `hostPort` est pris partout : {1}.",
    "Leave `hostPort` out and use a Service, or run fewer replicas than there are nodes.": "Retirez `hostPort` et passez par un Service, ou n'ayez pas plus de réplicas que de nœuds.",
    "{0} cannot be scheduled, because its own rules about neighbours leave no node: {1}.": "Le pod {0} ne peut être placé sur aucun nœud, car ses propres règles de voisinage les excluent tous : {1}.",
    "Use `preferredDuringScheduling…` or `ScheduleAnyway`, fewer replicas, or more nodes.": "Utilisez `preferredDuringScheduling…` ou `ScheduleAnyway`, moins de réplicas, ou plus de nœuds.",
    "{0} cannot be scheduled, because another pod uses its claim ({1}), whose access mode is ReadWriteOncePod.": "Le pod {0} ne peut être placé sur aucun nœud, car un autre pod utilise son PVC ({1}), dont le mode d'accès est ReadWriteOncePod.",
    "Use `strategy: Recreate` and one replica, so that the old pod ends first; or another access mode.": "Utilisez `strategy: Recreate` et un seul réplica, pour que l'ancien pod se termine d'abord ; ou un autre mode d'accès.",
    "{0} cannot be scheduled, because no PersistentVolume fits its claim ({1}), and nobody makes one.": "Le pod {0} ne peut être placé sur aucun nœud, car aucun PersistentVolume ne convient à son PVC ({1}), et rien n'en crée.",
    "Create a volume of the size, access mode and class of the claim, or use a StorageClass with a provisioner.": "Créez un volume qui a la taille, le mode d'accès et la classe du PVC, ou utilisez une StorageClass avec un provisionneur.",
    "{0} cannot be scheduled, because its volume ({1}) is on another node than it may run on: {2}.": "Le pod {0} ne peut être placé sur aucun nœud, car son volume ({1}) se trouve sur un nœud où le pod ne peut pas tourner : {2}.",
    "Free a node in the zone of the volume, or restore the data to a new claim.": "Libérez un nœud dans la zone du volume, ou restaurez les données dans un nouveau PVC.",
    "{0} does not tolerate the taint {1} of the nodes: {2}.": "Le pod {0} ne tolère pas le taint {1} des nœuds : {2}.",
    "{0} does not tolerate the taint of the nodes: {1}.": "Le pod {0} ne tolère pas le taint des nœuds : {1}.",
    "Add a toleration to the pod template, or a node without the taint.": "Ajoutez une toleration au template du pod, ou un nœud sans ce taint.",
    "{0} asks for nodes that do not exist ({1}): {2}.": "Le pod {0} demande des nœuds qui n'existent pas ({1}) : {2}.",
    "Correct `nodeSelector` or the node affinity, or label a node.": "Corrigez `nodeSelector` ou l'affinité de nœud, ou ajoutez le label à un nœud.",
    "{0} cannot be scheduled, because a PersistentVolumeClaim of it is not bound.": "Le pod {0} ne peut être placé sur aucun nœud, car l'un de ses PersistentVolumeClaims n'est pas lié à un volume.",
    "See the events of the claim.": "Consultez les événements du PVC.",
    "{0} cannot be scheduled: {1}.": "Le pod {0} ne peut être placé sur aucun nœud : {1}.",
    "Change what the message names.": "Modifiez ce que désigne le message.",
    "{0} waits for the scheduler {1}, which says nothing of it.": "Le pod {0} attend le scheduler {1}, qui n'en dit rien.",
    "Correct `schedulerName` in the pod template, or see whether that scheduler runs.": "Corrigez `schedulerName` dans le template du pod, ou vérifiez que ce scheduler tourne.",
    "{0} is not scheduled before somebody lifts its scheduling gate {1}.": "Le pod {0} ne sera placé que lorsque sa scheduling gate {1} aura été levée.",
    "The controller behind the gate (a queue, as a rule) has not let it through: is it installed and well?": "Le contrôleur de cette gate (en général une file d'attente) n'a pas laissé passer le pod : est-il installé et en bon état ?",
    "The PersistentVolumeClaim {0} names no StorageClass, and the cluster has no default StorageClass.": "Le PersistentVolumeClaim {0} n'indique pas de StorageClass, et le cluster n'a pas de StorageClass par défaut.",
    "Set `storageClassName` in the claim (delete and create it again: it cannot be changed), or mark a class as default.": "Définissez `storageClassName` dans le PVC (supprimez-le et recréez-le : ce champ n'est pas modifiable), ou désignez une classe par défaut.",
    "The StorageClass {0} of the PersistentVolumeClaim {1} does not exist.": "La StorageClass {0} du PersistentVolumeClaim {1} n'existe pas.",
    "Correct `storageClassName` (delete and create the claim again: it cannot be changed), or install the class.": "Corrigez `storageClassName` (supprimez et recréez le PVC : ce champ n'est pas modifiable), ou installez la classe.",
    "The PersistentVolumeClaim {0} gets no volume: {1}.": "Le PersistentVolumeClaim {0} n'obtient pas de volume : {1}.",
    "Look at the provisioner: its log, the quota of disks, the access mode, the zone.": "Examinez le provisionneur : son log, le quota de disques, le mode d'accès, la zone.",
    "The PersistentVolumeClaim {0} gets no volume: the provisioner {1} does not answer.": "Le PersistentVolumeClaim {0} n'obtient pas de volume : le provisionneur {1} ne répond pas.",
    "Is its driver installed and well? Has it the permissions it needs?": "Son driver est-il installé et en bon état ? A-t-il les droits nécessaires ?",
    "The PersistentVolumeClaim {0} has lost its volume.": "Le PersistentVolumeClaim {0} a perdu son volume.",
    "Restore the volume, or create the claim anew and restore its data from a backup.": "Restaurez le volume, ou recréez le PVC et restaurez ses données depuis une sauvegarde.",
    "{0} {1} does not exist; volume {2} of {3} needs it.": "Le {0} {1} n'existe pas ; le volume {2} du pod {3} en a besoin.",
    "Create {0} in the namespace, or correct the name in the volume.": "Créez {0} dans le namespace, ou corrigez le nom dans le volume.",
    "The {0} behind volume {1} of {2} has no key {3}.": "Le {0} du volume {1} du pod {2} n'a pas de clé {3}.",
    "Add the key, or correct `items` of the volume.": "Ajoutez la clé, ou corrigez les `items` du volume.",
    "Volume {0} of {1} does not fit its `hostPath`: {2}.": "Le volume {0} du pod {1} ne correspond pas à son `hostPath` : {2}.",
    "Correct path and type, or use a claim: paths of nodes are no place for data.": "Corrigez le chemin et le type, ou utilisez un PVC : les chemins des nœuds ne sont pas faits pour les données.",
    "Volume {0} of {1} cannot be mounted: {2}.": "Le volume {0} du pod {1} ne peut pas être monté : {2}.",
    "See whether its server can be reached from the node and exports it.": "Vérifiez que son serveur est joignable depuis le nœud et qu'il l'exporte.",
    "Volume {0} of {1} is still attached to another node: only one at a time may write to it.": "Le volume {0} du pod {1} est encore attaché à un autre nœud : un seul à la fois peut y écrire.",
    "Use `strategy: Recreate` and one replica, so that the old pod ends first.": "Utilisez `strategy: Recreate` et un seul réplica, pour que l'ancien pod se termine d'abord.",
    "A volume of {0} cannot be attached: {1}.": "Un volume du pod {0} ne peut pas être attaché : {1}.",
    "Look at the volume and its driver.": "Examinez le volume et son driver.",
    "The quota {0} leaves no room for the pods of {1}: requested {2}, used {3}, limited {4}.": "Le quota {0} ne laisse pas de place aux pods de {1} : demandé {2}, utilisé {3}, limite {4}.",
    "Free some of it, ask for less (a rolling update needs room for its surge), or have the quota raised.": "Libérez-en une partie, demandez moins (un rolling update a besoin de place pour ses pods supplémentaires), ou faites augmenter le quota.",
    "The quota {0} wants every container to specify {1}.": "Le quota {0} exige que chaque conteneur indique {1}.",
    "Set `resources.requests` and `resources.limits` of every container.": "Définissez `resources.requests` et `resources.limits` pour chaque conteneur.",
    "The pods of {0} do not fit the limits of the namespace: {1}.": "Les pods de {0} ne respectent pas les limites du namespace : {1}.",
    "Adjust `resources` to the LimitRange of the namespace.": "Adaptez `resources` au LimitRange du namespace.",
    "the request of {0} {1} exceeds the limit of {2}": "la request {1} de {0} dépasse la limite de {2}",
    "the request of {0} {1} exceeds the limit": "la request {1} de {0} dépasse la limite",
    'The namespace enforces PodSecurity "{0}", which the pods of {1} violate: {2}.': "Le namespace impose PodSecurity « {0} », que les pods de {1} ne respectent pas : {2}.",
    "Set these fields in the securityContext of the pod template and its containers.": "Définissez ces champs dans le securityContext du template du pod et de ses conteneurs.",
    "No pods of {0} can be created, because the admission webhook {1} does not answer: {2}.": "Aucun pod de {0} ne peut être créé, car le webhook d'admission {1} ne répond pas : {2}.",
    "The policy {0} of the cluster denies the pods of {1}: {2}.": "La politique {0} du cluster refuse les pods de {1} : {2}.",
    "The ServiceAccount {0} of {1} does not exist.": "Le ServiceAccount {0} de {1} n'existe pas.",
    "Add the ServiceAccount {0} to the manifests, or correct `serviceAccountName`.": "Ajoutez le ServiceAccount {0} aux manifestes, ou corrigez `serviceAccountName`.",
    "The {0} {1} of {2} does not exist.": "La {0} {1} de {2} n'existe pas.",
    "Correct the name in the pod template, or have the class created.": "Corrigez le nom dans le template du pod, ou faites créer la classe.",
    "The pods of {0} cannot be created: {1}.": "Les pods de {0} ne peuvent pas être créés : {1}.",
    "Change the pod template as the message asks.": "Modifiez le template du pod comme le demande le message.",
    "{0} was taken away by its node ({1}): {2}{3}.": "Le pod {0} a été évincé par son nœud ({1}) : {2}{3}.",
    "{0} was refused by its node ({1}): {2}{3}.": "Le pod {0} a été refusé par son nœud ({1}) : {2}{3}.",
    "; {0} pods so far": " ; {0} pods jusqu'ici",
    "Lower what the pods use, set requests that are true, or find out what presses the node.": "Réduisez ce que consomment les pods, définissez des requests réalistes, ou cherchez ce qui sature le nœud.",
    "Change the pod template as the message asks, or have the nodes allow it.": "Modifiez le template du pod comme le demande le message, ou faites autoriser cela sur les nœuds.",
    "{0} was ended after its `activeDeadlineSeconds` of {1} s.": "Le pod {0} a été arrêté à l'expiration de ses `activeDeadlineSeconds` ({1} s).",
    "Leave the limit out, or raise it.": "Retirez cette limite, ou augmentez-la.",
    "The node cannot prepare {0}: it has no runtime {1}, which the RuntimeClass of the pod asks for.": "Le nœud ne peut pas préparer le pod {0} : il n'a pas le runtime {1}, que demande la RuntimeClass du pod.",
    "Correct `runtimeClassName`, or have the runtime installed on the nodes.": "Corrigez `runtimeClassName`, ou faites installer le runtime sur les nœuds.",
    "The node cannot prepare {0}: {1}.": "Le nœud ne peut pas préparer le pod {0} : {1}.",
    "Look at the network plugin (CNI) and the container runtime of the node.": "Examinez le plugin réseau (CNI) et le runtime de conteneurs du nœud.",
    "{0} is on node {1}, which does not report to the cluster.": "Le pod {0} est sur le nœud {1}, qui ne donne plus de nouvelles au cluster.",
    "Repair or remove the node; its pods move five minutes after the cluster has noticed the loss.": "Réparez ou retirez le nœud ; ses pods sont remplacés cinq minutes après que le cluster a constaté la perte.",
    "The old pod {0} does not end: its finalizers are not lifted ({1}).": "L'ancien pod {0} ne se termine pas : ses finalizers ne sont pas levés ({1}).",
    "The old pod {0} does not end: node {1} does not report that it has.": "L'ancien pod {0} ne se termine pas : le nœud {1} ne confirme pas sa fin.",
    "Look at the node. Deleting the pod by force may damage the data of its volume.": "Examinez le nœud. Forcer la suppression du pod peut endommager les données de son volume.",
    "No ready pod has the labels that the Service {0} selects ({1}).": "Aucun pod prêt n'a les labels que sélectionne le Service {0} ({1}).",
    "Correct `selector` of the Service, or the labels in the pod template.": "Corrigez le `selector` du Service, ou les labels du template du pod.",
    "{0} cannot be rolled out: {1}, a pod of an earlier revision, is not ready, and a StatefulSet replaces no pod before all are.": "Le rollout de {0} est bloqué : {1}, un pod d'une révision antérieure, n'est pas prêt, et un StatefulSet ne remplace aucun pod tant que tous ne le sont pas.",
    "Delete the broken pod, for example by `kubectl delete pod {0}`; it comes back in the new revision.": "Supprimez le pod en panne, par exemple avec `kubectl delete pod {0}` ; il reviendra dans la nouvelle révision.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/preflight.js

const agreeing = (one, many) => (number) => (0,counting/* plural */.LS)(Number(number), one, many);
const others = (one, many) => (_first, number = "") => (0,counting/* plural */.LS)(Number(number), one, many);
const preflight = {
    "{0} answers, but does not tell its version": "{0} répond, mais n'indique pas sa version",
    "{0} answers: {1}, older than 1.{2}": "{0} répond : {1}, antérieure à 1.{2}",
    "{0} answers: {1}": "{0} répond : {1}",
    "Upgrade the cluster; the action needs Kubernetes 1.{0} or later.": "Mettez le cluster à jour ; l'action demande Kubernetes 1.{0} ou plus récent.",
    Identity: "Identité",
    "user {0} of the kubeconfig": "utilisateur {0} du kubeconfig",
    "{0}, who may do everything in the whole cluster": "{0}, qui a tous les droits sur tout le cluster",
    "Give the action a deployer of its own, as docs/kubeconfig.md shows: whoever gets hold of the secret has its rights.": "Donnez à l'action son propre compte de déploiement, comme le montre docs/kubeconfig.md : quiconque obtient le secret en a les droits.",
    "{0}; the cluster does not tell whom it takes it for": "{0} ; le cluster n'indique pas sous quelle identité il le connaît",
    "{0} is there": "{0} existe",
    "the deployer may not see {0}, which is taken to be there": "le compte de déploiement n'a pas le droit de voir {0}, dont l'existence est supposée",
    "Grant get on this namespace, as the ClusterRole of docs/deployer-role.yaml does.": "Accordez get sur ce namespace, comme le fait le ClusterRole de docs/deployer-role.yaml.",
    "{0} is not there yet; the deployment creates it": "{0} n'existe pas encore ; le déploiement le crée",
    Permissions: "Permissions",
    "{0} of {1} that are required; the others may come with the namespace, which is not there yet": "{0} sur {1} requises ; les autres viendront peut-être avec le namespace, qui n'existe pas encore",
    "If they do not, apply the Role below once the namespace is there.": "Sinon, appliquez le Role ci-dessous dès que le namespace existe.",
    "{0} of {1} that are required; missing: {2}": "{0} sur {1} requises ; il manque : {2}",
    "the cluster does not tell what the deployer may do": "le cluster n'indique pas les droits du compte de déploiement",
    "all {0} that are required; optional ones are missing: {1}": "{0} requises, toutes accordées ; il en manque de facultatives : {1}",
    "all {0} that are required, and {1} optional ones": others("{0} requises, toutes accordées, et {1} facultative", "{0} requises, toutes accordées, et {1} facultatives"),
    "Have an administrator apply the Role below.": "Demandez à un administrateur d'appliquer le Role ci-dessous.",
    Manifests: "Manifestes",
    "the namespace is not there yet": "le namespace n'existe pas encore",
    "the deployer may not list {0}": "le compte de déploiement n'a pas le droit de lister {0}",
    "nothing is made anew": "rien n'est à créer",
    "cannot be rehearsed while the namespace is being deleted": "essai à blanc impossible pendant la suppression du namespace",
    "{0} of {1} objects could not be rehearsed for want of permissions": agreeing("{0} objet sur {1} n'a pas pu être essayé à blanc, faute de permissions", "{0} objets sur {1} n'ont pas pu être essayés à blanc, faute de permissions"),
    "{0} object accepted (dry run): {1}": "{0} objet accepté (essai à blanc) : {1}",
    "{0} objects accepted (dry run): {1}": agreeing("{0} objet accepté (essai à blanc) : {1}", "{0} objets acceptés (essai à blanc) : {1}"),
    "{0} created": agreeing("{0} créé", "{0} créés"),
    "{0} changed": agreeing("{0} modifié", "{0} modifiés"),
    "{0} unchanged": agreeing("{0} inchangé", "{0} inchangés"),
    "the namespace is not there yet, and may be given a level": "le namespace n'existe pas encore, et un niveau peut lui être donné",
    "{0}; no pod is made anew": "{0} ; aucun pod n'est à créer",
    "{0}; the deployer may not ask about pods (create pods)": "{0} ; le compte de déploiement n'a pas le droit d'essayer des pods (create pods)",
    "{0}; the pods of {1} template are let in (dry run)": "{0} ; les pods de {1} template sont admis (essai à blanc)",
    "{0}; the pods of {1} templates are let in (dry run)": "{0} ; les pods de {1} templates sont admis (essai à blanc)",
    "{0} will be enforced": "{0} sera appliqué",
    "no level is named by the namespace": "le namespace n'indique aucun niveau",
    "{0} is enforced": "{0} est appliqué",
    "Quota and limits": "Quota et limites",
    "the namespace has no quota": "le namespace n'a pas de quota",
    "there is room in {0}": "il reste de la place dans {0}",
    "{0}; no limit of it refuses a pod": "{0} ; aucune de ses limites ne refuse de pod",
    Storage: "Stockage",
    "no claim waits for a volume": "aucun PVC n'attend de volume",
    "every claim has its class; there is no default one among {0}": "chaque PVC a sa classe ; il n'y en a pas par défaut parmi {0}",
    "default StorageClass {0}": "StorageClass par défaut : {0}",
    "default StorageClasses {0}; the newest counts": "StorageClasses par défaut : {0} ; la plus récente l'emporte",
    "Room on the nodes": "Place sur les nœuds",
    "there is no node at the moment": "il n'y a aucun nœud pour le moment",
    "{0} node, the largest with {1} cpu and {2} memory": "{0} nœud, avec {1} CPU et {2} de mémoire",
    "{0} nodes, the largest with {1} cpu and {2} memory": "{0} nœuds, dont le plus grand a {1} CPU et {2} de mémoire",
    "{0}, and none is ready": "{0}, et aucun n'est prêt",
    "{0}; not ready: {1}": "{0} ; non prêts : {1}",
    "Look at `kubectl get nodes`.": "Consultez `kubectl get nodes`.",
    "the namespace is being deleted": "le namespace est en cours de suppression",
    "Image pull": "Pull des images",
    "the manifests run no image": "les manifestes n'exécutent aucune image",
    "only with a login: {0}; the pods name no pull secret for it": "seulement avec un login : {0} ; les pods n'indiquent aucun pull secret pour cela",
    "private, or not there: {0}": "privé, ou inexistant : {0}",
    "Look at the name. {0}": "Vérifiez le nom. {0}",
    "{0} is not pushed yet, or private": "pas encore poussé, ou privé : {0}",
    "this runner gets no answer for {0}": "ce runner n'obtient pas de réponse pour {0}",
    "nodes can pull the image, {0} with a pull secret": "les nœuds peuvent tirer l'image, {0} avec un pull secret",
    "nodes can pull all {0} images, {1} with a pull secret": "les nœuds peuvent tirer les {0} images, dont {1} avec un pull secret",
    "anyone can pull the image": "tout le monde peut tirer l'image",
    "anyone can pull all {0} images": "tout le monde peut tirer les {0} images",
    "Make the package public, or name a pull secret in the manifests; not needed where the nodes log in by themselves.": "Rendez le package public, ou indiquez un pull secret dans les manifestes ; inutile là où les nœuds s'authentifient d'eux-mêmes.",
    "The registry has no image {0}": "Le registre n'a pas d'image {0}",
    "It was asked with the login of this runner. The name or the tag is misspelled, or the image was never pushed.": "Il a été interrogé avec le login de ce runner. Le nom ou le tag est mal écrit, ou l'image n'a jamais été poussée.",
    "Correct the image in the manifests, or push it.": "Corrigez l'image dans les manifestes, ou poussez-la.",
    "Image platforms": "Plateformes des images",
    "the nodes were not looked at": "les nœuds n'ont pas été consultés",
    "no image could be looked at": "aucune image n'a pu être consultée",
    "{0} cannot run on {1}: it is for {2}": "{0} ne peut pas s'exécuter sur {1} : prévu pour {2}",
    "Use an image for all platforms of the nodes, or a node selector (`kubernetes.io/arch`).": "Utilisez une image pour toutes les plateformes des nœuds, ou un node selector (`kubernetes.io/arch`).",
    "{0} of {1} looked at; all of them run on {2}": agreeing("{0} sur {1} consultée ; elle s'exécute sur {2}", "{0} sur {1} consultées ; toutes s'exécutent sur {2}"),
    "No node of the cluster can run {0}": "Aucun nœud du cluster ne peut exécuter {0}",
    "It is for {0}, and the nodes are {1}.": "Elle est prévue pour {0}, et les nœuds sont en {1}.",
    "Use an image that is built for the platform of the nodes.": "Utilisez une image construite pour la plateforme des nœuds.",
    "no Service of the manifests asks for one": "aucun Service des manifestes n'en demande",
    "nothing shows whether the cluster gives addresses": "rien n'indique si le cluster attribue des adresses",
    "A deployment waits two minutes for one, and goes on with a warning.": "Un déploiement en attend une pendant deux minutes, puis continue avec un avertissement.",
    "{0} has the address {1}": "{0} a l'adresse {1}",
    "{0} waits for an address, and no Service has one": "{0} attend une adresse, et aucun Service n'en a",
    "Install a load balancer controller (such as MetalLB), or reach the Service by `kubectl port-forward`.": "Installez un contrôleur de load balancer (MetalLB, par exemple), ou joignez le Service avec `kubectl port-forward`.",
    "the AWS Load Balancer Controller": "AWS Load Balancer Controller",
    "{0} is installed, which gives addresses": "{0} est installé, et attribue des adresses",
    "the nodes are of a cloud ({0}), which gives addresses as a rule": "les nœuds sont ceux d'un cloud ({0}), qui attribue en général des adresses",
    "{0} gives no addresses by itself": "{0} n'attribue pas d'adresses de lui-même",
    "{0} Otherwise a deployment waits two minutes for an address, and goes on with a warning.": "{0} Sinon, un déploiement attend une adresse pendant deux minutes, puis continue avec un avertissement.",
    "Run cloud-provider-kind, or reach the Service by `kubectl port-forward`.": "Lancez cloud-provider-kind, ou joignez le Service avec `kubectl port-forward`.",
    "Run `minikube tunnel`, or reach the Service by `kubectl port-forward`.": "Lancez `minikube tunnel`, ou joignez le Service avec `kubectl port-forward`.",
    "Service {0} of {1}": "le Service {0} de {1}",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/rehearsal.js

const byGender = (masculine, feminine) => (kind) => kind.endsWith("Class") ? feminine : masculine;
const rehearsal = {
    "the pods of {0}": "les pods du {0}",
    '"{0}" is not a valid image name (container {1} of {2})': "« {0} » n'est pas un nom d'image valide (conteneur {1} du {2})",
    "Write it as `registry/owner/name:tag`.": "Écrivez-le sous la forme `registry/owner/name:tag`.",
    "A placeholder was not filled in.": "Une variable n'a pas été remplacée par sa valeur.",
    "Fill it in before deploying, or use the image's real name.": "Remplacez-la avant le déploiement, ou utilisez le vrai nom de l'image.",
    "An image name is no URL: nothing comes before the registry's host.": "Un nom d'image n'est pas une URL : rien ne précède l'hôte du registre.",
    "There is a space in it.": "Il contient un espace.",
    "The repository of an image must be lower case.": "Le nom d'une image s'écrit en minuscules, tag excepté.",
    "The tag is empty.": "Le tag est vide.",
    "Correct the digest.": "Corrigez le digest.",
    "It does not have the form of an image reference.": "Il n'a pas la forme d'une référence d'image.",
    "No node can run the image of {0}: it is for {1}, they are {2}": "Aucun nœud ne peut exécuter l'image utilisée par {0} : elle est construite pour {1}, et les nœuds sont en {2}",
    "Not every node can run the image of {0}: it is for {1}, some are {2}": "Certains nœuds ne peuvent pas exécuter l'image utilisée par {0} : elle est construite pour {1}, et ils sont en {2}",
    "A program for another processor ends with `exec format error`.": "Un programme compilé pour un autre processeur s'arrête avec `exec format error`.",
    "Nothing says what the image is built for, and the runner's own processor is not that of the nodes.": "Rien n'indique pour quelle plateforme l'image est construite, et le processeur du runner n'est pas celui des nœuds.",
    "Set `platforms: {0}`, or use an image that is built for the nodes.": "Définissez `platforms: {0}`, ou utilisez une image construite pour les nœuds.",
    "Set `platforms: {0}`, or keep the pods to the right nodes by `nodeSelector` (`kubernetes.io/arch`).": "Définissez `platforms: {0}`, ou limitez les pods aux bons nœuds par `nodeSelector` (`kubernetes.io/arch`).",
    "The pull secret {0} of {1} is not there": "Le secret de pull {0} du {1} n'existe pas",
    "Without it only public images, and those that the nodes have already, can be pulled.": "Sans lui, seules sont disponibles les images publiques et celles que les nœuds ont déjà.",
    "Create the Secret {0}, or remove it from imagePullSecrets.": "Créez le Secret {0}, ou retirez son nom du champ imagePullSecrets.",
    "{0} may be going to make it.": "{0} se chargera peut-être de sa création.",
    "The {0} {1}, which {2} of {3} needs, does not exist": "Le {0} {1}, dont le {2} du {3} a besoin, n'existe pas",
    "Neither the manifests nor the namespace {0} have a {1} {2}. A typing error in the name, or nobody has created it.": "Ni les manifestes ni le namespace {0} n'ont de {1} {2}. Faute de frappe dans le nom, ou personne ne l'a créé.",
    "Create it, add it to the manifests, or correct the name; `optional: true` lets pods start without it.": "Créez-le, ajoutez-le aux manifestes ou corrigez le nom ; avec `optional: true`, les pods démarrent sans lui.",
    "The {0} {1} has no key {2}, which {3} of {4} needs": "Le {0} {1} n'a pas la clé {2}, dont le {3} du {4} a besoin",
    "Its keys are: {0}.": "Ses clés sont : {0}.",
    "Add the key to the {0}, or correct the name of the key.": "Ajoutez la clé au {0}, ou corrigez le nom de la clé.",
    "Add the PersistentVolumeClaim {0} to the manifests, or correct the name.": "Ajoutez le PersistentVolumeClaim {0} aux manifestes, ou corrigez le nom.",
    "Add the ServiceAccount {0} to the manifests, correct the name, or remove the field to use the account `default`.": "Ajoutez le ServiceAccount {0} aux manifestes, corrigez le nom, ou retirez le champ pour utiliser le compte `default`.",
    "Have the PriorityClass {0} created, or remove `priorityClassName`.": "Faites créer la PriorityClass {0}, ou retirez `priorityClassName`.",
    "Have the RuntimeClass {0} created, or remove `runtimeClassName`.": "Faites créer la RuntimeClass {0}, ou retirez `runtimeClassName`.",
    "The {0} {1}, which {2} needs, does not exist": byGender("Le {0} {1}, dont le {2} a besoin, n'existe pas", "La {0} {1}, dont le {2} a besoin, n'existe pas"),
    "The {0} {1}, which {2} need, does not exist": byGender("Le {0} {1}, dont {2} ont besoin, n'existe pas", "La {0} {1}, dont {2} ont besoin, n'existe pas"),
    "Neither the manifests nor the namespace {0} have it.": "Introuvable dans les manifestes comme dans le namespace {0}.",
    "Neither the manifests nor the cluster have it.": "Introuvable dans les manifestes comme dans le cluster.",
    "{0} has no replicas: it will be called ready without a single pod": "Le {0} n'a aucun réplica : il sera déclaré prêt sans un seul pod",
    "The manifest or somebody in the cluster scaled it to 0.": "Le manifeste, ou quelqu'un dans le cluster, a ramené ses réplicas à 0.",
    "If that is not intended: kubectl -n {0} scale {1} --replicas=1": "Si ce n'est pas voulu : kubectl -n {0} scale {1} --replicas=1",
    "{0} is suspended: it will not run before somebody resumes it": "Le {0} est suspendu : il ne s'exécutera pas tant que personne ne le relance",
    "The manifest, or a queue in the cluster, says `suspend: true`.": "Le manifeste, ou une file d'attente du cluster, a mis `suspend: true`.",
    "If that is not intended, leave `suspend` out, or: {0}": "Si ce n'est pas voulu, retirez `suspend`, ou bien : {0}",
    "No node of the cluster can ever hold {0}: {1}": "Aucun nœud du cluster ne peut accueillir {0} : {1}",
    "it asks for {0} {1}, the largest has {2}": "un pod demande {0} {1}, le plus grand nœud en a {2}",
    "it does not tolerate {0}": "il manque une toleration pour {0}",
    "none is called {0} and has the labels it asks for": "aucun ne s'appelle {0} avec les labels demandés",
    "none is called {0}": "aucun ne s'appelle {0}",
    "none has the labels {0}": "aucun n'a les labels {0}",
    "none meets its required node affinity": "aucun ne satisfait l'affinité de nœud exigée",
    "Even an empty node is too small for one pod.": "Même vides, les nœuds sont trop petits pour un seul pod.",
    "Lower the requests in `resources`, or add a larger node.": "Réduisez les requests dans `resources`, ou ajoutez un nœud plus grand.",
    "Taints keep pods away that do not tolerate them.": "Les taints tiennent à l'écart les pods qui ne les tolèrent pas.",
    "Add a toleration to the pod template, or a node without these taints.": "Ajoutez une toleration au template du pod, ou un nœud sans ces taints.",
    "The node selector or affinity of the pod template fits no node.": "Le node selector ou l'affinité du template du pod ne correspond à aucun nœud.",
    "Correct the labels in the pod template, or label a node.": "Corrigez les labels dans le template du pod, ou ajoutez-les à un nœud.",
    "{0} and {1} select the same pods": "Le {0} et le {1} sélectionnent les mêmes pods",
    "The labels of the pods of one meet the selector of the other.": "Les labels des pods de l'un correspondent au sélecteur de l'autre.",
    "Give each workload a label of its own, in its selector and in its pod template.": "Donnez à chaque workload un label qui lui est propre, dans son sélecteur et dans son template du pod.",
    "{0} is paused: nothing would be rolled out": "Le {0} est en pause : rien ne serait déployé",
    "The manifest says `paused: true`.": "Le manifeste contient `paused: true`.",
    "Somebody paused it with `kubectl rollout pause`.": "Quelqu'un l'a mis en pause avec `kubectl rollout pause`.",
    "Remove `paused` from the manifest.": "Retirez `paused` du manifeste.",
    "kubectl -n {0} rollout resume deployment/{1}, then run the workflow again.": "kubectl -n {0} rollout resume deployment/{1}, puis relancez le workflow.",
    "No pod is let in without it.": "Sans cela, aucun pod n'est admis.",
    "Create the {0} {1}, or correct its name.": byGender("Créez le {0} {1}, ou corrigez le nom.", "Créez la {0} {1}, ou corrigez le nom."),
    'The namespace refuses {0}: PodSecurity "{1}"': "Le namespace refuse {0} : PodSecurity « {1} »",
    "Set the fields as this level of PodSecurity demands, or have the namespace enforce a lower one.": "Réglez les champs comme l'exige ce niveau de PodSecurity, ou faites imposer un niveau moins strict au namespace.",
    "The quota {0} refuses {1}: they must specify {2}": "Le quota {0} refuse {1} : il faut préciser {2}",
    "The quota counts these, so every container has to name them.": "Le quota compte ces valeurs : chaque conteneur doit donc les indiquer.",
    "Set them under `resources` of each container, init containers included.": "Indiquez-les sous `resources` dans chaque conteneur, y compris les init containers.",
    "Change `resources` so that they keep to the limits of the namespace.": "Modifiez `resources` pour respecter les limites du namespace.",
    "It gave no reason.": "Il n'a pas donné de raison.",
    "The admission webhook {0} does not answer: {1} are refused as long as it is away": "Le webhook d'admission {0} ne répond pas : {1} sont refusés tant qu'il est absent",
    "The cluster asks it about every pod, and refuses what it cannot ask about.": "Le cluster l'interroge pour chaque pod, et refuse ceux pour lesquels il n'obtient pas de réponse.",
    'The {0} of container {1} of {2} asks for a port "{3}" that the container does not have': "Le champ {0} du conteneur {1} du {2} demande un port « {3} » que ce conteneur n'a pas",
    "Its named ports are: {0}.": "Ses ports nommés sont : {0}.",
    "None of its ports has a name.": "Aucun de ses ports n'a de nom.",
    "Name the port under `ports`, or use its number.": "Nommez le port sous `ports`, ou utilisez son numéro.",
    "The quota {0} allows {1} {2}: {3}": "Le quota {0} limite {2} à {1} : {3}",
    "{0} asks for {1}": "le {0} en demande {1}",
    "{0} and {1} more ask for {2}": (_who, more) => (0,counting/* plural */.LS)(Number(more), "le {0} et {1} autre en demandent {2}", "le {0} et {1} autres en demandent {2}"),
    "{0} needs {1} while it replaces its pods one by one": "il en faut {1} au {0} pendant qu'il remplace ses pods un par un",
    "{0} adds {1}, and {2} is free": "le {0} en ajoute {1}, et il en reste {2}",
    "{0} and {1} more add {2}, and {3} is free": (_who, more) => (0,counting/* plural */.LS)(Number(more), "le {0} et {1} autre en ajoutent {2}, et il en reste {3}", "le {0} et {1} autres en ajoutent {2}, et il en reste {3}"),
    "{0} of them is in use now.": "Utilisation actuelle : {0}.",
    "Ask for less, have the quota raised, or let pods be replaced without a surge (`maxSurge: 0` or `Recreate`).": "Demandez moins, faites augmenter le quota, ou faites remplacer les pods sans pod supplémentaire (`maxSurge: 0` ou `Recreate`).",
    "{0} rolls its pods on the claim {1}, which only one node can mount at a time": "Le {0} remplace ses pods un à un sur le PVC {1}, qu'un seul nœud peut monter à la fois",
    "A new pod on another node waits for the old one to go, which waits for the new one; on the same node both write.": "Sur un autre nœud, le nouveau pod attend le départ de l'ancien, qui attend le nouveau ; sur le même nœud, les deux écrivent.",
    "Set `strategy: { type: Recreate }`, or use a ReadWriteMany claim.": "Définissez `strategy: { type: Recreate }`, ou utilisez un PVC ReadWriteMany.",
    "The cluster warns about {0}: {1}": "Avertissement du cluster sur {0} : {1}",
    'The namespace refuses the pods of {0}: PodSecurity "{1}"': "Le namespace refuse les pods du {0} : PodSecurity « {1} »",
    "The selector of {0} matches no pods: nothing is labelled {1}": "Le sélecteur du {0} ne correspond à aucun pod : aucun ne porte {1}",
    "The pods of {0} have {1}": "Les pods du {0} portent {1}",
    "those of {0} have {1}": "ceux du {0} portent {1}",
    "The manifests have no workload, and no pod of the namespace has these labels.": "Les manifestes n'ont aucun workload, et aucun pod du namespace ne porte ces labels.",
    "Make `spec.selector` and the labels of the pod template the same.": "Faites correspondre `spec.selector` et les labels du template du pod.",
    "The {0} names no StorageClass, and the cluster has no default one": "Le {0} ne nomme aucune StorageClass, et le cluster n'en a pas par défaut",
    "The StorageClass {0} of the {1} does not exist": "La StorageClass {0} du {1} n'existe pas",
    "The cluster has: {0}.": "Le cluster a : {0}.",
    "The cluster has none.": "Le cluster n'en a aucune.",
    "No volume will be made for the claim, and pods that use it never start.": "Aucun volume ne sera créé pour ce PVC, et les pods qui l'utilisent ne démarreront jamais.",
    "Name a class that exists in `storageClassName`, or have one created.": "Indiquez dans `storageClassName` une classe qui existe, ou faites-en créer une.",
    "Service {0} forwards to a port {1} ({2}) that none of its pods has": "Le Service {0} redirige vers un port {1} ({2}) qu'aucun de ses pods n'a",
    "(no name)": "(sans nom)",
    "They declare no ports at all.": "Ils ne déclarent aucun port.",
    "Use the name or the number of a container port in `targetPort`, or name the port in the pod template.": "Mettez dans `targetPort` le nom ou le numéro d'un port de conteneur, ou nommez le port dans le template du pod.",
    "claim {0} of StatefulSet {1}": "PVC {0} du StatefulSet {1}",
    "volume {0} of {1}": "volume {0} du {1}",
    "{0} could not be rehearsed, because its namespace does not exist yet": "{0} : pas d'essai à blanc, car son namespace n'existe pas encore",
    "{0} could not be rehearsed, because a webhook of the cluster knows no dry runs": "{0} : pas d'essai à blanc, car un webhook du cluster ne connaît pas les dry runs",
    "{0} could not be rehearsed, because the quota is changed by this deployment": "{0} : pas d'essai à blanc, car ce déploiement modifie le quota",
    "{0} could not be rehearsed: the CustomResourceDefinition of its kind is part of this deployment": "{0} : pas d'essai à blanc, car la CustomResourceDefinition de ce type fait partie du déploiement",
    "The cluster does not know the kind yet; it is checked when it is applied, after its definition.": "Le cluster ne connaît pas encore ce type ; l'objet sera vérifié quand il sera appliqué, après sa définition.",
    "{0} is left as it is: the deployer may not apply its manifest": "Le {0} reste tel quel : le compte de déploiement n'a pas le droit d'appliquer son manifeste",
    "Labels that the manifest sets, such as the level of PodSecurity, may be missing.": "Des labels du manifeste, comme le niveau de PodSecurity, manquent peut-être.",
    "Have an administrator apply the manifest once, or grant get and patch on this namespace (docs/deployer-role.yaml).": "Faites appliquer le manifeste une fois par un administrateur, ou accordez get et patch sur ce namespace (docs/deployer-role.yaml).",
    "The quota {0} has no room for {1}: one asks for {2}": "Le quota {0} n'a pas de place pour {1} : un seul demande {2}",
    "In use: {0}. Allowed: {1}.": "Utilisé : {0}. Autorisé : {1}.",
    "Ask for less, free some of it, or have the quota raised.": "Demandez moins, libérez de la place, ou faites augmenter le quota.",
    "Ask for fewer replicas, free some of the quota, or have it raised.": "Demandez moins de réplicas, libérez de la place dans le quota, ou faites-le augmenter.",
    "Waiting up to {0} s: {1} may be on its way": "Attente de {0} s au plus, en cas de création tardive : {1}",
    "The cluster does not know the kind of {0} ({1})": "Le cluster ne connaît pas ce type d'objet : {0} ({1})",
    "A typing error, a version this Kubernetes no longer has, or a CustomResourceDefinition that is not installed.": "Faute de frappe, version que ce Kubernetes n'a plus, ou CustomResourceDefinition qui n'est pas installée.",
    "Correct `apiVersion` and `kind`, or install what defines them.": "Corrigez `apiVersion` et `kind`, ou installez ce qui les définit.",
    "Some checks before the deployment were left out: the deployer may not {0}": "Certains contrôles préalables ont été omis, faute de droits pour le compte de déploiement : {0}",
    "What they would have refused, the rollout shows later, after it has changed something.": "Ce qu'ils auraient refusé n'apparaîtra qu'au rollout, une fois le cluster modifié.",
    "Grant the deployer the optional rights of docs/deployer-role.yaml.": "Accordez au compte de déploiement les droits facultatifs de docs/deployer-role.yaml.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/rollout.js

const rollout_agreeing = (one, many) => (number) => (0,counting/* plural */.LS)(Number(number), one, many);
const rollout = {
    "{0} {1} failed to roll out": "Le rollout du {0} {1} a échoué",
    "{0} {1} failed": "{0} {1} a échoué",
    "{0} {1} was not ready either": "{0} {1} n'était pas prêt non plus",
    "{0} of {1} pods of the new revision are ready.": (ready) => (0,counting/* plural */.LS)(Number(ready), "{0} pod sur {1} de la nouvelle révision est prêt.", "{0} pods sur {1} de la nouvelle révision sont prêts."),
    "{0} of {1} ready.": (ready) => (0,counting/* plural */.LS)(Number(ready), "{0} sur {1} est prêt.", "{0} sur {1} sont prêts."),
    "{0} {1} was ready, and then a container crashed": "{0} {1} était prêt, puis un conteneur a planté",
    "A rollout that only looks ready for a moment is no success.": "Un rollout qui n'a l'air prêt qu'un instant n'est pas une réussite.",
    "The log of the container says why it ended; it is in the evidence.": "Le log du conteneur dit pourquoi il s'est arrêté ; il figure parmi les éléments relevés.",
    "Time ran out while the rollout was ready and not ready in turn, {0} times": "Le délai s'est écoulé alors que le rollout était tour à tour prêt et non prêt, {0} fois",
    "Time ran out before the rollout was complete": "Le délai s'est écoulé avant la fin du rollout",
    "Time ran out inside the stability window": "Le délai s'est écoulé pendant la fenêtre de stabilité",
    "Time that ran out proves no failure: if it is only slow, raise the input `timeout`.": "Un délai écoulé ne prouve pas un échec : si le rollout est seulement lent, augmentez l'entrée `timeout`.",
    "{0} ({1} claims alike)": "{0} ({1} PVC dans ce cas)",
    "{0} ({1} pods alike)": "{0} ({1} pods dans ce cas)",
    "the controller has not seen the change yet": "le contrôleur n'a pas encore vu la modification",
    "the new ReplicaSet is not there yet": "le nouveau ReplicaSet n'existe pas encore",
    "The Deployment is paused: its new revision is not rolled out before it is resumed.": "Le Deployment est en pause : sa nouvelle révision ne sera pas déployée tant qu'il n'aura pas repris.",
    "it has failed": "il a échoué",
    "{0} of {1} complete": rollout_agreeing("{0} sur {1} terminé", "{0} sur {1} terminés"),
    "The Job has failed.": "Le Job a échoué.",
    "The pod has failed.": "Le pod a échoué.",
    "not bound to a volume": "lié à aucun volume",
    "no ready pod behind it": "aucun pod prêt derrière lui",
    stalled: "bloqué",
    "It is stalled.": "Il est bloqué.",
    "{0} of {1} updated": "{0} sur {1} à jour",
    "{0} of {1} created": rollout_agreeing("{0} sur {1} créé", "{0} sur {1} créés"),
    "{0} of {1} ready": rollout_agreeing("{0} sur {1} prêt", "{0} sur {1} prêts"),
    "{0} of {1} available": rollout_agreeing("{0} sur {1} disponible", "{0} sur {1} disponibles"),
    "{0} old pod has to end first": "{0} ancien pod doit d'abord se terminer",
    "{0} old pods have to end first": "{0} anciens pods doivent d'abord se terminer",
    "{0} {1} was deleted while its rollout was followed": "{0} {1} a été supprimé pendant le suivi de son rollout",
    "{0} {1} was deleted and created again by somebody else": "{0} {1} a été supprimé puis recréé par quelqu'un d'autre",
    "somebody else changed it while our rollout was under way; theirs is rolling out now": "quelqu'un d'autre l'a modifié pendant notre rollout ; c'est cette modification qui se déploie maintenant",
    "no progress for {0} s": "aucune progression depuis {0} s",
    "{0}: {1} of {2} ready": (_, ready = "") => (0,counting/* plural */.LS)(Number(ready), "{0} : {1} sur {2} prêt", "{0} : {1} sur {2} prêts"),
    "{0}: {1} of {2} ready - {3}": (_, ready = "") => (0,counting/* plural */.LS)(Number(ready), "{0} : {1} sur {2} prêt - {3}", "{0} : {1} sur {2} prêts - {3}"),
    "{0} min {1} s": "{0} min {1} s",
    "(the log could not be read: {0})": "(le log n'a pas pu être lu : {0})",
    "(no node)": "(aucun nœud)",
    pod: "pod",
    phase: "phase",
    node: "nœud",
    containers: "conteneurs",
    ready: "prêt",
    "last end: {0}": "dernier arrêt : {0}",
    "{0} crash": "{0} plantage",
    "{0} crashes": "{0} plantages",
    "sidecar {0}": "sidecar {0}",
    "init container {0}": "conteneur d'initialisation {0}",
    "ended: {0}": "arrêté : {0}",
    unknown: "inconnu",
    waiting: "en attente",
    running: "en cours d'exécution",
    "{0}, exit code {1}": "{0}, code de sortie {1}",
    "exit code {0}": "code de sortie {0}",
    "{0} ({1} times)": "{0} ({1} fois)",
    "(… {0} lines left out …)": rollout_agreeing("(… {0} ligne omise …)", "(… {0} lignes omises …)"),
    "env (names only): {0}": "env (noms seulement) : {0}",
    "There is no workload in {0} that is `{1}`": "Il n'y a pas de workload `{1}` dans {0}",
    "There is no workload in {0} that is the chatbot API": "Aucun workload de {0} n'est l'API du chatbot",
    "There is no workload at all.": "Il n'y a aucun workload.",
    "The name is spelled differently, or it was never deployed.": "Le nom est mal orthographié, ou ce workload n'a jamais été déployé.",
    "None is behind the API's Service of the manifests, and none has the label `app: chatbot-api`.": "Aucun n'est derrière le Service de l'API décrit par les manifestes, et aucun ne porte le label `app: chatbot-api`.",
    "Name one of them by the input `workload`.": "Indiquez l'un d'eux dans l'entrée `workload`.",
    "Several workloads in {0} are called `{1}`: {2}": "Plusieurs workloads de {0} s'appellent `{1}` : {2}",
    "Several workloads in {0} are labelled `app: chatbot-api`: {1}": "Plusieurs workloads de {0} portent le label `app: chatbot-api` : {1}",
    "Say which, for example `workload: {0}`.": "Précisez lequel, par exemple `workload: {0}`.",
    "{0} cannot be scaled: it has one pod on each node": "Le {0} n'a pas de nombre de réplicas réglable : il a un pod sur chaque nœud",
    "Choose its nodes by `nodeSelector` in the manifest, or scale a Deployment or StatefulSet.": "Choisissez ses nœuds avec `nodeSelector` dans le manifeste, ou appliquez le scaling à un Deployment ou à un StatefulSet.",
    "{0} is scaled by the HorizontalPodAutoscaler {1}": "Le nombre de réplicas du {0} est géré par le HorizontalPodAutoscaler {1}",
    "It keeps the number of pods between {0} and {1}, and would undo this at once.": "Il maintient le nombre de pods entre {0} et {1}, et annulerait aussitôt ce changement.",
    "Change `minReplicas` and `maxReplicas` of the autoscaler.": "Modifiez `minReplicas` et `maxReplicas` de l'autoscaler.",
    "{0} cannot have {1} replicas: they would share the claim {2}, which is {3}": "Le {0} ne peut pas avoir {1} réplicas : ils partageraient le PVC {2}, qui est {3}",
    "Pods on other nodes could not mount it, and those on the same node would both write; that is why its strategy is `Recreate`.": "Les pods d'autres nœuds ne pourraient pas le monter, et ceux du même nœud y écriraient tous ; c'est pourquoi sa stratégie est `Recreate`.",
    "Pods on other nodes could not mount it, and those on the same node would both write.": "Les pods d'autres nœuds ne pourraient pas le monter, et ceux du même nœud y écriraient tous.",
    "Leave it at one replica; give it more memory or CPU instead, or a claim that is ReadWriteMany.": "Laissez-le à un réplica ; donnez-lui plutôt plus de mémoire ou de CPU, ou un PVC en ReadWriteMany.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/run.js
const run = {
    "The deployment took longer than its timeout of {0} s": "Le déploiement a dépassé son délai de {0} s",
    "If it is only slow, raise the input `timeout`.": "S'il est seulement lent, augmentez l'entrée `timeout`.",
    "The report could not be written": "Le rapport n'a pas pu être écrit",
    "The job summary could not be written": "Le résumé du job n'a pas pu être écrit",
    "The line for later steps could not be written": "La ligne pour les étapes suivantes n'a pas pu être écrite",
    "Unexpected error in the action itself: {0}": "Erreur inattendue dans l'action elle-même : {0}",
    "This is a defect of the action, not of your workflow.": "C'est un défaut de l'action, et non de votre workflow.",
    "Please report it with the log of this step.": "Merci de le signaler, avec le log de cette étape.",
    "The run was cancelled": "L'exécution a été annulée",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/runtime.js
const runtime = {
    "Cause: {0}": "Cause : {0}",
    "Fix: {0}": "Correction : {0}",
    "Look further: {0}": "Pour aller plus loin : {0}",
    "No credential of the deployment is left on this runner.": "Aucun identifiant du déploiement ne reste sur ce runner.",
    "The process {0} could not be ended.": "Le processus {0} n'a pas pu être arrêté.",
    "{0} could not be removed; it holds credentials.": "{0} n'a pas pu être supprimé ; il contient des identifiants.",
    "the answer is larger than {0} bytes": "la réponse dépasse {0} octets",
    "The published checksum of {0} {1} could not be read": "La somme de contrôle publiée de {0} {1} n'a pas pu être lue",
    "{0} does not hold a SHA-256.": "{0} ne contient pas de SHA-256.",
    "A proxy or a mirror on the way answers with a page of its own.": "Un proxy ou un miroir intermédiaire répond avec sa propre page.",
    "Install {0} on the runner before this step.": "Installez {0} sur le runner avant cette étape.",
    "{0} {1} is not on the runner and could not be downloaded": "{0} {1} est absent du runner et n'a pas pu être téléchargé",
    "The runner has no way to the place it is published at.": "Le runner n'a pas accès au site qui le publie.",
    "Install {0} on the runner before this step, or allow the runner to reach {1}.": "Installez {0} sur le runner avant cette étape, ou autorisez le runner à joindre {1}.",
    "The download of {0} {1} does not have the SHA-256 it should have": "Le téléchargement de {0} {1} n'a pas le SHA-256 attendu",
    "expected {0}, found {1}, from {2}": "attendu : {0}, obtenu : {1}, depuis {2}",
    "The file was changed on its way (a proxy, a mirror), or the transfer was cut.": "Le fichier a été modifié en chemin (proxy, miroir), ou le transfert a été coupé.",
    "Run the workflow again; if it stays so, install {0} on the runner before this step.": "Relancez le workflow ; si le problème persiste, installez {0} sur le runner avant cette étape.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/signals.js
const signals = {
    "container {0} of {1}": "le conteneur {0} du pod {1}",
    "init container {0} of {1}": "le conteneur d'initialisation {0} du pod {1}",
    "sidecar {0} of {1}": "le sidecar {0} du pod {1}",
    "; its last line: {0}": " ; dernière ligne de son log : {0}",
    "; its termination message: {0}": " ; son message de fin : {0}",
    "GET {0} on port {1}": "GET {0} sur le port {1}",
    "TCP on port {0}": "TCP sur le port {0}",
    "gRPC on port {0}": "gRPC sur le port {0}",
    "its probe": "la sonde",
    "{0} gets no image: {1}": "{0} n'obtient pas son image : {1}",
    "`{0}` is not a valid image reference: it must be lower case.": "`{0}` n'est pas une référence d'image valide : elle doit être en minuscules.",
    "`{0}` is not a valid image reference: {1}.": "`{0}` n'est pas une référence d'image valide : {1}.",
    "Write `registry/owner/name:tag` in lower case, without spaces and without `https://`.": "Écrivez `registry/owner/name:tag` en minuscules, sans espaces et sans `https://`.",
    "`imagePullPolicy` is Never and the node does not have the image {0}.": "`imagePullPolicy` vaut Never et le nœud n'a pas l'image {0}.",
    "Set `imagePullPolicy: IfNotPresent`, or load the image on every node.": "Définissez `imagePullPolicy: IfNotPresent`, ou chargez l'image sur chaque nœud.",
    "the image {0} exists, but not for the processor of the node.": "l'image {0} existe, mais pas pour le processeur du nœud.",
    "Build it for the platform of the nodes, for example `linux/arm64` besides `linux/amd64`.": "Construisez l'image pour la plateforme des nœuds, par exemple `linux/arm64` en plus de `linux/amd64`.",
    "the cluster may not pull the image {0}: its pull secret {1} does not exist.": "le cluster n'a pas le droit de tirer l'image {0} : son pull secret {1} n'existe pas.",
    "the cluster may not pull the image {0}: the registry refuses its credentials.": "le cluster n'a pas le droit de tirer l'image {0} : le registre refuse ses identifiants.",
    "Make the package public, or name a pull secret in `imagePullSecrets` whose token may read packages and outlives the job (GITHUB_TOKEN does not).": "Rendez le package public, ou indiquez dans `imagePullSecrets` un pull secret dont le token peut lire les packages et survit au job (ce n'est pas le cas de GITHUB_TOKEN).",
    "the registry limits how often the nodes may pull {0}.": "le registre limite la fréquence à laquelle les nœuds peuvent tirer {0}.",
    "Pull with credentials, from a mirror, or wait.": "Tirez l'image avec des identifiants ou depuis un miroir, ou patientez.",
    "the registry has no image {0}.": "l'image {0} n'existe pas dans le registre.",
    "Was it pushed? Is the tag right? A clean-up policy of the registry may have deleted it.": "L'image a-t-elle été poussée ? Le tag est-il le bon ? Une règle de nettoyage du registre l'a peut-être supprimée.",
    "the image {0} cannot be pulled: there is no host {1}.": "l'image {0} ne peut pas être tirée : l'hôte {1} n'existe pas.",
    "Correct the name of the registry in the image, or the DNS of the nodes.": "Corrigez le nom du registre dans l'image, ou le DNS des nœuds.",
    "the disk of the node is full; it has no room for {0}.": "le disque du nœud est plein ; il n'y reste pas de place pour {0}.",
    "Free space on the node, or add a node.": "Libérez de l'espace sur le nœud, ou ajoutez un nœud.",
    "the node cannot reach or does not trust the registry of {0}: {1}.": "le nœud n'arrive pas à joindre le registre de {0}, ou ne lui fait pas confiance : {1}.",
    "Look at the DNS, the egress rules, the proxy and the certificates of the nodes.": "Vérifiez le DNS, les règles de sortie (egress), le proxy et les certificats des nœuds.",
    "a policy of the node asks for a signature that the image {0} lacks.": "une politique du nœud exige une signature que l'image {0} n'a pas.",
    "Sign the image, or talk to the administrators of the cluster.": "Signez l'image, ou adressez-vous aux administrateurs du cluster.",
    "the image {0} cannot be pulled: {1}.": "l'image {0} ne peut pas être tirée : {1}.",
    "The events of the pod say more.": "Les événements du pod en disent plus.",
    "The node is still pulling {0}.": "Le pull de {0} est encore en cours sur le nœud.",
    "Wait; a large image takes its time.": "Patientez : une image volumineuse prend du temps.",
    "{0} {1} does not exist; {2} needs it.": "Le {0} {1} n'existe pas ; {2} en a besoin.",
    "Create the Secret {0} in the namespace, or mark the reference `optional: true`.": "Créez le Secret {0} dans le namespace, ou marquez la référence `optional: true`.",
    "Add the ConfigMap {0} to the manifests, or correct the name in the pod template.": "Ajoutez le ConfigMap {0} aux manifestes, ou corrigez son nom dans le template du pod.",
    "{0} {1} has no key {2}; {3} needs it.": "Le {0} {1} n'a pas de clé {2} ; {3} en a besoin.",
    "Add the key {0} to {1}, or correct the key in the pod template.": "Ajoutez la clé {0} à {1}, ou corrigez la clé dans le template du pod.",
    "{0} must not run as root (`runAsNonRoot`), but the image {1} names its user by a word, which cannot be checked.": "{0} ne doit pas tourner en root (`runAsNonRoot`), mais l'image {1} désigne son utilisateur par un nom, ce qui ne peut pas être vérifié.",
    "{0} must not run as root (`runAsNonRoot`), but the image {1} runs as root.": "{0} ne doit pas tourner en root (`runAsNonRoot`), mais l'image {1} tourne en root.",
    "Set a numeric `runAsUser` in the securityContext, or `USER 10001` in the Dockerfile.": "Définissez un `runAsUser` numérique dans le securityContext, ou `USER 10001` dans le Dockerfile.",
    "{0} waits for the kubelet: {1}.": "{0} attend le kubelet : {1}.",
    "Wait; the kubelet tries again.": "Patientez : le kubelet réessaie.",
    "{0} cannot be configured: {1}.": "{0} ne peut pas être configuré : {1}.",
    "Correct the container in the pod template.": "Corrigez le conteneur dans le template du pod.",
    "{0} has nothing to run: neither its image nor the manifest names a command.": "{0} n'a rien à exécuter : ni son image ni le manifeste n'indiquent de commande.",
    "Set `command` in the manifest, or CMD in the Dockerfile.": "Définissez `command` dans le manifeste, ou CMD dans le Dockerfile.",
    "The container runtime refuses {0}: {1}.": "Le runtime de conteneurs refuse {0} : {1}.",
    "Correct what the message names; the events of the pod say more.": "Corrigez ce que désigne le message ; les événements du pod en disent plus.",
    "{0} cannot be started: {1}.": "{0} ne peut pas être démarré : {1}.",
    "its command fails": "sa commande échoue",
    "The postStart hook of {0} fails: {1}.": "Le hook postStart échoue dans {0} : {1}.",
    "Correct the command in `lifecycle.postStart`, or leave the hook out.": "Corrigez la commande de `lifecycle.postStart`, ou retirez ce hook.",
    "{0} still runs; the containers after it wait for its end.": "{0} tourne encore ; les conteneurs suivants attendent qu'il se termine.",
    "Its log says what it is doing, or what it waits for.": "Son log dit ce qu'il fait, ou ce qu'il attend.",
    "{0} is started, but its postStart hook does not end.": "{0} est démarré, mais son hook postStart ne se termine pas.",
    "Let the hook end soon, or do its work in the program itself: the container counts as started only after it.": "Faites en sorte que le hook se termine vite, ou confiez son travail au programme lui-même : le conteneur ne compte comme démarré qu'une fois le hook terminé.",
    "it is built for another processor (exec format error)": "son programme est compilé pour un autre processeur (exec format error)",
    "Build the image for the platform of the nodes.": "Construisez l'image pour la plateforme des nœuds.",
    "Correct `command` in the manifest, or the CMD of the Dockerfile: the file is not in the image.": "Corrigez `command` dans le manifeste, ou le CMD du Dockerfile : le fichier n'est pas dans l'image.",
    "Make the file executable (`chmod +x` in the Dockerfile), or correct `command`.": "Rendez le fichier exécutable (`chmod +x` dans le Dockerfile), ou corrigez `command`.",
    "Correct `command`, `workingDir` and the mounts of the container as the message says.": "Corrigez `command`, `workingDir` et les montages du conteneur selon le message.",
    "{0} was ready, and then crashed with exit code {1}": "{0} était prêt, puis a planté avec le code de sortie {1}",
    "{0} crashes with exit code {1}": "{0} plante avec le code de sortie {1}",
    "illegal instruction: the program may need a newer processor": "instruction illégale : le programme exige peut-être un processeur plus récent",
    "the program aborted itself": "le programme s'est interrompu lui-même",
    "bus error": "erreur de bus",
    "arithmetic error": "erreur arithmétique",
    "killed by SIGKILL: by its node, by a probe or by itself": "tué par SIGKILL : par son nœud, par une sonde ou par lui-même",
    "segmentation fault": "erreur de segmentation",
    "ended by SIGTERM: something asked it to stop": "arrêté par SIGTERM : quelque chose a demandé son arrêt",
    "The process of {0} ends by itself with exit code 0{1}.": "Le processus s'arrête de lui-même dans {0}, avec le code de sortie 0{1}.",
    "It has to stay in the foreground; work that ends belongs in a Job.": "Il doit rester au premier plan ; un travail qui se termine relève d'un Job.",
    "{0}: a command was not found{1}.": "{0} : une commande est introuvable{1}.",
    "{0}: a command cannot be executed{1}.": "{0} : une commande ne peut pas être exécutée{1}.",
    "Correct `command` in the manifest or the CMD of the Dockerfile; is everything installed in the image?": "Corrigez `command` dans le manifeste ou le CMD du Dockerfile ; tout est-il bien installé dans l'image ?",
    "The events of the pod say who ended it; the log says what it did before.": "Les événements du pod disent qui l'a arrêté ; le log dit ce qu'il faisait avant.",
    "The program itself fails: try the image locally, on the same platform.": "C'est le programme lui-même qui échoue : essayez l'image en local, sur la même plateforme.",
    "The log of the container says why; it is in the evidence.": "Le log du conteneur dit pourquoi ; il figure parmi les éléments relevés.",
    "its program is built for another processor, or is no program": "son programme est compilé pour un autre processeur, ou n'en est pas un",
    "Build the image for the platform of the nodes; a script needs `#!` in its first line.": "Construisez l'image pour la plateforme des nœuds ; la première ligne d'un script doit commencer par `#!`.",
    "its port is taken": "son port est déjà pris",
    "Let each container of the pod listen on a port of its own.": "Faites écouter chaque conteneur du pod sur son propre port.",
    "it may not write or open something": "il n'a pas le droit d'écrire ou d'ouvrir quelque chose",
    "Mount a volume where the program writes, and let its user own it (`fsGroup`).": "Montez un volume là où le programme écrit, et donnez-en la propriété à son utilisateur (`fsGroup`).",
    "{0} exceeds its memory limit {1} and is killed (OOMKilled).": "{0} dépasse sa limite de mémoire de {1} et se fait tuer (OOMKilled).",
    "{0} is killed because the node has no memory left (OOMKilled).": "{0} se fait tuer, car le nœud n'a plus de mémoire (OOMKilled).",
    "Raise `resources.limits.memory` of the container, or let it need less.": "Augmentez `resources.limits.memory` du conteneur, ou réduisez sa consommation.",
    "Set requests and limits for memory, so that the pod lands on a node that has enough.": "Définissez des requests et des limits de mémoire, pour que le pod soit placé sur un nœud qui en a assez.",
    "The {0} probe kills {1}: {2} {3}.": "La sonde {0} fait tuer {1} : {2} {3}.",
    "Correct path and port of the {0} probe, or give it more time (`initialDelaySeconds`, `failureThreshold`).": "Corrigez le chemin et le port de la sonde {0}, ou accordez-lui plus de temps (`initialDelaySeconds`, `failureThreshold`).",
    "{0} runs but does not get ready: its {1} probe ({2}) {3}{4}.": "{0} tourne, mais n'arrive pas à être prêt : sa sonde {1} ({2}) {3}{4}.",
    "{0} is not ready: its readiness gate {1} is not fulfilled.": "Le pod {0} n'est pas prêt : sa readiness gate {1} n'est pas remplie.",
    "The controller that writes this condition (a load balancer's, as a rule) has not done so: is it installed and well?": "Le contrôleur qui écrit cette condition (en général celui d'un load balancer) ne l'a pas fait : est-il installé et en bon état ?",
    "Correct the probe or what it asks; a startupProbe gives a slow program more time.": "Corrigez la sonde ou ce qu'elle interroge ; une startupProbe laisse plus de temps à un programme lent.",
    "cannot be asked, for its command is not found in the container": "échoue, car sa commande est introuvable dans le conteneur",
    "Correct the command of the probe, or put the program into the image.": "Corrigez la commande de la sonde, ou ajoutez le programme à l'image.",
    "answers {0}": "obtient la réponse {0}",
    "Correct the path of the probe, or what the program answers there.": "Corrigez le chemin de la sonde, ou ce que le programme y répond.",
    "is refused, for nothing listens on that port": "se heurte à un refus, car rien n'écoute sur ce port",
    "Correct the port, let the program listen on 0.0.0.0, or give it more time with a startupProbe.": "Corrigez le port, faites écouter le programme sur 0.0.0.0, ou accordez-lui plus de temps avec une startupProbe.",
    "gets no answer in time": "n'obtient pas de réponse à temps",
    "Raise `timeoutSeconds`, or see why the program does not answer.": "Augmentez `timeoutSeconds`, ou cherchez pourquoi le programme ne répond pas.",
    "does not succeed": "n'aboutit pas",
    "says: {0}": "échoue avec ce message : {0}",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/smoke-tests.js

const smokeTests = {
    "Ollama answers": "Ollama répond",
    "Ollama has the model {0}": "Ollama a le modèle {0}",
    "Qdrant is ready": "Qdrant est prêt",
    "Qdrant serves its collections": "Qdrant sert ses collections",
    "Qdrant stores and finds a vector": "Qdrant enregistre et retrouve un vecteur",
    "The chatbot API answers": "L'API du chatbot répond",
    "The chatbot API answers from outside": "L'API du chatbot répond depuis l'extérieur",
    "The chatbot stores a document and finds it": "Le chatbot enregistre un document et le retrouve",
    "version {0}": "version {0}",
    "{0} on its disk": "{0} sur son disque",
    "1 collection": "1 collection",
    "{0} collections": (count) => (0,counting/* plural */.LS)(Number(count), "{0} collection", "{0} collections"),
    "{0}, as expected": "{0}, comme attendu",
    "the runner": "le runner",
    "the API server": "l'API server",
    'Smoke test "{0}" failed: {1}': "Le smoke test « {0} » a échoué : {1}",
    "{0}, called from {1}.": "{0}, appelé depuis {1}.",
    "{0}, called from {1}, {2} attempts.": "{0}, appelé depuis {1}, {2} tentatives.",
    "For the same reason failed: {0}.": "Échec pour la même raison : {0}.",
    "could not {0}: {1}": (step = "") => /^[aeiouyéh]/.test(step) ? "impossible d'{0} : {1}" : "impossible de {0} : {1}",
    "store a document": "enregistrer un document",
    "ask for it": "poser une question à son sujet",
    "find it again": "le retrouver",
    "remove it": "le supprimer",
    "forget it": "l'oublier",
    "make a collection": "créer une collection",
    "store a vector": "enregistrer un vecteur",
    "find the vector again": "retrouver le vecteur",
    "remove the collection": "supprimer la collection",
    "stored, found and removed a document": "un document enregistré, retrouvé puis supprimé",
    "made a collection, stored and found a vector, removed both": "une collection créée, un vecteur enregistré et retrouvé, le tout supprimé",
    "Qdrant asks for an API key": "Qdrant exige une clé d'API",
    "the application has no /openapi.json": "l'application n'a pas de /openapi.json",
    "the application has no {0}": "l'application n'a pas {0}",
    "{0}, no {1}": "{0}, ni {1}",
    "the answer has no `ids`": "la réponse n'a pas de champ `ids`",
    "the document is not among the passages": "le document n'est pas parmi les passages",
    "the document is still found after it was removed": "le document est encore trouvé après sa suppression",
    "the vector is not found": "le vecteur est introuvable",
    "the answer is not as expected": "la réponse n'est pas celle attendue",
    "{0} is not in the list of models": "{0} n'est pas dans la liste des modèles",
    "Somebody removed it since, or the application is sent to another Ollama than the one it was pulled to.": "Il a été supprimé depuis, ou l'application est dirigée vers un autre Ollama que celui qui l'a téléchargé.",
    "Compare the address in the ConfigMap with the Service of the manifests; then run the workflow again.": "Comparez l'adresse dans le ConfigMap avec le Service des manifestes, puis relancez le workflow.",
    "the answer is not {0}'s: {1}": "ce n'est pas {0} qui répond : {1}",
    "it is Qdrant's": "c'est Qdrant",
    'it begins with "{0}"': "la réponse commence par « {0} »",
    "Another server answers at this address: the Service's selector or port leads to the wrong pods.": "Un autre serveur répond à cette adresse : le sélecteur ou le port du Service mène aux mauvais pods.",
    "Compare `spec.selector` and `targetPort` of the Service with the pod template that it is for.": "Comparez `spec.selector` et `targetPort` du Service avec le modèle de pod auquel il est destiné.",
    "the name {0} does not resolve (NXDOMAIN: {1})": "le nom {0} ne se résout pas (NXDOMAIN : {1})",
    "The cluster's DNS does not know the Service, or the pod asks another DNS: its `dnsPolicy` is not `ClusterFirst`.": "Le DNS du cluster ne connaît pas le Service, ou le pod interroge un autre DNS : sa `dnsPolicy` n'est pas `ClusterFirst`.",
    "There is no such name, or the cluster's DNS does not forward what is outside of the cluster.": "Ce nom n'existe pas, ou le DNS du cluster ne transmet pas les requêtes vers l'extérieur.",
    "Leave `dnsPolicy` out of the pod's manifest, and see that the cluster's DNS is well.": "Retirez `dnsPolicy` du manifeste du pod, et vérifiez que le DNS du cluster fonctionne.",
    "the DNS does not answer for {0} ({1})": "le DNS ne répond pas pour {0} ({1})",
    "The pod reaches no DNS server: a NetworkPolicy blocks port 53, the cluster's DNS is down, or `dnsConfig` names another one.": "Le pod n'atteint aucun serveur DNS : une NetworkPolicy bloque le port 53, le DNS du cluster est en panne, ou `dnsConfig` en désigne un autre.",
    "Allow the pods port 53, UDP and TCP, to the cluster's DNS; see that its pods run.": "Autorisez aux pods le port 53, UDP et TCP, vers le DNS du cluster ; vérifiez que les pods de celui-ci tournent.",
    "{0} refuses the connection ({1})": "{0} refuse la connexion ({1})",
    "Nothing listens at the port that Service {0} forwards to{1}: its `targetPort` is not the one of the container, or the program listens on 127.0.0.1 only.": "Rien n'écoute sur le port vers lequel le Service {0} redirige{1} : son `targetPort` n'est pas celui du conteneur, ou le programme n'écoute que sur 127.0.0.1.",
    "Nothing listens there.": "Rien n'y écoute.",
    "Give Service {0} the `targetPort` that the container listens on, and let it listen on 0.0.0.0.": "Donnez au Service {0} le `targetPort` sur lequel le conteneur écoute, et faites écouter celui-ci sur 0.0.0.0.",
    "Correct the address, or start the server.": "Corrigez l'adresse, ou démarrez le serveur.",
    "no connection to {0} ({1})": "pas de connexion à {0} ({1})",
    "A NetworkPolicy or a firewall drops the packets, or the network between the nodes is broken.": "Une NetworkPolicy ou un pare-feu rejette les paquets, ou le réseau entre les nœuds est coupé.",
    "Allow the way from the API's pods to this Service, as an egress of the one and an ingress of the other.": "Autorisez le trafic des pods de l'API vers ce Service : en egress pour les premiers, en ingress pour le second.",
    "{0} took the connection and gave no answer ({1})": "{0} a accepté la connexion sans répondre ({1})",
    "The server hangs or is overloaded, or what listens there speaks no HTTP.": "Le serveur est bloqué ou surchargé, ou ce qui écoute à ce port ne parle pas HTTP.",
    "Look at the log of its pods.": "Consultez le log de ses pods.",
    "there is no Service {0} in the namespace {1}": "il n'y a pas de Service {0} dans le namespace {1}",
    "{0} sets {1} to {2}, but there is no Service of this name; {3}.": "{0} donne à {1} la valeur {2}, mais aucun Service ne porte ce nom ; {3}.",
    "There is no Service of this name; {0}.": "Aucun Service ne porte ce nom ; {0}.",
    "there are none": "il n'en existe aucun",
    "there is {0}": "le seul Service est {0}",
    "there are {0}": "les Services sont {0}",
    "Set {0} in {1} to {2}.": "Dans {1}, donnez à {0} la valeur {2}.",
    "Set {0} in {1} to the name of a Service.": "Dans {1}, donnez à {0} le nom d'un Service.",
    "Correct the name, or add the Service to the manifests.": "Corrigez le nom, ou ajoutez le Service aux manifestes.",
    "Service {0} has no port {1}": "le Service {0} n'a pas de port {1}",
    "Service {0} has no port at all.": "Le Service {0} n'a aucun port.",
    "{0} sets {1} to {2}, but Service {3} has the port {4}.": (_source, _key, _url, _service, ports = "") => ports.includes(",")
        ? "{0} donne à {1} la valeur {2}, mais le Service {3} a les ports {4}."
        : "{0} donne à {1} la valeur {2}, mais le Service {3} a le port {4}.",
    "Service {0} has the port {1}.": (_service, ports = "") => ports.includes(",") ? "Le Service {0} a les ports {1}." : "Le Service {0} a le port {1}.",
    "Correct the port.": "Corrigez le port.",
    "Service {0} has no ready pod behind it": "le Service {0} n'a aucun pod prêt derrière lui",
    "None of its {0} pods is ready.": (count) => (0,counting/* plural */.LS)(Number(count), "Son seul pod ({0}) n'est pas prêt.", "Aucun de ses {0} pods n'est prêt."),
    "Its selector matches the labels of no pod, or its named target port is in none.": "Son sélecteur ne correspond aux labels d'aucun pod, ou aucun pod n'a le port cible qu'il désigne par son nom.",
    "Make `spec.selector` the labels of the pod template; a named `targetPort` must be the name of a port of the container.": "Reprenez dans `spec.selector` les labels du modèle de pod ; un `targetPort` nommé doit être le nom d'un port du conteneur.",
    "HTTP status {0}: {1}": "statut HTTP {0} : {1}",
    "The server refuses: it wants credentials, or is in a state in which it only reads.": "Le serveur refuse : il exige une authentification, ou n'accepte plus que les lectures.",
    "Look at the log of its pods; a Qdrant that only reads has a full or read-only volume, or is locked.": "Consultez le log de ses pods ; un Qdrant qui n'accepte que les lectures a un volume plein ou en lecture seule, ou est verrouillé.",
    "The server has no such route: another program, or another version of it, answers.": "Le serveur n'a pas cette route : c'est un autre programme qui répond, ou une autre version.",
    "Compare the image that runs with the one that was meant.": "Comparez l'image qui tourne avec celle qui devrait tourner.",
    "The server has a fault of its own.": "Le serveur est lui-même en erreur.",
    "no answer: the program in the pod ended early": "pas de réponse : le programme lancé dans le pod s'est arrêté trop tôt",
    "the program in the pod ended early": "le programme lancé dans le pod s'est arrêté trop tôt",
    "The pod was replaced or ran out of memory while the tests ran in it.": "Le pod a été remplacé ou a manqué de mémoire pendant l'exécution des tests.",
    "no Service of this namespace": "aucun Service de ce namespace",
    "timed out": "délai dépassé",
    "there was no time left to clean up": "le temps a manqué pour faire le ménage",
    "The container {0} of the pod {1} has no Python, in which the smoke tests are written": "Le conteneur {0} du pod {1} n'a pas Python, le langage des smoke tests",
    "Use an image that has `python3`, or leave it at the tests through the API server.": "Utilisez une image qui a `python3`, ou contentez-vous des tests à travers l'API server.",
    "The smoke tests could not be run in the pod {0}": "Les smoke tests n'ont pas pu être exécutés dans le pod {0}",
    "Run the workflow again; if it stays so, try the command below.": "Relancez le workflow ; si le problème persiste, essayez la commande ci-dessous.",
    "The smoke tests ran through the API server, which proves less": "Les smoke tests sont passés par l'API server, ce qui prouve moins",
    "They show that the servers answer, but not that the pods reach them: DNS, the Services' addresses and NetworkPolicies are left out.": "Ils montrent que les serveurs répondent, mais pas que les pods les atteignent : le DNS, les adresses des Services et les NetworkPolicies ne sont pas vérifiés.",
    "the answer has nothing at {0}": "la réponse n'a rien à l'emplacement {0}",
    "{0} is {1}, not {2}": "{0} vaut {1}, et non {2}",
    "the answer does not contain {0}": "la réponse ne contient pas {0}",
    "The server answers, but not what this check of the workflow expects.": "Le serveur répond, mais pas ce que ce test du workflow attend.",
    "Correct the server, or the check in the input `http-checks`.": "Corrigez le serveur, ou le test dans l'entrée `http-checks`.",
    "input `http-checks`": "entrée `http-checks`",
    'check "{0}": {1}': "test « {0} » : {1}",
    "the whole {0}": "l'ensemble {0}",
    "is not valid YAML: {0}": "n'est pas du YAML valide : {0}",
    "uses aliases in a way no list of checks does": "utilise des alias comme aucune liste de tests ne le fait",
    "Correct it; docs/smoke-tests.md has examples.": "Corrigez cela ; docs/smoke-tests.md donne des exemples.",
    "A list of maps with `name`, `service` and `path`, and as you like `port`, `method`, `headers`, `body`, `status`, `json`, `contains`, `timeout`, `required`; docs/smoke-tests.md has examples.": "Une liste de maps avec `name`, `service` et `path`, et au choix `port`, `method`, `headers`, `body`, `status`, `json`, `contains`, `timeout`, `required` ; docs/smoke-tests.md donne des exemples.",
    "its name is empty": "son nom est vide",
    "there is another one of this name": "un autre test porte ce nom",
    "Give each check a name of its own.": "Donnez à chaque test son propre nom.",
    'its path does not begin with "/": {0}': "son chemin ne commence pas par « / » : {0}",
    "{0} is no HTTP status": "{0} n'est pas un statut HTTP",
    "{0} is no path to one value": "{0} n'est pas le chemin d'une valeur unique",
    "Write for example `$.passages[0].source`.": "Écrivez par exemple `$.passages[0].source`.",
    "its timeout is no duration up to {0}s: {1}": "son délai n'est pas une durée d'au plus {0}s : {1}",
    "a GET has no body": "un GET n'a pas de corps",
    "Set `method: POST`.": "Indiquez `method: POST`.",
    "the manifests have no Service {0}": "les manifestes n'ont pas de Service {0}",
    "It has: {0}.": "Il a : {0}.",
    "Service {0} has several ports": "le Service {0} a plusieurs ports",
    "Set `port` to one of {0}.": "Donnez à `port` une de ces valeurs : {0}.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages/teardown.js
const teardown = {
    "Time ran out before everything was gone: {0} is still ending": "Le délai s'est écoulé avant que tout ait disparu : la suppression de {0} est encore en cours",
    "Time ran out before everything was gone: {0} are still ending": "Le délai s'est écoulé avant que tout ait disparu : les suppressions suivantes sont encore en cours : {0}",
    "{0} is held by {1}.": "{0} est retenu par {1}.",
    "Kubernetes goes on ending them; what is told here is what it waits for.": "Kubernetes poursuit la suppression ; voici ce qu'il attend.",
    "The namespace itself is held by {0}.": "Le namespace lui-même est retenu par {0}.",
    "Time ran out before the namespace {0} was gone: it is still Terminating": "Le délai s'est écoulé avant que le namespace {0} ait disparu : il est encore à l'état Terminating",
    "It does not say what it waits for.": "Il n'indique pas ce qu'il attend.",
    "An API of the cluster does not answer, so that nobody can tell whether it holds something of this namespace.": "Une API du cluster ne répond pas ; on ne peut donc pas savoir si elle contient quelque chose de ce namespace.",
    "Something in it waits for its controller, or for a node, before it lets go.": "Un objet qu'il contient attend son contrôleur, ou un nœud, pour être libéré.",
    "Repair or remove the API service (`kubectl get apiservices`).": "Réparez ou supprimez l'APIService (`kubectl get apiservices`).",
    "See to it that the controller that owns the finalizer runs, or the node comes back; then run the teardown again. Removing a finalizer by hand can leave volumes and load balancers behind that nobody deletes.": "Veillez à ce que le contrôleur propriétaire du finalizer tourne, ou à ce que le nœud revienne ; puis relancez le teardown. Retirer un finalizer à la main peut laisser des volumes et des load balancers que personne ne supprimera.",
    "Pod {0} is ending": "Le pod {0} est en cours d'arrêt",
    "Pod {0} is ending on {1}": "Le pod {0} est en cours d'arrêt sur {1}",
    ", {0} s after its grace period": ", {0} s après son délai de grâce",
    ", held by {0}": ", retenu par {0}",
    "{0} could not be deleted": "{0} n'a pas pu être supprimé",
    "Grant the verb delete on `{0}`; docs/deployer-role.yaml has the rights of a teardown.": "Accordez le verbe delete sur `{0}` ; docs/deployer-role.yaml contient les droits d'un teardown.",
};

;// CONCATENATED MODULE: ./lib/words/fr/messages.js

























const FAMILIES = [
    cluster,
    common,
    config,
    github,
    image_image,
    kubeconfig,
    kubeconfigLogins,
    kubeconfigSecret,
    kubeconfigServers,
    logs,
    manifests,
    models,
    operations,
    permissions,
    phases,
    plan,
    podSignals,
    preflight,
    rehearsal,
    rollout,
    run,
    runtime,
    signals,
    smokeTests,
    teardown,
];
const messages = Object.assign({}, ...FAMILIES);

;// CONCATENATED MODULE: ./lib/words/fr/typeset.js

function typeset(sentence) {
    return sentence
        .split(/(`[^`]*`)/)
        .map((part, index) => (index % 2 === 1 ? part : proseOf(part)))
        .join("");
}
function proseOf(part) {
    return part
        .replaceAll(/(?<=\p{L})'/gu, "’")
        .replaceAll(/ (?=[:»])|(?<=«) /g, counting.NB)
        .replaceAll(/ (?=[;?!])/g, counting/* THIN */.YU)
        .replaceAll(/(?<=[\d}]) (?=(?:ms|s|min|h|%|[kMGT]?o)(?![\p{L}\d]))/gu, counting.NB);
}

;// CONCATENATED MODULE: ./lib/words/say.js



const TONGUES = {
    en: { sentences: {}, typeset: (sentence) => sentence },
    fr: { sentences: messages, typeset: typeset },
};
const spoken = new external_node_async_hooks_namespaceObject.AsyncLocalStorage();
function inLanguage(language, work) {
    return spoken.run(language, work);
}
function spokenLanguage() {
    return spoken.getStore() ?? "en";
}
function say(parts, ...values) {
    const texts = values.map(String);
    const { sentences, typeset } = TONGUES[spokenLanguage()];
    const template = templateOf(parts);
    return filled(typeset(chosen(sentences[template] ?? template, texts)), texts);
}
function templateOf(parts) {
    return parts.reduce((template, part, index) => `${template}{${index - 1}}${part}`);
}
function chosen(sentence, values) {
    return typeof sentence === "string" ? sentence : sentence(...values);
}
function filled(sentence, values) {
    return sentence.replaceAll(/\{(\d+)\}/g, (place, index) => values[Number(index)] ?? place);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(317);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
