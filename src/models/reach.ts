/** The way to the Ollama server: the proxy of its pod, that of its Service, or its own command in the pod. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { type Exec, podCommand } from "../cluster/exec.js";
import { type ProxiedAddress, proxyClient, proxyPath } from "../cluster/proxy.js";
import type { WatchCache } from "../cluster/watch-cache.js";
import { seconds } from "../duration.js";
import type { JsonMap } from "../json.js";
import type { ServiceRole } from "../manifests/roles.js";
import { nameOf } from "../rollout/observation.js";
import type { Clock } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";
import { cliServer } from "./cli-server.js";
import { freeSpace } from "./disk.js";
import { httpServer } from "./http-server.js";
import type { OllamaServer } from "./server.js";
import { containerOf, portOf, servingPod } from "./serving-pod.js";

export interface ReachOptions extends Exec {
  readonly api: ClusterApi;
  readonly cache: WatchCache;
  readonly clock: Clock;
  readonly namespace: string;
  readonly service: ServiceRole;
  /** The generation of the workload that is to serve; earlier ones are about to end. Any when absent. */
  readonly generation?: number | undefined;
  /** Told when neither proxy may be used. */
  readonly onDetour?: ((reason: string) => void) | undefined;
}

/** A server that is ready answers in milliseconds; what a NetworkPolicy drops, the API server takes half a minute to give up. */
const ANSWER = seconds(5);

export interface ReachedOllama {
  readonly server: OllamaServer;
  /** How much room is left for a folder of the pod; undefined when it cannot be told. */
  readonly freeSpace: (folder: string, signal: AbortSignal) => Promise<string | undefined>;
}

/**
 * Returns a function that waits until a pod serves (what keeps it from that is told by the rollout) and answers the way to it. The
 * pod's proxy comes first: a Service that leads nowhere is for the smoke tests to tell, and no reason not to load a model.
 */
export function createReach(options: ReachOptions): (signal: AbortSignal) => Promise<ReachedOllama> {
  const known = new Map<string, ReachedOllama>();
  return async (signal) => {
    for (;;) {
      const pod = await nextServingPod(options, signal);
      const name = pod ? nameOf(pod) : "";
      const reached = known.get(name) ?? (await reachPod(pod, options, signal));
      if (reached) known.set(name, reached);
      if (reached) return reached;
      await options.cache.nextChange(seconds(1), signal);
    }
  };
}

/** Undefined when the pod has gone meanwhile. */
async function reachPod(
  pod: JsonMap | undefined,
  options: ReachOptions,
  signal: AbortSignal,
): Promise<ReachedOllama | undefined> {
  const { namespace, service, onDetour } = options;
  const exec = pod && podCommand({ namespace, pod: nameOf(pod), container: containerOf(pod) }, options);
  const reached = (server: OllamaServer): ReachedOllama => ({
    server,
    freeSpace: async (folder, inner) => exec && freeSpace(exec, folder, inner),
  });
  const addresses: ProxiedAddress[] = [
    ...(pod ? [{ namespace, resource: "pods" as const, name: nameOf(pod), port: portOf(pod) }] : []),
    { namespace, resource: "services", name: service.name, port: service.port },
  ];
  let refused: ApiError | undefined;
  for (const address of addresses) {
    refused = await refusal(address, options, signal);
    if (!refused) return reached(httpServer(proxyClient(options.api, address)));
    if (address.resource === "pods" && refused.status === 404) return undefined;
  }
  if (!exec) throw refused ?? new Error("unreachable: a Service is always asked");
  onDetour?.(refused?.message ?? "");
  return reached(cliServer(exec));
}

/** Undefined when Ollama answers there. */
async function refusal(
  address: ProxiedAddress,
  { api, clock }: ReachOptions,
  signal: AbortSignal,
): Promise<ApiError | undefined> {
  const limit = timeLimit(
    clock,
    ANSWER,
    () => new ApiError(504, "", say`no answer within ${ANSWER / 1000} s`),
  );
  try {
    const path = proxyPath(address, "/api/version");
    await api.send({ path, signal: AbortSignal.any([signal, limit.signal]), tries: 2 });
    return undefined;
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof ApiError && thrown.status !== 401) return thrown;
    throw thrown;
  } finally {
    limit.lift();
  }
}

/** Undefined when no workload of ours is behind the Service. */
async function nextServingPod(
  { cache, service: { workload }, generation }: ReachOptions,
  signal: AbortSignal,
) {
  if (!workload) return undefined;
  for (;;) {
    const pod = servingPod(cache, workload, generation);
    if (pod) return pod;
    await cache.nextChange(seconds(60), signal);
  }
}
