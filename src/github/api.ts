/** GitHub's REST API over the network port: a request, and in which words it was refused. */
import { seconds } from "../duration.js";
import { messageOf } from "../errors.js";
import { textAt } from "../json.js";
import type { Clock, Network, NetworkAnswer } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";

/** A run that is cancelled has five seconds in all. */
const PATIENCE = seconds(3);

/** https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = "2022-11-28";

export interface GitHubOptions {
  /** `https://api.github.com`, or that of an enterprise's own server. */
  readonly apiUrl: string;
  readonly token: string;
  readonly network: Network;
  readonly clock: Clock;
}

export interface GitHubAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Of a refusal: what the server said, or why there was no answer. */
  readonly message: string;
}

/** Never rejects: without an answer the status is 0. */
export async function post(
  { apiUrl, token, network, clock }: GitHubOptions,
  path: string,
  body: object,
): Promise<GitHubAnswer> {
  const limit = timeLimit(clock, PATIENCE, () => new Error(say`no answer within ${PATIENCE / seconds(1)} s`));
  try {
    const answer = await network.send({
      method: "POST",
      url: `${apiUrl}${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/vnd.github+json",
        "content-type": "application/json",
        "user-agent": "chatbot-deploy-action",
        "x-github-api-version": API_VERSION,
      },
      body: JSON.stringify(body),
      signal: limit.signal,
    });
    return read(answer);
  } catch (thrown) {
    const reason: unknown = limit.signal.aborted ? limit.signal.reason : thrown;
    return { status: 0, body: undefined, message: messageOf(reason) };
  } finally {
    limit.lift();
  }
}

/** How a refusal is told that nobody has better words for. */
export function answerText({ status, message }: GitHubAnswer): string {
  return status === 0 ? say`GitHub gave no answer: ${message}` : say`GitHub answered ${status}: ${message}`;
}

/** What to do when only the record is missing. */
export const laterText = (): string => say`What was deployed is deployed; a later run records itself.`;

function read({ status, body }: NetworkAnswer): GitHubAnswer {
  const parsed = parse(body);
  return { status, body: parsed, message: textAt(parsed, "message") ?? say`status ${status}` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
