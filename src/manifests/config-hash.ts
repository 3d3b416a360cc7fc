/** A hash of the configuration in the pod template, so that a changed ConfigMap or Secret rolls out new pods. Pure. */
import { createHash } from "node:crypto";
import { canonical, listAt, mapAt, textAt, withAt } from "../json.js";
import { type ManifestObject, templatePath } from "./manifest.js";

/** Kubernetes itself restarts nothing when a ConfigMap changes: pods would keep the old values and the rollout "succeed". */
export const CONFIG_HASH = "chatbot-deploy/config-hash";

const KINDS_THAT_ROLL = new Set(["Deployment", "StatefulSet", "DaemonSet"]);

/** The object with the hash of those ConfigMaps and Secrets of the set that its pods use; unchanged when they use none. */
export function withConfigHash(object: ManifestObject, set: readonly ManifestObject[]): ManifestObject {
  const template = templatePath(object.kind);
  if (!template || !KINDS_THAT_ROLL.has(object.kind)) return object;
  const used = referencesOf(mapAt(object, ...template, "spec"));
  const configuration = set
    .filter(({ kind, metadata }) => used.has(`${kind}/${metadata.name}`))
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

/** `ConfigMap/name` and `Secret/name` for everything that environment variables and volumes of a pod refer to. */
function referencesOf(podSpec: unknown): Set<string> {
  const containers = [...listAt(podSpec, "initContainers"), ...listAt(podSpec, "containers")];
  const fromEnvironment = containers.flatMap((container) => [
    ...listAt(container, "envFrom").flatMap((source) => named(source, "configMapRef", "secretRef", "name")),
    ...listAt(container, "env").flatMap((entry) =>
      named(mapAt(entry, "valueFrom"), "configMapKeyRef", "secretKeyRef", "name"),
    ),
  ]);
  const fromVolumes = listAt(podSpec, "volumes").flatMap((volume) => [
    ...volumeReferences(volume),
    ...listAt(volume, "projected", "sources").flatMap((source) =>
      named(source, "configMap", "secret", "name"),
    ),
  ]);
  return new Set([...fromEnvironment, ...fromVolumes]);
}

function volumeReferences(volume: unknown): string[] {
  const configMap = textAt(volume, "configMap", "name");
  const secret = textAt(volume, "secret", "secretName");
  return [...(configMap ? [`ConfigMap/${configMap}`] : []), ...(secret ? [`Secret/${secret}`] : [])];
}

function named(source: unknown, configMapKey: string, secretKey: string, nameKey: string): string[] {
  const configMap = textAt(source, configMapKey, nameKey);
  const secret = textAt(source, secretKey, nameKey);
  return [...(configMap ? [`ConfigMap/${configMap}`] : []), ...(secret ? [`Secret/${secret}`] : [])];
}
