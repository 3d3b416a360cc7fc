/** Which logs there are of a set of pods: those of every container that has run, and of those before a restart. Pure. */
import type { PodView } from "../rollout/views.js";
import { say } from "../words/say.js";

export interface WantedLog {
  readonly pod: string;
  readonly container: string;
  /** Of the container before its last restart. */
  readonly previous: boolean;
}

export interface Silent {
  readonly pod: string;
  readonly container: string;
  /** Why there is nothing to read yet. */
  readonly why: string;
}

/** What is wrong comes first: containers that crashed, then those that are not ready, then the others. */
export function wantedLogs(pods: readonly PodView[]): WantedLog[] {
  const ran = pods.flatMap(({ name: pod, containers }) =>
    containers.filter(hasRun).map((container) => ({ pod, container })),
  );
  return ran
    .toSorted((a, b) => rank(a.container) - rank(b.container))
    .flatMap(({ pod, container }) => {
      const log = { pod, container: container.name };
      const isRestarted = container.runningSince !== undefined && container.ended !== undefined;
      return isRestarted
        ? [
            { ...log, previous: true },
            { ...log, previous: false },
          ]
        : [{ ...log, previous: false }];
    });
}

/** The containers that have written nothing, because they have not started. */
export function silentContainers(pods: readonly PodView[]): Silent[] {
  return pods.flatMap((pod) => {
    if (pod.containers.length === 0)
      return [{ pod: pod.name, container: "", why: pod.unschedulable || say`it has no node yet` }];
    return pod.containers
      .filter((container) => !hasRun(container))
      .map(({ name, waiting }) => ({
        pod: pod.name,
        container: name,
        why: [waiting?.reason, waiting?.message].filter((part) => part).join(": ") || say`it has not started`,
      }));
  });
}

type Container = PodView["containers"][number];

function hasRun({ runningSince, ended, crashes }: Container): boolean {
  return runningSince !== undefined || ended !== undefined || crashes > 0;
}

function rank({ crashes, ready, role }: Container): number {
  if (crashes > 0) return 0;
  if (!ready && role === "container") return 1;
  return role === "container" ? 2 : 3;
}
