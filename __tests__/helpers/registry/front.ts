/** The door of a registry, as tests want it: who is let in and how, and which faults come in between. What is behind it is given. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Fault =
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly code?: string;
      readonly message?: string;
    }
  /** The connection is cut before an answer, after part of one, or is never answered. */
  | "cut"
  | "cut-in-the-middle"
  | "hang";

export type Behind = (asked: IncomingMessage, answer: ServerResponse) => void;

export interface Door {
  /** Who wants in: nobody need say, by password, or by a token that the password buys. */
  way: "open" | "basic" | "bearer";
  /** Passwords by user. */
  readonly users: Map<string, string>;
  /** Users that may only read. */
  readonly readers: Set<string>;
  /** Anonymous visitors may read. */
  isPublic: boolean;
  /** Asked of every request that was let in; undefined lets it pass. */
  fault: (asked: Asked) => Fault | undefined;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

export interface Front extends AsyncDisposable {
  readonly door: Door;
  /** `localhost:port` */
  readonly host: string;
  readonly seen: readonly Asked[];
}

export async function openFront(behind: Behind, door: Partial<Door> = {}): Promise<Front> {
  const seen: Asked[] = [];
  const state: Door = {
    way: "open",
    users: new Map(),
    readers: new Set(),
    isPublic: false,
    fault: () => undefined,
    ...door,
  };
  const server = createServer((request, answer) => {
    const { method = "", url = "", headers } = request;
    const asked = { method, path: url, authorization: headers.authorization };
    seen.push(asked);
    if (url.startsWith("/token")) return giveToken(asked, answer, state);
    const refusal = state.way === "open" ? undefined : refusalOf(asked, state, host());
    if (refusal) return answerFault(refusal, request, answer);
    const fault = url === "/v2/" ? undefined : state.fault(asked);
    return fault ? answerFault(fault, request, answer) : behind(request, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = (): string => `localhost:${(server.address() as AddressInfo).port}`;
  return {
    door: state,
    host: host(),
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `{"errors":[…]}`, as every registry words its refusals. */
export function errorBody(code: string, message: string): string {
  return JSON.stringify({ errors: [{ code, message }] });
}

const isWriting = ({ method }: Asked): boolean => !["GET", "HEAD"].includes(method);

function refusalOf(asked: Asked, door: Door, host: string): Fault | undefined {
  const isPing = asked.path === "/v2/";
  const user = door.way === "basic" ? basicUser(asked, door) : tokenUser(asked, isPing);
  if (user === undefined && !(door.isPublic && !isWriting(asked) && !isPing))
    return challenge(asked, door, host);
  if (user !== undefined && isWriting(asked) && door.readers.has(user)) {
    // A token server gives a reader a token without the right to push; the registry then wants another one.
    if (door.way === "bearer") return challenge(asked, door, host);
    return { status: 403, code: "DENIED", message: "requested access to the resource is denied" };
  }
  return undefined;
}

function challenge({ path, method }: Asked, { way }: Door, host: string): Fault {
  const repository = /^\/v2\/(.+?)\/(?:manifests|blobs|tags)\//.exec(path)?.[1];
  const actions = ["GET", "HEAD"].includes(method) ? "pull" : "pull,push";
  const scope = repository === undefined ? "" : `,scope="repository:${repository}:${actions}"`;
  const value =
    way === "basic" ? 'Basic realm="test"' : `Bearer realm="http://${host}/token",service="test"${scope}`;
  return {
    status: 401,
    headers: { "www-authenticate": value },
    code: "UNAUTHORIZED",
    message: "authentication required",
  };
}

function basicUser({ authorization = "" }: Asked, { users }: Door): string | undefined {
  const text = Buffer.from(/^Basic (.+)$/.exec(authorization)?.[1] ?? "", "base64").toString();
  const colon = text.indexOf(":");
  const user = text.slice(0, colon);
  return colon > 0 && users.get(user) === text.slice(colon + 1) ? user : undefined;
}

/** A token says whose it is and for what; what it was asked for is what it gives, but for readers. */
function tokenUser({ authorization = "", path, method }: Asked, isPing: boolean): string | undefined {
  const token = Buffer.from(/^Bearer (.+)$/.exec(authorization)?.[1] ?? "", "base64url").toString();
  const [user = "", scopes = ""] = token.split("|");
  if (token === "") return undefined;
  if (isPing) return user;
  const name = /^\/v2\/(.+?)\/(?:manifests|blobs|tags)\//.exec(path)?.[1];
  const wanted = ["GET", "HEAD"].includes(method) ? "pull" : "push";
  const good = scopes.split(" ").some((scope) => {
    const [, repository, actions = ""] = scope.split(":");
    return repository === name && actions.split(",").includes(wanted);
  });
  return good ? user : undefined;
}

function giveToken(asked: Asked, answer: ServerResponse, door: Door): void {
  const user = basicUser(asked, door);
  if (user === undefined && (asked.authorization !== undefined || !door.isPublic)) {
    answer.writeHead(401, { "content-type": "application/json" });
    answer.end(errorBody("UNAUTHORIZED", "authentication required"));
    return;
  }
  const asks = new URL(asked.path, "http://localhost").searchParams.getAll("scope");
  const mayPush = user !== undefined && !door.readers.has(user);
  const scopes = asks.map((scope) => (mayPush ? scope : scope.replace(/:[^:]*$/, ":pull")));
  const token = Buffer.from(`${user ?? "anonymous"}|${scopes.join(" ")}`).toString("base64url");
  answer
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ token, access_token: token }));
}

function answerFault(fault: Fault, asked: IncomingMessage, answer: ServerResponse): void {
  if (fault === "hang") return;
  if (fault === "cut") {
    asked.socket.destroy();
    return;
  }
  if (fault === "cut-in-the-middle") {
    answer.writeHead(200, { "content-length": 1000 });
    answer.write("{", () => asked.socket.destroy());
    return;
  }
  // The body of an upload is read to its end, or the client would see a cut connection instead of the answer.
  asked.resume();
  const { status, headers, code = "UNKNOWN", message = "unknown error" } = fault;
  const send = (): void => {
    answer
      .writeHead(status, { "content-type": "application/json", ...headers })
      .end(errorBody(code, message));
  };
  if (asked.method === "GET" || asked.method === "HEAD" || asked.complete) send();
  else asked.once("end", send);
}
