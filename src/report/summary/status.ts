/** The status of a namespace: pods, addresses, claims, models, where it all comes from, and what went wrong lately. */

import { type Words, wordsOf } from "../../words/words.js";
import {
  blocks,
  type Column,
  code,
  details,
  joined,
  type Markdown,
  md,
  prose,
  table,
  text,
  unbroken,
} from "../markdown.js";
import { ageText } from "../quantities.js";
import type { DeployReport } from "../report.js";
import type { PodReport, StatusReport } from "../status-report.js";
import { shortCommit } from "../verdict.js";
import { runCell } from "./run-cell.js";

export function statusSections(report: DeployReport): Markdown[] {
  const { status } = report;
  if (!status) return [];
  const words = wordsOf(report.language);
  return [
    podsSection(status, report.endedAt, words),
    eventsSection(status, report.endedAt, words),
    driftSection(status, report.endedAt, words),
    deployedSection(status, words),
    addressesSection(status, words),
    storageSection(status, words),
  ].filter((section) => section !== undefined);
}

function podsSection({ pods }: StatusReport, now: number, words: Words): Markdown | undefined {
  if (pods.length === 0) return undefined;
  const { tables, status } = words;
  const well = pods.filter(({ ready }) => ready).length;
  const columns: Column[] = [
    { title: "" },
    { title: tables.pod },
    { title: tables.state },
    { title: tables.age, align: "right" },
  ];
  const rows = pods.map((pod) => podRow(pod, now, words));
  return details(
    status.pods,
    status.podsWell(well, pods.length),
    table(columns, rows),
    well < pods.length ? "open" : "folded",
  );
}

function podRow(
  { name, state, ready, restarts, node, startedAt }: PodReport,
  now: number,
  words: Words,
): Markdown[] {
  return [
    text(ready ? "✅" : "⚠️"),
    node === "" ? code(name) : md`${code(name)}<br>${words.tables.node} ${code(node)}`,
    restarts === 0 ? text(state) : md`${text(state)} · ${words.counts.restarts(restarts)}`,
    age(startedAt, now, words),
  ];
}

function eventsSection({ events }: StatusReport, now: number, words: Words): Markdown | undefined {
  if (events.length === 0) return undefined;
  const { tables } = words;
  const columns: Column[] = [
    { title: tables.age, align: "right" },
    { title: tables.object },
    { title: tables.warning },
  ];
  const rows = events.map(({ object, reason, message, count, at }) => [
    age(at, now, words),
    text(object),
    md`**${reason}** ${text(count > 1 ? `×${count}` : "")} ${message}`,
  ]);
  return details(words.status.warnings, words.counts.kinds(events.length), table(columns, rows));
}

function driftSection({ drift }: StatusReport, now: number, words: Words): Markdown | undefined {
  if (drift.length === 0) return undefined;
  const { tables, status } = words;
  const columns: Column[] = [
    { title: tables.object },
    { title: tables.changedBy },
    { title: tables.inFields },
    { title: tables.age, align: "right" },
  ];
  const rows = drift.map(({ object, manager, fields, at }) => [
    text(object),
    code(manager),
    text(fields.join(", ")),
    age(at, now, words),
  ]);
  return details(status.drift, status.driftNote, table(columns, rows), "open");
}

function deployedSection({ deployed, holder }: StatusReport, words: Words): Markdown | undefined {
  const { tables, status } = words;
  const columns: Column[] = [tables.run, tables.objects].map((title) => ({ title }));
  const rows = deployed.map(({ run, commit, actor, objects }) => [
    joined([runCell(run, actor, words), code(shortCommit(commit))], "<br>") ?? text("–"),
    text(objects.join(", ")),
  ]);
  if (holder !== undefined) rows.unshift([text(status.atWork), prose(holder)]);
  return rows.length === 0
    ? undefined
    : details(status.deployedBy, words.counts.runs(rows.length), table(columns, rows));
}

function addressesSection({ addresses }: StatusReport, words: Words): Markdown | undefined {
  if (addresses.length === 0) return undefined;
  const { tables, status } = words;
  const columns: Column[] = [tables.service, tables.ports, tables.address].map((title) => ({ title }));
  const rows = addresses.map(({ service, type, ports, address }) => [
    md`${code(service)}<br>${text(type)}`,
    text(ports.join(", ")),
    address === undefined ? text(type === "LoadBalancer" ? status.noneYet : "–") : code(address),
  ]);
  return details(status.addresses, words.counts.services(addresses.length), table(columns, rows));
}

function storageSection({ claims, models }: StatusReport, words: Words): Markdown | undefined {
  if (claims.length === 0 && models === undefined) return undefined;
  const { counts, status, tables } = words;
  const held = models?.names;
  const columns: Column[] = [status.claim, tables.state, tables.size].map((title) => ({ title }));
  const rows = claims.map(({ name, phase, size, storageClass }) => [
    code(name),
    text(phase),
    text([size, storageClass].filter((one) => one !== "").join(", ")),
  ]);
  return details(
    status.data,
    `${counts.claims(claims.length)}${held ? `, ${counts.models(held.length)}` : ""}`,
    blocks(rows.length > 0 ? table(columns, rows) : undefined, modelsLine(models, words)),
  );
}

function modelsLine(models: StatusReport["models"], { status }: Words): Markdown | undefined {
  if (models === undefined) return undefined;
  const told = models.names ? joined(models.names.map(code), ", ") : prose(models.problem);
  return md`**${status.models}** ${told ?? text("–")}`;
}

function age(at: number | undefined, now: number, { numbers }: Words): Markdown {
  return at === undefined || at === 0 ? text("–") : unbroken(ageText(now - at, numbers));
}
