/** Stacks in which something is wrong: the smoke tests say at which hop, and what to do about it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { startAction } from "./action.js";
import { type Lab, openLab, runWorkflow, type WorkflowRun } from "./lab.js";
import { ownNamespaces } from "./namespaces.js";
import { createStackWorkspace, request, Stack } from "./stack.js";
import type { Workspace } from "./workspace.js";

jest.setTimeout(240_000);

const NAMESPACE = "e2e-smoke";
const NAMELESS = "e2e-smoke-nameless";
const CLOSED = "e2e-smoke-closed";
const UNSERVED = "e2e-smoke-unserved";

const FOLDER = "k8s/chatbot-service";
const CONFIG = `${FOLDER}/configmap.yaml`;
const API = `${FOLDER}/chatbot-api-deployment.yaml`;
const QDRANT = `${FOLDER}/qdrant-deployment.yaml`;
const OLLAMA = `${FOLDER}/ollama-deployment.yaml`;

const lab: Lab = await openLab();
const cleared = ownNamespaces();
const stack = new Stack(lab, NAMESPACE);
const workspaces: Workspace[] = [];
const workspace = await open(NAMESPACE);

beforeAll(() => cleared(NAMESPACE, NAMELESS, CLOSED, UNSERVED));
afterAll(async () => {
  for (const one of workspaces) await one.dispose();
});

async function open(namespace: string): Promise<Workspace> {
  const opened = await createStackWorkspace(namespace);
  workspaces.push(opened);
  // One pod: each fault costs a rollout.
  await opened.edit(API, "replicas: 2", "replicas: 1");
  await opened.withInputs({
    namespace,
    manifests: FOLDER,
    "stability-window": "0s",
    "on-failure": "keep",
    "http-checks":
      "- { name: the metrics are there, service: chatbot-api-service, path: /metrics, contains: python_info, required: false }",
  });
  return opened;
}

type Edit = readonly [file: string, from: string | RegExp, to: string];

/** A run with these changes, which are taken back afterwards. */
async function runWith(...edits: readonly Edit[]): Promise<WorkflowRun> {
  const files = [...new Set(edits.map(([file]) => file))];
  const before = await Promise.all(files.map((file) => readFile(join(workspace.root, file), "utf8")));
  for (const [file, from, to] of edits) await workspace.edit(file, from, to);
  const run = await runWorkflow(workspace);
  for (const [index, file] of files.entries()) await workspace.write(file, before[index] ?? "");
  return run;
}

/** The first run in a namespace of its own. */
async function firstRunWith(namespace: string, ...edits: readonly Edit[]): Promise<WorkflowRun> {
  const fresh = await open(namespace);
  for (const [file, from, to] of edits) await fresh.edit(file, from, to);
  return runWorkflow(fresh);
}

function expectTold(run: WorkflowRun, ...told: readonly RegExp[]): void {
  expect(run.outputs["verdict"]).toBe("failure");
  for (const one of told) expect(run.errors.join("\n")).toMatch(one);
}

/** A server in the image of the API that answers by path. */
const stub = (answers: Readonly<Record<string, readonly [number, string]>>): string => {
  const program = [
    "import http.server, json",
    `ANSWERS = json.loads(${JSON.stringify(JSON.stringify(answers))})`,
    "class Stub(http.server.BaseHTTPRequestHandler):",
    "    def answer(self):",
    "        self.rfile.read(int(self.headers.get('content-length') or 0))",
    "        status, body = ANSWERS.get(self.command + ' ' + self.path.split('?')[0]) or ANSWERS['*']",
    "        self.send_response(status); self.end_headers(); self.wfile.write(body.encode())",
    "    do_GET = do_POST = do_PUT = do_DELETE = answer",
    "http.server.ThreadingHTTPServer(('', PORT), Stub).serve_forever()",
  ];
  return program.join("\n");
};

const indented = (text: string, spaces: number): string => text.replace(/^/gm, " ".repeat(spaces));

const API_WITH_FAULTS = stub({
  "GET /health": [200, '{"status":"ok"}'],
  "GET /ready": [200, '{"status":"ok"}'],
  "GET /metrics": [200, "python_info 1"],
  "GET /openapi.json": [
    200,
    '{"paths":{"/documents":{"post":{}},"/documents/{id}":{"delete":{}},"/chat":{"post":{}}}}',
  ],
  "*": [500, '{"detail":"no idea what happened"}'],
}).replace("PORT", "8080");

const FROZEN_QDRANT = stub({
  "GET /readyz": [200, "all shards are ready"],
  "GET /collections": [200, '{"status":"ok","result":{"collections":[]}}'],
  "*": [403, '{"status":{"error":"Write operations are forbidden: the volume is read-only"}}'],
}).replace("PORT", "6333");

/** Takes the place of Qdrant behind its Service. */
const frozenQdrant = (): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: frozen, labels: { app: frozen } }
spec:
  selector: { matchLabels: { app: frozen } }
  template:
    metadata: { labels: { app: frozen } }
    spec:
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 1
      securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: frozen
          image: chatbot-service
          command: [python3, -c]
          args:
            - |
${indented(FROZEN_QDRANT, 14)}
          ports: [{ name: http, containerPort: 6333 }]
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
          resources: { requests: { cpu: 10m, memory: 32Mi }, limits: { memory: 64Mi } }
          readinessProbe: { httpGet: { path: /readyz, port: http }, periodSeconds: 1 }
