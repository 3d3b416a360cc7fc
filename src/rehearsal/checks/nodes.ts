/** A node that could hold the pod must exist, however empty it has to be; unless an autoscaler may bring one. */
import type { Problem } from "../../errors.js";
import { type JsonMap, listAt, mapAt, textAt } from "../../json.js";
import { templatePath } from "../../manifests/manifest.js";
import type { Path } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, ofPods, placed, podsOf, refuse } from "../check.js";
import { type Facts, madeAnew, type PlannedPod } from "../facts.js";
import { type Obstacle, obstacle, shortages, untolerated } from "../placement.js";
import { requestsOf } from "../pod-needs.js";
import { cloudOf } from "../providers.js";
import { parseQuantity, quantityText } from "../quantity.js";

/** Requests, node selectors, required node affinity and tolerations, against every node. */
export const nodes: Check = {
  id: "nodes",
  judge: (facts) => {
    if (facts.nodes.state !== "there" || facts.nodes.value.length === 0) return [];
    const all = facts.nodes.value;
    return madeAnew(facts).flatMap((pod) => judgePod(pod, all, facts));
  },
};

function judgePod(pod: PlannedPod, all: readonly JsonMap[], facts: Facts): Finding[] {
  // Another scheduler may have other rules, and gates may change the pod before it is scheduled.
  const scheduler = textAt(pod.spec, "schedulerName") ?? "default-scheduler";
  if (scheduler !== "default-scheduler" || listAt(pod.spec, "schedulingGates").length > 0) return [];
  const seen = all.map((node) => ({ node, by: obstacle(pod.spec, node) }));
  if (seen.some(({ by }) => by === undefined)) return [];
  const at = (by: Obstacle): JsonMap[] => seen.filter((one) => one.by === by).map(({ node }) => node);
  // The obstacle that is nearest to the goal tells: these nodes met all that comes before it.
  const by = (["size", "taint", "labels"] as const).find((candidate) => at(candidate).length > 0) ?? "labels";
  const problem = placed(pod.owner, placeOf(by, pod), {
    title: say`No node of the cluster can ever hold ${podsOf(pod)}: ${SAYS[by](pod.spec, at(by))}`,
    ...adviceOn(by),
  });
  // A DaemonSet without a node for it makes no pods, which is in order.
  const harmless = pod.owner.object.kind === "DaemonSet" && by !== "size";
  return [harmless || mayGrow(all, facts) ? notice(problem) : ofPods(pod, refuse(problem))];
}

/** Nodes of a cloud may be joined by others when pods wait for them. */
export function mayGrow(all: readonly JsonMap[], { autoscaled }: Facts): boolean {
  if (autoscaled.state === "there" && autoscaled.value) return true;
  const grown = all.some((node) =>
    Object.keys(mapAt(node, "metadata", "labels")).some((key) => GROWN.test(key)),
  );
  const inCloud = all.some((node) => cloudOf(node) !== undefined);
  return grown || (inCloud && autoscaled.state === "unknown");
}

/** Labels of nodes that an autoscaler makes. */
const GROWN = /^karpenter\.|^eks\.amazonaws\.com\/compute-type$|autopilot/;

const SAYS: Readonly<Record<Obstacle, (spec: JsonMap, nodes: readonly JsonMap[]) => string>> = {
  size: (spec, all) => {
    const names = [...new Set(all.flatMap((node) => shortages(spec, node)))];
    const requests = requestsOf(spec);
    return names
      .map((name) => {
        const most = Math.max(
          ...all.map((node) => parseQuantity(mapAt(node, "status", "allocatable")[name]) ?? 0),
        );
        return say`it asks for ${quantityText(requests.get(name) ?? 0)} ${name}, the largest has ${quantityText(most)}`;
      })
      .join(say`; `);
  },
  taint: (spec, all) => {
    const taints = all.flatMap((node) => untolerated(spec, node)).map(taintText);
    return say`it does not tolerate ${[...new Set(taints)].join(", ")}`;
  },
  labels: (spec) => {
    const wanted = Object.entries(mapAt(spec, "nodeSelector")).map(
      ([key, value]) => `${key}=${String(value)}`,
    );
    const name = textAt(spec, "nodeName");
    if (name)
      return wanted.length > 0
        ? say`none is called ${name} and has the labels it asks for`
        : say`none is called ${name}`;
    return wanted.length > 0
      ? say`none has the labels ${wanted.join(",")}`
      : say`none meets its required node affinity`;
  },
};

interface Advice {
  readonly id: string;
  readonly cause: () => string;
  readonly fix: () => string;
  readonly look: string;
}

const ADVICE: Readonly<Record<Obstacle, Advice>> = {
  size: {
    id: "nodes-too-small",
    cause: () => say`Even an empty node is too small for one pod.`,
    fix: () => say`Lower the requests in \`resources\`, or add a larger node.`,
    look: "kubectl describe nodes",
  },
  taint: {
    id: "nodes-tainted",
    cause: () => say`Taints keep pods away that do not tolerate them.`,
    fix: () => say`Add a toleration to the pod template, or a node without these taints.`,
    look: "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
  },
  labels: {
    id: "nodes-without-labels",
    cause: () => say`The node selector or affinity of the pod template fits no node.`,
    fix: () => say`Correct the labels in the pod template, or label a node.`,
    look: "kubectl get nodes --show-labels",
  },
};

function adviceOn(obstacle: Obstacle): Pick<Problem, "id" | "cause" | "fix" | "look"> {
  const { id, cause, fix, look } = ADVICE[obstacle];
  return { id, cause: cause(), fix: fix(), look };
}

function taintText(taint: unknown): string {
  const value = textAt(taint, "value");
  return `${textAt(taint, "key")}${value ? `=${value}` : ""}:${textAt(taint, "effect")}`;
}

function placeOf(by: Obstacle, { owner: { object }, spec }: PlannedPod): Path {
  const template = [...(templatePath(object.kind) ?? []), "spec"];
  const places: Readonly<Record<Obstacle, Path>> = {
    size: ["containers", largest(spec), "resources", "requests"],
    taint: ["tolerations"],
    labels:
      Object.keys(mapAt(spec, "nodeSelector")).length > 0 ? ["nodeSelector"] : ["affinity", "nodeAffinity"],
  };
  return [...template, ...places[by]];
}

/** The container that asks for most: of CPU first, then of memory. */
function largest(spec: JsonMap): number {
  const weights = listAt(spec, "containers").map((container) => {
    const requests = mapAt(container, "resources", "requests");
    return (parseQuantity(requests["cpu"]) ?? 0) * 2 ** 32 + (parseQuantity(requests["memory"]) ?? 0);
  });
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}
