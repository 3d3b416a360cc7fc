/** How the phases of the models reach Ollama, and what they report to. */
import type { WatchCache } from "../cluster/watch-cache.js";
import type { ServiceRole } from "../manifests/roles.js";
import type { FetchOptions } from "../models/fetch.js";
import { createReach } from "../models/reach.js";
import { say } from "../words/say.js";
import type { Cluster } from "./connect.js";
import type { DeployContext } from "./context.js";

export interface Fetching {
  readonly cluster: Cluster;
  readonly cache: WatchCache;
  readonly service: ServiceRole;
  readonly generation?: number | undefined;
}

export function fetching(
  { cluster, ...where }: Fetching,
  { config, runtime }: DeployContext,
  signal: AbortSignal,
): FetchOptions {
  const { clock, logger, processes } = runtime;
  const onDetour = (reason: string): void =>
    logger.info(say`No proxy of the API server leads to Ollama (${reason}); running its command in the pod`);
  const { namespace } = config;
  const exec = { kubectl: cluster.kubectl, processes };
  return {
    clock,
    logger,
    signal,
    reach: createReach({ ...where, ...exec, api: cluster.api, clock, namespace, onDetour }),
  };
}
