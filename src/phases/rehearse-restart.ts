/** Rehearse the restart: whether the cluster would let the new pods in; whoever has no pods in between is told. Changes nothing. */
import { type Problem, refuseIfAny } from "../errors.js";
import { textAt } from "../json.js";
import { type ManifestObject, replicasOf, titleOf } from "../manifests/manifest.js";
import { rehearseRestart as rehearse } from "../rehearsal/rehearse-change.js";
import { say } from "../words/say.js";
import { chooseWorkload } from "./choose-workload.js";
import { connect } from "./connect.js";
import { definePhase } from "./context.js";
import { lockNamespace } from "./lock-namespace.js";
import { observeNamespace } from "./observe-namespace.js";

export const rehearseRestart = definePhase({
  id: "rehearse-restart",
  title: "Rehearse the restart",
  needs: { cluster: connect, observed: observeNamespace, chosen: chooseWorkload, lock: lockNamespace },
  changes: "nothing",
  async run({ cluster: { api }, observed, chosen: { live } }, { config, warn }, signal): Promise<undefined> {
    const scope = { api, namespace: config.namespace, liveNamespace: observed.namespace, signal };
    const { refusals, notices } = await rehearse(live, scope);
    refuseIfAny([...unrestartable(live), ...refusals]);
    for (const notice of [...downtime(live), ...notices]) warn(notice);
  },
  describe: (_, { words }) => ({ text: words.notes.letIn }),
});

function unrestartable(live: ManifestObject): Problem[] {
  if (live.kind !== "DaemonSet" && replicasOf(live) === 0)
    return [
      {
        id: "restart-without-replicas",
        title: say`${titleOf(live)} has no replicas: there is nothing to restart`,
        fix: say`Scale it up instead (\`operation: scale\`).`,
      },
    ];
  if (textAt(live, "spec", "updateStrategy", "type") === "OnDelete")
    return [
      {
        id: "restart-on-delete",
        title: say`${titleOf(live)} cannot be restarted: it replaces a pod only when somebody deletes it`,
        cause: say`Its update strategy is \`OnDelete\`.`,
        fix: say`Delete its pods one by one, or set \`updateStrategy: { type: RollingUpdate }\` in the manifest.`,
      },
    ];
  return [];
}

/** A restart by somebody who did not know that is an outage. */
function downtime(live: ManifestObject): Problem[] {
  const recreated = textAt(live, "spec", "strategy", "type") === "Recreate";
  const alone = live.kind === "StatefulSet" && replicasOf(live) === 1;
  if (!recreated && !alone) return [];
  return [
    {
      id: "restart-interrupts",
      title: say`${titleOf(live)} does not answer between the end of its old pod and the start of the new one`,
      cause: recreated
        ? say`Its strategy is \`Recreate\`: the old pod has to end first.`
        : say`It has one replica, and a StatefulSet ends the old pod first.`,
    },
  ];
}
