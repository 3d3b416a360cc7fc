/** What keeps a pod from being ready, in one line: the most telling thing its status says. Pure. */
import { at, type JsonMap, numberAt, textAt } from "../json.js";
import { conditionOf, containerStatuses, nameOf } from "./observation.js";

/** Reasons of a container that is only on its way. */
const ON_ITS_WAY = new Set(["ContainerCreating", "PodInitializing"]);

/** The trouble of the first container that has one, else of the pod; undefined when nothing is wrong (yet). */
export function troubleOf(pod: JsonMap): string | undefined {
  const container = containerStatuses(pod)
    .map((status) => containerTrouble(pod, status))
    .find((trouble) => trouble !== undefined);
  return container ?? schedulingTrouble(pod) ?? failedPod(pod) ?? notReady(pod);
}

/** Restarts of all containers of a pod. */
export function restartsOf(pod: JsonMap): number {
  return containerStatuses(pod)
    .map((status) => numberAt(status, "restartCount") ?? 0)
    .reduce((sum, count) => sum + count, 0);
}

function containerTrouble(pod: JsonMap, status: unknown): string | undefined {
  const who = `container ${textAt(status, "name")} of ${nameOf(pod)}`;
  const reason = textAt(status, "state", "waiting", "reason");
  const exit = exitOf(at(status, "state", "terminated")) ?? exitOf(at(status, "lastState", "terminated"));
  if (
    reason === "CrashLoopBackOff" ||
    (exit && at(status, "ready") !== true && (numberAt(status, "restartCount") ?? 0) > 0)
  ) {
    return `${who} crashes: ${exit ?? "it ended"}, ${numberAt(status, "restartCount") ?? 0} restarts`;
  }
  if (reason !== undefined && !ON_ITS_WAY.has(reason)) {
    const message = textAt(status, "state", "waiting", "message");
    return `${who}: ${reason}${message ? `: ${message}` : ""}`;
  }
  const failed = exitOf(at(status, "state", "terminated"));
  return failed ? `${who} ended: ${failed}` : undefined;
}

function exitOf(terminated: unknown): string | undefined {
  const code = numberAt(terminated, "exitCode");
  if (code === undefined || (code === 0 && textAt(terminated, "reason") === "Completed")) return undefined;
  const reason = textAt(terminated, "reason");
  return reason && reason !== "Error" ? `${reason}, exit code ${code}` : `exit code ${code}`;
}

function schedulingTrouble(pod: JsonMap): string | undefined {
  const scheduled = conditionOf(pod, "PodScheduled");
  if (scheduled?.["status"] !== "False") return undefined;
  return `${nameOf(pod)} cannot be scheduled: ${textAt(scheduled, "message") ?? textAt(scheduled, "reason") ?? ""}`;
}

function failedPod(pod: JsonMap): string | undefined {
  if (textAt(pod, "status", "phase") !== "Failed") return undefined;
  const reason = [textAt(pod, "status", "reason"), textAt(pod, "status", "message")]
    .filter((part) => part)
    .join(": ");
  return `${nameOf(pod)} failed${reason ? `: ${reason}` : ""}`;
}

function notReady(pod: JsonMap): string | undefined {
  const ready = conditionOf(pod, "Ready");
  if (textAt(pod, "status", "phase") !== "Running" || ready?.["status"] !== "False") return undefined;
  return `${nameOf(pod)} runs but is not ready: its readiness probe does not succeed`;
}
