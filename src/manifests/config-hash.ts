/** A hash of the configuration in the pod template, so that a changed ConfigMap or Secret rolls out new pods. Pure. */
import { createHash } from "node:crypto";
import { canonical, withAt } from "../json.js";
import { type ManifestObject, templatePath } from "./manifest.js";
import { referencesOf } from "./references.js";

/** Kubernetes itself restarts nothing when a ConfigMap changes: pods would keep the old values and the rollout "succeed". */
export const CONFIG_HASH = "chatbot-deploy/config-hash";

const KINDS_THAT_ROLL = new Set(["Deployment", "StatefulSet", "DaemonSet"]);

const CONFIGURATION = new Set(["ConfigMap", "Secret"]);

/** The object with the hash of those ConfigMaps and Secrets of the set that its pods use; unchanged when they use none. */
export function withConfigHash(object: ManifestObject, set: readonly ManifestObject[]): ManifestObject {
  const template = templatePath(object.kind);
  if (!template || !KINDS_THAT_ROLL.has(object.kind)) return object;
  const used = new Set(referencesOf(object).map(({ kind, name }) => `${kind}/${name}`));
  const configuration = set
    .filter(({ kind, metadata }) => CONFIGURATION.has(kind) && used.has(`${kind}/${metadata.name}`))
    .map(({ kind, metadata, ...rest }) => [
      kind,
      metadata.name,
      rest["data"],
      rest["binaryData"],
      rest["stringData"],
    ])
    .map(canonical)
    // In which file an object is written makes no difference to the pods.
    .toSorted();
  if (configuration.length === 0) return object;
  const hash = createHash("sha256").update(canonical(configuration)).digest("hex").slice(0, 16);
  return withAt(object, [...template, "metadata", "annotations", CONFIG_HASH], hash) as ManifestObject;
}
