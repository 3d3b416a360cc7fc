/** Faults of objects besides pods: what the server refuses of them, and what they are stuck in. */
import {
  barePod,
  claim,
  configMap,
  deployment,
  type Fields,
  type KubeObject,
  OWN_PORT,
  pod,
  podMounting,
  podWith,
  quota,
  REGISTRY,
  SERVE,
  service,
  shell,
  statefulSet,
} from "../builders.js";
import type { Scenario, Stage } from "../scenario.js";

const REFUSED_IN = 2;

const named = (object: KubeObject, name: string): KubeObject => ({ ...object, metadata: { name } });
const limits = (limit: Fields): KubeObject => ({
  apiVersion: "v1",
  kind: "LimitRange",
  metadata: { name: "sizes" },
  spec: { limits: [limit] },
});
const immutable = (data: Fields): KubeObject => ({ ...configMap("settings", data), immutable: true });
const claims = (size: string): Fields => ({
  volumeClaimTemplates: [
    {
      metadata: { name: "data" },
      spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: size } } },
    },
  ],
});

/** Deleted, and held by a finalizer until the scenario is over. */
async function createAndDelete(
  stage: Stage,
  { kind, metadata: { name }, ...rest }: KubeObject,
): Promise<void> {
  await stage.create({ ...rest, kind, metadata: { name, finalizers: ["example.com/hold"] } });
  stage.defer(() => stage.patch(kind, name, { metadata: { finalizers: null } }));
  await stage.remove(kind, name);
}

