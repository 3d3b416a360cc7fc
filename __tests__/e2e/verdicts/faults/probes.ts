/** Faults of probes: never ready, killed by a probe. */
import { deployment, podWith, probe, SERVE_AND, shell, statefulSet } from "../builders.js";
import type { Scenario } from "../scenario.js";

/** What slow starts are granted (a start of 25 s must stay green), the thresholds, and 10 s. */
const NEVER_READY = 60;
/** Three kills by a probe of three failures, with 1 s of grace each and waits of 0 and 10 s. */
const THIRD_KILL = 45;

const NOT_READY = /not ready|readiness/i;

export const PROBE_FAULTS: readonly Scenario[] = [
  {
    id: "probe-path",
    objects: [deployment({ replicas: 2, pod: podWith({ readinessProbe: probe("/nope") }) })],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, NOT_READY, /404/], within: NEVER_READY },
  },
  {
    id: "probe-port",
    objects: [
      deployment({ pod: podWith({ readinessProbe: { tcpSocket: { port: 9090 }, periodSeconds: 1 } }) }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, NOT_READY, /9090/, /refused/i],
      within: NEVER_READY,
    },
  },
  {
    id: "probe-command",
    objects: [
      deployment({
        pod: podWith({
          readinessProbe: { exec: { command: shell("echo index is stale; exit 1") }, periodSeconds: 1 },
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, NOT_READY, /index is stale/],
      within: NEVER_READY,
    },
  },
  {
    id: "probe-too-slow",
    objects: [
      deployment({
        pod: podWith({
          readinessProbe: { exec: { command: ["sleep", "30"] }, periodSeconds: 2, timeoutSeconds: 1 },
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, NOT_READY, /time(?:d )?out|in time|1 ?s\b/i],
      within: NEVER_READY,
    },
  },
  {
    id: "listens-on-localhost-only",
    objects: [
      deployment({
        pod: podWith({ command: shell("mkdir -p /tmp/www; exec httpd -f -p 127.0.0.1:8080 -h /tmp/www") }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, NOT_READY, /8080/, /refused/i],
      within: NEVER_READY,
    },
  },
  {
    id: "never-ready-stateful-set",
    objects: [statefulSet({ name: "store", replicas: 2, pod: podWith({ readinessProbe: probe("/nope") }) })],
    expected: { verdict: "failure", cause: [/\bstore\b/, /server/, NOT_READY, /404/], within: NEVER_READY },
  },
  {
    id: "killed-by-liveness",
    objects: [
      deployment({
        pod: podWith({ livenessProbe: probe("/nope", { initialDelaySeconds: 2, failureThreshold: 3 }) }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /liveness/i, /404/], within: 15 },
  },
  {
    id: "killed-by-liveness-before-ready",
    objects: [
      deployment({
        pod: podWith({
          readinessProbe: probe("/", { initialDelaySeconds: 30 }),
          livenessProbe: { tcpSocket: { port: 9090 }, periodSeconds: 1, failureThreshold: 2 },
        }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /liveness/i, /9090/], within: THIRD_KILL },
  },
  {
    id: "killed-by-startup-probe",
    objects: [
      deployment({
        pod: podWith({
          command: shell(`sleep 60; ${SERVE_AND} sleep 3600`),
          startupProbe: probe("/", { failureThreshold: 4 }),
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /startup/i, /refused/i],
      within: THIRD_KILL,
    },
  },
  {
    id: "readiness-gate",
    objects: [
      deployment({
        pod: podWith({}, { readinessGates: [{ conditionType: "example.com/load-balancer" }] }),
        spec: { progressDeadlineSeconds: 15 },
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /example\.com\/load-balancer/], within: 25 },
  },
];
