/** What the autoscalers of a set scale, and by which measure. Pure. */
import { at, listAt, mapAt, textAt } from "../json.js";
import type { Path } from "../manifests/references.js";
import { changed, type PlannedPod, type SetObject } from "./facts.js";

export interface Target {
  readonly kind: string;
  readonly name: string;
  /** The group of its API; empty for the core one. */
  readonly group: string;
}

/** Those that this deployment makes or changes. */
export function autoscalersOf(objects: readonly SetObject[]): readonly SetObject[] {
  return changed({ objects }, "HorizontalPodAutoscaler");
}

export const TARGET: Path = ["spec", "scaleTargetRef"];

export function targetOf({ object }: SetObject): Target {
  const target = mapAt(object, ...TARGET);
  const [group = "", version] = (textAt(target, "apiVersion") ?? "").split("/");
  return {
    kind: textAt(target, "kind") ?? "",
    name: textAt(target, "name") ?? "",
    group: version === undefined ? "" : group,
  };
}

/** The pods of the set that an autoscaler scales. */
export function scaledPods(autoscaler: SetObject, pods: readonly PlannedPod[]): readonly PlannedPod[] {
  const { kind, name } = targetOf(autoscaler);
  return pods.filter(({ owner: { object } }) => object.kind === kind && object.metadata.name === name);
}

/** A measure of what pods use. */
export interface Usage {
  readonly resource: string;
  /** Undefined for all containers together. */
  readonly container: string | undefined;
  /** In percent of what the containers request, so they must request some. */
  readonly isRelative: boolean;
  readonly path: Path;
}

/** The server takes the use of CPU, in percent, where no metric is named. */
export function usagesOf({ after }: SetObject): Usage[] {
  return listAt(after, "spec", "metrics").flatMap((metric, index) => {
    const field = FIELDS[textAt(metric, "type") ?? ""];
    if (!field) return [];
    return {
      resource: textAt(metric, field, "name") ?? "",
      container: textAt(metric, field, "container"),
      isRelative: at(metric, field, "target", "averageUtilization") !== undefined,
      path: ["spec", "metrics", index, field],
    };
  });
}

const FIELDS: Readonly<Record<string, string>> = {
  Resource: "resource",
  ContainerResource: "containerResource",
};
