/** The stack under PodSecurity `restricted`, with its optional folders: what is stored survives whatever happens to its pods. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { blocksOf } from "../unit/contract/pages.js";
import { fileText } from "../unit/contract/sources.js";
import { startAction } from "./action.js";
import { callEndlessly } from "./client.js";
import { environmentOf, inTerminal, kubectl, type Lab, openLab, run, runWorkflow } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";
import { createStackWorkspace, eventually, processOf, request, Stack } from "./stack.js";
import type { Workspace } from "./workspace.js";

jest.setTimeout(300_000);

const NAMESPACE = "e2e-stack";
const BY_HAND = "e2e-stack-by-hand";
const SWITCHED = "e2e-stack-switched";
const OTHER = "e2e-stack-other";
const FOLDER = "e2e-stack-folder";
/** Where the lab has its control plane, its DNS and its registry of models. */
const HOST = "10.89.0.1";
const FOLDERS = [
  "chatbot-service",
  "optional/network-policies",
  "optional/disruption-budget",
  "optional/quota",
];

const TEXTS = [
  "The library opens at nine in the morning.",
  "A membership card costs ten euros a year.",
  "Bicycles are parked behind the building.",
];
const QUESTION = "When does the library open?";

const cleared = ownNamespaces();
let lab: Lab;
let workspace: Workspace;
let stack: Stack;
let image = "";
/** Of every document of which the API said that it was stored. */
const ids: string[] = [];

beforeAll(async () => {
  lab = await openLab();
  await cleared(NAMESPACE, BY_HAND, SWITCHED, OTHER, FOLDER);
  stack = new Stack(lab, NAMESPACE);
  workspace = await createStackWorkspace(NAMESPACE);
  await allowTheLab(workspace);
});

afterAll(() => workspace.dispose());

