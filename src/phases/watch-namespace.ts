/** Watch: one cache of what is true in the namespace, for every phase that has to wait for something. */
import type { ClusterApi } from "../cluster/api.js";
import { openWatchCache, type WatchCache, type WatchOptions } from "../cluster/watch-cache.js";
import { watchedTypes } from "../rollout/watched.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { createNamespace } from "./create-namespace.js";
import { type Rehearsal, rehearse } from "./rehearse.js";

export const watchNamespace = definePhase({
  id: "watch-namespace",
  title: "Watch the namespace",
  needs: { cluster: connect, rehearsal: rehearse, namespace: createNamespace },
  changes: "nothing",
  run({ cluster, rehearsal }, context, signal): Promise<WatchCache> {
    return watch(cluster.api, rehearsal, context, signal);
  },
  describe: () => ({ text: "", kind: "untouched" }),
});

/** Watches everything the rollout of these objects is judged by, until the run ends. */
export function watch(
  api: ClusterApi,
  { objects }: Rehearsal,
  context: DeployContext,
  signal: AbortSignal,
): Promise<WatchCache> {
  // What the cluster does not know yet is watched once it does.
  const watched = watchedTypes(objects.map(({ target }) => target)).filter(({ type }) => !type.yetToBe);
  const types = watched.map(({ type }) => type);
  const needed = new Set(watched.filter((one) => one.needed).map(({ type }) => type.kind));
  return watchTypes({ api, types, needed, onLeftOut: context.warn, context, signal });
}

export interface WatchTypes extends Pick<WatchOptions, "api" | "types" | "needed" | "onLeftOut" | "signal"> {
  readonly context: DeployContext;
}

/** Watches these kinds until the run ends. */
export function watchTypes({ context, signal, ...options }: WatchTypes): Promise<WatchCache> {
  const { config, runtime, defer } = context;
  const end = new AbortController();
  defer(async () => end.abort());
  return openWatchCache({
    ...options,
    clock: runtime.clock,
    namespace: config.namespace,
    signal: AbortSignal.any([end.signal, signal]),
  });
}
