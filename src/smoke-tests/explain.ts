/** Why a request did not arrive, by where on its way it ended: cause, fix and where to look. Pure. */
import type { ProbeAnswer } from "./check.js";
import type { ConfiguredAddress } from "./configured-address.js";
import type { Endpoints } from "./endpoints.js";
import { isClusterName, nearest, serviceAt } from "./service-name.js";

/** What is known of the way from a pod to a server. */
export interface Hop {
  readonly url: URL;
  readonly namespace: string;
  /** The Services of the namespace, with their ports. */
  readonly services: ReadonlyMap<string, readonly number[]>;
  /** By Service; absent when they may not be read. */
  readonly endpoints?: ReadonlyMap<string, Endpoints> | undefined;
  /** Where the application was told this address. */
  readonly configured?: ConfiguredAddress | undefined;
  /** The Service of the manifests that plays this part. */
  readonly expected?: { readonly name: string; readonly port: number } | undefined;
  /** The pod the request came from. */
  readonly from: string;
}

export interface Explanation {
  /** What is wrong, to go on after a colon. */
  readonly trouble: string;
  readonly cause: string;
  readonly fix: string;
  readonly look: string;
}

export function serviceOf({ url, namespace, services }: Hop): string | undefined {
  const service = serviceAt(url.hostname, namespace);
  return service !== undefined && services.has(service) ? service : undefined;
}

/** What no retry heals, seen without sending anything: an address that is no Service's, or a Service with nobody behind it. */
export function explainBefore(hop: Hop): Explanation | undefined {
  const service = serviceOf(hop);
  if (service === undefined) return isClusterName(hop.url.hostname) ? noSuchService(hop) : undefined;
  if (!(hop.services.get(service) ?? []).includes(portOf(hop.url))) return noSuchPort(hop, service);
  const endpoints = hop.endpoints?.get(service) ?? NOBODY;
  return hop.endpoints && endpoints.ready === 0 ? nobodyBehind(hop, service, endpoints) : undefined;
}

const NOBODY: Endpoints = { ready: 0, total: 0, ports: [] };

/** What became of a request that got no answer. */
export function explainUnreached(hop: Hop, { stage, code = "", error = "" }: ProbeAnswer): Explanation {
  const explained = TABLE[`${stage} ${code}`] ?? TABLE[stage] ?? TABLE["http"];
  if (!explained) throw new Error("unreachable: there is a row for every stage");
  return explained(hop, error);
}

type Row = (hop: Hop, error: string) => Explanation;

/** By stage and kind of failure. */
const TABLE: Readonly<Record<string, Row>> = {
  "dns unknown-name": ({ url, namespace, from }, error) => ({
    trouble: `the name ${url.hostname} does not resolve (NXDOMAIN: ${error})`,
    cause: isClusterName(url.hostname)
      ? "The cluster's DNS does not know the Service, or the pod asks another DNS: its `dnsPolicy` is not `ClusterFirst`."
      : "There is no such name, or the cluster's DNS does not forward what is outside of the cluster.",
    fix: "Leave `dnsPolicy` out of the pod's manifest, and see that the cluster's DNS is well.",
    look: `kubectl -n ${namespace} exec ${from} -- cat /etc/resolv.conf`,
  }),
  dns: ({ url, namespace, from }, error) => ({
    trouble: `the DNS does not answer for ${url.hostname} (${error})`,
    cause:
      "The pod reaches no DNS server: a NetworkPolicy blocks port 53, the cluster's DNS is down, or `dnsConfig` names another one.",
    fix: "Allow the pods port 53, UDP and TCP, to the cluster's DNS; see that its pods run.",
    look: `kubectl -n ${namespace} exec ${from} -- cat /etc/resolv.conf; kubectl -n kube-system get pods -l k8s-app=kube-dns`,
  }),
  "tcp refused": (hop, error) => {
    const service = serviceOf(hop);
    const ports = (service === undefined ? undefined : hop.endpoints?.get(service)?.ports) ?? [];
    return {
      trouble: `${hop.url.host} refuses the connection (${error})`,
      cause: service
        ? `Nothing listens at the port that Service ${service} forwards to${ports.length > 0 ? ` (${ports.join(", ")})` : ""}: its \`targetPort\` is not the one of the container, or the program listens on 127.0.0.1 only.`
        : "Nothing listens there.",
      fix: service
        ? `Give Service ${service} the \`targetPort\` that the container listens on, and let it listen on 0.0.0.0.`
        : "Correct the address, or start the server.",
      look: service
        ? `kubectl -n ${hop.namespace} describe service ${service}`
        : `kubectl -n ${hop.namespace} get services`,
    };
  },
  tcp: (hop, error) => ({
    trouble: `no connection to ${hop.url.host} (${error})`,
    cause: "A NetworkPolicy or a firewall drops the packets, or the network between the nodes is broken.",
    fix: "Allow the way from the API's pods to this Service, as an egress of the one and an ingress of the other.",
    look: `kubectl -n ${hop.namespace} get networkpolicies; kubectl -n ${hop.namespace} get pods -o wide`,
  }),
  http: (hop, error) => ({
    trouble: `${hop.url.host} took the connection and gave no answer (${error})`,
    cause: "The server hangs or is overloaded, or what listens there speaks no HTTP.",
    fix: "Look at the log of its pods.",
    look: logsOf(hop),
  }),
};

