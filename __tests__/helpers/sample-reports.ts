/** Reports of every verdict, as a run would make them: the examples the renderers are tested and looked at with. */
import type { Problem } from "../../src/errors.js";
import type { PhaseResult, PhaseStatus } from "../../src/graph/run-phases.js";
import type { CheckReport } from "../../src/report/check-report.js";
import type {
  DeployReport,
  ObjectOutcome,
  ObjectReport,
  SmokeTestReport,
  StepId,
  StepReport,
  StepStatus,
  WorkloadReport,
} from "../../src/report/report.js";
import { STEPS } from "../../src/report/report.js";

/** 2026-03-02 09:30:00 UTC */
export const START = Date.UTC(2026, 2, 2, 9, 30);

export const DIGEST_BEFORE = `sha256:${"0f3a77c1d2e4".repeat(6).slice(0, 64)}`;
export const DIGEST_AFTER = `sha256:${"9b1c2d3e4f50".repeat(6).slice(0, 64)}`;

const REPOSITORY = "ghcr.io/acme/bot/chatbot-service";
const COMMIT = "3f2c1a9d0b7e45c68a1f2e3d4c5b6a7980fedcba";
const TAG = "tree-5d41402abc4b2a76b9719d911017c592aabbccdd";

export const BASE: DeployReport = {
  schema: 1,
  operation: "deploy",
  language: "en",
  verdict: "success",
  failureReason: "",
  startedAt: START,
  endedAt: START + 41_300,
  namespace: "chatbot-test",
  source: {
    repository: "acme/bot",
    commit: COMMIT,
    ref: "main",
    actor: "ada",
    event: "push",
    workflow: "Deploy the chatbot to staging",
    commitUrl: `https://github.com/acme/bot/commit/${COMMIT}`,
    runUrl: "https://github.com/acme/bot/actions/runs/8123456789",
  },
  troubleshooting: "https://github.com/org/chatbot-deploy-action/blob/v1/docs/troubleshooting.md",
  steps: [],
  phases: [],
  objects: [],
  workloads: [],
  models: [],
  smokeTests: [],
  warnings: [],
  evidence: [],
};

/** `[status, milliseconds, note]` of the steps that are not "not-run"; the others are. */
type Told = readonly [StepStatus, number | undefined, string];

export function steps(told: Partial<Record<StepId, Told>>): StepReport[] {
  return STEPS.map(({ id, title }) => {
    const [status, milliseconds, note] = told[id] ?? ["not-run", undefined, ""];
    return { id, title, status, milliseconds, note };
  });
}

/** A phase that was at work from `from` to `to` milliseconds after the start of the run. */
export function phase(
  id: string,
  title: string,
  from: number,
  to: number,
  status: PhaseStatus = "done",
): PhaseResult {
  return { id, title, status, startedAt: START + from, endedAt: START + to };
}

function object(kind: string, name: string, file: string, outcome: ObjectOutcome): ObjectReport {
  return { kind, name, file: `k8s/chatbot-service/${file}`, outcome };
}

function objects(api: ObjectOutcome, settings: ObjectOutcome): ObjectReport[] {
  return [
    object("ConfigMap", "chatbot-config", "configmap.yaml", settings),
    object("Deployment", "chatbot-api", "chatbot-api-deployment.yaml", api),
    object("Service", "chatbot-api-service", "chatbot-api-service.yaml", "unchanged"),
    object("PodDisruptionBudget", "chatbot-api", "chatbot-api-service.yaml", "unchanged"),
    object("Deployment", "ollama", "ollama.yaml", "unchanged"),
    object("Service", "ollama-service", "ollama.yaml", "unchanged"),
    object("PersistentVolumeClaim", "ollama-models", "ollama.yaml", "unchanged"),
    object("StatefulSet", "qdrant", "qdrant.yaml", "unchanged"),
    object("Service", "qdrant-service", "qdrant.yaml", "unchanged"),
  ];
}

const OLLAMA: WorkloadReport = {
  kind: "Deployment",
  name: "ollama",
  outcome: "unchanged",
  verdict: "ready",
  ready: 1,
  desired: 1,
  revision: "2",
  previousRevision: "2",
  images: [
    {
      container: "ollama",
      before: "docker.io/ollama/ollama:0.12.6",
      after: "docker.io/ollama/ollama:0.12.6",
    },
  ],
};

const QDRANT: WorkloadReport = {
  kind: "StatefulSet",
  name: "qdrant",
  outcome: "unchanged",
  verdict: "ready",
  ready: 1,
  desired: 1,
  images: [
    {
      container: "qdrant",
      before: "docker.io/qdrant/qdrant:v1.15.5",
      after: "docker.io/qdrant/qdrant:v1.15.5",
    },
  ],
};

