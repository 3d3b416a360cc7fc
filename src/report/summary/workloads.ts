/** The workloads: whether they are ready, what they run now and ran before, and why one is not ready. */
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

const COLUMNS: readonly WorkloadColumn[] = [
  { title: "", cell: ({ verdict }) => text(ICONS[verdict]) },
  { title: "workload", cell: ({ kind, name }) => md`${text(kind)} ${code(name)}` },
  { title: "ready", align: "right", cell: ({ ready, desired }) => text(`${ready}/${desired}`) },
  { title: "cause", cell: ({ cause }) => prose(cause ?? ""), isNeeded: ({ cause }) => cause !== undefined },
  { title: "revision", cell: revisionCell, isNeeded: ({ revision }) => revision !== undefined },
  { title: "image, before → after", cell: ({ images }) => imagesCell(images) },
];

/** Open where the state of the namespace is all that was asked for. */
export function workloadsSection({ workloads, status }: DeployReport): Markdown | undefined {
  if (workloads.length === 0) return undefined;
  const columns = COLUMNS.filter(({ isNeeded }) => !isNeeded || workloads.some(isNeeded));
  const rows = workloads.map((workload) => columns.map(({ cell }) => cell(workload)));
  const ready = workloads.filter(({ verdict }) => verdict === "ready").length;
  return details(
    "Workloads",
    `${ready} of ${workloads.length} ready`,
    table(columns, rows),
    status ? "open" : "folded",
  );
}

function revisionCell({ revision, previousRevision }: WorkloadReport): Markdown {
  if (revision === undefined) return text("–");
  const same = previousRevision === undefined || previousRevision === revision;
  return same ? text(revision) : md`${text(previousRevision)} → ${text(revision)}`;
}

function imagesCell(images: readonly ContainerImage[]): Markdown {
  const many = images.length > 1;
  const cells = images.map((image) =>
    many ? md`${code(image.container)}: ${imageChange(image)}` : imageChange(image),
  );
  return joined(cells, "<br>") ?? text("–");
}

/** The repository once, and what differs of it; both in full when the repository changed. */
function imageChange({ before, after }: ContainerImage): Markdown {
  if (before === undefined) return md`${code(shortImage(after))} (new)`;
  if (before === after) return md`${code(shortImage(after))}`;
  const { repository } = imageParts(after);
  if (imageParts(before).repository !== repository)
    return md`${code(shortImage(before))} → ${code(shortImage(after))}`;
  return md`${code(repository)} ${code(shortVersion(before) || "no tag")} → ${code(shortVersion(after) || "no tag")}`;
}
