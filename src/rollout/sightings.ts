/** What is seen on one workload: every signal held against its pods, containers, claims and the workload itself. Pure. */
import type { JsonMap } from "../json.js";
import type { Followed } from "./followed.js";
import { isReady, newestPods, type Scene } from "./observation.js";
import { claimNames } from "./progress.js";
import { CATALOGUE } from "./signals/catalogue.js";
import { type Facts, identity, type Signal, type Subject, subjectKey } from "./signals/signal.js";
import { type ContainerView, type PodView, podView } from "./views.js";

/** One signal seen on one object. */
export interface Sighting {
  readonly signal: Signal;
  readonly subject: Subject;
  readonly facts: Facts;
  /** Of the signal and the object: what is remembered. */
  readonly key: string;
}

export interface SightOptions {
  readonly followed: Followed;
  readonly workload: JsonMap;
  readonly scene: Scene;
  readonly isSettled: boolean;
  /** Names of claims that other followed workloads mount: those speak for them. */
  readonly spokenFor: ReadonlySet<string>;
}

/** In no order. */
export function sightingsOf(options: SightOptions): Sighting[] {
  const { followed, workload, scene, isSettled } = options;
  const pods = podsInTrouble(options);
  const found = sightingsOn({ followed, workload, scene, isSettled, pods }, "workload");
  for (const claim of claimsOf(options, pods))
    found.push(...sightingsOn({ followed, workload, scene, claim }, "claim"));
  for (const pod of pods) {
    found.push(...sightingsOn({ followed, workload, scene, pod }, "pod"));
    for (const container of containersToJudge(pod, options))
      found.push(...sightingsOn({ followed, workload, scene, pod, container }, "container"));
  }
  return found;
}

const BY_PLACE = Map.groupBy(CATALOGUE, ({ on }) => on);

/** One of each family: the general signals of a family match what the special ones match. */
function sightingsOn(subject: Subject, place: Signal["on"]): Sighting[] {
  const found: Sighting[] = [];
  for (const signal of BY_PLACE.get(place) ?? []) {
    if (found.some((other) => other.signal.family === signal.family)) continue;
    const facts = signal.see(subject);
    if (!facts) continue;
    const key = `${signal.id} ${subjectKey(subject)}`;
    found.push({ signal, subject, facts: { ...identity(subject), ...facts }, key });
  }
  return found;
}

function podsInTrouble({ followed, workload, scene }: SightOptions): PodView[] {
  if (!RUNS_PODS.has(followed.kind)) return [];
  const pods = newestPods(workload, scene).filter((pod) => !isReady(pod));
  const views = pods.map((pod) => podView(pod, scene));
  return followed.kind === "Job" ? countedOverAttempts(views) : views;
}

const RUNS_PODS = new Set(["Deployment", "StatefulSet", "DaemonSet", "Job", "Pod"]);

/** A pod that has ended is replaced and says nothing about its successor, unless ending is what it is for. */
function containersToJudge(pod: PodView, { followed }: SightOptions): readonly ContainerView[] {
  const isOver = pod.phase === "Failed" || pod.phase === "Succeeded";
  return isOver && followed.kind !== "Job" && followed.kind !== "Pod" ? [] : pod.containers;
}

/** Each attempt of a Job is a pod of its own, so crashes are counted over all of them. */
function countedOverAttempts(pods: readonly PodView[]): PodView[] {
  const total = (name: string): number =>
    pods
      .flatMap(({ containers }) => containers)
      .filter((container) => container.name === name)
      .reduce((sum, { crashes }) => sum + crashes, 0);
  return pods.map((pod) => ({
    ...pod,
    containers: pod.containers.map((container) =>
      container.crashes > 0 ? { ...container, crashes: total(container.name) } : container,
    ),
  }));
}

function claimsOf(
  { followed, workload, scene, spokenFor }: SightOptions,
  pods: readonly PodView[],
): JsonMap[] {
  if (followed.kind === "PersistentVolumeClaim") return spokenFor.has(followed.name) ? [] : [workload];
  const names = new Set(pods.flatMap(({ pod }) => claimNames(pod)));
  return [...names]
    .map((name) => scene.named("PersistentVolumeClaim", name))
    .filter((claim) => claim !== undefined);
}