const API: WorkloadReport = {
  kind: "Deployment",
  name: "chatbot-api",
  outcome: "changed",
  verdict: "ready",
  ready: 2,
  desired: 2,
  revision: "15",
  previousRevision: "14",
  images: [
    { container: "api", before: `${REPOSITORY}@${DIGEST_BEFORE}`, after: `${REPOSITORY}@${DIGEST_AFTER}` },
  ],
};

const PODS = ["chatbot-api-6f9c8d7b54-x2x4k", "chatbot-api-6f9c8d7b54-q8mzn"];

const HOPS: readonly (readonly [string, string, string, number, string])[] = [
  ["api-health", "The API answers", "chatbot-api-service:8080", 21, "200, status ok"],
  [
    "api-ready",
    "The API reaches what it needs",
    "chatbot-api-service:8080",
    48,
    "200, Ollama and Qdrant reachable",
  ],
  ["ollama-tags", "Ollama has the model", "ollama-service:11434", 12, "nomic-embed-text:latest"],
  ["ollama-embed", "Ollama embeds a sentence", "ollama-service:11434", 318, "768 numbers, length 1.00"],
  [
    "qdrant-search",
    "Qdrant finds what was stored",
    "qdrant-service:6333",
    64,
    "nearest point has score 1.00",
  ],
];

function smokeTests(): SmokeTestReport[] {
  return PODS.flatMap((from, pod) =>
    HOPS.map(([id, title, target, milliseconds, detail], index) => ({
      id,
      title,
      from,
      target,
      outcome: "passed" as const,
      milliseconds: milliseconds + pod * 7,
      attempts: pod === 1 && index === 1 ? 2 : 1,
      detail,
    })),
  );
}

const DEPLOYED: DeployReport = {
  ...BASE,
  cluster: { version: "v1.34.4", user: "system:serviceaccount:chatbot-test:deployer", context: "staging" },
  image: { reference: `${REPOSITORY}:${TAG}`, digest: DIGEST_AFTER, origin: "built" },
  revision: "15",
  previousRevision: "14",
  url: "http://203.0.113.7:8080",
  service: { name: "chatbot-api-service", port: 8080 },
  workloads: [API, OLLAMA, QDRANT],
  models: [
    {
      name: "nomic-embed-text",
      digest: "0a109f422b47",
      state: "present",
      bytes: 274_302_450,
      dimensions: 768,
    },
  ],
  smokeTests: smokeTests(),
};

export const success: DeployReport = {
  ...DEPLOYED,
  objects: objects("changed", "unchanged"),
  steps: steps({
    check: ["done", 900, "9 manifests"],
    build: ["done", 19_240, "7 of 9 layers cached"],
    push: ["done", 3_110, "12.4 MB"],
    connect: ["done", 310, "v1.34.4, as `system:serviceaccount:chatbot-test:deployer`"],
    namespace: ["untouched", undefined, "exists"],
    deploy: ["done", 212, "1 changed, 8 unchanged"],
    rollout: ["done", 14_830, "chatbot-api 2/2, ollama and qdrant untouched"],
    models: ["untouched", 41, "nomic-embed-text present, 768 dimensions"],
    "smoke-tests": ["done", 1_930, "10 of 10 from 2 pods"],
    report: ["done", undefined, ""],
  }),
  phases: [
    phase("check-inputs", "Check the inputs", 0, 40),
    phase("check-manifests", "Check the manifests", 40, 310),
    phase("connect", "Connect to the cluster", 45, 355),
    phase("check-cluster", "Rehearse in the cluster", 360, 900),
    phase("pull-models", "Pull the models", 400, 441),
    phase("build-image", "Build the image", 320, 19_560),
    phase("push-image", "Push the image", 19_570, 22_680),
    phase("apply", "Apply the manifests", 22_700, 22_912),
    phase("rollout", "Follow the rollout", 22_915, 37_745),
    phase("smoke-tests", "Run the smoke tests", 37_750, 39_680),
  ],
  warnings: [
    {
      title: "Deployment ollama has no memory limit",
      cause: "Without one the model can take the memory of the whole node.",
      fix: "Set `resources.limits.memory`; 2Gi is enough for nomic-embed-text.",
      file: "k8s/chatbot-service/ollama.yaml",
      line: 31,
    },
  ],
};

