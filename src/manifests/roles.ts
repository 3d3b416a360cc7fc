/** Which object of a manifest set plays which part: read from the manifests by ports and images, not by names. Pure. */
import { listAt, mapAt, numberAt, textAt } from "../json.js";
import { containersOf, type ManifestObject, podLabels, selects } from "./manifest.js";
import { runsImage } from "./pin-image.js";

export interface ServiceRole {
  readonly name: string;
  readonly port: number;
  /** The workload behind it; undefined when it is not part of the set. */
  readonly workload?: { readonly kind: string; readonly name: string } | undefined;
}

export interface Roles {
  readonly ollama?: ServiceRole | undefined;
  readonly qdrant?: ServiceRole | undefined;
  /** The Service of the chatbot API: the one in front of the workload that runs our image. */
  readonly api?: ServiceRole | undefined;
}

interface Part {
  /** The well-known port of the server. */
  readonly port: number;
  /** Its public image. */
  readonly image: RegExp;
}

const OLLAMA: Part = { port: 11434, image: /(?:^|\/)ollama\/ollama(?:[:@]|$)/ };
const QDRANT: Part = { port: 6333, image: /(?:^|\/)qdrant\/qdrant(?:[:@]|$)/ };

/** `repository` is that of the image we build; undefined when nothing is built. */
export function rolesOf(objects: readonly ManifestObject[], repository: string | undefined): Roles {
  const services = objects.filter(({ kind }) => kind === "Service");
  const runs = (part: Part) => (service: ManifestObject) =>
    portOf(service, part.port) !== undefined ||
    backends(service, objects).some((workload) => usesImage(workload, part.image));
  const isApi = (service: ManifestObject): boolean =>
    backends(service, objects).some((workload) =>
      repository ? runsImage(workload, repository) : labelledApi(workload),
    );
  return {
    ollama: roleOf(services.find(runs(OLLAMA)), objects, OLLAMA.port),
    qdrant: roleOf(services.find(runs(QDRANT)), objects, QDRANT.port),
    api: roleOf(services.find(isApi), objects, undefined),
  };
}

function roleOf(
  service: ManifestObject | undefined,
  objects: readonly ManifestObject[],
  wanted: number | undefined,
): ServiceRole | undefined {
  if (!service) return undefined;
  const port = (wanted && portOf(service, wanted)) ?? numberAt(service, "spec", "ports", 0, "port");
  if (port === undefined) return undefined;
  const [workload] = backends(service, objects);
  return {
    name: service.metadata.name,
    port,
    workload: workload && { kind: workload.kind, name: workload.metadata.name },
  };
}

function portOf(service: ManifestObject, wanted: number): number | undefined {
  return listAt(service, "spec", "ports").some((port) => numberAt(port, "port") === wanted)
    ? wanted
    : undefined;
}

/** The workloads of the set whose pods the Service selects. */
function backends(service: ManifestObject, objects: readonly ManifestObject[]): ManifestObject[] {
  const selector = mapAt(service, "spec", "selector");
  return objects.filter((object) => selects(selector, podLabels(object)));
}

function usesImage(workload: ManifestObject, image: RegExp): boolean {
  return containersOf(workload).some((container) => image.test(container.image));
}

// Without an image of ours the deployment guide's label tells.
function labelledApi(workload: ManifestObject): boolean {
  return textAt(podLabels(workload), "app") === "chatbot-api";
}
