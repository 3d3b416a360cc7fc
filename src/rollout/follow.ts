/** Follows a rollout on a watch cache until every workload is ready and stays so, one has failed, or time is up. */
import type { ClusterApi } from "../cluster/api.js";
import type { WatchCache } from "../cluster/watch-cache.js";
import type { FailFast } from "../config/choices.js";
import { seconds } from "../duration.js";
import type { Clock, Logger } from "../runtime/ports.js";
import type { Words } from "../words/words.js";
import { askAbout } from "./answers.js";
import { causesFirst } from "./blame.js";
import { crashFinding } from "./crash-cause.js";
import { collectEvidence } from "./evidence.js";
import { crashProblem, failureProblem, suspectProblem, timeoutProblem } from "./explain.js";
import { FailedRollout, UnfinishedRollout } from "./failure.js";
import { type Followed, judge, type Memory, NO_MEMORY, type Verdict } from "./judge.js";
import { isDeleted, namespaceEnd } from "./namespace-end.js";
import { find } from "./observation.js";
import type { Answer } from "./questions.js";
import { NEVER } from "./signals/signal.js";
import { crashedSince, isDone, NOT_YET_STABLE, type Stability, steady } from "./stability.js";
import { createTeller, HEARTBEAT } from "./teller.js";

export interface FollowOptions {
  readonly cache: WatchCache;
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly namespace: string;
  readonly words: Words;
  readonly failFast: FailFast;
  /** Milliseconds within which a pod must be scheduled that waits for room. */
  readonly unschedulable: number;
  /** When to give up, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Milliseconds the rollout must stay ready; 0 when nothing was changed. */
  readonly stabilityWindow: number;
  readonly signal: AbortSignal;
  /** Told of the newest verdicts on every change, for the report of a run that fails. */
  readonly onVerdicts: (verdicts: readonly Verdict[]) => void;
}

/** A failure seen at once waits this long, so that what else is ready or fails is known too. */
const LAST_LOOK = seconds(2);

interface State {
  readonly followed: readonly Followed[];
  readonly memory: Memory;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly stability: Stability;
  /** Since when something has failed without a break; absent while nothing has. */
  readonly failedSince?: number | undefined;
}

/** Resolves with the verdicts when all workloads are ready. Rejects with `FailedRollout` or `UnfinishedRollout`. */
export async function followRollout(
  followed: readonly Followed[],
  options: FollowOptions,
): Promise<readonly Verdict[]> {
  const { cache, clock, signal } = options;
  const tell = createTeller(clock, options.logger, options.words.numbers);
  let state: State = { followed, memory: NO_MEMORY, answers: new Map(), stability: NOT_YET_STABLE };
  for (;;) {
    state = {
      ...state,
      followed: state.followed.map((one) => ({ ...one, seen: one.seen || isThere(one, cache) })),
    };
    const now = clock.now();
    const { verdicts, memory, questions, nextAt } = judge(state.followed, cache, state.memory, {
      ...options,
      ...state,
      now,
    });
    state = { ...state, memory };
    if (questions.length > 0) {
      state = { ...state, answers: await askAbout(questions, state.answers, options) };
      continue;
    }
    options.onVerdicts(verdicts);
    tell(verdicts);
    const crashed = crashedSince(state.stability, verdicts);
    const hasFailed = crashed.length > 0 || isFinal(verdicts, now);
    const failedSince = hasFailed ? (state.failedSince ?? now) : undefined;
    // What a broken watch shows may be old: neither a failure nor a success is told by it.
    if (failedSince !== undefined && cache.isKnownUntil(failedSince))
      throw await (crashed.length > 0 ? crash(crashed, options) : failure(verdicts, options));
    const stability = steady(state.stability, verdicts, now);
    state = { ...state, stability, failedSince };
    const stableAt = endOfWindow(stability, verdicts, options);
    if (stableAt !== undefined && now >= stableAt && cache.isKnownUntil(stableAt)) return verdicts;
    if (now >= options.deadline) throw await timeout(verdicts, stability, options);
    await cache.nextChange(untilNext(verdicts, stableAt, nextAt, options), signal);
  }
}

