/** A workload of no replicas is ready by every rule, and serves nothing. */
import { titleOf } from "../../manifests/manifest.js";
import { type Check, notice, placed } from "../check.js";

export const noReplicas: Check = {
  id: "no-replicas",
  looksAt: "`replicas` of each workload, as it will be",
  judge: ({ pods, namespace }) =>
    pods
      .filter(({ owner, count }) => count === 0 && ["Deployment", "StatefulSet"].includes(owner.object.kind))
      .map(({ owner }) =>
        notice(
          placed(owner, ["spec", "replicas"], {
            title: `${titleOf(owner.object)} has no replicas: it will be called ready without a single pod`,
            cause: "The manifest or somebody in the cluster scaled it to 0.",
            fix: `If that is not intended: kubectl -n ${namespace} scale ${owner.object.kind.toLowerCase()}/${owner.object.metadata.name} --replicas=1`,
          }),
        ),
      ),
};
