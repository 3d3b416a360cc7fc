/** A clock whose time costs nothing: when nobody has anything left to do, it jumps to the next moment somebody waits for. */
import type { Clock } from "../../src/runtime/ports.js";

/** 2026-03-02 09:30:00 UTC */
export const NOON = Date.UTC(2026, 2, 2, 9, 30);

/** Turns of the event loop without a sign of life after which everybody is taken to be waiting for the clock. */
const QUIET_TURNS = 5;

interface Timer {
  readonly due: number;
  readonly fire: () => void;
}

export class VirtualClock implements Clock {
  #now = NOON;
  #timers = new Set<Timer>();
  #signs = 0;
  #watching = false;

  now = (): number => this.#now;

  /** Told by everything that happens: a request, an answer, a child's line. */
  stir(): void {
    this.#signs += 1;
    if (!this.#watching && this.#timers.size > 0) void this.#watch();
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
    let quiet = 0;
    let seen = this.#signs;
    while (this.#timers.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      quiet = seen === this.#signs ? quiet + 1 : 0;
      seen = this.#signs;
      if (quiet < QUIET_TURNS) continue;
      this.#jump();
      quiet = 0;
    }
    this.#watching = false;
  }

  #jump(): void {
    const [first] = [...this.#timers].toSorted((a, b) => a.due - b.due);
    if (!first) return;
    this.#now = Math.max(this.#now, first.due);
    first.fire();
  }
}
