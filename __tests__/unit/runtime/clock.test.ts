/** The clock of the runner. */
import { expect, test } from "@jest/globals";
import { systemClock } from "../../../src/runtime/clock.js";

test("tells the time in milliseconds since the epoch", () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
});

test("sleeps at least as long as it was asked to", async () => {
  const start = performance.now();
  await systemClock.sleep(20, new AbortController().signal);
  expect(performance.now() - start).toBeGreaterThanOrEqual(19);
});

test("is woken at once by the signal, and tells its reason", async () => {
  const reason = new Error("cancelled");
  const cancel = new AbortController();
  const sleep = systemClock.sleep(60_000, cancel.signal);
  cancel.abort(reason);
  await expect(sleep).rejects.toBe(reason);
});

test("does not fall asleep when it was woken before", async () => {
  const reason = new Error("cancelled");
  await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
});
