/** From sightings to findings: how long each has been borne, whether that is too long, and one sentence for all replicas. Pure. */
import { seconds } from "../duration.js";
import { type JsonMap, textAt } from "../json.js";
import { keyOf } from "./followed.js";
import type { Answer, Examined, JudgeOptions } from "./judge.js";
import { compareText, conditionOf, isTrue, newestPods, type Scene } from "./observation.js";
import type { Sighting } from "./sightings.js";
import { rankOf } from "./signals/catalogue.js";
import { type Facts, NEVER, NOW, type Reference, type Signal } from "./signals/signal.js";

/** Something with an end of patience. */
export interface Patient {
  /** When it has lasted too long, in milliseconds since the epoch; `Infinity` when it never does. */
  readonly ripeAt: number;
}

/** One signal on one workload, over all its replicas. */
export interface Finding extends Patient {
  readonly signal: Signal;
  /** Of the replica that is worst off. */
  readonly facts: Facts;
  /** How many pods, containers or claims show it. */
  readonly count: number;
  readonly isRipe: boolean;
  /** When the first of them was seen. */
  readonly since: number;
  /** The cause in one sentence, as far as it is known without the log. */
  readonly text: string;
}

interface Ripening extends Patient {
  readonly sighting: Sighting;
  readonly since: number;
  readonly patience: number;
}

/** The kubelet looks again for what was missing within this time. */
const KUBELET_LOOKS_AGAIN = seconds(30);

/** Who may not ask whether a reference exists waits for the kubelet's second look. */
const CANNOT_ASK = seconds(15);

export function ripen(
  examined: readonly Examined[],
  scene: Scene,
  firstSeen: ReadonlyMap<string, number>,
  options: JudgeOptions,
): { readonly findings: ReadonlyMap<string, readonly Finding[]>; readonly questions: readonly Reference[] } {
  const alone = new Map(
    examined.map((one) => [
      keyOf(one.followed),
      one.sightings.map((sighting) => ripening(sighting, firstSeen, options)),
    ]),
  );
  const ailing = new Set(
    [...alone].filter(([, all]) => all.some(({ ripeAt }) => ripeAt <= options.now)).map(([key]) => key),
  );
  const findings = new Map<string, readonly Finding[]>();
  for (const one of examined) {
    const dependency = dependencyOf(one, examined, ailing, scene);
    const borne = (alone.get(keyOf(one.followed)) ?? []).map((ripe) => bear(ripe, dependency));
    findings.set(keyOf(one.followed), merged(borne, options.now));
  }
  return { findings, questions: questionsOf([...alone.values()].flat(), options) };
}

function ripening(
  sighting: Sighting,
  firstSeen: ReadonlyMap<string, number>,
  options: JudgeOptions,
): Ripening {
  const since = firstSeen.get(sighting.key) ?? options.now;
  const patience = patienceOf(sighting, options.failFast === "strict");
  return { sighting, since, patience, ripeAt: afterAnswer(sighting, since + patience, options) };
}

function patienceOf({ signal, subject }: Sighting, isStrict: boolean): number {
  const patience = typeof signal.patience === "function" ? signal.patience(subject) : signal.patience;
  if (!isStrict) return patience;
  if (signal.strict === undefined) return patience / STRICTER;
  return typeof signal.strict === "function" ? signal.strict(subject) : signal.strict;
}

/** `strict` bears everything a third as long. */
const STRICTER = 3;

/** A reference that has come to exist is given time to be seen by the kubelet. */
function afterAnswer(sighting: Sighting, due: number, { answers, now }: JudgeOptions): number {
  const reference = sighting.signal.asks?.(sighting.facts);
  if (!reference || due > now) return due;
  const answer = answers.get(referenceKey(reference));
  if (!answer) return NEVER;
  return due + EXTRA[answer.exists];
}

const EXTRA: Readonly<Record<Answer["exists"], number>> = {
  yes: KUBELET_LOOKS_AGAIN,
  no: NOW,
  unknown: CANNOT_ASK,
};

