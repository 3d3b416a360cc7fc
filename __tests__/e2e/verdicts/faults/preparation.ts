/** Faults before a container runs: nobody schedules the pod, or its node cannot prepare it. */
import {
  configMap,
  deployment,
  type KubeObject,
  OWN_CLASS,
  pod,
  podMounting,
  podWith,
  running,
} from "../builders.js";
import type { Scenario, Stage } from "../scenario.js";

/** A class whose handler no node has. */
async function makeRuntimeClass(stage: Stage): Promise<void> {
  const name = stage.namespace;
  stage.defer(() => stage.remove("RuntimeClass", name));
  await stage.create({
    apiVersion: "node.k8s.io/v1",
    kind: "RuntimeClass",
    metadata: { name },
    handler: "absent",
  });
  await stage.sleep(1);
}

const recreated = (version: string): KubeObject =>
  deployment({
    pod: podWith({ env: [{ name: "VERSION", value: version }] }),
    spec: { strategy: { type: "Recreate" } },
  });

export const PREPARATION_FAULTS: readonly Scenario[] = [
  {
    id: "scheduler-unknown",
    objects: [deployment({ pod: pod({ schedulerName: "night-shift" }) })],
    expected: { verdict: "failure", cause: [/\bweb\b/, /scheduler/, /night-shift/], within: 60 },
  },
  {
    id: "node-name-unknown",
    objects: [deployment({ pod: pod({ nodeName: "node99" }) })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /node99/], within: 2 },
  },
  {
    id: "runtime-handler-missing",
    objects: [deployment({ pod: pod({ runtimeClassName: OWN_CLASS }) })],
    async play(stage) {
      await makeRuntimeClass(stage);
      await stage.deploy();
    },
    expected: { verdict: "failure", cause: [/\bweb\b/, /runtime/i, /absent/], within: 30 },
  },
  {
    id: "sysctl-forbidden",
    objects: [
      deployment({
        pod: pod({ securityContext: { sysctls: [{ name: "kernel.msgmax", value: "65536" }] } }),
      }),
    ],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /SysctlForbidden/, /kernel\.msgmax|sysctl/],
      within: 30,
    },
  },
  {
    id: "seccomp-profile-missing",
    objects: [
      deployment({
        pod: pod({
          securityContext: { seccompProfile: { type: "Localhost", localhostProfile: "nowhere.json" } },
        }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /seccomp/], within: 45 },
  },
  {
    id: "csi-driver-missing",
    objects: [deployment({ pod: podMounting({ csi: { driver: "disks.example.com" } }) })],
    expected: { verdict: "failure", cause: [/\bweb\b/, /disks\.example\.com/], within: 130 },
  },
  {
    id: "pull-secret-missing",
    objects: [
      deployment({
        pod: podWith(
          { image: "10.89.0.1:5000/lab/busybox:1" },
          { imagePullSecrets: [{ name: "registry-login" }] },
        ),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /registry-login/, /busybox/], within: 8 },
  },
  {
    id: "init-container-hangs",
    objects: [
      deployment({
        pod: pod({ initContainers: [running("wait-for-database", "sleep 3600")] }),
        spec: { progressDeadlineSeconds: 15 },
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /wait-for-database/], within: 25 },
  },
  {
    id: "command-in-one-word",
    objects: [deployment({ pod: podWith({ command: ["httpd -f -p 8080"] }) })],
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /httpd -f -p 8080/],
      also: [/list of words/],
      within: 5,
    },
  },
  {
    id: "file-over-a-directory",
    objects: [
      configMap("settings", { conf: "x" }),
      deployment({
        pod: podMounting({ configMap: { name: "settings" } }, { mountPath: "/etc", subPath: "conf" }),
      }),
    ],
    expected: { verdict: "failure", cause: [/\bweb\b/, /server/, /mount at \/etc/, /directory/], within: 5 },
  },
  {
    id: "old-pod-held-by-a-finalizer",
    objects: [recreated("2")],
    async play(stage) {
      await stage.create(recreated("1"));
      const { metadata } = await stage.until(
        "Pod",
        (object) => (object["status"] as { phase?: string }).phase === "Running",
      );
      await stage.patch("Pod", metadata.name, { metadata: { finalizers: ["example.com/hold"] } });
      stage.defer(() => stage.patch("Pod", metadata.name, { metadata: { finalizers: null } }));
      await stage.deploy({ "on-failure": "keep" });
    },
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /old pod web-/, /example\.com\/hold/],
      also: [/remove the finalizer/],
      within: 40,
    },
  },
  {
    id: "old-pod-takes-its-time",
    inputs: { timeout: "30s" },
    objects: [recreated("2")],
    async play(stage) {
      const lifecycle = { preStop: { exec: { command: ["sleep", "600"] } } };
      const slow = podWith({ lifecycle }, { terminationGracePeriodSeconds: 90 });
      await stage.create(deployment({ pod: slow, spec: { strategy: { type: "Recreate" } } }));
      await stage.until("Pod", (object) => (object["status"] as { phase?: string }).phase === "Running");
      await stage.deploy({ "on-failure": "keep" });
    },
    expected: {
      verdict: "timeout",
      cause: [/\bweb\b/, /old pod web-/, /has not ended yet/, /90 s/],
      within: 35,
    },
  },
];
