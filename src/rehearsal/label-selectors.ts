/** Selectors of labels with expressions, as policies and budgets have them. Pure. */
import { type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { labelsOf, podLabels } from "../manifests/manifest.js";
import type { PlannedPod } from "./facts.js";
import { BY_CONTROLLERS } from "./services.js";

/** Without any demand it selects every pod. */
export function isWide(selector: JsonMap): boolean {
  return (
    Object.keys(mapAt(selector, "matchLabels")).length + listAt(selector, "matchExpressions").length === 0
  );
}

/** The planned pods a selector chooses; labels that controllers put on them are taken to be as wanted. */
export function choosesPlanned(selector: JsonMap, { owner: { after } }: PlannedPod): boolean {
  const labels = textAt(after, "kind") === "Pod" ? labelsOf(after) : podLabels(after);
  return meets(selector, labels, (key) => BY_CONTROLLERS.has(key));
}

/** One that is going counts for nothing. */
export function choosesLive(selector: JsonMap, pod: JsonMap): boolean {
  const leaves = textAt(pod, "metadata", "deletionTimestamp") !== undefined;
  return !leaves && meets(selector, labelsOf(pod), () => false);
}

/** `app=web,tier in (front,back)`, as kubectl takes it, as code. */
export function selectorText(selector: JsonMap): string {
  const equal = Object.entries(mapAt(selector, "matchLabels")).map(([key, value]) => `${key}=${value}`);
  const expressions = listAt(selector, "matchExpressions").map((expression) => {
    const key = textAt(expression, "key") ?? "";
    const values = listAt(expression, "values").join(",");
    return TEXTS[textAt(expression, "operator") ?? ""]?.(key, values) ?? key;
  });
  return `\`${[...equal, ...expressions].join(",")}\``;
}

const TEXTS: Readonly<Record<string, (key: string, values: string) => string>> = {
  In: (key, values) => `${key} in (${values})`,
  NotIn: (key, values) => `${key} notin (${values})`,
  Exists: (key) => key,
  DoesNotExist: (key) => `!${key}`,
};

function meets(selector: JsonMap, labels: JsonMap, isGiven: (key: string) => boolean): boolean {
  return (
    Object.entries(mapAt(selector, "matchLabels")).every(
      ([key, value]) => labels[key] === value || isGiven(key),
    ) &&
    listAt(selector, "matchExpressions").every(
      (expression) => isGiven(textAt(expression, "key") ?? "") || meetsExpression(expression, labels),
    )
  );
}

function meetsExpression(expression: unknown, labels: JsonMap): boolean {
  const value = labels[textAt(expression, "key") ?? ""];
  const listed = listAt(expression, "values").includes(value);
  switch (textAt(expression, "operator")) {
    case "In":
      return listed;
    case "NotIn":
      return !listed;
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    default:
      return true;
  }
}
