/** The stability window: ready, and then a crash, is what kubectl calls a success and we do not. Pure. */
import type { Verdict } from "./judge.js";

export interface Stability {
  /** Since when everything has been ready without a break; absent while something is not. */
  readonly since?: number | undefined;
  /** The crashes of each container when everything had first been ready with it. */
  readonly crashes: ReadonlyMap<string, number>;
  /** How often everything was ready, and then not again. */
  readonly losses: number;
  /** The newest verdicts of the last of these times. */
  readonly lost?: readonly Verdict[] | undefined;
}

export const NOT_YET_STABLE: Stability = { crashes: new Map(), losses: 0 };

/** What is known after these verdicts. */
export function steady(before: Stability, verdicts: readonly Verdict[], now: number): Stability {
  if (!verdicts.every(isDone)) {
    const losses = before.losses + (before.since === undefined ? 0 : 1);
    return { crashes: before.crashes, losses, lost: losses > 0 ? verdicts : undefined };
  }
  const crashes = new Map(verdicts.flatMap((verdict) => [...verdict.crashes]));
  return { ...before, since: before.since ?? now, crashes: new Map([...crashes, ...before.crashes]) };
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
