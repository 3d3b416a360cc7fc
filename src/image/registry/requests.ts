/** Single requests to a registry: faults that pass are tried again for a short time, credentials reach only whom they are for. */
import type { Clock, Network, NetworkAnswer, NetworkRequest } from "../../runtime/ports.js";
import { timeLimit } from "../../runtime/time-limit.js";
import { say } from "../../words/say.js";
import { type Asked, failureOf, faultPasses, faultWords, passes } from "./answers.js";
import { isTrustworthy } from "./host.js";

export interface RegistryWay {
  readonly network: Network;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export type Plain = Omit<NetworkRequest, "signal">;

/** Waits between tries, in milliseconds. Short: while a registry is asked, nothing else may be going on. */
const RETRY_WAITS = [250, 1_000];

/** How long one answer may take. */
const ANSWER_MILLISECONDS = 5_000;

/** What `Retry-After` may ask for at most. */
const LONGEST_WAIT = 5_000;

const MOST_REDIRECTS = 3;

/** The answer, whatever its status; or what kept it from coming. Rejects only when the run is stopped. */
export async function ask(request: Plain, way: RegistryWay): Promise<Asked<NetworkAnswer>> {
  for (const wait of [...RETRY_WAITS, undefined]) {
    const answer = await askOnce(request, way);
    const again = answer.state === "there" ? passes(answer.value) : answer.passes;
    if (!again || wait === undefined) return told(answer);
    const asked = answer.state === "there" ? answer.value.headers["retry-after"] : undefined;
    await way.clock.sleep(Math.min(LONGEST_WAIT, Math.max(wait, seconds(asked))), way.signal);
  }
  throw new Error("unreachable: the last wait is undefined");
}

const seconds = (text = ""): number => (/^\d{1,6}$/.test(text) ? Number(text) * 1_000 : 0);

type Once =
  | { readonly state: "there"; readonly value: NetworkAnswer }
  | { readonly state: "unreachable"; readonly words: string; readonly passes: boolean };

function told(answer: Once): Asked<NetworkAnswer> {
  if (answer.state === "there") return passes(answer.value) ? failureOf(answer.value) : answer;
  return { state: "unreachable", words: answer.words };
}

async function askOnce(request: Plain, way: RegistryWay): Promise<Once> {
  const { clock, signal } = way;
  signal.throwIfAborted();
  const limit = timeLimit(clock, ANSWER_MILLISECONDS, () => new Error("no answer within 5 s"));
  try {
    const answered = followed(request, way, AbortSignal.any([signal, limit.signal]), MOST_REDIRECTS);
    return { state: "there", value: await answered };
  } catch (thrown) {
    signal.throwIfAborted();
    if (limit.signal.aborted)
      return { state: "unreachable", words: say`no answer within 5 s`, passes: false };
    return { state: "unreachable", words: faultWords(thrown), passes: faultPasses(thrown) };
  } finally {
    limit.lift();
  }
}

/** Registries send readers of content elsewhere, to a store that must not see the credentials for the registry. */
async function followed(
  request: Plain,
  way: RegistryWay,
  signal: AbortSignal,
  left: number,
): Promise<NetworkAnswer> {
  const answer = await way.network.send({ ...request, signal });
  const { location } = answer.headers;
  if (answer.status < 301 || answer.status > 308 || answer.status === 304 || location === undefined)
    return answer;
  const url = URL.canParse(location, request.url) ? new URL(location, request.url).href : "";
  if (request.method !== "GET" || left === 0 || !isTrustworthy(url, request.url)) {
    throw new Error(
      url === ""
        ? say`it redirects to nowhere, which is not followed`
        : say`it redirects to ${new URL(url).host}, which is not followed`,
    );
  }
  const { authorization: _, ...headers } = request.headers ?? {};
  return followed({ ...request, url, headers }, way, signal, left - 1);
}
