/** Take stock: what in the namespace is ours, and what a teardown would remove of it. Changes nothing. */
import { discover } from "../cluster/discovery.js";
import { isTerminating } from "../cluster/namespace.js";
import { openReader } from "../rehearsal/reader.js";
import { type Inventory, takeInventory as take } from "../teardown/owned.js";
import { planTeardown, type TeardownPlan } from "../teardown/plan.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { lockNamespace } from "./lock-namespace.js";
import { observeNamespace } from "./observe-namespace.js";

export interface Stock extends TeardownPlan {
  readonly inventory: Inventory;
  /** The namespace is not there, or somebody has deleted it already. */
  readonly gone: "no" | "ending" | "yes";
}

const NOTHING: Inventory = { ours: [], others: [], unseen: [] };

export const takeInventory = definePhase({
  id: "take-inventory",
  title: "Find what is ours",
  needs: { cluster: connect, observed: observeNamespace, lock: lockNamespace },
  changes: "nothing",
  async run({ cluster: { api }, observed }, { config, manifests }, signal): Promise<Stock> {
    const { namespace, deleteData } = config;
    if (!observed.exists) return { ...planTeardown(NOTHING, false), inventory: NOTHING, gone: "yes" };
    const versions = manifests.map(({ object }) => object.apiVersion);
    const discovery = await discover(api, versions, signal);
    const inventory = await take(manifests, discovery, namespace, openReader(api, signal));
    const gone = isTerminating(observed.namespace) ? "ending" : "no";
    return { ...planTeardown(inventory, deleteData), inventory, gone };
  },
  describe({ groups, kept }, { words }) {
    const count = groups.flat().length;
    return count + kept.length === 0
      ? { text: words.notes.nothing, kind: "untouched" }
      : { text: words.notes.toRemove(count, kept.length) };
  },
});
