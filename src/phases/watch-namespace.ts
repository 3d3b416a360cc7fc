/** Watch: one cache of what is true in the namespace, for every phase that has to wait for something. */
import type { ClusterApi } from "../cluster/api.js";
import { openWatchCache, type WatchCache } from "../cluster/watch-cache.js";
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
  { config, runtime, defer, warn }: DeployContext,
  signal: AbortSignal,
): Promise<WatchCache> {
  const watched = watchedTypes(objects.map(({ target }) => target));
  const end = new AbortController();
  defer(async () => end.abort());
  return openWatchCache({
    api,
    clock: runtime.clock,
    namespace: config.namespace,
    types: watched.map(({ type }) => type),
    needed: new Set(watched.filter(({ needed }) => needed).map(({ type }) => type.kind)),
    onLeftOut: warn,
    signal: AbortSignal.any([end.signal, signal]),
  });
}
