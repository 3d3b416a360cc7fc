/**
 * Records the reports of real runs on the lab, one for each thing that can become of one, for the gallery and the tests of
 * the report: the stack of this repository from a first deployment through its faults to its teardown.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startAction } from "../../__tests__/e2e/action.js";
import { kubectl, type Lab, openLab } from "../../__tests__/e2e/lab.js";

const ROOT = new URL("../..", import.meta.url).pathname;
const FOLDER = join(ROOT, "__tests__/fixtures/reports");

const NAMESPACE = "chatbot-test";

const SETTINGS = "k8s/chatbot-service/configmap.yaml";
const API = "k8s/chatbot-service/chatbot-api-deployment.yaml";
const SOURCE = "backend/chatbot-service/chatbot_service/__init__.py";
const DOCKERFILE = "backend/chatbot-service/Dockerfile";

/** What the runner tells of a run; the repository is nobody's. */
const RUN = {
  GITHUB_REPOSITORY: "acme/chatbot",
  GITHUB_SHA: "3f2c1a9d0b7e45c68a1f2e3d4c5b6a7980fedcba",
  GITHUB_REF_NAME: "staging",
  GITHUB_ACTOR: "ada",
  GITHUB_EVENT_NAME: "push",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_RUN_ID: "8123456789",
  GITHUB_WORKFLOW: "Deploy the chatbot to staging",
};

type Files = Readonly<Record<string, string>>;
type Inputs = Readonly<Record<string, string>>;

interface Chapter {
  readonly inputs?: Inputs | undefined;
  readonly files?: Files | undefined;
  /** The run is cancelled when its log shows this. */
  readonly cancelAt?: string | undefined;
}

const lab: Lab = await openLab();

/** The manifests and the service as they are, but for a comment: an image of an earlier recording would be used again. */
const FILES: Files = edited(
  SOURCE,
  /$/,
  `\n# recorded ${new Date().toISOString()}\n`,
  filesOf(
    "k8s/chatbot-service/*",
    "backend/chatbot-service/{Dockerfile,requirements.txt,chatbot_service/**/*.py}",
  ),
);

function filesOf(...patterns: readonly string[]): Files {
  const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
}

function edited(file: string, from: string | RegExp, to: string, files: Files = FILES): Files {
  const before = files[file] ?? "";
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not contain ${from}`);
  return { ...files, [file]: after };
}

async function record(name: string, { inputs = {}, files = FILES, cancelAt }: Chapter = {}): Promise<void> {
  const given = {
    registry: lab.REGISTRY,
    "registry-username": lab.REGISTRY_USERNAME,
    "registry-password": lab.REGISTRY_PASSWORD,
    ...inputs,
  };
  const docker = { DOCKER_HOST: lab.DOCKER_HOST ?? "", DOCKER_CONFIG: lab.DOCKER_CONFIG ?? "" };
  const action = await startAction(lab, given, files, { ...RUN, ...docker });
  try {
    if (cancelAt !== undefined) {
      await action.until(cancelAt);
      action.child.kill("SIGINT");
    }
    await action.ended;
    const { report = "", "failure-reason": reason } = await action.outputs();
    writeFileSync(join(FOLDER, `${name}.json`), await readFile(report));
    console.log(`${name}: ${reason || "success"}`);
  } finally {
    await action.dispose();
  }
}

mkdirSync(FOLDER, { recursive: true });
await kubectl(lab, "delete", "namespace", NAMESPACE, "--ignore-not-found", "--timeout=120s");

await record("check", { inputs: { operation: "check" } });
await record("french-check", { inputs: { operation: "check", language: "fr" } });
await record("first-deployment");
await record("no-change");

const changed = edited(SETTINGS, "LOG_LEVEL: info", "LOG_LEVEL: debug", edited(SOURCE, /$/, "\n# changed\n"));
await record("plan", { inputs: { operation: "plan" }, files: changed });
await record("french-plan", { inputs: { operation: "plan", language: "fr" }, files: changed });
await record("changed-image", { files: changed });
await record("status", { inputs: { operation: "status" } });
await record("french-status", { inputs: { operation: "status", language: "fr" } });
await record("logs", { inputs: { operation: "logs", lines: "20" } });
await record("scale", { inputs: { operation: "scale", replicas: "3" } });
await record("restart", { inputs: { operation: "restart" } });

await record("rollback", { inputs: { operation: "rollback" } });
await record("french-success", { inputs: { language: "fr" }, files: changed });

const settingRemoved = edited(SETTINGS, / {2}QDRANT_URL: .*\n/, "", changed);
await record("failure", { files: settingRemoved });
await record("french-failure", { inputs: { language: "fr" }, files: settingRemoved });
await record("out-of-memory", {
  files: edited(API, "memory: 256Mi", "memory: 24Mi", edited(API, "memory: 512Mi", "memory: 24Mi")),
});
await record("never-ready", {
  inputs: { "fail-fast": "strict" },
  files: edited(
    API,
    /readinessProbe:\n {12}httpGet:\n {14}path: \/health/,
    "readinessProbe:\n            httpGet:\n              path: /healthy",
  ),
});
await record("no-such-node", {
  files: edited(
    API,
    "topologySpreadConstraints:",
    "nodeSelector: { disk: ssd }\n      topologySpreadConstraints:",
  ),
});
await record("smoke-test-failed", {
  inputs: {
    "http-checks":
      "- name: the guide is found\n  service: chatbot-api-service\n  path: /guide\n  timeout: 3s",
  },
});
await record("timeout", {
  inputs: { timeout: "12s" },
  files: edited(API, "path: /health", "path: /healthy"),
});
await record("cancelled", { files: edited(SOURCE, /$/, "\n# cancelled\n"), cancelAt: "Rollout" });
await record("build-failed", { files: edited(DOCKERFILE, "COPY chatbot_service", "COPY chatbot_servce") });
await record("refused", {
  inputs: { timeout: "five minutes", "stability-window": "soon" },
});
await record("rehearsal-failed", {
  files: edited(API, "name: chatbot-config", "name: chatbot-settings", edited(API, "cpu: 250m", 'cpu: "64"')),
});
await record("image-missing", {
  inputs: { "build-context": "none", image: `${lab.REGISTRY}/acme/chatbot/chatbot-service:no-such-tag` },
});
await record("check-failed", {
  inputs: { operation: "check" },
  files: edited(API, "allowPrivilegeEscalation: false", "privileged: true"),
});
await record("teardown", { inputs: { operation: "teardown", confirm: NAMESPACE } });
await kubectl(lab, "delete", "namespace", NAMESPACE, "--ignore-not-found", "--wait=false");
