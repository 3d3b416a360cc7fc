/** Kinds that a set of manifests brings along as CustomResourceDefinitions: their paths before the cluster has them, and the wait for it. */
import type { ClusterApi } from "../cluster/api.js";
import { type Discovery, discover, type ResourceType } from "../cluster/discovery.js";
import { seconds } from "../duration.js";
import { ClusterError } from "../errors.js";
import { at, listAt, textAt } from "../json.js";
import type { Clock } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { ManifestObject } from "./manifest.js";

/** What the cluster knows, and what it will know once the definitions of the set are applied. */
export function withOwnKinds(discovery: Discovery, set: readonly ManifestObject[]): Discovery {
  const own = set.filter(({ kind }) => kind === "CustomResourceDefinition").flatMap(typesOf);
  return {
    find: (apiVersion, kind) =>
      discovery.find(apiVersion, kind) ??
      own.find((type) => type.apiVersion === apiVersion && type.kind === kind),
  };
}

/** One type a version that is served. */
function typesOf(definition: ManifestObject): ResourceType[] {
  const group = textAt(definition, "spec", "group");
  const kind = textAt(definition, "spec", "names", "kind");
  const plural = textAt(definition, "spec", "names", "plural");
  if (!group || !kind || !plural) return [];
  const namespaced = textAt(definition, "spec", "scope") === "Namespaced";
  return listAt(definition, "spec", "versions")
    .filter((version) => at(version, "served") === true)
    .flatMap((version) => textAt(version, "name") ?? [])
    .map((version) => ({ apiVersion: `${group}/${version}`, kind, plural, namespaced, yetToBe: true }));
}

/** Waits between looks, in milliseconds; the last one repeats. A definition is served some tenths of a second after its apply. */
const LOOKS = [100, 250, 500, 1000, 2000];
const LONGEST_WAIT = seconds(30);

/** Resolves once the cluster serves these types, at once for those it had before. */
export async function whenServed(
  types: readonly ResourceType[],
  { api, clock, signal }: { readonly api: ClusterApi; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const awaited = types.filter(({ yetToBe }) => yetToBe);
  if (awaited.length === 0) return;
  const versions = awaited.map(({ apiVersion }) => apiVersion);
  const until = clock.now() + LONGEST_WAIT;
  for (let look = 0; ; look += 1) {
    const served = await discover(api, versions, signal);
    const missing = awaited.find(({ apiVersion, kind }) => !served.find(apiVersion, kind));
    if (!missing) return;
    if (clock.now() >= until) throw notServed(missing);
    await clock.sleep(LOOKS[Math.min(look, LOOKS.length - 1)] ?? 0, signal);
  }
}

function notServed({ apiVersion, kind, plural }: ResourceType): ClusterError {
  const [group = ""] = apiVersion.split("/");
  return new ClusterError({
    id: "kind-not-served",
    title: say`The cluster does not serve the kind ${kind} (${apiVersion}), although its CustomResourceDefinition was applied`,
    cause: say`Its names may be taken by another definition, or its schema is not accepted; its conditions say why.`,
    fix: say`Correct the definition as its conditions ask.`,
    look: `kubectl get customresourcedefinition ${plural}.${group} -o jsonpath='{.status.conditions}'`,
  });
}
