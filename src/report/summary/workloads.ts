/** The workloads: whether they are ready, what they run now and ran before, and why one is not ready. */

import { type Words, wordsOf } from "../../words/words.js";
import { type Column, code, details, joined, type Markdown, md, prose, table, text } from "../markdown.js";
import { imageParts, shortImage, shortVersion } from "../references.js";
import type { DeployReport, WorkloadReport } from "../report.js";

type ContainerImage = WorkloadReport["images"][number];

const ICONS: Readonly<Record<WorkloadReport["verdict"], string>> = {
  ready: "✅",
  failed: "❌",
  waiting: "⏳",
  superseded: "⏭️",
};

interface WorkloadColumn extends Column {
  readonly cell: (workload: WorkloadReport) => Markdown;
  /** A column that would be empty is not shown. */
  readonly isNeeded?: (workload: WorkloadReport) => boolean;
}

function allColumns({ tables, workloads }: Words): WorkloadColumn[] {
  return [
    { title: "", cell: ({ verdict }) => text(ICONS[verdict]) },
    { title: tables.workload, cell: ({ kind, name }) => md`${text(kind)} ${code(name)}` },
    { title: tables.ready, align: "right", cell: ({ ready, desired }) => text(`${ready}/${desired}`) },
    {
      title: tables.cause,
      cell: ({ cause = "" }) => prose(cause),
      isNeeded: ({ cause }) => cause !== undefined,
    },
    { title: tables.revision, cell: revisionCell, isNeeded: ({ revision }) => revision !== undefined },
    { title: tables.images, cell: ({ images }) => imagesCell(images, workloads) },
  ];
}

/** Open where the state of the namespace is all that was asked for. */
export function workloadsSection({ workloads, status, language }: DeployReport): Markdown | undefined {
  if (workloads.length === 0) return undefined;
  const words = wordsOf(language);
  const columns = allColumns(words).filter(({ isNeeded }) => !isNeeded || workloads.some(isNeeded));
  const rows = workloads.map((workload) => columns.map(({ cell }) => cell(workload)));
  const ready = workloads.filter(({ verdict }) => verdict === "ready").length;
  return details(
    words.workloads.title,
    words.workloads.ready(ready, workloads.length),
    table(columns, rows),
    status ? "open" : "folded",
  );
}

function revisionCell({ revision, previousRevision }: WorkloadReport): Markdown {
  if (revision === undefined) return text("–");
  const same = previousRevision === undefined || previousRevision === revision;
  return same ? text(revision) : md`${text(previousRevision)} → ${text(revision)}`;
}

function imagesCell(images: readonly ContainerImage[], words: Words["workloads"]): Markdown {
  const many = images.length > 1;
  const cells = images.map((image) =>
    many ? md`${code(image.container)}: ${imageChange(image, words)}` : imageChange(image, words),
  );
  return joined(cells, "<br>") ?? text("–");
}

/** The repository once, and what differs of it; both in full when the repository changed. */
function imageChange({ before, after }: ContainerImage, { isNew, noTag }: Words["workloads"]): Markdown {
  if (before === undefined) return md`${code(shortImage(after))} ${isNew}`;
  if (before === after) return md`${code(shortImage(after))}`;
  const { repository } = imageParts(after);
  if (imageParts(before).repository !== repository)
    return md`${code(shortImage(before))} → ${code(shortImage(after))}`;
  return md`${code(repository)} ${code(shortVersion(before) || noTag)} → ${code(shortVersion(after) || noTag)}`;
}
