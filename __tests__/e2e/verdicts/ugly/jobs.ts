/** Good rollouts with Jobs: some delete themselves, others keep workloads waiting. */
import {
  claim,
  container,
  deployment,
  type Fields,
  job,
  type KubeObject,
  pod,
  podMounting,
  running,
  SERVE,
  shell,
} from "../builders.js";
import type { Scenario } from "../scenario.js";

const GREEN = { verdict: "success" } as const;

const MOUNT = { volumeMounts: [{ name: "data", mountPath: "/data" }] };
const SHARED = { persistentVolumeClaim: { claimName: "shared" } };
const shared = podMounting(SHARED);

/** Counts the attempts on the volume, however many pods they take; the first `times` end with an error. */
const failingFirst = (times: number, error: string): string =>
  `n=$(cat /data/n 2>/dev/null || echo 0); echo $((n+1)) >/data/n; [ $n -ge ${times} ] || { ${error}; }`;

const REFUSED = "echo connect to database: connection refused >&2; exit 1";

const jobOn = (volume: Fields, script: string, spec: Fields, restartPolicy = "Never"): KubeObject =>
  job("", {
    template: {
      spec: { ...podMounting(volume), restartPolicy, containers: [running("task", script, MOUNT)] },
    },
    ...spec,
  });

export const UGLY_JOBS: readonly Scenario[] = [
  {
    // Three crashes are none where the author grants ten more attempts: it waits by trying again.
    id: "ok-job-waits-by-trying-again",
    objects: [claim("shared"), jobOn(SHARED, failingFirst(3, REFUSED), { backoffLimit: 10 })],
    expected: GREEN,
  },
  {
    id: "ok-job-waits-in-one-pod",
    objects: [jobOn({ emptyDir: {} }, failingFirst(3, REFUSED), { backoffLimit: 10 }, "OnFailure")],
    expected: GREEN,
  },
  {
    // Three pods that each crash once are not one that crashes three times.
    id: "ok-job-of-three-pods-that-crash-once",
    objects: [
      jobOn(
        { emptyDir: {} },
        failingFirst(1, REFUSED),
        { backoffLimit: undefined, completions: 3, parallelism: 3 },
        "OnFailure",
      ),
    ],
    expected: GREEN,
  },
  {
    // To end so is no failure.
    id: "ok-job-says-try-again",
    objects: [
      claim("shared"),
      jobOn(SHARED, failingFirst(3, "exit 75"), {
        podFailurePolicy: { rules: [{ action: "Ignore", onExitCodes: { operator: "In", values: [75] } }] },
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-job-suspended",
    objects: [job("exit 1", { suspend: true }), deployment()],
    expected: GREEN,
  },
  {
    // What it lacks may be the work of a Job that has no more in common with it than the image.
    id: "ok-crashes-beside-a-migration",
    objects: [
      job("sleep 40"),
      deployment({
        pod: {
          ...podMounting({ emptyDir: {} }),
          containers: [
            container({
              command: shell(
                `${failingFirst(3, "echo relation users does not exist >&2; exit 1")}; ${SERVE}`,
              ),
              ...MOUNT,
            }),
          ],
        },
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-job-deletes-itself",
    objects: [
      job("true", { ttlSecondsAfterFinished: 0 }),
      deployment({ pod: pod({ containers: [container({ command: shell(`sleep 10; ${SERVE}`) })] }) }),
    ],
    expected: GREEN,
  },
  {
    // Three crashes are none as long as the Job, which has the same volume, is at work.
    id: "ok-crashes-until-migrated",
    objects: [
      claim("shared"),
      job("", {
        template: {
          spec: {
            ...shared,
            restartPolicy: "Never",
            containers: [running("task", "sleep 40; touch /data/done", MOUNT)],
          },
        },
      }),
      deployment({
        pod: {
          ...shared,
          containers: [
            container({
              command: shell(
                `[ -e /data/done ] || { echo relation users does not exist >&2; exit 1; }; ${SERVE}`,
              ),
              ...MOUNT,
            }),
          ],
        },
      }),
    ],
    expected: GREEN,
  },
  {
    // It is killed when the work is done.
    id: "ok-job-with-sidecar",
    objects: [
      job("", {
        template: {
          spec: pod({
            restartPolicy: "Never",
            initContainers: [running("mesh", "sleep 3600", { restartPolicy: "Always" })],
            containers: [running("task", "sleep 3")],
          }),
        },
      }),
    ],
    expected: GREEN,
  },
];
