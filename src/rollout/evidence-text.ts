/** Evidence as text: tables and lists a human reads in a folded part of the summary. Pure. */
import { plain } from "../foreign-text.js";
import { at, isMap, type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { say } from "../words/say.js";
import { eventTime } from "./observation.js";
import type { ContainerRole, ContainerView, Ended, PodView } from "./views.js";

/** Events are merged, so that this many different ones are a lot. */
const EVENTS = 40;

export function podTable(pods: readonly PodView[]): string {
  const rows = pods.map((view) => [
    view.name,
    textAt(view.pod, "status", "reason") ?? view.phase,
    textAt(view.pod, "spec", "nodeName") ?? say`(no node)`,
    view.containers.map(containerText).join(say`; `),
  ]);
  return rows.length === 0 ? "" : table([[say`pod`, say`phase`, say`node`, say`containers`], ...rows]);
}

function containerText(container: ContainerView): string {
  const { ready, ended, crashes } = container;
  return [
    say`${NAMES[container.role](container.name)}: ${stateText(container)}`,
    ...(ready ? [say`ready`] : []),
    ...(ended && !isDown(container) ? [say`last end: ${endText(ended)}`] : []),
    ...(crashes > 0 ? [crashes === 1 ? say`${crashes} crash` : say`${crashes} crashes`] : []),
  ].join(", ");
}

const NAMES: Readonly<Record<ContainerRole, (name: string) => string>> = {
  container: (name) => name,
  sidecar: (name) => say`sidecar ${name}`,
  "init container": (name) => say`init container ${name}`,
};

/** Its end is its state, and not what was before. */
function isDown({ waiting, runningSince }: ContainerView): boolean {
  return runningSince === undefined && !waiting;
}

function stateText(container: ContainerView): string {
  const { waiting, ended } = container;
  if (isDown(container)) return ended ? say`ended: ${endText(ended)}` : say`unknown`;
  return waiting ? waiting.reason || say`waiting` : say`running`;
}

function endText({ exitCode, reason }: Ended): string {
  return reason && reason !== "Error" ? say`${reason}, exit code ${exitCode}` : say`exit code ${exitCode}`;
}

export function conditionLines(object: JsonMap): string {
  return listAt(object, "status", "conditions")
    .map((condition) => {
      const [type, status, reason, message] = ["type", "status", "reason", "message"].map(
        (key) => textAt(condition, key) ?? "",
      );
      return continued(`${type}=${status} ${reason}: ${message}`.replace(/[: ]+$/, ""));
    })
    .join("\n");
}

/** The same said of several objects, or again and again, is one line with a count. */
export function eventLines(events: readonly JsonMap[]): string {
  const groups = [...Map.groupBy(events, sameText).values()];
  const lines = groups.flatMap((group) => {
    const last = group.at(-1);
    if (!last) return [];
    const count = group.map((event) => countOf(event)).reduce((sum, one) => sum + one, 0);
    const object = `${textAt(last, "involvedObject", "kind") ?? ""}/${textAt(last, "involvedObject", "name") ?? ""}`;
    const text = `${textAt(last, "type") ?? ""} ${textAt(last, "reason") ?? ""} ${object}: ${textAt(last, "message") ?? ""}`;
    return [{ time: eventTime(last), text: count > 1 ? say`${text} (${count} times)` : text }];
  });
  return lines
    .toSorted((a, b) => (a.time < b.time ? -1 : 1))
    .slice(-EVENTS)
    .map(({ time, text }) => continued(`${inSeconds(time)} ${text}`))
    .join("\n");
}

/** What probes and programs said may have several lines; none of them is to look like one of ours. */
function continued(text: string): string {
  return plain(text).trimEnd().replaceAll("\n", "\n    ");
}

/** Some events have microseconds; those that stand below each other have the same width. */
function inSeconds(time: string): string {
  return time.replace(/\.\d+(?=Z$)/, "");
}

/** Names of pods differ between replicas; what is said of them does not. */
export function sameText(event: JsonMap): string {
  const name = textAt(event, "involvedObject", "name") ?? "";
  const message = (textAt(event, "message") ?? "").replace(GENERATED_NAME, "").replaceAll(name, "");
  return `${textAt(event, "reason")} ${message}`;
}

/** `web-6b745669f5-x2dc7`: the five characters at the end are random. */
const GENERATED_NAME = /[a-z0-9][\w-]*-[bcdfghjklmnpqrstvwxz2456789]{5}\b/g;

/** How often it happened. */
export function countOf(event: JsonMap): number {
  const count = at(event, "series", "count") ?? at(event, "count");
  return typeof count === "number" ? count : 1;
}

const SPEC_FIELDS = [
  "image",
  "command",
  "args",
  "workingDir",
  "ports",
  "resources",
  "securityContext",
  "volumeMounts",
];
const PROBE_FIELDS = ["startupProbe", "readinessProbe", "livenessProbe", "lifecycle"];

/** The container in question; values of the environment may be secret and are left out. */
export function specText(object: JsonMap, container: string | undefined): string {
  const template = isMap(at(object, "spec", "template"))
    ? mapAt(object, "spec", "template", "spec")
    : mapAt(object, "spec");
  const containers = [...listAt(template, "initContainers"), ...listAt(template, "containers")].filter(isMap);
  const chosen = containers.filter(
    (one) => container === undefined || container === "" || one["name"] === container,
  );
  return chosen
    .map((one) => [say`container ${textAt(one, "name") ?? ""}`, ...fieldLines(one)].join("\n"))
    .join("\n");
}

function fieldLines(container: JsonMap): string[] {
  const fields = [...SPEC_FIELDS, ...PROBE_FIELDS].filter((name) => container[name] !== undefined);
  const env = listAt(container, "env").map((one) => textAt(one, "name") ?? "");
  return [
    ...fields.map((name) => `  ${name}: ${JSON.stringify(container[name])}`),
    ...(env.length > 0 ? [`  ${say`env (names only): ${env.join(", ")}`}`] : []),
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
