/** Pulls the models that are missing, again when a transfer broke: what arrived stays, so trying again is cheap. */

import { ApiError, isPassing } from "../cluster/api.js";
import { seconds } from "../duration.js";
import { DeployError, RolloutError } from "../errors.js";
import type { Clock, Logger } from "../runtime/ports.js";
import { folderIn } from "./disk.js";
import { createPullTeller } from "./pull-events.js";
import { explainPull, isFullDisk, isLost, mayPass } from "./pull-problem.js";
import type { ReachedOllama } from "./reach.js";
import { fullName, isWanted, type ModelReference } from "./reference.js";
import { type InstalledModel, OllamaError, type OllamaServer } from "./server.js";
import { STALL, unlessStalled } from "./stall.js";
import { notTheVersion } from "./verify.js";

export interface FetchOptions {
  /** Waits until the server serves, and finds a way to it; asked again after each break, for it may be another pod then. */
  readonly reach: (signal: AbortSignal) => Promise<ReachedOllama>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Waits between tries. */
const RETRY_WAITS = [seconds(5), seconds(15), seconds(30)];

/** A model that had to be pulled. */
export interface Fetched {
  readonly name: string;
  readonly milliseconds: number;
}

export async function fetchMissingModels(
  models: readonly ModelReference[],
  options: FetchOptions,
): Promise<Fetched[]> {
  const installed = await ask(options, (server) => server.installed(options.signal));
  const fetched: Fetched[] = [];
  for (const model of models) {
    const found = installedAs(model, installed);
    if (found && isWanted(found.digest, model)) continue;
    if (found)
      options.logger.info(`${model.name} is there, but as version ${found.digest.slice(0, 12)}; pulling it`);
    fetched.push(await fetchModel(model, options));
    if (model.digest !== undefined) await refuseOtherVersion(model, options);
  }
  return fetched;
}

/** A tag can be moved; a pinned digest cannot. */
async function refuseOtherVersion(model: ModelReference, options: FetchOptions): Promise<void> {
  const installed = await ask(options, (server) => server.installed(options.signal));
  const { digest = "" } = installedAs(model, installed) ?? {};
  if (!isWanted(digest, model)) throw new RolloutError(notTheVersion(model, digest));
}

/** Asks the server; when it went away in the middle, the one that follows. */
export async function ask<T>(
  { reach, clock, signal }: FetchOptions,
  question: (server: OllamaServer) => Promise<T>,
): Promise<T> {
  for (const wait of [...RETRY_WAITS, undefined]) {
    const { server } = await reach(signal);
    try {
      return await question(server);
    } catch (thrown) {
      signal.throwIfAborted();
      if (wait === undefined || !hasGone(thrown)) throw thrown;
      await clock.sleep(wait, signal);
    }
  }
  throw new Error("unreachable: the last wait is undefined");
}

function hasGone(thrown: unknown): boolean {
  const message = brokenBecause(thrown);
  return message !== undefined && isLost(message);
}

export function installedAs(
  { name }: ModelReference,
  installed: readonly InstalledModel[],
): InstalledModel | undefined {
  return installed.find((one) => one.name === fullName(name));
}

/** Pulls one model, whether the server has it or not. Rejects with `RolloutError` when it cannot be had. */
export async function fetchModel({ name }: ModelReference, options: FetchOptions): Promise<Fetched> {
  const { clock, logger, signal } = options;
  const startedAt = clock.now();
  for (const wait of [...RETRY_WAITS, undefined]) {
    const reached = await options.reach(signal);
    try {
      await pullOnce(name, reached.server, options);
      return { name, milliseconds: clock.now() - startedAt };
    } catch (thrown) {
      signal.throwIfAborted();
      const message = brokenBecause(thrown);
      if (message === undefined) throw thrown;
      if (wait === undefined || !mayPass(message)) throw await failure(name, message, reached, signal);
      logger.info(`The pull of ${name} broke off (${message}); trying again in ${wait / 1000} s`);
      await clock.sleep(wait, signal);
    }
  }
  throw new Error("unreachable: the last wait is undefined");
}

function pullOnce(
  name: string,
  ollama: OllamaServer,
  { clock, logger, signal }: FetchOptions,
): Promise<void> {
  const tell = createPullTeller(name, clock.now);
  return unlessStalled(
    (onEvent, inner) =>
      ollama.pull(
        name,
        (event) => {
          onEvent(event);
          const line = tell(event);
          if (line !== undefined) logger.foreign(line);
        },
        inner,
      ),
    { clock, signal, stalled: () => new OllamaError(`stalled: nothing moved for ${STALL / 1000} s`) },
  );
}

/** Why a pull broke, in words the rules know; undefined for what is no matter of the pull: our rights, or a lost cluster. */
function brokenBecause(thrown: unknown): string | undefined {
  if (thrown instanceof OllamaError) return thrown.message;
  if (thrown instanceof ApiError)
    return isPassing(thrown) || thrown.status === 404 ? broken(thrown) : undefined;
  // The connection itself broke: the pod was replaced, or the proxy lost the API server. A lost proxy does not come back.
  return thrown instanceof Error && !(thrown instanceof DeployError) ? broken(thrown) : undefined;
}

const broken = ({ message }: Error): string => `the connection to Ollama was lost: ${message}`;

async function failure(
  name: string,
  message: string,
  { freeSpace }: ReachedOllama,
  signal: AbortSignal,
): Promise<RolloutError> {
  const problem = explainPull(name, message);
  const space = isFullDisk(message) ? await freeSpace(folderIn(message), signal) : undefined;
  return new RolloutError(space === undefined ? problem : { ...problem, detail: `${message}\n${space}` });
}