export const unchanged: DeployReport = {
  ...DEPLOYED,
  endedAt: START + 6_210,
  revision: "14",
  previousRevision: "14",
  image: { reference: `${REPOSITORY}:${TAG}`, digest: DIGEST_BEFORE, origin: "built" },
  workloads: [
    {
      ...API,
      outcome: "unchanged",
      revision: "14",
      previousRevision: "14",
      images: [
        {
          container: "api",
          before: `${REPOSITORY}@${DIGEST_BEFORE}`,
          after: `${REPOSITORY}@${DIGEST_BEFORE}`,
        },
      ],
    },
    OLLAMA,
    QDRANT,
  ],
  objects: objects("unchanged", "unchanged"),
  steps: steps({
    check: ["done", 700, "9 manifests"],
    build: ["untouched", 420, "the registry has an image of this source"],
    push: ["untouched", undefined, ""],
    connect: ["done", 300, "v1.34.4, as `system:serviceaccount:chatbot-test:deployer`"],
    namespace: ["untouched", undefined, "exists"],
    deploy: ["untouched", 180, "9 unchanged"],
    rollout: ["untouched", 12, "chatbot-api 2/2, ollama and qdrant untouched"],
    models: ["untouched", 41, "nomic-embed-text present, 768 dimensions"],
    "smoke-tests": ["done", 1_930, "10 of 10 from 2 pods"],
    report: ["done", undefined, ""],
  }),
  phases: [
    phase("connect", "Connect to the cluster", 45, 345),
    phase("find-image", "Find the image", 320, 740),
    phase("apply", "Apply the manifests", 900, 1_080),
    phase("rollout", "Follow the rollout", 1_080, 1_092),
    phase("smoke-tests", "Run the smoke tests", 1_100, 3_030),
  ],
};

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

/** Text with everything that could be taken for markup or for a command somewhere on its way. */
export const HOSTILE = [
  "</details></summary><script>alert(1)</script><img src=x onerror=alert(1)>",
  "| a | b |\n| --- | --- |\n# heading\n```\n~~~\n`code` ``x`` \\| \\` ![i](https://evil.example/x.png) [l](javascript:alert(1))",
  "::error::stop ##[error]stop ::add-mask::a",
  "*b* _i_ __b__ ~~s~~ $x$ &lt; &#60; \u001b[31mred\u001b[0m \u202Ereversed",
].join("\n");

/** A report in which every text that can come from outside is `text`. */
export function reportOf(value: string): DeployReport {
  const problem: Problem = {
    title: value,
    cause: value,
    detail: value,
    fix: value,
    look: value,
    file: value,
    line: 3,
  };
  return {
    ...rolloutFailed,
    failureReason: value,
    namespace: value,
    url: value,
    source: { ...BASE.source, ref: value, commit: value, commitUrl: value, runUrl: value },
    image: { reference: value, digest: value, origin: "built" },
    revision: value,
    previousRevision: `${value}.`,
    service: { name: value, port: 80 },
    failure: {
      step: "rollout",
      category: value,
      problems: [problem, problem],
      state: value,
      repair: { action: "rollback", revision: value, outcome: "failed", milliseconds: 1, note: value },
    },
    steps: rolloutFailed.steps.map((step) => ({ ...step, title: value, note: value })),
    phases: rolloutFailed.phases.map((one) => ({ ...one, id: value, title: value })),
    objects: [
      { kind: value, name: value, file: value, outcome: "changed", difference: `@@ ${value} @@\n+${value}` },
    ],
    workloads: [
      {
        ...API,
        kind: value,
        name: value,
        revision: value,
        previousRevision: `${value}.`,
        cause: value,
        images: [
          { container: value, before: value, after: `${value}.` },
          { container: value, after: value },
        ],
      },
    ],
    models: [{ name: value, state: "pulled", dimensions: 1 }],
    smokeTests: [
      {
        id: value,
        title: value,
        from: value,
        target: value,
        outcome: "failed",
        milliseconds: 1,
        attempts: 2,
        detail: value,
      },
    ],
    warnings: [problem],
    evidence: [{ title: value, text: value }],
  };
}

