/** Signals: the process starts and ends. Two crashes are borne, for a start may race with what it needs; the third is a verdict. */
import type { ContainerView } from "../views.js";
import { type Facts, NEVER, NOW, type Signal, type Subject } from "./signal.js";
import { lastLineLeft, lastWords, who, whom } from "./words.js";

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
}

function crashSignal({ id, matches, cause, fix }: Crash): Signal {
  return {
    id,
    family: "crash",
    on: "container",
    see: ({ container }) =>
      isCrashing(container) && container.ended && matches(container) ? crashFacts(container) : undefined,
    patience: crashPatience,
    strict: NOW,
    mayBeDependency: true,
    cause,
    fix,
    look: ({ pod, containerName }) => `logs ${pod} -c ${containerName} --previous`,
  };
}

export function crashFacts(container: ContainerView): Facts {
  return {
    message: container.ended?.message ?? "",
    code: `${container.ended?.exitCode ?? "?"}`,
    crashes: `${container.crashes}`,
  };
}

const crashed = (facts: Facts): string =>
  `${who(facts)} ${facts["wasReady"] ? "was ready, and then crashed" : "crashes"} with exit code ${facts["code"]}`;

const EXIT_SIGNALS: Readonly<Record<number, string>> = {
  132: "illegal instruction: the program may need a newer processor",
  134: "the program aborted itself",
  135: "bus error",
  136: "arithmetic error",
  137: "killed by SIGKILL: by its node, by a probe or by itself",
  139: "segmentation fault",
  143: "ended by SIGTERM: something asked it to stop",
};

const ASKED_TO_END = new Set(["137", "143"]);

export const endsByItself = crashSignal({
  id: "ends-by-itself",
  matches: ({ ended, role }) => ended?.exitCode === 0 && role !== "init container",
  cause: (facts) => `The process of ${whom(facts)} ends by itself with exit code 0${lastWords(facts)}.`,
  fix: "It has to stay in the foreground; work that ends belongs in a Job.",
});

export const commandNotFound = crashSignal({
  id: "command-not-found",
  matches: ({ ended }) => ended?.exitCode === 126 || ended?.exitCode === 127,
  cause: (facts) =>
    `${crashed(facts)}: a command ${facts["code"] === "127" ? "was not found" : "cannot be executed"}${lastWords(facts)}.`,
  fix: "Correct `command` in the manifest or the CMD of the Dockerfile; is everything installed in the image?",
});

export const killedBySignal = crashSignal({
  id: "killed-by-signal",
  matches: ({ ended }) => ended !== undefined && EXIT_SIGNALS[ended.exitCode] !== undefined,
  cause: (facts) => `${crashed(facts)} (${EXIT_SIGNALS[Number(facts["code"])]})${lastWords(facts)}.`,
  fix: ({ code = "" }) =>
    ASKED_TO_END.has(code)
      ? "The events of the pod say who ended it; the log says what it did before."
      : "The program itself fails: try the image locally, on the same platform.",
});

export const crashes = crashSignal({
  id: "crashes",
  matches: () => true,
  cause: (facts) => `${crashed(facts)}${logHint(facts)?.cause ?? ""}${lastWords(facts)}.`,
  fix: (facts) => logHint(facts)?.fix ?? "The log of the container says why; it is in the evidence.",
});

/** Last lines whose meaning is the same in every program. */
const LOG_HINTS: readonly { readonly pattern: RegExp; readonly cause: string; readonly fix: string }[] = [
  {
    pattern: /exec format error/i,
    cause: " (its program is built for another processor, or is no program)",
    fix: "Build the image for the platform of the nodes; a script needs `#!` in its first line.",
  },
  {
    pattern: /address already in use/i,
    cause: " (its port is taken)",
    fix: "Let each container of the pod listen on a port of its own.",
  },
  {
    pattern: /permission denied|read-only file system/i,
    cause: " (it may not write or open something)",
    fix: "Mount a volume where the program writes, and let its user own it (`fsGroup`).",
  },
];

function logHint(facts: Facts): (typeof LOG_HINTS)[number] | undefined {
  const words = lastLineLeft(facts) || (facts["lastLine"] ?? "");
  return LOG_HINTS.find(({ pattern }) => pattern.test(words));
}

export const CRASH_SIGNALS = [endsByItself, commandNotFound, killedBySignal, crashes] as const;
