/** Remove the namespace, when its data may go and nothing of others is in it; and wait for the end of one that is ending. */
import { ApiError, type ClusterApi } from "../cluster/api.js";
import { resourcePath } from "../cluster/discovery.js";
import { NAMESPACE } from "../cluster/namespace.js";
import { type Problem, TimeoutError } from "../errors.js";
import type { PhaseNote } from "../graph/phase.js";
import type { JsonMap } from "../json.js";
import { readLive } from "../manifests/apply.js";
import { titleOf } from "../manifests/manifest.js";
import { namespaceHoldup } from "../teardown/holdups.js";
import { say } from "../words/say.js";
import type { Words } from "../words/words.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { observeNamespace } from "./observe-namespace.js";
import { removeObjects } from "./remove-objects.js";
import { takeInventory } from "./take-inventory.js";

/** `ending`: it is being deleted, and our own credentials with it, so that its end cannot be seen. */
export type NamespaceEnd = "kept" | "removed" | "ending" | "missing";

/** Between two looks, in milliseconds. */
const LOOK_EVERY = 1000;

export const removeNamespace = definePhase({
  id: "remove-namespace",
  title: "Namespace",
  needs: { cluster: connect, observed: observeNamespace, stock: takeInventory, removed: removeObjects },
  changes: "cluster",
  async run({ cluster: { api }, observed, stock }, context, signal): Promise<NamespaceEnd> {
    const { config, warn } = context;
    if (stock.gone === "yes") return "missing";
    if (stock.gone === "no") {
      if (!config.deleteData) return "kept";
      if (!stock.namespace) {
        warn(
          shared(
            config.namespace,
            stock.inventory.others.map(({ object }) => titleOf(object)),
          ),
        );
        return "kept";
      }
      const refused = await remove(api, config.namespace, signal);
      if (refused) {
        warn(refused);
        return "kept";
      }
    }
    return untilGone(api, observed.cache.objects("Pod"), context, signal);
  },
  describe: (end, { words: { notes } }) => NOTES[end](notes),
});

const NOTES: Readonly<Record<NamespaceEnd, (notes: Words["notes"]) => PhaseNote>> = {
  kept: ({ kept }) => ({ text: kept, kind: "untouched" }),
  missing: ({ missing }) => ({ text: missing, kind: "untouched" }),
  removed: ({ removedIt }) => ({ text: removedIt }),
  ending: ({ beingRemoved }) => ({ text: beingRemoved }),
};

async function remove(api: ClusterApi, name: string, signal: AbortSignal): Promise<Problem | undefined> {
  try {
    await api.send({ method: "DELETE", path: resourcePath(NAMESPACE, name, name), signal });
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.status === 404 || thrown.status === 409) return undefined;
    if (thrown.status === 403) return forbidden(name, thrown.message);
    throw thrown;
  }
}

async function untilGone(
  api: ClusterApi,
  pods: readonly JsonMap[],
  { config, deadline, runtime }: DeployContext,
  signal: AbortSignal,
): Promise<NamespaceEnd> {
  const { clock } = runtime;
  for (;;) {
    const live = await look(api, config.namespace, signal);
    if (live === "unseen") return "ending";
    if (!live) return "removed";
    if (clock.now() >= deadline)
      throw new TimeoutError(namespaceHoldup(live, { namespace: config.namespace, pods, now: clock.now() }));
    await clock.sleep(LOOK_EVERY, signal);
  }
}

async function look(
  api: ClusterApi,
  name: string,
  signal: AbortSignal,
): Promise<JsonMap | "unseen" | undefined> {
  try {
    return await readLive(api, NAMESPACE, name, name, signal);
  } catch (thrown) {
    if (thrown instanceof ApiError && (thrown.status === 401 || thrown.status === 403)) return "unseen";
    throw thrown;
  }
}

function shared(namespace: string, others: readonly string[]): Problem {
  const [first = "", ...rest] = others;
  return {
    id: "namespace-kept-for-others",
    title: say`The namespace ${namespace} is kept: it holds what was not deployed by this action`,
    found:
      rest.length > 0 ? say`${first} and ${rest.length} more: ${rest.slice(0, 20).join(", ")}.` : `${first}.`,
    fix: say`If all of it may go, run \`kubectl delete namespace ${namespace}\`.`,
    look: `kubectl -n ${namespace} get all,configmaps,secrets,persistentvolumeclaims`,
  };
}

function forbidden(namespace: string, words: string): Problem {
  return {
    id: "namespace-not-deletable",
    title: say`The namespace ${namespace} is kept: the deployer may not delete it`,
    detail: words,
    cause: say`Deleting a namespace is a right for the whole cluster, which a deployer should not have.`,
    fix: say`Have an administrator run \`kubectl delete namespace ${namespace}\`.`,
  };
}
