/** Asks the cluster whether a reference exists, once, when a verdict hangs on it. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { resourcePath } from "../cluster/discovery.js";
import { seconds } from "../duration.js";
import { at } from "../json.js";
import type { Clock } from "../runtime/ports.js";
import { referenceKey } from "./findings.js";
import type { Answer } from "./judge.js";
import type { Reference } from "./signals/signal.js";

export interface AskOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  readonly signal: AbortSignal;
}

/** A verdict is due, so the answer must not keep it waiting. */
const ANSWER_LIMIT = seconds(2);

const PLURALS = { ConfigMap: "configmaps", Secret: "secrets" } as const;

/** The answers known so far and those to the questions. */
export async function askAbout(
  questions: readonly Reference[],
  known: ReadonlyMap<string, Answer>,
  options: AskOptions,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = await Promise.all(
    questions.map(async (reference): Promise<[string, Answer]> => {
      const exists = await exist(reference, options);
      return [referenceKey(reference), { exists, at: options.clock.now() }];
    }),
  );
  return new Map([...known, ...answers]);
}

async function exist(
  { kind, name, key }: Reference,
  { api, namespace, signal, clock }: AskOptions,
): Promise<Answer["exists"]> {
  const type = { apiVersion: "v1", kind, plural: PLURALS[kind], namespaced: true };
  const limit = new AbortController();
  const answer = api
    .send({
      path: resourcePath(type, namespace, name),
      tries: 1,
      signal: AbortSignal.any([signal, limit.signal]),
    })
    .then(({ body }): Answer["exists"] => (key === undefined || hasKey(body, key) ? "yes" : "no"))
    .catch((thrown: unknown): Answer["exists"] => {
      signal.throwIfAborted();
      return thrown instanceof ApiError && thrown.status === 404 ? "no" : "unknown";
    });
  const late = clock.sleep(ANSWER_LIMIT, AbortSignal.any([signal, limit.signal])).then(
    (): Answer["exists"] => "unknown",
    (): Promise<Answer["exists"]> => answer,
  );
  const exists = await Promise.race([answer, late]);
  limit.abort(new Error("answered"));
  return exists;
}

function hasKey(object: unknown, key: string): boolean {
  return at(object, "data", key) !== undefined || at(object, "binaryData", key) !== undefined;
}
