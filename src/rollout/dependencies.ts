/** Which workloads call which: a pod template that names a Service calls the workload behind it. Pure. */
import { canonical, mapAt } from "../json.js";
import { type ManifestObject, podLabels, selects } from "../manifests/manifest.js";
import { referencesOf } from "../manifests/references.js";
import { keyOf } from "./followed.js";
import { isWorkloadKind } from "./observation.js";

/** The keys of the workloads each workload calls, by its own key. */
export function dependenciesOf(objects: readonly ManifestObject[]): ReadonlyMap<string, readonly string[]> {
  const workloads = objects.filter(({ kind }) => isWorkloadKind(kind));
  const services = objects.filter(({ kind }) => kind === "Service");
  return new Map(
    workloads.map((workload) => {
      const text = `${canonical(mapAt(workload, "spec", "template"))} ${configurationOf(workload, objects)}`;
      const called = services
        .filter((service) => mentions(text, service.metadata.name))
        .flatMap((service) =>
          workloads.filter((other) => selects(mapAt(service, "spec", "selector"), podLabels(other))),
        )
        .filter((other) => other !== workload);
      return [keyOfObject(workload), [...new Set(called.map((other) => keyOfObject(other)))]];
    }),
  );
}

/** The ConfigMaps of the set that the template names, as text. */
function configurationOf(workload: ManifestObject, objects: readonly ManifestObject[]): string {
  const used = new Set(
    referencesOf(workload)
      .filter(({ kind }) => kind === "ConfigMap")
      .map(({ name }) => name),
  );
  return objects
    .filter(({ kind, metadata }) => kind === "ConfigMap" && used.has(metadata.name))
    .map((object) => canonical(mapAt(object, "data")))
    .join(" ");
}

/** As a host in an address, not as a part of a longer name. */
function mentions(text: string, name: string): boolean {
  return name !== "" && new RegExp(`(?<![\\w-])${name.replaceAll(".", "\\.")}(?![\\w-])`).test(text);
}

function keyOfObject({ kind, metadata }: ManifestObject): string {
  return keyOf({ kind, name: metadata.name });
}
