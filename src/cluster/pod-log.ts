/** The log of one container, as the kubelet of its node gives it. */
import type { ClusterApi } from "./api.js";

export interface PodLog {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  /** Of the container before its last restart. */
  readonly previous: boolean;
}

/**
 * What of it is asked for. The kubelet counts as lines those of its file, where the runtime has cut lines into pieces (containerd of
 * 16 KiB), so that the answer may begin within a line. It ends the answer after `limitBytes`, counted from the answer's beginning.
 */
export interface Extent {
  readonly tailLines?: number;
  readonly limitBytes?: number;
}

/** Rejects with an `ApiError` when the cluster has none. */
export function podLog(
  api: ClusterApi,
  { namespace, pod, container, previous }: PodLog,
  extent: Extent,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const numbers = Object.entries(extent).map(([name, value]) => [name, `${value}`]);
  return api.bytes({
    path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`,
    query: {
      container,
      ...Object.fromEntries(numbers),
      ...(previous ? { previous: "true" } : {}),
    },
    tries: 1,
    signal,
  });
}
