/** Good rollouts beside objects whose names, selectors or measures lead nowhere: pods run, and what is not as meant is told. */
import {
  barePod,
  daemonSet,
  deployment,
  type Fields,
  type KubeObject,
  pod,
  podWith,
  service,
  statefulSet,
} from "../builders.js";
import type { Scenario } from "../scenario.js";

const OF_NOBODY = { matchLabels: { app: "wbe" } };
const named = (apiVersion: string, kind: string, name: string, rest: Fields): KubeObject => ({
  apiVersion,
  kind,
  metadata: { name },
  ...rest,
});
const scaler = (name: string, target: Fields): KubeObject =>
  named("autoscaling/v2", "HorizontalPodAutoscaler", name, {
    spec: {
      maxReplicas: 2,
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", ...target },
      metrics: [
        {
          type: "Resource",
          resource: { name: "memory", target: { type: "Utilization", averageUtilization: 50 } },
        },
      ],
    },
  });
const RBAC = "rbac.authorization.k8s.io";

export const UGLY_NAMES: readonly Scenario[] = [
  {
    id: "ok-names-lead-nowhere",
    objects: [
      statefulSet({ name: "store", spec: { serviceName: "stores" } }),
      named("networking.k8s.io/v1", "Ingress", "door", {
        spec: {
          ingressClassName: "ngnix",
          tls: [{ secretName: "cert" }],
          defaultBackend: { service: { name: "front", port: { number: 80 } } },
        },
      }),
      service({ selector: { app: "store" } }),
      named(`${RBAC}/v1`, "RoleBinding", "robots", {
        roleRef: { apiGroup: RBAC, kind: "ClusterRole", name: "veiw" },
        subjects: [],
      }),
    ],
    expected: {
      verdict: "success",
      says: [
        /StatefulSet store names a Service stores that does not exist/,
        /Ingress door is of an IngressClass ngnix that does not exist/,
        /Ingress door takes its certificate from a Secret cert that does not exist/,
        /RoleBinding robots grants a ClusterRole veiw that does not exist/,
      ],
    },
  },
  {
    id: "ok-selects-nobody",
    objects: [
      deployment(),
      named("policy/v1", "PodDisruptionBudget", "budget", { spec: { minAvailable: 1, selector: OF_NOBODY } }),
      named("networking.k8s.io/v1", "NetworkPolicy", "fence", {
        spec: { podSelector: OF_NOBODY, ingress: [{ from: [{ podSelector: OF_NOBODY }] }] },
      }),
    ],
    expected: {
      verdict: "success",
      says: [
        /PodDisruptionBudget budget is about no pods: none is labelled `app=wbe`/,
        /NetworkPolicy fence is about no pods/,
        /A rule of NetworkPolicy fence lets in no pod/,
      ],
    },
  },
  {
    id: "ok-scales-nothing",
    objects: [
      deployment({ pod: podWith({ resources: {} }) }),
      daemonSet({ name: "agent" }),
      scaler("lost", { name: "wbe" }),
      scaler("measured", { name: "web" }),
      scaler("daemon", { kind: "DaemonSet", name: "agent" }),
    ],
    expected: {
      verdict: "success",
      says: [
        /HorizontalPodAutoscaler lost is to scale a Deployment wbe that does not exist/,
        /HorizontalPodAutoscaler measured has nothing to measure by/,
        /HorizontalPodAutoscaler measured never scales Deployment web/,
        /HorizontalPodAutoscaler daemon cannot scale DaemonSet agent/,
      ],
    },
  },
  {
    // In a dry run the account is not there yet.
    id: "ok-bare-pod-with-its-account",
    objects: [
      named("v1", "ServiceAccount", "robot", {}),
      barePod("once", pod({ serviceAccountName: "robot" })),
    ],
    expected: { verdict: "success", says: [/its ServiceAccount robot is part of this deployment/] },
  },
];
