/** Signals: the container runs, but a probe does not succeed. Patience is computed from the container's own probes. */
import { seconds } from "../../duration.js";
import { at, isMap, type JsonMap, listAt, numberAt, textAt } from "../../json.js";
import { say } from "../../words/say.js";
import { conditionOf } from "../observation.js";
import type { ContainerView, PodView } from "../views.js";
import { crashFacts, crashPatience, lookAtCrash } from "./crash.js";
import { hintOf } from "./log-hints.js";
import { type Facts, NOW, type Signal } from "./signal.js";
import { concerns, loggedLast, probeText, who, whom } from "./words.js";

/** Programs load models and connect to databases before they listen; few manifests have a startup probe that says how long. */
const START_ALLOWANCE = seconds(30);

/** The kubelet's probe, our watch and the endpoints come a little after one another. */
const MARGIN = seconds(10);

/** Who does not answer at all may still be starting; an answer that says no is one. */
const SILENT_ALLOWANCE = seconds(8);

/** The condition of a readiness gate is somebody else's to write. */
const GATE_PATIENCE = seconds(120);

/** The kubelet restarts a container whose startup or liveness probe fails; its exit code tells nothing. */
export const killedByProbe: Signal = {
  id: "killed-by-probe",
  family: "probes",
  on: "container",
  see({ container, pod }) {
    if (!pod || !container?.ended || container.crashes === 0) return undefined;
    if (container.ready && container.role === "container") return undefined;
    const kill = pod.events.findLast(
      (event) => textAt(event, "reason") === "Killing" && concerns(event, container.name),
    );
    const probe = /failed (?<probe>startup|liveness) probe/.exec(textAt(kill, "message") ?? "")?.groups?.[
      "probe"
    ];
    if (!probe) return undefined;
    return { ...crashFacts(container, pod), ...probeFacts(pod, container, probe) };
  },
  patience: crashPatience,
  strict: NOW,
  mayBeDependency: true,
  cause: (facts) =>
    say`The ${facts["probe"] ?? ""} probe kills ${whom(facts)}: ${facts["target"] ?? ""} ${facts["answer"] ?? ""}.`,
  fix: ({ probe = "" }) =>
    say`Correct path and port of the ${probe} probe, or give it more time (\`initialDelaySeconds\`, \`failureThreshold\`).`,
  look: lookAtCrash,
};

export const neverReady: Signal = {
  id: "never-ready",
  family: "probes",
  on: "container",
  see({ container, pod }) {
    if (!pod || container?.runningSince === undefined || container.ready) return undefined;
    if (container.role === "init container") return undefined;
    const probe = container.started ? "readiness" : "startup";
    return isMap(at(container.spec, `${probe}Probe`)) ? probeFacts(pod, container, probe) : undefined;
  },
  patience: ({ container, pod }) =>
    container && pod
      ? readinessBudget(container) + MARGIN + (isSilent(pod, container) ? SILENT_ALLOWANCE : 0)
      : 0,
  // It may have got ready long ago on a node that does not report.
  asks: ({ node = "" }) => ({ kind: "Node", name: node }),
  mayBeDependency: true,
  cause: (facts) =>
    say`${who(facts)} runs but does not get ready: its ${facts["probe"] ?? ""} probe (${facts["target"] ?? ""}) ${facts["answer"] ?? ""}${loggedLast(facts)}.`,
  fix: (facts) => [hintOf({ ...facts, message: "" })?.fix, facts["advice"]].filter((part) => part).join(" "),
  look: ({ pod, containerName }) => `logs ${pod} -c ${containerName}`,
};

export const gateMissing: Signal = {
  id: "readiness-gate",
  family: "probes",
  on: "pod",
  see({ pod }) {
    const ready = pod && conditionOf(pod.pod, "Ready");
    if (!pod || ready?.["reason"] !== "ReadinessGatesNotReady") return undefined;
    const gates = listAt(pod.pod, "spec", "readinessGates").map((gate) => textAt(gate, "conditionType"));
    return { message: textAt(ready, "message") ?? "", gates: gates.join(", ") };
  },
  patience: GATE_PATIENCE,
  cause: ({ pod = "", gates = "" }) =>
    say`${pod} is not ready: its readiness gate ${gates} is not fulfilled.`,
  fix: () =>
    say`The controller that writes this condition (usually a load balancer's) has not done so: is it installed and healthy?`,
};

/** How long its probes allow a container to take, from its start to being ready. */
export function readinessBudget({ spec }: ContainerView): number {
  const own = probeBudget(at(spec, "startupProbe")) + probeBudget(at(spec, "readinessProbe"));
  return own + START_ALLOWANCE;
}

