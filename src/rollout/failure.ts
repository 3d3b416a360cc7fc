/** The ends of a rollout that is no success, with the evidence that was collected before anything else changed. */
import { type Problem, RolloutError, TimeoutError } from "../errors.js";
import type { EvidenceReport } from "../report/report.js";

export class FailedRollout extends RolloutError {
  constructor(
    problems: readonly Problem[],
    readonly evidence: readonly EvidenceReport[],
  ) {
    super(atLeastOne(problems));
  }
}

export class UnfinishedRollout extends TimeoutError {
  constructor(
    problem: Problem,
    readonly evidence: readonly EvidenceReport[],
  ) {
    super(problem);
  }
}

/** The evidence that whatever was thrown carries. */
export function evidenceOf(thrown: unknown): readonly EvidenceReport[] {
  return thrown instanceof FailedRollout || thrown instanceof UnfinishedRollout ? thrown.evidence : [];
}

function atLeastOne(problems: readonly Problem[]): readonly [Problem, ...Problem[]] {
  const [first, ...rest] = problems;
  if (!first) throw new Error("a failed rollout has at least one failed workload");
  return [first, ...rest];
}
