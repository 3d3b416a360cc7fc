/** The plan: what would become of each object and its pods, then the differences one by one. */
import { assertNever } from "../../errors.js";
import { type Words, wordsOf } from "../../words/words.js";
import { blocks, code, details, fence, joined, type Markdown, md, prose, table, text } from "../markdown.js";
import { shortDigest } from "../references.js";
import type { DeployReport, PlannedObject, PlannedPods, PlanReport } from "../report.js";

const SIGNS = { created: "🆕", changed: "✏️", unchanged: "" } as const;

/** A difference that fits on a screen is read at once; a longer one when it is asked for. */
const OPEN_LINES = 40;

/** The overview first; each difference is a part of its own, so that a page that grows too large loses the last ones only. */
export function planSections({ plan, language }: DeployReport): Markdown[] {
  if (!plan) return [];
  const touched = plan.objects.filter(({ outcome }) => outcome !== "unchanged");
  const words = wordsOf(language);
  return [overview(plan, touched, words), ...touched.map((one) => difference(one, words.plan))];
}

function overview(
  plan: PlanReport,
  touched: readonly PlannedObject[],
  { plan: words, tables }: Words,
): Markdown {
  const { namespaceIsNew, objects, image, hash } = plan;
  const left = objects.length - touched.length;
  const columns = ["", tables.object, tables.wouldBeDone].map((title) => ({ title }));
  const rows = touched.map((object) => objectRow(object, words));
  return blocks(
    namespaceIsNew ? md`${words.newNamespace}` : undefined,
    image && imageText(image, words),
    touched.length > 0 ? table(columns, rows) : undefined,
    left > 0 ? md`${words.left(left)}` : undefined,
    touched.length > 0 ? deployThis(hash, words) : undefined,
  );
}

type PlanWords = Words["plan"];

/** A block of code has GitHub's button to copy. */
function deployThis(hash: string, { nothingChanged }: PlanWords): Markdown {
  return blocks(md`${nothingChanged}`, fence(`plan-hash: ${hash}`, "yaml"));
}

function objectRow(object: PlannedObject, words: PlanWords): Markdown[] {
  const { kind, name, outcome, pods } = object;
  const ofPods = pods && prose(podsProse(pods, words));
  return [
    text(SIGNS[outcome]),
    md`${text(kind)} ${code(name)}`,
    joined([whatText(object, words), ofPods], "<br>") ?? text(""),
  ];
}

function whatText({ outcome, difference, takenFrom }: PlannedObject, words: PlanWords): Markdown {
  const lines = difference.split("\n");
  const [added, removed] = ["+", "-"].map((sign) => lines.filter((line) => line.startsWith(sign)).length);
  const created = md`${words.created}`;
  const counted = outcome === "created" ? created : md`${words.changed}, **+${added ?? 0} −${removed ?? 0}**`;
  const none = outcome === "created" ? created : md`${words.noField}`;
  const taken = takenFrom.map(
    ({ manager, fields }) =>
      md`⚠️ ${words.takes} ${joined(fields.slice(0, MOST_FIELDS).map(code), ", ") ?? ""}${text(fields.length > MOST_FIELDS ? words.andOthers : "")} ${words.takenFrom} ${code(manager)}`,
  );
  return joined([difference === "" ? none : counted, ...taken], "<br>") ?? counted;
}

const MOST_FIELDS = 3;

function podsProse({ action, names, from, to }: PlannedPods, words: PlanWords): string {
  const scaled = from !== undefined && to !== undefined ? words.scaled(from, to) : "";
  const scaling = scaled === "" ? "" : `, ${scaled}`;
  switch (action) {
    case "scaled":
      return scaled;
    case "left":
      return words.stay;
    case "replaced":
      return names.length === 0 ? `${words.noneRuns}${scaling}` : `${words.replaced(names.length)}${scaling}`;
    case "recreated":
      return names.length === 0
        ? `${words.noneRuns}${scaling}`
        : `${words.recreated(names.length)}${scaling}`;
    default:
      return assertNever(action);
  }
}

function imageText({ reference, digest }: NonNullable<PlanReport["image"]>, words: PlanWords): Markdown {
  return digest === undefined
    ? md`${words.toBeBuilt(reference)}`
    : md`${words.inRegistry(reference, shortDigest(digest))}`;
}

function difference(object: PlannedObject, words: PlanWords): Markdown {
  const { kind, name, outcome, pods } = object;
  const long = object.difference.split("\n").length > OPEN_LINES;
  const gone =
    pods && pods.names.length > 0 ? md`${words.pods} ${joined(pods.names.map(code), ", ") ?? ""}` : undefined;
  const lines = object.difference === "" ? md`${words.whyEmpty}` : fence(object.difference, "diff");
  return details(
    `${SIGNS[outcome]} ${kind} ${name}`,
    object.file ?? "",
    blocks(lines, gone),
    outcome === "changed" && !long ? "open" : "folded",
  );
}
