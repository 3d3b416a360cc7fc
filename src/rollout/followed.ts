/** What is followed: an object of the manifests as our write left it. */
import { canonical, type JsonMap, mapAt, numberAt, textAt } from "../json.js";

export interface Followed {
  readonly kind: string;
  readonly name: string;
  /** `metadata.uid` of the object we applied; another one means somebody replaced it. */
  readonly uid: string;
  /** `metadata.creationTimestamp` of that object. */
  readonly createdAt: string;
  /** `metadata.generation` after our apply. */
  readonly generation: number;
  /** The server's clock at our write (milliseconds since the epoch): older conditions are not about us. */
  readonly writtenAt: number;
  /** What makes the revision, as text: with a newer generation and another text somebody else's rollout is under way. */
  readonly template: string;
  /** Keys of the workloads it calls, and of the Jobs it may wait for: it may crash as long as they are not ready. */
  readonly dependsOn: readonly string[];
  /** A Job whose manifest says how often it may fail: what the API server puts there by default is nobody's word. */
  readonly namesRetries: boolean;
  /** Has the observation shown it before? Then its absence means that it was deleted. */
  readonly seen: boolean;
}

export function keyOf({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind}/${name}`;
}

export function toFollow(
  object: JsonMap,
  {
    writtenAt,
    dependsOn = [],
    namesRetries = false,
  }: Pick<Followed, "writtenAt"> & Partial<Pick<Followed, "dependsOn" | "namesRetries">>,
): Followed {
  return {
    kind: textAt(object, "kind") ?? "",
    name: textAt(object, "metadata", "name") ?? "",
    uid: textAt(object, "metadata", "uid") ?? "",
    createdAt: textAt(object, "metadata", "creationTimestamp") ?? "",
    generation: numberAt(object, "metadata", "generation") ?? 0,
    writtenAt,
    template: templateText(object),
    dependsOn,
    namesRetries,
    seen: false,
  };
}

/** Does this manifest say how often a Job may fail? */
export function namesRetries({ kind, spec }: JsonMap): boolean {
  return kind === "Job" && RETRIES.some((name) => numberAt(spec, name) !== undefined);
}

const RETRIES = ["backoffLimit", "backoffLimitPerIndex"];

/** Scaling makes a new generation too, but no new revision. */
export function templateText(object: JsonMap): string {
  return canonical(mapAt(object, "spec", "template"));
}
