/** Models on a real Ollama, from a registry that goes wrong: each fault is survived, or told with its cause. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, jest, test } from "@jest/globals";
import type { DeployReport } from "../../src/report/report.js";
import { type StartedAction, startAction } from "./action.js";
import { kubectl, type Lab, openLab, run } from "./lab.js";
import { type ModelRegistry, startModelRegistry } from "./model-registry.js";
import { ownNamespaces } from "./namespaces.js";

jest.setTimeout(240_000);

const lab: Lab = await openLab();
const cleared = ownNamespaces();

interface Ended {
  readonly report: DeployReport;
  readonly log: string;
}

const PLENTY = "emptyDir: {}";

/** Ollama alone. `volume` is where its models go. */
const ollama = (volume: string, node: string): string => `
apiVersion: v1
kind: Service
metadata: { name: ollama-service }
spec: { selector: { app: ollama }, ports: [{ port: 11434, targetPort: http }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ollama }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: ollama } }
  template:
    metadata: { labels: { app: ollama } }
    spec:
      nodeSelector: {${node && ` kubernetes.io/hostname: ${node} `}}
      terminationGracePeriodSeconds: 2
      securityContext: { runAsUser: 1000, fsGroup: 1000 }
      containers:
        - name: ollama
          image: ollama/ollama:0.17.4
          ports: [{ name: http, containerPort: 11434 }]
          env:
            - { name: HOME, value: /data }
            - { name: OLLAMA_MODELS, value: /data/models }
          resources: { requests: { cpu: 10m, memory: 64Mi } }
          readinessProbe: { httpGet: { path: /, port: http }, periodSeconds: 1 }
          volumeMounts: [{ name: data, mountPath: /data }]
      volumes: [{ name: data, ${volume} }]
`;

async function start(
  namespace: string,
  models: string,
  { volume = PLENTY, node = "", beside = "", ...inputs }: Readonly<Record<string, string>> = {},
): Promise<StartedAction> {
  await cleared(namespace);
  const given = { manifests: "ollama.yaml", "build-context": "none", "smoke-tests": "none", timeout: "3m" };
  const all = { ...given, "stability-window": "0s", "on-failure": "keep", namespace, models, ...inputs };
  return startAction(lab, all, { "ollama.yaml": `${ollama(volume, node)}${beside}` });
}

async function end(action: StartedAction): Promise<Ended> {
  try {
    await action.ended;
    const { report } = await action.outputs();
    return {
      report: JSON.parse(await readFile(report ?? "", "utf8")) as DeployReport,
      log: action.log(),
    };
  } finally {
    await action.dispose();
  }
}

const deploy = async (...how: Parameters<typeof start>): Promise<Ended> => end(await start(...how));

async function withRegistry<T>(
  faults: Parameters<typeof startModelRegistry>[0],
  work: (registry: ModelRegistry) => Promise<T>,
): Promise<T> {
  await using registry = await startModelRegistry(faults);
  return await work(registry);
}

/** A failure of the models, with its cause. */
function expectCause({ report }: Ended, cause: string | RegExp): void {
  expect(report.failure?.step).toBe("models");
  expect(report.failure?.problems[0].cause).toMatch(cause);
  expect(report.failure?.problems[0].fix).toBeTruthy();
}

// The longest first: five run at a time.

