/** Faults of admission: quotas, limits, pod security, policies. */
import { deployment, type Fields, type KubeObject, podWith, quota, running } from "../builders.js";
import type { Scenario, Stage } from "../scenario.js";

const REFUSED_IN = 2;
/** The room in a quota may be freed. */
const QUOTA_PATIENCE = 20;

const limitRange = (limit: Fields): KubeObject => ({
  apiVersion: "v1",
  kind: "LimitRange",
  metadata: { name: "sizes" },
  spec: { limits: [{ type: "Container", ...limit }] },
});

const enforcing = (level: string) => ({ "pod-security.kubernetes.io/enforce": level });

const PODS = { apiGroups: [""], resources: ["pods"] };
const DEPLOYMENTS = { apiGroups: ["apps"], resources: ["deployments"] };

/** A webhook that is asked about the pods of the namespace alone, or about other objects of it. */
async function ask(stage: Stage, url: string, about: Fields = PODS): Promise<void> {
  const name = `${stage.namespace}.example.com`;
  stage.defer(() => stage.remove("ValidatingWebhookConfiguration", name));
  await stage.create({
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "ValidatingWebhookConfiguration",
    metadata: { name },
    webhooks: [
      {
        name: "images.example.com",
        clientConfig: { url, caBundle: stage.webhook.caBundle },
        rules: [{ apiVersions: ["v1"], operations: ["CREATE"], ...about }],
        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": stage.namespace } },
        failurePolicy: "Fail",
        sideEffects: "None",
        timeoutSeconds: 2,
        admissionReviewVersions: ["v1"],
      },
    ],
  });
}

const POLICY_API = "admissionregistration.k8s.io/v1";

