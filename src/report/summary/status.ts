/** The status of a namespace: pods, addresses, claims, models, where it all comes from, and what went wrong lately. */
import {
  type Column,
  code,
  details,
  link,
  type Markdown,
  md,
  prose,
  table,
  text,
  unbroken,
} from "../markdown.js";
import { countText, roughDurationText } from "../quantities.js";
import type { DeployReport } from "../report.js";
import type { PodReport, StatusReport } from "../status-report.js";
import { shortCommit } from "../verdict.js";

export function statusSections(report: DeployReport): Markdown[] {
  const { status } = report;
  if (!status) return [];
  return [
    podsSection(status, report.endedAt),
    eventsSection(status, report.endedAt),
    driftSection(status, report.endedAt),
    deployedSection(status),
    addressesSection(status),
    storageSection(status),
  ].filter((section) => section !== undefined);
}

function podsSection({ pods }: StatusReport, now: number): Markdown | undefined {
  if (pods.length === 0) return undefined;
  const well = pods.filter(({ ready }) => ready).length;
  const columns: Column[] = [
    { title: "" },
    { title: "pod" },
    { title: "state" },
    { title: "restarts", align: "right" },
    { title: "age", align: "right" },
    { title: "node" },
  ];
  const rows = pods.map((pod) => podRow(pod, now));
  return details(
    "Pods",
    `${well} of ${pods.length} well`,
    table(columns, rows),
    well < pods.length ? "open" : "folded",
  );
}

function podRow({ name, state, ready, restarts, node, startedAt }: PodReport, now: number): Markdown[] {
  return [
    text(ready ? "✅" : "⚠️"),
    code(name),
    text(state),
    text(`${restarts}`),
    age(startedAt, now),
    text(node || "–"),
  ];
}

function eventsSection({ events }: StatusReport, now: number): Markdown | undefined {
  if (events.length === 0) return undefined;
  const columns: Column[] = [
    { title: "ago", align: "right" },
    { title: "object" },
    { title: "warning" },
    { title: "times", align: "right" },
  ];
  const rows = events.map(({ object, reason, message, count, at }) => [
    age(at, now),
    text(object),
    md`**${reason}** ${prose(message)}`,
    text(`${count}`),
  ]);
  return details("Warnings of the last hour", countText(events.length, "kind"), table(columns, rows));
}

function driftSection({ drift }: StatusReport, now: number): Markdown | undefined {
  if (drift.length === 0) return undefined;
  const columns: Column[] = [
    { title: "object" },
    { title: "changed by" },
    { title: "in" },
    { title: "ago", align: "right" },
  ];
  const rows = drift.map(({ object, manager, fields, at }) => [
    text(object),
    code(manager),
    text(fields.join(", ")),
    age(at, now),
  ]);
  const note = "the next deployment takes back what the manifests set";
  return details("Changed since the last deployment", note, table(columns, rows), "open");
}

function deployedSection({ deployed, holder }: StatusReport): Markdown | undefined {
  const columns: Column[] = [{ title: "run" }, { title: "commit" }, { title: "by" }, { title: "objects" }];
  const rows = deployed.map(({ run, commit, actor, objects }) => [
    run === "" ? text("–") : link(text(run.slice(run.lastIndexOf("/") + 1)), run),
    commit === "" ? text("–") : code(shortCommit(commit)),
    text(actor || "–"),
    text(objects.join(", ")),
  ]);
  if (holder !== undefined) rows.unshift([text("at work now"), text("–"), text("–"), prose(holder)]);
  return rows.length === 0
    ? undefined
    : details("Deployed by", countText(rows.length, "run"), table(columns, rows));
}

function addressesSection({ addresses }: StatusReport): Markdown | undefined {
  if (addresses.length === 0) return undefined;
  const columns: Column[] = [
    { title: "Service" },
    { title: "type" },
    { title: "ports" },
    { title: "address" },
  ];
  const rows = addresses.map(({ service, type, ports, address }) => [
    code(service),
    text(type),
    text(ports.join(", ")),
    address === undefined ? text(type === "LoadBalancer" ? "none yet" : "–") : code(address),
  ]);
  return details("Addresses", countText(addresses.length, "Service"), table(columns, rows));
}

function storageSection({ claims, models }: StatusReport): Markdown | undefined {
  if (claims.length === 0 && models === undefined) return undefined;
  const columns: Column[] = [{ title: "" }, { title: "" }, { title: "" }];
  const rows = claims.map(({ name, phase, size, storageClass }) => [
    md`claim ${code(name)}`,
    text(phase),
    text([size, storageClass].filter((one) => one !== "").join(", ")),
  ]);
  const held = models?.names;
  if (held) rows.push([text("models"), text(countText(held.length, "model")), text(held.join(", ") || "–")]);
  if (models?.problem !== undefined) rows.push([text("models"), text("unknown"), prose(models.problem)]);
  return details(
    "Data",
    `${countText(claims.length, "claim")}${held ? `, ${countText(held.length, "model")}` : ""}`,
    table(columns, rows),
  );
}

function age(at: number | undefined, now: number): Markdown {
  return at === undefined || at === 0 ? text("–") : unbroken(roughDurationText(Math.max(0, now - at)));
}
