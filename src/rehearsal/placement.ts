/** Could a node ever hold a pod? Node selectors, required affinity, taints and size, as the scheduler filters. Pure. */
import { type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { labelsOf } from "../manifests/manifest.js";
import { requestsOf } from "./pod-needs.js";
import { parseQuantity } from "./quantity.js";

/** Why a node cannot hold a pod; the first of the scheduler's filters that says no. */
export type Obstacle = "labels" | "taint" | "size";

/** Taints of nodes that are starting, ill or being drained: they go, so they prove nothing. */
const PASSING_TAINT =
  /^node\.(?:cloudprovider\.)?kubernetes\.io\/|not-ready|uninitialized|unreachable|startup|^(?:ToBeDeletedByClusterAutoscaler|DeletionCandidateOfClusterAutoscaler)$/;

export function obstacle(spec: JsonMap, node: JsonMap): Obstacle | undefined {
  if (!meetsLabels(spec, node)) return "labels";
  if (untolerated(spec, node).length > 0) return "taint";
  return shortages(spec, node).length > 0 ? "size" : undefined;
}

/** The lasting taints of a node that the pod does not tolerate. */
export function untolerated(spec: JsonMap, node: JsonMap): unknown[] {
  const tolerations = listAt(spec, "tolerations");
  return listAt(node, "spec", "taints").filter(
    (taint) =>
      textAt(taint, "effect") !== "PreferNoSchedule" &&
      !PASSING_TAINT.test(textAt(taint, "key") ?? "") &&
      !tolerations.some((toleration) => tolerates(toleration, taint)),
  );
}

/** The resources of which the pod asks for more than the whole node has. */
export function shortages(spec: JsonMap, node: JsonMap): string[] {
  const allocatable = mapAt(node, "status", "allocatable");
  // A node that has just registered does not tell its size yet.
  if (Object.keys(allocatable).length === 0) return [];
  return [...requestsOf(spec)]
    .filter(([name, amount]) => amount > (parseQuantity(allocatable[name]) ?? 0))
    .map(([name]) => name);
}

function tolerates(toleration: unknown, taint: unknown): boolean {
  const effect = textAt(toleration, "effect") ?? "";
  if (effect !== "" && effect !== textAt(taint, "effect")) return false;
  const key = textAt(toleration, "key") ?? "";
  const operator = textAt(toleration, "operator") ?? "Equal";
  const exists = operator === "Exists";
  if (key === "") return exists;
  if (key !== textAt(taint, "key")) return false;
  // Operators of newer Kubernetes are given the benefit of the doubt.
  if (exists || operator !== "Equal") return true;
  return (textAt(toleration, "value") ?? "") === (textAt(taint, "value") ?? "");
}

function meetsLabels(spec: JsonMap, node: JsonMap): boolean {
  const labels = labelsOf(node);
  const nodeName = textAt(spec, "nodeName");
  if (nodeName && nodeName !== textAt(node, "metadata", "name")) return false;
  if (!Object.entries(mapAt(spec, "nodeSelector")).every(([key, value]) => labels[key] === value))
    return false;
  const affinity = ["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"];
  const terms = listAt(spec, ...affinity, "nodeSelectorTerms");
  return terms.length === 0 || terms.some((term) => meetsTerm(term, node));
}

function meetsTerm(term: unknown, node: JsonMap): boolean {
  const expressions = listAt(term, "matchExpressions");
  const fields = listAt(term, "matchFields");
  if (expressions.length + fields.length === 0) return false;
  const name = textAt(node, "metadata", "name");
  return (
    expressions.every((expression) =>
      meets(expression, textAt(labelsOf(node), textAt(expression, "key") ?? "")),
    ) && fields.every((field) => meets(field, name))
  );
}

function meets(requirement: unknown, value: string | undefined): boolean {
  const values = listAt(requirement, "values");
  switch (textAt(requirement, "operator")) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    case "Gt":
      return value !== undefined && Number(value) > Number(values[0]);
    case "Lt":
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      return true;
  }
}
