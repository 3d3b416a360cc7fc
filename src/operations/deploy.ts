/** Deploy: the phases of a deployment and the steps of the guide they belong to. */
import { buildImage } from "../phases/build-image.js";
import { checkUrl } from "../phases/check-url.js";
import { connect } from "../phases/connect.js";
import { createMissing } from "../phases/create-missing.js";
import { createNamespace } from "../phases/create-namespace.js";
import { deployObjects } from "../phases/deploy-objects.js";
import { findBuilder } from "../phases/find-builder.js";
import { findImage } from "../phases/find-image.js";
import { findUrl } from "../phases/find-url.js";
import { followRollout } from "../phases/follow-rollout.js";
import { keepLayers } from "../phases/keep-layers.js";
import { loadModels } from "../phases/load-models.js";
import { lockDeployment } from "../phases/lock-deployment.js";
import { matchPlan } from "../phases/match-plan.js";
import { prefetchModels } from "../phases/prefetch-models.js";
import { proveImage } from "../phases/prove-image.js";
import { pushImage } from "../phases/push-image.js";
import { recordRevision } from "../phases/record-revision.js";
import { rehearse } from "../phases/rehearse.js";
import { runSmokeTests } from "../phases/run-smoke-tests.js";
import { watchNamespace } from "../phases/watch-namespace.js";
import { STEPS, type StepId } from "../report/report.js";
import { reportDeployment } from "./deploy-report.js";
import type { Operation } from "./operation.js";
import { repair } from "./repair.js";

/** Every phase starts as soon as what it needs is there; this order is only that of the report. */
const PHASES = [
  connect,
  findImage,
  rehearse,
  matchPlan,
  findBuilder,
  buildImage,
  pushImage,
  keepLayers,
  createNamespace,
  lockDeployment,
  watchNamespace,
  createMissing,
  prefetchModels,
  deployObjects,
  followRollout,
  proveImage,
  findUrl,
  loadModels,
  runSmokeTests,
  checkUrl,
  recordRevision,
];

const STEP_OF: Readonly<Record<string, StepId>> = {
  [connect.id]: "connect",
  [rehearse.id]: "check",
  [findImage.id]: "check",
  [matchPlan.id]: "check",
  [findBuilder.id]: "build",
  [buildImage.id]: "build",
  [pushImage.id]: "push",
  [keepLayers.id]: "push",
  [createNamespace.id]: "namespace",
  [lockDeployment.id]: "namespace",
  [watchNamespace.id]: "namespace",
  [createMissing.id]: "deploy",
  [prefetchModels.id]: "models",
  [deployObjects.id]: "deploy",
  [followRollout.id]: "rollout",
  [proveImage.id]: "rollout",
  [findUrl.id]: "rollout",
  [loadModels.id]: "models",
  [runSmokeTests.id]: "smoke-tests",
  [checkUrl.id]: "smoke-tests",
  [recordRevision.id]: "smoke-tests",
  report: "report",
};

export const deploy: Operation = {
  subject: "deployment",
  phases: PHASES,
  steps: { names: STEPS, of: (phaseId) => STEP_OF[phaseId] ?? "check" },
  report: reportDeployment,
  repair,
};
