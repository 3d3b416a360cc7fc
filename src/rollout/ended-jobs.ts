/** How Jobs were when they were last seen: one that has ended may delete itself, and one that gives up deletes its pods. Pure. */
import type { JsonMap } from "../json.js";
import type { Finding } from "./findings.js";
import { keyOf } from "./followed.js";
import type { Examined } from "./judge.js";
import { hasJobEnded } from "./progress.js";

export interface JobSeen {
  readonly object: JsonMap;
  /** The last that explained anything. */
  readonly findings: readonly Finding[];
}

/** By the uids of the Jobs. */
export function jobsSeen(
  examined: readonly Examined[],
  findings: ReadonlyMap<string, readonly Finding[]>,
  before: ReadonlyMap<string, JobSeen>,
): ReadonlyMap<string, JobSeen> {
  const seen = examined.flatMap(({ followed, object }): [string, JobSeen][] => {
    if (followed.kind !== "Job" || !object) return [];
    const now = findings.get(keyOf(followed)) ?? [];
    const explaining = now.length > 0 ? now : (before.get(followed.uid)?.findings ?? []);
    return [[followed.uid, { object, findings: explaining }]];
  });
  return new Map([...before, ...seen]);
}

/** One that is there no more, but had ended before: `ttlSecondsAfterFinished` is over, or somebody has tidied up. */
export function endedJob(before: JobSeen | undefined): JsonMap | undefined {
  return before && hasJobEnded(before.object) ? before.object : undefined;
}
