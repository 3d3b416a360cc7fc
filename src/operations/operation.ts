/** What an operation is: a list of phases over the graph, the steps they are told as, and what the report makes of them. */
import type { AnyPhase } from "../graph/phase.js";
import { orderOf, type RunResult } from "../graph/run-phases.js";
import type { DeployContext } from "../phases/context.js";
import type { DeployReport, StepName } from "../report/report.js";
import type { Repair } from "./repair.js";

export interface Operation {
  /**
   * `deployment`: inputs, manifests, image, models and smoke tests must fit together before it starts. `namespace`: it works on
   * what is in the cluster; manifests are of use where there are any, and none of their problems stops it.
   */
  readonly subject: "deployment" | "namespace";
  readonly phases: readonly AnyPhase<DeployContext>[];
  readonly steps: Steps;
  /** What is told beside the steps, of a run that went well or failed. */
  report(result: RunResult<DeployContext>, context: DeployContext): Partial<DeployReport>;
  /** What a run that failed has left behind; where it is absent, or does not know, what was applied is told. */
  state?(result: RunResult<DeployContext>, context: DeployContext): string | undefined;
  /** What is done about a failure, once its evidence is in hand. */
  repair?(
    result: RunResult<DeployContext>,
    context: DeployContext,
    signal: AbortSignal,
  ): Promise<Repair | undefined>;
}

/** How the phases are told: several may belong to one step. */
export interface Steps {
  readonly names: readonly StepName[];
  /** The id of the step that a phase belongs to; those of `PREPARE` and `REPORT` included. */
  of(phaseId: string): string;
}

/** What every run begins and ends with, outside the graph. */
export const PREPARE = { id: "prepare", title: "Check the inputs" } as const;
export const REPORT = { id: "report", title: "Report" } as const;

/** Each phase is a step of its own, between the check of the inputs and the report. */
export function ownSteps(phases: readonly AnyPhase<DeployContext>[]): Steps {
  const names = orderOf(phases).map(({ id, title }) => ({ id, title }));
  const of = (phaseId: string): string => (phaseId === PREPARE.id ? "check" : phaseId);
  return { names: [{ ...PREPARE, id: "check" }, ...names, REPORT], of };
}
