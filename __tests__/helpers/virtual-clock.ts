/** A clock whose time costs nothing: when nobody has anything left to do, it jumps to the next moment somebody waits for. */
import type { Clock } from "../../src/runtime/ports.js";

/** 2026-03-02 09:30:00 UTC */
export const NOON = Date.UTC(2026, 2, 2, 9, 30);

/** Turns of the event loop without a sign of life after which everybody is taken to be waiting for the clock. */
const QUIET_TURNS = 15;

/** Before a leap that would end patience, it has to be quiet for longer: the machine may only be slow. Real milliseconds. */
const LEAP = 60_000;
const QUIET_BEFORE_LEAP = 25;

/** A run that goes on for longer hangs; the clock stands still then, so that the test ends by its own time limit. */
const HORIZON = 24 * 3_600_000;

interface Timer {
  readonly due: number;
  readonly fire: () => void;
}

export class VirtualClock implements Clock {
  #now = NOON;
  #timers = new Set<Timer>();
  #signs = 0;
  #watching = false;
  #running = 0;

  /** Time goes by only while something is run. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    this.stir();
    try {
      return await work();
    } finally {
      this.#running -= 1;
    }
  }

  now = (): number => this.#now;

  /** Told by everything that happens: a request, an answer, a child's line. */
  stir(): void {
    this.#signs += 1;
    if (!this.#watching && this.#isAwaited()) void this.#watch();
  }

  sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        this.#timers.delete(timer);
        signal?.removeEventListener("abort", onAbort);
        this.stir();
        end();
      };
      const timer: Timer = { due: this.#now + milliseconds, fire: () => settle(resolve) };
      const onAbort = (): void => settle(() => reject(signal?.reason as Error));
      if (signal?.aborted) return reject(signal.reason as Error);
      signal?.addEventListener("abort", onAbort);
      this.#timers.add(timer);
      this.stir();
    });

  async #watch(): Promise<void> {
    this.#watching = true;
    let turns = 0;
    let since = performance.now();
    let seen = this.#signs;
    while (this.#isAwaited()) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
      if (seen !== this.#signs || isReadingFiles()) {
        turns = 0;
        since = performance.now();
      }
      seen = this.#signs;
      if (turns >= QUIET_TURNS) this.#jump(performance.now() - since);
    }
    this.#watching = false;
  }

  #isAwaited(): boolean {
    return this.#running > 0 && this.#timers.size > 0 && this.#now - NOON < HORIZON;
  }

  /** To the moment the next one waits for. */
  #jump(quiet: number): void {
    const [first] = [...this.#timers].toSorted((a, b) => a.due - b.due);
    if (!first || (first.due - this.#now >= LEAP && quiet < QUIET_BEFORE_LEAP)) return;
    this.#now = Math.max(this.#now, first.due);
    first.fire();
  }
}

/** Work of Node that no timer and no socket tells of. */
function isReadingFiles(): boolean {
  return process.getActiveResourcesInfo().some((resource) => /^(?:FSReq|CloseReq)/.test(resource));
}
