/** The cluster as the harness sees it: plain http over the socket of a kubectl proxy, apart from the action's own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lab } from "../../lab.js";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Cluster {
  readonly socket: string;
  send(method: string, path: string, body?: unknown, contentType?: string): Promise<Answer>;
  /** Lines of a watch, until the server or the signal ends it. */
  lines(path: string, signal: AbortSignal): AsyncIterable<string>;
  close(): Promise<void>;
}

export async function openCluster(lab: Lab): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), "chatbot-verdicts-"));
  const socket = join(folder, "cluster.sock");
  const args = [`--kubeconfig=${lab.KUBECONFIG}`, "proxy", `--unix-socket=${socket}`];
  const proxy = spawn(lab.LAB_KUBECTL ?? "kubectl", args, { stdio: ["ignore", "pipe", "ignore"] });
  await serving(proxy);
  return {
    socket,
    send: (...asked) => send(socket, ...asked),
    lines: (path, signal) => lines(socket, path, signal),
    async close() {
      proxy.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The socket is there a little before anybody listens to it; kubectl writes its one line afterwards. */
function serving(proxy: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    proxy.stdout?.once("data", () => resolve());
    proxy.once("close", () => reject(new Error("kubectl proxy has ended")));
  });
}

function open(
  socket: string,
  method: string,
  path: string,
  body: string | undefined,
  options: { contentType?: string | undefined; signal?: AbortSignal },
): Promise<IncomingMessage> {
  const headers = {
    host: "localhost",
    ...(body === undefined ? {} : { "content-type": options.contentType ?? "application/json" }),
    ...(body === undefined ? {} : { "content-length": `${Buffer.byteLength(body)}` }),
  };
  const { signal } = options;
  return new Promise((resolve, reject) => {
    const sent = request(
      { socketPath: socket, method, path, headers, ...(signal ? { signal } : {}) },
      resolve,
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

async function send(
  socket: string,
  method: string,
  path: string,
  body?: unknown,
  contentType?: string,
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const answer = await open(socket, method, path, text, { contentType });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 0, body: parsed(Buffer.concat(chunks).toString()) };
}

async function* lines(socket: string, path: string, signal: AbortSignal): AsyncIterable<string> {
  const answer = await open(socket, "GET", path, undefined, { signal });
  let rest = "";
  answer.setEncoding("utf8");
  for await (const chunk of answer) {
    const parts = `${rest}${chunk as string}`.split("\n");
    rest = parts.pop() ?? "";
    yield* parts.filter((line) => line !== "");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const CLUSTER_WIDE = new Set([
  "Namespace",
  "Node",
  "PersistentVolume",
  "StorageClass",
  "MutatingWebhookConfiguration",
  "ValidatingWebhookConfiguration",
  "ValidatingAdmissionPolicy",
  "ValidatingAdmissionPolicyBinding",
  "RuntimeClass",
  "CustomResourceDefinition",
]);

/** Groups of the kinds that stages name without an apiVersion. */
const GROUPS: Readonly<Record<string, string>> = {
  Deployment: "apps/v1",
  StatefulSet: "apps/v1",
  DaemonSet: "apps/v1",
  Job: "batch/v1",
  StorageClass: "storage.k8s.io/v1",
  RuntimeClass: "node.k8s.io/v1",
  CustomResourceDefinition: "apiextensions.k8s.io/v1",
  MutatingWebhookConfiguration: "admissionregistration.k8s.io/v1",
  ValidatingWebhookConfiguration: "admissionregistration.k8s.io/v1",
  ValidatingAdmissionPolicy: "admissionregistration.k8s.io/v1",
  ValidatingAdmissionPolicyBinding: "admissionregistration.k8s.io/v1",
};

/** The path of a kind, or of one object of it. */
export function pathOf(kind: string, namespace: string, name?: string): string {
  const version = GROUPS[kind] ?? "v1";
  const root = version === "v1" ? "/api/v1" : `/apis/${version}`;
  const place = CLUSTER_WIDE.has(kind) ? "" : `/namespaces/${namespace}`;
  const plural = kind.toLowerCase().replace(/y$/, "ie").replace(/s$/, "se").concat("s");
  return `${root}${place}/${plural}${name === undefined ? "" : `/${name}`}`;
}
