/** When the first symptom of a fault could be seen in the API: what a verdict's speed is measured against. */
import { setTimeout as sleep } from "node:timers/promises";
import { at, listAt, numberAt, textAt } from "../../../../src/json.js";
import type { Cluster } from "./cluster.js";

export interface Symptom {
  /** Milliseconds since the epoch, when the harness saw it. */
  readonly at: number;
  readonly what: string;
}

export interface SymptomWatch {
  /** The first one in a namespace that was not there at `since`. */
  first(namespace: string, since: number): Symptom | undefined;
}

const PATHS = ["/api/v1/pods", "/api/v1/events"];

/** Follows all pods and events of the cluster: one watch of each, however many scenarios run. */
export function watchSymptoms(cluster: Cluster, signal: AbortSignal): SymptomWatch {
  const seen = new Map<string, Symptom[]>();
  const known = new Set<string>();
  const note = (object: unknown): void => {
    const what = symptomOf(object);
    const namespace = textAt(object, "metadata", "namespace") ?? "";
    const key = `${textAt(object, "metadata", "uid")} ${what}`;
    if (what === undefined || known.has(key)) return;
    known.add(key);
    seen.set(namespace, [...(seen.get(namespace) ?? []), { at: Date.now(), what }]);
  };
  for (const path of PATHS) void follow(cluster, path, signal, note);
  return {
    first: (namespace, since) => seen.get(namespace)?.find((symptom) => symptom.at >= since),
  };
}

async function follow(
  cluster: Cluster,
  path: string,
  signal: AbortSignal,
  note: (object: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const line of cluster.lines(`${path}?watch=1`, signal)) note(at(JSON.parse(line), "object"));
    } catch {
      // The API server may be restarting; a watch from nowhere begins with all there is.
    }
    await sleep(200, undefined, { signal }).catch(() => {});
  }
}

/** What is wrong with a pod, or an event that tells of something wrong; undefined when nothing is. */
export function symptomOf(object: unknown): string | undefined {
  const involved = at(object, "involvedObject");
  return involved === undefined ? podSymptom(object) : eventSymptom(object);
}

/** These are not warnings, but tell that something does not go on. */
const TELLING = new Set(["FailedBinding", "BackOff"]);

function eventSymptom(event: unknown): string | undefined {
  const reason = textAt(event, "reason") ?? "";
  // In a new namespace pods may be there a moment before what controllers put into it.
  if (/kube-root-ca\.crt|kube-api-access/.test(textAt(event, "message") ?? "")) return undefined;
  return textAt(event, "type") === "Warning" || TELLING.has(reason) ? `event ${reason}` : undefined;
}

const ON_ITS_WAY = new Set(["ContainerCreating", "PodInitializing"]);

function podSymptom(pod: unknown): string | undefined {
  if (textAt(pod, "metadata", "deletionTimestamp") !== undefined) return undefined;
  const statuses = ["initContainerStatuses", "containerStatuses"].flatMap((list) =>
    listAt(pod, "status", list),
  );
  const container = statuses.map(containerSymptom).find((symptom) => symptom !== undefined);
  if (container !== undefined) return container;
  const unscheduled = listAt(pod, "status", "conditions").find(
    (condition) => textAt(condition, "type") === "PodScheduled" && textAt(condition, "status") === "False",
  );
  if (unscheduled !== undefined) return `pod ${textAt(unscheduled, "reason")}`;
  return textAt(pod, "status", "phase") === "Failed" ? "pod Failed" : undefined;
}

function containerSymptom(status: unknown): string | undefined {
  const waiting = textAt(status, "state", "waiting", "reason");
  if (waiting !== undefined && !ON_ITS_WAY.has(waiting)) return `container ${waiting}`;
  for (const state of ["state", "lastState"]) {
    const code = numberAt(status, state, "terminated", "exitCode");
    const reason = textAt(status, state, "terminated", "reason");
    if (code !== undefined && (code !== 0 || state === "lastState"))
      return `container ${reason}, exit ${code}`;
  }
  return undefined;
}
