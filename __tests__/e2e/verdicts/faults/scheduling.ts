/** Faults of scheduling: no node takes the pod. */
import {
  daemonSet,
  deployment,
  type Fields,
  type KubeObject,
  pod,
  podWith,
  running,
  SERVE,
  shell,
} from "../builders.js";
import type { Scenario, Stage } from "../scenario.js";

/** An autoscaler may help. */
const UNSCHEDULABLE = 90;

const asking = (requests: Fields): KubeObject => deployment({ pod: podWith({ resources: { requests } }) });

const affinity = (key: string, value: string): Fields => ({
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key, operator: "In", values: [value] }] }],
    },
  },
});

/** Pods that must run where such others do. */
const beside = (matchLabels: Fields, more: Fields = {}): Fields => ({
  podAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { labelSelector: { matchLabels }, topologyKey: "kubernetes.io/hostname", ...more },
    ],
  },
});

/** Two pods that each need more than half a node. */
const halfANode = (version: string): KubeObject =>
  deployment({
    replicas: 2,
    pod: podWith({
      env: [{ name: "VERSION", value: version }],
      resources: { requests: { cpu: "1100m" } },
    }),
    spec: { strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } },
  });

const ONE_A_NODE = {
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { labelSelector: { matchLabels: { app: "web" } }, topologyKey: "kubernetes.io/hostname" },
    ],
  },
};

/** A node without a machine, which takes only what tolerates it. */
const taintedNode = (name: string): KubeObject => ({
  apiVersion: "v1",
  kind: "Node",
  metadata: { name, labels: { "example.com/pool": "gpu" } },
  spec: { taints: [{ key: "example.com/dedicated", value: "gpu", effect: "NoSchedule" }] },
});

/** There is one pod a node, and the next version needs a node beside both. */
async function updateOnBothNodes(stage: Stage, template: Fields): Promise<void> {
  await stage.create(deployment({ replicas: 2, pod: template }));
  await stage.until(
    "Deployment",
    (object) => (object["status"] as { readyReplicas?: number })?.readyReplicas === 2,
  );
  await stage.deploy();
}

/** With the stability window of the rollback. */
const STUCK_SURGE = 40;
const NEXT_VERSION = { env: [{ name: "VERSION", value: "2" }] };
const onHostPort = (change: Fields = {}): Fields =>
  podWith({ ports: [{ containerPort: 8080, hostPort: 28081 }], ...change });

