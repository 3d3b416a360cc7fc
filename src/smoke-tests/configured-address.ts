/** Where the application is told to find its servers: read from the ConfigMaps that its pods get, as they were applied. Pure. */
import { type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { type ManifestObject, templatePath } from "../manifests/manifest.js";
import { referencesOf } from "../manifests/references.js";
import type { ServiceRole } from "../manifests/roles.js";

export interface ConfiguredAddress {
  /** The variable. */
  readonly key: string;
  /** Who sets it: `ConfigMap chatbot-config`, or `Deployment chatbot-api`. */
  readonly source: string;
  readonly url: string;
}

/** A setting whose name says what it addresses. */
const NAMES_A_SERVER = /url|uri|host|addr|endpoint|base/i;

/** Every address that the pods of a workload get, in the order of the objects. `objects` are live ones. */
export function configuredAddresses(
  workload: ManifestObject,
  objects: readonly JsonMap[],
): ConfiguredAddress[] {
  const used = new Set(
    referencesOf(workload)
      .filter(({ kind }) => kind === "ConfigMap")
      .map(({ name }) => name),
  );
  const configMaps = objects.filter(
    (one) => textAt(one, "kind") === "ConfigMap" && used.has(textAt(one, "metadata", "name") ?? ""),
  );
  return [
    ...configMaps.flatMap((one) =>
      addressesIn(mapAt(one, "data"), `ConfigMap ${textAt(one, "metadata", "name")}`),
    ),
    ...addressesIn(ownVariables(workload), `${workload.kind} ${workload.metadata.name}`),
  ];
}

/** The one that is meant for a server: by the name of its variable, else by the Service or the port that it leads to. */
export function addressFor(
  part: "ollama" | "qdrant",
  service: ServiceRole,
  addresses: readonly ConfiguredAddress[],
): ConfiguredAddress | undefined {
  const named = addresses.find(({ key }) => key.toLowerCase().includes(part));
  return named ?? addresses.find(({ url }) => leadsTo(new URL(url), service));
}

function leadsTo({ hostname, port }: URL, service: ServiceRole): boolean {
  return hostname.split(".")[0] === service.name || Number(port) === service.port;
}

function addressesIn(values: JsonMap, source: string): ConfiguredAddress[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const url = typeof value === "string" ? urlOf(key, value) : undefined;
    return url === undefined ? [] : [{ key, source, url }];
  });
}

/** `http://host:port/path`, or `host:port` under a name that says so; without what a URL may hold of secrets. */
function urlOf(key: string, value: string): string | undefined {
  const hasScheme = /^https?:\/\//.test(value);
  if (!hasScheme && !(NAMES_A_SERVER.test(key) && /^[a-z0-9.-]+:\d+$/.test(value))) return undefined;
  const url = URL.parse(hasScheme ? value : `http://${value}`);
  return url ? `${url.origin}${url.pathname.replace(/\/+$/, "")}` : undefined;
}

function ownVariables(workload: ManifestObject): JsonMap {
  const template = templatePath(workload.kind);
  if (!template) return {};
  const variables = listAt(workload, ...template, "spec", "containers").flatMap((one) => listAt(one, "env"));
  return Object.fromEntries(variables.map((one) => [textAt(one, "name") ?? "", textAt(one, "value")]));
}
