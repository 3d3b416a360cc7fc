/** Evidence as text: tables and lists a human reads in a folded part of the summary. Pure. */
import { at, isMap, type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { eventTime } from "./observation.js";
import type { ContainerView, PodView } from "./views.js";

/** A log tells at its beginning how it was started, at its end why it ended. */
const HEAD_LINES = 10;
const TAIL_LINES = 40;

/** Events are merged, so that this many different ones are a lot. */
const EVENTS = 40;

export function podTable(pods: readonly PodView[]): string {
  const rows = pods.map((view) => [
    view.name,
    textAt(view.pod, "status", "reason") ?? view.phase,
    textAt(view.pod, "spec", "nodeName") ?? "(no node)",
    view.containers.map(containerText).join("; "),
  ]);
  return rows.length === 0 ? "" : table([["pod", "phase", "node", "containers"], ...rows]);
}

function containerText({ name, role, ready, waiting, runningSince, ended, crashes }: ContainerView): string {
  const state = stateText({ waiting, runningSince, ended });
  const end = ended && !state.startsWith("ended") ? `, last end: ${endText(ended)}` : "";
  const count = crashes > 0 ? `, ${crashes} ${crashes === 1 ? "crash" : "crashes"}` : "";
  return `${role === "container" ? "" : `${role} `}${name}: ${state}${ready ? ", ready" : ""}${end}${count}`;
}

function stateText({
  waiting,
  runningSince,
  ended,
}: Pick<ContainerView, "waiting" | "runningSince" | "ended">): string {
  if (runningSince !== undefined) return "running";
  if (waiting) return waiting.reason || "waiting";
  return ended ? `ended: ${endText(ended)}` : "unknown";
}

function endText({ exitCode, reason }: NonNullable<ContainerView["ended"]>): string {
  return reason && reason !== "Error" ? `${reason}, exit code ${exitCode}` : `exit code ${exitCode}`;
}

export function conditionLines(object: JsonMap): string {
  return listAt(object, "status", "conditions")
    .map((condition) => {
      const [type, status, reason, message] = ["type", "status", "reason", "message"].map(
        (key) => textAt(condition, key) ?? "",
      );
      return `${type}=${status} ${reason}: ${message}`.replace(/[: ]+$/, "");
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
    return [{ time: eventTime(last), text: count > 1 ? `${text} (${count} times)` : text }];
  });
  return lines
    .toSorted((a, b) => (a.time < b.time ? -1 : 1))
    .slice(-EVENTS)
    .map(({ time, text }) => `${time} ${text}`)
    .join("\n");
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

export function logText(lines: readonly string[]): string {
  if (lines.length <= HEAD_LINES + TAIL_LINES) return lines.join("\n");
  const left = lines.length - HEAD_LINES - TAIL_LINES;
  return [...lines.slice(0, HEAD_LINES), `(… ${left} lines left out …)`, ...lines.slice(-TAIL_LINES)].join(
    "\n",
  );
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
  return chosen.map((one) => [`container ${textAt(one, "name")}`, ...fieldLines(one)].join("\n")).join("\n");
}

function fieldLines(container: JsonMap): string[] {
  const fields = [...SPEC_FIELDS, ...PROBE_FIELDS].filter((name) => container[name] !== undefined);
  const env = listAt(container, "env").map((one) => textAt(one, "name") ?? "");
  return [
    ...fields.map((name) => `  ${name}: ${JSON.stringify(container[name])}`),
    ...(env.length > 0 ? [`  env (names only): ${env.join(", ")}`] : []),
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
