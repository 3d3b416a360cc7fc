/** From what a deployment gave, or how far it came, to its part of the report. */
import type { RunResult } from "../graph/run-phases.js";
import type { JsonMap } from "../json.js";
import { type Applied, revisionOf } from "../manifests/apply.js";
import { containersOf } from "../manifests/manifest.js";
import { checkUrl } from "../phases/check-url.js";
import type { DeployContext } from "../phases/context.js";
import { deployObjects } from "../phases/deploy-objects.js";
import { findUrl } from "../phases/find-url.js";
import { loadModels } from "../phases/load-models.js";
import { pushImage } from "../phases/push-image.js";
import { runSmokeTests, SmokeTestError } from "../phases/run-smoke-tests.js";
import { changeOf } from "../plan/plan.js";
import type { DeployReport, ObjectReport, WorkloadReport } from "../report/report.js";
import { evidenceOf } from "../rollout/failure.js";
import type { Verdict } from "../rollout/judge.js";
import { isWorkloadKind } from "../rollout/observation.js";

export function reportDeployment(
  result: RunResult<DeployContext>,
  context: DeployContext,
): Partial<DeployReport> {
  const applied = result.outputOf(deployObjects) ?? context.written;
  const thrown = result.failure?.thrown;
  return {
    ...reportApplied(applied, context, thrown),
    image: result.outputOf(pushImage),
    url: result.outputOf(findUrl),
    service: context.roles.api && { name: context.roles.api.name, port: context.roles.api.port },
    models: result.outputOf(loadModels) ?? [],
    smokeTests: [
      ...(result.outputOf(runSmokeTests) ?? failedSmokeTests(thrown)),
      ...[result.outputOf(checkUrl) ?? []].flat(),
    ],
  };
}

/** Of what was written, or left alone, and followed: a deployment, or a revision that was put back. */
export function reportApplied(
  applied: readonly Applied[],
  { roles, verdicts }: Pick<DeployContext, "roles" | "verdicts">,
  thrown: unknown,
): Partial<DeployReport> {
  const workloads = workloadsOf(applied, verdicts.current);
  const ours = workloads.find(({ name }) => name === roles.api?.workload?.name);
  return {
    revision: ours?.revision,
    previousRevision: ours?.previousRevision,
    objects: applied.map(objectReport),
    workloads,
    evidence: evidenceOf(thrown),
  };
}

/** A smoke test that failed carries the results of all. */
export function failedSmokeTests(thrown: unknown): DeployReport["smokeTests"] {
  return thrown instanceof SmokeTestError ? thrown.reports : [];
}

function objectReport(applied: Applied): ObjectReport {
  const { target, outcome } = applied;
  const { kind, metadata } = target.object;
  const difference = outcome === "changed" ? changeOf(applied) : undefined;
  return { kind, name: metadata.name, file: target.manifest.file, outcome, difference };
}

/** The workloads among what was applied, with the newest judgement on each. */
export function workloadsOf(applied: readonly Applied[], verdicts: readonly Verdict[]): WorkloadReport[] {
  return applied
    .filter(({ target }) => isWorkloadKind(target.object.kind))
    .map((one) =>
      workloadReport(
        one,
        verdicts.find(
          ({ workload }) =>
            workload.name === one.target.object.metadata.name && workload.kind === one.target.object.kind,
        ),
      ),
    );
}

function workloadReport({ target, outcome, object }: Applied, verdict: Verdict | undefined): WorkloadReport {
  const { kind, metadata } = target.object;
  return {
    kind,
    name: metadata.name,
    outcome,
    verdict: verdict?.state ?? "waiting",
    ready: verdict?.ready ?? 0,
    desired: verdict?.desired ?? 0,
    revision: verdict?.revision ?? revisionOf(object),
    previousRevision: revisionOf(target.live),
    images: imagesOf(object, target.live),
    cause: verdict?.reason || undefined,
  };
}

function imagesOf(after: JsonMap, live: JsonMap | undefined): WorkloadReport["images"] {
  const before = new Map(live ? containersOf(live).map(({ name, image }) => [name, image]) : []);
  return containersOf(after).map(({ name, image }) => ({
    container: name,
    before: before.get(name),
    after: image,
  }));
}
