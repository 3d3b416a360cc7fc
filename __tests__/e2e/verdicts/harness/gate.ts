/** A way to the cluster that misbehaves: an https server in front of the harness's own proxy. */
import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Misbehaviour } from "../scenario.js";
import type { Certificate } from "./certificate.js";

export interface Gate {
  /** `https://127.0.0.1:port` */
  readonly url: string;
  close(): Promise<void>;
}

export async function openGate(
  socketPath: string,
  certificate: Certificate,
  { cutsWatchesAfter, refusesEvery }: Misbehaviour,
): Promise<Gate> {
  let asked = 0;
  const server = createServer({ ...certificate }, (incoming, answer) => {
    asked += 1;
    if (refusesEvery !== undefined && asked % refusesEvery === 0) return refuse(answer);
    const isWatch = new URL(incoming.url ?? "/", "http://localhost").searchParams.has("watch");
    if (isWatch && cutsWatchesAfter !== undefined)
      setTimeout(() => incoming.socket.destroy(), cutsWatchesAfter * 1000).unref();
    return forward(socketPath, incoming, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As the API server does when its queues are full. */
function refuse(answer: ServerResponse): void {
  const status = {
    kind: "Status",
    apiVersion: "v1",
    status: "Failure",
    reason: "TooManyRequests",
    code: 429,
  };
  answer.writeHead(429, { "content-type": "application/json", "retry-after": "1" });
  answer.end(JSON.stringify({ ...status, message: "too many requests, please try again later" }));
}

function forward(socketPath: string, incoming: IncomingMessage, answer: ServerResponse): void {
  const { authorization: _ours, ...headers } = incoming.headers;
  const target = {
    socketPath,
    path: incoming.url,
    method: incoming.method,
    headers: { ...headers, host: "localhost" },
  };
  const sent = request(target, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  sent.on("error", () => answer.destroy());
  answer.on("close", () => sent.destroy());
  incoming.pipe(sent);
}