`;

test("all is well, the checks of the workflow's own included, and the way from outside", async () => {
  const run = await runWorkflow(workspace);
  expect(run.errors).toEqual([]);
  for (const told of [
    "Qdrant stores and finds a vector",
    "The chatbot stores a document and finds it",
    "the metrics are there",
    "The chatbot API answers from outside",
  ])
    expect(run.summary).toContain(told);
  // What was stored for the tests is gone again.
  expect(await stack.find("smoke-test")).toEqual([]);
});

test.each<[string, readonly Edit[], ...RegExp[]]>([
  [
    "endpoints: a wrong name and a wrong port in the ConfigMap",
    [
      [CONFIG, "http://ollama-service:11434", "http://olama-service:11434"],
      [CONFIG, "http://qdrant-service:6333", "http://qdrant-service:6330"],
    ],
    /there is no Service olama-service in the namespace e2e-smoke/,
    /Set OLLAMA_URL in ConfigMap chatbot-config to http:\/\/ollama-service:11434/,
    /Service qdrant-service has no port 6330/,
    /Set QDRANT_URL in ConfigMap chatbot-config/,
  ],
  [
    "endpoints: a selector that matches nothing",
    [[OLLAMA, /(name: ollama-service[\s\S]*selector:\n\s+app: )ollama/, "$1olama"]],
    /ollama-service/,
    /selector/,
  ],
  [
    "http: an API that answers 500",
    [
      [
        API,
        "          imagePullPolicy: IfNotPresent\n",
        `          imagePullPolicy: IfNotPresent\n          command: [python3, -c]\n          args:\n            - |\n${indented(API_WITH_FAULTS, 14)}\n`,
      ],
    ],
    /The chatbot stores a document and finds it.* failed: could not store a document: HTTP status 500: no idea what happened/,
    /log of its pods/,
  ],
  [
    "http: an application whose model is not there",
    [[CONFIG, "EMBEDDING_MODEL: nomic-embed-text", "EMBEDDING_MODEL: no-such-model"]],
    /could not store a document: HTTP status 503: model no-such-model is not in Ollama/,
    /ollama pull no-such-model/,
  ],
])("%s", async (_name, edits, ...told) => {
  expectTold(await runWith(...edits), ...told);
});

test("http: a collection of another size than the model's", async () => {
  const url = `${await stack.url("qdrant-service", 6333)}/collections/small`;
  await request("PUT", url, { vectors: { size: 4, distance: "Cosine" } });
  const run = await runWith([CONFIG, "COLLECTION: documents", "COLLECTION: small"]);
  expectTold(
    run,
    /could not store a document: HTTP status 502: the collection was made for another model/,
    /set COLLECTION to a new name, or EMBEDDING_MODEL/,
  );
});

test("and when all is put right again, all is well", async () => {
  expect((await runWorkflow(workspace)).errors).toEqual([]);
});

// What is told only after half a minute runs beside all that, in namespaces of its own.

test.concurrent("dns: a DNS that is not there", async () => {
  const run = await firstRunWith(NAMELESS, [
    API,
    "      enableServiceLinks: false\n",
    "      enableServiceLinks: false\n      dnsPolicy: None\n      dnsConfig: { nameservers: [10.89.0.77] }\n",
  ]);
  expectTold(run, /the DNS does not answer for ollama-service/, /port 53/);
});

test.concurrent("tcp: a target port at which nobody listens; http, beside it: a Qdrant that only reads", async () => {
  const run = await firstRunWith(
    CLOSED,
    [OLLAMA, /(name: ollama-service[\s\S]*targetPort: )http/, "$19999"],
    [OLLAMA, /\n\s+ports:\n\s+- name: http\n\s+containerPort: 11434/, ""],
    [OLLAMA, /port: http\n/g, "port: 11434\n"],
    [QDRANT, /(name: qdrant-service[\s\S]*selector:\n\s+app: )qdrant/, "$1frozen"],
    [QDRANT, /$/, `---${frozenQdrant()}`],
  );
  expectTold(
    run,
    /ollama-service:11434 .*refused/,
    /targetPort/,
    /could not make a collection: HTTP status 403: Write operations are forbidden/,
  );
});

test.concurrent("the external address: a load balancer that nobody makes is told, and fails nothing", async () => {
  const inputs = { "build-context": "none", models: "none", "smoke-tests": "none", "stability-window": "0s" };
  const given = { ...inputs, namespace: UNSERVED, manifests: "unserved.yaml" };
  const action = await startAction(lab, given, { "unserved.yaml": UNSERVED_API });
  await action.ended;
  const { verdict, url } = await action.outputs();
  const summary = await action.summary();
  await action.dispose();
  expect({ verdict, url }).toEqual({ verdict: "success", url: "" });
  expect(summary).toMatch(/The Service chatbot-api-service has no external address/);
  expect(summary).toMatch(/Nobody has taken it up/);
});

const UNSERVED_API = `
apiVersion: v1
kind: Service
metadata: { name: chatbot-api-service }
spec:
  type: LoadBalancer
  loadBalancerClass: example.org/nobody
  selector: { app: chatbot-api }
  ports: [{ port: 8080 }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: chatbot-api }
spec:
  selector: { matchLabels: { app: chatbot-api } }
  template:
    metadata: { labels: { app: chatbot-api } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: api
          image: localhost:5000/lab/busybox:1
          command: [sleep, "3600"]
          ports: [{ containerPort: 8080 }]
`;
