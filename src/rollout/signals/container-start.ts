/** Signals: the image is there, but the container cannot be made or started. Reasons are the kubelet's. */
import { seconds } from "../../duration.js";
import { at, isMap, listAt, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import type { Reference } from "../questions.js";
import type { ContainerView } from "../views.js";
import { type Facts, NEVER, NOW, type Signal, type Subject, waitingSignals } from "./signal.js";
import { concerns, kindName, loggedLast, quoted, who, whom } from "./words.js";

const startSignal = waitingSignals("container start");

/** Somebody else may make it a moment later. Whether it exists by then is asked, for the kubelet looks again only after 10 s. */
const MADE_LATE = seconds(3.5);

export const missingReference = startSignal({
  id: "missing-reference",
  reasons: ["CreateContainerConfigError"],
  message: /(?<kind>configmap|secret) "(?<name>[^"]+)" not found/i,
  patience: MADE_LATE,
  asks: reference,
  cause: (facts) => say`${kindName(facts)} ${facts["name"] ?? ""} does not exist; ${whom(facts)} needs it.`,
  fix: ({ kind, name = "" }) =>
    kind?.toLowerCase() === "secret"
      ? say`Create the Secret ${name} in the namespace, or mark the reference \`optional: true\`.`
      : say`Add the ConfigMap ${name} to the manifests, or correct the name in the pod template.`,
  look: () => "get configmaps,secrets",
});

export const missingKey = startSignal({
  id: "missing-key",
  reasons: ["CreateContainerConfigError"],
  message: /couldn't find key (?<key>\S+) in (?<kind>ConfigMap|Secret) (?:[^\s/]+\/)?(?<name>\S+)/,
  patience: MADE_LATE,
  asks: reference,
  cause: (facts) =>
    say`${kindName(facts)} ${facts["name"] ?? ""} has no key ${facts["key"] ?? ""}; ${whom(facts)} needs it.`,
  fix: ({ key = "", name = "" }) =>
    say`Add the key ${key} to ${name}, or correct the key in the pod template.`,
  look: ({ kind = "configmap", name }) => `describe ${kind.toLowerCase()} ${name}`,
});

export const runsAsRoot = startSignal({
  id: "runs-as-root",
  reasons: ["CreateContainerConfigError"],
  message: /runAsNonRoot and image (?:will run as root|has non-numeric user)|non-numeric user/,
  patience: NOW,
  cause: (facts) =>
    /non-numeric/.test(facts["message"] ?? "")
      ? say`${who(facts)} must not run as root (\`runAsNonRoot\`), but the image ${facts["image"] ?? ""} names its user by a word, which cannot be checked.`
      : say`${who(facts)} must not run as root (\`runAsNonRoot\`), but the image ${facts["image"] ?? ""} runs as root.`,
  fix: () => say`Set a numeric \`runAsUser\` in the securityContext, or \`USER 10001\` in the Dockerfile.`,
});

/** A hiccup of the kubelet's cache; it tries again. */
export const cacheHiccup = startSignal({
  id: "cache-hiccup",
  reasons: ["CreateContainerConfigError"],
  message: /failed to sync \S+ cache/,
  patience: NEVER,
  strict: NEVER,
  cause: (facts) => say`${who(facts)} waits for the kubelet: ${facts["message"] ?? ""}.`,
  fix: () => say`Wait; the kubelet tries again.`,
});

export const invalidContainerConfig = startSignal({
  id: "invalid-container-config",
  reasons: ["CreateContainerConfigError"],
  patience: MADE_LATE,
  cause: (facts) => say`${who(facts)} cannot be configured: ${quoted(facts["message"] ?? "")}.`,
  fix: () => say`Correct the container in the pod template.`,
});

export const noCommand = startSignal({
  id: "no-command",
  reasons: ["CreateContainerError"],
  message: /no command specified/i,
  patience: NOW,
  cause: (facts) =>
    say`${who(facts)} has nothing to run: neither its image nor the manifest names a command.`,
  fix: () => say`Set \`command\` in the manifest, or CMD in the Dockerfile.`,
});

