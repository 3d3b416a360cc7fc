/** Follows a rollout on a watch cache until every workload is ready and stays so, one has failed, or time is up. */

import type { WatchCache } from "../cluster/watch-cache.js";
import { minutes, seconds } from "../duration.js";
import { RolloutError, TimeoutError } from "../errors.js";
import type { Clock, Logger } from "../runtime/ports.js";
import { type Followed, judge, NOT_SEEN, type Verdict } from "./judge.js";
import { find } from "./observation.js";

export interface FollowOptions {
  readonly cache: WatchCache;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly namespace: string;
  /** When to give up, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Milliseconds the rollout must stay ready; 0 when nothing was changed. */
  readonly stabilityWindow: number;
  readonly signal: AbortSignal;
  /** Told of the newest verdicts on every change, for the report of a run that fails. */
  readonly onVerdicts: (verdicts: readonly Verdict[]) => void;
}

/** How often the log says what is still missing when nothing changes. */
const HEARTBEAT = seconds(30);

/** When all were ready for the first time, and how often each had restarted by then. */
interface Stability {
  readonly since: number;
  readonly restarts: readonly number[];
}

/** Resolves with the verdicts when all workloads are ready. Rejects with `RolloutError` or `TimeoutError`. */
export async function followRollout(
  followed: readonly Followed[],
  options: FollowOptions,
): Promise<readonly Verdict[]> {
  const { cache, clock, signal } = options;
  const say = createTeller(options);
  let stability: Stability | undefined;
  let current = followed;
  for (;;) {
    current = current.map((workload) => ({
      ...workload,
      seen: workload.seen || find(cache, workload.kind, workload.name) !== undefined,
    }));
    const verdicts = current.map((workload) => judge(workload, cache));
    options.onVerdicts(verdicts);
    say(verdicts);
    const broken = verdicts.filter(({ state }) => state === "failed");
    if (broken.length > 0) throw new RolloutError(problems(broken, options.namespace));
    if (stability) refuseCrash(verdicts, stability, options.namespace);
    stability = verdicts.every(({ state }) => state === "ready")
      ? (stability ?? stableSince(verdicts, clock))
      : undefined;
    const now = clock.now();
    if (stability && now - stability.since >= options.stabilityWindow) return verdicts;
    if (now >= options.deadline) throw timedOut(verdicts, options);
    const end = stability
      ? Math.min(stability.since + options.stabilityWindow, options.deadline)
      : options.deadline;
    await cache.nextChange(Math.min(Math.max(end - now, 1), HEARTBEAT), signal);
  }
}

function stableSince(verdicts: readonly Verdict[], clock: Clock): Stability {
  return { since: clock.now(), restarts: verdicts.map(({ restarts }) => restarts) };
}

/** Ready, and then a restart: kubectl calls that a success. */
function refuseCrash(verdicts: readonly Verdict[], { restarts }: Stability, namespace: string): void {
  const crashed = verdicts.filter((verdict, index) => verdict.restarts > (restarts[index] ?? 0));
  if (crashed.length === 0) return;
  throw new RolloutError(
    problems(
      crashed.map((verdict) => ({
        ...verdict,
        reason: `was ready, then a container restarted${verdict.reason ? `: ${verdict.reason}` : ""}`,
      })),
      namespace,
    ),
  );
}

function problems(
  verdicts: readonly Verdict[],
  namespace: string,
): readonly [ReturnType<typeof problem>, ...ReturnType<typeof problem>[]] {
  const [first, ...rest] = verdicts.map((verdict) => problem(verdict, namespace));
  if (!first) throw new Error("a failed rollout has at least one failed workload");
  return [first, ...rest];
}

function problem({ workload, ready, desired, reason }: Verdict, namespace: string) {
  return {
    title: `${workload.kind} ${workload.name} failed to roll out: ${reason}`,
    detail: `${ready} of ${desired} pods of the new revision are ready.`,
    look: `kubectl -n ${namespace} describe ${workload.kind.toLowerCase()} ${workload.name}`,
  };
}

function timedOut(verdicts: readonly Verdict[], { namespace }: FollowOptions): TimeoutError {
  const waiting = verdicts.filter(({ state }) => state !== "ready");
  const what = waiting
    .map(({ workload, reason }) => `${workload.kind} ${workload.name} (${reason})`)
    .join(", ");
  return new TimeoutError({
    title:
      waiting.length > 0
        ? `Time ran out before the rollout was complete: ${what}`
        : "Time ran out inside the stability window",
    cause: "This proves no failure: Kubernetes goes on trying.",
    fix: "If it is only slow, raise the input `timeout`.",
    look: `kubectl -n ${namespace} get pods`,
  });
}

/** Writes a line for each workload whose state changed, and a reminder while nothing does. */
function createTeller({ clock, logger }: FollowOptions): (verdicts: readonly Verdict[]) => void {
  const told = new Map<string, string>();
  const start = clock.now();
  let lastLine = start;
  return (verdicts) => {
    const now = clock.now();
    const reminder = now - lastLine >= HEARTBEAT;
    for (const { workload, state, ready, desired, reason } of verdicts) {
      const line = `${workload.name}: ${ready} of ${desired} ready${reason ? ` - ${reason}` : ""}`;
      if (reason === NOT_SEEN || (told.get(workload.name) === line && !(reminder && state === "waiting")))
        continue;
      told.set(workload.name, line);
      lastLine = now;
      logger.foreign(`${elapsed(now - start)}  ${line}`);
    }
  };
}

function elapsed(milliseconds: number): string {
  return milliseconds < minutes(1)
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.floor(milliseconds / minutes(1))} min ${Math.floor((milliseconds % minutes(1)) / 1000)} s`;
}
