/** Restart: a new annotation on the pod template makes the controller replace every pod, as its strategy has it. */
import type { Applied } from "../manifests/apply.js";
import { patchLive } from "../manifests/patch-live.js";
import { chooseWorkload } from "./choose-workload.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { rehearseRestart } from "./rehearse-restart.js";

/** As `kubectl rollout restart` does it, so that tools that know that know this. */
const RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";

export const restartWorkload = definePhase({
  id: "restart-workload",
  title: "Restart",
  needs: { cluster: connect, chosen: chooseWorkload, rehearsal: rehearseRestart },
  changes: "cluster",
  async run({ cluster: { api }, chosen }, { config, runtime, written }, signal): Promise<Applied> {
    const annotations = { [RESTARTED_AT]: new Date(runtime.clock.now()).toISOString() };
    const patch = { spec: { template: { metadata: { annotations } } } };
    const options = { api, namespace: config.namespace, signal };
    const restarted = await patchLive(chosen.live, chosen.type, patch, options);
    written.push(restarted);
    return restarted;
  },
  describe: ({ target }, { words }) => ({ text: words.notes.getsNewPods(target.object.metadata.name) }),
});
