/** Faults of references: what a pod names and nobody has made. */
import {
  barePod,
  configMap,
  container,
  deployment,
  type Fields,
  type KubeObject,
  pod,
  podMounting,
  podWith,
  running,
  secret,
} from "../builders.js";
import type { Expected, Scenario } from "../scenario.js";

/** What others may still create is waited for before anything is changed. */
const PATIENCE = 20;

const refused = (within: number, ...cause: RegExp[]): Expected => ({ verdict: "refused", cause, within });

const MISSING = /not found|missing|no key|does not exist|has no|lacks|couldn't find/i;

const withVariable = (from: Fields): KubeObject =>
  deployment({ pod: podWith({ env: [{ name: "SETTING", valueFrom: from }] }) });

/** One that has a device for itself or with others. */
const sharing = (claim: Fields): Fields =>
  pod({
    resourceClaims: [{ name: "gpu", ...claim }],
    containers: [container({ resources: { claims: [{ name: "gpu" }] } })],
  });

/** An init container gives others the time to take away what the main container needs. */
const slowlyStarting = (rest: Fields): KubeObject =>
  deployment({ pod: pod({ initContainers: [running("wait", "sleep 6")], containers: [container(rest)] }) });

export const REFERENCE_FAULTS: readonly Scenario[] = [
  {
    id: "config-map-missing",
    objects: [withVariable({ configMapKeyRef: { name: "settings", key: "MODE" } })],
    expected: refused(PATIENCE, /\bweb\b/, /server/, /ConfigMap/i, /settings/, MISSING),
  },
  {
    id: "config-map-missing-in-new-namespace",
    namespace: "absent",
    objects: [withVariable({ configMapKeyRef: { name: "settings", key: "MODE" } })],
    expected: refused(PATIENCE, /\bweb\b/, /server/, /ConfigMap/i, /settings/, MISSING),
  },
  {
    id: "config-map-key-missing",
    objects: [configMap("cfg", { A: "1" }), withVariable({ configMapKeyRef: { name: "cfg", key: "B" } })],
    expected: refused(PATIENCE, /\bweb\b/, /server/, /\bcfg\b/, /\bB\b/, MISSING),
  },
  {
    id: "config-map-missing-as-volume",
    objects: [deployment({ pod: podMounting({ configMap: { name: "site" } }) })],
    expected: refused(PATIENCE, /\bweb\b/, /ConfigMap/i, /\bsite\b/, MISSING),
  },
  {
    id: "config-map-missing-env-from",
    objects: [deployment({ pod: podWith({ envFrom: [{ configMapRef: { name: "defaults" } }] }) })],
    expected: refused(PATIENCE, /\bweb\b/, /server/, /\bdefaults\b/, MISSING),
  },
  {
    id: "secret-missing",
    objects: [deployment({ pod: podWith({ envFrom: [{ secretRef: { name: "api-token" } }] }) })],
    expected: refused(PATIENCE, /\bweb\b/, /server/, /Secret/, /api-token/, MISSING),
  },
  {
    id: "secret-key-missing",
    objects: [
      secret("login", { user: "someone" }),
      withVariable({ secretKeyRef: { name: "login", key: "password" } }),
    ],
    expected: refused(PATIENCE, /\bweb\b/, /server/, /\blogin\b/, /\bpassword\b/, MISSING),
  },
  {
    id: "secret-key-missing-as-volume",
    objects: [
      secret("certificate", { "tls.crt": "a" }),
      deployment({
        pod: podMounting({
          secret: { secretName: "certificate", items: [{ key: "tls.key", path: "tls.key" }] },
        }),
      }),
    ],
    expected: refused(PATIENCE, /\bweb\b/, /\bcertificate\b/, /tls\.key/, MISSING),
  },
  {
    id: "secret-missing-for-init-container",
    objects: [
      deployment({
        pod: pod({
          initContainers: [running("migrate", "true", { envFrom: [{ secretRef: { name: "database" } }] })],
        }),
      }),
    ],
    expected: refused(PATIENCE, /\bweb\b/, /migrate/, /\bdatabase\b/, MISSING),
  },
  {
    id: "config-map-taken-away",
    objects: [slowlyStarting({ envFrom: [{ configMapRef: { name: "settings" } }] })],
    async play(stage) {
      await stage.create(configMap("settings", { MODE: "fast" }));
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.remove("ConfigMap", "settings");
      await deployed;
    },
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /\bsettings\b/, MISSING],
      within: PATIENCE,
    },
  },
  {
    id: "secret-key-taken-away",
    objects: [
      slowlyStarting({
        env: [{ name: "TOKEN", valueFrom: { secretKeyRef: { name: "login", key: "token" } } }],
      }),
    ],
    async play(stage) {
      await stage.create(secret("login", { token: "a" }));
      const deployed = stage.deploy();
      await stage.until("Pod", () => true);
      await stage.patch("Secret", "login", { data: { token: null, other: "YQ==" } });
      await deployed;
    },
    expected: {
      verdict: "failure",
      cause: [/\bweb\b/, /server/, /\blogin\b/, /\btoken\b/, MISSING],
      within: PATIENCE,
    },
  },
  {
    id: "service-account-missing",
    objects: [deployment({ pod: pod({ serviceAccountName: "robot" }) })],
    expected: refused(2, /\bweb\b/, /ServiceAccount/i, /\brobot\b/, MISSING),
  },
  {
    id: "priority-class-missing",
    objects: [deployment({ pod: pod({ priorityClassName: "urgent" }) })],
    expected: refused(2, /\bweb\b/, /PriorityClass/i, /\burgent\b/, MISSING),
  },
  {
    id: "runtime-class-missing",
    objects: [deployment({ pod: pod({ runtimeClassName: "sandboxed" }) })],
    expected: refused(2, /\bweb\b/, /RuntimeClass/i, /\bsandboxed\b/, MISSING),
  },
  {
    id: "secret-key-missing-in-projected-volume",
    objects: [
      secret("login", { user: "someone" }),
      deployment({
        pod: podMounting({
          projected: {
            sources: [{ secret: { name: "login", items: [{ key: "password", path: "password" }] } }],
          },
        }),
      }),
    ],
    expected: refused(2, /\bweb\b/, /\blogin\b/, /\bpassword\b/, MISSING),
  },
  {
    // Nothing but a condition of the pod says so, and for want of an event it would be waited for until time runs out.
    id: "resource-claim-missing",
    objects: [deployment({ pod: sharing({ resourceClaimName: "gpu-of-team" }) })],
    expected: refused(2, /\bweb\b/, /ResourceClaim/, /gpu-of-team/, MISSING),
  },
  {
    id: "resource-claim-template-missing",
    objects: [deployment({ pod: sharing({ resourceClaimTemplateName: "one-gpu" }) })],
    expected: refused(2, /\bweb\b/, /ResourceClaimTemplate/, /one-gpu/, MISSING),
  },
  {
    id: "driver-secret-missing",
    objects: [
      deployment({
        pod: podMounting({
          csi: { driver: "share.example.com", nodePublishSecretRef: { name: "share-login" } },
        }),
      }),
    ],
    expected: refused(PATIENCE, /\bweb\b/, /Secret/, /share-login/, MISSING),
  },
  {
    id: "resource-container-unknown",
    objects: [withVariable({ resourceFieldRef: { containerName: "main", resource: "limits.cpu" } })],
    expected: refused(2, /\bweb\b/, /container main/, /does not have/, /server/),
  },
  {
    id: "bare-pod-without-account",
    objects: [barePod("once", pod({ serviceAccountName: "robot" }))],
    expected: refused(2, /\bonce\b/, /ServiceAccount/, /\brobot\b/, MISSING),
  },
  {
    // The kubelet mounts an empty directory in the place of the file.
    id: "secret-key-missing-as-file",
    objects: [
      secret("certificate", { "tls.crt": "x" }),
      deployment({
        pod: podMounting(
          { secret: { secretName: "certificate" } },
          { mountPath: "/etc/tls.key", subPath: "tls.key" },
        ),
      }),
    ],
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /server/, /Secret certificate/, /tls\.key/],
      within: 2,
    },
  },
];
