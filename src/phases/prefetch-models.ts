/** Prefetch: pulls the models while the image is still being built, when the Ollama server is not about to be replaced. */
import { serviceClient } from "../cluster/service-proxy.js";
import type { WatchCache } from "../cluster/watch-cache.js";
import { seconds } from "../duration.js";
import { fetchMissingModels } from "../models/fetch.js";
import { find, isReady, podsOfNewestRevision } from "../rollout/observation.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { createMissing } from "./create-missing.js";
import { type Rehearsal, rehearse } from "./rehearse.js";
import { watchNamespace } from "./watch-namespace.js";

/** The names of the models that were pulled; undefined when none is wanted. */
export const prefetchModels = definePhase({
  id: "prefetch-models",
  title: "Prefetch the models",
  needs: { cluster: connect, rehearsal: rehearse, created: createMissing, cache: watchNamespace },
  changes: "cluster",
  async run({ cluster, rehearsal, cache }, context, signal): Promise<readonly string[] | undefined> {
    const { config, roles, runtime } = context;
    if (!roles.ollama || config.models.length === 0) return undefined;
    if (willBeReplaced(rehearsal, context)) return [];
    if (!(await becomesReady(cache, context, signal))) return [];
    const ollama = serviceClient(cluster.api, { namespace: config.namespace, ...roles.ollama });
    return fetchMissingModels(config.models, {
      ollama,
      clock: runtime.clock,
      logger: runtime.logger,
      signal,
    });
  },
  describe(pulled) {
    if (!pulled) return { text: "", kind: "left-out" };
    return pulled.length > 0 ? { text: `${pulled.join(", ")} pulled` } : { text: "", kind: "untouched" };
  },
});

/** A server that is about to restart would cut the pull; the models are then loaded after the rollout. */
function willBeReplaced({ objects }: Rehearsal, { roles }: DeployContext): boolean {
  const behind = roles.ollama?.workload;
  return objects.some(
    ({ target, outcome }) =>
      target.object.kind === behind?.kind &&
      target.object.metadata.name === behind.name &&
      outcome === "changed",
  );
}

/** False when there is no workload of ours to wait for. What keeps it from getting ready is told by the rollout. */
async function becomesReady(
  cache: WatchCache,
  { roles }: DeployContext,
  signal: AbortSignal,
): Promise<boolean> {
  const behind = roles.ollama?.workload;
  if (!behind) return false;
  for (;;) {
    const workload = find(cache, behind.kind, behind.name);
    if (workload && podsOfNewestRevision(workload, cache).some(isReady)) return true;
    await cache.nextChange(seconds(60), signal);
  }
}