/** What docs/stack.md tells to add where the control plane, the DNS or the registry of models is at an address of its own. */
async function allowTheLab({ edit }: Workspace): Promise<void> {
  const folder = "k8s/optional/network-policies";
  const block = `ipBlock: { cidr: ${HOST}/32 }`;
  await edit(`${folder}/ollama.yaml`, /# - ipBlock:\n\s+#\s+cidr: 192.0.2.10\/32/, `- ${block}`);
  await edit(
    `${folder}/ollama.yaml`,
    "  egress:\n    # The registry",
    `  egress:\n    - { to: [{ ${block} }], ports: [{ port: 443 }] }\n    # The registry`,
  );
  await edit(`${folder}/default-deny.yaml`, "        # Resolvers", `        - ${block}\n        # Resolvers`);
}

async function expectAllFound(): Promise<void> {
  const found = await eventually(() => stack.find(QUESTION));
  expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(found[0]?.text).toBe(TEXTS[0]);
}

test("the first deployment succeeds without a warning, and what is stored is found", async () => {
  await workspace.withInputs({
    namespace: NAMESPACE,
    manifests: FOLDERS.map((folder) => `k8s/${folder}`).join("\n"),
    "stability-window": "2s",
  });
  const { exitCode, errors, summary, outputs } = await runWorkflow(workspace);
  expect(errors).toEqual([]);
  expect(exitCode).toBe(0);
  expect(summary).not.toContain("PodSecurity");
  image = outputs["image"] ?? "";
  ids.push(...(await stack.store(TEXTS)));
  await expectAllFound();
});

test("PodSecurity `restricted` is enforced, and would have refused a plain pod", async () => {
  const plain = stack.kubectl("run", "plain", "--image=localhost:5000/lab/busybox:1", "--dry-run=server");
  await expect(plain).rejects.toThrow('violates PodSecurity "restricted:latest"');
});

test("the page's command to look around from a pod starts under `restricted`, and has the rights of that pod", async () => {
  const first = "--output=jsonpath={.items[0].metadata.name}";
  const pod = await stack.kubectl("get", "pods", "--selector=app=chatbot-api", first);
  const shown = blocksOf("docs/stack.md").find(({ text }) => text.includes(" debug "))?.text ?? "";
  const command = shown
    .trim()
    .replace("chatbot-test", NAMESPACE)
    .replace("POD", pod)
    .replace("--image=busybox", "--image=localhost:5000/lab/busybox:1");
  const input = "id -u; wget -qO- http://qdrant-service:6333; exit\n";
  const { exitCode, output } = await run("script", inTerminal(command), { env: environmentOf(lab), input });
  expect([exitCode, output]).toEqual([0, expect.stringMatching(/^10001\s[\s\S]*qdrant/m)]);
});

test("the network lets through what the policies allow, and nothing else", async () => {
  // On a cluster elsewhere the network plug-in may ignore policies.
  if (process.env["LAB"] === "existing") return;
  await kubectl(lab, "create", "namespace", OTHER);
  const stranger = ["run", "stranger", "--image=localhost:5000/lab/busybox:1", "--", "sleep", "3600"];
  await kubectl(lab, "--namespace", OTHER, ...stranger);
  await kubectl(lab, "--namespace", OTHER, "wait", "--for=condition=Ready", "pod/stranger");
  const seen = WAYS.map(async ([from, to]) => [from, to, await connects(from, to)]);
  expect(await Promise.all(seen)).toEqual(WAYS);
});

type Way = readonly [from: string, to: string, isOpen: boolean];

const WAYS: readonly Way[] = [
  ["chatbot-api", "ollama-service:11434", true],
  ["chatbot-api", "qdrant-service:6333", true],
  ["chatbot-api", "chatbot-api-service:8080", true],
  ["chatbot-api", `${HOST}:443`, false],
  ["ollama", `${HOST}:443`, true],
  ["ollama", `${HOST}:5000`, false],
  ["ollama", "qdrant-service:6333", false],
  ["ollama", "chatbot-api-service:8080", false],
  // Nothing but itself; without this line, the next three could as well mean that nothing can be run there.
  ["qdrant", "localhost:6333", true],
  ["qdrant", "ollama-service:11434", false],
  ["qdrant", "chatbot-api-service:8080", false],
  ["qdrant", `${HOST}:443`, false],
  ["stranger", `chatbot-api-service.${NAMESPACE}:8080`, true],
  ["stranger", `ollama-service.${NAMESPACE}:11434`, false],
  ["stranger", `qdrant-service.${NAMESPACE}:6333`, false],
];

/** Whether a connection comes about within two seconds. */
async function connects(from: string, to: string): Promise<boolean> {
  const isStranger = from === "stranger";
  const pod = isStranger
    ? ["--namespace", OTHER, "exec", from]
    : ["--namespace", NAMESPACE, "exec", `deploy/${from}`];
  const program = isStranger
    ? ["wget", "-qO-", `http://${to}/`]
    : ["bash", "-c", `</dev/tcp/${to.replace(":", "/")}`];
  return kubectl(lab, ...pod, "--", "timeout", "2", ...program).then(
    () => true,
    () => false,
  );
}

test("the image is built again from the same files for another commit: its layers are the same to the byte", async () => {
  const tags = ["chatbot-service:as-deployed", "chatbot-service:built-again"];
  const build = (tag: string, committed: string, ...options: readonly string[]): Promise<string> =>
    docker(["build", ...options, `--tag=${tag}`, join(workspace.root, "backend/chatbot-service")], {
      SOURCE_DATE_EPOCH: committed,
    });
  const layersOf = async (tag: string): Promise<unknown> =>
    JSON.parse(await docker(["image", "inspect", "--format={{json .RootFS.Layers}}", tag]));
  try {
    const [deployed = "", again = ""] = tags;
    await build(deployed, "1700000000");
    await build(again, "1800000000", "--no-cache");
    expect(await layersOf(again)).toEqual(await layersOf(deployed));
  } finally {
    await docker(["image", "rm", ...tags]);
  }
});

/** What a docker command prints; rejects when it fails. */
async function docker(args: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<string> {
  const { exitCode, output } = await run("docker", args, { env: { ...process.env, ...lab, ...variables } });
  if (exitCode !== 0) throw new Error(`docker ${args.join(" ")}: ${output}`);
  return output.trim();
}

test("every pod can go, one after the other, and no caller of the API notices it", async () => {
  const client = callEndlessly(`${await stack.url()}/health`);
  for (const pod of await stack.pods()) {
    await stack.kubectl("delete", "pod", pod.name, "--wait=false");
    await stack.untilServing([pod]);
    await expectAllFound();
  }
  const { answers, failed } = await client.stop();
  expect(answers).toBeGreaterThan(20);
  expect(failed).toEqual([]);
});

test("what is missing is told by its name, and restarts no pod", async () => {
  const ask = () => stack.ask("POST", "/chat", { question: QUESTION });
  await stack.kubectl("exec", "deployment/ollama", "--", "ollama", "rm", "nomic-embed-text");
  await expect(ask()).rejects.toThrow(
    /503: .*nomic-embed-text is not in Ollama.*ollama pull nomic-embed-text/,
  );
  await stack.kubectl("exec", "deployment/ollama", "--", "ollama", "pull", "nomic-embed-text");

  await stack.kubectl("scale", "deployment/qdrant", "--replicas=0");
  await stack.kubectl("wait", "--for=delete", "pod", "--selector=app=qdrant", "--timeout=60s");
  // The nodes follow the endpoints a little later: until then nobody answers, afterwards the connection is refused.
  await expect(ask()).rejects.toThrow(/503: .*Qdrant (?:cannot be reached|did not answer)/);
  await expect(stack.ask("GET", "/ready")).rejects.toThrow(
    /503: .*"ollama":"ok","qdrant":"Qdrant (?:cannot|did)/,
  );
  expect(await stack.ask("GET", "/health")).toEqual({ status: "ok" });
  await stack.kubectl("scale", "deployment/qdrant", "--replicas=1");

  await stack.untilServing();
  await expectAllFound();
  expect(await ask()).toMatchObject({ answer: expect.stringContaining(`“${TEXTS[0]}” (no source, score`) });
  const callers = (await stack.pods()).filter(({ app }) => app === "chatbot-api");
  expect(callers.map(({ restarts }) => restarts)).toEqual([0, 0]);
});

test("a document that is deleted is not found any more", async () => {
  const [id = ""] = await stack.store(["The cellar is closed."]);
  await stack.ask("DELETE", `/documents/${id}`);
  await expectAllFound();
});

test("a node can be drained: the API moves, and the disks wait for their node", async () => {
  const [qdrant] = (await stack.pods()).filter(({ app }) => app === "qdrant");
  const node = qdrant?.node ?? "";
  // Nothing but these pods may go: other tests have theirs on the node.
  await stack.kubectl("label", "pods", "--all", `drained-by=${NAMESPACE}`);
  const before = (await stack.pods()).filter((pod) => pod.node === node);
  try {
    await stack.kubectl("drain", node, `--pod-selector=drained-by=${NAMESPACE}`, "--delete-emptydir-data");
    expect(await stack.ask("GET", "/health")).toEqual({ status: "ok" });
  } finally {
    await stack.kubectl("uncordon", node);
  }
  await stack.untilServing(before);
  await expectAllFound();
});

test("nothing that was acknowledged is lost when Qdrant is killed while it writes", async () => {
  // On a cluster elsewhere there is no process to kill.
  if (process.env["LAB"] === "existing") return;
  const [qdrant] = (await stack.pods()).filter(({ app }) => app === "qdrant");
  if (!qdrant) throw new Error("there is no pod of Qdrant");
  const pid = await processOf(qdrant, "qdrant");
  const shelf = (number: number): string => `Shelf ${number} holds books about rivers.`;
  for (let number = 1; number <= 3; number += 1) ids.push(...(await stack.store([shelf(number)])));
  // Whether these are stored is open; of none that is lost may the API have said that it was.
  const open = [4, 5, 6, 7, 8].map((number) => stack.store([shelf(number)]));
  await Promise.race(open);
  process.kill(pid, "SIGKILL");
  const acknowledged = (await Promise.allSettled(open)).flatMap((one) =>
    one.status === "fulfilled" ? one.value : [],
  );
  await eventually(async () => expect((await stack.pod(qdrant.uid)).restarts).toBe(qdrant.restarts + 1));
  await stack.untilServing();
  const found = (await eventually(() => stack.find(QUESTION))).map(({ id }) => id);
  expect(found).toEqual(expect.arrayContaining([...ids, ...acknowledged]));
});

/** In the order of the guide; `qdrant-chat-deployment.yaml`, as it calls one of them once, is a slip. */
const BY_HAND_ORDER = [
  "namespace",
  "configmap",
  "ollama-deployment",
  "qdrant-deployment",
  "chatbot-api-deployment",
];

test("the guide's commands deploy it by hand, over a plain Qdrant whose files belong to root", async () => {
  const byHand = new Stack(lab, BY_HAND);
  await kubectl(lab, "create", "namespace", BY_HAND);
  await applyText(PLAIN_QDRANT, BY_HAND);
  await byHand.kubectl("rollout", "status", "deployment/qdrant");
  await storePlainly(byHand);
  const withImage = (text: string) => text.replace("image: chatbot-service", `image: ${image}`);
  await withManifests(BY_HAND, withImage, async (folder) => {
    for (const name of BY_HAND_ORDER) await kubectl(lab, "apply", "--filename", join(folder, `${name}.yaml`));
    for (const name of ["ollama", "qdrant", "chatbot-api"])
      await byHand.kubectl("rollout", "status", `deployment/${name}`);
    await byHand.kubectl("exec", "deployment/ollama", "--", "ollama", "pull", "nomic-embed-text");

    const [id = ""] = await eventually(() => byHand.store(TEXTS.slice(0, 1)));
    const found = (await byHand.find(QUESTION)).map((passage) => passage.id);
    expect(found.toSorted()).toEqual([id, PLAIN_ID].toSorted());
    // The folder as a whole, once the namespace is there. Without a change nothing is rolled out.
    const generations = () =>
      byHand.kubectl("get", "deployments", "-o=jsonpath={.items[*].metadata.generation}");
    const before = await generations();
    await kubectl(lab, "apply", "--filename", folder);
    expect(await generations()).toBe(before);
  });
});

test("the folder can be applied as a whole where there is no namespace yet, when that is named first", async () => {
  const withoutPods = (text: string) => text.replace(/replicas: \d/, "replicas: 0");
  await withManifests(FOLDER, withoutPods, async (folder) => {
    await kubectl(lab, "apply", "--filename", join(folder, "namespace.yaml"), "--filename", folder);
  });
  const made = await kubectl(
    lab,
    "--namespace",
    FOLDER,
    "get",
    "deployments,configmaps,services,pvc",
    "-o=name",
  );
  expect(made.split("\n")).toEqual(
    expect.arrayContaining([
      "deployment.apps/chatbot-api",
      "deployment.apps/ollama",
      "deployment.apps/qdrant",
      "configmap/chatbot-config",
      "service/chatbot-api-service",
      "service/ollama-service",
      "service/qdrant-service",
      "persistentvolumeclaim/ollama-data",
      "persistentvolumeclaim/qdrant-data",
    ]),
  );
});

/** The folder of the stack as it would be for this namespace. */
async function withManifests(
  namespace: string,
  change: (text: string) => string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "chatbot-by-hand-"));
  try {
    for (const name of BY_HAND_ORDER) {
      const text = await readFile(join(workspace.root, "k8s/chatbot-service", `${name}.yaml`), "utf8");
      await writeFile(join(folder, `${name}.yaml`), change(text.replaceAll(NAMESPACE, namespace)));
    }
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function applyText(input: string, namespace: string): Promise<void> {
  const args = [`--kubeconfig=${lab.KUBECONFIG}`, "--namespace", namespace, "apply", "--filename=-"];
  expect(await run(lab.LAB_KUBECTL ?? "kubectl", args, { input })).toMatchObject({ exitCode: 0 });
}

const PLAIN_ID = "00000000-0000-4000-8000-000000000001";

/** Qdrant as a first attempt has it: no security settings, and the strategy that is the default. */
const PLAIN_QDRANT = `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: qdrant-data }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 5Gi } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: qdrant }
spec:
  selector: { matchLabels: { app: qdrant } }
  template:
    metadata: { labels: { app: qdrant } }
    spec:
      containers:
        - name: qdrant
          image: qdrant/qdrant:v1.16.0-unprivileged
          securityContext: { runAsUser: 0 }
          ports: [{ containerPort: 6333 }]
          readinessProbe: { httpGet: { path: /readyz, port: 6333 }, periodSeconds: 1 }
          volumeMounts: [{ name: data, mountPath: /qdrant/storage }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: qdrant-data } }]
---
apiVersion: v1
kind: Service
metadata: { name: qdrant-service }
spec: { selector: { app: qdrant }, ports: [{ port: 6333 }] }
`;

/** One document, as the chatbot would have stored it: its vectors have 768 dimensions. */
async function storePlainly(target: Stack): Promise<void> {
  const collection = `${await target.url("qdrant-service", 6333)}/collections/documents`;
  const vector = Array.from({ length: 768 }, (_, index) => (index === 0 ? 1 : 0));
  const payload = { text: "It was here before.", source: null };
  await eventually(() => request("PUT", collection, { vectors: { size: 768, distance: "Cosine" } }));
  await request("PUT", `${collection}/points?wait=true`, { points: [{ id: PLAIN_ID, vector, payload }] });
}

test("a Deployment that was updated by rolling is switched to Recreate", async () => {
  const deploy = async (strategy: string) => {
    const inputs = {
      namespace: SWITCHED,
      manifests: "web.yaml",
      "build-context": "none",
      models: "none",
      "smoke-tests": "none",
      "stability-window": "1s",
    };
    const action = await startAction(lab, inputs, { "web.yaml": web(strategy) });
    await action.ended;
    const { verdict } = await action.outputs();
    await action.dispose();
    return verdict;
  };
  expect(await deploy("RollingUpdate")).toBe("success");
  expect(await deploy("Recreate")).toBe("success");
  expect(await kubectl(lab, "-n", SWITCHED, "get", "deployment", "web", "-o=jsonpath={.spec.strategy}")).toBe(
    '{"type":"Recreate"}',
  );
});

test("where `kubectl apply --server-side` refuses that, the page's command makes it possible", async () => {
  const qdrant = (strategy: string): string => web(strategy).replace("{ name: web }", "{ name: qdrant }");
  const args = ["--namespace", SWITCHED, "apply", "--server-side", "--filename=-"];
  const applied = () => run("kubectl", args, { env: environmentOf(lab), input: qdrant("Recreate") });
  await applyText(qdrant("RollingUpdate"), SWITCHED);
  expect((await applied()).output).toContain("may not be specified when strategy `type` is 'Recreate'");
  const command = /`(kubectl -n chatbot-test patch .*?)`/.exec(fileText("docs/stack.md"))?.[1] ?? "";
  await run("bash", ["-c", command.replace("chatbot-test", SWITCHED)], { env: environmentOf(lab) });
  expect(await applied()).toMatchObject({ exitCode: 0 });
});

const web = (strategy: string): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  strategy: { type: ${strategy} }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web }, annotations: { strategy: ${strategy} } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: web
          image: localhost:5000/lab/busybox:1
          command: [sleep, "3600"]
`;
