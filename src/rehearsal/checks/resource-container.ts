/** A variable or file of the downward API that tells a container's resources must name a container that the pod has. */
import { at, listAt, textAt } from "../../json.js";
import { containersOf, templatePath, titleOf } from "../../manifests/manifest.js";
import type { Path } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, ofPods, placed, refuse } from "../check.js";
import { madeAnew, type PlannedPod } from "../facts.js";

/** `resourceFieldRef.containerName`, against the containers of the template. */
export const resourceContainer: Check = {
  id: "resource-container",
  judge: (facts) =>
    madeAnew(facts).flatMap((pod) => {
      const { object } = pod.owner;
      const names = containersOf(object).map(({ name }) => name);
      return namedContainers(pod)
        .filter(({ name }) => !names.includes(name))
        .map(({ name, path }) =>
          ofPods(
            pod,
            refuse(
              placed(pod.owner, path, {
                id: "resource-container-unknown",
                title: say`The template of ${titleOf(object)} tells the resources of a container ${name} that it does not have`,
                cause: say`Its containers are: ${names.join(", ")}.`,
                fix: say`Correct \`containerName\` under \`resourceFieldRef\`.`,
                look: "kubectl explain pod.spec.containers.env.valueFrom.resourceFieldRef",
              }),
            ),
          ),
        );
    }),
};

interface NamedContainer {
  readonly name: string;
  readonly path: Path;
}

function namedContainers({ owner: { object } }: PlannedPod): NamedContainer[] {
  const spec = [...(templatePath(object.kind) ?? []), "spec"];
  const variables = containersOf(object).flatMap(({ path }) =>
    listAt(object, ...path, "env").map((_, index): Path => [...path, "env", index, "valueFrom"]),
  );
  const volumes = listAt(object, ...spec, "volumes").flatMap((volume, index) =>
    SOURCES.flatMap((source) =>
      placesIn(volume, source).map((place) => [...spec, "volumes", index, ...place]),
    ),
  );
  return [...variables, ...volumes].flatMap((place) => {
    const path = [...place, "resourceFieldRef", "containerName"];
    const name = textAt(object, ...path);
    return name ? [{ name, path }] : [];
  });
}

const SOURCES: readonly Path[] = [["downwardAPI"], ["projected", "sources"]];

function placesIn(volume: unknown, source: Path): Path[] {
  const found = at(volume, ...source);
  const holders = Array.isArray(found)
    ? found.map((_, index) => [...source, index, "downwardAPI"])
    : [source];
  return holders.flatMap((holder) =>
    listAt(volume, ...holder, "items").map((_, index) => [...holder, "items", index]),
  );
}
