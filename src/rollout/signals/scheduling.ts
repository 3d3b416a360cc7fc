/** Signals: no node takes the pod. The scheduler's message lists every reason; the most patient of them decides. */
import { minutes, seconds } from "../../duration.js";
import { listAt, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { conditionOf } from "../observation.js";
import { NOW, type Signal } from "./signal.js";
import { ARRANGEMENT, HUMAN, NODE_HEALTH, ROOM, unschedulable } from "./unschedulable.js";

const CLAIM = { look: "get persistentvolumeclaims" } as const;

export const claimMissing: Signal = {
  ...unschedulable({
    id: "claim-missing",
    message: /persistentvolumeclaim "(?<claimName>[^"]+)" not found/,
    patience: seconds(5), // the claim may be applied a moment later; the scheduler hears of it at once
    cause: ({ pod = "", claimName = "" }) =>
      say`${pod} cannot be scheduled: the PersistentVolumeClaim ${claimName} does not exist.`,
    fix: () => say`Add the claim to the manifests, or correct \`claimName\` in the pod template.`,
  }),
  look: () => CLAIM.look,
};

export const claimEnding = unschedulable({
  id: "claim-ending",
  message:
    /persistentvolumeclaim "(?<claimName>[^"]+)" (?:is being deleted|bound to non-existent persistentvolume)/,
  patience: NOW,
  cause: ({ pod = "", claimName = "", message = "" }) =>
    /deleted/.test(message)
      ? say`${pod} cannot be scheduled: the PersistentVolumeClaim ${claimName} is being deleted.`
      : say`${pod} cannot be scheduled: the PersistentVolumeClaim ${claimName} has lost its volume.`,
  fix: () => say`Wait until it is gone and create it anew, or restore the volume from a backup.`,
});

