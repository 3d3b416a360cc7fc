/** The addresses behind each Service, as the cluster itself has found them. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { seconds } from "../duration.js";
import { at, listAt, mapAt, numberAt, textAt } from "../json.js";
import type { Clock } from "../runtime/ports.js";

export interface Endpoints {
  /** Addresses that get requests, and all there are. */
  readonly ready: number;
  readonly total: number;
  /** The ports they are called at; empty when a named target port is found in no pod. */
  readonly ports: readonly number[];
}

export interface EndpointOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  readonly signal: AbortSignal;
}

/** The controller is at work within a second; a Service that has nobody for longer will not get one by itself. */
const PATIENCE = seconds(10);

/** By Service; undefined when they may not be read. Waits a little for Services that have nobody yet. */
export async function readEndpoints(
  services: readonly string[],
  options: EndpointOptions,
): Promise<ReadonlyMap<string, Endpoints> | undefined> {
  const { clock, signal } = options;
  const deadline = clock.now() + PATIENCE;
  for (;;) {
    const found = await list(options);
    const isWaiting = services.some((name) => (found?.get(name)?.ready ?? 0) === 0);
    if (!found || !isWaiting || clock.now() >= deadline) return found;
    await clock.sleep(seconds(1), signal);
  }
}

async function list({
  api,
  namespace,
  signal,
}: EndpointOptions): Promise<Map<string, Endpoints> | undefined> {
  const path = `/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices`;
  try {
    const { body } = await api.send({ path, signal });
    const slices = Map.groupBy(
      listAt(body, "items"),
      (slice) => textAt(mapAt(slice, "metadata", "labels"), "kubernetes.io/service-name") ?? "",
    );
    return new Map([...slices].map(([service, its]) => [service, endpointsIn(its)]));
  } catch (thrown) {
    if (thrown instanceof ApiError && [403, 404].includes(thrown.status)) return undefined;
    throw thrown;
  }
}

/** An address without the condition `ready` counts as one that is; https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/ */
function endpointsIn(slices: readonly unknown[]): Endpoints {
  const endpoints = slices.flatMap((slice) => listAt(slice, "endpoints"));
  const ports = slices
    .flatMap((slice) => listAt(slice, "ports"))
    .flatMap((port) => numberAt(port, "port") ?? []);
  return {
    ready: endpoints.filter((one) => at(one, "conditions", "ready") !== false).length,
    total: endpoints.length,
    ports: [...new Set(ports)],
  };
}
