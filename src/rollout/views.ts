/** A pod and its containers as the signals see them: state, last end and number of crashes at one place. Pure. */
import { at, isMap, type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";
import { conditionOf, nameOf, type Scene } from "./observation.js";

export type ContainerRole = "init container" | "sidecar" | "container";

/** How a container ended: now, or the time before it was started again. */
export interface Ended {
  readonly exitCode: number;
  readonly reason: string;
  readonly message: string;
  /** Milliseconds since the epoch, by the node's clock. */
  readonly startedAt: number;
}

export interface ContainerView {
  readonly name: string;
  readonly role: ContainerRole;
  readonly image: string;
  readonly spec: JsonMap;
  readonly ready: boolean;
  readonly waiting?: { readonly reason: string; readonly message: string } | undefined;
  /** When it was started, by the node's clock; absent unless it runs. */
  readonly runningSince?: number | undefined;
  /** Has its startup probe succeeded, or has it none? */
  readonly started: boolean;
  readonly ended?: Ended | undefined;
  /** How often it ended although it should run on (an init container: otherwise than well). */
  readonly crashes: number;
}

export interface PodView {
  readonly pod: JsonMap;
  readonly name: string;
  readonly phase: string;
  /** The node it was given to; empty before. */
  readonly node: string;
  /** Its node does not report, so that all below is how it once was. */
  readonly isOnSilentNode: boolean;
  /** What the scheduler says of it; absent when it has found a node or was not asked. */
  readonly unschedulable?: string | undefined;
  readonly events: readonly JsonMap[];
  readonly containers: readonly ContainerView[];
}

export function podView(pod: JsonMap, scene: Scene, isOnSilentNode = false): PodView {
  return {
    pod,
    name: nameOf(pod),
    phase: textAt(pod, "status", "phase") ?? "",
    node: textAt(pod, "spec", "nodeName") ?? "",
    isOnSilentNode,
    unschedulable: schedulerWords(pod),
    events: scene.eventsOf(pod),
    containers: [
      ...containerViews(pod, "initContainers", "initContainerStatuses"),
      ...containerViews(pod, "containers", "containerStatuses"),
    ],
  };
}

/** Its node has ended or refused it (Evicted, Preempting, OutOfcpu): that is no crash of its containers. */
export function isTakenAway(pod: JsonMap): boolean {
  return textAt(pod, "status", "phase") === "Failed" && (textAt(pod, "status", "reason") ?? "") !== "";
}

function schedulerWords(pod: JsonMap): string | undefined {
  if (textAt(pod, "spec", "nodeName") !== undefined) return undefined;
  const scheduled = conditionOf(pod, "PodScheduled");
  if (scheduled?.["status"] !== "False" || scheduled["reason"] !== "Unschedulable") return undefined;
  return textAt(scheduled, "message") ?? "";
}

function containerViews(pod: JsonMap, specs: string, statuses: string): ContainerView[] {
  return listAt(pod, "status", statuses).map((status) => {
    const name = textAt(status, "name") ?? "";
    const spec = mapAt(listAt(pod, "spec", specs).find((candidate) => textAt(candidate, "name") === name));
    return containerView(name, roleOf(specs, spec), spec, status);
  });
}

function roleOf(list: string, spec: JsonMap): ContainerRole {
  if (list === "containers") return "container";
  return textAt(spec, "restartPolicy") === "Always" ? "sidecar" : "init container";
}

function containerView(name: string, role: ContainerRole, spec: JsonMap, status: unknown): ContainerView {
  const waiting = at(status, "state", "waiting");
  const running = at(status, "state", "running");
  const ended = endedOf(at(status, "state", "terminated")) ?? endedOf(at(status, "lastState", "terminated"));
  return {
    name,
    role,
    image: textAt(spec, "image") ?? textAt(status, "image") ?? "",
    spec,
    ready: at(status, "ready") === true,
    waiting: isMap(waiting)
      ? { reason: textAt(waiting, "reason") ?? "", message: textAt(waiting, "message") ?? "" }
      : undefined,
    runningSince: isMap(running) ? timeAt(running, "startedAt") : undefined,
    started: at(status, "started") === true || at(spec, "startupProbe") === undefined,
    ended,
    crashes: crashesOf(status, role),
  };
}

function endedOf(terminated: unknown): Ended | undefined {
  if (!isMap(terminated)) return undefined;
  return {
    exitCode: numberAt(terminated, "exitCode") ?? 0,
    reason: textAt(terminated, "reason") ?? "",
    message: textAt(terminated, "message") ?? "",
    startedAt: timeAt(terminated, "startedAt"),
  };
}

/** A node that came back does not know how its containers ended: that was not their fault. */
const NODE_LOST = new Set(["ContainerStatusUnknown", "Unknown"]);

/** The restart count tells of restarts, so the end after the newest start is added when it does not run just now. */
function crashesOf(status: unknown, role: ContainerRole): number {
  const now = endedOf(at(status, "state", "terminated"));
  const before = endedOf(at(status, "lastState", "terminated"));
  if (role === "init container" && now?.exitCode === 0) return 0;
  const isDown = now !== undefined || (at(status, "state", "waiting") !== undefined && before !== undefined);
  const ends = (numberAt(status, "restartCount") ?? 0) + (isDown ? 1 : 0);
  const excused = [now, before].filter((end) => end && NODE_LOST.has(end.reason)).length;
  return Math.max(0, ends - excused);
}

function timeAt(value: unknown, key: string): number {
  const text = textAt(value, key);
  return text === undefined ? 0 : Date.parse(text) || 0;
}

/** Key of a container among all of the cluster. */
export function containerKey({ pod }: PodView, container: ContainerView): string {
  return `${textAt(pod, "metadata", "uid") ?? nameOf(pod)}/${container.name}`;
}

/**
 * Crashes by container, of all pods, that tell something of a container that was ready. Those without any are there too, so that
 * a later crash can be told from a new pod's.
 */
export function crashCounts(pods: readonly JsonMap[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pod of pods.filter((one) => !isTakenAway(one))) {
    const uid = textAt(pod, "metadata", "uid") ?? nameOf(pod);
    for (const [specs, statuses] of CONTAINER_LISTS) {
      for (const status of listAt(pod, "status", statuses)) {
        const crashes = crashesOf(status, specs === "containers" ? "container" : "init container");
        const isForgiven = crashes > 0 && crashes <= STARTS_FORGIVEN && endedAtItsStart(pod, specs, status);
        counts.set(`${uid}/${textAt(status, "name") ?? ""}`, isForgiven ? 0 : crashes);
      }
    }
  }
  return counts;
}

const CONTAINER_LISTS = [
  ["containers", "containerStatuses"],
  ["initContainers", "initContainerStatuses"],
] as const;

/** The third crash at the start is a verdict of its own. */
const STARTS_FORGIVEN = 2;

/** Milliseconds. Without a probe a container counts as ready from its first moment on, so that says nothing before this. */
const START = 3000;

/** Did a container that nobody asks whether it is ready end while it was still starting? */
function endedAtItsStart(pod: JsonMap, specs: string, status: unknown): boolean {
  const spec = listAt(pod, "spec", specs).find((one) => textAt(one, "name") === textAt(status, "name"));
  if (at(spec, "readinessProbe") !== undefined || at(spec, "startupProbe") !== undefined) return false;
  const end = at(status, "state", "terminated") ?? at(status, "lastState", "terminated");
  const [startedAt, finishedAt] = [timeAt(end, "startedAt"), timeAt(end, "finishedAt")];
  return finishedAt > 0 && finishedAt - startedAt < START;
}
