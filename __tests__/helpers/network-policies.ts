/** Which connections a set of NetworkPolicies allows, as a network plug-in reads them: what no policy selects is open. */
import { BlockList, isIP } from "node:net";
import { at, type JsonMap, listAt, mapAt, numberAt, textAt } from "../../src/json.js";
import { selects } from "../../src/manifests/manifest.js";

/** A pod of the policies' namespace, a pod of another one, or an address outside of the cluster. */
export type Peer = { readonly app: string } | { readonly namespace: string } | { readonly address: string };

export interface Connection {
  readonly from: Peer;
  readonly to: Peer;
  readonly port: number;
  readonly protocol?: "TCP" | "UDP";
}

/** Both ends have to allow a connection: the egress of one, the ingress of the other. */
export function allows(
  policies: readonly JsonMap[],
  { from, to, port, protocol = "TCP" }: Connection,
): boolean {
  const open = (end: Peer, direction: "Ingress" | "Egress", other: Peer): boolean => {
    const about = policies.filter(
      (policy) =>
        "app" in end &&
        listAt(policy, "spec", "policyTypes").includes(direction) &&
        chooses(mapAt(policy, "spec", "podSelector"), { app: end.app }),
    );
    const rules = about.flatMap((policy) => listAt(policy, "spec", direction.toLowerCase()));
    const peers = direction === "Ingress" ? "from" : "to";
    return (
      about.length === 0 ||
      rules.some((rule) => meansPort(rule, port, protocol) && meansPeer(listAt(rule, peers), other))
    );
  };
  return open(from, "Egress", to) && open(to, "Ingress", from);
}

function meansPort(rule: unknown, port: number, protocol: string): boolean {
  const ports = listAt(rule, "ports");
  return (
    ports.length === 0 ||
    ports.some((one) => numberAt(one, "port") === port && (textAt(one, "protocol") ?? "TCP") === protocol)
  );
}

/** No peers at all are all peers. */
function meansPeer(peers: readonly unknown[], other: Peer): boolean {
  return peers.length === 0 || peers.some((peer) => isPeer(peer, other));
}

function isPeer(peer: unknown, other: Peer): boolean {
  if ("address" in other) {
    const { cidr, except = [] } = mapAt(peer, "ipBlock") as { cidr?: string; except?: string[] };
    return cidr !== undefined && inside(other.address, [cidr]) && !inside(other.address, except);
  }
  if ("namespace" in other) {
    return chooses(at(peer, "namespaceSelector"), { "kubernetes.io/metadata.name": other.namespace });
  }
  return at(peer, "namespaceSelector") === undefined && chooses(at(peer, "podSelector"), { app: other.app });
}

/** Unlike a Service's, an empty selector of a policy chooses everything. */
function chooses(selector: unknown, labels: JsonMap): boolean {
  if (selector === undefined) return false;
  const wanted = mapAt(selector, "matchLabels");
  return Object.keys(wanted).length === 0 || selects(wanted, labels);
}

function inside(address: string, blocks: readonly string[]): boolean {
  return blocks.some((block) => {
    const [network = "", bits] = block.split("/");
    // `check` would find an IPv4 address in `::/0`, as the IPv6 address it can be written as.
    if (family(network) !== family(address)) return false;
    const list = new BlockList();
    list.addSubnet(network, Number(bits), family(network));
    return list.check(address, family(address));
  });
}

const family = (ip: string): "ipv4" | "ipv6" => (isIP(ip) === 6 ? "ipv6" : "ipv4");