test.concurrent("a registry that never begins to send is given up after a minute, and asked again", async () => {
  await withRegistry({ "stall-after-bytes": 0, times: 1 }, async (registry) => {
    const { report, log } = await deploy("smoke-models-g", registry.model("nomic-embed-text"));
    expect(log).toContain("stalled: nothing moved for 60 s");
    expect(report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
  });
});

test.concurrent("a model of 1 GB costs the action less than 120 MB of memory, and at most 40 lines of its log", async () => {
  // Ten parts at a time: half a minute in all.
  await withRegistry({ "bytes-per-second": 3_000_000 }, async (registry) => {
    const action = await start("smoke-models-h", registry.model("ballast"));
    const peak = peakMemory(action);
    const { report, log } = await end(action);
    expect(report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
    expect(report.models[0]?.bytes).toBeGreaterThan(1_000_000_000);
    expect(peak.bytes).toBeGreaterThan(30_000_000);
    expect(peak.bytes).toBeLessThan(120_000_000);
    const lines = log.split("\n").filter((line) => line.includes("ballast: "));
    expect(lines.join("\n")).toMatch(/ - \d\d % of 1000 MB, \d+ MB\/s/);
    expect(lines.length).toBeLessThanOrEqual(40);
  });
});

/** The most memory the process has had so far, looked at whenever it writes. */
function peakMemory({ child }: StartedAction): { readonly bytes: number } {
  const peak = { bytes: 0 };
  child.stdout?.on("data", () => {
    const [, kilobytes = "0"] = /^VmHWM:\s+(\d+) kB$/m.exec(readStatus(child.pid)) ?? [];
    peak.bytes = Math.max(peak.bytes, Number(kilobytes) * 1024);
  });
  return peak;
}

/** Empty when the process has ended meanwhile. */
function readStatus(pid = 0): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

test.concurrent("what is not there, is the wrong thing, or has no room is told at once", async () => {
  await withRegistry({}, async (registry) => {
    const wrong = await deploy("smoke-models-a", registry.model("nomic-embed-text:small"));
    expect(wrong.report.failureReason).toContain(
      "its vectors have 384 numbers, those of nomic-embed-text have 768",
    );
    const missing = await deploy("smoke-models-a", registry.model("no-such-model"));
    expectCause(missing, "The registry has no such model");
    const pinned = await deploy(
      "smoke-models-a",
      `${registry.model("nomic-embed-text")}@sha256:${"f".repeat(12)}`,
    );
    expect(pinned.report.failureReason).toContain("is not the version that the input `models` pins");
    await registry.goWrong({ status: 404 });
    expectCause(await deploy("smoke-models-a", registry.model("other")), "The registry has no such model");
    await registry.goWrong({});
    const full = await deploy("smoke-models-a", registry.model("nomic-embed-text"), {
      volume: "emptyDir: { medium: Memory, sizeLimit: 8Mi }",
    });
    expectCause(full, "The volume of the Ollama pod is full.");
    expect(full.report.failure?.problems[0].found).toMatch(/^\/data: \d+ kB of 8\.4 MB free$/);
  });
});

test.concurrent("a line that is slow, cut and silent in turn, and a pull that is resumed: the model arrives", async () => {
  await withRegistry({ "break-after-bytes": 8_000_000, times: 2 }, async (registry) => {
    const model = registry.model("nomic-embed-text");
    const cut = await deploy("smoke-models-b", model);
    expect(cut.report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
    const again = await deploy("smoke-models-b", model);
    expect(again.report.models).toMatchObject([{ state: "present", dimensions: 768 }]);
    await kubectl(lab, "-n", "smoke-models-b", "exec", "deployment/ollama", "--", "ollama", "rm", model);
    await registry.goWrong({ "stall-after-bytes": 4_000_000, times: 1 });
    const silent = await deploy("smoke-models-b", model);
    expect(silent.report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
  });
});

test.concurrent("bytes that are not those announced are told after every try", async () => {
  await withRegistry({ corrupt: true }, async (registry) => {
    const { report, log } = await deploy("smoke-models-c", registry.model("nomic-embed-text"));
    expectCause({ report, log }, /not what the registry announced/);
    expect(log.match(/trying again in/g)).toHaveLength(3);
  });
});

test.concurrent("a registry that limits pulls is told after every try", async () => {
  await withRegistry({ status: 429 }, async (registry) => {
    expectCause(await deploy("smoke-models-d", registry.model("nomic-embed-text")), /limits how often/);
  });
});

test.concurrent("an Ollama that is killed during the pull is waited for, and the pull goes on", async () => {
  await withRegistry({ "bytes-per-second": 3_000_000 }, async (registry) => {
    const action = await start("smoke-models-e", registry.model("nomic-embed-text"));
    await action.until("nomic-embed-text: pulling 6dbdc7ca5073 - ");
    await kubectl(lab, "-n", "smoke-models-e", "exec", "deployment/ollama", "--", "bash", "-c", "kill 1");
    const { report, log } = await end(action);
    expect(log).toContain("broke off");
    expect(report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
  });
});

test.concurrent("where a policy keeps the API server from the pods, the command in the pod pulls", async () => {
  // On a cluster elsewhere the network plug-in may ignore policies, and there is no node of this name.
  if (process.env["LAB"] === "existing") return;
  await withRegistry({}, async (registry) => {
    const beside = `---${CLOSED_TO_ALL}`;
    const { report, log } = await deploy("smoke-models-i", registry.model("nomic-embed-text"), {
      beside,
      node: "node2",
    });
    expect(report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
    expect(log).toContain("No proxy of the API server leads to Ollama (no answer within 5 s)");
  });
});

/** The API server is on the first node, from where the pods of that node can always be reached. */
const CLOSED_TO_ALL = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: closed }
spec: { podSelector: {}, policyTypes: [Ingress] }
`;

test.concurrent("credentials that may use no proxy pull by the command in the pod", async () => {
  const namespace = "smoke-models-f";
  await withRegistry({}, async (registry) => {
    const model = registry.model("nomic-embed-text");
    await cleared(namespace);
    const kubeconfig = await deployerWithoutProxy(namespace);
    const { report, log } = await deploy(namespace, model, { kubeconfig });
    expect(report.failureReason).toBe("");
    expect(report.models).toMatchObject([{ state: "pulled", dimensions: 768 }]);
    expect(log).toContain("running its command in the pod");
    expect(log).not.toContain("\u001b");
    const missing = await deploy(namespace, registry.model("no-such-model"), { kubeconfig });
    expectCause(missing, "The registry has no such model");
  });
});

/** The documented Role less its proxies, in a namespace that is there. */
async function deployerWithoutProxy(namespace: string): Promise<string> {
  const role = await readFile(new URL("../../docs/deployer-role.yaml", import.meta.url), "utf8");
  const [rights, binding] = role.replaceAll("chatbot-test", namespace).split("\n---\n");
  const input = `${rights?.replace("pods/proxy", "pods/attach")}\n---\n${binding}`;
  await kubectl(lab, "create", "namespace", namespace);
  await kubectl(lab, "-n", namespace, "create", "serviceaccount", "deployer");
  const applying = [`--kubeconfig=${lab.KUBECONFIG}`, "apply", "--filename=-"];
  expect(await run(lab.LAB_KUBECTL ?? "kubectl", applying, { input })).toMatchObject({ exitCode: 0 });
  const token = await kubectl(lab, "-n", namespace, "create", "token", "deployer");
  const config = await kubectl(lab, "config", "view", "--raw", "--minify");
  return Buffer.from(config.replace(/token: .*/, `token: ${token}`)).toString("base64");
}
