/** Talking HTTP to a pod or a Service through the API server, so that the runner needs no way into the cluster's network. */
import type { ClusterApi } from "./api.js";

export interface ProxiedAddress {
  readonly namespace: string;
  /** `pods` reaches one pod, whatever its Services are like; `services` a pod that the Service has chosen. */
  readonly resource: "pods" | "services";
  readonly name: string;
  readonly port: number;
}

/** `/api/v1/namespaces/NS/services/http:NAME:PORT/proxy/PATH`. */
export function proxyPath({ namespace, resource, name, port }: ProxiedAddress, path: string): string {
  return `/api/v1/namespaces/${namespace}/${resource}/http:${name}:${port}/proxy${path}`;
}

/** An HTTP interface: JSON in, JSON out. Rejects with `ApiError` unless the answer is 2xx. */
export interface HttpClient {
  get(path: string, signal: AbortSignal): Promise<unknown>;
  post(path: string, body: unknown, signal: AbortSignal): Promise<unknown>;
  remove(path: string, body: unknown, signal: AbortSignal): Promise<void>;
  /** The lines of a streamed answer. */
  stream(path: string, body: unknown, signal: AbortSignal): AsyncIterable<string>;
}

export function proxyClient(api: ClusterApi, address: ProxiedAddress): HttpClient {
  return {
    get: async (path, signal) => (await api.send({ path: proxyPath(address, path), signal })).body,
    post: async (path, body, signal) =>
      (await api.send({ method: "POST", path: proxyPath(address, path), body, signal })).body,
    async remove(path, body, signal) {
      await api.send({ method: "DELETE", path: proxyPath(address, path), body, signal });
    },
    stream: (path, body, signal) =>
      api.lines({ method: "POST", path: proxyPath(address, path), body, signal }),
  };
}
