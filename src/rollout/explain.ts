/** Phrases verdicts for whoever must act, once the logs are there: one problem a workload. Pure. */
import type { Problem } from "../errors.js";
import { type Finding, textOf } from "./findings.js";
import type { Verdict } from "./judge.js";
import { isWorkloadKind } from "./observation.js";
import type { Facts } from "./signals/signal.js";

/** The last line each container has logged, by `pod/container`. */
export type LastLines = ReadonlyMap<string, string>;

/** The cause in one line, with what the container logged last. */
export function causeOf({ findings, reason }: Verdict, lastLines: LastLines): string {
  const [finding] = findings;
  return finding ? spelledOut(finding, lastLines) : reason;
}

function spelledOut(finding: Finding, lastLines: LastLines): string {
  return textOf(finding.signal, factsWith(finding, lastLines), finding.count);
}

function factsWith({ facts }: Finding, lastLines: LastLines): Facts {
  return { ...facts, lastLine: lastLines.get(`${facts["pod"]}/${facts["containerName"]}`) ?? "" };
}

export function failureProblem(verdict: Verdict, namespace: string, lastLines: LastLines): Problem {
  const failed = isWorkloadKind(verdict.workload.kind) ? "failed to roll out" : "failed";
  return problemOf(verdict, failed, namespace, lastLines);
}

/** Of a workload that was still waited for when another one failed. */
export function suspectProblem(verdict: Verdict, namespace: string, lastLines: LastLines): Problem {
  return problemOf(verdict, "was not ready either", namespace, lastLines);
}

function problemOf(verdict: Verdict, what: string, namespace: string, lastLines: LastLines): Problem {
  const { workload, ready, desired, findings } = verdict;
  const [finding] = findings;
  const kubectl = `kubectl -n ${namespace}`;
  return {
    title: `${workload.kind} ${workload.name} ${what}`,
    cause: causeOf(verdict, lastLines),
    detail: [`${ready} of ${desired} ${readyWords(workload.kind)}.`, finding?.facts["message"] ?? ""]
      .join("\n")
      .trim(),
    fix: finding && fixOf(finding, lastLines),
    look: finding
      ? lookOf(finding, kubectl)
      : `${kubectl} describe ${workload.kind.toLowerCase()} ${workload.name}`,
  };
}

function readyWords(kind: string): string {
  return isWorkloadKind(kind) ? "pods of the new revision are ready" : "ready";
}

function fixOf(finding: Finding, lastLines: LastLines): string {
  const { fix } = finding.signal;
  return typeof fix === "string" ? fix : fix(factsWith(finding, lastLines));
}

function lookOf({ signal, facts }: Finding, kubectl: string): string {
  const command = signal.look?.(facts) ?? (facts["pod"] ? `describe pod ${facts["pod"]}` : "get pods,events");
  return command.startsWith("docker ") ? command : `${kubectl} ${command}`;
}

/** Ready, and then a crash. */
export function crashProblem(verdict: Verdict, namespace: string, lastLines: LastLines): Problem {
  const { kind, name } = verdict.workload;
  return {
    title: `${kind} ${name} was ready, and then a container crashed`,
    cause: verdict.findings[0] ? causeOf(verdict, lastLines) : undefined,
    detail: "A rollout that only looks ready for a moment is no success.",
    fix: verdict.findings[0]
      ? fixOf(verdict.findings[0], lastLines)
      : "The log of the container says why it ended; it is in the evidence.",
    look: `kubectl -n ${namespace} describe ${kind.toLowerCase()} ${name}`,
  };
}

/** `losses`: how often everything was ready, and then not again. */
export function timeoutProblem(
  verdicts: readonly Verdict[],
  losses: number,
  namespace: string,
  lastLines: LastLines,
): Problem {
  const all = verdicts.filter(({ state }) => state === "waiting");
  // A Service waits for the pods of a workload, which says more.
  const running = all.filter(({ workload }) => workload.kind !== "Service");
  const waiting = running.length > 0 ? running : all;
  const what = waiting
    .map((verdict) => `${verdict.workload.kind} ${verdict.workload.name} (${causeOf(verdict, lastLines)})`)
    .join(", ");
  const suspect = waiting.flatMap(({ findings }) => findings)[0];
  // Once is a restart or a disturbance.
  const isInTurn = losses > 1;
  return {
    title: isInTurn
      ? `Time ran out while the rollout was ready and not ready in turn, ${losses} times`
      : waiting.length > 0
        ? "Time ran out before the rollout was complete"
        : "Time ran out inside the stability window",
    cause: what || undefined,
    fix: [
      suspect && fixOf(suspect, lastLines),
      "Time that ran out proves no failure: if it is only slow, raise the input `timeout`.",
    ]
      .filter((part) => part)
      .join(" "),
    look: suspect ? lookOf(suspect, `kubectl -n ${namespace}`) : `kubectl -n ${namespace} get pods`,
  };
}