export const nodesUnwell = unschedulable({
  id: "nodes-unwell",
  message:
    /untolerated taint(?:\(s\))? \{node\.(?:kubernetes\.io\/(?:not-ready|unreachable|network-unavailable|[\w-]+-pressure)|cloudprovider\.kubernetes\.io\/uninitialized)|were unschedulable/,
  patience: NODE_HEALTH,
  cause: ({ pod = "", nodes = "" }) =>
    say`${pod} cannot be scheduled, because nodes are unhealthy or cordoned: ${nodes}.`,
  fix: () => say`Repair or uncordon the nodes, or add one.`,
});

export const noNodes = unschedulable({
  id: "no-nodes",
  nodeHelps: true,
  message: /no nodes available|^0\/0 nodes/,
  patience: NODE_HEALTH,
  cause: ({ pod = "" }) => say`${pod} cannot be scheduled: the cluster has no node.`,
  fix: () => say`Add a node, or wait for the autoscaler.`,
});

export const tooManyPods = unschedulable({
  id: "too-many-pods",
  nodeHelps: true,
  message: /^(?!.*Insufficient ).*Too many pods/,
  patience: ROOM,
  cause: ({ pod = "", nodes = "" }) =>
    say`${pod} cannot be scheduled, because the nodes have as many pods as they may: ${nodes}.`,
  fix: () => say`Remove pods that nobody needs, raise \`maxPods\` of the kubelets, or add a node.`,
});

export const noRoom = unschedulable({
  id: "no-room",
  nodeHelps: true,
  message: /Insufficient (?<resource>[\w./-]+)|Too many pods/,
  patience: ROOM,
  cause: ({ pod = "", request = "", nodes = "", replaces }) =>
    replaces
      ? say`${pod} requests ${request || say`room`}, which no node has left beside the pods it is to replace: ${nodes}.`
      : say`${pod} requests ${request || say`room`}, which no node has left: ${nodes}.`,
  fix: ({ replaces }) =>
    replaces
      ? say`Let old pods end first (\`maxSurge: 0\`, \`maxUnavailable: 1\`), lower \`resources.requests\`, or add a node.`
      : say`Lower \`resources.requests\`, free room on the nodes, or add a node.`,
});

export const noPort = unschedulable({
  id: "no-host-port",
  nodeHelps: true,
  message: /didn't have free ports/,
  patience: ARRANGEMENT,
  cause: ({ pod = "", nodes = "", replaces }) =>
    replaces
      ? say`${pod} cannot be scheduled: its \`hostPort\` is free on no node beside the pods it is to replace: ${nodes}.`
      : say`${pod} cannot be scheduled: its \`hostPort\` is taken on every node: ${nodes}.`,
  fix: ({ replaces }) =>
    replaces
      ? say`Let old pods end first (\`maxSurge: 0\`, \`maxUnavailable: 1\`), or leave \`hostPort\` out and use a Service.`
      : say`Leave \`hostPort\` out and use a Service, or run fewer replicas than there are nodes.`,
});

/** Labels of nodes that a constraint spreads pods over; no pod that ends puts them there. */
const NO_TOPOLOGY = /\(missing required label\)/;

export const keptApart = unschedulable({
  id: "kept-apart",
  nodeHelps: true,
  message: /anti-affinity|topology spread constraints/,
  patience: ARRANGEMENT,
  cause: ({ pod = "", nodes = "", replaces }) =>
    replaces && !NO_TOPOLOGY.test(nodes)
      ? say`${pod} cannot be scheduled, because its own rules about neighbours leave no node beside the pods it is to replace: ${nodes}.`
      : say`${pod} cannot be scheduled, because its own rules about neighbours leave no node: ${nodes}.`,
  fix: ({ nodes = "", replaces }) =>
    NO_TOPOLOGY.test(nodes)
      ? say`Correct \`topologyKey\`, or label the nodes with it.`
      : replaces
        ? say`Let old pods end first (\`maxSurge: 0\`, \`maxUnavailable: 1\`), or add a node.`
        : say`Use \`preferredDuringScheduling…\` or \`ScheduleAnyway\`, fewer replicas, or more nodes.`,
});

/** It is to run beside another pod, and there is none. */
export const noNeighbour = unschedulable({
  id: "no-neighbour",
  nodeHelps: true,
  message: /didn't match pod affinity rules/,
  patience: ARRANGEMENT,
  cause: ({ pod = "", nodes = "" }) =>
    say`${pod} cannot be scheduled, because no node has the pods beside which it is to run (\`podAffinity\`): ${nodes}.`,
  fix: () =>
    say`Deploy those pods first, correct the labels in \`podAffinity\`, or use \`preferredDuringScheduling…\`.`,
});

export const claimInUse = unschedulable({
  id: "claim-in-use",
  message: /ReadWriteOncePod/,
  patience: minutes(2), // the pod that has it may be about to end
  cause: ({ pod = "", claims = "" }) =>
    say`${pod} cannot be scheduled, because another pod uses its claim (${claims}), whose access mode is ReadWriteOncePod.`,
  fix: () =>
    say`Use \`strategy: Recreate\` and one replica, so that the old pod ends first; or another access mode.`,
});

export const noVolume = unschedulable({
  id: "no-volume",
  message: /didn't find available persistent volumes to bind/,
  patience: HUMAN,
  cause: ({ pod = "", claims = "" }) =>
    say`${pod} cannot be scheduled, because no PersistentVolume fits its claim (${claims}), and nobody makes one.`,
  fix: () =>
    say`Create a volume of the size, access mode and class of the claim, or use a StorageClass with a provisioner.`,
});

export const volumeElsewhere = unschedulable({
  id: "volume-elsewhere",
  message: /volume node affinity conflict|match PersistentVolume's node affinity|exceed max volume count/,
  patience: HUMAN,
  cause: ({ pod = "", claims = "", nodes = "" }) =>
    say`${pod} cannot be scheduled, because its volume (${claims}) is on another node than it may run on: ${nodes}.`,
  fix: () => say`Free a node in the zone of the volume, or restore the data to a new claim.`,
});

export const taintNotTolerated = unschedulable({
  id: "taint-not-tolerated",
  nodeHelps: true,
  message: /untolerated taint(?:\(s\))?(?: \{(?<taint>[^}:]+)[^}]*\})?/,
  patience: HUMAN,
  cause: ({ pod = "", taint, nodes = "" }) =>
    taint
      ? say`${pod} does not tolerate the taint ${taint} of the nodes: ${nodes}.`
      : say`${pod} does not tolerate the taint of the nodes: ${nodes}.`,
  fix: () => say`Add a toleration to the pod template, or a node without the taint.`,
});

