/** Good rollouts while others act, or while the cluster itself is in trouble. */
import { deployment, type KubeObject, podWith, quota, running, SERVE, service, shell } from "../builders.js";
import type { Scenario } from "../scenario.js";

const GREEN = { verdict: "success" } as const;

const slow = (seconds: number) =>
  deployment({ replicas: 2, pod: podWith({ command: shell(`sleep ${seconds}; ${SERVE}`) }) });

const readyOf = (object: KubeObject): number =>
  (object["status"] as { readyReplicas?: number })?.readyReplicas ?? 0;

/** Leaves after 20 s at the latest: the node's loss must not make the pod wait for the eviction of others. */
const TOLERATE = {
  tolerations: ["not-ready", "unreachable"].map((what) => ({
    key: `node.kubernetes.io/${what}`,
    operator: "Exists",
    effect: "NoExecute",
  })),
};

export const DISTURBANCES: readonly Scenario[] = [
  {
    id: "ok-quota-freed-after-10-s",
    objects: [deployment({ replicas: 2 })],
    async play(stage) {
      const others = { containers: [running("sleep", "sleep 3600")], terminationGracePeriodSeconds: 1 };
      await stage.create(deployment({ name: "others", replicas: 3, pod: others }), quota({ pods: "4" }));
      await stage.until("Deployment", (object) => readyOf(object) === 3);
      const deployed = stage.deploy();
      await stage.sleep(10);
      await stage.remove("Deployment", "others");
      await deployed;
    },
    expected: GREEN,
  },
  {
    id: "ok-scaled-to-zero-by-somebody",
    objects: [slow(15), service()],
    async play(stage) {
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.patch("Deployment", "web", { spec: { replicas: 0 } });
      await deployed;
    },
    expected: GREEN,
  },
  {
    id: "ok-pod-deleted-by-somebody",
    objects: [deployment({ replicas: 2 })],
    async play(stage) {
      const deployed = stage.deploy();
      const { metadata } = await stage.until(
        "Pod",
        (object) => (object["status"] as { phase?: string }).phase === "Running",
      );
      await stage.remove("Pod", metadata.name);
      await deployed;
    },
    expected: GREEN,
  },
  {
    id: "ok-overtaken-by-another",
    objects: [slow(20)],
    async play(stage) {
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.sleep(3);
      const container = { ...podWith({ env: [{ name: "VERSION", value: "newer" }] }) };
      await stage.patch("Deployment", "web", { spec: { template: { spec: container } } });
      await deployed;
    },
    expected: { verdict: "success", says: [/supersed/i] },
  },
  {
    id: "ok-watches-cut-every-5-s",
    objects: [slow(12)],
    async play(stage) {
      await stage.deploy({ kubeconfig: await stage.throughGate({ cutsWatchesAfter: 5 }) });
    },
    expected: GREEN,
  },
  {
    id: "ok-too-many-requests",
    objects: [deployment({ replicas: 2 }), service()],
    async play(stage) {
      await stage.deploy({ kubeconfig: await stage.throughGate({ refusesEvery: 3 }) });
    },
    expected: GREEN,
  },
  {
    id: "ok-api-server-restarts",
    objects: [slow(12)],
    async play(stage) {
      const server = await stage.ownApiServer();
      const deployed = stage.deploy({ kubeconfig: server.kubeconfig });
      await stage.until("Pod", () => true);
      await stage.sleep(3);
      await server.restart();
      await deployed;
    },
    expected: GREEN,
  },
  {
    id: "ok-node-lost-for-60-s",
    alone: true,
    objects: [deployment({ replicas: 2, pod: podWith({ command: shell(`sleep 5; ${SERVE}`) }, TOLERATE) })],
    async play(stage) {
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.loseNode(60);
      await deployed;
    },
    expected: GREEN,
  },
  {
    id: "ok-scaled-meanwhile",
    objects: [deployment({ pod: podWith({ command: shell(`sleep 8; ${SERVE}`) }) })],
    async play(stage) {
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.patch("Deployment", "web", { spec: { replicas: 3 } });
      await deployed;
    },
    expected: GREEN,
  },
];
