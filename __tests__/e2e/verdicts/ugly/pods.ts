/** Good rollouts whose pods look bad for a while. */
import {
  barePod,
  claim,
  configMap,
  container,
  daemonSet,
  deployment,
  job,
  onNode,
  pod,
  podMounting,
  podWith,
  probe,
  running,
  SERVE,
  secret,
  service,
  shell,
  statefulSet,
} from "../builders.js";
import { IMPERFECT_REGISTRY } from "../harness/imperfect-registry.js";
import type { Scenario } from "../scenario.js";

const GREEN = { verdict: "success" } as const;

/** Counts its starts on a volume; the first `times` end with an error. */
const failingFirst = (times: number): string =>
  `n=$(cat /data/n 2>/dev/null || echo 0); echo $((n+1)) >/data/n; [ $n -ge ${times} ] || exit 1; ${SERVE}`;

const withVolume = (script: string) => ({
  ...podMounting({ emptyDir: {} }),
  containers: [container({ command: shell(script), volumeMounts: [{ name: "data", mountPath: "/data" }] })],
});

export const UGLY_PODS: readonly Scenario[] = [
  { id: "ok", objects: [deployment({ replicas: 2 }), service()], expected: GREEN },
  { id: "ok-new-namespace", namespace: "absent", objects: [deployment(), service()], expected: GREEN },
  {
    id: "ok-slow-start",
    objects: [deployment({ replicas: 2, pod: podWith({ command: shell(`sleep 25; ${SERVE}`) }) })],
    expected: GREEN,
  },
  {
    // As long as what it needs may come.
    id: "ok-not-ready-until-backing-is-ready",
    objects: [
      deployment({
        pod: podWith({
          command: shell(
            "mkdir -p /tmp/www; httpd -p 8080 -h /tmp/www; until wget -qO- http://front:80; do sleep 1; done; echo ok >/tmp/www/index.html; exec sleep 3600",
          ),
        }),
      }),
      deployment({
        name: "store",
        pod: podWith({
          command: shell(`sleep 45; ${SERVE}`),
          startupProbe: probe("/", { failureThreshold: 60 }),
        }),
      }),
      service({ selector: { app: "store" } }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-errors-in-the-log",
    objects: [
      deployment({
        pod: podWith({
          command: shell(
            `echo 'ERROR cannot reach telemetry'; printf 'Traceback (most recent call last):\n  File "x.py", line 1\nRuntimeError: caught\n' >&2; sleep 6; ${SERVE}`,
          ),
        }),
      }),
    ],
    expected: GREEN,
  },
  { id: "ok-two-crashes", objects: [deployment({ pod: withVolume(failingFirst(2)) })], expected: GREEN },
  {
    // Without a probe the container counts as ready from its start to its crash.
    id: "ok-two-crashes-without-probe",
    objects: [
      deployment({
        pod: {
          ...podMounting({ emptyDir: {} }),
          containers: [
            container({
              command: shell(failingFirst(2).replace("exit 1", "{ sleep 1; exit 1; }")),
              readinessProbe: undefined,
              volumeMounts: [{ name: "data", mountPath: "/data" }],
            }),
          ],
        },
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-two-crashes-of-init-container",
    objects: [
      deployment({
        pod: pod({
          initContainers: [
            running("migrate", failingFirst(2).replace(SERVE, "true"), {
              volumeMounts: [{ name: "data", mountPath: "/data" }],
            }),
          ],
          volumes: [{ name: "data", emptyDir: {} }],
        }),
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-secret-3-s-late",
    objects: [deployment({ pod: podWith({ envFrom: [{ secretRef: { name: "api-token" } }] }) })],
    async play(stage) {
      const deployed = stage.deploy();
      await stage.sleep(3);
      await stage.create(secret("api-token", { TOKEN: "a" }));
      await deployed;
    },
    expected: GREEN,
  },
  {
    id: "ok-one-failed-pull",
    objects: [
      deployment({
        pod: podWith(
          { image: `${IMPERFECT_REGISTRY}/busy-at-first:1`, imagePullPolicy: "Always" },
          onNode("node1"),
        ),
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-optional-references",
    objects: [
      deployment({
        pod: podWith({
          envFrom: [{ secretRef: { name: "not-there", optional: true } }],
          env: [
            { name: "A", valueFrom: { configMapKeyRef: { name: "nor-this", key: "B", optional: true } } },
          ],
        }),
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-references-in-the-same-set",
    namespace: "absent",
    objects: [
      deployment({
        pod: podMounting(
          { persistentVolumeClaim: { claimName: "data" } },
          {},
          { serviceAccountName: "robot" },
        ),
      }),
      configMap("cfg", { A: "1" }),
      claim("data"),
      { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "robot" } },
    ],
    expected: GREEN,
  },
  {
    id: "ok-slow-init-and-sidecar",
    objects: [
      deployment({
        pod: pod({
          initContainers: [
            running("mesh", "sleep 3600", { restartPolicy: "Always" }),
            running("prepare", "sleep 8"),
          ],
        }),
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-startup-probe",
    objects: [
      deployment({
        pod: podWith({
          command: shell(`sleep 15; ${SERVE}`),
          startupProbe: probe("/", { failureThreshold: 30 }),
          livenessProbe: probe("/", { failureThreshold: 1 }),
        }),
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-every-kind",
    objects: [
      deployment(),
      statefulSet({ name: "store", replicas: 2, pod: podWith({}) }),
      daemonSet({ name: "agent" }),
      job("sleep 2; echo migrated"),
      barePod("once", pod({ restartPolicy: "Never", containers: [running("task", "echo done")] })),
    ],
    expected: GREEN,
  },
  {
    id: "ok-job-at-second-try",
    objects: [
      job("date >>/data/starts; [ $(wc -l </data/starts) -ge 2 ]", {
        backoffLimit: 3,
        template: {
          spec: {
            ...podMounting({ emptyDir: {} }),
            restartPolicy: "OnFailure",
            containers: [
              running("task", "date >>/data/starts; [ $(wc -l </data/starts) -ge 2 ]", {
                volumeMounts: [{ name: "data", mountPath: "/data" }],
              }),
            ],
          },
        },
      }),
    ],
    expected: GREEN,
  },
  {
    // To declare a port is no condition for listening on it.
    id: "ok-undeclared-ports",
    objects: [
      service({
        ports: [
          { name: "web", port: 80, targetPort: 8080 },
          { name: "metrics", port: 90, targetPort: 9090 },
        ],
      }),
      deployment(),
      {
        ...service({ selector: { app: "silent" }, ports: [{ port: 80, targetPort: 8080 }] }),
        metadata: { name: "silent" },
      },
      deployment({ name: "silent", pod: podWith({ ports: undefined }) }),
    ],
    expected: GREEN,
  },
  { id: "ok-no-replicas", objects: [deployment({ replicas: 0 })], expected: GREEN },
  {
    id: "ok-crashes-until-backing-is-ready",
    objects: [
      deployment({
        pod: podWith({
          command: shell(
            `wget -q -O- http://store:80/ >/dev/null || { echo store is not there >&2; exit 1; }; ${SERVE}`,
          ),
          env: [{ name: "STORE_URL", value: "http://store:80" }],
        }),
      }),
      { ...service({ selector: { app: "store" } }), metadata: { name: "store" } },
      deployment({
        name: "store",
        pod: podWith({
          command: shell(`sleep 40; ${SERVE}`),
          readinessProbe: undefined,
          startupProbe: probe("/", { failureThreshold: 90 }),
        }),
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-ready-only-for-a-while",
    objects: [deployment({ spec: { minReadySeconds: 5 }, replicas: 2 })],
    expected: GREEN,
  },
  {
    id: "ok-job-of-four-pods",
    objects: [
      job("", {
        completions: 4,
        parallelism: 2,
        template: { spec: pod({ restartPolicy: "Never", containers: [running("task", "sleep 2")] }) },
      }),
    ],
    expected: GREEN,
  },
  {
    id: "ok-load-balancer-of-nobody",
    objects: [service({ type: "LoadBalancer", loadBalancerClass: "example.com/nobody" }), deployment()],
    expected: GREEN,
  },
];
