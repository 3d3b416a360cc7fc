/** Faults of Jobs whose pods, or which themselves, are gone when the verdict falls; and of a ReplicaSet without a Deployment. */
import { deployment, job, pod, podWith, REGISTRY, running } from "../builders.js";
import type { Scenario } from "../scenario.js";

const NO_TABLE = "echo no such table >&2; exit 3";
const CAUSE = [/\bmigrate\b/, /task/, /\b3\b/, /no such table/];

export const JOB_FAULTS: readonly Scenario[] = [
  {
    // A Job that gives up deletes a pod that still tries.
    id: "job-tries-in-one-pod",
    objects: [
      job("", {
        backoffLimit: 1,
        template: { spec: pod({ restartPolicy: "OnFailure", containers: [running("task", NO_TABLE)] }) },
      }),
    ],
    expected: { verdict: "failure", cause: CAUSE, within: 15 },
  },
  {
    // Its log may be gone with it.
    id: "job-deletes-itself-at-once",
    objects: [job(NO_TABLE, { ttlSecondsAfterFinished: 0 })],
    expected: { verdict: "failure", cause: [/\bmigrate\b/, /task/, /\b3\b/], within: 10 },
  },
  {
    id: "replica-set-image",
    objects: [
      { ...deployment({ pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) }), kind: "ReplicaSet" },
    ],
    expected: { verdict: "either", cause: [/\bweb\b/, /server/, /lab\/busybox:nope/], within: 10 },
  },
];
