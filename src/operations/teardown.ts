/** Teardown: removes what was deployed, keeps the data and the namespace unless told otherwise. Running it again is no harm. */
import type { RunResult } from "../graph/run-phases.js";
import type { DeployContext } from "../phases/context.js";
import { type NamespaceEnd, removeNamespace } from "../phases/remove-namespace.js";
import { removeObjects } from "../phases/remove-objects.js";
import { takeInventory } from "../phases/take-inventory.js";
import type { DeployReport, HeadlineReport, RemovalReport } from "../report/report.js";
import type { Found } from "../teardown/owned.js";
import type { Words } from "../words/words.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [removeNamespace];

export const teardown: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report,
  state(result, { words }) {
    const began = result.phases.some(({ id, status }) => id === removeObjects.id && status !== "not-run");
    return began ? words.operations.tornInPart : words.state.unchanged;
  },
};

function report(result: RunResult<DeployContext>, { config, words }: DeployContext): Partial<DeployReport> {
  const stock = result.outputOf(takeInventory);
  const removed = result.outputOf(removeObjects);
  const end = result.outputOf(removeNamespace);
  if (!stock || !removed || end === undefined) return {};
  const kept = stock.kept.map((one) => removalOf(one, "kept"));
  return {
    headline: headline(config.namespace, { removed: removed.length, kept: kept.length, end }, words),
    removals: [...removed.map((one) => removalOf(one, "removed")), ...kept],
  };
}

function removalOf({ object }: Found, outcome: RemovalReport["outcome"]): RemovalReport {
  return { kind: object.kind, name: object.metadata.name, outcome };
}

interface Torn {
  readonly removed: number;
  readonly kept: number;
  readonly end: NamespaceEnd;
}

function headline(namespace: string, { removed, kept, end }: Torn, { operations }: Words): HeadlineReport {
  switch (end) {
    case "missing":
      return { text: operations.noNamespace(namespace) };
    case "removed":
      return { text: operations.gone(namespace) };
    case "ending":
      return { text: operations.going(namespace), attention: true };
    default:
      return { text: operations.torn(namespace, removed, kept) };
  }
}
