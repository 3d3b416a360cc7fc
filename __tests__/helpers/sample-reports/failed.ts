/** Sample reports of deployments that fail, run out of time or are cancelled. */
import type { Problem } from "../../../src/errors.js";
import type { DeployReport } from "../../../src/report/report.js";
import { API, BASE, DEPLOYED, OLLAMA, objects, phase, QDRANT, START, steps } from "./parts.js";
import { success } from "./succeeded.js";

const BUILD_PROBLEM: Problem = {
  title: "The image cannot be built: `pip install` failed in line 12 of the Dockerfile",
  detail: [
    "ERROR: Could not find a version that satisfies the requirement fastapi==0.999.0 (from versions: 0.1.0, …, 0.121.2)",
    "ERROR: No matching distribution found for fastapi==0.999.0",
  ].join("\n"),
  cause: "The package index has no fastapi 0.999.0.",
  fix: "Correct the version in `backend/chatbot-service/requirements.txt`.",
  look: "docker build backend/chatbot-service",
  file: "backend/chatbot-service/Dockerfile",
  line: 12,
};

export const buildFailed: DeployReport = {
  ...BASE,
  verdict: "failure",
  endedAt: START + 9_420,
  failureReason:
    "The image cannot be built: `pip install` failed in line 12 of the Dockerfile: The package index has no fastapi 0.999.0",
  failure: {
    step: "build",
    category: "command",
    problems: [BUILD_PROBLEM],
    state: "Nothing was changed; revision 14 of chatbot-api serves as before.",
  },
  cluster: DEPLOYED.cluster,
  steps: steps({
    check: ["done", 900, "9 manifests"],
    build: ["failed", 8_300, ""],
    connect: ["done", 310, "v1.34.4, as `system:serviceaccount:chatbot-test:deployer`"],
    namespace: ["untouched", undefined, "exists"],
    models: ["stopped", 8_010, "nomic-embed-text 41 % pulled"],
    report: ["done", undefined, ""],
  }),
  phases: [
    phase("check-inputs", "Check the inputs", 0, 40),
    phase("connect", "Connect to the cluster", 45, 355),
    phase("check-cluster", "Rehearse in the cluster", 360, 900),
    phase("build-image", "Build the image", 320, 8_620, "failed"),
    phase("pull-models", "Pull the models", 600, 8_610, "stopped"),
    { id: "push-image", title: "Push the image", status: "not-run" },
  ],
};

const CRASH_LOG = [
  "INFO:     Started server process [1]",
  "Traceback (most recent call last):",
  '  File "/app/chatbot_service/main.py", line 9, in <module>',
  "    settings = Settings()",
  '  File "/usr/local/lib/python3.13/site-packages/pydantic_settings/main.py", line 194, in __init__',
  "    super().__init__(",
  "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings",
  "QDRANT_URL",
  "  Field required [type=missing, input_value={'OLLAMA_URL': 'http://ollama-service:11434'}, input_type=dict]",
].join("\n");

