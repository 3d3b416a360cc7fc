/** A smoke test: what is asked, and when an answer is a good one. Plain data and pure functions. */

/** One HTTP request, as a prober sends it. */
export interface ProbeRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** Seconds for the answer. */
  readonly timeout: number;
  /** Those that are good; empty for 2xx. */
  readonly statuses: readonly number[];
}

/** Where on its way a request is: it ends at the first that fails. */
export type Stage = "endpoints" | "dns" | "tcp" | "http" | "content";

/** What became of a request: how far it got, and what came back. */
export interface ProbeAnswer {
  /** `answer`: there is a status and a body, whatever they are. */
  readonly stage: "dns" | "tcp" | "http" | "answer";
  /** What kind of failure: `unknown-name`, `no-answer`, `timeout`, `refused`, `unreachable`, `broken`. */
  readonly code?: string | undefined;
  /** In the words of the system. */
  readonly error?: string | undefined;
  readonly status?: number | undefined;
  readonly body?: string | undefined;
  /** Milliseconds of each stage that was gone through. */
  readonly dns?: number | undefined;
  readonly tcp?: number | undefined;
  readonly http?: number | undefined;
  readonly milliseconds: number;
  readonly attempts: number;
}

/** What is wrong with an answer that arrived. */
export interface Defect {
  /** Of the problem that it becomes. */
  readonly id: string;
  /** Goes on after a colon. */
  readonly trouble: string;
  readonly cause?: string | undefined;
  readonly fix?: string | undefined;
}

export interface Check {
  readonly id: string;
  readonly title: string;
  readonly request: ProbeRequest;
  /** One that is not required warns instead of failing the run. */
  readonly required: boolean;
  /** What is wrong with an answer of a good status; undefined when nothing is. `body` is parsed JSON, or text when it is none. */
  readonly defect: (body: unknown) => Defect | undefined;
  /** What the answer was, in a few words. */
  readonly describe: (body: unknown, status: number) => string;
}

/** Long enough for a server that is busy, short enough to be retried within the budget. */
const USUAL_TIMEOUT = 10;

export function requestOf(
  id: string,
  url: string,
  more: Partial<Omit<ProbeRequest, "id" | "url">> = {},
): ProbeRequest {
  return { id, url, method: "GET", timeout: USUAL_TIMEOUT, statuses: [], ...more };
}

/** A request with a JSON body. */
export function jsonRequest(
  id: string,
  url: string,
  method: string,
  body: unknown,
  more: Partial<ProbeRequest> = {},
): ProbeRequest {
  const headers = { "content-type": "application/json" };
  return requestOf(id, url, { method, headers, body: JSON.stringify(body), ...more });
}

export function isGoodStatus(status: number, { statuses }: Pick<ProbeRequest, "statuses">): boolean {
  return statuses.length > 0 ? statuses.includes(status) : status >= 200 && status <= 299;
}

export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
