/** Logs: what the containers of a workload have written, those before a restart included. Changes nothing. */
import { type Logs, readLogs, titleOf } from "../phases/read-logs.js";
import type { HeadlineReport, LogReport } from "../report/report.js";
import type { Words } from "../words/words.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [readLogs];

export const logs: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result, { words }) {
    const read = result.outputOf(readLogs);
    return read
      ? {
          headline: headline(read, words),
          logs: [...read.logs.map((log) => logReport(log, words)), ...silence(read, words)],
        }
      : {};
  },
};

function headline({ subject, pods, logs: read, silent, more }: Logs, { operations }: Words): HeadlineReport {
  if (pods === 0) return { text: operations.noPods(subject), attention: true };
  return {
    text: operations.logs(read.length, subject, pods, more),
    attention: more > 0 || silent.length > 0,
  };
}

function logReport(log: Logs["logs"][number], words: Words): LogReport {
  return { title: titleOf(log, words), lines: log.lines, problem: log.problem };
}

/** A container that has not started has no log, and that is what its reader must know. */
function silence({ silent }: Logs, { evidenceOf }: Words): LogReport[] {
  return silent.map(({ pod, container, why }) => ({
    title: container === "" ? pod : evidenceOf.container(container, pod),
    lines: [],
    problem: evidenceOf.nothingWritten(why),
  }));
}
