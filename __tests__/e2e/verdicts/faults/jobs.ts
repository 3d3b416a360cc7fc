/** Faults of Jobs whose pods, or which themselves, are gone when the verdict falls; and of a ReplicaSet without a Deployment. */
import { deployment, job, pod, podWith, REGISTRY, running } from "../builders.js";
import type { Scenario } from "../scenario.js";

const NO_TABLE = "echo no such table >&2; exit 3";
const CAUSE = [/\bmigrate\b/, /task/, /\b3\b/, /no such table/];

const NO_MODULE = `echo "ModuleNotFoundError: No module named 'alembic'" >&2; exit 1`;
/** The third attempt comes after waits of 10 and 20 s. */
const THIRD_ATTEMPT = 45;

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
    // Its author grants it ten more attempts, but none of them would find what is not in the image.
    id: "job-tries-in-vain",
    objects: [job(NO_MODULE, { backoffLimit: 10 })],
    expected: {
      verdict: "failure",
      cause: [/\bmigrate\b/, /task/, /a module is not in the image/, /alembic.*\(3 pods alike\)/],
      within: THIRD_ATTEMPT,
    },
  },
  {
    // Nobody has said how often it may fail.
    id: "job-of-no-limit",
    objects: [job(NO_TABLE, { backoffLimit: undefined })],
    expected: { verdict: "failure", cause: CAUSE, within: THIRD_ATTEMPT },
  },
  {
    id: "job-tries-until-its-deadline",
    objects: [
      job("echo connect to database: connection refused >&2; exit 1", {
        backoffLimit: 10,
        activeDeadlineSeconds: 50,
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bmigrate\b/, /task/, /connection refused/, /`activeDeadlineSeconds` of 50 s has passed/],
      within: 55,
    },
  },
  {
    // The Job has the same image, and nothing to do with it.
    id: "crash-beside-a-long-job",
    objects: [
      job("sleep 150"),
      deployment({ replicas: 2, pod: podWith({ command: ["sh", "-c", NO_MODULE] }) }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /a module is not in the image/],
      within: 30,
    },
  },
  {
    id: "replica-set-image",
    objects: [
      { ...deployment({ pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) }), kind: "ReplicaSet" },
    ],
    expected: { verdict: "either", cause: [/\bweb\b/, /server/, /lab\/busybox:nope/], within: 10 },
  },
];
