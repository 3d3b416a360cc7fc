/** The object that undoes an apply: what a live object was before our write, as far as the write touched it. Pure. */
import { type JsonMap, mapAt } from "../json.js";
import { type Applied, FIELD_MANAGER } from "./apply.js";
import type { ManifestObject } from "./manifest.js";
import { appliedFields, pickFields, unionOf } from "./owned-fields.js";

/** What holds data, or is no part of a version: never put back. */
const KEPT = new Set(["Namespace", "PersistentVolumeClaim", "PersistentVolume", "CustomResourceDefinition"]);

/**
 * To be applied under our name, with force. It has every field that is ours now or was ours before, with the value of before: what
 * we changed goes back, what we removed returns, what we added goes away, and what others own stays as they made it (the
 * replicas of an autoscaler, for example). Undefined when there is nothing to go back to: the object is new, unchanged, or keeps data.
 */
export function undoing({ target, outcome, object }: Applied): ManifestObject | undefined {
  const { live } = target;
  if (outcome !== "changed" || !live || KEPT.has(target.object.kind)) return undefined;
  const fields = unionOf(appliedFields(live, FIELD_MANAGER), appliedFields(object, FIELD_MANAGER));
  const { apiVersion, kind, metadata } = target.object;
  const picked = pickFields(live, fields);
  const before = typeof picked === "object" && picked !== null ? (picked as JsonMap) : {};
  return {
    ...before,
    apiVersion,
    kind,
    metadata: { ...mapAt(before, "metadata"), ...namesOf(metadata) },
  };
}

function namesOf({ name, namespace }: ManifestObject["metadata"]): ManifestObject["metadata"] {
  return { name, ...(namespace === undefined ? {} : { namespace }) };
}
