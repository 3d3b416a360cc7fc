/** Ready, and perhaps about to be killed: what liveness probes say of containers, and whether they have been asked at all. Pure. */
import { seconds } from "../duration.js";
import { at, canonical, isMap, type JsonMap, listAt, mapAt, numberAt, textAt } from "../json.js";
import { say } from "../words/say.js";
import type { Followed } from "./followed.js";
import { conditionOf, eventTime, type Scene } from "./observation.js";
import { failureEvent, isFailure, probeFacts } from "./signals/probes.js";
import { whom } from "./signals/words.js";
import { type ContainerView, containerKey, type PodView, podView } from "./views.js";

/** Why a container that is ready may not stay so. */
export interface Doubt {
  /** Of the container and the failure: what is remembered. */
  readonly key: string;
  /** Milliseconds for which it counts, from when it is first seen. */
  readonly lasts: number;
  /** What is wrong; empty while nothing is known to be. */
  readonly text: string;
}

/** The event, our watch and the clocks, which count whole seconds. */
const MARGIN = seconds(2);

/** A probe whose first question comes later than this after the start is not waited for. */
const AWAITED = seconds(60);

export function doubtsAbout(workload: JsonMap, followed: Followed, scene: Scene): Doubt[] {
  return scene
    .newestPods(workload)
    .map((pod) => podView(pod, scene))
    .flatMap((pod) => pod.containers.flatMap((container) => doubtAbout(pod, container, followed) ?? []));
}

function doubtAbout(pod: PodView, container: ContainerView, followed: Followed): Doubt | undefined {
  const probe = at(container.spec, "livenessProbe");
  if (!isMap(probe) || container.runningSince === undefined || !container.ready) return undefined;
  return failing(pod, container, probe) ?? unasked(pod, container, probe, followed);
}

/** A probe that fails does so again within its period, or has recovered. */
function failing(pod: PodView, container: ContainerView, probe: JsonMap): Doubt | undefined {
  const event = failureEvent(pod, container, "liveness");
  if (!event || !isFailure(event)) return undefined;
  const failedAt = eventTime(event);
  if (Date.parse(failedAt) < (container.runningSince ?? 0)) return undefined;
  const { target = "", answer = "" } = probeFacts(pod, container, "liveness");
  const who = whom({ role: container.role, containerName: container.name, pod: pod.name });
  return {
    key: `liveness-fails ${containerKey(pod, container)} ${failedAt}`,
    lasts: periodOf(probe) + seconds(numberAt(probe, "timeoutSeconds") ?? 1) + MARGIN,
    text: say`the \`livenessProbe\` of ${who} fails: ${target} ${answer}`,
  };
}

/** The kubelet asks once a period, first when the initial delay is over. */
function unasked(
  pod: PodView,
  container: ContainerView,
  probe: JsonMap,
  { writtenAt }: Followed,
): Doubt | undefined {
  if (isAnswered(probe, container.spec)) return undefined;
  const due = seconds(numberAt(probe, "initialDelaySeconds") ?? 0) + periodOf(probe);
  const readyAt = Date.parse(textAt(conditionOf(pod.pod, "Ready"), "lastTransitionTime") ?? "") || 0;
  const lasts = due + MARGIN - (Math.max(readyAt, writtenAt) - (container.runningSince ?? 0));
  if (due > AWAITED || lasts <= 0) return undefined;
  return { key: `liveness-unasked ${containerKey(pod, container)}`, lasts, text: "" };
}

/** The default is the API server's. */
function periodOf(probe: JsonMap): number {
  return seconds(numberAt(probe, "periodSeconds") ?? 10);
}

/** Who is ready has answered the other probes: what they ask, and that somebody listens there. */
function isAnswered(probe: JsonMap, spec: JsonMap): boolean {
  const others = ["readinessProbe", "startupProbe"].map((name) => mapAt(spec, name));
  const answers = others.flatMap((other) => [questionOf(other, spec), listeningOf(other, spec)]);
  return answers.includes(questionOf(probe, spec));
}

const HANDLERS = ["httpGet", "tcpSocket", "exec", "grpc"] as const;

function questionOf(probe: JsonMap, spec: JsonMap): string {
  return canonical(HANDLERS.map((how) => numbered(at(probe, how), spec)));
}

/** As a `tcpSocket` would ask it. */
function listeningOf(probe: JsonMap, spec: JsonMap): string | undefined {
  const asked = [at(probe, "httpGet"), at(probe, "tcpSocket"), at(probe, "grpc")].find(isMap);
  if (!asked) return undefined;
  const tcpSocket = { port: asked["port"], ...("host" in asked ? { host: asked["host"] } : {}) };
  return questionOf({ tcpSocket }, spec);
}

/** With the number of a port that is named. */
function numbered(handler: unknown, spec: JsonMap): unknown {
  if (!isMap(handler)) return null;
  const named = listAt(spec, "ports").find((port) => textAt(port, "name") === handler["port"]);
  return named ? { ...handler, port: at(named, "containerPort") } : handler;
}