export const rolloutFailed: DeployReport = {
  ...DEPLOYED,
  verdict: "failure",
  endedAt: START + 48_900,
  url: undefined,
  failureReason: "chatbot-api cannot start: the setting `QDRANT_URL` is missing",
  failure: {
    step: "rollout",
    category: "rollout",
    problems: [
      {
        id: "missing-configuration",
        title: "chatbot-api cannot start",
        cause: "the setting `QDRANT_URL` is missing",
        found:
          "container api of chatbot-api-7d4b9c6f88-lw2pd exited with code 1 three times in 12 s; its last lines:",
        detail: [
          "QDRANT_URL",
          "  Field required [type=missing, input_value={'OLLAMA_URL': 'http://ollama-service:11434'}, input_type=dict]",
        ].join("\n"),
        fix: "ConfigMap `chatbot-config` has no key `QDRANT_URL`; this deployment removed it. Put it back.",
        look: "kubectl -n chatbot-test describe pod chatbot-api-7d4b9c6f88-lw2pd",
        file: "k8s/chatbot-service/configmap.yaml",
        line: 8,
      },
    ],
    state: "Revision 14 serves again (2/2, smoke tests green), and no request failed meanwhile.",
    repair: {
      action: "rollback",
      revision: "14",
      outcome: "done",
      milliseconds: 6_230,
      note: "ConfigMap and chatbot-api re-applied from the snapshot",
    },
  },
  objects: objects("changed", "changed").map((one) =>
    one.kind === "ConfigMap"
      ? {
          ...one,
          difference:
            "@@ data @@\n   OLLAMA_URL: http://ollama-service:11434\n-  QDRANT_URL: http://qdrant-service:6333\n+  LOG_LEVEL: info",
        }
      : one,
  ),
  workloads: [
    {
      ...API,
      verdict: "failed",
      ready: 0,
      cause: "container `api` exits with code 1: `QDRANT_URL` is missing",
    },
    OLLAMA,
    QDRANT,
  ],
  smokeTests: [],
  steps: steps({
    check: ["done", 900, "9 manifests"],
    build: ["done", 19_240, "7 of 9 layers cached"],
    push: ["done", 3_110, "12.4 MB"],
    connect: ["done", 310, "v1.34.4, as `system:serviceaccount:chatbot-test:deployer`"],
    namespace: ["untouched", undefined, "exists"],
    deploy: ["done", 212, "2 changed, 7 unchanged"],
    rollout: ["failed", 13_610, "chatbot-api 0 of 2 new pods"],
    models: ["untouched", 41, "nomic-embed-text present, 768 dimensions"],
    report: ["done", undefined, ""],
  }),
  phases: [
    ...success.phases.slice(0, 8),
    phase("rollout", "Follow the rollout", 22_915, 36_525, "failed"),
    { id: "smoke-tests", title: "Run the smoke tests", status: "not-run" },
  ],
  evidence: [
    { title: "log of api in chatbot-api-7d4b9c6f88-lw2pd (previous)", text: CRASH_LOG },
    {
      title: "pods",
      text: [
        "NAME                           READY  STATUS            RESTARTS  AGE",
        "chatbot-api-6f9c8d7b54-x2x4k   1/1    Running           0         3d",
        "chatbot-api-6f9c8d7b54-q8mzn   1/1    Running           0         3d",
        "chatbot-api-7d4b9c6f88-lw2pd   0/1    CrashLoopBackOff  3         14s",
      ].join("\n"),
    },
    {
      title: "events",
      text: [
        "09:30:23  Normal   Pulled   pod/chatbot-api-7d4b9c6f88-lw2pd  Successfully pulled image in 812ms",
        "09:30:24  Normal   Started  pod/chatbot-api-7d4b9c6f88-lw2pd  Started container api",
        "09:30:36  Warning  BackOff  pod/chatbot-api-7d4b9c6f88-lw2pd  Back-off restarting failed container api",
      ].join("\n"),
    },
  ],
};

export const badInputs: DeployReport = {
  ...BASE,
  verdict: "failure",
  endedAt: START + 180,
  failureReason:
    "The kubeconfig has no usable context: `current-context` is `staging`, but the file defines dev and prod (and 2 more problems)",
  failure: {
    step: "check",
    category: "configuration",
    problems: [
      {
        id: "kubeconfig-context-unknown",
        title: "The kubeconfig has no usable context",
        cause: "`current-context` is `staging`, but the file defines dev and prod.",
        fix: "Run `kubectl config use-context prod`, encode the file again, and update the secret KUBECONFIG.",
        look: "kubectl config get-contexts",
      },
      {
        title: "Deployment chatbot-api names a ConfigMap that does not exist",
        cause:
          "Neither the manifests nor the namespace have `chatbot-settings`; the manifests have `chatbot-config`.",
        fix: "Write `chatbot-config` in `envFrom`, or add the ConfigMap.",
        file: "k8s/chatbot-service/chatbot-api-deployment.yaml",
        line: 42,
      },
      {
        title: "The input `rollout-timeout` is not a duration",
        detail: 'rollout-timeout: "5 minutes"',
        fix: "Write a number with `s`, `m` or `h`, such as `5m`.",
        file: ".github/workflows/chatbot-deploy-staging.yml",
        line: 37,
      },
    ],
    state: "Nothing was built and nothing was changed.",
  },
  steps: steps({ check: ["failed", 160, "3 problems"], report: ["done", undefined, ""] }),
  phases: [
    phase("check-inputs", "Check the inputs", 0, 40, "failed"),
    phase("check-manifests", "Check the manifests", 20, 160, "failed"),
  ],
};

