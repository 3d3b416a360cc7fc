/** Which workloads call which: a pod template that names a Service calls the workload behind it. Pure. */
import { canonical, type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { podLabels, selects } from "../manifests/manifest.js";
import { keyOf } from "./followed.js";
import { isWorkloadKind } from "./observation.js";

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** The keys of the workloads each workload calls, by its own key. */
export function dependenciesOf(objects: readonly JsonMap[]): ReadonlyMap<string, readonly string[]> {
  const workloads = objects.filter((object) => isWorkloadKind(textAt(object, "kind") ?? ""));
  const services = objects.filter((object) => textAt(object, "kind") === "Service");
  return new Map(
    workloads.map((workload) => {
      const text = `${canonical(mapAt(workload, "spec", "template"))} ${configurationOf(workload, objects)}`;
      const called = services
        .filter((service) => mentions(text, named(service).name))
        .flatMap((service) =>
          workloads.filter((other) => selects(mapAt(service, "spec", "selector"), podLabels(other))),
        )
        .filter((other) => other !== workload);
      return [keyOf(named(workload)), [...new Set(called.map((other) => keyOf(named(other))))]];
    }),
  );
}

/** The ConfigMaps that the template names, as text. */
function configurationOf(workload: JsonMap, objects: readonly JsonMap[]): string {
  const template = mapAt(workload, "spec", "template", "spec");
  const containers = [...listAt(template, "initContainers"), ...listAt(template, "containers")];
  const names = new Set([
    ...containers.flatMap((container) => [
      ...listAt(container, "envFrom").map((source) => textAt(source, "configMapRef", "name")),
      ...listAt(container, "env").map((one) => textAt(one, "valueFrom", "configMapKeyRef", "name")),
    ]),
    ...listAt(template, "volumes").map((volume) => textAt(volume, "configMap", "name")),
  ]);
  return objects
    .filter((object) => textAt(object, "kind") === "ConfigMap" && names.has(named(object).name))
    .map((object) => canonical(mapAt(object, "data")))
    .join(" ");
}

/** As a host in an address, not as a part of a longer name. */
function mentions(text: string, name: string): boolean {
  return name !== "" && new RegExp(`(?<![\\w-])${name.replaceAll(".", "\\.")}(?![\\w-])`).test(text);
}

function named(object: JsonMap): Named {
  return { kind: textAt(object, "kind") ?? "", name: textAt(object, "metadata", "name") ?? "" };
}
