/** Check: tells what a deployment of these manifests with these inputs would meet in this cluster, and changes nothing. */
import type { RunResult } from "../graph/run-phases.js";
import { CheckError, checkCluster } from "../phases/check-cluster.js";
import { connect } from "../phases/connect.js";
import type { DeployContext } from "../phases/context.js";
import type { DeployReport } from "../report/report.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [connect, checkCluster];

export const check: Operation = {
  subject: "deployment",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report: reportCheck,
};

function reportCheck(result: RunResult<DeployContext>): Partial<DeployReport> {
  const { failure } = result;
  const failed = failure?.thrown instanceof CheckError ? failure.thrown.report : undefined;
  return { check: result.outputOf(checkCluster) ?? failed };
}
