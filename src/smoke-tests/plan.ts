/** Which servers are tested, at which addresses, and by what. Pure. */
import { type JsonMap, listAt, numberAt, textAt } from "../json.js";
import { type ManifestObject, templatePath } from "../manifests/manifest.js";
import type { Roles, ServiceRole } from "../manifests/roles.js";
import type { ModelReference } from "../models/reference.js";
import { applicationScenario } from "./application-scenario.js";
import { apiChecks, ollamaChecks, qdrantChecks } from "./built-in.js";
import { addressFor, type ConfiguredAddress, configuredAddresses } from "./configured-address.js";
import type { Hop } from "./explain.js";
import type { OwnCheck } from "./own-checks/own-check.js";
import { ownServers } from "./own-checks/own-servers.js";
import { qdrantScenario } from "./qdrant-scenario.js";
import type { Server } from "./suite.js";

export interface PlanOptions {
  readonly namespace: string;
  readonly roles: Roles;
  readonly models: readonly ModelReference[];
  /** The workload whose pods call the others; absent when the manifests have none. */
  readonly caller?: ManifestObject | undefined;
  /** The objects as they were applied: the ConfigMaps are read from them. */
  readonly live: readonly JsonMap[];
  readonly surroundings: Pick<Hop, "services" | "endpoints">;
  /** `default`: the checks that every chatbot gets; `none`: only the workflow's own. */
  readonly builtIn: "default" | "none";
  readonly own: readonly OwnCheck[];
  /** Of this run alone: names what the scenarios store. */
  readonly id: string;
}

export function planServers(options: PlanOptions): Server[] {
  return [...(options.builtIn === "none" ? [] : builtInServers(options)), ...ownServers(options)];
}

function builtInServers({ roles, models, id, ...options }: PlanOptions): Server[] {
  const told = options.caller ? configuredAddresses(options.caller, options.live) : [];
  const { ollama, qdrant, api } = roles;
  return [
    ...(ollama
      ? [
          serverOf(ollama, addressFor("ollama", ollama, told), options, (base) => ({
            checks: ollamaChecks(base, models),
          })),
        ]
      : []),
    ...(qdrant
      ? [
          serverOf(qdrant, addressFor("qdrant", qdrant, told), options, (base) => ({
            checks: qdrantChecks(base),
            scenarios: [qdrantScenario(base, id)],
          })),
        ]
      : []),
    ...(api
      ? [
          serverOf(api, undefined, options, (base) => ({
            checks: apiChecks(base, readinessPath(options.caller)),
            scenarios: [applicationScenario(base, id)],
          })),
        ]
      : []),
  ];
}

/** At the address that the application is told, else at the Service of the manifests. */
function serverOf(
  service: ServiceRole,
  configured: ConfiguredAddress | undefined,
  { namespace, surroundings }: Pick<PlanOptions, "namespace" | "surroundings">,
  asked: (base: string) => Partial<Server> & Pick<Server, "checks">,
): Server {
  const base = configured?.url ?? `http://${service.name}:${service.port}`;
  const hop = { ...surroundings, url: new URL(base), namespace, configured, expected: service };
  return { hop, scenarios: [], ...asked(base) };
}

/** What the kubelet asks of the first container that serves HTTP; `/health` when it asks nothing. */
export function readinessPath(caller: ManifestObject | undefined): string {
  const template = templatePath(caller?.kind ?? "") ?? [];
  const probes = listAt(caller, ...template, "spec", "containers").map((container) =>
    textAt(container, "readinessProbe", "httpGet", "path"),
  );
  return probes.find((path) => path !== undefined) ?? "/health";
}

/** The Services of a namespace with their ports, from the live objects. */
export function servicePorts(services: readonly JsonMap[]): Map<string, readonly number[]> {
  return new Map(
    services.map((service) => [
      textAt(service, "metadata", "name") ?? "",
      listAt(service, "spec", "ports").flatMap((port) => numberAt(port, "port") ?? []),
    ]),
  );
}
