/** The API server over the proxy's socket: JSON in, JSON out, refusals as `ApiError`, passing faults tried again. */
import * as v from "@badrap/valita";
import { ClusterError, type Problem } from "../errors.js";
import type { Clock } from "../runtime/ports.js";
import type { SocketAnswer, SocketHttp } from "../runtime/socket-http.js";
import { parseAs } from "../shapes.js";
import { say } from "../words/say.js";

export interface ApiRequest {
  readonly method?: "GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly contentType?: string;
  /** A body that is sent as it is, in place of `body`; for servers behind the proxy. */
  readonly rawBody?: string | undefined;
  /** Passed on by the proxy to the server behind it. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How often it is tried at the most when a fault may pass; 7 unless told. */
  readonly tries?: number;
  readonly signal: AbortSignal;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Texts of the `Warning` headers: PodSecurity, deprecated versions. */
  readonly warnings: readonly string[];
  /** The server's clock when it answered, in milliseconds since the epoch; resolution one second. */
  readonly serverTime: number;
}

export interface ClusterApi {
  /** Rejects with `ApiError` unless the answer is 2xx. */
  send(request: ApiRequest): Promise<ApiAnswer>;
  /** The lines of a streamed answer (watches, model pulls), empty ones left out. Rejects with `ApiError` unless 2xx. */
  lines(request: ApiRequest): AsyncIterable<string>;
  /** A streamed answer as it comes, for those whose lines may be of any length. Rejects with `ApiError` unless 2xx. */
  bytes(request: ApiRequest): AsyncIterable<Uint8Array>;
}

/** An answer of the API server other than 2xx. Its `message` is the server's own words. */
export class ApiError extends ClusterError {
  constructor(
    /** The HTTP status. */
    readonly status: number,
    /** `Status.reason`, such as `NotFound`; empty when the answer was not a Status. */
    readonly reason: string,
    message: string,
    /** `Status.details.causes`: the fields that are wrong. */
    readonly causes: readonly { readonly field: string; readonly message: string }[] = [],
  ) {
    super(
      status === 401
        ? noLongerAccepted()
        : { id: "cluster-refused-request", title: say`The cluster refused a request: ${message}` },
    );
    this.message = message;
  }
}

/** What whoever expected no refusal shows; those who did have better words. */
const noLongerAccepted = (): Problem => ({
  id: "credentials-no-longer-accepted",
  title: say`The cluster does not accept the credentials of the kubeconfig any more`,
  cause: say`The token or certificate expired or was revoked during the run.`,
  fix: say`Make credentials that live longer than a run, encode the kubeconfig again, and update the secret KUBECONFIG.`,
});

const connectionLost = (): Problem => ({
  id: "cluster-connection-lost",
  title: say`The connection to the cluster was lost: kubectl proxy has ended`,
  cause: say`Somebody or something on the runner ended it, for example for want of memory.`,
  fix: say`Run the workflow again.`,
});

const statusShape = v.object({
  kind: v.literal("Status"),
  message: v.string().optional(),
  reason: v.string().optional(),
  details: v
    .object({
      causes: v.array(v.object({ field: v.string().optional(), message: v.string().optional() })).optional(),
    })
    .optional(),
});

/** Waits between tries, in milliseconds: a restarted API server was back after 2.4 s (measured). */
const RETRY_WAITS = [250, 500, 1000, 2000, 4000, 8000];

export function clusterApi(http: SocketHttp, clock: Clock): ClusterApi {
  return {
    async send(request) {
      const waits = RETRY_WAITS.slice(0, (request.tries ?? RETRY_WAITS.length + 1) - 1);
      for (const wait of [...waits, undefined]) {
        const outcome = await sendOnce(http, request);
        if (!(outcome instanceof Error)) return outcome;
        if (wait === undefined || !isPassing(outcome)) throw outcome;
        await clock.sleep(wait, request.signal);
      }
      throw new Error("unreachable: the last wait is undefined");
    },
    lines: (request) => linesOf(stream(http, request)),
    bytes: (request) => stream(http, request),
  };
}

async function sendOnce(http: SocketHttp, request: ApiRequest): Promise<ApiAnswer | Error> {
  try {
    const answer = await dispatch(http, request);
    const text = await textOf(answer);
    if (answer.status < 200 || answer.status > 299) return errorOf(answer.status, text);
    const serverTime = Date.parse(answer.headers.date ?? "");
    return { status: answer.status, body: jsonOf(text), warnings: warningsOf(answer), serverTime };
  } catch (thrown) {
    request.signal.throwIfAborted();
    if (thrown instanceof Error) return thrown;
    throw thrown;
  }
}

async function* stream(http: SocketHttp, request: ApiRequest): AsyncIterable<Uint8Array> {
  const answer = await dispatch(http, request);
  if (answer.status < 200 || answer.status > 299) throw errorOf(answer.status, await textOf(answer));
  yield* answer.body;
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line.trim() !== "");
  }
  if (rest.trim() !== "") yield rest;
}

async function dispatch(
  http: SocketHttp,
  {
    method = "GET",
    path,
    query,
    body,
    rawBody,
    contentType = "application/json",
    headers,
    signal,
  }: ApiRequest,
): Promise<SocketAnswer> {
  const search = query ? `?${new URLSearchParams(query)}` : "";
  const content = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  const sent = http.send({
    method,
    path: `${path}${search}`,
    signal,
    ...(content === undefined
      ? { headers }
      : { body: content, headers: { "content-type": contentType, ...headers } }),
  });
  return sent.catch((thrown: unknown) => {
    throw isGone(thrown) ? new ClusterError(connectionLost(), { cause: thrown }) : thrown;
  });
}

/** Nobody listens on the socket any more. */
function isGone(thrown: unknown): boolean {
  return ["ECONNREFUSED", "ENOENT"].includes((thrown as NodeJS.ErrnoException).code ?? "");
}

/**
 * May the same request succeed a moment later? A proxy whose API server is gone answers 500 with plain text; 429 and 503 are
 * the server's own pleas for patience. A broken socket (no `ApiError`) is the proxy restarting its connection.
 */
export function isPassing(error: Error): boolean {
  if (!(error instanceof ApiError)) return (error as NodeJS.ErrnoException).code === "ECONNRESET";
  if (error.status === 429 || error.status === 502 || error.status === 503 || error.status === 504)
    return true;
  return (
    error.status === 500 &&
    (error.reason === "" ? isUnreachable(error) : /leader changed|etcdserver/.test(error.message))
  );
}

/** Did the proxy fail to reach the API server at all? */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.reason === "" &&
    /dial tcp|connection refused|EOF|no route|timeout|no such host/i.test(error.message)
  );
}

function errorOf(status: number, text: string): ApiError {
  const parsed = parseAs(statusShape, jsonOf(text));
  if (!parsed.ok) return new ApiError(status, "", text.trim() || say`HTTP status ${status}`);
  // Some refusals of server-side apply are a Status without a reason; they are the server's answer all the same.
  const { message = "", reason = "Unknown", details } = parsed.value;
  const causes = (details?.causes ?? []).map((cause) => ({
    field: cause.field ?? "",
    message: cause.message ?? "",
  }));
  return new ApiError(status, reason, message, causes);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function textOf(answer: SocketAnswer): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

// RFC 7234: `299 - "text"`; Node joins repeated headers by commas, so the quoted texts are picked out.
function warningsOf(answer: SocketAnswer): string[] {
  const header = answer.headers.warning;
  if (!header) return [];
  return [...header.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map((match) =>
    (match[1] ?? "").replace(/\\(.)/g, "$1"),
  );
}
