/** Pulls the models that are missing, again when a transfer broke: what arrived stays, so trying again is cheap. */

import { ApiError, isPassing } from "../cluster/api.js";
import type { ServiceClient } from "../cluster/service-proxy.js";
import { seconds } from "../duration.js";
import { ClusterError, RolloutError } from "../errors.js";
import type { Clock, Logger } from "../runtime/ports.js";
import { explainPull, fullName, installedModels, pullModel } from "./ollama.js";
import { createPullTeller, type PullEvent } from "./pull-events.js";

export interface FetchOptions {
  readonly ollama: ServiceClient;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Waits between tries, in milliseconds. */
const RETRY_WAITS = [5_000, 15_000];

/** Twice as long as Ollama itself waits for a part that fell silent. */
const STALL = seconds(60);

/** Transfers that broke; a name that does not exist or a full disk is not among them. */
const BROKEN_TRANSFER =
  /digest mismatch|unexpected EOF|\bEOF\b|connection reset|timeout|stalled|max retries exceeded|\b5\d\d\b|the stream ended/i;

/** Returns the models that had to be pulled. */
export async function fetchMissingModels(
  models: readonly string[],
  options: FetchOptions,
): Promise<string[]> {
  const installed = await installedModels({ ...options, onEvent: () => {} });
  const missing = models.filter((model) => !installed.has(fullName(model)));
  for (const model of missing) await fetchModel(model, options);
  return missing;
}

/** Pulls one model, whether the server has it or not. */
export async function fetchModel(model: string, options: FetchOptions): Promise<void> {
  const { clock, logger, signal } = options;
  for (const wait of [...RETRY_WAITS, undefined]) {
    try {
      return await pullUnlessStalled(model, options);
    } catch (thrown) {
      signal.throwIfAborted();
      if (wait === undefined || !isBrokenTransfer(thrown)) throw thrown;
      logger.info(`The pull of ${model} broke off (${reasonOf(thrown)}); trying again in ${wait / 1000} s`);
      await clock.sleep(wait, signal);
    }
  }
}

/**
 * Ollama gives up a part that falls silent, but never a download that does not begin: it repeats the same line for ever (seen
 * with 0.17.4). So a pull in which nothing moves is ended by us.
 */
async function pullUnlessStalled(
  model: string,
  { ollama, clock, logger, signal }: FetchOptions,
): Promise<void> {
  const tell = createPullTeller(model);
  const ended = new AbortController();
  const stalled = new AbortController();
  let download: string | undefined = "";
  const onEvent = (event: PullEvent): void => {
    // Checking a large file takes minutes without a word, so only downloads can stall.
    download =
      event.kind === "progress" && event.status.startsWith("pulling") ? JSON.stringify(event) : undefined;
    const line = tell(event);
    if (line !== undefined) logger.foreign(line);
  };
  const watching = watchForStall(() => download, clock, AbortSignal.any([signal, ended.signal])).then(
    (moved) => {
      if (!moved)
        stalled.abort(new RolloutError(explainPull(model, `stalled: nothing moved for ${STALL / 1000} s`)));
    },
  );
  try {
    await pullModel(model, { ollama, signal: AbortSignal.any([signal, stalled.signal]), onEvent });
  } catch (thrown) {
    throw stalled.signal.aborted ? stalled.signal.reason : thrown;
  } finally {
    ended.abort();
    await watching;
  }
}

/** Resolves with false when the download did not move for the time of a stall, with true when the signal was aborted before. */
async function watchForStall(
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

function reasonOf(thrown: unknown): string {
  if (thrown instanceof RolloutError) return thrown.problems[0].detail ?? thrown.message;
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function isBrokenTransfer(thrown: unknown): boolean {
  if (thrown instanceof ApiError) return isPassing(thrown);
  if (thrown instanceof RolloutError) return BROKEN_TRANSFER.test(thrown.problems[0].detail ?? "");
  // The connection itself broke: the pod was replaced, or the proxy lost the API server. A lost proxy does not come back.
  return thrown instanceof Error && !(thrown instanceof ClusterError);
}
