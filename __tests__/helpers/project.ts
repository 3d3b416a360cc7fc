/** The workspace of a run: a small table of files, by default the manifests and the build context of this repository. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { AUTHORITY } from "./certificates.js";
import { tokenOf } from "./tokens.js";

const ROOT = resolve(import.meta.dirname, "../..");

/** Path to content. */
export type Files = Readonly<Record<string, string>>;

const MANIFESTS = "k8s/chatbot-service";

/** The manifests the action deploys by default, and a build context. */
export async function chatbotFiles(): Promise<Files> {
  const names = await readdir(join(ROOT, MANIFESTS));
  const manifests = await Promise.all(
    names.map(
      async (name) => [`${MANIFESTS}/${name}`, await readFile(join(ROOT, MANIFESTS, name), "utf8")] as const,
    ),
  );
  return {
    ...Object.fromEntries(manifests),
    "backend/chatbot-service/Dockerfile": "FROM python:3.13-slim\n",
  };
}

export const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** A changed source: what is built of it is another image. */
export const CHANGED: Files = { "backend/chatbot-service/app.py": "print('changed')\n" };

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

/** The defaults of action.yml; expressions stand for what GitHub would put there. */
export async function defaultInputs(): Promise<Record<string, string>> {
  const { inputs } = parse(await readFile(join(ROOT, "action.yml"), "utf8")) as ActionFile;
  const evaluated: Readonly<Record<string, string>> = {
    "${{ github.actor }}": "ada",
    "${{ github.token }}": "ghs_16C7e42F292c6912E7710c838347Ae178B4a",
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value = "" }]) => [name, evaluated[value] ?? value]),
  );
}

/** A ServiceAccount's, without an end. */
export const CLUSTER_TOKEN = tokenOf({ sub: "system:serviceaccount:chatbot-test:deployer" });

/** A kubeconfig as a ServiceAccount's is, encoded as the secret is. */
export function kubeconfigSecret(
  user: object = { token: CLUSTER_TOKEN },
  server = "https://cluster.example:6443",
): string {
  const file = {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "staging",
    clusters: [{ name: "lab", cluster: { server, "certificate-authority-data": base64(AUTHORITY) } }],
    users: [{ name: "deployer", user }],
    contexts: [{ name: "staging", context: { cluster: "lab", user: "deployer" } }],
  };
  return base64(JSON.stringify(file));
}

/** One Deployment and nothing else: no Service, no model server. */
export const PLAIN_DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
`;