/** A failure of 50 workloads, each changed in 60 lines, with five logs of 300 lines each for evidence. */
export function crowd(): DeployReport {
  const names = Array.from({ length: 50 }, (_, index) => `worker-${index}`);
  const lines = (count: number, line: string) =>
    Array.from({ length: count }, (_, index) => `${line} ${index}`).join("\n");
  const log = lines(300, "2026-03-02T09:30:36Z Warning BackOff <b>*failed*</b> container `api` [1]");
  return {
    ...rolloutFailed,
    workloads: names.map((name) => ({
      ...API,
      name,
      verdict: "failed",
      ready: 0,
      cause: "crashes with exit code 1",
    })),
    objects: names.map((name) => ({
      ...object("Deployment", name, `${name}.yaml`, "changed"),
      difference: lines(60, "+  setting: value"),
    })),
    evidence: names.flatMap((name) =>
      Array.from({ length: 5 }, (_, pod) => ({ title: `log of api in ${name}-${pod}`, text: log })),
    ),
  };
}

const CHECK_STEPS = [
  {
    id: "connect",
    title: "Connect to the cluster",
    status: "done",
    milliseconds: 112,
    note: "v1.34.4, as system:serviceaccount:chatbot-test:deployer",
  },
  { id: "report", title: "Report", status: "done", milliseconds: 0, note: "this page" },
] as const satisfies readonly StepReport[];

const CHECK: CheckReport = {
  rows: [
    {
      id: "api-server",
      title: "API server",
      result: "passed",
      found: "10.0.0.7:6443 answers: v1.34.4",
      fix: "",
    },
    {
      id: "identity",
      title: "Identity",
      result: "passed",
      found: "system:serviceaccount:chatbot-test:deployer",
      fix: "",
    },
    {
      id: "permissions",
      title: "Permissions",
      result: "warning",
      found: "all 3 that are required; optional ones are missing: get pods/log",
      fix: "Have an administrator apply the Role below.",
    },
    {
      id: "storage",
      title: "Storage",
      result: "not-needed",
      found: "no claim waits for a volume",
      fix: "",
    },
    {
      id: "load-balancer",
      title: "Load balancer",
      result: "unknown",
      found: "nothing shows whether the cluster gives addresses",
      fix: "A deployment waits two minutes for one, and goes on with a warning.",
    },
  ],
  permissions: [
    {
      purpose: "follow the rollout",
      resource: "pods",
      verbs: ["list", "watch"],
      missing: [],
      unknown: [],
    },
    { purpose: "run the smoke tests", resource: "pods/exec", verbs: ["create"], missing: [], unknown: [] },
    {
      purpose: "explain a rollout that fails",
      resource: "pods/log",
      verbs: ["get"],
      missing: ["get"],
      unknown: [],
      without: "its explanation lacks what these would tell",
    },
  ],
  role: [
    "apiVersion: rbac.authorization.k8s.io/v1",
    "kind: Role",
    "metadata: { name: chatbot-deployer-missing, namespace: chatbot-test }",
    "rules:",
    '  - { apiGroups: [""], resources: [pods/log], verbs: [get] }',
  ].join("\n"),
};

/** A check of a cluster that is ready, but for something optional. */
export const checked: DeployReport = {
  ...BASE,
  operation: "check",
  endedAt: START + 280,
  steps: CHECK_STEPS,
  check: CHECK,
};

const EXEC_LINE = '- { apiGroups: [""], resources: [pods/exec], verbs: [create] }';

/** A check of a cluster where a deployment would fail. */
export const checkFailed: DeployReport = {
  ...checked,
  verdict: "failure",
  failureReason:
    "The deployer may not create pods/exec in the namespace chatbot-test: needed to run the smoke tests",
  failure: {
    step: "check-cluster",
    category: "cluster",
    problems: [
      {
        title: "The deployer may not create pods/exec in the namespace chatbot-test",
        detail: EXEC_LINE,
        cause: "needed to run the smoke tests",
        fix: "Add what is missing to the `rules` of the deployer's Role; docs/deployer-role.yaml has all that is needed.",
        look: "kubectl auth can-i --list -n chatbot-test",
      },
    ],
    state: "Nothing in the cluster was changed.",
  },
  check: {
    ...CHECK,
    rows: CHECK.rows.map((row) =>
      row.id === "permissions"
        ? { ...row, result: "failed", found: "2 of 3 that are required; missing: create pods/exec" }
        : row,
    ),
    permissions: CHECK.permissions.map((one) =>
      one.resource === "pods/exec" ? { ...one, missing: ["create"] } : one,
    ),
    role: `${CHECK.role}\n  ${EXEC_LINE}`,
  },
};

/** Every sample under the name it is looked at by. */
export const SAMPLES: Readonly<Record<string, DeployReport>> = {
  success,
  unchanged,
  "build-failed": buildFailed,
  "rollout-failed": rolloutFailed,
  "bad-inputs": badInputs,
  "timed-out": timedOut,
  cancelled,
  checked,
  "permission-missing": checkFailed,
};