export const noSuchNode = unschedulable({
  id: "no-such-node",
  nodeHelps: true,
  message: /didn't match Pod's node affinity\/selector|didn't match node selector/,
  patience: HUMAN,
  cause: ({ pod = "", selector, nodes = "" }) =>
    say`${pod} asks for nodes that do not exist (${selector || say`node selector`}): ${nodes}.`,
  fix: () => say`Correct \`nodeSelector\` or the node affinity, or label a node.`,
});

export const unboundClaims: Signal = {
  ...unschedulable({
    id: "unbound-claims",
    message: /unbound immediate PersistentVolumeClaims/,
    patience: ROOM,
    cause: ({ pod = "", claims = "" }) =>
      say`${pod} cannot be scheduled, because a PersistentVolumeClaim of it is not bound (${claims}).`,
    fix: () => say`See the events of the claim.`,
  }),
  look: () => CLAIM.look,
};

export const otherwiseUnschedulable = unschedulable({
  id: "unschedulable",
  nodeHelps: true,
  message: /^/,
  patience: ROOM,
  cause: ({ pod = "", nodes = "" }) => say`${pod} cannot be scheduled: ${nodes}.`,
  fix: () => say`Change what the message names.`,
});

/** A scheduler says something of every pod within moments, even if only that no node takes it. */
const SCHEDULER_SPEAKS = seconds(30);

const DEFAULT_SCHEDULER = "default-scheduler";

export const notScheduled: Signal = {
  id: "not-scheduled",
  family: "scheduling",
  on: "pod",
  see({ pod }) {
    if (pod?.phase !== "Pending" || pod.node !== "" || conditionOf(pod.pod, "PodScheduled")) return undefined;
    const scheduler = textAt(pod.pod, "spec", "schedulerName") ?? DEFAULT_SCHEDULER;
    return scheduler === DEFAULT_SCHEDULER ? undefined : { message: "", scheduler };
  },
  patience: SCHEDULER_SPEAKS,
  cause: ({ pod = "", scheduler = "" }) =>
    say`${pod} waits for the scheduler ${scheduler}, which says nothing of it.`,
  fix: () => say`Correct \`schedulerName\` in the pod template, or see whether that scheduler runs.`,
};

export const gated: Signal = {
  id: "scheduling-gated",
  family: "scheduling",
  on: "pod",
  see({ pod }) {
    const scheduled = pod && conditionOf(pod.pod, "PodScheduled");
    if (!pod || scheduled?.["reason"] !== "SchedulingGated") return undefined;
    const gates = listAt(pod.pod, "spec", "schedulingGates").map((gate) => textAt(gate, "name"));
    return { message: textAt(scheduled, "message") ?? "", gates: gates.join(", ") };
  },
  patience: minutes(5),
  cause: ({ pod = "", gates = "" }) =>
    say`${pod} is not scheduled before somebody lifts its scheduling gate ${gates}.`,
  fix: () =>
    say`The controller behind the gate (usually a queue) has not let it through: is it installed and healthy?`,
};

/** The most specific first; where several reasons come together, one that may pass goes before one that cannot. */
export const SCHEDULING_SIGNALS = [
  claimMissing,
  claimEnding,
  nodesUnwell,
  noNodes,
  tooManyPods,
  noRoom,
  noPort,
  keptApart,
  noNeighbour,
  claimInUse,
  noVolume,
  volumeElsewhere,
  taintNotTolerated,
  noSuchNode,
  unboundClaims,
  otherwiseUnschedulable,
  gated,
  notScheduled,
] as const;