function noSuchService(hop: Hop): Explanation {
  const { url, namespace, services, configured, expected } = hop;
  const names = [...services.keys()];
  const meant = expected?.name ?? nearest(url.hostname, names);
  const told = configured ? `${configured.source} sets ${configured.key} to ${configured.url}, but` : "";
  const right = meant && `http://${meant}:${expected?.port ?? services.get(meant)?.[0] ?? portOf(url)}`;
  return {
    trouble: `there is no Service ${url.hostname} in the namespace ${namespace}`,
    cause:
      `${told} there is no Service of this name; there ${names.length === 1 ? "is" : "are"} ${names.join(", ") || "none"}.`.trim(),
    fix: configured
      ? `Set ${configured.key} in ${configured.source} to ${right ?? "the name of a Service"}.`
      : "Correct the name, or add the Service to the manifests.",
    look: `kubectl -n ${namespace} get services`,
  };
}

function noSuchPort(hop: Hop, service: string): Explanation {
  const { url, namespace, services, configured } = hop;
  const ports = services.get(service) ?? [];
  return {
    trouble: `Service ${service} has no port ${portOf(url)}`,
    cause: `${configured ? `${configured.source} sets ${configured.key} to ${configured.url}, but ` : ""}Service ${service} has the port ${ports.join(", ") || "none"}.`,
    fix: configured
      ? `Set ${configured.key} in ${configured.source} to http://${service}:${ports[0] ?? "PORT"}.`
      : "Correct the port.",
    look: `kubectl -n ${namespace} get service ${service}`,
  };
}

function nobodyBehind({ namespace }: Hop, service: string, { total }: Endpoints): Explanation {
  return {
    trouble: `Service ${service} has no ready pod behind it`,
    cause:
      total > 0
        ? `None of its ${total} pods is ready.`
        : "Its selector matches the labels of no pod, or its named target port is in none.",
    fix: "Make `spec.selector` the labels of the pod template; a named `targetPort` must be the name of a port of the container.",
    look: `kubectl -n ${namespace} get endpointslices -l kubernetes.io/service-name=${service}; kubectl -n ${namespace} get pods --show-labels`,
  };
}

export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === "https:" ? 443 : 80));
}

/** The pods of a Service have no common name, but `kubectl logs` follows a Service to one of them. */
export function logsOf(hop: Hop): string {
  const service = serviceOf(hop);
  return service
    ? `kubectl -n ${hop.namespace} logs service/${service} --tail=50`
    : `kubectl -n ${hop.namespace} get pods`;
}
