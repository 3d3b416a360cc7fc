/** What a check is: one row of the table, a pure judgement from the facts to findings. */
import type { Problem } from "../errors.js";
import { titleOf } from "../manifests/manifest.js";
import type { Path } from "../manifests/references.js";
import { say } from "../words/say.js";
import type { Facts, PlannedPod, SetObject } from "./facts.js";

export interface Check {
  readonly id: string;
  judge(facts: Facts): readonly Finding[];
}

/**
 * `refuse`: it can never work. `wait`: somebody may be about to make what is missing; after a short patience it is refused.
 * `notice`: it may work, and the reader should know.
 */
export interface Finding {
  readonly verdict: "refuse" | "wait" | "notice";
  readonly problem: Problem;
  /** `Kind/name` of what is missing; to be read again while waiting. */
  readonly missing?: string | undefined;
}

export const refuse = (problem: Problem): Finding => ({ verdict: "refuse", problem });
export const notice = (problem: Problem): Finding => ({ verdict: "notice", problem });

/** The problem with its place in the manifest. */
export function placed({ manifest }: SetObject, path: Path, problem: Problem): Problem {
  return { ...problem, file: manifest.file, line: manifest.lineOf(path) };
}

/** A finding about pods weighs less when none is made now: a CronJob, a suspended Job, no replicas. */
export function ofPods({ count }: PlannedPod, finding: Finding): Finding {
  return count > 0 ? finding : { ...finding, verdict: "notice" };
}

/** `the pods of Deployment web`, for messages. */
export function podsOf({ owner: { object } }: PlannedPod): string {
  return object.kind === "Pod" ? titleOf(object) : say`the pods of ${titleOf(object)}`;
}

export function uniqueByTitle(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.problem.title, finding])).values()];
}
