/** A server on this machine in the role of GitHub's API: it keeps what it is sent, and answers as it is told. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly path: string;
  readonly authorization: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface GitHubServer extends AsyncDisposable {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** `answer` gives status and body; a Deployment gets the number 7. Undefined is no answer at all. */
export async function startGitHub(
  answer: (path: string) => readonly [number, object] | undefined = (path) => [201, created(path)],
): Promise<GitHubServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (part: string) => (text += part));
    request.on("end", () => {
      const path = request.url ?? "";
      const body = JSON.parse(text || "{}") as Record<string, unknown>;
      asked.push({ path, authorization: request.headers.authorization ?? "", body });
      const [status, json] = answer(path) ?? [0, {}];
      if (status > 0) response.writeHead(status).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const created = (path: string): object => (path.endsWith("/deployments") ? { id: 7 } : { id: 1 });

/** As GitHub words it. */
export const FORBIDDEN = [403, { message: "Resource not accessible by integration" }] as const;
