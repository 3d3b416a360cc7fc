/** Faults of volumes and their claims. */
import {
  claim,
  configMap,
  container,
  deployment,
  type Fields,
  type KubeObject,
  OWN_CLASS,
  onNode,
  podMounting,
  SERVE,
  shell,
} from "../builders.js";
import type { Scenario, Stage } from "../scenario.js";

const mountingClaim = (name: string, more: Fields = {}, app = "web"): KubeObject =>
  deployment({ name: app, pod: podMounting({ persistentVolumeClaim: { claimName: name } }, {}, more) });

const statusOf = (object: KubeObject): Fields => (object["status"] ?? {}) as Fields;
const bound = (object: KubeObject): boolean => statusOf(object)["phase"] === "Bound";

/** One made by hand, with the name of the namespace. */
async function makeVolume(stage: Stage, more: Fields = {}): Promise<void> {
  const name = stage.namespace;
  const spec = {
    accessModes: ["ReadWriteOnce"],
    capacity: { storage: "1Mi" },
    hostPath: { path: "/tmp" },
    storageClassName: "by-hand",
    persistentVolumeReclaimPolicy: "Retain",
    ...more,
  };
  stage.defer(() => stage.remove("PersistentVolume", name));
  await stage.create({ apiVersion: "v1", kind: "PersistentVolume", metadata: { name }, spec });
}

/** A claim whose volume is gone: bound to a volume made by hand, which is then taken away by force. */
async function loseVolume(stage: Stage): Promise<void> {
  const volume = stage.namespace;
  await makeVolume(stage);
  await stage.create(claim("data", { storageClassName: "by-hand", volumeName: volume }));
  await stage.until("PersistentVolumeClaim", bound);
  await stage.remove("PersistentVolume", volume);
  await stage.patch("PersistentVolume", volume, { metadata: { finalizers: null } });
  await stage.until("PersistentVolumeClaim", (object) => statusOf(object)["phase"] === "Lost");
}

async function makeClass(
  stage: Stage,
  provisioner: string,
  volumeBindingMode = "WaitForFirstConsumer",
): Promise<void> {
  const name = stage.namespace;
  stage.defer(() => stage.remove("StorageClass", name));
  await stage.create({
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name },
    provisioner,
    volumeBindingMode,
  });
}

