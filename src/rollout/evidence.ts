/** Evidence: what the cluster shows of workloads that failed, collected at once and within a budget, before anything changes it. */
import type { ClusterApi } from "../cluster/api.js";
import { podLog } from "../cluster/pod-log.js";
import type { WatchCache } from "../cluster/watch-cache.js";
import { seconds } from "../duration.js";
import { messageOf } from "../errors.js";
import { clip, clipStart, plain } from "../foreign-text.js";
import { type LogEnds, readEnds } from "../logs/ends.js";
import type { EvidenceReport } from "../report/report.js";
import type { Clock } from "../runtime/ports.js";
import { timeLimit } from "../runtime/time-limit.js";
import { say } from "../words/say.js";
import type { Words } from "../words/words.js";
import { conditionLines, eventLines, podTable, specText } from "./evidence-text.js";
import type { LastWordsOf } from "./explain.js";
import type { Verdict } from "./judge.js";
import { isReady, type Scene, sceneOf } from "./observation.js";
import { type ContainerView, type PodView, podView } from "./views.js";

export interface EvidenceOptions {
  readonly api: ClusterApi;
  readonly cache: WatchCache;
  readonly clock: Clock;
  readonly namespace: string;
  readonly words: Words;
  readonly signal: AbortSignal;
}

export interface Evidence {
  readonly pieces: readonly EvidenceReport[];
  readonly lastWords: LastWordsOf;
}

/** A verdict must not wait for logs that do not come. */
const BUDGET = seconds(5);

/** Replicas fail alike; the logs of two of them are enough. */
const PODS_WITH_LOGS = 2;

/** At most so many logs are asked for in all, whatever the number of workloads. */
const LOGS = 12;

/** Characters of the beginning and the end of last words that are told as a cause; the evidence has more of them. */
const WORDS_BEGIN = 80;
const WORDS_END = 120;

/** Lines of one log. */
const ROOM = { head: 10, tail: 40 };

export async function collectEvidence(
  verdicts: readonly Verdict[],
  options: EvidenceOptions,
): Promise<Evidence> {
  const scene = sceneOf(options.cache);
  const subjects = verdicts.map((verdict) => ({ verdict, pods: podsOf(verdict, scene) }));
  const wanted = subjects.flatMap(({ pods }) =>
    pods.filter(inTrouble).slice(0, PODS_WITH_LOGS).flatMap(logsOf),
  );
  const logs = await readLogs(wanted.slice(0, LOGS), options);
  const lastWords = new Map(
    logs
      .filter(isTelling)
      .flatMap(({ pod, container, lastWords: last }) =>
        last ? [[`${pod}/${container}`, { ...last, text: shortened(last.text) }] as const] : [],
      ),
  );
  const { evidenceOf } = options.words;
  // What a container said tells more than what was said about it.
  const pieces = subjects.flatMap(({ verdict, pods }) => [
    ...logs
      .filter(({ pod, lines }) => lines.length > 0 && pods.some(({ name }) => name === pod))
      .map(({ pod, container, previous, lines }) => ({
        title: evidenceOf.log(container, pod, previous),
        text: lines.join("\n"),
      })),
    ...workloadPieces(verdict, pods, scene, evidenceOf),
  ]);
  return { pieces: pieces.filter(({ text }) => text !== ""), lastWords };
}

function podsOf({ workload }: Verdict, scene: Scene): PodView[] {
  const object = scene.named(workload.kind, workload.name);
  if (!object) return [];
  // A Job that gives up deletes its pods, and they are what tells why.
  const pods = workload.kind === "Job" ? scene.owned(object, "Pod") : scene.newestPods(object);
  return pods.map((pod) => podView(pod, scene));
}

function inTrouble({ pod, containers }: PodView): boolean {
  return !isReady(pod) || containers.some(({ crashes }) => crashes > 0);
}

function workloadPieces(
  { workload, findings }: Verdict,
  pods: readonly PodView[],
  scene: Scene,
  titles: Words["evidenceOf"],
): EvidenceReport[] {
  const object = scene.named(workload.kind, workload.name);
  const name = `${workload.kind} ${workload.name}`;
  if (!object) return [];
  const owners = [object, ...scene.owned(object, "ReplicaSet")];
  const about = [...owners, ...pods.map(({ pod }) => pod)];
  return [
    { title: titles.pods(name), text: podTable(pods) },
    { title: titles.conditions(name), text: conditionLines(object) },
    { title: titles.events(name), text: eventLines(about.flatMap((one) => scene.eventsOf(one))) },
    { title: titles.spec(name), text: specText(object, findings[0]?.facts["containerName"]) },
  ];
}