export const containerRefused = startSignal({
  id: "container-refused",
  reasons: ["CreateContainerError", "PreCreateHookError", "PreStartHookError"],
  patience: seconds(30),
  cause: (facts) => say`The container runtime refuses ${whom(facts)}: ${quoted(facts["message"] ?? "")}.`,
  fix: () => say`Correct what the message names; the events of the pod say more.`,
});

/** The runtime could not start the process. Exit code 128 once may be the node's fault, twice it is not. */
export const cannotStart: Signal = {
  id: "cannot-start",
  family: "container start",
  on: "container",
  see({ container }) {
    const { ended, waiting } = container ?? {};
    if (container?.runningSince !== undefined) return undefined;
    const refused = ended && ["StartError", "ContainerCannotRun"].includes(ended.reason);
    if (!refused && waiting?.reason !== "RunContainerError") return undefined;
    const message = ended?.message || waiting?.message || "";
    const detail = message.split("unable to start container process: ").at(-1) ?? message;
    return { message, detail, ...hiddenBy(detail, container) };
  },
  patience: attempts(2),
  cause: (facts) => say`${who(facts)} cannot be started: ${startDetail(facts["detail"] ?? "")}.`,
  fix: ({ detail = "", hidingMount }) => (hidingMount ? uncover(hidingMount) : startFix(detail)),
};

const uncover = (place: string): string =>
  say`Mount the volume elsewhere than at ${place}, where it hides what the image has there, or only single files of it (\`subPath\`).`;

/** Where programs without a path are looked for. */
const PROGRAMS = ["/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin"];

/** The mount under which a program would be that is not found. */
function hiddenBy(detail: string, container: ContainerView | undefined): Facts {
  const program = MISSING_PROGRAM.exec(detail)?.groups?.["program"];
  if (program === undefined) return {};
  const places = program.startsWith("/") ? [program] : PROGRAMS;
  const hiding = listAt(container?.spec, "volumeMounts")
    .filter((mount) => textAt(mount, "subPath") === undefined)
    .map((mount) => textAt(mount, "mountPath")?.replace(/\/$/, "") ?? "")
    .find((path) => path !== "" && places.some((place) => `${place}/`.startsWith(`${path}/`)));
  return hiding === undefined ? {} : { hidingMount: hiding };
}

const MISSING_PROGRAM =
  /exec: "(?<program>[^"\s]+)": .*(?:executable file not found|no such file or directory)/;

export const postStartFailed: Signal = {
  id: "post-start-failed",
  family: "container start",
  on: "container",
  see({ container, pod }) {
    const { waiting } = container ?? {};
    const hookFailed = pod?.events.some(
      (event) => event["reason"] === "FailedPostStartHook" && concerns(event, container?.name ?? ""),
    );
    const isIt =
      waiting?.reason === "PostStartHookError" || (waiting?.reason === "CrashLoopBackOff" && hookFailed);
    if (!isIt) return undefined;
    const exited = /error: (?<detail>command '.*' exited with \d+)/.exec(waiting.message);
    return { message: waiting.message, detail: exited?.groups?.["detail"] ?? say`its command fails` };
  },
  patience: attempts(3),
  cause: (facts) => say`The postStart hook of ${whom(facts)} fails: ${facts["detail"] ?? ""}.`,
  fix: () => say`Correct the command in \`lifecycle.postStart\`, or leave the hook out.`,
};

/** How long it may take nobody can know, but whoever waits should know for what. */
export const initRuns: Signal = {
  id: "init-container-runs",
  family: "container start",
  on: "container",
  see: ({ container }) =>
    container?.role === "init container" && container.runningSince !== undefined && container.crashes === 0
      ? { message: "" }
      : undefined,
  patience: NEVER,
  strict: NEVER,
  cause: (facts) =>
    say`${who(facts)} still runs; the containers after it wait for its end${loggedLast(facts)}.`,
  fix: () => say`Its log says what it is doing, or what it waits for.`,
  look: ({ pod, containerName }) => `logs ${pod} -c ${containerName}`,
};

