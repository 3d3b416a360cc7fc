/** How a signal on what the scheduler says of a pod is made, and how long each kind of reason is borne. */
import { minutes } from "../../duration.js";
import { textAt } from "../../json.js";
import { outgoingPods } from "../observation.js";
import { podFacts } from "./pod-demands.js";
import {
  type Facts,
  type Limits,
  matched,
  NOW,
  newestEvent,
  type Patience,
  type Signal,
  type Subject,
} from "./signal.js";
import { isStalemate } from "./stalemate.js";

interface Unschedulable {
  readonly id: string;
  readonly message: RegExp;
  readonly patience: Patience;
  readonly cause: (facts: Facts) => string;
  readonly fix: (facts: Facts) => string;
  /** Could another node take the pod? Then what an autoscaler says of it counts. */
  readonly nodeHelps?: boolean;
}

/** A new node takes minutes to come; the autoscaler says so in an event about the pod. */
const NEW_NODE = minutes(10);

const SCALING_UP = ["TriggeredScaleUp", "Nominated"];

/** A running pod may end, and a node may come, so want of room is borne longest; the verdict falls within the limit. */
export const ROOM = shareOfLimit(85 / 90);
/** Only a human changes labels, taints and zones: 25 s of 90. */
export const HUMAN = shareOfLimit(25 / 90);
const TO_MOVE = shareOfLimit(60 / 90);
/** Other pods of the same rollout are about to end or to move: 60 s of 90; unless they all wait for this one. */
export const ARRANGEMENT = (subject: Subject, limits: Limits): number =>
  (isStalemate(subject) ? HUMAN : TO_MOVE)(subject, limits);
/** A node that starts, or is ill. */
export const NODE_HEALTH = minutes(3);

function shareOfLimit(share: number): Exclude<Patience, number> {
  return (_subject, { unschedulable: limit }) => limit * share;
}

export function unschedulable({ message, patience, nodeHelps = false, ...told }: Unschedulable): Signal {
  return {
    ...told,
    family: "scheduling",
    on: "pod",
    see({ pod }) {
      if (pod?.unschedulable === undefined) return undefined;
      const facts = matched(message, pod.unschedulable);
      return facts && { ...facts, ...podFacts(pod, facts["message"] ?? "") };
    },
    patience: (subject, limits) =>
      (nodeHelps ? awaitedNode(subject) : undefined) ??
      (typeof patience === "number" ? patience : patience(subject, limits)),
    look: ({ pod }) => `describe pod ${pod}`,
  };
}

/** What an autoscaler said about the pod overrules the table. */
function awaitedNode({ pod, workload, scene }: Subject): number | undefined {
  const said = newestEvent(pod?.events ?? [], [...SCALING_UP, "NotTriggerScaleUp"]);
  if (!said) return undefined;
  if (SCALING_UP.includes(textAt(said, "reason") ?? "")) return NEW_NODE;
  // Pods that are about to end make room without a new node.
  return outgoingPods(workload, scene).length > 0 ? undefined : NOW;
}
