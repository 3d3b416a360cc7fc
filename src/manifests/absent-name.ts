/** Whom the API server means where it refuses an object because of another one, which it does not find. Pure. */
import type { Problem } from "../errors.js";
import { textAt } from "../json.js";
import { say } from "../words/say.js";
import { type Manifest, type ManifestObject, titleOf } from "./manifest.js";
import type { Path } from "./references.js";

export interface AbsentName {
  readonly kind: string;
  readonly name: string;
  /** Where the object names it. */
  readonly path: Path;
}

interface Row {
  readonly of: readonly string[];
  readonly matches: RegExp;
  readonly kind: (object: ManifestObject) => string;
  readonly path: Path;
}

/** What it looks up before it stores a Pod, and a binding by someone who may not grant whatever they like. */
const ROWS: readonly Row[] = [
  {
    of: ["Pod"],
    matches: /serviceaccount "([^"]+)" not found/,
    kind: () => "ServiceAccount",
    path: ["spec", "serviceAccountName"],
  },
  {
    of: ["Pod"],
    matches: /no PriorityClass with name (\S+) was found/,
    kind: () => "PriorityClass",
    path: ["spec", "priorityClassName"],
  },
  {
    of: ["Pod"],
    matches: /RuntimeClass "([^"]+)" not found/,
    kind: () => "RuntimeClass",
    path: ["spec", "runtimeClassName"],
  },
  {
    // It calls the role by the kind of the binding.
    of: ["RoleBinding", "ClusterRoleBinding"],
    matches: /^(?:cluster)?role(?:binding)?s\.rbac\.authorization\.k8s\.io "([^"]+)" not found/,
    kind: (object) => textAt(object, "roleRef", "kind") ?? "",
    path: ["roleRef", "name"],
  },
];

export function absentName(message: string, object: ManifestObject): AbsentName | undefined {
  for (const { of, matches, kind, path } of ROWS) {
    const name = of.includes(object.kind) ? matches.exec(message)?.[1] : undefined;
    if (name !== undefined) return { kind: kind(object), name, path };
  }
  return undefined;
}

export function needsAbsent(
  message: string,
  { object, file, lineOf }: Manifest,
  { kind, name, path }: AbsentName,
): Problem {
  return {
    id: "object-missing",
    title: say`The ${kind} ${name}, which ${titleOf(object)} needs, does not exist`,
    detail: message,
    cause: say`The cluster takes no such object before it is there.`,
    fix: say`Add the ${kind} ${name} to the manifests, have it created, or correct the name.`,
    look: `kubectl get ${kind.toLowerCase()} --all-namespaces --field-selector=metadata.name=${name}`,
    file,
    line: lineOf(path),
  };
}
