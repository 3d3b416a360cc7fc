/** The warnings of the last hour: said again and again, or of several pods, they are one row. Pure. */
import { minutes } from "../duration.js";
import { type JsonMap, textAt } from "../json.js";
import type { EventReport } from "../report/status-report.js";
import { countOf, sameText } from "../rollout/evidence-text.js";
import { instantOf, type Scene } from "../rollout/observation.js";

/** Clusters keep events for an hour, unless told otherwise. */
const RECENT = minutes(60);

/** More are read by nobody. */
const MOST = 20;

/** The newest first. */
export function warningRows(scene: Scene, now: number): EventReport[] {
  const recent = scene
    .objects("Event")
    .filter((event) => textAt(event, "type") === "Warning" && now - instantOf(event) <= RECENT);
  return [...Map.groupBy(recent, sameText).values()]
    .flatMap((same) => rowOf(same))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, MOST);
}

function rowOf(same: readonly JsonMap[]): EventReport[] {
  const last = same.toSorted((a, b) => instantOf(a) - instantOf(b)).at(-1);
  if (!last) return [];
  const object = last["involvedObject"];
  return [
    {
      reason: textAt(last, "reason") ?? "",
      object: `${textAt(object, "kind") ?? ""} ${textAt(object, "name") ?? ""}`.trim(),
      message: textAt(last, "message") ?? "",
      count: same.reduce((sum, event) => sum + countOf(event), 0),
      at: instantOf(last),
    },
  ];
}
