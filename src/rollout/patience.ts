/** How long what is seen is borne: by the catalogue, by what was answered, by the workloads that are called. Pure. */
import { type JsonMap, mapAt, textAt } from "../json.js";
import { keyOf } from "./followed.js";
import type { Examined, JudgeOptions } from "./judge.js";
import { conditionOf, isTrue, type Scene } from "./observation.js";
import { borneUnlessOwnFault } from "./own-fault.js";
import { claimNames, JOB_COMPLETE } from "./progress.js";
import { askedAgain, dueAfter, NODE_HEARD, type Question, questionKey } from "./questions.js";
import type { Sighting } from "./sightings.js";
import { NEVER, NOW, type Subject } from "./signals/signal.js";

/** One sighting with the end of its patience. */
export interface Ripening {
  readonly sighting: Sighting;
  /** When it was first seen. */
  readonly since: number;
  readonly patience: number;
  /** When it has lasted too long, in milliseconds since the epoch; `Infinity` when it never does, or as far as is known. */
  readonly ripeAt: number;
  /** It would be too long already, but for this. */
  readonly open?: Question | undefined;
  /** It is from before the write, and nobody has tried again since. */
  readonly isEarlier?: boolean;
}

/** `strict` bears everything a third as long. */
const STRICTER = 3;

export function ripening(
  sighting: Sighting,
  firstSeen: ReadonlyMap<string, number>,
  options: JudgeOptions,
): Ripening {
  const since = firstSeen.get(sighting.key) ?? options.now;
  const patience = patienceOf(sighting, options);
  const base = { sighting, since, patience, ripeAt: since + patience };
  const question = sighting.signal.asks?.(sighting.facts);
  if (!question || base.ripeAt > options.now || isHeard(sighting, firstSeen, options)) return base;
  const answer = options.answers.get(questionKey(question));
  const due = dueAfter(question, base.ripeAt, answer, options.now);
  return due === undefined ? { ...base, open: question } : { ...base, ripeAt: due };
}

function patienceOf({ signal, subject }: Sighting, { failFast, unschedulable }: JudgeOptions): number {
  const of = (patience: typeof signal.patience): number =>
    typeof patience === "function" ? patience(subject, { unschedulable }) : patience;
  if (failFast !== "strict") return of(signal.patience);
  return signal.strict === undefined ? of(signal.patience) / STRICTER : of(signal.strict);
}

/** Has the kubelet said something of the pod just now? Then its node reports, and nobody has to be asked. */
function isHeard({ word }: Sighting, firstSeen: ReadonlyMap<string, number>, { now }: JudgeOptions): boolean {
  const heardAt = word === undefined ? undefined : firstSeen.get(word);
  return heardAt !== undefined && now - heardAt < NODE_HEARD;
}

/** What is to be asked: about signals that are due, and again about nodes that did not report. */
export function questionsOf(all: readonly Ripening[], { answers, failFast, now }: JudgeOptions): Question[] {
  if (failFast === "off") return [];
  const open = all.flatMap(({ open: question, ripeAt }) => (question && ripeAt <= now ? [question] : []));
  const asked = [...open, ...askedAgain(answers, now)];
  return [...new Map(asked.map((question) => [questionKey(question), question])).values()];
}

/** What is not answered yet is no failure. */
export function untilAnswered(ripe: Ripening): Ripening {
  return ripe.open ? { ...ripe, ripeAt: NEVER } : ripe;
}

/**
 * A Job says itself when it has failed often enough. Where its author has said how often it may, three crashes are no verdict, for it
 * may wait by trying again; the six retries that Kubernetes grants by default are nobody's word, and last ten minutes.
 */
export function retried(ripe: Ripening, options: JudgeOptions): Ripening {
  const { signal, subject } = ripe.sighting;
  const isGranted = subject.followed.namesRetries && options.failFast !== "strict";
  return isGranted && signal.mayBeDependency && ripe.patience === NOW
    ? borneUnlessOwnFault(ripe, options)
    : ripe;
}

/** What the workloads and Jobs that this one needs allow it. */
export interface Dependency {
  /** One of them is still becoming ready. */
  readonly isComing: boolean;
  /** When the last of them became ready, or complete, by the cluster's clocks. */
  readonly readyAt: number;
  /** The claims that they mount: a program may be in a volume that is still filled. */
  readonly claims: ReadonlySet<string>;
}

/** `ailing`: keys of the workloads that will not get ready by themselves. */
export function dependencyOf(
  { followed }: Examined,
  examined: readonly Examined[],
  ailing: ReadonlySet<string>,
  scene: Scene,
): Dependency | undefined {
  const others = examined.filter((other) => followed.dependsOn.includes(keyOf(other.followed)));
  if (others.length === 0) return undefined;
  const isComing = others.some(
    ({ followed: other, progress, end }) =>
      !end && progress.missing !== undefined && !ailing.has(keyOf(other)),
  );
  const times = others.flatMap(({ object }) =>
    object ? [completedAt(object), ...scene.newestPods(object).map(readySince)] : [],
  );
  const claims = new Set(others.flatMap(({ object }) => claimNames(mapAt(object, "spec", "template"))));
  return { isComing, readyAt: times.reduce((latest, time) => Math.max(latest, time), 0), claims };
}

/** Of a Job: its work is done before the cluster has tidied up after it. */
function completedAt(object: JsonMap): number {
  const done = JOB_COMPLETE.map((type) => conditionOf(object, type)).find(
    (one) => one?.["status"] === "True",
  );
  return Date.parse(textAt(done, "lastTransitionTime") ?? "") || 0;
}

function readySince(pod: JsonMap): number {
  const time = textAt(conditionOf(pod, "Ready"), "lastTransitionTime");
  return isTrue(pod, "Ready") ? Date.parse(time ?? "") || 0 : 0;
}

/** Whoever crashed for want of what it calls gets one more start after that has come, and whoever waited its whole patience. */
export function bear(ripe: Ripening, dependency: Dependency | undefined, options: JudgeOptions): Ripening {
  const { signal, subject } = ripe.sighting;
  if (!dependency || !signal.mayBeDependency) return ripe;
  const borne = (): Ripening =>
    isFedBy(subject, dependency) ? { ...ripe, ripeAt: NEVER } : borneUnlessOwnFault(ripe, options);
  if (dependency.isComing) return borne();
  if (ripe.patience > NOW)
    return { ...ripe, ripeAt: Math.max(ripe.ripeAt, dependency.readyAt + ripe.patience) };
  const lastStart = subject.container?.ended?.startedAt ?? Number.POSITIVE_INFINITY;
  // Times have whole seconds: whoever was started in the same one may have been too early.
  return dependency.readyAt > 0 && lastStart <= dependency.readyAt ? borne() : ripe;
}

function isFedBy({ pod }: Subject, { claims }: Dependency): boolean {
  return pod !== undefined && claimNames(pod.pod).some((name) => claims.has(name));
}
