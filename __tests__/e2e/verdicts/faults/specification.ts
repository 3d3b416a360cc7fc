/** Faults of the manifests themselves: what the API server, or a look at the whole set, refuses. */
import {
  claim,
  configMap,
  container,
  deployment,
  job,
  type KubeObject,
  pod,
  podWith,
  secret,
  service,
} from "../builders.js";
import type { Scenario } from "../scenario.js";

const REFUSED_IN = 2;

const ingress = (name: string, number: number): KubeObject => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "Ingress",
  metadata: { name: "door" },
  spec: {
    rules: [
      {
        http: {
          paths: [{ path: "/", pathType: "Prefix", backend: { service: { name, port: { number } } } }],
        },
      },
    ],
  },
});

export const SPECIFICATION_FAULTS: readonly Scenario[] = [
  {
    id: "field-unknown",
    objects: [deployment({ pod: podWith({ imagePullPolicyy: "Always" }) })],
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /imagePullPolicyy/, /unknown field/i],
      within: REFUSED_IN,
    },
  },
  {
    id: "field-of-wrong-type",
    namespace: "absent",
    objects: [deployment({ pod: podWith({ env: [{ name: "PORT", value: 8080 }] }) })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /type|invalid|expected/i], within: REFUSED_IN },
  },
  {
    id: "field-immutable",
    objects: [
      deployment({
        spec: {
          selector: { matchLabels: { app: "web", tier: "front" } },
          template: { metadata: { labels: { app: "web", tier: "front" } }, spec: pod() },
        },
      }),
    ],
    async play(stage) {
      await stage.create(deployment());
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bweb\b/, /selector/, /immutable/i], within: REFUSED_IN },
  },
  {
    id: "job-immutable",
    objects: [job("echo second")],
    async play(stage) {
      await stage.create(job("echo first"));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bmigrate\b/, /template/, /immutable/i], within: REFUSED_IN },
  },
  {
    id: "claim-shrunk",
    objects: [claim("data", { resources: { requests: { storage: "1Mi" } } })],
    async play(stage) {
      await stage.create(claim("data", { resources: { requests: { storage: "2Mi" } } }));
      await stage.deploy();
    },
    expected: { verdict: "refused", cause: [/\bdata\b/, /immutable|forbidden|storage/i], within: REFUSED_IN },
  },
  {
    id: "selector-differs-from-labels",
    objects: [deployment({ spec: { selector: { matchLabels: { app: "wbe" } } } })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /selector|labels/], within: REFUSED_IN },
  },
  {
    id: "kind-unknown",
    objects: [{ apiVersion: "monitoring.coreos.com/v1", kind: "ServiceMonitor", metadata: { name: "web" } }],
    expected: {
      verdict: "refused",
      cause: [/ServiceMonitor web/, /does not know|unknown|no matches/i],
      within: REFUSED_IN,
    },
  },
  {
    id: "service-selector",
    objects: [service({ selector: { app: "wbe" } }), deployment()],
    expected: { verdict: "refused", cause: [/\bfront\b/, /select/i, /wbe/], within: REFUSED_IN },
  },
  {
    id: "service-target-port",
    objects: [
      service({ ports: [{ port: 80, targetPort: "http" }] }),
      deployment({ pod: podWith({ ports: [{ name: "api", containerPort: 8080 }] }) }),
    ],
    expected: { verdict: "refused", cause: [/\bfront\b/, /port/i, /\bhttp\b/], within: REFUSED_IN },
  },
  {
    id: "service-target-port-number",
    objects: [service({ ports: [{ port: 80, targetPort: 9999 }] }), deployment()],
    expected: { verdict: "refused", cause: [/\bfront\b/, /port/i, /9999/], within: REFUSED_IN },
  },
  {
    id: "probe-port-name-unknown",
    objects: [
      deployment({
        pod: pod({
          containers: [
            container({ readinessProbe: { httpGet: { path: "/", port: "http" }, periodSeconds: 1 } }),
          ],
        }),
      }),
    ],
    expected: { verdict: "either", cause: [/\bweb\b/, /server/, /port/i, /\bhttp\b/], within: 30 },
  },
  {
    id: "paused",
    objects: [deployment({ spec: { paused: true } })],
    expected: { verdict: "either", cause: [/\bweb\b/, /paused/i], within: 20 },
  },
  {
    id: "environment-name-invalid",
    objects: [deployment({ pod: podWith({ env: [{ name: "A=B", value: "1" }] }) })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /env\[0\]\.name/, /A=B/], within: REFUSED_IN },
  },
  {
    id: "label-invalid",
    objects: [{ ...deployment(), metadata: { name: "web", labels: { branch: "feature/x" } } }],
    expected: { verdict: "refused", cause: [/\bweb\b/, /labels/, /feature\/x/], within: REFUSED_IN },
  },
  {
    id: "config-map-too-large",
    objects: [configMap("site", { "index.html": "x".repeat(1_100_000) }), deployment()],
    expected: {
      verdict: "refused",
      cause: [/ConfigMap site is invalid/, /Too long/, /1048576/],
      within: REFUSED_IN,
    },
  },
  {
    id: "volume-undeclared",
    objects: [deployment({ pod: podWith({ volumeMounts: [{ name: "data", mountPath: "/data" }] }) })],
    expected: { verdict: "refused", cause: [/\bweb\b/, /volumeMounts/, /"data"/], within: REFUSED_IN },
  },
  {
    id: "defined-twice",
    objects: [deployment(), deployment({ replicas: 2 })],
    expected: { verdict: "refused", cause: [/Deployment web/, /twice/], within: REFUSED_IN },
  },
  {
    id: "secret-not-base64",
    objects: [deployment(), { ...secret("login", {}), data: { user: "YQ==", password: "not base64!" } }],
    expected: { verdict: "refused", cause: [/Secret login/, /data\.password/, /base64/], within: REFUSED_IN },
  },
  {
    // `kubectl apply` lets it pass.
    id: "environment-twice",
    objects: [
      deployment({
        pod: podWith({
          env: [
            { name: "MODE", value: "fast" },
            { name: "MODE", value: "slow" },
          ],
        }),
      }),
    ],
    expected: { verdict: "refused", cause: [/\bweb\b/, /MODE/, /twice/], within: REFUSED_IN },
  },
  {
    id: "memory-in-thousandths",
    objects: [deployment({ pod: podWith({ resources: { limits: { memory: "512m" } } }) })],
    expected: {
      verdict: "refused",
      cause: [/\bweb\b/, /server/, /512m/, /thousandth/],
      also: [/512Mi/],
      within: REFUSED_IN,
    },
  },
  {
    id: "ingress-service",
    objects: [deployment(), service(), ingress("fornt", 80)],
    expected: {
      verdict: "refused",
      cause: [/Ingress door/, /Service fornt/, /not exist/],
      within: REFUSED_IN,
    },
  },
  {
    id: "ingress-port",
    objects: [deployment(), service(), ingress("front", 8080)],
    expected: {
      verdict: "refused",
      cause: [/Ingress door/, /port 8080/, /Service front/],
      within: REFUSED_IN,
    },
  },
];
