/** Status: everything in the namespace on one page. An unhealthy one is told in the headline; the run itself has gone well. */
import { readStatus, type Status } from "../phases/read-status.js";
import { countText } from "../report/quantities.js";
import type { HeadlineReport } from "../report/report.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [readStatus];

export const status: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result, { config }) {
    const read = result.outputOf(readStatus);
    if (!read) return {};
    return {
      headline: headline(read, config.namespace),
      workloads: read.workloads,
      status: read.page,
    };
  },
};

function headline({ workloads, page }: Status, namespace: string): HeadlineReport {
  if (workloads.length === 0 && page.pods.length === 0)
    return { text: `Nothing runs in ${namespace}`, attention: true };
  const ill = workloads.filter(({ verdict }) => verdict !== "ready");
  const [first, ...others] = ill;
  if (!first) {
    const drift = page.drift.length > 0 ? `, ${countText(page.drift.length, "change")} by others` : "";
    return { text: `${namespace} is well: ${countText(workloads.length, "workload")} ready${drift}` };
  }
  const more = others.length > 0 ? `, and ${others.map(({ name }) => name).join(", ")}` : "";
  return {
    text: `${namespace} is not well: ${first.name}: ${first.cause ?? "not ready"}${more}`,
    attention: true,
  };
}
