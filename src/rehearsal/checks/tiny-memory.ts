/** A memory limit below a megabyte was meant otherwise: `512m` is half a byte, and `512` are bytes. No container starts with it. */
import { listAt, mapAt } from "../../json.js";
import { templatePath, titleOf } from "../../manifests/manifest.js";
import type { Path } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, ofPods, placed, refuse } from "../check.js";
import { madeAnew, type PlannedPod } from "../facts.js";
import { parseQuantity } from "../quantity.js";

/** Bytes. The container runtime itself needs more to start a process. */
const LEAST = 2 ** 20;

/** The memory limits of containers, against what any process needs. */
export const tinyMemory: Check = {
  id: "tiny-memory",
  judge: (facts) =>
    madeAnew(facts).flatMap((pod) =>
      tinyLimits(pod).map(({ container, limit, path }) =>
        ofPods(
          pod,
          refuse(
            placed(pod.owner, path, {
              id: "memory-limit-tiny",
              title: say`The memory limit ${limit} of container ${container} of ${titleOf(pod.owner.object)} is too small for any program`,
              cause: meaningOf(limit),
              fix: say`Write the unit that is meant, such as \`${Number.parseFloat(limit)}Mi\`.`,
              look: "kubectl explain pod.spec.containers.resources.limits",
            }),
          ),
        ),
      ),
    ),
};

interface TinyLimit {
  readonly container: string;
  readonly limit: string;
  readonly path: Path;
}

function tinyLimits({ owner: { object } }: PlannedPod): TinyLimit[] {
  const spec = [...(templatePath(object.kind) ?? []), "spec"];
  return ["initContainers", "containers"].flatMap((list) =>
    listAt(object, ...spec, list).flatMap((container, index) => {
      const limit = mapAt(container, "resources", "limits")["memory"];
      const bytes = parseQuantity(limit);
      if (bytes === undefined || bytes >= LEAST) return [];
      const path = [...spec, list, index, "resources", "limits", "memory"];
      return [{ container: String(mapAt(container)["name"] ?? index), limit: String(limit), path }];
    }),
  );
}

function meaningOf(limit: string): string {
  return limit.endsWith("m")
    ? say`\`m\` stands for a thousandth, of a byte: it is a unit for CPU.`
    : say`Without a unit it counts bytes; \`k\` and \`Ki\` are about a thousand of them.`;
}
