/** A workload of no replicas, or a Job that is suspended, is as wanted without a single pod, and serves nothing. */
import { type JsonMap, mapAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { type Check, notice, placed } from "../check.js";
import type { PlannedPod } from "../facts.js";

export const noReplicas: Check = {
  id: "no-replicas",
  looksAt: "`replicas` of each workload and `suspend` of each Job, as they will be",
  judge: ({ pods, namespace }) =>
    pods
      .filter(({ owner, count }) => count === 0 && SCALED.has(owner.object.kind))
      .map(({ owner }) => notice(placed(owner, ["spec", "replicas"], withoutReplicas(owner, namespace))))
      .concat(
        pods
          .filter(({ owner: { object, after } }) => object.kind === "Job" && isSuspended(after))
          .map(({ owner }) => notice(placed(owner, ["spec", "suspend"], suspended(owner, namespace)))),
      ),
};

const SCALED = new Set(["Deployment", "StatefulSet"]);

function withoutReplicas({ object }: PlannedPod["owner"], namespace: string) {
  const name = `${object.kind.toLowerCase()}/${object.metadata.name}`;
  return {
    title: `${titleOf(object)} has no replicas: it will be called ready without a single pod`,
    cause: "The manifest or somebody in the cluster scaled it to 0.",
    fix: `If that is not intended: kubectl -n ${namespace} scale ${name} --replicas=1`,
  };
}

function isSuspended(job: JsonMap): boolean {
  return mapAt(job, "spec")["suspend"] === true;
}

function suspended({ object }: PlannedPod["owner"], namespace: string) {
  return {
    title: `${titleOf(object)} is suspended: it will not run before somebody resumes it`,
    cause: "The manifest, or a queue in the cluster, says `suspend: true`.",
    fix: `If that is not intended, leave \`suspend\` out, or: kubectl -n ${namespace} patch job ${object.metadata.name} -p '{"spec":{"suspend":false}}'`,
  };
}
