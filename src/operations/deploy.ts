/** Deploy: the phases of a deployment and the steps of the guide they belong to. */
import { type RunResult, runPhases } from "../graph/run-phases.js";
import { buildImage } from "../phases/build-image.js";
import { connect } from "../phases/connect.js";
import type { DeployContext } from "../phases/context.js";
import { createMissing } from "../phases/create-missing.js";
import { createNamespace } from "../phases/create-namespace.js";
import { deployObjects } from "../phases/deploy-objects.js";
import { findUrl } from "../phases/find-url.js";
import { followRollout } from "../phases/follow-rollout.js";
import { loadModels } from "../phases/load-models.js";
import { prefetchModels } from "../phases/prefetch-models.js";
import { pushImage } from "../phases/push-image.js";
import { rehearse } from "../phases/rehearse.js";
import { runSmokeTests } from "../phases/run-smoke-tests.js";
import { watchNamespace } from "../phases/watch-namespace.js";
import type { StepId } from "../report/report.js";

/** Every phase starts as soon as what it needs is there; this order is only that of the report. */
export const DEPLOY_PHASES = [
  connect,
  rehearse,
  buildImage,
  pushImage,
  createNamespace,
  watchNamespace,
  createMissing,
  prefetchModels,
  deployObjects,
  followRollout,
  findUrl,
  loadModels,
  runSmokeTests,
] as const;

const STEP_OF: Readonly<Record<string, StepId>> = {
  [connect.id]: "connect",
  [rehearse.id]: "check",
  [buildImage.id]: "build",
  [pushImage.id]: "push",
  [createNamespace.id]: "namespace",
  [watchNamespace.id]: "namespace",
  [createMissing.id]: "deploy",
  [prefetchModels.id]: "models",
  [deployObjects.id]: "deploy",
  [followRollout.id]: "rollout",
  [findUrl.id]: "rollout",
  [loadModels.id]: "models",
  [runSmokeTests.id]: "smoke-tests",
  report: "report",
};

export function stepOf(phaseId: string): StepId {
  return STEP_OF[phaseId] ?? "check";
}

export function deploy(context: DeployContext, signal: AbortSignal): Promise<RunResult<DeployContext>> {
  const { clock, logger } = context.runtime;
  return runPhases(DEPLOY_PHASES, context, {
    signal,
    now: clock.now,
    onStart: ({ title }) => logger.info(title),
  });
}
