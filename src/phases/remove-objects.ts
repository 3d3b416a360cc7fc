/** Remove what is ours, in the reverse order of a deployment; each group is gone before the next one goes. */
import { TimeoutError } from "../errors.js";
import { objectHoldup } from "../teardown/holdups.js";
import type { Found } from "../teardown/owned.js";
import { removeAll } from "../teardown/remove.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { observeNamespace } from "./observe-namespace.js";
import { takeInventory } from "./take-inventory.js";

export const removeObjects = definePhase({
  id: "remove-objects",
  title: "Remove what was deployed",
  needs: { cluster: connect, observed: observeNamespace, stock: takeInventory },
  changes: "cluster",
  async run({ cluster: { api }, observed, stock }, context, signal): Promise<readonly Found[]> {
    const { config, deadline, runtime } = context;
    const { namespace } = config;
    const options = { api, clock: runtime.clock, namespace, deadline, signal };
    // Those of a namespace that ends are being removed by the cluster.
    for (const group of stock.gone === "no" ? stock.groups : []) {
      const remaining = await removeAll(group, options);
      const scope = { namespace, pods: observed.cache.objects("Pod"), now: runtime.clock.now() };
      if (remaining.length > 0) throw new TimeoutError(objectHoldup(remaining, scope));
    }
    return stock.groups.flat();
  },
  describe: (removed, { words }) =>
    removed.length === 0
      ? { text: words.notes.nothingLeft, kind: "untouched" }
      : { text: words.notes.removed(removed.length) },
});
