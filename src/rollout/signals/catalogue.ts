/** The catalogue: every signal, the most specific first. Of several things seen on one workload the first names the cause. */
import { ADMISSION_SIGNALS } from "./admission.js";
import { START_SIGNALS } from "./container-start.js";
import { CRASH_SIGNALS } from "./crash.js";
import { IMAGE_SIGNALS } from "./image.js";
import { JOB_SIGNALS } from "./job.js";
import { MEMORY_SIGNALS } from "./memory.js";
import { NODE_SIGNALS } from "./node.js";
import { PROBE_SIGNALS } from "./probes.js";
import { SCHEDULING_SIGNALS } from "./scheduling.js";
import { SERVICE_SIGNALS } from "./service.js";
import type { Signal } from "./signal.js";
import { STATEFUL_SET_SIGNALS } from "./stateful-set.js";
import { VOLUME_SIGNALS } from "./volumes.js";

const [killedByProbe, ...otherProbes] = PROBE_SIGNALS;
const [nodeSilent, ...otherNodeSignals] = NODE_SIGNALS;

export const CATALOGUE: readonly Signal[] = [
  ...IMAGE_SIGNALS,
  ...START_SIGNALS,
  ...MEMORY_SIGNALS,
  killedByProbe,
  ...CRASH_SIGNALS,
  ...VOLUME_SIGNALS,
  ...ADMISSION_SIGNALS,
  ...SCHEDULING_SIGNALS,
  nodeSilent,
  ...otherProbes,
  ...SERVICE_SIGNALS,
  ...STATEFUL_SET_SIGNALS,
  ...JOB_SIGNALS,
  ...otherNodeSignals,
];

const RANKS = new Map(CATALOGUE.map((signal, index) => [signal, index]));

/** The lower, the more specific. */
export function rankOf(signal: Signal): number {
  return RANKS.get(signal) ?? CATALOGUE.length;
}