/** The defaults are the API server's. */
function probeBudget(probe: unknown): number {
  if (!isMap(probe)) return 0;
  const delay = numberAt(probe, "initialDelaySeconds") ?? 0;
  const tries = (numberAt(probe, "failureThreshold") ?? 3) + (numberAt(probe, "successThreshold") ?? 1) - 1;
  const each = Math.max(numberAt(probe, "periodSeconds") ?? 10, numberAt(probe, "timeoutSeconds") ?? 1);
  return seconds(delay + tries * each);
}

const UNHEALTHY =
  /^(?<which>Startup|Readiness|Liveness) probe (?<how>failed|errored)[^:]*: (?<answer>[\s\S]*)$/;

export function probeFacts(pod: PodView, container: ContainerView, probe: string): Facts {
  const answer = answerOf(pod, container, probe);
  return {
    message: answer,
    node: pod.node,
    probe,
    target: probeText(at(container.spec, `${probe}Probe`)),
    ...answerFacts(answer),
    ...elsewhere(pod, container, probe, answer),
  };
}

/** With `host` the kubelet asks whoever has that name on its node, where 127.0.0.1 is the pod's only if it shares the network. */
function elsewhere({ pod }: PodView, { spec }: ContainerView, probe: string, answer: string): Facts {
  const host = ["httpGet", "tcpSocket"]
    .map((way) => textAt(spec, `${probe}Probe`, way, "host"))
    .find((one) => one);
  if (host === undefined || at(pod, "spec", "hostNetwork") === true) return {};
  const advice = say`Leave \`host\` out of the probe: then the kubelet asks the pod, and not ${host} as its node knows it.`;
  return /connection refused/.test(answer) ? { advice, answer: say`is refused` } : { advice };
}

function answerOf(pod: PodView, container: ContainerView, probe: string): string {
  return toldBy(failureEvent(pod, container, probe))?.["answer"] ?? "";
}

/** The newest event of the kubelet about a failure of this probe. */
export function failureEvent(
  { events }: PodView,
  container: ContainerView,
  probe: string,
): JsonMap | undefined {
  return events.findLast(
    (event) => concerns(event, container.name) && toldBy(event)?.["which"]?.toLowerCase() === probe,
  );
}

/** Other than a probe that could not even be asked, which never kills. */
export function isFailure(event: JsonMap): boolean {
  return toldBy(event)?.["how"] === "failed";
}

function toldBy(event: JsonMap | undefined): Partial<Record<string, string>> | undefined {
  if (textAt(event, "reason") !== "Unhealthy") return undefined;
  return UNHEALTHY.exec(textAt(event, "message") ?? "")?.groups;
}

interface Answer {
  readonly pattern: RegExp;
  /** `captured` by the pattern. */
  readonly text: (captured: string) => string;
  readonly fix: () => string;
}

const correctProbeText = (): string =>
  say`Correct the probe or what it asks; a startupProbe gives a slow program more time.`;

const answersText = (status: string): string => say`answers ${status}`;

/** The first that matches explains. */
const ANSWERS: readonly Answer[] = [
  {
    pattern: /executable file not found/,
    text: () => say`cannot be asked, for its command is not found in the container`,
    fix: () => say`Correct the command of the probe, or put the program into the image.`,
  },
  {
    pattern: /statuscode: (40[13])/,
    text: answersText,
    fix: () =>
      say`Let the probe ask a path for which nobody has to log in; if the program passes on the refusal of what it calls, correct the login for that.`,
  },
  {
    pattern: /statuscode: (5\d\d)/,
    text: answersText,
    fix: () =>
      say`The program itself says that something is wrong: its log or the body of this answer says what, often a service that it needs.`,
  },
  {
    pattern: /statuscode: (\d+)/,
    text: answersText,
    fix: () => say`Correct the path of the probe, or what the program answers there.`,
  },
  {
    pattern: /connection refused/,
    text: () => say`is refused, for nothing listens on that port`,
    fix: () =>
      say`Correct the port, let the program listen on 0.0.0.0, or give it more time with a startupProbe.`,
  },
  {
    pattern: /deadline exceeded|timeout|timed out/i,
    text: () => say`gets no answer in time`,
    fix: () => say`Raise \`timeoutSeconds\`, or see why the program does not answer.`,
  },
  { pattern: /^\s*$/, text: () => say`does not succeed`, fix: correctProbeText },
  { pattern: /^([\s\S]*?)\.?\s*$/, text: (words) => say`says: ${words}`, fix: correctProbeText },
];

function answerFacts(answer: string): Facts {
  const known = ANSWERS.find(({ pattern }) => pattern.test(answer));
  const captured = known?.pattern.exec(answer)?.[1] ?? "";
  return { answer: known?.text(captured) ?? answer, advice: known?.fix() ?? "" };
}

/** The program has never answered so far. */
function isSilent(pod: PodView, container: ContainerView): boolean {
  const answer = answerOf(pod, container, container.started ? "readiness" : "startup");
  return answer === "" || /refused|timeout|deadline/i.test(answer);
}

export const PROBE_SIGNALS = [killedByProbe, neverReady, gateMissing] as const;
