/** From sightings to findings: how long each has been borne, whether that is too long, and one sentence for all replicas. Pure. */
import { say } from "../words/say.js";
import { untilTriedAgain } from "./earlier-tries.js";
import { keyOf } from "./followed.js";
import type { Examined, JudgeOptions, Memory } from "./judge.js";
import { compareText, type Scene } from "./observation.js";
import {
  bear,
  dependencyOf,
  questionsOf,
  type Ripening,
  retried,
  ripening,
  untilAnswered,
} from "./patience.js";
import type { Question } from "./questions.js";
import { rankOf } from "./signals/catalogue.js";
import { type Facts, identity, type Signal } from "./signals/signal.js";

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
  /** How many pods, or claims, show it alike. */
  readonly count: number;
  readonly isRipe: boolean;
  /** When the first of them was seen. */
  readonly since: number;
  /** The cause in one sentence, as far as it is known without the log. */
  readonly text: string;
}

export function ripen(
  examined: readonly Examined[],
  scene: Scene,
  { firstSeen, tries }: Pick<Memory, "firstSeen" | "tries">,
  options: JudgeOptions,
): { readonly findings: ReadonlyMap<string, readonly Finding[]>; readonly questions: readonly Question[] } {
  const alone = new Map(
    examined.map((one) => [
      keyOf(one.followed),
      one.sight.sightings.map((sighting) =>
        untilTriedAgain(retried(ripening(sighting, firstSeen, options), options), tries),
      ),
    ]),
  );
  const isDue = ({ ripeAt, open }: Ripening): boolean => !open && ripeAt <= options.now;
  const ailing = new Set([...alone].filter(([, all]) => all.some(isDue)).map(([key]) => key));
  const findings = new Map<string, readonly Finding[]>();
  const all: Ripening[] = [];
  for (const one of examined) {
    const dependency = dependencyOf(one, examined, ailing, scene);
    const borne = (alone.get(keyOf(one.followed)) ?? []).map((ripe) => bear(ripe, dependency, options));
    all.push(...borne);
    findings.set(keyOf(one.followed), merged(borne.map(untilAnswered), options.now));
  }
  return { findings, questions: questionsOf(all, options) };
}

/** One finding a signal: ripe ones first, each group from the most specific on. */
function merged(all: readonly Ripening[], now: number): Finding[] {
  const groups = [...Map.groupBy(all, ({ sighting }) => sighting.signal).values()];
  const findings = groups.map((group): Finding => {
    const worst = group.reduce((first, second) => (isWorse(second, first) ? second : first));
    const { signal, subject } = worst.sighting;
    const facts = { ...identity(subject), ...worst.sighting.facts };
    const { ripeAt } = worst;
    const since = group.reduce((earliest, one) => Math.min(earliest, one.since), worst.since);
    const count = alike(worst, group);
    const cause = textOf(signal, facts, count);
    const text = worst.isEarlier ? say`${cause} (before this deployment; the next try decides)` : cause;
    return { signal, facts, ripeAt, since, count, isRipe: ripeAt <= now, text };
  });
  return findings.toSorted(
    (a, b) => Number(b.isRipe) - Number(a.isRipe) || rankOf(a.signal) - rankOf(b.signal),
  );
}

/** What several containers of one pod show is no more than one pod, and what another container shows is not alike. */
function alike({ sighting }: Ripening, group: readonly Ripening[]): number {
  const { container } = sighting.subject;
  return group.filter(({ sighting: { subject } }) => subject.container?.name === container?.name).length;
}

/** The one that is ripe first speaks for all; of equals the first by name, so that the order of what is seen does not matter. */
function isWorse(one: Ripening, other: Ripening): boolean {
  if (one.ripeAt !== other.ripeAt) return one.ripeAt < other.ripeAt;
  const byName = compareText(one.sighting.subject.pod?.name ?? "", other.sighting.subject.pod?.name ?? "");
  return (byName || compareText(one.sighting.key, other.sighting.key)) < 0;
}

/** What is certain from the start. */
export function findingOf(signal: Signal, facts: Facts): Finding {
  return { signal, facts, ripeAt: 0, since: 0, count: 1, isRipe: true, text: textOf(signal, facts, 1) };
}

/** The sentence of a signal, with the number of replicas it holds for. */
export function textOf(signal: Signal, facts: Facts, count: number): string {
  const cause = signal.cause(facts).replace(/\.$/, "");
  if (count <= 1) return cause;
  return signal.on === "claim" ? say`${cause} (${count} claims alike)` : say`${cause} (${count} pods alike)`;
}