export const VOLUME_FAULTS: readonly Scenario[] = [
  {
    id: "claim-missing",
    objects: [mountingClaim("data")],
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /claim/i, /\bdata\b/, /not found|missing|does not exist|no /i],
      within: 2,
    },
  },
  {
    id: "storage-class-missing",
    objects: [claim("data", { storageClassName: "nope" }), mountingClaim("data")],
    expected: { verdict: "refused", cause: [/\bdata\b/, /StorageClass/i, /\bnope\b/], within: 2 },
  },
  {
    id: "storage-class-empty",
    objects: [claim("data", { storageClassName: "" }), mountingClaim("data")],
    expected: {
      verdict: "either",
      cause: [/\bdata\b/, /StorageClass|storage class|PersistentVolume/i],
      within: 20,
    },
  },
  {
    id: "claim-lost",
    objects: [mountingClaim("data")],
    async play(stage) {
      await loseVolume(stage);
      await stage.deploy();
    },
    expected: { verdict: "either", cause: [/\bweb\b/, /\bdata\b/, /lost|gone|non-existent/i], within: 20 },
  },
  {
    id: "claim-on-another-node",
    objects: [mountingClaim("data", onNode("node2"))],
    async play(stage) {
      await stage.create(claim("data"), mountingClaim("data", onNode("node1"), "first"));
      await stage.until("PersistentVolumeClaim", bound);
      await stage.deploy();
    },
    expected: {
      verdict: "either",
      cause: [
        /\bweb\b/,
        /volume node affinity conflict|volume .*another node|\bdata\b.*node/i,
        /^(?!.*nodes that do not exist)/,
      ],
      within: 30,
    },
  },
  {
    id: "claim-being-deleted",
    objects: [mountingClaim("data")],
    async play(stage) {
      await stage.create(claim("data"), mountingClaim("data", onNode("node1"), "first"));
      // A claim that no running pod uses would be gone at once.
      await stage.until("Pod", (object) => statusOf(object)["phase"] === "Running");
      await stage.remove("PersistentVolumeClaim", "data");
      await stage.deploy();
    },
    expected: { verdict: "either", cause: [/\bweb\b/, /\bdata\b/, /being deleted|terminating/i], within: 20 },
  },
  {
    id: "host-path-of-wrong-type",
    objects: [deployment({ pod: podMounting({ hostPath: { path: "/etc/hostname", type: "Directory" } }) })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /\/etc\/hostname|hostPath/, /not a directory|type/i],
      within: 180,
    },
  },
  {
    id: "sub-path-outside",
    objects: [deployment({ pod: podMounting({ emptyDir: {} }, { subPathExpr: "$(NOWHERE)/x" }) })],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /NOWHERE|subPath/], within: 20 },
  },
  {
    id: "no-volume-fits",
    objects: [claim("data", { storageClassName: OWN_CLASS }), mountingClaim("data")],
    async play(stage) {
      await makeClass(stage, "kubernetes.io/no-provisioner");
      await stage.deploy();
    },
    expected: { verdict: "failure", cause: [/\bweb\b/, /\bdata\b/, /no PersistentVolume fits/], within: 30 },
  },
  {
    id: "provisioner-silent",
    objects: [claim("data", { storageClassName: OWN_CLASS }), mountingClaim("data")],
    async play(stage) {
      await makeClass(stage, "disks.example.com", "Immediate");
      await stage.deploy();
    },
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /\bdata\b/, /provisioner/, /disks\.example\.com/],
      within: 90,
    },
  },
  {
    id: "sub-path-through-a-file",
    objects: [
      configMap("site", { "index.html": "ok" }),
      deployment({ pod: podMounting({ configMap: { name: "site" } }, { subPath: "index.html/en" }) }),
    ],
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /server/, /ConfigMap site/, /no key index\.html\/en/],
      within: 2,
    },
  },
  {
    id: "claim-names-no-volume",
    objects: [claim("data", { storageClassName: "", volumeName: "nowhere" }), mountingClaim("data")],
    expected: {
      verdict: "refused",
      cause: [/\bdata\b/, /PersistentVolume nowhere/, /does not exist/],
      within: 2,
    },
  },
  {
    // Nobody says anything of such a claim.
    id: "claim-names-volume-of-another",
    objects: [claim("data", { storageClassName: "by-hand", volumeName: OWN_CLASS }), mountingClaim("data")],
    async play(stage) {
      await makeVolume(stage, { claimRef: { namespace: "elsewhere", name: "theirs" } });
      await stage.deploy();
    },
    expected: { verdict: "failure", cause: [/\bweb\b/, /\bdata\b/, /belongs to another claim/], within: 15 },
  },
  {
    id: "file-system-unknown",
    objects: [deployment({ pod: podMounting({ nfs: { server: "10.89.0.1", path: "/export" } }) })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /\bdata\b/, /unknown filesystem type 'nfs'/],
      also: [/nfs-common/],
      within: 25,
    },
  },
  {
    id: "access-mode-not-offered",
    objects: [claim("data", { accessModes: ["ReadWriteMany"] }), mountingClaim("data")],
    expected: {
      verdict: "failure",
      cause: [/\bdata\b/, /ReadWriteMany is not supported/],
      also: [/Ask for an access mode/],
      within: 25,
    },
  },
  {
    id: "block-volume-not-offered",
    objects: [claim("data", { volumeMode: "Block" }), mountingClaim("data")],
    expected: {
      verdict: "failure",
      cause: [/\bdata\b/, /does not support block volume/],
      also: [/volumeMode: Block/],
      within: 25,
    },
  },
  {
    id: "volume-over-the-programs",
    objects: [deployment({ pod: podMounting({ emptyDir: {} }, { mountPath: "/bin" }) })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /"sh"/],
      also: [/hides what the image has there/],
      within: 5,
    },
  },
  {
    id: "mount-is-read-only",
    objects: [
      claim("data"),
      deployment({
        pod: {
          ...podMounting({ persistentVolumeClaim: { claimName: "data" } }),
          containers: [
            container({
              command: shell(`touch /data/lock || exit 1; ${SERVE}`),
              volumeMounts: [{ name: "data", mountPath: "/data", readOnly: true }],
            }),
          ],
        },
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /writes where it may only read/, /\/data\/lock/],
      also: [/take `readOnly` off that mount/],
      within: 20,
    },
  },
];
