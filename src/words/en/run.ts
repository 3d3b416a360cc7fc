/** English for what a run says of itself: its counts, steps, headline, notes, state and log. */
import { and, count } from "./counting.js";

const noTitles: Readonly<Record<string, string>> = {};

export const run = {
  /** Between a number and its unit, and before the signs that need one. */
  numbers: { point: ".", space: " ", day: "d", bytes: ["B", "kB", "MB", "GB", "TB"] as readonly string[] },
  counts: {
    attempts: (n: number) => count(n, "attempt"),
    claims: (n: number) => count(n, "claim"),
    kinds: (n: number) => count(n, "kind"),
    lines: (n: number) => count(n, "line"),
    models: (n: number) => count(n, "model"),
    pods: (n: number) => count(n, "pod"),
    problems: (n: number) => count(n, "problem"),
    replicas: (n: number) => count(n, "replica"),
    restarts: (n: number) => count(n, "restart"),
    revisions: (n: number) => count(n, "revision"),
    runs: (n: number) => count(n, "run"),
    services: (n: number) => count(n, "Service"),
    warnings: (n: number) => count(n, "warning"),
    workloads: (n: number) => count(n, "workload"),
  },
  /** By the id of the step or phase; one that is not here has its own title. */
  titles: noTitles,
  outcomes: { created: "created", changed: "changed", unchanged: "unchanged" },
  headline: {
    failed: "The deployment failed",
    outOfTime: (reason: string) => `No verdict in time: ${reason}`,
    timeLimit: "the time limit was reached",
    cancelled: "The run was cancelled",
    whatManifestsSay: "what the manifests say",
    runs: (namespace: string, what: string) => `${namespace} runs ${what}`,
    unchanged: (namespace: string, what: string) => `Nothing changed: ${namespace} already runs ${what}`,
    ready: (namespace: string, warnings: number) =>
      `${namespace} is ready for a deployment${warnings > 0 ? `, with ${count(warnings, "warning")}` : ""}`,
    moreProblems: (n: number) => ` (and ${n} more ${n === 1 ? "problem" : "problems"})`,
    scaledDown: "scaled down",
    scalingFailed: "scaling down failed too",
    previousVersion: "the previous version",
    revision: (revision: string) => `revision ${revision}`,
    rolledBack: (target: string) => `rolled back to ${target}, which is healthy`,
    rolledBackUnhealthy: (target: string) => `rolled back to ${target}, which is not healthy either`,
    rollbackFailed: (target: string) => `the rollback to ${target} failed too`,
  },
  operations: {
    planNothing: (namespace: string) => `Nothing to do: ${namespace} is as the manifests want it`,
    plan: (namespace: string, created: number, changed: number, pods: number) =>
      `Plan for ${namespace}: ${[
        ...(created > 0 ? [`${created} to create`] : []),
        ...(changed > 0 ? [`${changed} to change`] : []),
        ...(pods > 0 ? [`${count(pods, "pod")} to replace`] : []),
      ].join(", ")}`,
    scaledAlready: (name: string, replicas: number) =>
      `Nothing to do: ${name} has ${count(replicas, "replica")} already`,
    scaled: (name: string, replicas: number, before: number) =>
      `${name} has ${count(replicas, "replica")}${replicas > 0 ? ", all ready" : ""} (before: ${before})`,
    scaleState: (workload: string, replicas: number, before: number) =>
      `${workload} is set to ${count(replicas, "replica")}, and stays that way. To go back: \`replicas: ${before}\`.`,
    restarted: (name: string, pods: number) => `${name} was restarted: ${count(pods, "new pod")}, all ready`,
    restartState: (workload: string) => `The restart of ${workload} goes on by itself; nothing was undone.`,
    rolledBack: (namespace: string, revision: number, commit: string, now: number | undefined) =>
      `${namespace} is back at revision ${revision}${commit ? `, commit \`${commit}\`` : ""}${now === undefined ? "" : `; it is revision ${now} now`}`,
    rollbackState: (revision: number) => `Revision ${revision} was put back, and stays; nothing was undone.`,
    nothingRuns: (namespace: string) => `Nothing runs in ${namespace}`,
    well: (namespace: string, workloads: number, drift: number) =>
      `${namespace} is well: ${count(workloads, "workload")} ready${drift > 0 ? `, ${count(drift, "change")} by others` : ""}`,
    ill: (namespace: string, name: string, cause: string, others: readonly string[]) =>
      `${namespace} is not well: ${name}: ${cause}${others.length > 0 ? `, and ${others.join(", ")}` : ""}`,
    notReady: "not ready",
    noPods: (subject: string) => `${subject} has no pods, so there are no logs`,
    logs: (logs: number, subject: string, pods: number, more: number) =>
      `${count(logs, "log")} of ${subject} from ${count(pods, "pod")}${more > 0 ? `, ${more} more are not shown` : ""}`,
    noNamespace: (namespace: string) => `Nothing to remove: the namespace ${namespace} does not exist`,
    gone: (namespace: string) => `${namespace} is gone, with everything in it`,
    going: (namespace: string) => `${namespace} is being deleted; its end cannot be seen any more`,
    torn: (namespace: string, removed: number, claims: number) => {
      const kept = and([...(claims > 0 ? [`${count(claims, "claim")} with data`] : []), "the namespace"]);
      const keeping = `${kept} ${claims > 0 ? "are" : "is"} kept`;
      return removed === 0
        ? `Nothing to remove in ${namespace}; ${keeping}`
        : `${count(removed, "object")} removed from ${namespace}; ${keeping}`;
    },
    tornInPart:
      "What was deployed is removed in part; nothing is put back. Run the teardown again: it goes on where it stopped.",
  },
  state: {
    unchanged: "Nothing in the cluster was changed.",
    refused: "Nothing was changed.",
    namespace: "the namespace",
    applied: (objects: readonly string[]) => `Applied before it stopped: ${objects.join(", ")}.`,
    maybeOthers: "Others may be applied too.",
    maybeSome: "Some objects may have been applied.",
    notRolledBack: "Nothing was rolled back.",
    notRolledBackFor: (reason: string) => `Nothing was rolled back: ${reason}.`,
    unhealthy: (note: string) => `Everything was put back, but it is not healthy either: ${note}.`,
    rollbackFailed: (note: string) => `The rollback failed: ${note}.`,
    scalingFailed: (note: string) => `Scaling down failed: ${note}.`,
    putBack: (note: string) => `Put back, and serving: ${note}.`,
    scaledDown: (note: string) => `Scaled down: ${note}.`,
  },
  repair: {
    asBefore: (objects: readonly string[]) => `${objects.join(", ")} as before`,
    withoutReplicas: (objects: readonly string[]) => `${objects.join(", ")} without replicas`,
    changedSince: "somebody else has changed everything since",
    tested: (note: string) => `smoke tests passed: ${note}`,
    allNew: "all of it is new, and is kept to be looked at",
    servedNotBefore: (objects: readonly string[]) =>
      `${objects.join(", ")} did not serve before this deployment either`,
  },
  notes: {
    asPlanned: (hash: string) => `as planned: ${hash}`,
    nothingLeft: "nothing left",
    removed: (n: number) => `${n} removed`,
    checks: (passed: number, warnings: number, open: number) =>
      `${passed} passed${warnings > 0 ? `, ${warnings} with a warning` : ""}, ${open} left open`,
    exists: "exists",
    created: "created",
    labelsChanged: "labels changed",
    getsNewPods: (name: string) => `${name} gets new pods`,
    replicasAlready: (n: number) => `${n} already`,
    tag: (tag: string) => `tag ${tag}`,
    inRegistry: (tag: string) => `in the registry already, as ${tag}`,
    layersKept: "layers kept",
    leftOut: "left out",
    leftOutFor: (input: string) => `left out (\`${input}\`)`,
    leftOutForImage: "left out (`image` names one)",
    recordedAs: (revision: number) => `recorded as revision ${revision}`,
    workloadsAndPods: (workloads: number, pods: number) =>
      `${count(workloads, "workload")}, ${count(pods, "pod")}`,
    nothing: "nothing",
    toRemove: (n: number, kept: number) => `${n} to remove${kept > 0 ? `, ${kept} to keep` : ""}`,
    revision: (revision: number, commit: string) =>
      `revision ${revision}${commit ? `, commit ${commit}` : ""}`,
    accepted: (n: number) => `${n} objects accepted by the cluster`,
    letIn: "the new pods are let in",
    model: (name: string, state: "present" | "pulled", dimensions: number) =>
      `${name} ${state}${dimensions > 0 ? `, ${dimensions} dimensions` : ""}`,
    kept: "kept",
    missing: "does not exist",
    removedIt: "removed",
    beingRemoved: "being removed",
    outcomes: (created: number, changed: number, unchanged: number) =>
      [
        ...(created > 0 ? [`${created} created`] : []),
        ...(changed > 0 ? [`${changed} changed`] : []),
        ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
      ].join(", "),
    runThisImage: (pods: number) => `${count(pods, "pod runs", "pods run")} this image`,
    logs: (logs: number, pods: number) => `${logs} from ${count(pods, "pod")}`,
    stepsCached: (cached: number, steps: number) => `${cached} of ${steps} steps cached`,
    reused: "reused: same source tree",
    waited: (seconds: number) => `waited ${seconds} s for another run`,
    canBeHad: (replicas: number) => `${replicas} can be had`,
    connected: (version: string, user: string, actor: string) =>
      `${version}${user ? `, as ${user}` : ""}${actor ? ` (impersonated by "${actor}")` : ""}`,
    itDoesNotExist: "it does not exist",
    pods: (n: number) => count(n, "pod"),
    planned: (created: number, changed: number, unchanged: number) =>
      [
        ...(created > 0 ? [`${created} to create`] : []),
        ...(changed > 0 ? [`${changed} to change`] : []),
        ...(unchanged > 0 ? [`${unchanged} as they are`] : []),
      ].join(", "),
    /** `pods` is undefined when the requests went through the API server. */
    smokeTests: (passed: number, all: number, pods: number | undefined, flaky: number) =>
      `${passed} of ${all} ${pods === undefined ? "through the API server" : `from ${count(pods, "pod")}`}${flaky > 0 ? `, ${flaky} at a later try` : ""}`,
    superseded: (name: string) => `${name} superseded`,
    /** Between two notes of one step. */
    semicolon: "; ",
    thisPage: "this page",
  },
  evidenceOf: {
    pods: (workload: string) => `pods of ${workload}`,
    conditions: (workload: string) => `conditions of ${workload}`,
    events: (workload: string) => `events of ${workload}`,
    spec: (workload: string) => `spec of ${workload}`,
    log: (container: string, pod: string, previous: boolean) =>
      `log of ${container} in ${pod}${previous ? " before its last restart" : ""}`,
    container: (container: string, pod: string, previous = false) =>
      `${container} in ${pod}${previous ? " before its last restart" : ""}`,
    nothingWritten: (why: string) => `Nothing has been written yet: ${why}`,
  },
  log: {
    begun: "The deployment has begun",
    pushed: (image: string) => `Pushed ${image}`,
    pushTo: (registry: string) => `Push to ${registry}`,
    reused: (image: string) => `Reused ${image}: it was built from the same source tree`,
    buildOf: (image: string) => `Build of ${image}`,
    waitingForRun: (namespace: string, holder: string) =>
      `Waiting for another run in ${namespace}: ${holder}`,
  },
};
