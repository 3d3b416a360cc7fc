/** Sends the requests through the API server's proxy of each Service: for pods in which nothing may or can be run. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { proxyPath } from "../cluster/proxy.js";
import { seconds } from "../duration.js";
import type { Clock } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";
import type { ProbeAnswer, ProbeRequest } from "./check.js";
import { PAUSE, type Prober } from "./prober.js";
import { serviceAt } from "./service-name.js";

export interface ProxyProberOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
}

/** Its `ask` rejects with `ApiError` 401 or 403 when the credentials may not. */
export function proxyProber(options: ProxyProberOptions): Prober {
  const { clock } = options;
  return {
    from: say`the API server`,
    evidence: "proxy",
    async ask(requests, { budget, signal }) {
      const deadline = clock.now() + seconds(budget);
      const answers = await Promise.all(
        requests.map(
          async (request) => [request.id, await askUntil(deadline, request, options, signal)] as const,
        ),
      );
      return new Map(answers);
    },
  };
}

async function askUntil(
  deadline: number,
  request: ProbeRequest,
  options: ProxyProberOptions,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const { clock } = options;
  const startedAt = clock.now();
  for (let attempts = 1; ; attempts += 1) {
    const answer = await askOnce(request, options, signal);
    const { status } = answer;
    const isFinal = status !== undefined && (status < 500 || request.statuses.includes(status));
    if (isFinal || clock.now() + seconds(PAUSE) > deadline)
      return { ...answer, attempts, milliseconds: clock.now() - startedAt };
    await clock.sleep(seconds(PAUSE), signal);
  }
}

type Answer = Omit<ProbeAnswer, "attempts" | "milliseconds">;

async function askOnce(
  request: ProbeRequest,
  { api, clock, namespace }: ProxyProberOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const url = new URL(request.url);
  const service = serviceAt(url.hostname, namespace);
  // Names that are none of a Service here cannot be asked for; the comparison with the Services tells which.
  if (service === undefined)
    return { stage: "dns", code: "unknown-name", error: say`no Service of this namespace` };
  const address = { namespace, resource: "services" as const, name: service, port: Number(url.port || 80) };
  const limit = timeLimit(clock, seconds(request.timeout), () => new Error("timed out"));
  const startedAt = clock.now();
  try {
    const { status, body } = await api.send({
      method: methodOf(request.method),
      path: proxyPath(address, `${url.pathname}${url.search}`),
      headers: harmlessHeaders(request.headers),
      rawBody: request.body,
      tries: 1,
      signal: AbortSignal.any([signal, limit.signal]),
    });
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return { stage: "answer", status, body: text, http: clock.now() - startedAt };
  } catch (thrown) {
    signal.throwIfAborted();
    if (limit.signal.aborted) return { stage: "http", code: "timeout", error: say`timed out` };
    return answerOf(thrown, clock.now() - startedAt);
  } finally {
    limit.lift();
  }
}

/** What the server behind the Service said passes as it is; a `Status` is the API server's own word. */
function answerOf(thrown: unknown, http: number): Answer {
  if (!(thrown instanceof ApiError) || thrown.status === 401) throw thrown;
  if (thrown.reason === "") return { stage: "answer", status: thrown.status, body: thrown.message, http };
  if (thrown.status === 403) throw thrown;
  const code = /refused/.test(thrown.message)
    ? "refused"
    : /timeout|deadline/.test(thrown.message)
      ? "timeout"
      : "unreachable";
  return { stage: "tcp", code, error: thrown.message };
}

/** These would be taken for ours by the API server. */
const OURS = new Set(["authorization", "host", "cookie", "impersonate-user", "impersonate-group"]);

function harmlessHeaders(headers: ProbeRequest["headers"] = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OURS.has(name.toLowerCase())));
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"] as const;

function methodOf(text: string): (typeof METHODS)[number] {
  return METHODS.find((method) => method === text) ?? "GET";
}
