/** What a planned change does to the pods of a workload. Pure. */
import { at, canonical, type JsonMap, numberAt, textAt } from "../json.js";
import { templatePath } from "../manifests/manifest.js";
import type { PlannedPods } from "../report/report.js";

const RESTARTED_BY_A_CHANGE = new Set(["Deployment", "StatefulSet", "DaemonSet"]);

/** Does the kind replace its pods when their template changes? A Job or a CronJob does not. */
export function restartsPods(kind: string): boolean {
  return RESTARTED_BY_A_CHANGE.has(kind);
}

/** `running` are the names of its pods of now. Undefined when nothing becomes of them. */
export function podsAfter(
  live: JsonMap | undefined,
  after: JsonMap,
  running: readonly string[],
): PlannedPods | undefined {
  const kind = textAt(after, "kind") ?? "";
  if (!live || !restartsPods(kind)) return undefined;
  const template = templatePath(kind) ?? [];
  const scaled = scaledOf(live, after);
  const restarted = canonical(at(live, ...template)) !== canonical(at(after, ...template));
  if (!restarted) return scaled && { action: "scaled", ...scaled, names: [] };
  return { action: howReplaced(after), ...scaled, names: running.toSorted() };
}

function scaledOf(live: JsonMap, after: JsonMap): Pick<PlannedPods, "from" | "to"> | undefined {
  const [from, to] = [live, after].map((object) => numberAt(object, "spec", "replicas"));
  return from === to || from === undefined || to === undefined ? undefined : { from, to };
}

/** With `Recreate`, and with a StatefulSet or DaemonSet as a rule, a pod goes before its successor comes. */
function howReplaced(after: JsonMap): PlannedPods["action"] {
  const kind = textAt(after, "kind");
  if (kind === "Deployment")
    return textAt(after, "spec", "strategy", "type") === "Recreate" ? "recreated" : "replaced";
  return textAt(after, "spec", "updateStrategy", "type") === "OnDelete" ? "left" : "recreated";
}
