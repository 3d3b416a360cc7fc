/** The judgement on a rollout: from what is seen, what is remembered and the time to a verdict per object. Pure. */
import type { FailFast } from "../config/choices.js";
import { type JsonMap, mapAt, numberAt, textAt } from "../json.js";
import { say } from "../words/say.js";
import { type Tries, triesOf } from "./earlier-tries.js";
import { endedJob, type JobSeen, jobsSeen } from "./ended-jobs.js";
import { deleted, type Ending, noProgress, replaced } from "./endings.js";
import { type Finding, type Patient, ripen } from "./findings.js";
import { type Followed, keyOf, templateText } from "./followed.js";
import { type Doubt, doubtsAbout } from "./liveness.js";
import {
  conditionOf,
  isEnding,
  isWorkloadKind,
  type Observation,
  revisionOf,
  type Scene,
  sceneOf,
  uidOf,
} from "./observation.js";
import { claimNames, notSeen, notSeenText, type Progress, progressOf } from "./progress.js";
import type { Answer, Question } from "./questions.js";
import { type Look, NOTHING_SEEN, type Sight, sightOf } from "./sightings.js";
import type { Limits } from "./signals/signal.js";
import { crashCounts } from "./views.js";

export type { Followed } from "./followed.js";

export interface Verdict {
  readonly workload: Followed;
  /** `superseded`: somebody else's newer revision has taken its place. */
  readonly state: "ready" | "waiting" | "failed" | "superseded";
  readonly ready: number;
  readonly desired: number;
  /** What is missing or why it failed, in one line; of what is ready, what puts that in doubt, and empty when nothing does. */
  readonly reason: string;
  /** How the object itself came to a bad end. */
  readonly ending?: Ending | undefined;
  /** Ready, but until then it is not known whether it stays so, in milliseconds since the epoch. */
  readonly doubtedUntil?: number | undefined;
  /** It is too early to tell anything: the write itself has not been seen yet. */
  readonly isUnseen?: boolean | undefined;
  /** How often each container of the newest revision's pods has crashed. */
  readonly crashes: ReadonlyMap<string, number>;
  /** Revision number of a Deployment, as seen now. */
  readonly revision?: string | undefined;
  /** What is seen of it that explains the state, the most telling first. */
  readonly findings: readonly Finding[];
}

/** What a judgement leaves to the next one. */
export interface Memory {
  /** Since when each signal has been seen on each object, in milliseconds since the epoch. */
  readonly firstSeen: ReadonlyMap<string, number>;
  /** What was seen on pods, by their uids: it holds as long as they do not change. */
  readonly looks: ReadonlyMap<string, Look>;
  /** How Jobs were, by their uids: one that has ended may be deleted by itself, and its pods with it or before. */
  readonly jobs: ReadonlyMap<string, JobSeen>;
  readonly tries: Tries;
}

export const NO_MEMORY: Memory = {
  firstSeen: new Map(),
  looks: new Map(),
  jobs: new Map(),
  tries: new Map(),
};

export interface JudgeOptions extends Limits {
  readonly now: number;
  /** `auto`: the patience of the catalogue. `strict`: a third of it, no crash is borne. `off`: only deadlines count. */
  readonly failFast: FailFast;
  /** What was answered to the questions so far, by their keys. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly memory: Memory;
  /** Their answers decide about a verdict that is due. */
  readonly questions: readonly Question[];
  /** When the next signal will have lasted too long, if nothing changes. */
  readonly nextAt: number | undefined;
}

/** One followed object with all that is seen of it. */
export interface Examined {
  readonly followed: Followed;
  readonly object: JsonMap | undefined;
  readonly progress: Progress;
  readonly end: Pick<Verdict, "state" | "reason" | "ending" | "isUnseen"> | undefined;
  readonly sight: Sight;
  readonly doubts: readonly Doubt[];
}