export const timedOut: DeployReport = {
  ...DEPLOYED,
  verdict: "timeout",
  endedAt: START + 624_000,
  url: undefined,
  failureReason:
    "chatbot-api is not ready after 10 minutes: 1 of 2 pods waits for a node with 2Gi of free memory",
  failure: {
    step: "rollout",
    category: "timeout",
    problems: [
      {
        id: "rollout-timeout",
        title: "chatbot-api is not ready after 10 minutes",
        cause: "1 of 2 pods waits for a node with 2Gi of free memory.",
        detail:
          "0/3 nodes are available: 3 Insufficient memory. preemption: No preemption victims found for incoming pod.",
        fix: "Wait if the cluster adds nodes by itself; otherwise lower `resources.requests.memory` or add a node.",
        look: "kubectl -n chatbot-test get events --field-selector reason=FailedScheduling",
      },
    ],
    state:
      "The rollout goes on in the cluster and may still succeed; the previous revision serves with 1 of 2 pods.",
  },
  objects: objects("changed", "unchanged"),
  workloads: [
    { ...API, verdict: "waiting", ready: 1, cause: "1 of 2 pods waits for a node with 2Gi of free memory" },
    OLLAMA,
    QDRANT,
  ],
  smokeTests: [],
  steps: steps({
    build: ["done", 19_240, "7 of 9 layers cached"],
    push: ["done", 3_110, "12.4 MB"],
    connect: ["done", 310, "v1.34.4, as `system:serviceaccount:chatbot-test:deployer`"],
    namespace: ["untouched", undefined, "exists"],
    deploy: ["done", 212, "1 changed, 8 unchanged"],
    rollout: ["failed", 600_000, "chatbot-api 1 of 2 new pods"],
    models: ["untouched", 41, "nomic-embed-text present, 768 dimensions"],
    report: ["done", undefined, ""],
  }),
  phases: [
    ...success.phases.slice(0, 8),
    phase("rollout", "Follow the rollout", 22_915, 622_915, "failed"),
    { id: "smoke-tests", title: "Run the smoke tests", status: "not-run" },
  ],
  evidence: [{ title: "events", text: "09:30:24  Warning  FailedScheduling  0/3 nodes are available" }],
};

export const cancelled: DeployReport = {
  ...BASE,
  verdict: "cancelled",
  endedAt: START + 27_050,
  image: DEPLOYED.image,
  revision: "15",
  previousRevision: "14",
  failureReason: "The run was cancelled",
  failure: {
    category: "cancelled",
    problems: [{ title: "The run was cancelled" }],
    state: "The rollout of chatbot-api had begun and goes on in the cluster: 1 of 2 pods runs revision 15.",
  },
  objects: objects("changed", "unchanged"),
  workloads: [{ ...API, verdict: "waiting", ready: 1, cause: "1 of 2 new pods is ready" }, OLLAMA, QDRANT],
  steps: steps({
    build: ["done", 19_240, "7 of 9 layers cached"],
    push: ["done", 3_110, "12.4 MB"],
    connect: ["done", 310, "v1.34.4, as `system:serviceaccount:chatbot-test:deployer`"],
    namespace: ["untouched", undefined, "exists"],
    deploy: ["done", 212, "1 changed, 8 unchanged"],
    rollout: ["stopped", 4_100, "chatbot-api 1 of 2 new pods"],
    report: ["done", undefined, ""],
  }),
  phases: [...success.phases.slice(0, 8), phase("rollout", "Follow the rollout", 22_915, 27_015, "stopped")],
};
