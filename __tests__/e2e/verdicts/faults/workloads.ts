/** Faults of every kind of workload, and of several at once. */
import {
  barePod,
  container,
  daemonSet,
  deployment,
  job,
  pod,
  podWith,
  REGISTRY,
  running,
  SERVE,
  service,
  shell,
  statefulSet,
} from "../builders.js";
import type { Scenario } from "../scenario.js";

const crashing = (text: string, code: number) =>
  podWith({ command: shell(`echo ${text} >&2; exit ${code}`) });
const THIRD_CRASH = 30;

export const WORKLOAD_FAULTS: readonly Scenario[] = [
  {
    id: "stateful-set",
    objects: [statefulSet({ name: "store", replicas: 2, pod: crashing("no space for the log", 2) })],
    expected: {
      verdict: "failure",
      cause: [/\bstore\b/, /server/, /\b2\b/, /no space for the log/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "daemon-set",
    objects: [daemonSet({ name: "agent", pod: crashing("no such device", 6) })],
    expected: {
      verdict: "failure",
      cause: [/\bagent\b/, /server/, /\b6\b/, /no such device/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "job-fails",
    objects: [job("echo table users exists already >&2; exit 1")],
    expected: {
      verdict: "failure",
      cause: [/\bmigrate\b/, /\b1\b/, /table users exists already|exit/i],
      within: 15,
    },
  },
  {
    id: "job-too-slow",
    objects: [job("sleep 3600", { activeDeadlineSeconds: 5 })],
    expected: { verdict: "failure", cause: [/\bmigrate\b/, /deadline|5 s/i], within: 15 },
  },
  {
    id: "job-gives-up",
    objects: [job("echo try again >&2; exit 1", { backoffLimit: 1 })],
    expected: { verdict: "failure", cause: [/\bmigrate\b/, /backoff|exit|failed/i], within: 60 },
  },
  {
    id: "bare-pod",
    objects: [
      barePod(
        "once",
        pod({ restartPolicy: "Never", containers: [running("task", "echo lost the lock >&2; exit 8")] }),
      ),
    ],
    expected: { verdict: "failure", cause: [/\bonce\b/, /task/, /\b8\b/, /lost the lock/], within: 10 },
  },
  {
    id: "bare-pod-restarting",
    objects: [barePod("agent", crashing("no licence", 9))],
    expected: {
      verdict: "failure",
      cause: [/\bagent\b/, /server/, /\b9\b/, /no licence/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "two-bad",
    objects: [
      deployment({ name: "first", pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) }),
      deployment({ name: "second", pod: podWith({ image: `${REGISTRY}/lab/busybox:gone` }) }),
      deployment({ name: "third" }),
    ],
    expected: {
      verdict: "either",
      cause: [/\b(?:first|second)\b/, /lab\/busybox:(?:nope|gone)/],
      also: [/\bfirst\b.*lab\/busybox:nope/, /\bsecond\b.*lab\/busybox:gone/],
      within: 15,
    },
  },
  {
    // The second one has patience left when the first one fails.
    id: "two-bad-one-sooner",
    objects: [
      deployment({ name: "first", pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) }),
      deployment({ name: "second", pod: podWith({ command: shell("echo no licence >&2; exit 5") }) }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bfirst\b/, /lab\/busybox:nope/],
      also: [/^(?=.*\bsecond\b.*not ready either)(?=.*exit code 5)/m],
      within: 10,
    },
  },
  {
    id: "one-of-two-bad",
    objects: [
      deployment({ name: "good", replicas: 2 }),
      deployment({ name: "bad", replicas: 2, pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) }),
    ],
    expected: { verdict: "either", cause: [/\bbad\b/, /server/, /lab\/busybox:nope/], within: 10 },
  },
  {
    id: "one-pod-of-two-bad",
    objects: [
      statefulSet({
        name: "store",
        replicas: 2,
        pod: podWith({
          command: shell(
            `case $HOSTNAME in *-0) ${SERVE};; esac; echo second member cannot join >&2; exit 1`,
          ),
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bstore\b/, /server/, /second member cannot join/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "two-containers-bad",
    objects: [
      deployment({
        pod: pod({
          containers: [
            container({ command: shell("echo api is broken >&2; exit 1") }),
            running("metrics", "echo metrics are broken >&2; exit 2"),
          ],
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      // It is one pod.
      cause: [/\bweb\b/, /server|metrics/, /is broken|are broken/, /^(?!.*alike)/s],
      within: THIRD_CRASH,
    },
  },
  {
    id: "deleted-by-somebody",
    objects: [deployment({ pod: podWith({ command: shell(`sleep 20; ${SERVE}`) }) })],
    async play(stage) {
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.sleep(2);
      await stage.remove("Deployment", "web");
      await deployed;
    },
    expected: { verdict: "failure", cause: [/\bweb\b/, /deleted/i], within: 5 },
  },
  {
    id: "service-without-pods",
    objects: [
      service(),
      deployment({
        replicas: 2,
        pod: podWith({ readinessProbe: { exec: { command: ["false"] }, periodSeconds: 1 } }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /not ready|readiness/i], within: 60 },
  },
  {
    id: "good-version-stays",
    objects: [deployment({ replicas: 2, pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) })],
    async play(stage) {
      await stage.create(deployment({ replicas: 2 }));
      await stage.until(
        "Deployment",
        (object) => (object["status"] as { readyReplicas?: number })?.readyReplicas === 2,
      );
      await stage.deploy();
    },
    expected: { verdict: "either", cause: [/\bweb\b/, /server/, /lab\/busybox:nope/], within: 10 },
  },
  {
    id: "job-image",
    objects: [
      job("", {
        template: {
          spec: pod({
            restartPolicy: "Never",
            containers: [running("task", "true", { image: `${REGISTRY}/lab/busybox:nope` })],
          }),
        },
      }),
    ],
    expected: { verdict: "either", cause: [/\bmigrate\b/, /task/, /lab\/busybox:nope/], within: 10 },
  },
  {
    id: "job-failure-policy",
    objects: [
      job("echo no such table >&2; exit 42", {
        backoffLimit: 6,
        podFailurePolicy: {
          rules: [
            {
              action: "FailJob",
              onExitCodes: { containerName: "task", operator: "In", values: [42] },
            },
          ],
        },
      }),
    ],
    expected: { verdict: "failure", cause: [/\bmigrate\b/, /task/, /\b42\b/, /no such table/], within: 15 },
  },
  {
    id: "stateful-set-by-parts",
    objects: [
      statefulSet({
        name: "store",
        replicas: 2,
        pod: crashing("version 2 cannot read the log", 1),
        spec: { updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 1 } } },
      }),
    ],
    async play(stage) {
      await stage.create(statefulSet({ name: "store", replicas: 2 }));
      await stage.until(
        "StatefulSet",
        (object) => (object["status"] as { readyReplicas?: number })?.readyReplicas === 2,
      );
      // A StatefulSet that is put back replaces no pod, for one is not ready.
      await stage.deploy({ "on-failure": "keep" });
    },
    expected: {
      verdict: "failure",
      cause: [/\bstore\b/, /store-1/, /server/, /version 2 cannot read the log/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "namespace-deleted-by-somebody",
    objects: [deployment({ pod: podWith({ command: shell(`sleep 20; ${SERVE}`) }) })],
    async play(stage) {
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.sleep(2);
      await stage.remove("Namespace", stage.namespace);
      await deployed;
    },
    expected: { verdict: "failure", cause: [/namespace \S+ is being deleted/], within: 10 },
  },
];
