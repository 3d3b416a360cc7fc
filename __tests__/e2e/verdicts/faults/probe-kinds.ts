/** Faults of probes of every kind, on containers of every kind. */
import { container, deployment, pod, podWith, probe, running, SERVE, SERVE_AND, shell } from "../builders.js";
import type { Scenario } from "../scenario.js";

const NEVER_READY = 60;
const NOT_READY = /not ready|readiness|startup/i;

export const FURTHER_PROBE_FAULTS: readonly Scenario[] = [
  {
    id: "probe-grpc",
    objects: [deployment({ pod: podWith({ readinessProbe: { grpc: { port: 9090 }, periodSeconds: 1 } }) })],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, NOT_READY, /9090/], within: NEVER_READY },
  },
  {
    id: "probe-command-missing",
    objects: [
      deployment({
        pod: podWith({ readinessProbe: { exec: { command: ["pg_isready"] }, periodSeconds: 1 } }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, NOT_READY, /pg_isready/, /not found/],
      within: NEVER_READY,
    },
  },
  {
    id: "probe-of-second-container",
    objects: [
      deployment({
        pod: pod({
          containers: [container(), running("metrics", "sleep 3600", { readinessProbe: probe("/metrics") })],
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /metrics/, NOT_READY, /404|refused/],
      within: NEVER_READY,
    },
  },
  {
    id: "startup-probe-of-sidecar",
    objects: [
      deployment({
        pod: pod({
          initContainers: [
            running("mesh", "sleep 3600", {
              restartPolicy: "Always",
              startupProbe: { tcpSocket: { port: 15021 }, periodSeconds: 1, failureThreshold: 3 },
            }),
          ],
        }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /mesh/, /startup/i, /15021/], within: NEVER_READY },
  },
  {
    id: "probe-scheme",
    objects: [
      deployment({
        pod: podWith({
          readinessProbe: { httpGet: { path: "/", port: 8080, scheme: "HTTPS" }, periodSeconds: 1 },
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, NOT_READY, /8080/, /HTTP response to HTTPS/],
      within: NEVER_READY,
    },
  },
  {
    id: "ready-no-more",
    objects: [
      deployment({
        pod: podWith({ command: shell(`${SERVE_AND} sleep 6; rm /tmp/www/index.html; sleep 3600`) }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, NOT_READY, /404/], within: NEVER_READY },
  },
  {
    // With the defaults of Kubernetes it is killed long after a window of 10 s.
    id: "liveness-port",
    objects: [deployment({ pod: podWith({ livenessProbe: { tcpSocket: { port: 9090 } } }) })],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /liveness/, /9090/, /refused/], within: 35 },
  },
  {
    id: "liveness-path-later",
    objects: [
      deployment({
        pod: podWith({ livenessProbe: probe("/nope", { initialDelaySeconds: 15, periodSeconds: 5 }) }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /liveness/, /404/], within: 25 },
  },
  {
    id: "progress-deadline-too-short",
    objects: [
      deployment({
        pod: podWith({ command: shell(`sleep 25; ${SERVE}`) }),
        spec: { progressDeadlineSeconds: 5 },
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, NOT_READY, /progressDeadlineSeconds/],
      also: [/If it is only slow, raise/],
      within: 10,
    },
  },
  {
    // The kubelet asks its node.
    id: "probe-of-local-host",
    objects: [
      deployment({
        pod: podWith({
          readinessProbe: { httpGet: { path: "/", port: 8080, host: "127.0.0.1" }, periodSeconds: 1 },
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /8080 of 127\.0\.0\.1/, /is refused/],
      also: [/Leave `host` out of the probe/],
      within: 55,
    },
  },
];
