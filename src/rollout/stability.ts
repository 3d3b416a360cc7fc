/** The stability window: ready, and then a crash, is what kubectl calls a success and we do not. Pure. */
import type { Verdict } from "./judge.js";

export interface Stability {
  /** Since when everything has been ready without a break; absent while something is not. */
  readonly since?: number | undefined;
  /** The crashes of each container when everything had first been ready with it. */
  readonly crashes: ReadonlyMap<string, number>;
}

export const NOT_YET_STABLE: Stability = { crashes: new Map() };

/** What is known after these verdicts. */
export function steady(before: Stability, verdicts: readonly Verdict[], now: number): Stability {
  if (!verdicts.every(isDone)) return { crashes: before.crashes };
  const crashes = new Map(verdicts.flatMap((verdict) => [...verdict.crashes]));
  return { since: before.since ?? now, crashes: new Map([...crashes, ...before.crashes]) };
}

/** The verdicts on workloads one of whose containers has crashed since everything was ready. */
export function crashedSince({ crashes }: Stability, verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ crashes: now }) =>
    [...now].some(([key, count]) => count > (crashes.get(key) ?? count)),
  );
}

export function isDone({ state }: Verdict): boolean {
  return state === "ready" || state === "superseded";
}
