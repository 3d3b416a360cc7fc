/** Signals: the process starts and ends. Two crashes are borne, for a start may race with what it needs; the third is a verdict. */
import { textAt } from "../../json.js";
import { say } from "../../words/say.js";
import type { ContainerView, PodView } from "../views.js";
import { hintOf } from "./log-hints.js";
import { type Facts, NEVER, NOW, type Signal, type Subject } from "./signal.js";
import { lastWords, who, whom } from "./words.js";

/** The kubelet restarts at once, after 10 s, 20 s, …: the third end comes some 15 s after the first. */
export const CRASHES_BORNE = 2;

export function crashPatience({ container }: Subject): number {
  return (container?.crashes ?? 0) > CRASHES_BORNE ? NOW : NEVER;
}

/** Has the container ended, and is it neither ready nor done? */
export function isCrashing(container: ContainerView | undefined): container is ContainerView {
  return container !== undefined && container.crashes > 0 && !container.ready;
}

interface Crash {
  readonly id: string;
  readonly matches: (container: ContainerView) => boolean;
  readonly cause: (facts: Facts) => string;
  readonly fix: Signal["fix"];
  /** By its last words when left out. */
  readonly isOwnFault?: NonNullable<Signal["isOwnFault"]>;
}

function crashSignal({ id, matches, cause, fix, isOwnFault = saysOwnFault }: Crash): Signal {
  return {
    id,
    family: "crash",
    on: "container",
    see: ({ container, pod }) =>
      isCrashing(container) && container.ended && matches(container) ? crashFacts(container, pod) : undefined,
    patience: crashPatience,
    strict: NOW,
    mayBeDependency: true,
    isOwnFault,
    cause,
    fix,
    look: lookAtCrash,
  };
}

function saysOwnFault(facts: Facts): boolean {
  return hintOf(facts)?.isOwnFault ?? false;
}

export function crashFacts(container: ContainerView, pod: PodView | undefined): Facts {
  return {
    restartPolicy: textAt(pod?.pod, "spec", "restartPolicy") ?? "Always",
    message: container.ended?.message ?? "",
    code: `${container.ended?.exitCode ?? "?"}`,
    crashes: `${container.crashes}`,
  };
}

/**
 * What a Job starts has no log but its last once the Job has ended; of init containers and sidecars the kubelet removes the one before
 * (`pruneInitContainersBeforeStart` of pkg/kubelet/kuberuntime/kuberuntime_container.go).
 */
export function lookAtCrash({ pod, containerName, role, restartPolicy }: Facts): string {
  const hasPrevious = role === "container" && restartPolicy === "Always";
  return `logs ${pod} -c ${containerName}${hasPrevious ? " --previous" : ""}`;
}

const crashedText = (facts: Facts): string =>
  say`${who(facts)} crashes with exit code ${facts["code"] ?? ""}`;

const EXIT_SIGNALS: Readonly<Record<number, () => string>> = {
  132: () => say`illegal instruction: the program may need a newer processor`,
  134: () => say`the program aborted itself`,
  135: () => say`bus error`,
  136: () => say`arithmetic error`,
  137: () => say`killed by SIGKILL: by its node, by a probe or by itself`,
  139: () => say`segmentation fault`,
  143: () => say`ended by SIGTERM: something asked it to stop`,
};

/** What ended it: a signal, by the exit code; what the program logged of that says more. */
function signalText(facts: Facts): string {
  return hintOf(facts)?.cause ?? EXIT_SIGNALS[Number(facts["code"])]?.() ?? "";
}

/** The processor does not know an instruction. The other signals may also end a program that misses something. */
const ILLEGAL_INSTRUCTION = "132";

const ASKED_TO_END = new Set(["137", "143"]);

export const endsByItself = crashSignal({
  id: "ends-by-itself",
  matches: ({ ended, role }) => ended?.exitCode === 0 && role !== "init container",
  cause: (facts) => say`The process of ${whom(facts)} ends by itself with exit code 0${lastWords(facts)}.`,
  fix: () => say`It has to stay in the foreground; work that ends belongs in a Job.`,
});

export const commandNotFound = crashSignal({
  id: "command-not-found",
  matches: ({ ended }) => ended?.exitCode === 126 || ended?.exitCode === 127,
  cause: (facts) =>
    facts["code"] === "127"
      ? say`${crashedText(facts)}: a command was not found${lastWords(facts)}.`
      : say`${crashedText(facts)}: a command cannot be executed${lastWords(facts)}.`,
  fix: () =>
    say`Correct \`command\` in the manifest or the CMD of the Dockerfile; is everything installed in the image?`,
  isOwnFault: () => true,
});

export const killedBySignal = crashSignal({
  id: "killed-by-signal",
  matches: ({ ended }) => ended !== undefined && EXIT_SIGNALS[ended.exitCode] !== undefined,
  cause: (facts) => `${crashedText(facts)} (${signalText(facts)})${lastWords(facts)}.`,
  fix: (facts) =>
    hintOf(facts)?.fix ??
    (ASKED_TO_END.has(facts["code"] ?? "")
      ? say`The events of the pod say who ended it; the log says what it did before.`
      : say`The program itself fails: try the image locally, on the same platform.`),
  isOwnFault: (facts) => facts["code"] === ILLEGAL_INSTRUCTION || saysOwnFault(facts),
});

export const crashes = crashSignal({
  id: "crashes",
  matches: () => true,
  cause: (facts) => `${crashedText(facts)}${hintText(facts)}${lastWords(facts)}.`,
  fix: (facts) =>
    hintOf(facts)?.fix ??
    (facts["isSilent"] === undefined
      ? say`The log of the container says why; it is in the evidence.`
      : say`Let it log to stdout and stderr, not to a file; or run its image locally, with the same command and settings.`),
});

function hintText(facts: Facts): string {
  const hint = hintOf(facts);
  return hint ? ` (${hint.cause})` : "";
}

export const CRASH_SIGNALS = [endsByItself, commandNotFound, killedBySignal, crashes] as const;