export const SCHEDULING_FAULTS: readonly Scenario[] = [
  {
    id: "cpu-too-large",
    objects: [asking({ cpu: "500" })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /cpu/i, /\b500\b/, /node/], within: 2 },
  },
  {
    id: "memory-too-large",
    namespace: "absent",
    objects: [asking({ memory: "10Ti" })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /memory/i, /10 ?Ti/, /node/], within: 2 },
  },
  {
    id: "cpu-taken",
    objects: [asking({ cpu: "2" })],
    async play(stage) {
      // With any pod on it, no node of two CPUs has two to give.
      const resident = pod({ containers: [running("sleep", "sleep 3600")] });
      await stage.create(daemonSet({ name: "resident", pod: resident }));
      await stage.until(
        "DaemonSet",
        (object) => (object["status"] as { numberReady?: number })?.numberReady === 2,
      );
      await stage.deploy();
    },
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /unschedulable|cannot be scheduled|no node/i, /cpu/i],
      within: UNSCHEDULABLE,
    },
  },
  {
    id: "node-selector",
    objects: [deployment({ pod: pod({ nodeSelector: { "example.com/disk": "fast" } }) })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /example\.com\/disk/, /node/], within: 2 },
  },
  {
    id: "node-affinity",
    objects: [deployment({ pod: pod({ affinity: affinity("example.com/zone", "moon") }) })],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /affinity|example\.com\/zone/, /node/],
      within: UNSCHEDULABLE,
    },
  },
  {
    id: "anti-affinity",
    objects: [deployment({ replicas: 3, pod: pod({ affinity: ONE_A_NODE }) })],
    expected: { verdict: "either", cause: [/\bweb\b/, /affinity/i, /node/], within: UNSCHEDULABLE },
  },
  {
    id: "topology-spread",
    objects: [
      deployment({
        pod: pod({
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: "example.com/rack",
              whenUnsatisfiable: "DoNotSchedule",
              labelSelector: { matchLabels: { app: "web" } },
            },
          ],
        }),
      }),
    ],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /topology|example\.com\/rack/, /node/],
      within: UNSCHEDULABLE,
    },
  },
  {
    id: "host-port-taken",
    objects: [
      deployment({ replicas: 3, pod: podWith({ ports: [{ containerPort: 8080, hostPort: 28080 }] }) }),
    ],
    expected: { verdict: "either", cause: [/\bweb\b/, /port/i], within: UNSCHEDULABLE },
  },
  {
    id: "scheduling-gate",
    objects: [
      deployment({
        pod: pod({ schedulingGates: [{ name: "example.com/queue" }] }),
        spec: { progressDeadlineSeconds: 15 },
      }),
    ],
    expected: { verdict: "either", cause: [/\bweb\b/, /gate|queue/i], within: 30 },
  },
  {
    id: "taint",
    // The node is there for everybody while this runs.
    alone: true,
    objects: [deployment({ pod: pod({ nodeSelector: { "example.com/pool": "gpu" } }) })],
    async play(stage) {
      stage.defer(() => stage.remove("Node", stage.namespace));
      await stage.create(taintedNode(stage.namespace));
      await stage.deploy();
    },
    expected: { verdict: "either", cause: [/\bweb\b/, /taint/i, /example\.com\/dedicated/], within: 30 },
  },
  {
    id: "device-on-no-node",
    objects: [deployment({ pod: podWith({ resources: { limits: { "nvidia.com/gpu": "1" } } }) })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /nvidia\.com\/gpu/, /node/], within: 2 },
  },
  {
    id: "ephemeral-storage-too-large",
    objects: [asking({ "ephemeral-storage": "10Ti" })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /ephemeral-storage/, /10Ti/, /node/], within: 2 },
  },
  {
    id: "memory-too-large-for-daemon-set",
    objects: [daemonSet({ name: "agent", pod: podWith({ resources: { requests: { memory: "5Ti" } } }) })],
    expected: { verdict: "refused", cause: [/\bagent\b/, /memory/, /5Ti/, /node/], within: 2 },
  },
  {
    id: "evicted-for-its-storage",
    objects: [
      deployment({
        pod: podWith({
          command: shell(`dd if=/dev/zero of=/tmp/cache bs=1M count=30 2>/dev/null; sleep 60; ${SERVE}`),
          resources: { limits: { "ephemeral-storage": "4Mi" } },
        }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /Evicted/, /ephemeral local storage/, /4Mi/],
      within: UNSCHEDULABLE,
    },
  },
  {
    // A new pod needs room beside the old one, of which each node holds one.
    id: "no-room-for-the-surge",
    alone: true,
    objects: [halfANode("2")],
    async play(stage) {
      await stage.create(halfANode("1"));
      await stage.until(
        "Deployment",
        (object) => (object["status"] as { readyReplicas?: number })?.readyReplicas === 2,
      );
      await stage.deploy({ "unschedulable-timeout": "15s" });
    },
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /cpu=1100m/, /beside the pods it is to replace/],
      also: [/maxSurge: 0/],
      within: 20,
    },
  },
  {
    id: "apart-from-the-pods-it-replaces",
    objects: [deployment({ replicas: 2, pod: podWith(NEXT_VERSION, { affinity: ONE_A_NODE }) })],
    play: (stage) => updateOnBothNodes(stage, pod({ affinity: ONE_A_NODE })),
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /anti-affinity/, /beside the pods it is to replace/],
      also: [/maxSurge: 0/],
      within: STUCK_SURGE,
    },
  },
  {
    id: "host-port-of-the-pods-it-replaces",
    objects: [deployment({ replicas: 2, pod: onHostPort(NEXT_VERSION) })],
    play: (stage) => updateOnBothNodes(stage, onHostPort()),
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /hostPort/, /beside the pods it is to replace/],
      also: [/maxSurge: 0/],
      within: STUCK_SURGE,
    },
  },
  {
    id: "beside-nobody",
    objects: [deployment({ pod: pod({ affinity: beside({ app: "cache" }) }) })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /must run beside/, /app=cache/], within: 2 },
  },
  {
    // What is in other namespaces, only the scheduler can tell.
    id: "beside-nobody-anywhere",
    objects: [deployment({ pod: pod({ affinity: beside({ app: "nowhere" }, { namespaceSelector: {} }) }) })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /podAffinity/, /beside which it is to run/],
      within: UNSCHEDULABLE,
    },
  },
  {
    id: "named-node-without-room",
    objects: [
      deployment({ pod: podWith({ resources: { requests: { cpu: "1900m" } } }, { nodeName: "node1" }) }),
    ],
    async play(stage) {
      const resident = podWith({ resources: { requests: { cpu: "200m" } } }, { nodeName: "node1" });
      await stage.create(deployment({ name: "resident", pod: resident }));
      await stage.until("Pod", (object) => (object["status"] as { phase?: string }).phase === "Running");
      await stage.deploy();
    },
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /OutOfcpu/, /node/],
      also: [/Leave `nodeName` out/],
      within: 5,
    },
  },
];
