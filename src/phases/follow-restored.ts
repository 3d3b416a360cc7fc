/** Follow what was put back: a rollback is judged like any other rollout. */
import type { Verdict } from "../rollout/judge.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { followApplied } from "./follow-rollout.js";
import { rehearse } from "./rehearse.js";
import { restoreObjects } from "./restore-objects.js";
import { watch } from "./watch-namespace.js";

export const followRestored = definePhase({
  id: "follow-restored",
  title: "Follow the rollback",
  needs: { cluster: connect, rehearsal: rehearse, restored: restoreObjects },
  changes: "nothing",
  async run({ cluster: { api }, rehearsal, restored }, context, signal): Promise<readonly Verdict[]> {
    // The cache of the deployment ended with it.
    const cache = await watch(api, rehearsal, context, signal);
    const { stabilityWindow } = context.config;
    return followApplied(restored, { api, cache, stabilityWindow, context, signal });
  },
});
