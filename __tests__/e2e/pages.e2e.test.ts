/** What the pages tell people to do, done: the demo in a fresh clone, the kubeconfig of a deployer, the README's workflow, the guide's commands. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { type Block, blocksOf } from "../unit/contract/pages.js";
import { type Finished, inTerminal, kubectl, type Lab, openLab, pathOf, run, runWorkflow } from "./lab.js";
import { createWorkspace } from "./workspace.js";

jest.setTimeout(600_000);

const NAMESPACE = "chatbot-test";

let lab: Lab;
/** A clone that holds nothing but what is committed. */
let clone = "";
let home = "";
/** What the README's workflow deployed, as `repository:tag@sha256:…`. */
let image = "";

beforeAll(async () => {
  lab = await openLab();
  const folder = await mkdtemp(join(tmpdir(), "chatbot-pages-"));
  clone = join(folder, "clone");
  home = join(folder, "home");
  await run("git", ["clone", "--quiet", new URL("../..", import.meta.url).pathname, clone]);
  await mkdir(join(home, ".kube"), { recursive: true });
  await writeFile(join(home, ".kube/config"), await kubectl(lab, "config", "view", "--raw", "--flatten"));
});

afterAll(async () => {
  await deleteAll();
  await rm(dirname(clone), { recursive: true });
});

/** The namespace, and what the deployer's Role has outside of it. */
async function deleteAll(): Promise<void> {
  await kubectl(lab, "delete", "namespace", NAMESPACE, "--ignore-not-found", "--timeout=120s");
  const roles = ["clusterrole", "clusterrolebinding"].map((kind) => `${kind}/chatbot-deployer-cluster`);
  await kubectl(lab, "delete", ...roles, "--ignore-not-found");
}

/** The environment of somebody who has kubectl and a kubeconfig in its usual place. */
function environment(): NodeJS.ProcessEnv {
  const { KUBECONFIG: _of_the_lab, ...rest } = process.env;
  return { ...rest, HOME: home, PATH: pathOf(lab) };
}

/** Runs what a page shows, as it is, in the clone; what it printed. Rejects when a command of it fails. */
const shell = (text: string): Promise<string> => succeeded("bash", ["-euo", "pipefail", "-c", text]);

/** The same in a terminal, where somebody types this. */
const terminal = (text: string, typed: string): Promise<string> =>
  succeeded("script", inTerminal(text), `${typed}exit\n`);

async function succeeded(program: string, args: readonly string[], input = ""): Promise<string> {
  const { exitCode, output } = await run(program, args, { cwd: clone, env: environment(), input });
  if (exitCode !== 0) throw new Error(`${args.join(" ")}\nended with ${exitCode}: ${output}`);
  return output;
}

/** Runs a command that goes on until somebody ends it; what it printed first. */
function untilItPrints(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", `exec ${command}`], { cwd: clone, env: environment() });
    let printed = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      child.kill();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.once("close", () =>
      printed === "" ? reject(new Error(`${command}: ${errors}`)) : resolve(printed),
    );
  });
}

/** Where docker.io is the lab's registry, it has to have what the guide takes from there. */
async function offerBusybox(): Promise<void> {
  if (lab.DOCKER_HOST === undefined) return;
  const [ours, usual] = [`${lab.REGISTRY}/lab/busybox:1`, `${lab.REGISTRY}/library/busybox:latest`];
  const docker = `docker login -u "$REGISTRY_USERNAME" --password-stdin "$REGISTRY" &&
    docker pull ${ours} && docker tag ${ours} ${usual} && docker push ${usual} && docker rmi ${ours} ${usual}`;
  const { exitCode, output } = await run("bash", ["-c", docker], {
    env: { ...process.env, ...lab, DOCKER_CONFIG: join(home, ".docker") },
    input: lab.REGISTRY_PASSWORD,
  });
  if (exitCode !== 0) throw new Error(output);
}

