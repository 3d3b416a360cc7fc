/** A probe or hook that names its port needs a port of that name in its own container. */
import { listAt, textAt } from "../../json.js";
import { templatePath, titleOf } from "../../manifests/manifest.js";
import type { Path } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, ofPods, placed, refuse } from "../check.js";
import { madeAnew, type PlannedPod } from "../facts.js";

const PLACES: readonly Path[] = [
  ...["startupProbe", "readinessProbe", "livenessProbe"].flatMap((probe) => [
    [probe, "httpGet", "port"],
    [probe, "tcpSocket", "port"],
  ]),
  ...["postStart", "preStop"].map((hook) => ["lifecycle", hook, "httpGet", "port"]),
];

/** Named ports of probes and hooks, against the ports of their container. */
export const probePort: Check = {
  id: "probe-port",
  judge: (facts) =>
    madeAnew(facts).flatMap((pod) =>
      unknownPorts(pod).map(({ container, port, ports, path }) =>
        ofPods(
          pod,
          refuse(
            placed(pod.owner, path, {
              id: "probe-port-unknown",
              title: say`The ${path.at(-3) ?? ""} of container ${container} of ${titleOf(pod.owner.object)} asks for a port "${port}" that the container does not have`,
              cause:
                ports.length > 0
                  ? say`Its named ports are: ${ports.join(", ")}.`
                  : say`None of its ports has a name.`,
              fix: say`Name the port under \`ports\`, or use its number.`,
              look: "kubectl explain pod.spec.containers.ports",
            }),
          ),
        ),
      ),
    ),
};

interface UnknownPort {
  readonly container: string;
  readonly port: string;
  readonly ports: readonly string[];
  readonly path: Path;
}

function unknownPorts({ owner: { object } }: PlannedPod): UnknownPort[] {
  const spec = [...(templatePath(object.kind) ?? []), "spec"];
  return ["initContainers", "containers"].flatMap((list) =>
    listAt(object, ...spec, list).flatMap((container, index) => {
      const ports = listAt(container, "ports").flatMap((port) => textAt(port, "name") ?? []);
      return PLACES.flatMap((place) => {
        const port = textAt(container, ...place);
        // Digits in quotes are a number.
        if (port === undefined || /^\d+$/.test(port) || ports.includes(port)) return [];
        return [
          { container: textAt(container, "name") ?? "", port, ports, path: [...spec, list, index, ...place] },
        ];
      });
    }),
  );
}
