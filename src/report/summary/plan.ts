/** The plan: what would become of each object and its pods, then the differences one by one. */
import { assertNever } from "../../errors.js";
import { blocks, code, details, fence, joined, type Markdown, md, prose, table, text } from "../markdown.js";
import { countText } from "../quantities.js";
import { shortDigest } from "../references.js";
import type { DeployReport, PlannedObject, PlannedPods, PlanReport } from "../report.js";

const SIGNS = { created: "🆕", changed: "✏️", unchanged: "" } as const;

/** A difference that fits on a screen is read at once; a longer one when it is asked for. */
const OPEN_LINES = 40;

/** The overview first; each difference is a part of its own, so that a page that grows too large loses the last ones only. */
export function planSections({ plan }: DeployReport): Markdown[] {
  if (!plan) return [];
  const touched = plan.objects.filter(({ outcome }) => outcome !== "unchanged");
  return [overview(plan, touched), ...touched.map(difference)];
}

function overview(plan: PlanReport, touched: readonly PlannedObject[]): Markdown {
  const { namespaceIsNew, objects, image, hash } = plan;
  const left = objects.length - touched.length;
  return blocks(
    namespaceIsNew ? md`The namespace does not exist yet: it is created first.` : undefined,
    image && imageText(image),
    touched.length > 0 ? table(COLUMNS, touched.map(objectRow)) : undefined,
    left > 0
      ? md`${countText(left, "object")} ${left === 1 ? "is" : "are"} left as ${left === 1 ? "it is" : "they are"}.`
      : undefined,
    touched.length > 0
      ? md`Nothing has been changed. To deploy exactly this, and to be refused should anything else come of it: \`plan-hash: ${text(hash)}\``
      : undefined,
  );
}

const COLUMNS = [
  { title: "" },
  { title: "object" },
  { title: "what would be done" },
  { title: "pods" },
] as const;

function objectRow(object: PlannedObject): Markdown[] {
  const { kind, name, outcome } = object;
  return [text(SIGNS[outcome]), md`${text(kind)} ${code(name)}`, whatText(object), podsText(object.pods)];
}

function whatText({ outcome, difference, takenFrom }: PlannedObject): Markdown {
  const lines = difference.split("\n");
  const [added, removed] = ["+", "-"].map((sign) => lines.filter((line) => line.startsWith(sign)).length);
  const counted = outcome === "created" ? md`created` : md`changed, **+${added ?? 0} −${removed ?? 0}**`;
  const taken = takenFrom.map(
    ({ manager, fields }) =>
      md`⚠️ takes ${joined(fields.slice(0, MOST_FIELDS).map(code), ", ") ?? ""}${fields.length > MOST_FIELDS ? " and others" : ""} from ${code(manager)}`,
  );
  return joined([difference === "" ? nothingOfOurs(outcome) : counted, ...taken], "<br>") ?? counted;
}

const MOST_FIELDS = 3;

/** Such a change is in what is not shown: the configuration of the pods, or who owns the fields. */
function nothingOfOurs(outcome: PlannedObject["outcome"]): Markdown {
  return outcome === "created" ? md`created` : md`no field of its own changes`;
}

function podsText(pods: PlannedPods | undefined): Markdown {
  return pods ? prose(podsProse(pods)) : text("");
}

function podsProse({ action, names, from, to }: PlannedPods): string {
  const scaled = from !== undefined && to !== undefined ? `from ${from} to ${to}` : "";
  const many = countText(names.length, "pod");
  const scaling = scaled === "" ? "" : `, ${scaled}`;
  switch (action) {
    case "scaled":
      return scaled;
    case "left":
      return "stay until somebody deletes them (`OnDelete`)";
    case "replaced":
      return names.length === 0
        ? `none runs now${scaling}`
        : `♻️ ${many} replaced${names.length > 1 ? ", each" : ""} when its successor is ready${scaling}`;
    case "recreated":
      return names.length === 0
        ? `none runs now${scaling}`
        : `⏸️ ${many} stopped before the successor starts${scaling}`;
    default:
      return assertNever(action);
  }
}

function imageText({ reference, digest }: NonNullable<PlanReport["image"]>): Markdown {
  return digest === undefined
    ? md`The image ${code(reference)} is not in the registry yet: it would be built.`
    : md`The image ${code(reference)} is in the registry already, as ${code(shortDigest(digest))}.`;
}

function difference(object: PlannedObject): Markdown {
  const { kind, name, outcome, pods } = object;
  const long = object.difference.split("\n").length > OPEN_LINES;
  const gone =
    pods && pods.names.length > 0 ? md`Pods: ${joined(pods.names.map(code), ", ") ?? ""}` : undefined;
  const lines = object.difference === "" ? md`${WHY_EMPTY}` : fence(object.difference, "diff");
  return details(
    `${SIGNS[outcome]} ${kind} ${name}`,
    object.file ?? "",
    blocks(lines, gone),
    outcome === "changed" && !long ? "open" : "folded",
  );
}

const WHY_EMPTY =
  "None of its own fields changes. Its pods are replaced for a change of the ConfigMap or Secret they use, or other managers' fields become ours.";
