/** Rehearse the scaling: whether the workload may have that many pods, and whether the cluster lets them in. Changes nothing. */
import { refuseIfAny } from "../errors.js";
import { replicasOf } from "../manifests/manifest.js";
import { openReader } from "../rehearsal/reader.js";
import { rehearseScaleUp } from "../rehearsal/rehearse-change.js";
import { find } from "../rollout/observation.js";
import { scaleProblems } from "../rollout/scalable.js";
import { chooseWorkload } from "./choose-workload.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { lockNamespace } from "./lock-namespace.js";
import { observeNamespace } from "./observe-namespace.js";

/** The output is the number of replicas that is wanted. */
export const rehearseScale = definePhase({
  id: "rehearse-scale",
  title: "Rehearse the scaling",
  needs: { cluster: connect, observed: observeNamespace, chosen: chooseWorkload, lock: lockNamespace },
  changes: "nothing",
  async run({ cluster: { api }, observed, chosen: { live } }, { config, warn }, signal): Promise<number> {
    const { namespace, replicas = 0 } = config;
    const reader = openReader(api, signal);
    const path = `/apis/autoscaling/v2/namespaces/${encodeURIComponent(namespace)}/horizontalpodautoscalers`;
    const autoscalers = await reader.list(path, "");
    refuseIfAny(
      scaleProblems(live, {
        namespace,
        replicas,
        claim: (name) => find(observed.cache, "PersistentVolumeClaim", name),
        autoscalers: autoscalers.state === "there" ? autoscalers.value : [],
      }),
    );
    if (replicas <= replicasOf(live)) return replicas;
    const scope = { api, namespace, liveNamespace: observed.namespace, signal };
    const { refusals, notices } = await rehearseScaleUp(live, replicas, scope);
    for (const notice of notices) warn(notice);
    refuseIfAny(refusals);
    return replicas;
  },
  describe: (replicas, { words }) => ({ text: words.notes.canBeHad(replicas) }),
});
