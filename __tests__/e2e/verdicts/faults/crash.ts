/** Faults of programs: crashes at the start and later, too little memory, the wrong exit. */
import {
  configMap,
  container,
  deployment,
  pod,
  podMounting,
  podWith,
  running,
  SERVE_AND,
  shell,
} from "../builders.js";
import type { Scenario } from "../scenario.js";

const exit = (code: number): RegExp => new RegExp(`exit(?:ed|s)?(?: with)?(?: code)? ${code}\\b`, "i");
/** The third crash comes after waits of 0 and 10 s. */
const THIRD_CRASH = 30;
/** The window of 10 s, and a second look. */
const IN_WINDOW = 15;

const noProbe = (script: string, more = {}) =>
  podWith({ command: shell(script), readinessProbe: undefined, ...more });

export const CRASHES: readonly Scenario[] = [
  {
    id: "crash-at-start",
    objects: [
      deployment({ replicas: 2, pod: podWith({ command: shell("echo boom: missing SETTING >&2; exit 1") }) }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, exit(1), /boom: missing SETTING/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "crash-in-new-namespace",
    namespace: "absent",
    objects: [deployment({ pod: noProbe("sleep 1; echo cannot bind port >&2; exit 98") })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, exit(98), /cannot bind port/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "crash-after-ready",
    objects: [
      deployment({
        replicas: 2,
        pod: podWith({ command: shell(`${SERVE_AND} sleep 8; echo fatal: index is corrupt >&2; exit 7`) }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /ready/i, exit(7), /index is corrupt/],
      within: IN_WINDOW,
    },
  },
  {
    id: "crash-of-init-container",
    objects: [
      deployment({ pod: pod({ initContainers: [running("migrate", "echo cannot migrate >&2; exit 3")] }) }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /init/i, /migrate/, exit(3), /cannot migrate/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "crash-of-sidecar",
    objects: [
      deployment({ pod: pod({ containers: [container(), running("shipper", "echo no sink >&2; exit 4")] }) }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /shipper/, exit(4), /no sink/], within: THIRD_CRASH },
  },
  {
    id: "crash-of-native-sidecar",
    objects: [
      deployment({
        pod: pod({
          initContainers: [running("mesh", "echo no control plane >&2; exit 5", { restartPolicy: "Always" })],
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /mesh/, exit(5), /no control plane/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "crash-of-new-revision",
    objects: [
      deployment({ replicas: 2, pod: podWith({ command: shell("echo version 2 is broken >&2; exit 1") }) }),
    ],
    async play(stage) {
      await stage.create(deployment({ replicas: 2 }));
      await stage.until(
        "Deployment",
        (object) => (object["status"] as { readyReplicas?: number })?.readyReplicas === 2,
      );
      await stage.deploy();
    },
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, exit(1), /version 2 is broken/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "exit-0",
    objects: [deployment({ pod: noProbe("echo all done") })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /exit(?:ed|s)?(?: with)?(?: code)? 0\b|ended by itself|complete[ds]/i],
      within: THIRD_CRASH,
    },
  },
  {
    id: "exit-126",
    objects: [deployment({ pod: noProbe("exec /etc/passwd") })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, exit(126), /executable|permission/i],
      within: THIRD_CRASH,
    },
  },
  {
    id: "exit-127",
    objects: [deployment({ pod: noProbe("exec uvicorn main:app") })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, exit(127), /not found/i],
      within: THIRD_CRASH,
    },
  },
  {
    id: "exit-139",
    objects: [deployment({ pod: noProbe("sh -c 'kill -SEGV $$$$'; exit $?") })],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /139|segmentation/i], within: THIRD_CRASH },
  },
  {
    id: "read-only-root",
    objects: [
      deployment({
        pod: podWith({
          command: shell("mkdir /cache || exit 1"),
          securityContext: { readOnlyRootFilesystem: true },
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, exit(1), /read-only file system/i],
      within: THIRD_CRASH,
    },
  },
  {
    id: "memory-at-start",
    objects: [
      deployment({
        pod: noProbe("echo loading index; exec tail /dev/zero", {
          resources: { limits: { memory: "16Mi" } },
        }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /memory/i, /16Mi/], within: THIRD_CRASH },
  },
  {
    id: "memory-after-ready",
    objects: [
      deployment({
        pod: podWith({
          command: shell(`${SERVE_AND} sleep 6; exec tail /dev/zero`),
          resources: { limits: { memory: "24Mi" } },
        }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /memory/i, /24Mi/], within: IN_WINDOW },
  },
  {
    id: "exec-format",
    objects: [
      configMap("program", { run: "this is no program for any CPU" }),
      deployment({
        pod: {
          ...podMounting({ configMap: { name: "program", defaultMode: 0o755 } }),
          containers: [
            container({ command: ["/data/run"], volumeMounts: [{ name: "data", mountPath: "/data" }] }),
          ],
        },
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /exec format error|architecture|CPU/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "command-not-found",
    objects: [deployment({ pod: podWith({ command: ["start-server"] }) })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /start-server/, /not found|no such file/i],
      within: THIRD_CRASH,
    },
  },
  {
    id: "command-not-executable",
    objects: [deployment({ pod: podWith({ command: ["/etc/passwd"] }) })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /\/etc\/passwd/, /permission denied/i],
      within: THIRD_CRASH,
    },
  },
  {
    id: "post-start-fails",
    objects: [
      deployment({ pod: podWith({ lifecycle: { postStart: { exec: { command: shell("exit 9") } } } }) }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /post.?start/i], within: 60 },
  },
  {
    id: "root-forbidden",
    objects: [deployment({ pod: podWith({ securityContext: { runAsNonRoot: true } }) })],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /server/, /root/, /runAsNonRoot|runAsUser/],
      within: 5,
    },
  },
  {
    id: "termination-message",
    objects: [
      deployment({
        pod: podWith({ command: shell("echo fatal: the ledger is locked >/dev/termination-log; exit 1") }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, exit(1), /the ledger is locked/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "exit-143",
    objects: [deployment({ pod: noProbe("echo my supervisor gave up; exit 143") })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, exit(143), /SIGTERM/, /my supervisor gave up/],
      within: THIRD_CRASH,
    },
  },
  {
    id: "port-taken-in-the-pod",
    objects: [
      deployment({
        pod: pod({ containers: [container(), running("admin", "sleep 1; exec httpd -f -p 8080")] }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /admin/, exit(1), /port is taken/, /in use/],
      within: THIRD_CRASH,
    },
  },
  {
    // For more than a minute no namespace could be cleared of a pod whose hook goes on.
    id: "post-start-hangs",
    objects: [
      deployment({
        pod: podWith({ lifecycle: { postStart: { exec: { command: ["sleep", "60"] } } } }),
        spec: { progressDeadlineSeconds: 20 },
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /postStart/, /does not end/], within: 30 },
  },
];
