/** Teardown: removes what was deployed, keeps the data and the namespace unless told otherwise. Running it again is no harm. */
import type { RunResult } from "../graph/run-phases.js";
import type { DeployContext } from "../phases/context.js";
import { type NamespaceEnd, removeNamespace } from "../phases/remove-namespace.js";
import { removeObjects } from "../phases/remove-objects.js";
import { takeInventory } from "../phases/take-inventory.js";
import { countText } from "../report/quantities.js";
import type { DeployReport, HeadlineReport, RemovalReport } from "../report/report.js";
import type { Found } from "../teardown/owned.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [removeNamespace];

export const teardown: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report,
  state(result) {
    const began = result.phases.some(({ id, status }) => id === removeObjects.id && status !== "not-run");
    return began
      ? "What was deployed is removed in part; nothing is put back. Run the teardown again: it goes on where it stopped."
      : "Nothing in the cluster was changed.";
  },
};

function report(result: RunResult<DeployContext>, { config }: DeployContext): Partial<DeployReport> {
  const stock = result.outputOf(takeInventory);
  const removed = result.outputOf(removeObjects);
  const end = result.outputOf(removeNamespace);
  if (!stock || !removed || end === undefined) return {};
  const kept = stock.kept.map((one) => removalOf(one, "kept"));
  return {
    headline: headline(config.namespace, removed.length, kept.length, end),
    removals: [...removed.map((one) => removalOf(one, "removed")), ...kept],
  };
}

function removalOf({ object }: Found, outcome: RemovalReport["outcome"]): RemovalReport {
  return { kind: object.kind, name: object.metadata.name, outcome };
}

function headline(namespace: string, removed: number, kept: number, end: NamespaceEnd): HeadlineReport {
  const claims = kept > 0 ? `${countText(kept, "claim")} with data` : "";
  switch (end) {
    case "missing":
      return { text: `Nothing to remove: the namespace ${namespace} does not exist` };
    case "removed":
      return { text: `${namespace} is gone, with everything in it` };
    case "ending":
      return { text: `${namespace} is being deleted; its end cannot be seen any more`, attention: true };
    default: {
      const keeping = `${claims === "" ? "" : `${claims} and `}the namespace ${claims === "" ? "is" : "are"} kept`;
      return removed === 0
        ? { text: `Nothing to remove in ${namespace}; ${keeping}` }
        : { text: `${countText(removed, "object")} removed from ${namespace}; ${keeping}` };
    }
  }
}
