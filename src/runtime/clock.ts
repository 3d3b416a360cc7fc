/** The clock of the runner. */
import { setTimeout } from "node:timers/promises";
import type { Clock } from "./ports.js";

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    signal.throwIfAborted();
    await setTimeout(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
  },
};
