/** Phrases verdicts for whoever must act, once the logs are there: one problem a workload. Pure. */
import type { Problem } from "../errors.js";
import type { LastWords } from "../logs/ends.js";
import { say } from "../words/say.js";
import { briefOf } from "./briefs.js";
import type { Ending } from "./endings.js";
import { type Finding, textOf } from "./findings.js";
import type { Verdict } from "./judge.js";
import { isWorkloadKind } from "./observation.js";
import { podEvents } from "./pod-events.js";
import { NEVER } from "./signals/signal.js";

/** What each container has logged last, by `pod/container`. */
export type LastWordsOf = ReadonlyMap<string, LastWords>;

/** The cause in one line, with what the container logged last. */
export function causeOf(verdict: Verdict, lastWords: LastWordsOf): string {
  const finding = explanationOf(verdict, lastWords);
  if (!finding) return verdict.reason;
  const limit = limitOf(verdict);
  const cause = textOf(finding.signal, finding.facts, finding.count);
  return limit ? `${cause}${say`; `}${limit.cause}` : cause;
}

/** The limit that ended what may only be slow. */
function limitOf({ findings: [finding], ending, workload: { kind } }: Verdict): Ending["limit"] {
  // A Job may have tried again after a crash, and then been slow.
  const isCause = finding && (finding.isRipe || (kind !== "Job" && isCertain(finding)));
  return isCause ? undefined : ending?.limit;
}

function isCertain({ signal: { family, strict } }: Finding): boolean {
  return (family === "image" || family === "crash" || family === "memory") && strict !== NEVER;
}

/** The finding that explains it, with what the container logged last. */
function explanationOf({ findings: [finding] }: Verdict, lastWords: LastWordsOf): Finding | undefined {
  if (!finding) return undefined;
  const { facts } = finding;
  const last = lastWords.get(`${facts["pod"]}/${facts["containerName"]}`);
  if (!last) return finding;
  const what = last.text === "" ? "isSilent" : last.areLastLine ? "lastLine" : "wordsAboveTrace";
  return { ...finding, facts: { ...facts, [what]: last.text || "yes" } };
}

export function failureProblem(verdict: Verdict, namespace: string, lastWords: LastWordsOf): Problem {
  const { kind, name } = verdict.workload;
  const title = isWorkloadKind(kind) ? say`${kind} ${name} failed to roll out` : say`${kind} ${name} failed`;
  return problemOf(verdict, title, namespace, lastWords);
}

/** Of a workload that was still waited for when another one failed. */
export function suspectProblem(verdict: Verdict, namespace: string, lastWords: LastWordsOf): Problem {
  const { kind, name } = verdict.workload;
  return problemOf(verdict, say`${kind} ${name} was not ready either`, namespace, lastWords);
}

function problemOf(verdict: Verdict, title: string, namespace: string, lastWords: LastWordsOf): Problem {
  const { workload, ending } = verdict;
  const finding = explanationOf(verdict, lastWords);
  const kubectl = `kubectl -n ${namespace}`;
  return {
    id: finding?.signal.id ?? ending?.id,
    title,
    cause: causeOf(verdict, lastWords),
    brief: finding && briefOf(finding),
    found: readyText(verdict),
    detail: finding?.facts["message"],
    fix: finding ? [fixOf(finding), limitOf(verdict)?.fix].filter(Boolean).join(" ") : ending?.fix,
    pod: finding?.facts["pod"],
    look: finding
      ? lookOf(finding, kubectl, ending)
      : `${kubectl} ${ending?.look ?? `describe ${workload.kind.toLowerCase()} ${workload.name}`}`,
  };
}

function readyText({ workload, ready, desired }: Verdict): string {
  return isWorkloadKind(workload.kind)
    ? say`${ready} of ${desired} pods of the new revision are ready.`
    : say`${ready} of ${desired} ready.`;
}

function fixOf({ signal, facts }: Finding): string {
  return signal.fix(facts);
}

function lookOf({ signal, facts }: Finding, kubectl: string, ending?: Ending): string {
  if (ending?.takesPods && facts["pod"]) return `${kubectl} ${podEvents(facts["pod"])}`;
  const command = signal.look?.(facts) ?? (facts["pod"] ? `describe pod ${facts["pod"]}` : "get pods,events");
  return command.startsWith("docker ") ? command : `${kubectl} ${command}`;
}

/** Ready, and then a crash. */
export function crashProblem(verdict: Verdict, namespace: string, lastWords: LastWordsOf): Problem {
  const { kind, name } = verdict.workload;
  const finding = explanationOf(verdict, lastWords);
  return {
    id: finding?.signal.id ?? "crash-after-ready",
    title: say`${kind} ${name} was ready, and then a container crashed`,
    cause: finding && causeOf(verdict, lastWords),
    brief: finding && briefOf(finding),
    found: say`A rollout that only looks ready for a moment is no success.`,
    fix: finding ? fixOf(finding) : say`The log of the container says why it ended; it is in the evidence.`,
    look: `kubectl -n ${namespace} describe ${kind.toLowerCase()} ${name}`,
  };
}

/** `losses`: how often everything was ready, and then not again. */
export function timeoutProblem(
  verdicts: readonly Verdict[],
  losses: number,
  namespace: string,
  lastWords: LastWordsOf,
): Problem {
  const all = verdicts.filter(({ state }) => state === "waiting");
  // A Service waits for the pods of a workload, which says more.
  const running = all.filter(({ workload }) => workload.kind !== "Service");
  const waiting = running.length > 0 ? running : all;
  const doubted = verdicts.filter(({ doubtedUntil }) => doubtedUntil !== undefined);
  const what = (waiting.length > 0 ? waiting : doubted)
    .filter(({ reason }) => reason !== "")
    .map((verdict) => `${verdict.workload.kind} ${verdict.workload.name} (${causeOf(verdict, lastWords)})`)
    .join(", ");
  const [suspect] = waiting.flatMap((verdict) => explanationOf(verdict, lastWords) ?? []);
  // Once is a restart or a disturbance.
  const isInTurn = losses > 1;
  return {
    id: suspect?.signal.id ?? "rollout-timeout",
    title: isInTurn
      ? say`Time ran out while the rollout was ready and not ready in turn, ${losses} times`
      : waiting.length > 0
        ? say`Time ran out before the rollout was complete`
        : say`Time ran out inside the stability window`,
    cause: what || undefined,
    fix: [
      suspect && fixOf(suspect),
      say`Time that ran out proves no failure: if it is only slow, raise the input \`timeout\`.`,
    ]
      .filter((part) => part)
      .join(" "),
    pod: suspect?.facts["pod"],
    look: suspect ? lookOf(suspect, `kubectl -n ${namespace}`) : `kubectl -n ${namespace} get pods`,
  };
}
