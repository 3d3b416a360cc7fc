/** The target port of a Service must be one that the selected containers have. */
import { at, isMap, type JsonMap, listAt, mapAt, numberAt, textAt } from "../../json.js";
import { type Check, type Finding, notice, placed, refuse } from "../check.js";
import type { Facts, SetObject } from "../facts.js";
import { selected, selectedLive, selectorOf } from "../services.js";

interface Port {
  readonly name: string | undefined;
  readonly number: number | undefined;
  readonly protocol: string;
}

export const targetPort: Check = {
  id: "target-port",
  looksAt: "the target ports of each Service, by name or number, against the containers it selects",
  judge: (facts) =>
    facts.objects
      .filter(({ object, outcome }) => object.kind === "Service" && outcome !== "unchanged")
      .flatMap((service) => judgePorts(service, facts)),
};

function judgePorts(service: SetObject, facts: Facts): Finding[] {
  const backends = backendsOf(service, facts);
  if (backends.length === 0) return [];
  return listAt(service.object, "spec", "ports").flatMap((port, index) => {
    const target = at(port, "targetPort") ?? numberAt(port, "port");
    const protocol = textAt(port, "protocol") ?? "TCP";
    const path = ["spec", "ports", index, at(port, "targetPort") === undefined ? "port" : "targetPort"];
    const tell = (title: string): Finding["problem"] =>
      placed(service, path, { title, ...explain(backends.flat(), facts) });
    const { name } = service.object.metadata;
    if (typeof target === "string") {
      const found = backends.some((ports) =>
        ports.some((one) => one.name === target && one.protocol === protocol),
      );
      if (found) return [];
      return [
        refuse(
          tell(`Service ${name} forwards to a port "${target}" (${protocol}) that none of its pods has`),
        ),
      ];
    }
    // A number needs no declaration: the process may listen there all the same.
    const declared = backends.flat();
    if (declared.length === 0 || declared.some(({ number }) => number === target)) return [];
    return [
      notice(tell(`Service ${name} forwards to port ${String(target)}, which its pods do not declare`)),
    ];
  });
}

/** The ports of each kind of pod behind a Service. */
function backendsOf(service: SetObject, { pods, livePods }: Facts): Port[][] {
  const selector = selectorOf(service.after);
  if (!selector) return [];
  const planned = selected(selector, pods).map(({ spec }) => portsOf(spec));
  if (planned.length > 0 || livePods.state !== "there") return planned;
  return selectedLive(selector, livePods.value).map((pod) => portsOf(mapAt(pod, "spec")));
}

/** The ports of containers that run while the pod serves: sidecars too, which are init containers that are always restarted. */
function portsOf(spec: JsonMap): Port[] {
  const sidecars = listAt(spec, "initContainers").filter(
    (container) => textAt(container, "restartPolicy") === "Always",
  );
  return [...listAt(spec, "containers"), ...sidecars].flatMap((container) =>
    listAt(container, "ports")
      .filter(isMap)
      .map((port) => ({
        name: textAt(port, "name"),
        number: numberAt(port, "containerPort"),
        protocol: textAt(port, "protocol") ?? "TCP",
      })),
  );
}

function explain(ports: readonly Port[], { namespace }: Facts) {
  const words = ports.map(({ name, number, protocol }) => `${name ?? "(no name)"} ${number}/${protocol}`);
  return {
    cause:
      words.length > 0 ? `They have: ${[...new Set(words)].join(", ")}.` : "They declare no ports at all.",
    fix: "Use the name or the number of a container port in `targetPort`, or name the port in the pod template.",
    look: `kubectl -n ${namespace} get pods -o jsonpath='{.items[*].spec.containers[*].ports}'`,
  };
}
