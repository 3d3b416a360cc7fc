/** Ends a pull in which nothing moves. */
import { seconds } from "../duration.js";
import type { Clock, Instant } from "../runtime/ports.js";
import type { PullEvent } from "./pull-events.js";

/** Twice as long as Ollama itself waits for a part that fell silent. */
export const STALL = seconds(60);

export interface StallOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What the pull then fails with. */
  readonly stalled: () => Error;
}

/**
 * Ollama gives up a part that falls silent, but never a download that does not begin: it repeats the same line for ever (seen
 * with 0.17.4). So a pull in which nothing moves is ended by us.
 */
export async function unlessStalled(
  pull: (onEvent: (event: PullEvent) => void, signal: AbortSignal) => Promise<void>,
  { clock, signal, stalled }: StallOptions,
): Promise<void> {
  const ended = new AbortController();
  const silence = new AbortController();
  // Undefined while nothing is downloaded: checking a large file takes minutes without a word.
  let movedAt: Instant | undefined = clock.now();
  let last = "";
  const onEvent = (event: PullEvent): void => {
    const shown = JSON.stringify(event);
    const isDownload = event.kind === "progress" && event.status.startsWith("pulling");
    if (shown !== last || !isDownload) movedAt = isDownload ? clock.now() : undefined;
    last = shown;
  };
  const watching = watch(() => movedAt, clock, AbortSignal.any([signal, ended.signal])).then((moved) => {
    if (!moved) silence.abort(stalled());
  });
  try {
    await pull(onEvent, AbortSignal.any([signal, silence.signal]));
  } catch (thrown) {
    throw silence.signal.aborted ? silence.signal.reason : thrown;
  } finally {
    ended.abort();
    await watching;
  }
}

/** Resolves with false when the download did not move for the time of a stall, with true when the signal was aborted before. */
async function watch(
  movedAt: () => Instant | undefined,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    for (;;) {
      const left = (movedAt() ?? clock.now()) + STALL - clock.now();
      if (left <= 0) return false;
      await clock.sleep(left, signal);
    }
  } catch {
    return true;
  }
}
