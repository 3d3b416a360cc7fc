/** Asks the cluster what a verdict hangs on that is due: whether a reference exists, a node still reports, what a container said last. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { resourcePath } from "../cluster/discovery.js";
import { podLog } from "../cluster/pod-log.js";
import { seconds } from "../duration.js";
import { at, textAt } from "../json.js";
import { readEnds } from "../logs/ends.js";
import type { Clock } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import {
  type Answer,
  type LastLog,
  NODE_HEARD,
  type NodeReport,
  type Question,
  questionKey,
  type Reference,
} from "./questions.js";

export interface AskOptions {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  readonly signal: AbortSignal;
}

/** Lines of a log of which only the last words count. */
const ROOM = { head: 1, tail: 40 };

/** A verdict is due, so the answer must not keep it waiting. */
const ANSWER_LIMIT = seconds(2);

const PLURALS = { ConfigMap: "configmaps", Secret: "secrets" } as const;

const LEASES = {
  apiVersion: "coordination.k8s.io/v1",
  kind: "Lease",
  plural: "leases",
  namespaced: true,
} as const;
/** Where each kubelet renews a lease of its node's name every 10 s. */
const LEASE_NAMESPACE = "kube-node-lease";

/** The answers known so far and those to the questions. */
export async function askAbout(
  questions: readonly Question[],
  known: ReadonlyMap<string, Answer>,
  options: AskOptions,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = await Promise.all(
    questions.map(async (question): Promise<[string, Answer]> => {
      const key = questionKey(question);
      return [key, await answerTo(question, known.get(key), options)];
    }),
  );
  return new Map([...known, ...answers]);
}

function answerTo(question: Question, before: Answer | undefined, options: AskOptions): Promise<Answer> {
  switch (question.kind) {
    case "Node":
      return report(question, before, options);
    case "Log":
      return lastSaid(question, options);
    default:
      return exist(question, options);
  }
}

async function exist({ kind, name, key }: Reference, options: AskOptions): Promise<Answer> {
  const type = { apiVersion: "v1", kind, plural: PLURALS[kind], namespaced: true };
  const found = await read(resourcePath(type, options.namespace, name), options);
  const when = { at: options.clock.now() };
  if (found === "unknown" || found === "missing") return { ...when, is: found === "missing" ? "no" : found };
  return { ...when, is: key === undefined || hasKey(found.body, key) ? "yes" : "no" };
}

/** A node whose lease is renewed between two questions reports, however wrong its clock may be. */
async function report(
  { name }: NodeReport,
  before: Answer | undefined,
  options: AskOptions,
): Promise<Answer> {
  const found = await read(resourcePath(LEASES, LEASE_NAMESPACE, name), options);
  const now = options.clock.now();
  const renewed = typeof found === "string" ? undefined : textAt(found.body, "spec", "renewTime");
  if (typeof found === "string" || renewed === undefined) return { is: "unknown", at: now };
  const age = found.serverTime - Date.parse(renewed);
  const wasRenewed = before?.renewed !== undefined && before.renewed !== renewed;
  const lost = before?.lost ?? 0;
  const passed = before?.is === "no" ? now - before.at : 0;
  if (wasRenewed || age <= NODE_HEARD) return { is: "yes", at: now, lost: lost + passed, renewed };
  return { is: "no", at: now, lost: before?.is === "no" ? lost + passed : lost + age, renewed };
}

/** A log that cannot be read tells nothing, and is never the reason to fail. */
async function lastSaid(question: LastLog, { api, clock, namespace, signal }: AskOptions): Promise<Answer> {
  const limit = timeLimit(clock, ANSWER_LIMIT, () => new Error("it did not come in time"));
  const until = AbortSignal.any([signal, limit.signal]);
  const { lastWords } = await readEnds(
    (extent) => podLog(api, { ...question, namespace }, extent, until),
    ROOM,
  );
  limit.lift();
  signal.throwIfAborted();
  return { at: clock.now(), ...(lastWords?.text ? { is: "yes", words: lastWords.text } : { is: "unknown" }) };
}

interface Found {
  readonly body: unknown;
  readonly serverTime: number;
}

async function read(
  path: string,
  { api, signal, clock }: AskOptions,
): Promise<Found | "missing" | "unknown"> {
  const limit = new AbortController();
  const answer = api
    .send({ path, tries: 1, signal: AbortSignal.any([signal, limit.signal]) })
    .catch((thrown: unknown) => {
      signal.throwIfAborted();
      return thrown instanceof ApiError && thrown.status === 404 ? "missing" : "unknown";
    });
  const late = clock.sleep(ANSWER_LIMIT, AbortSignal.any([signal, limit.signal])).then(
    () => "unknown" as const,
    () => answer,
  );
  const found = await Promise.race([answer, late]);
  limit.abort(new Error("answered"));
  return found;
}

function hasKey(object: unknown, key: string): boolean {
  return at(object, "data", key) !== undefined || at(object, "binaryData", key) !== undefined;
}
