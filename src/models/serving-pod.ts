/** The pod that serves Ollama, now and for some time: one that is about to be replaced would cut a pull. Pure. */
import { type JsonMap, listAt, numberAt, textAt } from "../json.js";
import { containersOf } from "../manifests/manifest.js";
import { find, isReady, type Observation, podsOfNewestRevision } from "../rollout/observation.js";

/** Of `ollama serve`; https://github.com/ollama/ollama, envconfig/config.go. */
const DEFAULT_PORT = 11434;

const IMAGE = /(?:^|\/)ollama\/ollama(?:[:@]|$)/;

/** A ready pod of the newest revision, once the controller has seen `generation` and no pod of an earlier revision is left. */
export function servingPod(
  observation: Observation,
  { kind, name }: { readonly kind: string; readonly name: string },
  generation = 0,
): JsonMap | undefined {
  const workload = find(observation, kind, name);
  if (!workload || !isSettled(workload, generation)) return undefined;
  return podsOfNewestRevision(workload, observation).find(isReady);
}

/** A DaemonSet counts in other fields, and a bare Pod does not count: their pods tell by their revision alone. */
function isSettled(workload: JsonMap, generation: number): boolean {
  if (!["Deployment", "StatefulSet"].includes(textAt(workload, "kind") ?? "")) return true;
  const written = Math.max(generation, numberAt(workload, "metadata", "generation") ?? 0);
  const status = (field: string): number => numberAt(workload, "status", field) ?? 0;
  return status("observedGeneration") >= written && status("updatedReplicas") === status("replicas");
}

/** The container that runs Ollama: by its image, else the first. */
export function containerOf(pod: JsonMap): string {
  const containers = containersOf({ ...pod, kind: "Pod" }).filter(({ path }) => path.includes("containers"));
  return (containers.find(({ image }) => IMAGE.test(image)) ?? containers[0])?.name ?? "";
}

/** The port it says it listens on: Ollama's usual one when that is among them. */
export function portOf(pod: JsonMap): number {
  const container = listAt(pod, "spec", "containers").find((one) => textAt(one, "name") === containerOf(pod));
  const ports = listAt(container, "ports").flatMap((port) => numberAt(port, "containerPort") ?? []);
  return ports.includes(DEFAULT_PORT) ? DEFAULT_PORT : (ports[0] ?? DEFAULT_PORT);
}
