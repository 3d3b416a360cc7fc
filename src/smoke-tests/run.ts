/** Runs the smoke tests from every pod that can run them; past the pods when none can. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { type Exec, MayNotExec, type PodPlace } from "../cluster/exec.js";
import type { Problem } from "../errors.js";
import type { Clock } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { Result } from "./judge.js";
import { NoPython, podProber } from "./pod-prober.js";
import type { Prober } from "./prober.js";
import { proxyProber } from "./proxy-prober.js";
import { runChecks, runScenarios, type Server } from "./suite.js";

export interface RunOptions extends Exec {
  readonly api: ClusterApi;
  readonly clock: Clock;
  readonly namespace: string;
  readonly signal: AbortSignal;
}

export interface Ran {
  readonly results: readonly Result[];
  /** Why no pod could run them. */
  readonly detour?: Problem | undefined;
}

/**
 * The checks from every place, the scenarios from the first. Without a place, or when nothing may or can be run in the pods, through the
 * API server. Rejects with `CommandError` when that may not be either.
 */
export async function runSmokeTests(
  servers: readonly Server[],
  places: readonly PodPlace[],
  options: RunOptions,
): Promise<Ran> {
  if (places.length === 0) return { results: await runFrom([proxyProber(options)], servers, options) };
  try {
    const pods = places.map((place) => podProber(place, options));
    return { results: await runFrom(pods, servers, options) };
  } catch (thrown) {
    if (!(thrown instanceof NoPython || thrown instanceof MayNotExec)) throw thrown;
    const [reason] = thrown.problems;
    try {
      return { results: await runFrom([proxyProber(options)], servers, options), detour: weaker(reason) };
    } catch (again) {
      // Neither way is open; the better one is what should be opened.
      throw again instanceof ApiError && again.status === 403 ? thrown : again;
    }
  }
}

async function runFrom(
  probers: readonly Prober[],
  servers: readonly Server[],
  options: RunOptions,
): Promise<Result[]> {
  const checked = (await Promise.all(probers.map((prober) => runChecks(servers, prober, options)))).flat();
  const [first] = probers;
  return first ? [...checked, ...(await runScenarios(servers, checked, first, options))] : checked;
}

function weaker(reason: Problem): Problem {
  return {
    id: "smoke-tests-through-api-server",
    title: say`The smoke tests ran through the API server, which proves less`,
    detail: reason.title,
    cause: say`They show that the servers answer, but not that the pods reach them: DNS, the Services' addresses and NetworkPolicies are left out.`,
    fix: reason.fix,
    look: reason.look,
  };
}
