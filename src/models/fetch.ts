/** Pulls the models that are missing, again when a transfer broke: what arrived stays, so trying again is cheap. */

import { ApiError, isPassing } from "../cluster/api.js";
import type { ServiceClient } from "../cluster/service-proxy.js";
import { RolloutError } from "../errors.js";
import type { Clock, Logger } from "../runtime/ports.js";
import { fullName, installedModels, pullModel } from "./ollama.js";
import { createPullTeller } from "./pull-events.js";

export interface FetchOptions {
  readonly ollama: ServiceClient;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Waits between tries, in milliseconds. */
const RETRY_WAITS = [5_000, 15_000];

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

async function fetchModel(model: string, { ollama, clock, logger, signal }: FetchOptions): Promise<void> {
  const tell = createPullTeller(model);
  const onEvent = (event: Parameters<typeof tell>[0]): void => {
    const line = tell(event);
    if (line !== undefined) logger.foreign(line);
  };
  for (const wait of [...RETRY_WAITS, undefined]) {
    try {
      return await pullModel(model, { ollama, signal, onEvent });
    } catch (thrown) {
      signal.throwIfAborted();
      if (wait === undefined || !isBrokenTransfer(thrown)) throw thrown;
      logger.info(
        `The pull of ${model} broke off (${(thrown as Error).message}); trying again in ${wait / 1000} s`,
      );
      await clock.sleep(wait, signal);
    }
  }
}

function isBrokenTransfer(thrown: unknown): boolean {
  if (thrown instanceof ApiError) return isPassing(thrown);
  if (thrown instanceof RolloutError) return BROKEN_TRANSFER.test(thrown.problems[0].detail ?? "");
  // The connection itself broke: the pod was replaced, or the proxy lost the API server.
  return thrown instanceof Error;
}
