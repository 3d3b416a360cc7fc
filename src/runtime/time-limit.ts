/** An end that something must have come to by a certain time. */
import type { Clock } from "./ports.js";

export interface TimeLimit {
  /** Aborted with the reason when the time is over. */
  readonly signal: AbortSignal;
  /** Nobody has to wait for it any longer. */
  lift(): void;
}

export function timeLimit(clock: Clock, milliseconds: number, reason: () => Error): TimeLimit {
  const end = new AbortController();
  const lifted = new AbortController();
  clock.sleep(milliseconds, lifted.signal).then(
    () => end.abort(reason()),
    () => {},
  );
  return { signal: end.signal, lift: () => lifted.abort() };
}
