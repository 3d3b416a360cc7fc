/** Good rollouts of which events warn. */
import { deployment, podWith, probe, SERVE, SERVE_AND, shell } from "../builders.js";
import type { Scenario } from "../scenario.js";

const GREEN = { verdict: "success" } as const;

const unstoppable = (version: string) =>
  deployment({
    replicas: 2,
    pod: podWith({
      env: [{ name: "VERSION", value: version }],
      lifecycle: { preStop: { exec: { command: ["false"] } } },
    }),
  });

export const UGLY_WARNINGS: readonly Scenario[] = [
  {
    id: "ok-liveness-fails-at-first",
    objects: [
      deployment({
        pod: podWith({
          command: shell(`sleep 12; ${SERVE}`),
          livenessProbe: probe("/", { periodSeconds: 5, failureThreshold: 5 }),
        }),
      }),
    ],
    expected: GREEN,
  },
  {
    // What the kubelet cannot ask, it does not hold against the container.
    id: "ok-liveness-command-missing",
    objects: [
      deployment({
        pod: podWith({ livenessProbe: { exec: { command: ["curl", "localhost"] }, periodSeconds: 2 } }),
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-pre-stop-fails",
    objects: [unstoppable("2")],
    async play(stage) {
      await stage.create(unstoppable("1"));
      await stage.until(
        "Deployment",
        (object) => (object["status"] as { readyReplicas?: number })?.readyReplicas === 2,
      );
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-pull-secret-not-needed",
    objects: [
      deployment({ pod: podWith({ imagePullPolicy: "Always" }, { imagePullSecrets: [{ name: "gone" }] }) }),
    ],
    expected: GREEN,
  },
  {
    // Ready, not ready for some seconds within the window, and ready for good.
    id: "ok-not-ready-once",
    objects: [
      deployment({
        pod: podWith({
          command: shell(
            `${SERVE_AND} sleep 6; rm /tmp/www/index.html; sleep 6; echo ok >/tmp/www/index.html; sleep 3600`,
          ),
          readinessProbe: probe("/index.html", { failureThreshold: 2 }),
        }),
      }),
    ],
    expected: GREEN,
  },
];
