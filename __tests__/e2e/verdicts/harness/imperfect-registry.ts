/**
 * A registry on this machine that has what no good registry has. Node 1 reaches it: it has the machine's own network, and to
 * `localhost` containerd speaks plain http.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands for the registry's address in scenarios: its port is only known once it listens. */
export const IMPERFECT_REGISTRY = "imperfect-registry.invalid";

export interface ImperfectRegistry {
  /** `localhost:port` */
  readonly host: string;
  close(): Promise<void>;
}

export interface Upstream {
  /** `host:port` of the lab's registry. */
  readonly host: string;
  readonly authorization: string;
}

type Answer = (asked: IncomingMessage, answer: ServerResponse, upstream: Upstream) => void;

/** By the name of the repository. */
const REPOSITORIES: Readonly<Record<string, () => Answer>> = {
  "busy-at-first": busyAtFirst,
  "other-platform": () => otherPlatform,
  limited: () => limited,
};

export async function openImperfectRegistry(upstream: Upstream): Promise<ImperfectRegistry> {
  const repositories = Object.fromEntries(Object.entries(REPOSITORIES).map(([name, make]) => [name, make()]));
  const server = createServer((asked, answer) => {
    const name = /^\/v2\/([^/]+)\//.exec(asked.url ?? "")?.[1] ?? "";
    const found = repositories[name];
    if (found) found(asked, answer, upstream);
    else answer.writeHead(asked.url === "/v2/" ? 200 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers 503 for its first seconds in use, then has the lab's busybox. */
function busyAtFirst(): Answer {
  let busyUntil = 0;
  return (asked, answer, upstream) => {
    if (busyUntil === 0) busyUntil = Date.now() + 3_000;
    if (Date.now() < busyUntil) answer.writeHead(503).end();
    else forward(asked, answer, upstream);
  };
}

function forward(asked: IncomingMessage, answer: ServerResponse, { host, authorization }: Upstream): void {
  const path = (asked.url ?? "").replace("/busy-at-first/", "/lab/busybox/");
  const headers = { ...asked.headers, host, authorization };
  const sent = request({ ...hostAndPort(host), path, method: asked.method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  sent.on("error", () => answer.destroy());
  sent.end();
}

function hostAndPort(address: string): { host: string; port: string } {
  const [host = "", port = "80"] = address.split(":");
  return { host, port };
}

/** As Docker Hub answers those who have pulled too often. */
const TOO_MANY = JSON.stringify({
  errors: [
    {
      code: "TOOMANYREQUESTS",
      message:
        "You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit",
    },
  ],
});

function limited(asked: IncomingMessage, answer: ServerResponse): void {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(TOO_MANY) };
  answer.writeHead(429, headers).end(asked.method === "HEAD" ? undefined : TOO_MANY);
}

/** An index of one image, for a CPU that no node has. */
const INDEX = JSON.stringify({
  schemaVersion: 2,
  mediaType: "application/vnd.oci.image.index.v1+json",
  manifests: [
    {
      mediaType: "application/vnd.oci.image.manifest.v1+json",
      digest: `sha256:${"1".repeat(64)}`,
      size: 500,
      platform: { architecture: "s390x", os: "linux" },
    },
  ],
});

function otherPlatform(asked: IncomingMessage, answer: ServerResponse): void {
  const headers = {
    "content-type": "application/vnd.oci.image.index.v1+json",
    "content-length": Buffer.byteLength(INDEX),
  };
  answer.writeHead(200, headers).end(asked.method === "HEAD" ? undefined : INDEX);
}
