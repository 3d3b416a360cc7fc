/** Pulls the models that are missing, again when a transfer broke: what arrived stays, so trying again is cheap. */

import { ApiError, isPassing } from "../cluster/api.js";
import { seconds } from "../duration.js";
import { DeployError, RolloutError } from "../errors.js";
import type { Clock, Logger } from "../runtime/ports.js";
import { say } from "../words/say.js";
import { folderIn } from "./disk.js";
import { createPullTeller } from "./pull-events.js";
import { type Break, explainPull, isFullDisk, isLost, mayPass } from "./pull-problem.js";
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
      options.logger.info(
        say`${model.name} is there, but as version ${found.digest.slice(0, 12)}; pulling it`,
      );
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
  const broken = brokenBecause(thrown);
  return broken !== undefined && isLost(broken);
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
      const broken = brokenBecause(thrown);
      if (!broken) throw thrown;
      if (wait === undefined || !mayPass(broken)) throw await failure(name, broken, reached, signal);
      logger.info(say`The pull of ${name} broke off (${broken.message}); trying again in ${wait / 1000} s`);
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
    { clock, signal, stalled },
  );
}

const stalled = (): OllamaError =>
  new OllamaError(say`stalled: nothing moved for ${STALL / 1000} s`, { fault: "stalled" });

/** Why a pull broke; undefined for what is no matter of the pull: our rights, or a lost cluster. */
function brokenBecause(thrown: unknown): Break | undefined {
  if (thrown instanceof OllamaError) return thrown;
  if (thrown instanceof ApiError)
    return isPassing(thrown) || thrown.status === 404 ? lost(thrown) : undefined;
  // The connection itself broke: the pod was replaced, or the proxy lost the API server. A lost proxy does not come back.
  return thrown instanceof Error && !(thrown instanceof DeployError) ? lost(thrown) : undefined;
}

const lost = ({ message }: Error): Break => ({
  message: say`the connection to Ollama was lost: ${message}`,
  fault: "lost",
});

async function failure(
  name: string,
  broken: Break,
  { freeSpace }: ReachedOllama,
  signal: AbortSignal,
): Promise<RolloutError> {
  const { message } = broken;
  const problem = explainPull(name, broken);
  const space = isFullDisk(message) ? await freeSpace(folderIn(message), signal) : undefined;
  return new RolloutError(space === undefined ? problem : { ...problem, found: space });
}
