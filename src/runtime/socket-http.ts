/** Plain HTTP over a unix socket, answers as streams: how the cluster is spoken to through `kubectl proxy`. */
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

export interface SocketRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  readonly signal: AbortSignal;
}

export interface SocketAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Buffer>;
}

export interface SocketHttp {
  send(request: SocketRequest): Promise<SocketAnswer>;
  close(): void;
}

/** Connections are kept open: at 5 ms a request, making one would be a good part of the time. */
export function socketHttp(socketPath: string): SocketHttp {
  const agent = new Agent({ keepAlive: true });
  return {
    send: ({ method, path, headers, body, signal }) =>
      new Promise((resolve, reject) => {
        const sent = request({
          socketPath,
          agent,
          method,
          path,
          signal,
          // Node announces no length for a DELETE by itself, and what is not announced is not read.
          headers: {
            host: "localhost",
            ...(body === undefined ? {} : { "content-length": `${Buffer.byteLength(body)}` }),
            ...headers,
          },
        });
        sent.once("response", (answer: IncomingMessage) =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: answer }),
        );
        sent.once("error", reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}