test("`make demo` in a fresh clone deploys the chatbot, and asks it a question", async () => {
  await deleteAll();
  const demo: Finished = await run("make", ["demo"], { cwd: clone });
  expect(demo.output).toMatch(/Answer +The stored documents say:\s+- “The library opens at nine/);
  expect(demo.exitCode).toBe(0);
  await deleteAll();
});

test("the commands for a kubeconfig make one, with which the README's workflow deploys", async () => {
  for (const { text } of blocksOf("docs/kubeconfig.md").filter(({ language }) => language === "sh"))
    await shell(text);
  const secret = await shell("base64 -w0 deployer.kubeconfig");
  const workspace = await createWorkspace();
  try {
    await workspace.write(".github/workflows/chatbot-deploy-staging.yml", readmeWorkflow());
    const { exitCode, errors, outputs, summary } = await runWorkflow(workspace, secret);
    expect(errors).toEqual([]);
    expect([exitCode, outputs["verdict"]]).toEqual([0, "success"]);
    expect(summary).toContain(`system:serviceaccount:${NAMESPACE}:deployer`);
    image = outputs["image"] ?? "";
  } finally {
    await workspace.dispose();
  }
});

/** As it is shown, but with the action of this checkout and the registry of the lab. */
function readmeWorkflow(): string {
  const shown = blocksOf("README.md").find(({ text }) => text.startsWith("name: Deploy")) as Block;
  const ours = shown.text.replace("org/chatbot-deploy-action@v1", "./");
  expect(ours).not.toBe(shown.text);
  return ours.replace(/^( +)kubeconfig: .*$/m, `$&\n$1registry: \${{ vars.REGISTRY }}`);
}

describe("the guide", () => {
  beforeAll(async () => {
    await deleteAll();
    await offerBusybox();
  });

  /** By all commands so far. */
  let printed = "";
  const shown = blocksOf("docs/guide.md").filter(({ language }) => language === "sh");
  const isForThePod = ({ text }: Block): boolean => text.startsWith("wget");
  const isEndless = (command: string): boolean => / -[fw]$| port-forward /.test(command);

  /** A pod of the API that stays: after the commands that scale and roll back, others are on their way out. */
  async function stayingPod(): Promise<string> {
    const api = (...args: readonly string[]): Promise<string> =>
      kubectl(lab, "--namespace", NAMESPACE, ...args);
    await api("rollout", "status", "deployment/chatbot-api", "--timeout=120s");
    const staying = "{{range .items}}{{if not .metadata.deletionTimestamp}}{{.metadata.name}} {{end}}{{end}}";
    const names = await api("get", "pods", "--selector=app=chatbot-api", `--output=go-template=${staying}`);
    return names.split(" ")[0] ?? "";
  }

  /** With the names that the reader is to put in. */
  async function filledIn(text: string): Promise<string> {
    const pod = text.includes(" POD ") ? await stayingPod() : "";
    return text.replaceAll("ghcr.io/OWNER/REPOSITORY/chatbot-service:TAG", image).replaceAll("POD", pod);
  }

  const commandsOf = (text: string): string[] =>
    text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

  /** What it printed; of commands that do not end, what they printed first. */
  async function outputsOf(text: string): Promise<string[]> {
    const commands = commandsOf(text);
    if (commands.some(isEndless)) return Promise.all(commands.map(untilItPrints));
    const typed = text.includes("kubectl run -it") ? shown.find(isForThePod)?.text : undefined;
    return [await (typed === undefined ? shell(text) : terminal(text, typed))];
  }

  test.each(shown.filter((block) => !isForThePod(block)))("line $line: $text", async ({ text }) => {
    const outputs = await outputsOf(await filledIn(text));
    printed += outputs.join("\n");
    expect(outputs).not.toContain("");
  });

  test("shows what it says: services that reach each other, a model, revisions, and an end", () => {
    for (const words of [
      "Ollama is running",
      "nomic-embed-text",
      "REVISION",
      `namespace "${NAMESPACE}" deleted`,
    ])
      expect(printed).toContain(words);
    expect(printed).toMatch(/"status": ?"ready"/);
  });
});
