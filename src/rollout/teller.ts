/** What the log says while a rollout is waited for: a line per change, a reminder every half minute, nothing twice. */
import { minutes, seconds } from "../duration.js";
import type { Clock, Logger } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { Words } from "../words/words.js";
import type { Verdict } from "./judge.js";
import { isWorkloadKind } from "./observation.js";

/** How often the log says what is still missing when nothing changes. */
export const HEARTBEAT = seconds(30);

export function createTeller(
  clock: Clock,
  logger: Logger,
  numbers: Words["numbers"],
): (verdicts: readonly Verdict[]) => void {
  const told = new Map<string, string>();
  const start = clock.now();
  let lastLine = start;
  return (verdicts) => {
    const now = clock.now();
    const isReminder = now - lastLine >= HEARTBEAT;
    for (const verdict of verdicts) {
      const line = lineOf(verdict);
      const { kind, name } = verdict.workload;
      const isRepeated = told.get(`${kind}/${name}`) === line;
      if (line === undefined || (isRepeated && !(isReminder && verdict.state === "waiting"))) continue;
      told.set(`${kind}/${name}`, line);
      lastLine = now;
      logger.foreign(`${elapsed(now - start, numbers)}  ${line}`);
    }
  };
}

/** Services and claims follow from the workloads; they are told when something is wrong with them. */
function lineOf({
  workload: { kind, name },
  state,
  ready,
  desired,
  reason,
  isUnseen,
  findings,
}: Verdict): string | undefined {
  const isTold = isWorkloadKind(kind) || kind === "Job" || kind === "Pod";
  if (isUnseen || (!isTold && state === "ready")) return undefined;
  if (!isTold && state === "waiting" && findings.length === 0) return undefined;
  const who = isWorkloadKind(kind) ? name : `${kind} ${name}`;
  return reason
    ? say`${who}: ${ready} of ${desired} ready - ${reason}`
    : say`${who}: ${ready} of ${desired} ready`;
}

function elapsed(milliseconds: number, { point }: Words["numbers"]): string {
  return milliseconds < minutes(1)
    ? say`${(milliseconds / 1000).toFixed(1).replace(".", point)} s`
    : say`${Math.floor(milliseconds / minutes(1))} min ${Math.floor((milliseconds % minutes(1)) / 1000)} s`;
}
