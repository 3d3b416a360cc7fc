/** A small deployment with an image of its own, for tests of what comes before its pods. */

import { readFile } from "node:fs/promises";
import { type StartedAction, startAction } from "../action.js";
import { type Lab, run } from "../lab.js";

export type Inputs = Readonly<Record<string, string>>;

export interface Ended {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  /** What was told as the failure, with its details. */
  readonly report: {
    readonly phases: readonly { id: string; startedAt?: number; endedAt?: number }[];
    readonly startedAt: number;
  };
}

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: web
          image: web
          readinessProbe:
            httpGet: { path: /, port: 8080 }
            periodSeconds: 1
`;

const DOCKERFILE = `FROM lab/busybox:1
COPY index.html /www/index.html
USER 10001
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
`;

export interface Source {
  /** Makes the image another one. */
  readonly content: string;
  readonly dockerfile?: string;
}

/** Runs the bundle to its end. */
export async function deploy(
  lab: Lab,
  inputs: Inputs,
  { content, dockerfile = DOCKERFILE }: Source,
  environment: Inputs = {},
): Promise<Ended> {
  const action = await start(lab, inputs, { content, dockerfile }, environment);
  try {
    const exitCode = await action.ended;
    const outputs = await action.outputs();
    const report = JSON.parse(await readFile(outputs["report"] ?? "", "utf8")) as Ended["report"];
    if (process.env["SHOW"]) console.error(action.log());
    return { exitCode, outputs, summary: await action.summary(), log: action.log(), report };
  } finally {
    await action.dispose();
  }
}

function start(
  lab: Lab,
  inputs: Inputs,
  source: Required<Source>,
  environment: Inputs,
): Promise<StartedAction> {
  const given = {
    manifests: "k8s",
    "build-context": "app",
    models: "none",
    "smoke-tests": "none",
    "stability-window": "0s",
    timeout: "4m",
    registry: lab.REGISTRY,
    "registry-username": lab.REGISTRY_USERNAME,
    "registry-password": lab.REGISTRY_PASSWORD,
    ...inputs,
  };
  const files = {
    "k8s/web.yaml": MANIFEST,
    "app/Dockerfile": source.dockerfile,
    "app/index.html": source.content,
  };
  const docker = lab.DOCKER_HOST === undefined ? {} : { DOCKER_HOST: lab.DOCKER_HOST };
  return startAction(lab, given, files, { ...docker, ...environment });
}

/** Images that tests have left in the engine, by the beginning of their names. */
export async function removeImages(lab: Lab, beginning: string): Promise<void> {
  const env = { ...process.env, ...(lab.DOCKER_HOST === undefined ? {} : { DOCKER_HOST: lab.DOCKER_HOST }) };
  const { output } = await run("docker", ["images", "--format", "{{.Repository}}:{{.Tag}}"], { env });
  const names = output.split("\n").filter((name) => name.includes(beginning));
  if (names.length > 0) await run("docker", ["rmi", "--force", ...names], { env });
}
