/** A workload of no replicas, or a Job that is suspended, is as wanted without a single pod, and serves nothing. */
import { type JsonMap, mapAt } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, notice, placed } from "../check.js";
import type { PlannedPod } from "../facts.js";

/** `replicas` of each workload and `suspend` of each Job, as they will be. */
export const noReplicas: Check = {
  id: "no-replicas",
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
    id: "no-replicas",
    title: say`${titleOf(object)} has no replicas: it will be called ready without a single pod`,
    cause: say`The manifest or somebody in the cluster scaled it to 0.`,
    fix: say`If that is not intended, run \`kubectl -n ${namespace} scale ${name} --replicas=1\`.`,
  };
}

function isSuspended(job: JsonMap): boolean {
  return mapAt(job, "spec")["suspend"] === true;
}

function suspended({ object }: PlannedPod["owner"], namespace: string) {
  const resume = `kubectl -n ${namespace} patch job ${object.metadata.name} -p '{"spec":{"suspend":false}}'`;
  return {
    id: "job-suspended",
    title: say`${titleOf(object)} is suspended: it will not run before somebody resumes it`,
    cause: say`The manifest, or a queue in the cluster, says \`suspend: true\`.`,
    fix: say`If that is not intended, leave \`suspend\` out, or run \`${resume}\`.`,
  };
}
