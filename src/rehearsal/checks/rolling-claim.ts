/** A volume that one node can mount at a time, under a workload that starts the new pod before the old one is gone. */
import { type JsonMap, listAt, textAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { type Reference, referencesOf } from "../../manifests/references.js";
import { say } from "../../words/say.js";
import { type Check, notice, placed } from "../check.js";
import { type Facts, madeAnew, type PlannedPod, resolve } from "../facts.js";

/** ReadWriteOnce claims of Deployments that roll, when pods run already or there are several. */
export const rollingClaim: Check = {
  id: "rolling-claim",
  judge: (facts) =>
    madeAnew(facts)
      .filter(({ owner, count }) => rolls(owner.after) && (owner.live !== undefined || count > 1))
      .flatMap((pod) =>
        onceClaims(pod, facts).map(({ name, path }) =>
          notice(
            placed(pod.owner, path, {
              id: "rolling-claim",
              title: say`${titleOf(pod.owner.object)} rolls its pods on the claim ${name}, which only one node can mount at a time`,
              cause: say`A new pod on another node waits for the old one to go, which waits for the new one; on the same node both write.`,
              fix: say`Set \`strategy: { type: Recreate }\`, or use a ReadWriteMany claim.`,
              look: `kubectl -n ${facts.namespace} get persistentvolumeclaim ${name}`,
            }),
          ),
        ),
      ),
};

function rolls(object: JsonMap): boolean {
  return object["kind"] === "Deployment" && textAt(object, "spec", "strategy", "type") !== "Recreate";
}

function onceClaims({ owner }: PlannedPod, facts: Facts): Reference[] {
  return referencesOf(owner.object).filter(({ kind, name }) => {
    const claim = kind === "PersistentVolumeClaim" ? resolve(facts, kind, name) : undefined;
    if (claim?.state !== "there") return false;
    return listAt(claim.value, "spec", "accessModes").every((mode) =>
      String(mode).startsWith("ReadWriteOnce"),
    );
  });
}
