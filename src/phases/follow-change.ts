/** Follow what was done to one workload: scaling and restarting are judged like any other rollout. */
import type { Verdict } from "../rollout/judge.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { followApplied, readyText } from "./follow-rollout.js";
import { observeNamespace } from "./observe-namespace.js";
import { restartWorkload } from "./restart-workload.js";
import { scaleWorkload } from "./scale-workload.js";

export const followScale = followChange("follow-scale", scaleWorkload);
export const followRestart = followChange("follow-restart", restartWorkload);

/** Rejects with `FailedRollout` or `UnfinishedRollout`. */
function followChange(id: string, change: typeof scaleWorkload | typeof restartWorkload) {
  return definePhase({
    id,
    title: "Rollout",
    needs: { cluster: connect, observed: observeNamespace, applied: change },
    changes: "nothing",
    run({ cluster: { api }, observed: { cache }, applied }, context, signal): Promise<readonly Verdict[]> {
      const stabilityWindow = applied.outcome === "unchanged" ? 0 : context.config.stabilityWindow;
      return followApplied([applied], { api, cache, stabilityWindow, context, signal });
    },
    describe: (verdicts) => ({ text: verdicts.map(readyText).join(", ") }),
  });
}
