/** Status: everything in the namespace on one page. An unhealthy one is told in the headline; the run itself has gone well. */
import { readStatus, type Status } from "../phases/read-status.js";
import type { HeadlineReport } from "../report/report.js";
import type { Words } from "../words/words.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [readStatus];

export const status: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result, { config, words }) {
    const read = result.outputOf(readStatus);
    if (!read) return {};
    return {
      headline: headline(read, config.namespace, words),
      workloads: read.workloads,
      status: read.page,
    };
  },
};

function headline({ workloads, page }: Status, namespace: string, { operations }: Words): HeadlineReport {
  if (workloads.length === 0 && page.pods.length === 0)
    return { text: operations.nothingRuns(namespace), attention: true };
  const ill = workloads.filter(({ verdict }) => verdict !== "ready");
  const [first, ...others] = ill;
  if (!first) return { text: operations.well(namespace, workloads.length, page.drift.length) };
  const cause = first.cause ?? operations.notReady;
  const also = others.map(({ name }) => name);
  return { text: operations.ill(namespace, first.name, cause, also), attention: true };
}
