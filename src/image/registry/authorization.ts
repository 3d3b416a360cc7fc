/** Answers a registry's challenge: with the credentials themselves, or with a token they are exchanged for. */
import { textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { type Asked, failureOf } from "./answers.js";
import { parseChallenge } from "./challenge.js";
import { isTrustworthy } from "./host.js";
import { ask, type RegistryWay } from "./requests.js";

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface AuthorizationRequest {
  /** The value of `WWW-Authenticate`. */
  readonly header: string;
  /** The registry's own address, such as `https://ghcr.io`. */
  readonly origin: string;
  /** What is asked for, should the registry not say: `repository:acme/bot:pull`; empty for nothing but to be let in. */
  readonly scope: string;
  readonly credentials: Credentials | undefined;
}

/** The value for the header `authorization`. */
export async function authorize(request: AuthorizationRequest, way: RegistryWay): Promise<Asked<string>> {
  const { header, origin, credentials } = request;
  const challenge = parseChallenge(header);
  if (challenge?.scheme === "bearer") return token(challenge, request, way);
  if (!challenge) return { state: "refused", words: say`401 without a way to log in` };
  if (!credentials) return { state: "refused", words: say`401, and nobody is logged in` };
  if (!isTrustworthy(origin, origin))
    return { state: "refused", words: say`it would get the password unencrypted` };
  return { state: "there", value: basic(credentials) };
}

async function token(
  challenge: { readonly realm: string; readonly service: string; readonly scope: string },
  { origin, scope, credentials }: AuthorizationRequest,
  way: RegistryWay,
): Promise<Asked<string>> {
  const { realm, service } = challenge;
  if (!isTrustworthy(realm, origin)) {
    return { state: "refused", words: say`it asks to log in at an address that is not encrypted` };
  }
  const url = new URL(realm);
  if (service !== "") url.searchParams.set("service", service);
  const wanted = challenge.scope || scope;
  if (wanted !== "") url.searchParams.set("scope", wanted);
  const headers = credentials ? { authorization: basic(credentials) } : {};
  const answer = await ask({ method: "GET", url: url.href, headers }, way);
  if (answer.state !== "there") return answer;
  if (answer.value.status !== 200) return failureOf(answer.value);
  const given = tokenIn(answer.value.body);
  if (given === undefined) return { state: "unreachable", words: say`${url.host} gave no token` };
  return { state: "there", value: `Bearer ${given}` };
}

function tokenIn(body: string): string | undefined {
  try {
    const data: unknown = JSON.parse(body);
    return textAt(data, "token") || textAt(data, "access_token");
  } catch {
    return undefined;
  }
}

function basic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
