/** Which images the serving pods of a workload run, as their nodes tell. Pure. */
import { type JsonMap, listAt, textAt } from "../json.js";
import { isReady, nameOf, type Observation, podsOfNewestRevision } from "./observation.js";

export interface ServingImage {
  readonly pod: string;
  readonly container: string;
  /** What the pod asks for. */
  readonly asked: string;
  /** `sha256:` and 64 hexadecimal digits; empty when the node does not tell. */
  readonly digest: string;
}

/** Of the containers of these names, in the ready pods of the workload's newest revision. */
export function servingImages(
  workload: JsonMap,
  containers: ReadonlySet<string>,
  observation: Observation,
): ServingImage[] {
  return podsOfNewestRevision(workload, observation)
    .filter(isReady)
    .flatMap((pod) =>
      LISTS.flatMap(({ status, spec }) =>
        listAt(pod, "status", status)
          .filter((told) => containers.has(textAt(told, "name") ?? ""))
          .map((told) => servingImage(pod, spec, told)),
      ),
    );
}

const LISTS = [
  { status: "initContainerStatuses", spec: "initContainers" },
  { status: "containerStatuses", spec: "containers" },
] as const;

function servingImage(pod: JsonMap, list: string, told: unknown): ServingImage {
  const container = textAt(told, "name") ?? "";
  const asked = listAt(pod, "spec", list).find((one) => textAt(one, "name") === container);
  return {
    pod: nameOf(pod),
    container,
    asked: textAt(asked, "image") ?? "",
    digest: digestIn(textAt(told, "imageID") ?? ""),
  };
}

/** Runtimes write `repository@sha256:…`, `docker-pullable://repository@sha256:…`, or only the digest of the configuration. */
function digestIn(imageId: string): string {
  return /sha256:[0-9a-f]{64}$/.exec(imageId)?.[0] ?? "";
}