async function forbidPods(stage: Stage): Promise<void> {
  const name = stage.namespace;
  const selector = { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": stage.namespace } } };
  const rules = [{ apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: ["pods"] }];
  stage.defer(() => stage.remove("ValidatingAdmissionPolicy", name));
  stage.defer(() => stage.remove("ValidatingAdmissionPolicyBinding", name));
  await stage.create(
    {
      apiVersion: POLICY_API,
      kind: "ValidatingAdmissionPolicy",
      metadata: { name },
      spec: {
        matchConstraints: { resourceRules: rules },
        validations: [
          { expression: "has(object.spec.runtimeClassName)", message: "pods must name a runtime class" },
        ],
      },
    },
    {
      apiVersion: POLICY_API,
      kind: "ValidatingAdmissionPolicyBinding",
      metadata: { name },
      spec: { policyName: name, validationActions: ["Deny"], matchResources: selector },
    },
  );
  // The API server reads its policies anew every second.
  await stage.sleep(2);
}

const others = (count: number): KubeObject =>
  deployment({ name: "others", replicas: count, pod: { containers: [running("sleep", "sleep 3600")] } });

const running3 = (object: KubeObject): boolean =>
  (object["status"] as { readyReplicas?: number } | undefined)?.readyReplicas === 3;

export const ADMISSION_FAULTS: readonly Scenario[] = [
  {
    id: "quota-of-nothing",
    objects: [deployment({ replicas: 2 })],
    async play(stage) {
      await stage.create(quota({ pods: "0" }));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bweb\b/, /team-quota/, /pods/, /\b0\b/], within: REFUSED_IN },
  },
  {
    id: "quota-in-the-same-set",
    namespace: "absent",
    objects: [quota({ pods: "1" }), deployment({ replicas: 2 })],
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /team-quota/, /pods/, /\b1\b/],
      within: QUOTA_PATIENCE,
    },
  },
  {
    id: "quota-of-cpu",
    objects: [deployment({ replicas: 3, pod: podWith({ resources: { requests: { cpu: "20m" } } }) })],
    async play(stage) {
      await stage.create(quota({ "requests.cpu": "50m" }));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bweb\b/, /team-quota/, /cpu/, /50m/], within: REFUSED_IN },
  },
  {
    id: "quota-used-by-others",
    objects: [deployment({ replicas: 2 })],
    async play(stage) {
      await stage.create(others(3), quota({ pods: "4" }));
      await stage.until("Deployment", running3);
      await stage.deploy();
    },
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /team-quota/, /pods/, /\b4\b/],
      within: QUOTA_PATIENCE,
    },
  },
  {
    id: "quota-without-room-for-the-surge",
    objects: [
      deployment({
        replicas: 2,
        pod: podWith({ env: [{ name: "VERSION", value: "2" }] }),
        spec: { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
      }),
    ],
    async play(stage) {
      await stage.create(quota({ pods: "2" }), deployment({ replicas: 2 }));
      await stage.until(
        "Deployment",
        (object) => (object["status"] as { readyReplicas?: number })?.readyReplicas === 2,
      );
      await stage.deploy();
    },
    expected: {
      verdict: "either",
      cause: [/\bweb\b/, /team-quota/, /pods/, /\b2\b/],
      within: QUOTA_PATIENCE,
    },
  },
  {
    id: "quota-needs-limits",
    objects: [deployment()],
    async play(stage) {
      await stage.create(quota({ "limits.memory": "1Gi" }));
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /team-quota/, /limits\.memory|limit.*memory|memory.*limit/i],
      within: REFUSED_IN,
    },
  },
  {
    id: "limit-range-maximum",
    objects: [deployment({ pod: podWith({ resources: { limits: { memory: "64Mi" } } }) })],
    async play(stage) {
      await stage.create(limitRange({ max: { memory: "32Mi" } }));
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /memory/i, /32Mi/, /64Mi|maximum/i],
      within: REFUSED_IN,
    },
  },
  {
    id: "limit-range-minimum",
    objects: [deployment()],
    async play(stage) {
      await stage.create(limitRange({ min: { cpu: "100m" } }));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bweb\b/, /cpu/i, /100m/, /10m|minimum/i], within: REFUSED_IN },
  },
  {
    id: "pod-security-baseline",
    namespace: enforcing("baseline"),
    objects: [deployment({ pod: podWith({ securityContext: { privileged: true } }) })],
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /PodSecurity|pod security/i, /baseline/, /server/, /privileged/],
      within: REFUSED_IN,
    },
  },
  {
    id: "pod-security-restricted",
    namespace: enforcing("restricted"),
    objects: [deployment()],
    expected: {
      verdict: "refused",
      cause: [
        /\bweb\b/,
        /PodSecurity|pod security/i,
        /restricted/,
        /allowPrivilegeEscalation|runAsNonRoot|seccomp/,
      ],
      within: REFUSED_IN,
    },
  },
  {
    id: "webhook-denies",
    objects: [deployment()],
    async play(stage) {
      await ask(stage, stage.webhook.url);
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /images\.example\.com/, /unsigned images are not allowed/],
      within: REFUSED_IN,
    },
  },
  {
    id: "webhook-does-not-answer",
    objects: [deployment()],
    async play(stage) {
      await ask(stage, "https://127.0.0.1:9/validate");
      await stage.deploy();
    },
    expected: { verdict: "either", cause: [/\bweb\b/, /images\.example\.com/, /webhook/i], within: 60 },
  },
  {
    id: "policy-denies",
    objects: [deployment()],
    async play(stage) {
      await forbidPods(stage);
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /pods must name a runtime class/],
      within: REFUSED_IN,
    },
  },
  {
    id: "webhook-denies-the-deployment",
    objects: [deployment()],
    async play(stage) {
      await ask(stage, stage.webhook.url, DEPLOYMENTS);
      await stage.deploy();
    },
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /images\.example\.com/, /unsigned images are not allowed/],
      within: REFUSED_IN,
    },
  },
  {
    id: "webhook-for-deployments-does-not-answer",
    objects: [deployment()],
    async play(stage) {
      await ask(stage, "https://127.0.0.1:9/validate", DEPLOYMENTS);
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bweb\b/, /images\.example\.com/, /webhook/i], within: 60 },
  },
];
