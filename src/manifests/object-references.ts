/** What objects refer to by name outside of pod templates, and where they say so. Pure. */
import { listAt, textAt } from "../json.js";
import type { ManifestObject } from "./manifest.js";
import type { Path, Reference, ReferredKind } from "./references.js";

export type ObjectReference = Pick<Reference, "kind" | "name" | "path">;

/** In a path: every item of the list. */
const EACH = "*";

/** A field that holds the name of an object, whose kind is always the same. */
interface NameField {
  readonly of: string;
  readonly kind: ReferredKind;
  readonly path: Path;
}

const NAMES: readonly NameField[] = [
  { of: "StatefulSet", kind: "Service", path: ["spec", "serviceName"] },
  { of: "Ingress", kind: "IngressClass", path: ["spec", "ingressClassName"] },
  { of: "Ingress", kind: "Secret", path: ["spec", "tls", EACH, "secretName"] },
  { of: "ServiceAccount", kind: "Secret", path: ["imagePullSecrets", EACH, "name"] },
  { of: "PersistentVolumeClaim", kind: "PersistentVolume", path: ["spec", "volumeName"] },
];

/** A map that says by `kind` and `name` which object it means. */
interface TypedField {
  readonly of: readonly string[];
  readonly path: Path;
  /** Others are made by who knows whom. */
  readonly kinds: readonly ReferredKind[];
}

const BINDINGS = ["RoleBinding", "ClusterRoleBinding"];

const TYPED: readonly TypedField[] = [
  { of: BINDINGS, path: ["roleRef"], kinds: ["Role", "ClusterRole"] },
  { of: BINDINGS, path: ["subjects", EACH], kinds: ["ServiceAccount"] },
  {
    of: ["HorizontalPodAutoscaler"],
    path: ["spec", "scaleTargetRef"],
    kinds: ["Deployment", "StatefulSet", "ReplicaSet"],
  },
  { of: ["PersistentVolumeClaim"], path: ["spec", "dataSource"], kinds: ["PersistentVolumeClaim"] },
  { of: ["PersistentVolumeClaim"], path: ["spec", "dataSourceRef"], kinds: ["PersistentVolumeClaim"] },
];

/** Those of the whole cluster, and those of the namespace that is deployed to. */
export function objectReferencesOf(object: ManifestObject, namespace: string): ObjectReference[] {
  return [
    ...NAMES.filter(({ of }) => of === object.kind).flatMap(({ kind, path }) =>
      placesOf(object, path).flatMap((place) => named(object, kind, place)),
    ),
    ...TYPED.filter(({ of }) => of.includes(object.kind)).flatMap(({ path, kinds }) =>
      placesOf(object, path)
        .filter((place) => (textAt(object, ...place, "namespace") ?? namespace) === namespace)
        .flatMap((place) => {
          const kind = kinds.find((candidate) => candidate === textAt(object, ...place, "kind"));
          return kind ? named(object, kind, [...place, "name"]) : [];
        }),
    ),
  ];
}

function named(object: ManifestObject, kind: ReferredKind, path: Path): ObjectReference[] {
  const name = textAt(object, ...path);
  return name ? [{ kind, name, path }] : [];
}

/** The places a path leads to, one for each item of its lists. */
function placesOf(object: ManifestObject, path: Path): Path[] {
  const index = path.indexOf(EACH);
  if (index === -1) return [path];
  const list = path.slice(0, index);
  return listAt(object, ...list).flatMap((_, item) =>
    placesOf(object, [...list, item, ...path.slice(index + 1)]),
  );
}