export function referenceKey({ kind, name, key }: Reference): string {
  return `${kind}/${name}${key === undefined ? "" : `#${key}`}`;
}

function questionsOf(all: readonly Ripening[], { answers }: JudgeOptions): Reference[] {
  const open = all.flatMap(({ sighting: { signal, facts }, ripeAt }) => {
    const reference = ripeAt === NEVER ? signal.asks?.(facts) : undefined;
    return reference && !answers.has(referenceKey(reference)) ? [reference] : [];
  });
  return [...new Map(open.map((reference) => [referenceKey(reference), reference])).values()];
}

/** What the workloads that this one calls allow it. */
interface Dependency {
  /** One of them is still becoming ready. */
  readonly isComing: boolean;
  /** When the last of them became ready, by the cluster's clocks. */
  readonly readyAt: number;
}

function dependencyOf(
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
  const times = others.flatMap(({ object }) => (object ? newestPods(object, scene).map(readySince) : []));
  return { isComing, readyAt: times.reduce((latest, time) => Math.max(latest, time), 0) };
}

function readySince(pod: JsonMap): number {
  const time = textAt(conditionOf(pod, "Ready"), "lastTransitionTime");
  return isTrue(pod, "Ready") ? Date.parse(time ?? "") || 0 : 0;
}

/** Whoever crashed for want of what it calls gets one more start after that has come, and whoever waited its whole patience. */
function bear(ripe: Ripening, dependency: Dependency | undefined): Ripening {
  const { signal, subject } = ripe.sighting;
  if (!dependency || !signal.mayBeDependency) return ripe;
  if (dependency.isComing) return { ...ripe, ripeAt: NEVER };
  if (ripe.patience > NOW)
    return { ...ripe, ripeAt: Math.max(ripe.ripeAt, dependency.readyAt + ripe.patience) };
  const lastStart = subject.container?.ended?.startedAt ?? dependency.readyAt;
  return lastStart < dependency.readyAt ? { ...ripe, ripeAt: NEVER } : ripe;
}

/** One finding a signal: ripe ones first, each group from the most specific on. */
function merged(all: readonly Ripening[], now: number): Finding[] {
  const groups = [...Map.groupBy(all, ({ sighting }) => sighting.signal).values()];
  const findings = groups.map((group): Finding => {
    const worst = group.reduce((first, second) => (isWorse(second, first) ? second : first));
    const { signal, facts } = worst.sighting;
    const { ripeAt } = worst;
    const since = group.reduce((earliest, one) => Math.min(earliest, one.since), worst.since);
    const text = textOf(signal, facts, group.length);
    return { signal, facts, ripeAt, since, count: group.length, isRipe: ripeAt <= now, text };
  });
  return findings.toSorted(
    (a, b) => Number(b.isRipe) - Number(a.isRipe) || rankOf(a.signal) - rankOf(b.signal),
  );
}

/** The one that is ripe first speaks for all; of equals the first by name, so that the order of what is seen does not matter. */
function isWorse(one: Ripening, other: Ripening): boolean {
  if (one.ripeAt !== other.ripeAt) return one.ripeAt < other.ripeAt;
  const byName = compareText(one.sighting.facts["pod"] ?? "", other.sighting.facts["pod"] ?? "");
  return (byName || compareText(one.sighting.key, other.sighting.key)) < 0;
}

/** What is certain from the start. */
export function findingOf(signal: Signal, facts: Facts): Finding {
  return { signal, facts, ripeAt: 0, since: 0, count: 1, isRipe: true, text: textOf(signal, facts, 1) };
}

/** The sentence of a signal, with the number of replicas it holds for. */
export function textOf(signal: Signal, facts: Facts, count: number): string {
  const cause = signal.cause(facts).replace(/\.$/, "");
  return count > 1 ? `${cause} (${count} ${signal.on === "claim" ? "claims" : "pods"} alike)` : cause;
}
