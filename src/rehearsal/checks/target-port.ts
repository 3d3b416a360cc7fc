/** The target port of a Service must be one that the selected containers have. */
import { at, isMap, type JsonMap, listAt, mapAt, numberAt, textAt } from "../../json.js";
import type { Path } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, type Finding, notice, placed, refuse } from "../check.js";
import type { Facts, SetObject } from "../facts.js";
import { selected, selectedLive, selectorOf } from "../services.js";

interface Port {
  readonly name: string | undefined;
  readonly number: number | undefined;
  readonly protocol: string;
}

/** The target ports of each Service, by name or number, against the containers it selects. */
export const targetPort: Check = {
  id: "target-port",
  judge: (facts) =>
    facts.objects
      .filter(({ object, outcome }) => object.kind === "Service" && outcome !== "unchanged")
      .flatMap((service) => judgePorts(service, facts)),
};

function judgePorts(service: SetObject, facts: Facts): Finding[] {
  const backends = backendsOf(service, facts);
  if (backends.length === 0) return [];
  const wanted = listAt(service.object, "spec", "ports").map(wantedPort);
  const met = wanted.map((want) => backends.some(({ ports }) => ports.some((port) => meets(want, port))));
  const declared = backends.flatMap(({ ports }) => ports);
  return wanted
    .filter((_want, index) => !met[index])
    .flatMap(({ target, protocol, path }) => {
      const problem = placed(service, path, {
        id: "service-port-unknown",
        title: say`Service ${service.object.metadata.name} forwards to a port ${portText(target)} (${protocol}) that none of its pods has`,
        ...explain(declared, facts),
      });
      if (typeof target === "string") return [refuse(problem)];
      // A number needs no declaration: a container that declares nothing may listen there, and so may one with other ports.
      if (declared.length === 0) return [];
      const certain = !met.includes(true) && backends.every(({ complete }) => complete);
      return [certain ? refuse(problem) : notice(problem)];
    });
}

function portText(target: unknown): string {
  return typeof target === "string" ? say`"${target}"` : `${target}`;
}

interface WantedPort {
  readonly target: unknown;
  readonly protocol: string;
  readonly path: Path;
}

function wantedPort(port: unknown, index: number): WantedPort {
  const field = at(port, "targetPort") === undefined ? "port" : "targetPort";
  return {
    target: at(port, field),
    protocol: textAt(port, "protocol") ?? "TCP",
    path: ["spec", "ports", index, field],
  };
}

function meets({ target, protocol }: WantedPort, port: Port): boolean {
  return typeof target === "string"
    ? port.name === target && port.protocol === protocol
    : port.number === target;
}

/** One kind of pod behind a Service. */
interface Backend {
  readonly ports: readonly Port[];
  /** Does every container declare ports? Then there is none that might listen on others. */
  readonly complete: boolean;
}

function backendsOf(service: SetObject, { pods, livePods }: Facts): Backend[] {
  const selector = selectorOf(service.after);
  if (!selector) return [];
  const planned = selected(selector, pods).map(({ spec }) => backendOf(spec));
  if (planned.length > 0 || livePods.state !== "there") return planned;
  return selectedLive(selector, livePods.value).map((pod) => backendOf(mapAt(pod, "spec")));
}

/** The containers that run while the pod serves: sidecars too, which are init containers that are always restarted. */
function backendOf(spec: JsonMap): Backend {
  const sidecars = listAt(spec, "initContainers").filter(
    (container) => textAt(container, "restartPolicy") === "Always",
  );
  const declared = [...listAt(spec, "containers"), ...sidecars].map(portsOf);
  return { ports: declared.flat(), complete: declared.every((ports) => ports.length > 0) };
}

function portsOf(container: unknown): Port[] {
  return listAt(container, "ports")
    .filter(isMap)
    .map((port) => ({
      name: textAt(port, "name"),
      number: numberAt(port, "containerPort"),
      protocol: textAt(port, "protocol") ?? "TCP",
    }));
}

function explain(ports: readonly Port[], { namespace }: Facts) {
  const words = ports.map(({ name, number, protocol }) => `${name ?? say`(no name)`} ${number}/${protocol}`);
  return {
    cause:
      words.length > 0
        ? say`They have: ${[...new Set(words)].join(", ")}.`
        : say`They declare no ports at all.`,
    fix: say`Use the name or the number of a container port in \`targetPort\`, or name the port in the pod template.`,
    look: `kubectl -n ${namespace} get pods -o jsonpath='{.items[*].spec.containers[*].ports}'`,
  };
}
