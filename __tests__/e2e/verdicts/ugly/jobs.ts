/** Good rollouts with Jobs: some delete themselves, others keep workloads waiting. */
import { claim, container, deployment, job, pod, podMounting, running, SERVE, shell } from "../builders.js";
import type { Scenario } from "../scenario.js";

const GREEN = { verdict: "success" } as const;

const MOUNT = { volumeMounts: [{ name: "data", mountPath: "/data" }] };
const shared = podMounting({ persistentVolumeClaim: { claimName: "shared" } });

export const UGLY_JOBS: readonly Scenario[] = [
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
