/** What a signal is: something seen in the cluster, how long it is borne, and what it tells its reader. */
import { type JsonMap, textAt } from "../../json.js";
import type { Followed } from "../followed.js";
import { nameOf, outgoingPods, type Scene, uidOf } from "../observation.js";
import type { LastLog, Question } from "../questions.js";
import { type ContainerView, containerKey, type PodView } from "../views.js";

/** What a signal is looked for on. A container comes with its pod; a claim with nothing. */
export interface Subject {
  readonly followed: Followed;
  readonly workload: JsonMap;
  readonly scene: Scene;
  readonly pod?: PodView | undefined;
  readonly container?: ContainerView | undefined;
  readonly claim?: JsonMap | undefined;
  /** All pods of the newest revision, for signals on the workload. */
  readonly pods?: readonly PodView[] | undefined;
  /** Is every workload of the rollout ready? */
  readonly isSettled?: boolean | undefined;
}

/** What was seen, as words to build sentences of. What a pattern names (`(?<key>…)`) is here by its name. */
export type Facts = Readonly<Record<string, string>>;

/** Milliseconds for which it is borne: 0 is fatal at once, `Infinity` never by itself. */
export type Patience = number | ((subject: Subject, limits: Limits) => number);

/** What the author of the workflow decides, in milliseconds. */
export interface Limits {
  /** Within which a pod must be scheduled that waits for room. */
  readonly unschedulable: number;
}

export const NOW = 0;
export const NEVER = Number.POSITIVE_INFINITY;

export type Family =
  | "image"
  | "container start"
  | "crash"
  | "memory"
  | "probes"
  | "scheduling"
  | "volumes"
  | "quota and admission"
  | "node"
  | "workload";

export interface Signal {
  readonly id: string;
  readonly family: Family;
  readonly on: "container" | "pod" | "claim" | "workload";
  /** The facts when it is there. */
  see(subject: Subject): Facts | undefined;
  readonly patience: Patience;
  /** The patience of `fail-fast: strict`; a third of the patience when left out. */
  readonly strict?: Patience | undefined;
  /** Borne as long as a workload this one depends on is still becoming ready. */
  readonly mayBeDependency?: boolean | undefined;
  /** Asked before it is fatal: whether a reference really is missing, or the node still reports. */
  asks?(facts: Facts): Exclude<Question, LastLog> | undefined;
  /** Is it certain that nothing heals it that may still come, but for what comes by a volume? What the container said last is in `lastLine`. */
  isOwnFault?(facts: Facts): boolean;
  cause(facts: Facts): string;
  fix(facts: Facts): string;
  /** One command, without `kubectl -n NAMESPACE`. `describe pod` of the pod when left out. */
  look?(facts: Facts): string;
}

/** What is the same for every signal: who the subject is, and whether it replaces others that are still there. */
export function identity({ followed, workload, scene, pod, container, claim }: Subject): Facts {
  return {
    workload: followed.name,
    pod: pod?.name ?? "",
    role: container?.role ?? "",
    containerName: container?.name ?? "",
    image: container?.image ?? "",
    claim: claim ? nameOf(claim) : "",
    ...(outgoingPods(workload, scene).length > 0 ? { replaces: "yes" } : {}),
  };
}

/** The object a signal was seen on, for remembering since when. */
export function subjectKey({ workload, pod, container, claim }: Subject): string {
  if (pod && container) return containerKey(pod, container);
  return uidOf(pod?.pod ?? claim ?? workload);
}

type Told = Pick<
  Signal,
  "id" | "patience" | "strict" | "mayBeDependency" | "asks" | "cause" | "fix" | "look"
>;

interface OnWaiting extends Told {
  readonly reasons: readonly string[];
  readonly message?: RegExp;
  /** Facts from elsewhere. */
  readonly more?: (subject: Subject) => Facts;
}

/** A family's maker of signals on the waiting reason of a container. */
export function waitingSignals(family: Family) {
  return ({ reasons, message, more, ...told }: OnWaiting): Signal => ({
    ...told,
    family,
    on: "container",
    see(subject) {
      const { waiting, ended } = subject.container ?? {};
      if (!waiting || !reasons.includes(waiting.reason)) return undefined;
      // A runtime's refusal moves to the last end when the container backs off.
      const facts = matched(message, waiting.message || (ended?.message ?? ""));
      return facts && more ? { ...facts, ...more(subject) } : facts;
    },
  });
}

interface OnEvent extends Told {
  readonly reasons: readonly string[];
  readonly message?: RegExp;
  /** Is it still so? Events stay for an hour. */
  readonly still?: (subject: Subject) => boolean;
}

/** A family's maker of signals on the newest event with one of these reasons, about a pod or a claim. */
export function eventSignals(family: Family, on: "pod" | "claim" | "workload") {
  return ({ reasons, message, still, ...told }: OnEvent): Signal => ({
    ...told,
    family,
    on,
    see(subject) {
      if (still && !still(subject)) return undefined;
      const event = newestEvent(eventsAbout(subject), reasons);
      return event ? matched(message, textAt(event, "message") ?? "") : undefined;
    },
  });
}

function eventsAbout({ pod, claim, workload, scene }: Subject): readonly JsonMap[] {
  return pod?.events ?? scene.eventsOf(claim ?? workload);
}

export function newestEvent(events: readonly JsonMap[], reasons: readonly string[]): JsonMap | undefined {
  return events.findLast((event) => reasons.includes(textAt(event, "reason") ?? ""));
}

/** The named groups of the pattern and the whole message, when it matches. */
export function matched(pattern: RegExp | undefined, message: string): Facts | undefined {
  if (!pattern) return { message };
  const match = pattern.exec(message);
  if (!match) return undefined;
  const named = Object.entries(match.groups ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return { message, ...(Object.fromEntries(named) as Facts) };
}
