/** What sample reports are put together from: one deployment of the stack, seen from its parts. */
import type { PhaseResult, PhaseStatus } from "../../../src/graph/run-phases.js";
import type {
  DeployReport,
  ObjectOutcome,
  ObjectReport,
  SmokeTestReport,
  StepId,
  StepReport,
  StepStatus,
  WorkloadReport,
} from "../../../src/report/report.js";
import { STEPS } from "../../../src/report/report.js";

/** 2026-03-02 09:30:00 UTC */
export const START = Date.UTC(2026, 2, 2, 9, 30);

export const DIGEST_BEFORE = `sha256:${"0f3a77c1d2e4".repeat(6).slice(0, 64)}`;
export const DIGEST_AFTER = `sha256:${"9b1c2d3e4f50".repeat(6).slice(0, 64)}`;

export const REPOSITORY = "ghcr.io/acme/bot/chatbot-service";
const COMMIT = "3f2c1a9d0b7e45c68a1f2e3d4c5b6a7980fedcba";
export const TAG = "tree-5d41402abc4b2a76b9719d911017c592aabbccdd";

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

export function object(kind: string, name: string, file: string, outcome: ObjectOutcome): ObjectReport {
  return { kind, name, file: `k8s/chatbot-service/${file}`, outcome };
}

export function objects(api: ObjectOutcome, settings: ObjectOutcome): ObjectReport[] {
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

export const OLLAMA: WorkloadReport = {
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

export const QDRANT: WorkloadReport = {
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

export const API: WorkloadReport = {
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

export const DEPLOYED: DeployReport = {
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
