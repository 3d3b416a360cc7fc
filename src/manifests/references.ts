/** What a pod template refers to by name, and where it says so. Pure. */
import { at, listAt, mapAt, textAt } from "../json.js";
import { say } from "../words/say.js";
import { type ManifestObject, templatePath } from "./manifest.js";

export type ReferredKind =
  | "ConfigMap"
  | "Secret"
  | "PersistentVolumeClaim"
  | "ServiceAccount"
  | "PriorityClass"
  | "RuntimeClass"
  | "ResourceClaim"
  | "ResourceClaimTemplate"
  | "Service"
  | "IngressClass"
  | "Role"
  | "ClusterRole"
  | "PersistentVolume"
  | "Deployment"
  | "StatefulSet"
  | "ReplicaSet";

export type Path = readonly (string | number)[];

export interface Reference {
  readonly kind: ReferredKind;
  readonly name: string;
  /** The key that must be in it; undefined when it is used as a whole. */
  readonly key?: string | undefined;
  /** Pods start without it. */
  readonly optional: boolean;
  /** The driver of a volume needs it, and there is no field `optional`. */
  readonly isDriver?: true;
  /** Place in the object of the manifest. */
  readonly path: Path;
  /** Who needs it, such as `container api` or `volume config`. */
  readonly by: string;
}

/** Where in a source the name is written, and of which kind it is. */
interface Field {
  readonly kind: "ConfigMap" | "Secret";
  readonly field: string;
  readonly name: string;
}

/** Drivers of volumes get their password from such a Secret, which `name` of this map names. */
const DRIVER_SECRETS: readonly Path[] = [
  ["csi", "nodePublishSecretRef"],
  ["flexVolume", "secretRef"],
  ["iscsi", "secretRef"],
];

const ENV_FROM: readonly Field[] = [
  { kind: "ConfigMap", field: "configMapRef", name: "name" },
  { kind: "Secret", field: "secretRef", name: "name" },
];
const VALUE_FROM: readonly Field[] = [
  { kind: "ConfigMap", field: "configMapKeyRef", name: "name" },
  { kind: "Secret", field: "secretKeyRef", name: "name" },
];
const VOLUME: readonly Field[] = [
  { kind: "ConfigMap", field: "configMap", name: "name" },
  { kind: "Secret", field: "secret", name: "secretName" },
];
const PROJECTED: readonly Field[] = [
  { kind: "ConfigMap", field: "configMap", name: "name" },
  { kind: "Secret", field: "secret", name: "name" },
];

const NAMED: readonly { readonly kind: ReferredKind; readonly fields: readonly string[] }[] = [
  { kind: "ServiceAccount", fields: ["serviceAccountName", "serviceAccount"] },
  { kind: "PriorityClass", fields: ["priorityClassName"] },
  { kind: "RuntimeClass", fields: ["runtimeClassName"] },
];

/** What a pod shares with others, such as a GPU: by one of these names. */
const RESOURCE_CLAIMS: readonly { readonly kind: ReferredKind; readonly field: string }[] = [
  { kind: "ResourceClaim", field: "resourceClaimName" },
  { kind: "ResourceClaimTemplate", field: "resourceClaimTemplateName" },
];

/** Everything the pods of an object need by name, pull secrets left out. */
export function referencesOf(object: ManifestObject): Reference[] {
  const template = templatePath(object.kind);
  if (!template) return [];
  const spec = [...template, "spec"];
  return [
    ...["initContainers", "containers"].flatMap((list) => ofContainers(object, [...spec, list])),
    ...ofVolumes(object, [...spec, "volumes"]),
    ...ofResourceClaims(object, [...spec, "resourceClaims"]),
    ...NAMED.flatMap(({ kind, fields }) => {
      const field = fields.find((candidate) => textAt(object, ...spec, candidate));
      const name = field && textAt(object, ...spec, field);
      return name && field
        ? [{ kind, name, optional: false, path: [...spec, field], by: say`its pods' ${field}` }]
        : [];
    }),
  ];
}

/** The pull secrets a template names: without one an image may still be pulled, if it is public or on the node. */
export function pullSecretsOf(object: ManifestObject): Reference[] {
  const template = templatePath(object.kind);
  if (!template) return [];
  const list = [...template, "spec", "imagePullSecrets"];
  return listAt(object, ...list).flatMap((entry, index) => {
    const name = textAt(entry, "name");
    return name
      ? [{ kind: "Secret" as const, name, optional: true, path: [...list, index], by: "imagePullSecrets" }]
      : [];
  });
}

