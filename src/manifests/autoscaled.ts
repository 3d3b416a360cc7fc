/** The replicas of what an autoscaler scales are the autoscaler's: a deployment that set them would fight over them. Pure. */
import { at, type JsonMap, listAt, mapAt, textAt, withAt } from "../json.js";
import type { ManifestObject } from "./manifest.js";

/** As whom the autoscalers of Kubernetes write: they are part of the controller manager, and use the subresource `scale`. */
const AUTOSCALER = "kube-controller-manager";

/**
 * The object without `spec.replicas` where an autoscaler owns them. One of the same set that has not scaled yet is left the number
 * there is: without it, the server would take its default of one.
 */
export function yieldingReplicas(
  object: ManifestObject,
  live: JsonMap | undefined,
  set: readonly ManifestObject[],
): ManifestObject {
  if (at(object, "spec", "replicas") === undefined) return object;
  if (isAutoscaled(live)) return withoutReplicas(object);
  const replicas = at(live, "spec", "replicas");
  if (replicas === undefined || !set.some((one) => scales(one, object))) return object;
  return withAt(object, ["spec", "replicas"], replicas) as ManifestObject;
}

/** Has an autoscaler set the replicas last? */
export function isAutoscaled(live: unknown): boolean {
  return listAt(live, "metadata", "managedFields").some(
    (entry) =>
      textAt(entry, "manager") === AUTOSCALER &&
      textAt(entry, "subresource") === "scale" &&
      at(entry, "fieldsV1", "f:spec", "f:replicas") !== undefined,
  );
}

function scales(scaler: ManifestObject, { kind, metadata }: ManifestObject): boolean {
  const target = mapAt(scaler, "spec", "scaleTargetRef");
  return (
    scaler.kind === "HorizontalPodAutoscaler" &&
    textAt(target, "kind") === kind &&
    textAt(target, "name") === metadata.name
  );
}

function withoutReplicas(object: ManifestObject): ManifestObject {
  const { replicas: _theirs, ...spec } = mapAt(object, "spec");
  return { ...object, spec };
}
