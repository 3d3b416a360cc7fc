/** Ends a pull in which nothing moves. */
import { seconds } from "../duration.js";
import type { Clock } from "../runtime/ports.js";
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
  let download: string | undefined = "";
  const onEvent = (event: PullEvent): void => {
    // Checking a large file takes minutes without a word, so only downloads can stall.
    download =
      event.kind === "progress" && event.status.startsWith("pulling") ? JSON.stringify(event) : undefined;
  };
  const watching = watch(() => download, clock, AbortSignal.any([signal, ended.signal])).then((moved) => {
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
  download: () => string | undefined,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    for (;;) {
      const before = download();
      await clock.sleep(STALL, signal);
      if (before !== undefined && before === download()) return false;
    }
  } catch {
    return true;
  }
}
