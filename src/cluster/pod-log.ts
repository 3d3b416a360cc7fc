/** The log of one container, as far back as it is asked for. */
import type { ClusterApi } from "./api.js";

export interface PodLog {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  /** Of the container before its last restart. */
  readonly previous: boolean;
  /** From its end; all of it when absent. */
  readonly tailLines?: number | undefined;
  readonly limitBytes: number;
}

/** Its lines, one by one, empty ones left out. Rejects with an `ApiError` when the cluster has none. */
export function podLog(api: ClusterApi, log: PodLog, signal: AbortSignal): AsyncIterable<string> {
  const { namespace, pod, container, previous, tailLines, limitBytes } = log;
  return api.lines({
    path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`,
    query: {
      container,
      limitBytes: `${limitBytes}`,
      ...(tailLines === undefined ? {} : { tailLines: `${tailLines}` }),
      ...(previous ? { previous: "true" } : {}),
    },
    tries: 1,
    signal,
  });
}
