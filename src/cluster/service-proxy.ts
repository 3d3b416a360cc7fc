/** Talking HTTP to a Service through the API server, so that the runner needs no way into the cluster's network. */
import type { ClusterApi } from "./api.js";

export interface ServiceAddress {
  readonly namespace: string;
  readonly name: string;
  readonly port: number;
}

/** `/api/v1/namespaces/NS/services/http:NAME:PORT/proxy/PATH`. */
export function servicePath({ namespace, name, port }: ServiceAddress, path: string): string {
  return `/api/v1/namespaces/${namespace}/services/http:${name}:${port}/proxy${path}`;
}

/** A Service's HTTP interface: JSON in, JSON out. Rejects with `ApiError` unless the answer is 2xx. */
export interface ServiceClient {
  get(path: string, signal: AbortSignal): Promise<unknown>;
  post(path: string, body: unknown, signal: AbortSignal): Promise<unknown>;
  remove(path: string, body: unknown, signal: AbortSignal): Promise<void>;
  /** The lines of a streamed answer. */
  stream(path: string, body: unknown, signal: AbortSignal): AsyncIterable<string>;
}

export function serviceClient(api: ClusterApi, address: ServiceAddress): ServiceClient {
  return {
    get: async (path, signal) => (await api.send({ path: servicePath(address, path), signal })).body,
    post: async (path, body, signal) =>
      (await api.send({ method: "POST", path: servicePath(address, path), body, signal })).body,
    async remove(path, body, signal) {
      await api.send({ method: "DELETE", path: servicePath(address, path), body, signal });
    },
    stream: (path, body, signal) =>
      api.lines({ method: "POST", path: servicePath(address, path), body, signal }),
  };
}