interface WantedLog {
  readonly pod: string;
  readonly container: string;
  readonly previous: boolean;
  /** It did not run when this was seen. */
  readonly hasEnded: boolean;
}

/** The log of a container that ended is the previous one as soon as the kubelet has started it again. */
function logsOf({ name, containers }: PodView): WantedLog[] {
  return containers
    .filter(
      (container) =>
        container.crashes > 0 || container.runningSince !== undefined || container.ended !== undefined,
    )
    .filter((container) => !container.ready || container.crashes > 0)
    .flatMap((container) => {
      const hasEnded = container.crashes > 0 && container.runningSince === undefined;
      const log = { pod: name, container: container.name, hasEnded };
      return hasPrevious(container)
        ? [
            { ...log, previous: false },
            { ...log, previous: true },
          ]
        : [{ ...log, previous: false }];
    });
}

/** Only a container that runs again has a log other than that of its end. */
function hasPrevious({ runningSince, crashes }: ContainerView): boolean {
  return runningSince !== undefined && crashes > 0;
}

interface ReadLog extends WantedLog, LogEnds {}

/** That there is nothing in it says something only of a log that has come to its end. */
function isTelling({ lastWords, previous, hasEnded }: ReadLog): boolean {
  return lastWords?.text !== "" || previous || hasEnded;
}

async function readLogs(
  wanted: readonly WantedLog[],
  { api, clock, namespace, signal }: EvidenceOptions,
): Promise<ReadLog[]> {
  const limit = timeLimit(clock, BUDGET, () => new Error(say`it did not come within ${BUDGET / 1000} s`));
  const until = AbortSignal.any([signal, limit.signal]);
  const logs = await Promise.all(
    wanted.map((log) => readLogOfEnd(log, (one) => readLog(one, api, namespace, until))),
  );
  limit.lift();
  signal.throwIfAborted();
  return logs;
}

/** The kubelet may start a container again before its log is asked for: then that of the new one has nothing yet. */
async function readLogOfEnd(log: WantedLog, read: (log: WantedLog) => Promise<LogEnds>): Promise<ReadLog> {
  const ends = await read(log);
  if (ends.lines.length > 0 || log.previous || !log.hasEnded) return { ...log, ...ends };
  const before = { ...log, previous: true };
  const found = await read(before);
  // That of a start before the last one may be gone.
  return found.lines.length > 0 ? { ...before, ...found } : { ...log, ...ends };
}

/** What the kubelet gives in the place of a log whose file is gone. */
const NO_LOG = /^unable to retrieve container logs for \w+:\/\/\w+$/;

/** What could be read is better than nothing, and a log is never the reason to fail. */
async function readLog(
  { pod, container, previous }: WantedLog,
  api: ClusterApi,
  namespace: string,
  signal: AbortSignal,
): Promise<LogEnds> {
  const log = { namespace, pod, container, previous };
  const ends = await readEnds((extent) => podLog(api, log, extent, signal), ROOM);
  const { lines, thrown } = ends;
  if (thrown !== undefined) return { lines: [...lines, ...unread(lines, thrown, signal)] };
  return lines.some((line) => NO_LOG.test(line)) ? { lines: [] } : ends;
}

/** Whoever sees a log takes its last line for its end, unless told otherwise. */
function unread(lines: readonly string[], thrown: unknown, signal: AbortSignal): string[] {
  if (lines.length === 0 && signal.aborted) return [];
  const reason: unknown = signal.aborted ? signal.reason : thrown;
  const message = messageOf(reason);
  return [
    lines.length === 0
      ? say`(the log could not be read: ${message})`
      : say`(the log could not be read to its end: ${message})`,
  ];
}

/** Chains of errors end with the first cause. */
function shortened(words: string): string {
  const text = plain(words).trim();
  return text.length <= WORDS_BEGIN + WORDS_END
    ? text
    : `${clip(text, WORDS_BEGIN)} ${clipStart(text, WORDS_END)}`;
}
