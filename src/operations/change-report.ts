/** From a change to one workload to its part of the report. */
import type { RunResult } from "../graph/run-phases.js";
import type { Applied } from "../manifests/apply.js";
import type { DeployContext } from "../phases/context.js";
import type { DeployReport } from "../report/report.js";
import { evidenceOf } from "../rollout/failure.js";
import { workloadsOf } from "./deploy-report.js";

export function reportChange(
  change: Applied | undefined,
  result: RunResult<DeployContext>,
  { verdicts }: DeployContext,
): Partial<DeployReport> {
  const workloads = change ? workloadsOf([change], verdicts.current) : [];
  return { workloads, evidence: evidenceOf(result.failure?.thrown) };
}
