/** Why a request did not arrive, by where on its way it ended: cause, fix and where to look. Pure. */
import { say } from "../words/say.js";
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
  /** Of the problem that it becomes. */
  readonly id: string;
  /** What is wrong, to go on after a colon. */
  readonly trouble: string;
  readonly cause: string;
  readonly fix: string;
  /** The one that `look` asks, if it asks one. */
  readonly pod?: string | undefined;
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
    id: "smoke-test-name-unknown",
    trouble: say`the name ${url.hostname} does not resolve (NXDOMAIN: ${error})`,
    cause: isClusterName(url.hostname)
      ? say`The cluster's DNS does not know the Service, or the pod asks another DNS: its \`dnsPolicy\` is not \`ClusterFirst\`.`
      : say`There is no such name, or the cluster's DNS does not forward what is outside of the cluster.`,
    fix: say`Leave \`dnsPolicy\` out of the pod's manifest, and make sure that the cluster's DNS works.`,
    pod: from,
    look: `kubectl -n ${namespace} exec ${from} -- cat /etc/resolv.conf`,
  }),
  dns: ({ url, namespace, from }, error) => ({
    id: "smoke-test-dns-silent",
    trouble: say`the DNS does not answer for ${url.hostname} (${error})`,
    cause: say`The pod reaches no DNS server: a NetworkPolicy blocks port 53, the cluster's DNS is down, or \`dnsConfig\` names another one.`,
    fix: say`Allow the pods port 53, UDP and TCP, to the cluster's DNS; see that its pods run.`,
    pod: from,
    look: `kubectl -n ${namespace} exec ${from} -- cat /etc/resolv.conf; kubectl -n kube-system get pods -l k8s-app=kube-dns`,
  }),
  "tcp refused": (hop, error) => {
    const service = serviceOf(hop);
    const ports = (service === undefined ? undefined : hop.endpoints?.get(service)?.ports) ?? [];
    return {
      id: "smoke-test-refused",
      trouble: say`${hop.url.host} refuses the connection (${error})`,
      cause: service
        ? say`Nothing listens at the port that Service ${service} forwards to${ports.length > 0 ? ` (${ports.join(", ")})` : ""}: its \`targetPort\` is not the one of the container, or the program listens on 127.0.0.1 only.`
        : say`Nothing listens there.`,
      fix: service
        ? say`Give Service ${service} the \`targetPort\` that the container listens on, and let it listen on 0.0.0.0.`
        : say`Correct the address, or start the server.`,
      look: service
        ? `kubectl -n ${hop.namespace} describe service ${service}`
        : `kubectl -n ${hop.namespace} get services`,
    };
  },
  tcp: (hop, error) => ({
    id: "smoke-test-no-connection",
    trouble: say`no connection to ${hop.url.host} (${error})`,
    cause: say`A NetworkPolicy or a firewall drops the packets, or the network between the nodes is broken.`,
    fix: say`Allow the way from the API's pods to this Service, as an egress of the one and an ingress of the other.`,
    look: `kubectl -n ${hop.namespace} get networkpolicies; kubectl -n ${hop.namespace} get pods -o wide`,
  }),
  "http no-tls": (hop, error) => {
    const { url, configured } = hop;
    return {
      id: "smoke-test-no-tls",
      trouble: say`${url.host} speaks no TLS (${error})`,
      cause: configured
        ? say`${configured.source} sets ${configured.key} to ${configured.url}, but plain HTTP is spoken there.`
        : say`The address begins with \`https://\`, but plain HTTP is spoken there.`,
      fix: configured
        ? setText(configured, configured.url.replace(/^https:/, "http:"))
        : say`Write \`http://\`, or let the server speak TLS.`,
      look: logsOf(hop),
    };
  },
  http: (hop, error) => ({
    id: "smoke-test-no-answer",
    trouble: say`${hop.url.host} accepted the connection but gave no answer (${error})`,
    cause: say`The server hangs or is overloaded, or what listens there speaks no HTTP.`,
    fix: say`Look at the log of its pods.`,
    look: logsOf(hop),
  }),
};

function noSuchService(hop: Hop): Explanation {
  const { url, namespace, services, configured, expected } = hop;
  const names = [...services.keys()];
  const meant = expected?.name ?? nearest(url.hostname, names);
  const right = meant && `http://${meant}:${expected?.port ?? services.get(meant)?.[0] ?? portOf(url)}`;
  return {
    id: "smoke-test-no-such-service",
    trouble: say`there is no Service ${url.hostname} in the namespace ${namespace}`,
    cause: configured
      ? say`${configured.source} sets ${configured.key} to ${configured.url}, but there is no Service of this name; ${those(names)}.`
      : say`There is no Service of this name; ${those(names)}.`,
    fix: !configured
      ? say`Correct the name, or add the Service to the manifests.`
      : right
        ? setText(configured, right)
        : say`Set ${configured.key} in ${configured.source} to the name of a Service.`,
    look: `kubectl -n ${namespace} get services`,
  };
}

function setText({ key, source }: ConfiguredAddress, url: string): string {
  return say`Set ${key} in ${source} to ${url}.`;
}

/** The address is another Service's than the one that the manifests have for this part. */
export function misdirected(hop: Hop): Pick<Explanation, "id" | "cause" | "fix"> | undefined {
  const { configured, expected } = hop;
  const service = serviceOf(hop);
  if (!configured || !expected || service === undefined || service === expected.name) return undefined;
  return {
    id: "smoke-test-misdirected",
    cause: say`${configured.source} sets ${configured.key} to ${configured.url}; the manifests have ${expected.name} for it.`,
    fix: setText(configured, `http://${expected.name}:${expected.port}`),
  };
}

function those(names: readonly string[]): string {
  if (names.length === 0) return say`there are none`;
  return names.length === 1 ? say`there is ${names.join()}` : say`there are ${names.join(", ")}`;
}

function noSuchPort(hop: Hop, service: string): Explanation {
  const { url, namespace, services, configured } = hop;
  const ports = services.get(service) ?? [];
  const list = ports.join(", ");
  return {
    id: "smoke-test-no-such-port",
    trouble: say`Service ${service} has no port ${portOf(url)}`,
    cause:
      ports.length === 0
        ? say`Service ${service} has no port at all.`
        : configured
          ? say`${configured.source} sets ${configured.key} to ${configured.url}, but Service ${service} has the port ${list}.`
          : say`Service ${service} has the port ${list}.`,
    fix: configured ? setText(configured, `http://${service}:${ports[0] ?? "PORT"}`) : say`Correct the port.`,
    look: `kubectl -n ${namespace} get service ${service}`,
  };
}

function nobodyBehind({ namespace }: Hop, service: string, { total }: Endpoints): Explanation {
  return {
    id: "smoke-test-no-ready-pod",
    trouble: say`Service ${service} has no ready pod behind it`,
    cause:
      total > 0
        ? say`None of its ${total} pods is ready.`
        : say`Its selector matches the labels of no pod, or its named target port is in none.`,
    fix: say`Make \`spec.selector\` the labels of the pod template; a named \`targetPort\` must be the name of a port of the container.`,
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
