/** Signals: the process starts and ends. Two crashes are borne, for a start may race with what it needs; the third is a verdict. */
import { say } from "../../words/say.js";
import type { ContainerView } from "../views.js";
import { type Facts, NEVER, NOW, type Signal, type Subject } from "./signal.js";
import { lastLogged, lastWords, who, whom, wordsLeft } from "./words.js";

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
});

export const killedBySignal = crashSignal({
  id: "killed-by-signal",
  matches: ({ ended }) => ended !== undefined && EXIT_SIGNALS[ended.exitCode] !== undefined,
  cause: (facts) => `${crashedText(facts)} (${EXIT_SIGNALS[Number(facts["code"])]?.()})${lastWords(facts)}.`,
  fix: ({ code = "" }) =>
    ASKED_TO_END.has(code)
      ? say`The events of the pod say who ended it; the log says what it did before.`
      : say`The program itself fails: try the image locally, on the same platform.`,
});

export const crashes = crashSignal({
  id: "crashes",
  matches: () => true,
  cause: (facts) => `${crashedText(facts)}${hintText(facts)}${lastWords(facts)}.`,
  fix: (facts) => logHint(facts)?.fix() ?? say`The log of the container says why; it is in the evidence.`,
});

interface LogHint {
  readonly pattern: RegExp;
  readonly cause: () => string;
  readonly fix: () => string;
}

/** Last lines whose meaning is the same in every program. */
const LOG_HINTS: readonly LogHint[] = [
  {
    pattern: /exec format error/i,
    cause: () => say`its program is built for another processor, or is no program`,
    fix: () => say`Build the image for the platform of the nodes; a script needs \`#!\` in its first line.`,
  },
  {
    pattern: /^(?:\S+: )*exec:? \S+: no such file or directory$|exec user process caused.*no such file/i,
    cause: () => say`its file, or the interpreter that the first line names, is not in the image`,
    fix: () =>
      say`Look at the first line of the script: Windows line ends (CRLF) spoil it, and not every image has a bash. A program may want another libc (glibc on Alpine).`,
  },
  {
    pattern: /no space left on device|disk quota exceeded/i,
    cause: () => say`its volume is full`,
    fix: () => say`Enlarge the volume, or remove what nobody needs from it.`,
  },
  {
    pattern:
      /\block\b.*resource temporarily unavailable|WouldBlock|database is locked|(?:could|can)(?: ?not|'t) (?:get|acquire|obtain)\b.{0,30}\block\b/i,
    cause: () => say`its data is locked by another process`,
    fix: () =>
      say`Only one pod may use the data: \`strategy: Recreate\` and one replica, so that the old pod ends first.`,
  },
  {
    pattern: /address already in use/i,
    cause: () => say`its port is taken`,
    fix: () => say`Let each container of the pod listen on a port of its own.`,
  },
  {
    pattern: /\bbind\b.*permission denied|listen EACCES/i,
    cause: () => say`it may not listen on its port`,
    fix: () =>
      say`Let it listen on a port from 1024 on, and lead the Service and the probes there: those below are for root alone.`,
  },
  {
    pattern:
      /\bENOTFOUND\b|EAI_AGAIN|no such host|name or service not known|temporary failure in name resolution|could not translate host name|host not found in upstream|nodename nor servname|UnknownHostException/i,
    cause: () => say`a host that it calls has no address`,
    fix: () =>
      say`Correct the name of the host in its configuration (a Service of another namespace is NAME.NAMESPACE), or see whether the DNS of the cluster answers.`,
  },
  {
    pattern: /ECONNREFUSED|connection refused/i,
    cause: () => say`what it calls refuses the connection`,
    fix: () =>
      say`Is what it calls running, and does it listen on that port? Its Service and its pods say so.`,
  },
  {
    pattern:
      /ModuleNotFoundError|No module named|Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND|ClassNotFoundException|NoClassDefFoundError|Could not find or load main class/,
    cause: () => say`a module is not in the image`,
    fix: () =>
      say`Add it to the dependencies, and see that the Dockerfile installs them and copies all sources.`,
  },
  {
    pattern: /permission denied|read-only file system/i,
    cause: () => say`it may not write or open something`,
    fix: () => say`Mount a volume where the program writes, and let its user own it (\`fsGroup\`).`,
  },
];

function hintText(facts: Facts): string {
  const hint = logHint(facts);
  return hint ? ` (${hint.cause()})` : "";
}

function logHint(facts: Facts): LogHint | undefined {
  const words = wordsLeft(facts) || lastLogged(facts);
  return LOG_HINTS.find(({ pattern }) => pattern.test(words));
}

export const CRASH_SIGNALS = [endsByItself, commandNotFound, killedBySignal, crashes] as const;