export function judge(
  followed: readonly Followed[],
  observation: Observation,
  memory: Memory,
  options: JudgeOptions,
): Judgement {
  const scene = sceneOf(observation);
  const examined = examine(followed, scene, memory, options);
  const firstSeen = remembered(examined, memory, options.now);
  const tries = triesOf(examined, memory.tries, options.now);
  const { findings, questions } = ripen(examined, scene, { firstSeen, tries }, options);
  const jobs = jobsSeen(examined, findings, memory.jobs);
  const verdicts = examined.map((one) => {
    const now = findings.get(keyOf(one.followed)) ?? [];
    // A Job that gives up deletes the pods that still run, and with them what they showed of the cause.
    const told = one.progress.ended === undefined ? now : (jobs.get(one.followed.uid)?.findings ?? now);
    return verdictOn(one, told, scene, firstSeen, options);
  });
  const looks = new Map(
    examined.flatMap(({ sight }) => sight.looks).map((look) => [uidOf(look.pod.pod), look]),
  );
  return {
    verdicts,
    memory: { firstSeen, looks, jobs, tries },
    questions,
    nextAt: nextRipening(findings, options.now),
  };
}

function examine(
  followed: readonly Followed[],
  scene: Scene,
  { looks, jobs }: Memory,
  { answers }: JudgeOptions,
): Examined[] {
  const seen = followed.map((one) => look(one, scene, jobs));
  const isSettled = seen.every(
    ({ followed: { kind }, progress, end }) =>
      !isWorkloadKind(kind) || ((!end || end.state === "superseded") && progress.missing === undefined),
  );
  const spokenFor = new Set(
    seen.flatMap(({ object, followed: { kind } }) =>
      object && isWorkloadKind(kind) ? mountedBy(object) : [],
    ),
  );
  return seen.map((one) => {
    if (!one.object || one.end) return one;
    if (one.progress.missing === undefined)
      return { ...one, doubts: doubtsAbout(one.object, one.followed, scene) };
    const { followed: self, object: workload } = one;
    if (showsTheRevisionBefore(self, workload)) return one;
    const options = { followed: self, workload, scene, isSettled, spokenFor, answers, looks };
    return { ...one, sight: sightOf(options) };
  });
}

/** Until the controller has seen our write, the newest pods are those of the revision before, whatever is wrong with them. */
function showsTheRevisionBefore({ generation }: Followed, workload: JsonMap): boolean {
  const observed = numberAt(workload, "status", "observedGeneration");
  return observed !== undefined && observed < generation;
}

function mountedBy(workload: JsonMap): string[] {
  return claimNames(mapAt(workload, "spec", "template"));
}

function look(followed: Followed, scene: Scene, jobs: Memory["jobs"]): Examined {
  const object = scene.named(followed.kind, followed.name) ?? endedJob(jobs.get(followed.uid));
  const nothing = notSeen({ ready: 0, desired: 0 });
  const base = { followed, object, progress: nothing, end: undefined, sight: NOTHING_SEEN, doubts: [] };
  if (!object) return { ...base, end: absence(followed) };
  if (textAt(object, "metadata", "uid") !== followed.uid)
    return { ...base, object: undefined, end: replacement(followed, object) };
  // It may be held by finalizers, and yet nothing keeps it. A Job that has ended may delete itself.
  if (isEnding(object) && followed.kind !== "Job")
    return { ...base, end: failed(deleted(followed.kind, followed.name)) };
  const progress = progressOf(followed, object, scene);
  return { ...base, progress, end: supersession(followed, object) };
}

/** Not there yet, or not there any more: a watch lags a little behind our own write. */
function absence({ seen, kind, name }: Followed): Examined["end"] {
  if (!seen) return unseen();
  return failed(deleted(kind, name));
}

/** Another object of the same name: a later one is somebody else's, an earlier one is about to leave our view. */
function replacement({ createdAt, kind, name }: Followed, other: JsonMap): Examined["end"] {
  const isLater = (textAt(other, "metadata", "creationTimestamp") ?? "") > createdAt;
  if (!isLater) return unseen();
  return failed(replaced(kind, name));
}

function failed(ending: Ending): Examined["end"] {
  return { state: "failed", reason: ending.cause, ending };
}

function unseen(): Examined["end"] {
  return { state: "waiting", reason: notSeenText(), isUnseen: true };
}

