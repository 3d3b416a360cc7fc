/** Good rollouts in a namespace with a past. */
import {
  deployment,
  type KubeObject,
  OWN_CLASS,
  podWith,
  REGISTRY,
  SERVE,
  secret,
  shell,
} from "../builders.js";
import type { Scenario, Stage } from "../scenario.js";

const GREEN = { verdict: "success" } as const;

const broken = deployment({
  replicas: 2,
  pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }),
  spec: { progressDeadlineSeconds: 5 },
});
const statusOf = (object: KubeObject) =>
  (object["status"] ?? {}) as {
    readyReplicas?: number;
    conditions?: { reason?: string }[];
    containerStatuses?: {
      restartCount: number;
      ready: boolean;
      state?: { waiting?: { reason?: string } };
    }[];
  };

const deadlineExceeded = (object: KubeObject): boolean =>
  (statusOf(object).conditions ?? []).some(({ reason }) => reason === "ProgressDeadlineExceeded");
const ready =
  (count: number) =>
  (object: KubeObject): boolean =>
    statusOf(object).readyReplicas === count;

/** Its pods cannot start without the Secret, and its deadline is over before that comes. */
const waitingForSecret = deployment({
  pod: podWith({ envFrom: [{ secretRef: { name: "api-token" } }] }),
  spec: { progressDeadlineSeconds: 5 },
});

const recreated = (version: string) =>
  deployment({
    pod: podWith({ env: [{ name: "VERSION", value: version }] }),
    spec: { strategy: { type: "Recreate" } },
  });

/** A pod that was evicted stays, in phase Failed, until somebody removes it. */
async function evictOnePod(stage: Stage): Promise<void> {
  const found = await stage.until("Pod", (object) =>
    (statusOf(object).containerStatuses ?? []).some((one) => one.ready),
  );
  const status = {
    phase: "Failed",
    reason: "Evicted",
    message: "The node was low on resource: ephemeral-storage.",
  };
  await stage.patch("Pod", found.metadata.name, { status }, "status");
}

/** Reads its environment when it starts, so that a corrected Secret heals it at its next start. */
const needsGoodToken = deployment({
  pod: podWith({
    envFrom: [{ secretRef: { name: "api-token" } }],
    command: shell(`[ "$TOKEN" = good ] || { echo bad token >&2; exit 1; }; ${SERVE}`),
  }),
});

/** A registry keeps what it was given: each run has a tag of its own, and each namespace. */
const LATE = `late-${Date.now()}`;

const waitsFor =
  (reason: string) =>
  (object: KubeObject): boolean =>
    (statusOf(object).containerStatuses ?? []).some(({ state }) => state?.waiting?.reason === reason);

export const UGLY_HISTORIES: readonly Scenario[] = [
  {
    id: "ok-crash-loop-healed-before",
    objects: [needsGoodToken],
    async play(stage) {
      await stage.create(secret("api-token", { TOKEN: "bad" }), needsGoodToken);
      await stage.until("Pod", (object) =>
        (statusOf(object).containerStatuses ?? []).some((one) => one.restartCount >= 3),
      );
      await stage.patch("Secret", "api-token", { stringData: { TOKEN: "good" } });
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-image-pushed-after-failure",
    objects: [deployment({ pod: podWith({ image: `${REGISTRY}/lab/busybox:${OWN_CLASS}-${LATE}` }) })],
    async play(stage) {
      const image = `${REGISTRY}/lab/busybox:${stage.namespace}-${LATE}`;
      await stage.create(deployment({ pod: podWith({ image }) }));
      await stage.until("Pod", waitsFor("ImagePullBackOff"));
      await stage.tagImage(`${stage.namespace}-${LATE}`);
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-old-revision-crashes",
    objects: [deployment({ replicas: 2 })],
    async play(stage) {
      await stage.create(
        deployment({ replicas: 2, pod: podWith({ command: shell("echo old trouble >&2; exit 1") }) }),
      );
      await stage.until("Pod", (object) =>
        (statusOf(object).containerStatuses ?? []).some((one) => one.restartCount >= 2),
      );
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-fixed-forward",
    objects: [deployment({ replicas: 2, spec: { progressDeadlineSeconds: 60 } })],
    async play(stage) {
      await stage.create(broken);
      await stage.until("Deployment", deadlineExceeded);
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-same-template-after-failure",
    objects: [waitingForSecret],
    async play(stage) {
      await stage.create(waitingForSecret);
      await stage.until("Deployment", deadlineExceeded);
      await stage.create(secret("api-token", { TOKEN: "a" }));
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-recreate-beside-a-failed-pod",
    objects: [recreated("2")],
    async play(stage) {
      await stage.create(recreated("1"));
      await evictOnePod(stage);
      await stage.until("Deployment", ready(1));
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-unchanged",
    objects: [deployment({ replicas: 2 })],
    async play(stage) {
      await stage.create(deployment({ replicas: 2 }));
      await stage.until("Deployment", ready(2));
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-next-version",
    objects: [deployment({ replicas: 3, pod: podWith({ env: [{ name: "VERSION", value: "2" }] }) })],
    async play(stage) {
      await stage.create(deployment({ replicas: 3 }));
      await stage.until("Deployment", ready(3));
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-slow-next-version",
    objects: [deployment({ replicas: 2, pod: podWith({ command: shell(`sleep 12; ${SERVE}`) }) })],
    async play(stage) {
      await stage.create(deployment({ replicas: 2 }));
      await stage.until("Deployment", ready(2));
      await stage.deploy();
    },
    expected: GREEN,
  },
  {
    id: "ok-old-pod-ends-slowly",
    objects: [deployment({ pod: podWith({ env: [{ name: "VERSION", value: "2" }] }) })],
    async play(stage) {
      const lifecycle = { preStop: { exec: { command: ["sleep", "40"] } } };
      await stage.create(deployment({ pod: podWith({ lifecycle }, { terminationGracePeriodSeconds: 45 }) }));
      await stage.until("Deployment", ready(1));
      await stage.deploy();
    },
    expected: GREEN,
  },
];
