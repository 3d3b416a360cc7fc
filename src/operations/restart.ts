/** Restart: new pods of the same revision's image and settings, judged like a rollout. */
import { titleOf } from "../manifests/manifest.js";
import { followRestart } from "../phases/follow-change.js";
import { restartWorkload } from "../phases/restart-workload.js";
import { reportChange } from "./change-report.js";
import { type Operation, ownSteps } from "./operation.js";

const PHASES = [followRestart];

export const restart: Operation = {
  subject: "namespace",
  phases: PHASES,
  steps: ownSteps(PHASES),
  report(result, context) {
    const restarted = result.outputOf(restartWorkload);
    const verdicts = result.outputOf(followRestart) ?? [];
    const pods = verdicts.reduce((sum, { ready }) => sum + ready, 0);
    const name = restarted?.target.object.metadata.name;
    return {
      ...reportChange(restarted, result, context),
      headline: name === undefined ? undefined : { text: context.words.operations.restarted(name, pods) },
    };
  },
  state(result, { words }) {
    const restarted = result.outputOf(restartWorkload);
    return restarted && words.operations.restartState(titleOf(restarted.target.object));
  },
};
