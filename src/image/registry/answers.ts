/** What becomes of a question to a registry, with the kinds of failure told apart. Pure. */
import { beginning } from "../../foreign-text.js";
import { listAt, textAt } from "../../json.js";
import type { NetworkAnswer } from "../../runtime/ports.js";

export type Asked<T> =
  | { readonly state: "there"; readonly value: T }
  /** The registry has no such thing, or hides it from us: many answer 404 for what is private. */
  | { readonly state: "missing"; readonly words: string }
  /** It wants other credentials, or more rights. */
  | { readonly state: "refused"; readonly words: string }
  /** No answer, or one that is none: a fault, a limit, something that is no registry. */
  | { readonly state: "unreachable"; readonly words: string };

export type NotThere = Exclude<Asked<never>, { state: "there" }>;

/** Statuses that may be another one the next time. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

export function passes({ status }: Pick<NetworkAnswer, "status">): boolean {
  return PASSING.has(status);
}

/** What an answer that is not the hoped-for one means. */
export function failureOf({ status, body }: Pick<NetworkAnswer, "status" | "body">): NotThere {
  const words = [`${status}`, wordsIn(body)].filter((part) => part !== "").join(" ");
  if (status === 404) return { state: "missing", words };
  if (status === 401 || status === 403) return { state: "refused", words };
  return { state: "unreachable", words };
}

const MOST_CHARACTERS = 200;

/** `{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}`, or `{"details":…}` of token servers. */
function wordsIn(body: string): string {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return "";
  }
  const errors = listAt(data, "errors").map((error) => textAt(error, "message") || textAt(error, "code"));
  const told = errors.find((words) => words !== undefined) ?? textAt(data, "details") ?? "";
  return beginning(told, MOST_CHARACTERS);
}

/** Faults of a connection that may not come again; Node's names for them. */
const PASSING_FAULTS = /^(?:ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ECONNABORTED|ENETUNREACH|UND_ERR_SOCKET)$/;

/** Nothing was answered: would it be worth asking again? */
export function faultPasses(thrown: unknown): boolean {
  return (
    PASSING_FAULTS.test(textAt(thrown, "code") ?? "") || /socket hang up|aborted/.test(faultWords(thrown))
  );
}

export function faultWords(thrown: unknown): string {
  // Of several addresses that all failed, Node tells each one, and has no message for the whole.
  const [first] = listAt(thrown, "errors");
  if (thrown instanceof Error) return thrown.message || faultWords(first);
  return String(thrown);
}
