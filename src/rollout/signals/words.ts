/** Words that several families of signals use. Pure. */
import { at, isMap, numberAt, textAt } from "../../json.js";
import { lastWordsAt, wordsAt } from "../../logs/last-words.js";
import { say } from "../../words/say.js";
import type { ContainerRole } from "../views.js";
import type { Facts } from "./signal.js";

/** `Container c of web-abc`, as sentences begin with it. */
export function who(facts: Facts): string {
  const text = whom(facts);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same within a sentence. */
export function whom({ role = "", containerName = "", pod = "" }: Facts): string {
  return isRole(role) ? NAMED[role](containerName, pod) : pod;
}

const NAMED: Readonly<Record<ContainerRole, (name: string, pod: string) => string>> = {
  container: (name, pod) => say`container ${name} of ${pod}`,
  "init container": (name, pod) => say`init container ${name} of ${pod}`,
  sidecar: (name, pod) => say`sidecar ${name} of ${pod}`,
};

const isRole = (role: string): role is ContainerRole => role in NAMED;

/** Of what holds configuration; the kubelet writes it in small letters, by which `kind` is captured. */
export function kindName({ kind = "" }: Facts): "Secret" | "ConfigMap" {
  return kind.toLowerCase() === "secret" ? "Secret" : "ConfigMap";
}

/** A digest is too long for a sentence; its beginning tells it. */
export function plainReference(image: string): string {
  return image.replace(/(@sha256:[0-9a-f]{12})[0-9a-f]{52}$/, "$1…");
}

/** The last sentence part of what a probe, the runtime or a log said, with its own full stop taken away. */
export function quoted(text: string): string {
  return text.trim().replace(/\.$/, "");
}

/** What a container logged last, to end a sentence with; empty when nothing is known of it. */
export function loggedLast({ lastLine = "", wordsAboveTrace = "", isSilent = "" }: Facts): string {
  if (isSilent !== "") return say`; it has logged nothing`;
  if (lastLine !== "") return say`; its last line: ${quoted(lastLine)}`;
  return wordsAboveTrace === "" ? "" : say`; its log says: ${quoted(wordsAboveTrace)}`;
}

/** What a program left to say when it ended: its termination message, or else what it logged last. */
export function lastWords(facts: Facts): string {
  const left = wordsLeft(facts);
  if (left === "" || left === lastLogged(facts)) return loggedLast(facts);
  return say`; its termination message: ${quoted(left)}`;
}

/** What a container logged last; empty when nothing is known of it. */
export function lastLogged({ lastLine = "", wordsAboveTrace = "" }: Facts): string {
  return lastLine || wordsAboveTrace;
}

/** The last words of the termination message, which often is the end of the log: then it may hold no more than a trace. */
export function wordsLeft({ message = "" }: Facts): string {
  const lines = message.split("\n");
  return wordsAt(lines, lastWordsAt(lines));
}

/** `GET / on port 8080`, `sh -c check`, `TCP on port 5432`. */
export function probeText(probe: unknown): string {
  const http = at(probe, "httpGet");
  if (isMap(http)) return say`GET ${textAt(http, "path") ?? "/"} on port ${placeText(http)}`;
  const tcp = at(probe, "tcpSocket");
  if (isMap(tcp)) return say`TCP on port ${placeText(tcp)}`;
  const grpc = at(probe, "grpc");
  if (isMap(grpc)) return say`gRPC on port ${portText(grpc)}`;
  const command = at(probe, "exec", "command");
  return Array.isArray(command) ? `\`${command.join(" ")}\`` : say`its probe`;
}

/** Mostly the pod itself is asked. */
function placeText(place: unknown): string {
  const host = textAt(place, "host");
  return host ? say`${portText(place)} of ${host}` : portText(place);
}

function portText(place: unknown): string {
  return `${numberAt(place, "port") ?? textAt(place, "port") ?? "?"}`;
}

/** Does an event speak of this container? Its field path is `spec.containers{api}`. */
export function concerns(event: unknown, container: string): boolean {
  return textAt(event, "involvedObject", "fieldPath")?.endsWith(`{${container}}`) ?? false;
}
