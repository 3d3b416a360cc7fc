/** What is seen on one workload: every signal held against its pods, containers, claims and the workload itself. Pure. */
import { type JsonMap, textAt } from "../json.js";
import type { Followed } from "./followed.js";
import { countedOverAttempts } from "./job-attempts.js";
import { eventTime, isReady, type Scene, uidOf } from "./observation.js";
import { claimNames } from "./progress.js";
import { type Answer, silentNodes } from "./questions.js";
import { CATALOGUE } from "./signals/catalogue.js";
import { type Facts, type Signal, type Subject, subjectKey } from "./signals/signal.js";
import { type ContainerView, type PodView, podView } from "./views.js";

/** One signal seen on one object. */
export interface Sighting {
  readonly signal: Signal;
  readonly subject: Subject;
  /** What the signal found; who it was found on is in the subject. */
  readonly facts: Facts;
  /** Of the signal and the object: what is remembered. */
  readonly key: string;
  /** The newest word of the kubelet about the pod, where it matters whether its node still reports; remembered, too. */
  readonly word?: string | undefined;
}

export interface SightOptions {
  readonly followed: Followed;
  readonly workload: JsonMap;
  readonly scene: Scene;
  readonly isSettled: boolean;
  /** Names of claims that other followed workloads mount: those speak for them. */
  readonly spokenFor: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, Answer>;
  /** The looks of the judgement before, by the pods' uids. */
  readonly looks: ReadonlyMap<string, Look>;
}

export interface Sight {
  /** In no order. */
  readonly sightings: readonly Sighting[];
  readonly looks: readonly Look[];
}

export const NOTHING_SEEN: Sight = { sightings: [], looks: [] };

export function sightOf(options: SightOptions): Sight {
  const { followed, workload, scene, isSettled } = options;
  const looks = looksAtPods(options);
  const pods = looks.map(({ pod }) => pod);
  const found = sightingsOn({ followed, workload, scene, isSettled, pods }, "workload");
  for (const claim of claimsOf(options, pods))
    found.push(...sightingsOn({ followed, workload, scene, claim }, "claim"));
  for (const { pod, seen } of looks)
    for (const one of seen)
      found.push(sighting({ followed, workload, scene, pod, container: one.container }, one));
  return { sightings: found, looks };
}

const BY_PLACE = Map.groupBy(CATALOGUE, ({ on }) => on);

interface Seen {
  readonly signal: Signal;
  readonly facts: Facts;
}

function sightingsOn(subject: Subject, place: Signal["on"]): Sighting[] {
  return seenOn(subject, place).map((seen) => sighting(subject, seen));
}

function sighting(subject: Subject, { signal, facts }: Seen): Sighting {
  const key = `${signal.id} ${subjectKey(subject)}`;
  const isAboutNode = signal.asks?.(facts)?.kind === "Node";
  const word = isAboutNode && subject.pod ? wordOfKubelet(subject.pod) : undefined;
  return { signal, subject, facts, key, word };
}

/** One of each family: the general signals of a family match what the special ones match. */
function seenOn(subject: Subject, place: Signal["on"]): readonly Seen[] {
  const found: Seen[] = [];
  for (const signal of BY_PLACE.get(place) ?? []) {
    if (found.some((other) => other.signal.family === signal.family)) continue;
    const facts = signal.see(subject);
    if (facts) found.push({ signal, facts });
  }
  return found;
}

interface SeenOnPod extends Seen {
  /** Absent for what was seen on the pod itself. */
  readonly container?: ContainerView | undefined;
}

/** A pod that is not ready, with what is seen on it and its containers. */
export interface Look {
  readonly pod: PodView;
  readonly seen: readonly SeenOnPod[];
}

/**
 * A look holds until the pod or an event about it changes, for these signals look at nothing else, and objects of the cache
 * are replaced, never altered: of thousands of pods only those few are looked at again that have changed.
 */
function looksAtPods(options: SightOptions): readonly Look[] {
  const { followed, workload, scene, answers, looks } = options;
  if (!RUNS_PODS.has(followed.kind)) return [];
  const pods = scene.newestPods(workload).filter((pod) => !isReady(pod));
  if (followed.kind === "Job") {
    const views = countedOverAttempts(
      workload,
      pods.map((pod) => podView(pod, scene)),
    );
    return views.map((pod) => lookAt(pod, options));
  }
  const silent = silentNodes(answers);
  return pods.map((pod) => {
    const isOnSilentNode = silent.size > 0 && silent.has(textAt(pod, "spec", "nodeName") ?? "");
    const known = looks.get(uidOf(pod));
    if (known && isUnchanged(known.pod, pod, scene.eventsOf(pod), isOnSilentNode)) return known;
    return lookAt(podView(pod, scene, isOnSilentNode), options);
  });
}

const RUNS_PODS = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "Pod"]);

function isUnchanged(
  view: PodView,
  pod: JsonMap,
  events: readonly JsonMap[],
  isOnSilentNode: boolean,
): boolean {
  if (view.pod !== pod || view.isOnSilentNode !== isOnSilentNode) return false;
  return view.events.length === events.length && view.events.every((event, index) => event === events[index]);
}

function lookAt(pod: PodView, options: SightOptions): Look {
  const { followed, workload, scene } = options;
  const seen: SeenOnPod[] = [...seenOn({ followed, workload, scene, pod }, "pod")];
  for (const container of containersToJudge(pod, options))
    for (const one of seenOn({ followed, workload, scene, pod, container }, "container"))
      seen.push({ ...one, container });
  return { pod, seen };
}

/** The newest event of the kubelet about the pod, as a key that changes with each. */
function wordOfKubelet({ pod, events }: PodView): string | undefined {
  const newest = events.findLast(
    (event) =>
      textAt(event, "source", "component") === "kubelet" || textAt(event, "reportingComponent") === "kubelet",
  );
  return newest && `word ${uidOf(pod)} ${eventTime(newest)}`;
}

/** A pod that has ended is replaced and says nothing about its successor, unless ending is what it is for. */
function containersToJudge(pod: PodView, { followed }: SightOptions): readonly ContainerView[] {
  const isOver = pod.phase === "Failed" || pod.phase === "Succeeded";
  return isOver && followed.kind !== "Job" && followed.kind !== "Pod" ? [] : pod.containers;
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