/** When everything has stayed ready for long enough, if nothing happens; undefined as long as something is not ready. */
function endOfWindow(
  { since }: Stability,
  verdicts: readonly Verdict[],
  { stabilityWindow, deadline }: FollowOptions,
): number | undefined {
  if (since === undefined || stabilityWindow === 0) return since;
  // A failure is waited for to its end; that nobody has asked yet is none, and no reason to run out of time.
  const doubts = verdicts.map(({ doubtedUntil = 0, reason }) =>
    reason === "" ? Math.min(doubtedUntil, deadline) : doubtedUntil,
  );
  return Math.max(since + stabilityWindow, ...doubts);
}

function isThere({ kind, name }: Followed, cache: WatchCache): boolean {
  return find(cache, kind, name) !== undefined;
}

/** Something has failed, and nothing else is about to say how it fares. */
function isFinal(verdicts: readonly Verdict[], now: number): boolean {
  const failed = verdicts.filter(({ state }) => state === "failed");
  if (failed.length === 0) return false;
  const isFresh = failed.every(({ findings: [first] }) => first && now - first.since < LAST_LOOK);
  // Replicas of one mistake in several workloads are seen some tenths of a second apart.
  const othersFollow = verdicts.some(
    ({ state, findings }) =>
      state === "waiting" && findings.some(({ ripeAt }) => ripeAt > now && ripeAt <= now + LAST_LOOK),
  );
  const allTold = verdicts.every((verdict) => verdict.state === "failed" || isDone(verdict));
  return allTold || !(isFresh || othersFollow);
}

function untilNext(
  verdicts: readonly Verdict[],
  stableAt: number | undefined,
  nextAt: number | undefined,
  { clock, deadline }: FollowOptions,
): number {
  const now = clock.now();
  const lastLook = verdicts
    .filter(({ state }) => state === "failed")
    .flatMap(({ findings: [first] }) => (first ? [first.since + LAST_LOOK] : []));
  const ends = [deadline, now + HEARTBEAT, ...lastLook.filter((at) => at > now)];
  // After its end only a broken watch is waited for, which tells of itself when it is well again.
  if (stableAt !== undefined && stableAt > now) ends.push(stableAt);
  if (nextAt !== undefined) ends.push(nextAt);
  return Math.max(Math.min(...ends) - now, 1);
}

/** Still waited for, and not looking well: whoever repairs the first failure should not meet this one at the next run. */
function isSuspect({ state, findings: [first] }: Verdict): boolean {
  return state === "waiting" && first !== undefined && first.signal.strict !== NEVER;
}

async function failure(verdicts: readonly Verdict[], options: FollowOptions): Promise<FailedRollout> {
  const failed = causesFirst(verdicts.filter(({ state }) => state === "failed"));
  const suspects = causesFirst(verdicts.filter(isSuspect));
  const { pieces, lastWords } = await collectEvidence([...failed, ...suspects], options);
  const end = await namespaceEnd(failed, options);
  const told = end.length > 0 ? failed.filter((verdict) => !isDeleted(verdict)) : failed;
  return new FailedRollout(
    [
      ...end,
      ...told.map((verdict) => failureProblem(verdict, options.namespace, lastWords)),
      ...suspects.map((verdict) => suspectProblem(verdict, options.namespace, lastWords)),
    ],
    pieces,
  );
}

/** Ready, and then a crash. */
async function crash(crashed: readonly Verdict[], options: FollowOptions): Promise<FailedRollout> {
  // Before the evidence, of which the pods are that have crashed by now.
  const told = causesFirst(
    crashed.map((verdict) => {
      const finding = crashFinding(verdict.workload, options.cache);
      return finding ? { ...verdict, findings: [finding] } : verdict;
    }),
  );
  const { pieces, lastWords } = await collectEvidence(told, options);
  return new FailedRollout(
    told.map((verdict) => crashProblem(verdict, options.namespace, lastWords)),
    pieces,
  );
}

async function timeout(
  verdicts: readonly Verdict[],
  { losses, lost }: Stability,
  options: FollowOptions,
): Promise<UnfinishedRollout> {
  const told = verdicts.every(isDone) ? (lost ?? verdicts) : verdicts;
  const waiting = told.filter(({ state }) => state === "waiting");
  const { pieces, lastWords } = await collectEvidence(waiting, options);
  return new UnfinishedRollout(timeoutProblem(told, losses, options.namespace, lastWords), pieces);
}
