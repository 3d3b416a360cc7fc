/** Logs: what the containers of a workload have written, those before a restart included. Changes nothing. */
import { type Logs, readLogs, titleOf } from "../phases/read-logs.js";
import { countText } from "../report/quantities.js";
import type { HeadlineReport, LogReport } from "../report/report.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [readLogs];

export const logs: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result) {
    const read = result.outputOf(readLogs);
    return read ? { headline: headline(read), logs: [...read.logs.map(logReport), ...silence(read)] } : {};
  },
};

function headline({ subject, pods, logs: read, silent, more }: Logs): HeadlineReport {
  if (pods === 0) return { text: `${subject} has no pods, so there are no logs`, attention: true };
  const shown = `${countText(read.length, "log")} of ${subject} from ${countText(pods, "pod")}`;
  const rest = more > 0 ? `, ${more} more are not shown` : "";
  return { text: `${shown}${rest}`, attention: more > 0 || silent.length > 0 };
}

function logReport(log: Logs["logs"][number]): LogReport {
  return { title: titleOf(log), lines: log.lines, problem: log.problem };
}

/** A container that has not started has no log, and that is what its reader must know. */
function silence({ silent }: Logs): LogReport[] {
  return silent.map(({ pod, container, why }) => ({
    title: container === "" ? pod : `${container} in ${pod}`,
    lines: [],
    problem: `Nothing has been written yet: ${why}`,
  }));
}
