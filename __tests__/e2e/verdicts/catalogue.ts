/** All scenarios. */
import { ADMISSION_FAULTS } from "./faults/admission.js";
import { CRASHES } from "./faults/crash.js";
import { CRASHES_BY_THEIR_LOGS } from "./faults/crash-logs.js";
import { IMAGE_FAULTS } from "./faults/image.js";
import { JOB_FAULTS } from "./faults/jobs.js";
import { FAULTS_OF_NEEDS } from "./faults/needs.js";
import { OBJECT_FAULTS } from "./faults/objects.js";
import { PREPARATION_FAULTS } from "./faults/preparation.js";
import { FURTHER_PROBE_FAULTS } from "./faults/probe-kinds.js";
import { PROBE_FAULTS } from "./faults/probes.js";
import { REFERENCE_FAULTS } from "./faults/references.js";
import { SCHEDULING_FAULTS } from "./faults/scheduling.js";
import { SPECIFICATION_FAULTS } from "./faults/specification.js";
import { VOLUME_FAULTS } from "./faults/volumes.js";
import { WORKLOAD_FAULTS } from "./faults/workloads.js";
import type { Scenario } from "./scenario.js";
import { DISTURBANCES } from "./ugly/disturbances.js";
import { UGLY_HISTORIES } from "./ugly/history.js";
import { UGLY_JOBS } from "./ugly/jobs.js";
import { UGLY_NAMES } from "./ugly/names.js";
import { UGLY_PODS } from "./ugly/pods.js";
import { UGLY_WARNINGS } from "./ugly/warnings.js";

/** What is broken, by the part that is. */
export const FAULTS: Readonly<Record<string, readonly Scenario[]>> = {
  Images: IMAGE_FAULTS,
  Programs: [...CRASHES, ...CRASHES_BY_THEIR_LOGS, ...FAULTS_OF_NEEDS],
  Preparation: PREPARATION_FAULTS,
  Probes: [...PROBE_FAULTS, ...FURTHER_PROBE_FAULTS],
  References: REFERENCE_FAULTS,
  Scheduling: SCHEDULING_FAULTS,
  Volumes: VOLUME_FAULTS,
  Admission: ADMISSION_FAULTS,
  Manifests: SPECIFICATION_FAULTS,
  Objects: OBJECT_FAULTS,
  Workloads: [...WORKLOAD_FAULTS, ...JOB_FAULTS],
};

/** What is good, though it may not look so. */
export const UGLY: Readonly<Record<string, readonly Scenario[]>> = {
  "Pods that look bad for a while": [...UGLY_PODS, ...UGLY_JOBS, ...UGLY_WARNINGS, ...UGLY_NAMES],
  "A past": UGLY_HISTORIES,
  "Others, and a cluster in trouble": DISTURBANCES,
};

export const SCENARIOS: readonly Scenario[] = [...Object.values(FAULTS), ...Object.values(UGLY)].flat();

export interface Chapter {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

/** The parts that have scenarios of those that are wanted, with them. */
export function chaptersWith(isWanted: (scenario: Scenario) => boolean): readonly Chapter[] {
  return Object.entries({ ...FAULTS, ...UGLY })
    .map(([title, scenarios]) => ({ title, scenarios: scenarios.filter(isWanted) }))
    .filter(({ scenarios }) => scenarios.length > 0);
}