function ofContainers(object: ManifestObject, list: Path): Reference[] {
  return listAt(object, ...list).flatMap((container, index) => {
    const by = say`container ${textAt(container, "name") ?? index}`;
    const envFrom = listAt(container, "envFrom").flatMap((source, place) =>
      ofSource(source, ENV_FROM, [...list, index, "envFrom", place], by),
    );
    const env = listAt(container, "env").flatMap((entry, place) =>
      ofSource(at(entry, "valueFrom"), VALUE_FROM, [...list, index, "env", place, "valueFrom"], by),
    );
    return [...envFrom, ...env, ...ofMounts(object, container, [...list, index, "volumeMounts"], by)];
  });
}

/** With `subPath` one key of a ConfigMap or Secret is mounted; one that is not there becomes an empty directory. */
function ofMounts(object: ManifestObject, container: unknown, place: Path, by: string): Reference[] {
  const volumes = listAt(object, ...(templatePath(object.kind) ?? []), "spec", "volumes");
  return listAt(container, "volumeMounts").flatMap((mount, index) => {
    const key = textAt(mount, "subPath");
    const volume = volumes.find((candidate) => textAt(candidate, "name") === textAt(mount, "name"));
    const path = [...place, index, "subPath"];
    return key === undefined || hasItems(volume)
      ? []
      : ofSource(volume, VOLUME, place, by).map((reference) => ({ ...reference, key, path }));
  });
}

/** Then its files are called as the items say, and not after the keys. */
function hasItems(volume: unknown): boolean {
  return VOLUME.some(({ field }) => listAt(volume, field, "items").length > 0);
}

function ofVolumes(object: ManifestObject, list: Path): Reference[] {
  const own = new Set(claimTemplates(object).map((template) => textAt(template, "metadata", "name")));
  return listAt(object, ...list).flatMap((volume, index) => {
    const name = textAt(volume, "name");
    // The controller of a StatefulSet puts its own claim in the place of such a volume.
    if (own.has(name)) return [];
    const by = say`volume ${name ?? index}`;
    const place = [...list, index];
    const sources = listAt(volume, "projected", "sources").flatMap((source, at) =>
      ofSource(source, PROJECTED, [...place, "projected", "sources", at], by),
    );
    return [
      ...ofSource(volume, VOLUME, place, by),
      ...sources,
      ...ofClaim(volume, place, by),
      ...ofDriver(volume, place, by),
    ];
  });
}

function ofDriver(volume: unknown, place: Path, by: string): Reference[] {
  return DRIVER_SECRETS.flatMap((path) => {
    const name = textAt(volume, ...path, "name");
    return name
      ? [
          {
            kind: "Secret" as const,
            name,
            optional: false,
            isDriver: true as const,
            path: [...place, ...path, "name"],
            by,
          },
        ]
      : [];
  });
}

function ofResourceClaims(object: ManifestObject, list: Path): Reference[] {
  return listAt(object, ...list).flatMap((claim, index) =>
    RESOURCE_CLAIMS.flatMap(({ kind, field }) => {
      const name = textAt(claim, field);
      return name
        ? [{ kind, name, optional: false, path: [...list, index, field], by: say`its pods' ${field}` }]
        : [];
    }),
  );
}

function ofClaim(volume: unknown, place: Path, by: string): Reference[] {
  const name = textAt(volume, "persistentVolumeClaim", "claimName");
  if (!name) return [];
  const path = [...place, "persistentVolumeClaim", "claimName"];
  return [{ kind: "PersistentVolumeClaim", name, optional: false, path, by }];
}

/** A source that names one ConfigMap or Secret: as a whole, one key of it, or some of its keys as `items`. */
function ofSource(source: unknown, fields: readonly Field[], place: Path, by: string): Reference[] {
  return fields.flatMap(({ kind, field, name: nameField }) => {
    const name = textAt(source, field, nameField);
    if (!name) return [];
    const optional = mapAt(source, field)["optional"] === true;
    const path = [...place, field];
    const base = { kind, name, optional, by };
    const key = textAt(source, field, "key");
    const items = listAt(source, field, "items").flatMap((item, index) => {
      const itemKey = textAt(item, "key");
      return itemKey ? [{ ...base, key: itemKey, path: [...path, "items", index, "key"] }] : [];
    });
    if (items.length > 0) return items;
    return [{ ...base, key, path: [...path, key === undefined ? nameField : "key"] }];
  });
}

/** The claims a StatefulSet makes for each of its pods. */
export function claimTemplates(object: ManifestObject): readonly unknown[] {
  return object.kind === "StatefulSet" ? listAt(object, "spec", "volumeClaimTemplates") : [];
}