export const OBJECT_FAULTS: readonly Scenario[] = [
  {
    id: "quota-of-deployments",
    objects: [deployment()],
    async play(stage) {
      await stage.create(quota({ "count/deployments.apps": "0" }));
      await stage.sleep(1);
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /team-quota/, /count\/deployments\.apps/, /\b0\b/],
      within: REFUSED_IN,
    },
  },
  {
    id: "quota-of-replica-sets",
    objects: [deployment()],
    async play(stage) {
      await stage.create(quota({ "count/replicasets.apps": "0" }));
      await stage.sleep(1);
      await stage.deploy();
    },
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /team-quota/, /count\/replicasets\.apps/, /\b0\b/],
      within: 20,
    },
  },
  {
    id: "limit-range-ratio",
    objects: [
      deployment({ pod: podWith({ resources: { requests: { cpu: "10m" }, limits: { cpu: "100m" } } }) }),
    ],
    async play(stage) {
      await stage.create(limits({ type: "Container", maxLimitRequestRatio: { cpu: "2" } }));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bweb\b/, /cpu/, /ratio/, /\b2\b/], within: REFUSED_IN },
  },
  {
    id: "limit-range-of-claims",
    objects: [claim("data", { resources: { requests: { storage: "2Gi" } } })],
    async play(stage) {
      await stage.create(limits({ type: "PersistentVolumeClaim", max: { storage: "1Gi" } }));
      await stage.sleep(1);
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bdata\b/, /storage/, /1Gi/, /2Gi/], within: REFUSED_IN },
  },
  {
    id: "claim-not-expandable",
    objects: [claim("data", { resources: { requests: { storage: "2Mi" } } })],
    async play(stage) {
      await stage.create(
        claim("data"),
        deployment({ pod: podMounting({ persistentVolumeClaim: { claimName: "data" } }) }),
      );
      await stage.until(
        "PersistentVolumeClaim",
        (object) => (object["status"] as { phase?: string }).phase === "Bound",
      );
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bdata\b/, /resize|expan/i], within: REFUSED_IN },
  },
  {
    id: "claim-for-one-pod",
    objects: [
      deployment({ pod: podMounting({ persistentVolumeClaim: { claimName: "data" } }) }),
      claim("data", { accessModes: ["ReadWriteOncePod"] }),
    ],
    async play(stage) {
      const mounting = podMounting({ persistentVolumeClaim: { claimName: "data" } });
      await stage.create(
        claim("data", { accessModes: ["ReadWriteOncePod"] }),
        deployment({ name: "first", pod: mounting }),
      );
      await stage.until("Pod", (object) => (object["status"] as { phase?: string }).phase === "Running");
      await stage.deploy();
    },
    expected: { verdict: "either", cause: [/\bweb\b/, /\bdata\b/, /ReadWriteOncePod/], within: 120 },
  },
  {
    id: "node-port-taken",
    objects: [
      service({ type: "NodePort", ports: [{ port: 80, targetPort: 8080, nodePort: OWN_PORT }] }),
      deployment(),
    ],
    async play(stage) {
      await stage.create(
        named(service({ type: "NodePort", ports: [{ port: 80, nodePort: OWN_PORT }] }), "other"),
      );
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/\bfront\b/, /nodePort/, /300\d\d/, /already allocated/],
      within: REFUSED_IN,
    },
  },
  {
    id: "config-map-immutable",
    objects: [immutable({ MODE: "slow" })],
    async play(stage) {
      await stage.create(immutable({ MODE: "fast" }));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/ConfigMap settings/, /immutable/], within: REFUSED_IN },
  },
  {
    id: "service-address-immutable",
    objects: [service({ clusterIP: "10.96.200.201" }), deployment()],
    async play(stage) {
      await stage.create(service());
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bfront\b/, /clusterIP/, /immutable/], within: REFUSED_IN },
  },
  {
    id: "stateful-set-claims-immutable",
    objects: [statefulSet({ name: "store", spec: claims("2Mi") })],
    async play(stage) {
      await stage.create(statefulSet({ name: "store", spec: claims("1Mi") }));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bstore\b/, /immutable/], within: REFUSED_IN },
  },
  {
    id: "bare-pod-immutable",
    objects: [barePod("once", podWith({ env: [{ name: "VERSION", value: "2" }] }))],
    async play(stage) {
      await stage.create(barePod("once", pod()));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bonce\b/, /immutable/], within: REFUSED_IN },
  },
  {
    id: "request-above-limit",
    objects: [
      deployment({
        pod: podWith({ resources: { requests: { memory: "64Mi" }, limits: { memory: "32Mi" } } }),
      }),
    ],
    expected: { verdict: "refused", cause: [/\bweb\b/, /memory/, /64Mi/, /32Mi|limit/], within: REFUSED_IN },
  },
  {
    id: "stateful-set-stuck",
    objects: [statefulSet({ name: "store" })],
    async play(stage) {
      await stage.create(
        statefulSet({ name: "store", pod: podWith({ image: `${REGISTRY}/lab/busybox:nope` }) }),
      );
      await stage.until("Pod", (object) => /PullBackOff|ErrImagePull/.test(JSON.stringify(object["status"])));
      await stage.deploy();
    },
    expected: { verdict: "failure", cause: [/\bstore\b/, /store-0/, /revision/], within: 45 },
  },
  {
    // It takes every change, and with the finalizer it would be gone.
    id: "service-being-deleted",
    objects: [service(), deployment()],
    async play(stage) {
      await createAndDelete(stage, service());
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/Service front/, /being deleted/, /example\.com\/hold/],
      within: REFUSED_IN,
    },
  },
  {
    id: "deployment-being-deleted",
    objects: [deployment({ pod: podWith({ env: [{ name: "VERSION", value: "2" }] }) })],
    async play(stage) {
      await createAndDelete(stage, deployment());
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/Deployment web/, /being deleted/, /example\.com\/hold/],
      within: REFUSED_IN,
    },
  },
  {
    id: "deployment-deleted-meanwhile",
    objects: [deployment({ pod: podWith({ command: shell(`sleep 20; ${SERVE}`) }) })],
    async play(stage) {
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.patch("Deployment", "web", { metadata: { finalizers: ["example.com/hold"] } });
      stage.defer(() => stage.patch("Deployment", "web", { metadata: { finalizers: null } }));
      await stage.remove("Deployment", "web");
      await deployed;
    },
    expected: { verdict: "failure", cause: [/Deployment web/, /was deleted/], within: 10 },
  },
  {
    id: "limit-of-the-namespace-too-small",
    objects: [
      deployment({
        pod: podWith({ command: shell(`x=$(head -c 60000000 /dev/zero | tr '\\0' a); ${SERVE}`) }),
      }),
    ],
    async play(stage) {
      await stage.create(limits({ type: "Container", default: { memory: "20Mi" } }));
      await stage.sleep(1);
      await stage.deploy();
    },
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /20Mi, a default of the namespace/, /OOMKilled/],
      also: [/LimitRange/],
      within: 20,
    },
  },
  {
    // The revision's name is put behind it in a label.
    id: "name-too-long-for-its-pods",
    objects: [statefulSet({ name: "vector-database-of-the-chatbot-with-all-its-collections-1" })],
    expected: {
      verdict: "failure",
      cause: [/vector-database-of/, /metadata\.labels/, /63 characters/],
      also: [/Shorten the name/],
      within: 5,
    },
  },
];
