/** Which workloads and Jobs need which: a pod template that names a Service calls the workload behind it, and a Job may prepare the ground. Pure. */
import { canonical, listAt, mapAt, textAt } from "../json.js";
import { type ManifestObject, podLabels, selects } from "../manifests/manifest.js";
import { referencesOf } from "../manifests/references.js";
import { keyOf } from "./followed.js";
import { isWorkloadKind } from "./observation.js";

/** The keys of what each workload and each Job needs, by its own key. */
export function dependenciesOf(objects: readonly ManifestObject[]): ReadonlyMap<string, readonly string[]> {
  const runners = objects.filter(({ kind }) => isWorkloadKind(kind) || kind === "Job");
  return new Map(
    runners.map((runner) => {
      const needed = [...calledBy(runner, objects), ...preparersOf(runner, objects)];
      return [keyOfObject(runner), [...new Set(needed.map(keyOfObject))]];
    }),
  );
}

function calledBy(caller: ManifestObject, objects: readonly ManifestObject[]): ManifestObject[] {
  return servicesNamedBy(caller, objects)
    .flatMap((service) => behind(service, objects))
    .filter((other) => other !== caller);
}

function servicesNamedBy(caller: ManifestObject, objects: readonly ManifestObject[]): ManifestObject[] {
  const text = `${canonical(mapAt(caller, "spec", "template"))} ${configurationOf(caller, objects)}`;
  return objects.filter(({ kind, metadata }) => kind === "Service" && mentions(text, metadata.name));
}

function behind(service: ManifestObject, objects: readonly ManifestObject[]): ManifestObject[] {
  return objects.filter(
    (other) => isWorkloadKind(other.kind) && selects(mapAt(service, "spec", "selector"), podLabels(other)),
  );
}

/**
 * Jobs of the set on whose work a workload may wait: a migration has its image, its configuration or its volume, or calls the same
 * database. One that calls the workload itself comes after it.
 */
function preparersOf(workload: ManifestObject, objects: readonly ManifestObject[]): ManifestObject[] {
  if (workload.kind === "Job") return [];
  const own = traitsOf(workload, objects);
  return objects.filter(
    (job) =>
      job.kind === "Job" &&
      [...traitsOf(job, objects)].some((trait) => own.has(trait)) &&
      !calledBy(job, objects).includes(workload),
  );
}

/** What tells that two belong together. */
function traitsOf(runner: ManifestObject, objects: readonly ManifestObject[]): Set<string> {
  return new Set([
    ...imagesOf(runner).map((image) => `image ${image}`),
    ...referencesOf(runner)
      .filter(({ kind }) => SHARED.has(kind))
      .map(({ kind, name }) => `${kind} ${name}`),
    ...servicesNamedBy(runner, objects).map(({ metadata }) => `Service ${metadata.name}`),
  ]);
}

const SHARED = new Set(["ConfigMap", "Secret", "PersistentVolumeClaim"]);

function imagesOf(runner: ManifestObject): string[] {
  const spec = mapAt(runner, "spec", "template", "spec");
  return listAt(spec, "containers").flatMap((container) => textAt(container, "image") ?? []);
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
