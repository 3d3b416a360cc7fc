/** The status of a namespace: pods, addresses, claims, models, where it all comes from, and what went wrong lately. */

import { type Words, wordsOf } from "../../words/words.js";
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
import { roughDurationText } from "../quantities.js";
import type { DeployReport } from "../report.js";
import type { PodReport, StatusReport } from "../status-report.js";
import { shortCommit } from "../verdict.js";

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
    { title: tables.restarts, align: "right" },
    { title: tables.age, align: "right" },
    { title: tables.node },
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
    code(name),
    text(state),
    text(`${restarts}`),
    age(startedAt, now, words),
    text(node || "–"),
  ];
}

function eventsSection({ events }: StatusReport, now: number, words: Words): Markdown | undefined {
  if (events.length === 0) return undefined;
  const { tables } = words;
  const columns: Column[] = [
    { title: tables.ago, align: "right" },
    { title: tables.object },
    { title: tables.warning },
    { title: tables.times, align: "right" },
  ];
  const rows = events.map(({ object, reason, message, count, at }) => [
    age(at, now, words),
    text(object),
    md`**${reason}** ${prose(message)}`,
    text(`${count}`),
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
    { title: tables.ago, align: "right" },
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
  const columns: Column[] = [tables.run, tables.commit, tables.by, tables.objects].map((title) => ({
    title,
  }));
  const rows = deployed.map(({ run, commit, actor, objects }) => [
    run === "" ? text("–") : link(text(run.slice(run.lastIndexOf("/") + 1)), run),
    commit === "" ? text("–") : code(shortCommit(commit)),
    text(actor || "–"),
    text(objects.join(", ")),
  ]);
  if (holder !== undefined) rows.unshift([text(status.atWork), text("–"), text("–"), prose(holder)]);
  return rows.length === 0
    ? undefined
    : details(status.deployedBy, words.counts.runs(rows.length), table(columns, rows));
}

function addressesSection({ addresses }: StatusReport, words: Words): Markdown | undefined {
  if (addresses.length === 0) return undefined;
  const { tables, status } = words;
  const columns: Column[] = [tables.service, tables.type, tables.ports, tables.address].map((title) => ({
    title,
  }));
  const rows = addresses.map(({ service, type, ports, address }) => [
    code(service),
    text(type),
    text(ports.join(", ")),
    address === undefined ? text(type === "LoadBalancer" ? status.noneYet : "–") : code(address),
  ]);
  return details(status.addresses, words.counts.services(addresses.length), table(columns, rows));
}

function storageSection({ claims, models }: StatusReport, words: Words): Markdown | undefined {
  if (claims.length === 0 && models === undefined) return undefined;
  const { counts, status } = words;
  const columns: Column[] = [{ title: "" }, { title: "" }, { title: "" }];
  const rows = claims.map(({ name, phase, size, storageClass }) => [
    md`${status.claim} ${code(name)}`,
    text(phase),
    text([size, storageClass].filter((one) => one !== "").join(", ")),
  ]);
  const held = models?.names;
  if (held) rows.push([text(status.models), text(counts.models(held.length)), text(held.join(", ") || "–")]);
  if (models?.problem !== undefined)
    rows.push([text(status.models), text(status.unknown), prose(models.problem)]);
  return details(
    status.data,
    `${counts.claims(claims.length)}${held ? `, ${counts.models(held.length)}` : ""}`,
    table(columns, rows),
  );
}

function age(at: number | undefined, now: number, { numbers }: Words): Markdown {
  return at === undefined || at === 0
    ? text("–")
    : unbroken(roughDurationText(Math.max(0, now - at), numbers));
}
