/** Reports of every verdict, as a run would make them: the examples the renderers are tested and looked at with. */
import type { DeployReport } from "../../../src/report/report.js";
import { checked, checkFailed } from "./checks.js";
import { badInputs, buildFailed, cancelled, rolloutFailed, timedOut } from "./failed.js";
import { success, unchanged } from "./succeeded.js";

/** Every sample under the name it is looked at by. */
export const SAMPLES: Readonly<Record<string, DeployReport>> = {
  success,
  unchanged,
  "build-failed": buildFailed,
  "rollout-failed": rolloutFailed,
  "bad-inputs": badInputs,
  "timed-out": timedOut,
  cancelled,
  checked,
  "permission-missing": checkFailed,
};
