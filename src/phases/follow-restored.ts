/** Follow what was put back, and test it: a rollback is judged like any other rollout. */
import type { WatchCache } from "../cluster/watch-cache.js";
import { type Applied, untouched } from "../manifests/apply.js";
import { titleOf } from "../manifests/manifest.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { followApplied } from "./follow-rollout.js";
import { type Rehearsal, rehearse } from "./rehearse.js";
import { restoreObjects } from "./restore-objects.js";
import { noteOfTests, testServices } from "./run-smoke-tests.js";
import { watch } from "./watch-namespace.js";

/** The output is what it was judged by: the cache of the deployment ended with it. */
export const followRestored = definePhase({
  id: "follow-restored",
  title: "Follow the rollback",
  needs: { cluster: connect, rehearsal: rehearse, restored: restoreObjects },
  changes: "nothing",
  async run({ cluster: { api }, rehearsal, restored }, context, signal): Promise<WatchCache> {
    const cache = await watch(api, rehearsal, context, signal);
    const { stabilityWindow } = context.config;
    await followApplied(restored, { api, cache, stabilityWindow, context, signal });
    return cache;
  },
});

export const testRestored = definePhase({
  id: "test-restored",
  title: "Smoke tests of the rollback",
  needs: { cluster: connect, rehearsal: rehearse, restored: restoreObjects, cache: followRestored },
  changes: "nothing",
  run({ cluster, rehearsal, restored, cache }, context, signal) {
    return testServices({ cluster, cache, applied: servingAgain(rehearsal, restored) }, context, signal);
  },
  describe: noteOfTests,
});

/** Every object as it is now: what was put back, and the rest as it was before the deployment. What was new is left out. */
function servingAgain({ objects }: Rehearsal, restored: readonly Applied[]): Applied[] {
  const again = new Map(restored.map((one) => [titleOf(one.target.object), one]));
  return objects.flatMap(({ target }) => {
    const one = again.get(titleOf(target.object)) ?? (target.live ? untouched(target) : undefined);
    return one ? [one] : [];
  });
}
