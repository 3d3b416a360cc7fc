/** Which pods a Service of the set selects. Pure. */
import { type JsonMap, mapAt, textAt } from "../json.js";
import { labelsOf, podLabels } from "../manifests/manifest.js";
import type { PlannedPod, SetObject } from "./facts.js";

/** Labels that controllers put on their pods: templates do not have them, and Services may select by them. */
export const BY_CONTROLLERS = new Set([
  "pod-template-hash",
  "controller-revision-hash",
  "pod-template-generation",
  "apps.kubernetes.io/pod-index",
  "statefulset.kubernetes.io/pod-name",
  "job-name",
  "controller-uid",
  "batch.kubernetes.io/job-name",
  "batch.kubernetes.io/controller-uid",
  "batch.kubernetes.io/job-completion-index",
]);

/** The selector of a Service; undefined when it selects nothing by design (none at all, or ExternalName). */
export function selectorOf(service: JsonMap): JsonMap | undefined {
  const selector = mapAt(service, "spec", "selector");
  if (textAt(service, "spec", "type") === "ExternalName" || Object.keys(selector).length === 0)
    return undefined;
  return selector;
}

/** The planned pods a selector chooses. */
export function selected(selector: JsonMap, pods: readonly PlannedPod[]): PlannedPod[] {
  return pods.filter(({ owner }) => mayCarry(selector, owner.after));
}

/** The live pods a selector chooses, those that are going left out. */
export function selectedLive(selector: JsonMap, pods: readonly JsonMap[]): JsonMap[] {
  const wanted = Object.entries(selector);
  return pods.filter(
    (pod) =>
      textAt(pod, "metadata", "deletionTimestamp") === undefined &&
      wanted.every(([key, value]) => labelsOf(pod)[key] === value),
  );
}

/** Services whose backends are not in the set: whether they have any, only the cluster can tell. */
export function withoutBackends(objects: readonly SetObject[], pods: readonly PlannedPod[]): SetObject[] {
  return objects.filter(({ object, after }) => {
    const selector = object.kind === "Service" ? selectorOf(after) : undefined;
    return selector !== undefined && selected(selector, pods).length === 0;
  });
}

/** The entries of a selector that the labels of a template do not meet, by its own labels or by those of its controller. */
export function unmet(selector: JsonMap, owner: JsonMap): [string, unknown][] {
  const labels = textAt(owner, "kind") === "Pod" ? labelsOf(owner) : podLabels(owner);
  return Object.entries(selector).filter(
    ([key, value]) => labels[key] !== value && !byController(owner, key, value),
  );
}

function mayCarry(selector: JsonMap, owner: JsonMap): boolean {
  return unmet(selector, owner).length === 0;
}

function byController(owner: JsonMap, key: string, value: unknown): boolean {
  if (!BY_CONTROLLERS.has(key)) return false;
  if (key !== "statefulset.kubernetes.io/pod-name" && !key.endsWith("job-name")) return true;
  // These two begin with the name of whoever makes the pod.
  return `${String(value)}-`.startsWith(`${textAt(owner, "metadata", "name")}-`);
}
