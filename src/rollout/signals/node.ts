/** Signals: the node or the cluster takes a pod away. It is replaced, so only repetition is a verdict. */
import { minutes, seconds } from "../../duration.js";
import { at, isMap, type JsonMap, listAt, numberAt, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { isReady, isTrue, isWorkloadKind, nameOf, outgoingPods, type Scene } from "../observation.js";
import type { PodView } from "../views.js";
import { eventSignals, NEVER, NOW, newestEvent, type Signal, type Subject } from "./signal.js";
import { quoted } from "./words.js";

/** One pod may be unlucky; the third says something about the workload. */
const TAKEN_BORNE = 2;

/**
 * Containers that are always started again never make a pod fail, so the node did: it refuses the pod (OutOfcpu, NodeAffinity,
 * SysctlForbidden) or gives it up (Evicted, Preempting). Those reasons tell of the node alone.
 */
const NODE_ENDS = new Set(["Shutdown", "NodeShutdown", "Terminated", "NodeLost", "DeadlineExceeded"]);

export const takenAway: Signal = {
  id: "taken-away",
  family: "node",
  on: "workload",
  see(subject) {
    const taken = takenPods(subject);
    const [first] = taken;
    if (!first) return undefined;
    const reason = textAt(first.pod, "status", "reason") ?? "";
    return {
      message: textAt(first.pod, "status", "message") ?? "",
      reason,
      count: `${taken.length}`,
      victim: first.name,
      ...(reason.startsWith("OutOf") && namesNode(subject.workload) ? { isPlaced: "yes" } : {}),
    };
  },
  patience: (subject) => (takenPods(subject).length > TAKEN_BORNE ? NOW : NEVER),
  cause: ({ victim = "", reason = "", message = "", count }) =>
    /^(?:Evicted|Preempting)$/.test(reason)
      ? say`${victim} was evicted by its node (${reason}): ${quoted(message)}${soFar(count)}.`
      : say`${victim} was refused by its node (${reason}): ${quoted(message)}${soFar(count)}.`,
  fix: ({ reason = "", isPlaced }) =>
    /^(?:Evicted|Preempting|OutOf)/.test(reason) && !isPlaced
      ? say`Lower what the pods use, set realistic requests, or find out what puts the node under pressure.`
      : isPlaced
        ? say`Leave \`nodeName\` out of the pod template: with it nobody looks for a node that has room.`
        : say`Change the pod template as the message asks, or have the nodes allow it.`,
  look: () => "get pods",
};

function namesNode(workload: JsonMap): boolean {
  return textAt(workload, "spec", "template", "spec", "nodeName") !== undefined;
}

function soFar(count = "1"): string {
  return count === "1" ? "" : say`; ${count} pods so far`;
}

function takenPods({ followed, pods = [] }: Subject): readonly PodView[] {
  if (followed.kind === "Job") return [];
  return pods.filter(({ pod, phase }) => {
    const reason = textAt(pod, "status", "reason") ?? "";
    return phase === "Failed" && reason !== "" && !NODE_ENDS.has(reason);
  });
}

export const deadlineOfPod: Signal = {
  id: "pod-deadline",
  family: "node",
  on: "pod",
  see({ pod, followed }) {
    if (pod?.phase !== "Failed" || followed.kind === "Job") return undefined;
    if (textAt(pod.pod, "status", "reason") !== "DeadlineExceeded") return undefined;
    return { message: "", limit: `${numberAt(pod.pod, "spec", "activeDeadlineSeconds") ?? "?"}` };
  },
  patience: NOW,
  cause: ({ pod = "", limit = "" }) =>
    say`${pod} was ended after its \`activeDeadlineSeconds\` of ${limit} s.`,
  fix: () => say`Leave the limit out, or raise it.`,
};

const stillPrepared = ({ pod }: Subject): boolean =>
  pod !== undefined && pod.phase === "Pending" && !isTrue(pod.pod, "PodReadyToStartContainers");

/** A RuntimeClass may name a handler that only some nodes have; this one does not have it. */
export const noRuntimeHandler = eventSignals(
  "node",
  "pod",
)({
  id: "no-runtime-handler",
  reasons: ["FailedCreatePodSandBox"],
  message: /no runtime for "(?<handler>[^"]+)" is configured|RuntimeHandler "(?<other>[^"]+)" not supported/,
  still: stillPrepared,
  patience: seconds(15),
  cause: ({ pod = "", handler, other = "" }) =>
    say`The node cannot prepare ${pod}: it has no runtime ${handler ?? other}, which the RuntimeClass of the pod asks for.`,
  fix: () => say`Correct \`runtimeClassName\`, or have the runtime installed on the nodes.`,
  look: () => "get runtimeclasses",
});

/** Only a human changes what a kernel or a runtime can do. */
const UNSUPPORTED = /not support(?:ed)?\b|unsupported/;

/** The network of the cluster cannot give the pod an address, or its node cannot do what the pod asks for. */
export const noSandbox = eventSignals(
  "node",
  "pod",
)({
  id: "no-sandbox",
  reasons: ["FailedCreatePodSandBox"],
  still: stillPrepared,
  patience: ({ pod }) => {
    const newest = newestEvent(pod?.events ?? [], ["FailedCreatePodSandBox"]);
    return UNSUPPORTED.test(textAt(newest, "message") ?? "") ? seconds(15) : minutes(3);
  },
  cause: ({ pod = "", message = "" }) => say`The node cannot prepare ${pod}: ${quoted(message)}.`,
  fix: ({ message = "" }) =>
    !UNSUPPORTED.test(message)
      ? say`Look at the network plugin (CNI) and the container runtime of the node.`
      : say`Leave out of the pod template what the node does not support, or have the node provide it.`,
});

/** A node may come back; its pods are replaced five minutes after the cluster has noticed the loss, which takes up to 45 s. */
const NODE_PATIENCE = minutes(6);

/** The node does not renew its lease; or the cluster has noticed that: then all containers are ready, and the pod is not. */
export const nodeSilent: Signal = {
  id: "node-silent",
  family: "node",
  on: "pod",
  see({ pod }) {
    if (!pod || isReady(pod.pod) || (pod.phase !== "Running" && pod.phase !== "Pending")) return undefined;
    const lasting = pod.containers.filter(({ role }) => role !== "init container");
    const wasReady = lasting.length > 0 && lasting.every(({ ready }) => ready);
    const isMarked = wasReady && listAt(pod.pod, "spec", "readinessGates").length === 0;
    return pod.isOnSilentNode || (pod.phase === "Running" && isMarked)
      ? { message: textAt(newestEvent(pod.events, ["NodeNotReady"]), "message") ?? "", node: pod.node }
      : undefined;
  },
  patience: NODE_PATIENCE,
  cause: ({ pod = "", node = "" }) => say`${pod} is on node ${node}, which does not report to the cluster.`,
  fix: () =>
    say`Repair or remove the node; its pods move five minutes after the cluster has noticed the loss.`,
};

/** An old pod that does not end keeps its volume, and with `Recreate` its place. */
export const oldPodStays: Signal = {
  id: "old-pod-stays",
  family: "node",
  on: "workload",
  see({ followed, workload, scene }) {
    const [pod] = endingPods(workload, scene);
    if (!pod || !isWorkloadKind(followed.kind)) return undefined;
    const finalizers = listAt(pod, "metadata", "finalizers").join(", ");
    const grace = graceOf(pod) > LONG_GRACE && isRunning(pod) ? { grace: `${graceOf(pod)}` } : {};
    return {
      message: "",
      old: nameOf(pod),
      node: textAt(pod, "spec", "nodeName") ?? "",
      finalizers,
      ...grace,
    };
  },
  patience: ({ workload, scene }) => {
    const ending = endingPods(workload, scene);
    const graces = ending.map(graceOf);
    const answers = ending.every(isHeld) ? FINALIZER_IS_LIFTED : NODE_ANSWERS;
    return seconds(Math.max(0, ...graces)) + answers;
  },
  cause: ({ old = "", node = "", finalizers, grace }) =>
    finalizers
      ? say`The old pod ${old} does not end: its finalizers are not lifted (${finalizers}).`
      : grace
        ? say`The old pod ${old} has not ended yet: its \`terminationGracePeriodSeconds\` allows it ${grace} s.`
        : say`The old pod ${old} does not end: node ${node} does not report that it has.`,
  fix: ({ finalizers, grace }) =>
    finalizers
      ? say`Repair the controller that puts this finalizer on pods, or remove the finalizer from the pod.`
      : grace
        ? say`Let its program end soon after SIGTERM and its preStop hook be short, or lower \`terminationGracePeriodSeconds\`.`
        : say`Look at the node. Deleting the pod by force may damage the data of its volume.`,
  look: ({ old }) => `describe pod ${old}`,
};

/** A node that is away for a moment comes back. */
const NODE_ANSWERS = minutes(3);
/** Whoever put it there sees at once that the pod is to go. */
const FINALIZER_IS_LIFTED = seconds(30);

/** Seconds; whoever has more may take them all. */
const LONG_GRACE = 60;

const graceOf = (pod: JsonMap): number => numberAt(pod, "metadata", "deletionGracePeriodSeconds") ?? 30;

function isRunning(pod: JsonMap): boolean {
  return listAt(pod, "status", "containerStatuses").some((status) => isMap(at(status, "state", "running")));
}

function isHeld(pod: JsonMap): boolean {
  return listAt(pod, "metadata", "finalizers").length > 0;
}

function endingPods(workload: JsonMap, scene: Scene): JsonMap[] {
  return outgoingPods(workload, scene).filter(
    (pod) => textAt(pod, "metadata", "deletionTimestamp") !== undefined,
  );
}

export const NODE_SIGNALS = [
  nodeSilent,
  deadlineOfPod,
  takenAway,
  noRuntimeHandler,
  noSandbox,
  oldPodStays,
] as const;
