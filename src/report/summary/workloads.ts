/** The workloads: whether they are ready, what they run now and ran before, and why one is not ready. */

import { type Words, wordsOf } from "../../words/words.js";
import { blocks, type Column, code, details, joined, type Markdown, md, table, text } from "../markdown.js";
import { imageParts, shortImage, shortVersion } from "../references.js";
import type { DeployReport, WorkloadReport } from "../report.js";

type ContainerImage = WorkloadReport["images"][number];

const ICONS: Readonly<Record<WorkloadReport["verdict"], string>> = {
  ready: "✅",
  failed: "❌",
  waiting: "⏳",
  superseded: "⏭️",
};

/** Open where the state of the namespace is all that was asked for. */
export function workloadsSection({ workloads, status, language }: DeployReport): Markdown | undefined {
  if (workloads.length === 0) return undefined;
  const words = wordsOf(language);
  const { tables } = words;
  const columns: Column[] = [
    { title: "" },
    { title: tables.workload },
    { title: tables.ready, align: "right" },
    { title: workloads.some(hasNewImage) ? tables.images : tables.image },
  ];
  const rows = workloads.map((workload) => workloadRow(workload, words));
  const ready = workloads.filter(({ verdict }) => verdict === "ready").length;
  return details(
    words.workloads.title,
    words.workloads.ready(ready, workloads.length),
    blocks(table(columns, rows), joined(workloads.map(causeItem), "\n")),
    status ? "open" : "folded",
  );
}

function hasNewImage({ images }: WorkloadReport): boolean {
  return images.some(({ before, after }) => before !== undefined && before !== after);
}

function workloadRow(workload: WorkloadReport, words: Words): Markdown[] {
  const { verdict, ready, desired, images } = workload;
  return [
    text(ICONS[verdict]),
    workloadCell(workload, words),
    text(`${ready}/${desired}`),
    imagesCell(images, words.workloads),
  ];
}

/** Few have a cause: a column for it would be empty for the others. */
function causeItem({ name, cause }: WorkloadReport): Markdown | undefined {
  return cause === undefined ? undefined : md`- ${code(name)} ${cause}`;
}

function workloadCell(workload: WorkloadReport, words: Words): Markdown {
  const named = md`${text(workload.kind)} ${code(workload.name)}`;
  return joined([named, revisionLine(workload, words)], "<br>") ?? named;
}

function revisionLine(
  { revision, previousRevision }: WorkloadReport,
  { tables }: Words,
): Markdown | undefined {
  if (revision === undefined) return undefined;
  const same = previousRevision === undefined || previousRevision === revision;
  return same
    ? md`${tables.revision} ${text(revision)}`
    : md`${tables.revision} ${text(previousRevision)}&nbsp;→&nbsp;${text(revision)}`;
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
  return md`${code(repository)}<br>${code(shortVersion(before) || noTag)} → ${code(shortVersion(after) || noTag)}`;
}
