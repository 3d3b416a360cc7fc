/** Where the Ingresses of a set lead. Pure. */
import { listAt, numberAt, textAt } from "../json.js";
import type { ManifestObject } from "../manifests/manifest.js";
import type { Path } from "../manifests/references.js";
import { inSet, type SetObject } from "./facts.js";

export interface Backend {
  /** Of the Service. */
  readonly name: string;
  /** Its name or number. */
  readonly port: string | number | undefined;
  readonly path: Path;
}

/** Those that this deployment makes or changes. */
export function ingressesOf(objects: readonly SetObject[]): SetObject[] {
  return objects.filter(({ object, outcome }) => object.kind === "Ingress" && outcome !== "unchanged");
}

export function backendsOf(ingress: ManifestObject): Backend[] {
  const rules = listAt(ingress, "spec", "rules").flatMap((rule, number) =>
    listAt(rule, "http", "paths").map(
      (_, index): Path => ["spec", "rules", number, "http", "paths", index, "backend"],
    ),
  );
  return [["spec", "defaultBackend"], ...rules].flatMap((place) => backendAt(ingress, [...place, "service"]));
}

/** What the controller of an Ingress does itself by an annotation, such as a redirect, has the form of a backend, and is none. */
const BY_ANNOTATION = "use-annotation";

function backendAt(ingress: ManifestObject, path: Path): Backend[] {
  const name = textAt(ingress, ...path, "name");
  const port = textAt(ingress, ...path, "port", "name") ?? numberAt(ingress, ...path, "port", "number");
  return name === undefined || port === BY_ANNOTATION ? [] : [{ name, port, path }];
}

/** Does an Ingress lead to a Service that only the cluster may have? */
export function leadsOutside(objects: readonly SetObject[]): boolean {
  return ingressesOf(objects)
    .flatMap(({ object }) => backendsOf(object))
    .some(({ name }) => !inSet(objects, "Service", name));
}
