/** Every phase that a run can go through, those of a repair included. */
import { orderOf } from "../../src/graph/run-phases.js";
import { PREPARE, REPORT } from "../../src/operations/operation.js";
import { OPERATIONS } from "../../src/operations/operations.js";
import { testRestored } from "../../src/phases/follow-restored.js";
import { scaleDown } from "../../src/phases/scale-down.js";

const ofOperations = Object.values(OPERATIONS).flatMap(({ phases }) => orderOf(phases));

export const ALL_PHASES = [PREPARE, REPORT, ...ofOperations, ...orderOf([testRestored, scaleDown])];