/** A newer generation that only scales (an autoscaler's, a human's) is still our rollout. */
function supersession(followed: Followed, object: JsonMap): Examined["end"] {
  if (!isWorkloadKind(followed.kind)) return undefined;
  if ((numberAt(object, "metadata", "generation") ?? 0) <= followed.generation) return undefined;
  if (templateText(object) === followed.template) return undefined;
  return {
    state: "superseded",
    reason: say`somebody else changed it while our rollout was under way; theirs is rolling out now`,
  };
}

/** Whatever is no longer seen is forgotten, and its patience begins anew when it comes back. */
function remembered(examined: readonly Examined[], memory: Memory, now: number): Map<string, number> {
  const keys = examined
    .flatMap(({ sight }) => sight.sightings)
    .flatMap(({ key, word }) => (word === undefined ? [key] : [key, word]))
    .concat(examined.flatMap(({ doubts }) => doubts.map(({ key }) => key)));
  return new Map(keys.map((key) => [key, memory.firstSeen.get(key) ?? now]));
}

function verdictOn(
  { followed, object, progress, end, doubts }: Examined,
  findings: readonly Finding[],
  scene: Scene,
  firstSeen: ReadonlyMap<string, number>,
  { failFast, now }: JudgeOptions,
): Verdict {
  const base = {
    workload: followed,
    ready: progress.ready,
    desired: progress.desired,
    crashes: object ? crashCounts(scene.newestPods(object)) : new Map<string, number>(),
    revision: object && revisionOf(object),
    findings,
  };
  if (end) return { ...base, ...end, findings: [] };
  if (progress.missing === undefined)
    return { ...base, state: "ready", findings: [], ...doubted(doubts, firstSeen, now) };
  const [first] = findings;
  const isFatal = failFast !== "off" && first?.isRipe;
  const consequence = progress.ended ?? (object && deadlineExceeded(object, followed));
  const isBroken = isFatal || progress.failed !== undefined || consequence !== undefined;
  // What the object says of itself is a cause or a consequence; of a consequence the pods know the cause.
  const known = progress.failed?.cause ?? first?.text ?? consequence?.cause;
  const told = progress.failed === undefined ? findings : [];
  return {
    ...base,
    findings: told,
    state: isBroken ? "failed" : "waiting",
    reason: (known ?? progress.missing).replace(/\.$/, ""),
    ending: progress.failed ?? consequence,
    isUnseen: known === undefined && progress.isBehind,
  };
}

function doubted(
  doubts: readonly Doubt[],
  firstSeen: ReadonlyMap<string, number>,
  now: number,
): Pick<Verdict, "reason" | "doubtedUntil"> {
  const open = doubts
    .map(({ key, lasts, text }) => ({ text, until: (firstSeen.get(key) ?? now) + lasts }))
    .filter(({ until }) => until > now);
  const reason = open.find(({ text }) => text !== "")?.text ?? "";
  return open.length === 0
    ? { reason }
    : { reason, doubtedUntil: Math.max(...open.map(({ until }) => until)) };
}

/**
 * The condition is sticky: it survives an undo and a re-apply of the same template, and may even show at a new generation. It
 * counts only when it was written after our own write. Source: pkg/controller/deployment/progress.go.
 */
function deadlineExceeded(workload: JsonMap, { writtenAt }: Followed): Ending | undefined {
  const progressing = conditionOf(workload, "Progressing");
  if (progressing?.["reason"] !== "ProgressDeadlineExceeded") return undefined;
  if (!(Date.parse(textAt(progressing, "lastUpdateTime") ?? "") > writtenAt)) return undefined;
  return noProgress(numberAt(workload, "spec", "progressDeadlineSeconds") ?? 600);
}

function nextRipening(findings: ReadonlyMap<string, readonly Patient[]>, now: number): number | undefined {
  const due = [...findings.values()]
    .flat()
    .map(({ ripeAt }) => ripeAt)
    .filter((at) => at > now && Number.isFinite(at));
  return due.length > 0 ? Math.min(...due) : undefined;
}