/** Started by the runtime, and yet `ContainerCreating` by the kubelet: it waits for the hook. Hooks may fetch models for minutes. */
export const postStartRuns: Signal = {
  id: "post-start-runs",
  family: "container start",
  on: "container",
  see({ container, pod }) {
    if (!/^(?:ContainerCreating|PodInitializing)$/.test(container?.waiting?.reason ?? "")) return undefined;
    const isStarted = pod?.events.some(
      (event) => event["reason"] === "Started" && concerns(event, container?.name ?? ""),
    );
    return isStarted && isMap(at(container?.spec, "lifecycle", "postStart")) ? { message: "" } : undefined;
  },
  patience: NEVER,
  strict: NEVER,
  cause: (facts) => say`${who(facts)} is started, but its postStart hook does not end.`,
  fix: () =>
    say`Let the hook end soon, or do its work in the program itself: the container counts as started only after it.`,
};

/** Fatal when the container has ended so often, and not before. */
function attempts(count: number) {
  return ({ container }: Subject): number => ((container?.crashes ?? 0) >= count ? NOW : NEVER);
}

function reference({ kind = "", name = "", key }: Facts): Reference {
  return { kind: kindName({ kind }), name, key };
}

interface StartHint {
  readonly pattern: RegExp;
  /** In place of what the runtime says, where that is hard to understand; `place` is captured by the pattern. */
  readonly cause?: (place: string) => string;
  readonly fix: () => string;
}

const START_HINTS: readonly StartHint[] = [
  {
    pattern: /exec format error/,
    cause: () => say`it is built for another processor (exec format error)`,
    fix: () => say`Build the image for the platform of the nodes.`,
  },
  {
    pattern: /chdir to cwd \("(?<place>[^"]*)"\).*permission denied/,
    cause: (place) => say`its user may not enter its working directory ${place}`,
    fix: () =>
      say`Let the user enter it (\`RUN chown\` in the Dockerfile), or choose another \`workingDir\` or user.`,
  },
  {
    pattern: /to rootfs at "(?<place>[^"]*)".*not a directory/s,
    cause: (place) =>
      say`its mount at ${place} is a file where the image has a directory, or the other way round`,
    fix: () =>
      say`Correct \`mountPath\` and \`subPath\`: \`subPath\` with the key of a ConfigMap or Secret mounts a file, without it a directory.`,
  },
  {
    pattern: /exec: "[^"]*\s[^"]*": /,
    fix: () =>
      say`\`command\` is a list of words: write each as an element of its own, or run the line by a shell (\`sh -c\`).`,
  },
  {
    pattern: /executable file not found|no such file or directory/,
    fix: () =>
      say`Correct \`command\` in the manifest, or the CMD of the Dockerfile: the file is not in the image.`,
  },
  {
    pattern: /permission denied/,
    fix: () => say`Make the file executable (\`chmod +x\` in the Dockerfile), or correct \`command\`.`,
  },
];

const startHint = (detail: string): StartHint | undefined =>
  START_HINTS.find(({ pattern }) => pattern.test(detail));

function startDetail(detail: string): string {
  const hint = startHint(detail);
  return (
    hint?.cause?.(hint.pattern.exec(detail)?.groups?.["place"] ?? "") ??
    quoted(detail.replace(/: unknown$/, ""))
  );
}

function startFix(detail: string): string {
  return (
    startHint(detail)?.fix() ??
    say`Correct \`command\`, \`workingDir\` and the mounts of the container as the message says.`
  );
}

export const START_SIGNALS = [
  missingReference,
  missingKey,
  runsAsRoot,
  cacheHiccup,
  invalidContainerConfig,
  noCommand,
  containerRefused,
  cannotStart,
  postStartFailed,
  postStartRuns,
  initRuns,
] as const;
