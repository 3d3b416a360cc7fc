/** The lab as the end-to-end tests use it: its addresses, its kubectl, and workflow runs through its runner. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parse } from "yaml";
import { withoutBreaks } from "../helpers/breaks.js";
import type { Workspace } from "./workspace.js";

/** What `python3 -m lab env` prints. */
export interface Lab {
  readonly KUBECONFIG: string;
  readonly REGISTRY: string;
  readonly REGISTRY_USERNAME: string;
  readonly REGISTRY_PASSWORD: string;
  /** Both absent with LAB=existing, where docker is the usual one. */
  readonly DOCKER_HOST?: string;
  readonly DOCKER_CONFIG?: string;
  /** The same registry under a name for which pulling needs a pull secret; absent with LAB=existing. */
  readonly REGISTRY_WITHOUT_PASSWORD?: string;
  /** Absent with LAB=existing, where kubectl is on the PATH. */
  readonly LAB_KUBECTL?: string;
  /** The daemon of BuildKit; absent with LAB=existing. */
  readonly LAB_BUILDKITD?: string;
  /** Absent with LAB=existing. */
  readonly LAB_AUDIT_LOG?: string;
}

export interface Finished {
  readonly exitCode: number;
  /** Standard output and error as they came. */
  readonly output: string;
  readonly stdout: string;
}

/** Everything a run of the workflow left behind. */
export interface WorkflowRun extends Finished {
  readonly summary: string;
  /** Outputs of the steps of the job, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The texts of the error annotations. */
  readonly errors: readonly string[];
  /** All that was written, less the commands by which the runner is told what to mask. */
  readonly everything: string;
}

const ROOT = new URL("../..", import.meta.url).pathname;

export async function openLab(): Promise<Lab> {
  const { exitCode, output, stdout } = await run("python3", ["-m", "lab", "env"], { cwd: ROOT });
  if (exitCode !== 0) throw new Error(`the lab is not up: ${output}`);
  return JSON.parse(stdout) as Lab;
}

/** The PATH with the lab's kubectl before all others. */
export function pathOf({ LAB_KUBECTL }: Lab): string {
  return [...(LAB_KUBECTL === undefined ? [] : [dirname(LAB_KUBECTL)]), process.env["PATH"]].join(":");
}

/** The environment of somebody who types a command that is to reach the lab. */
export function environmentOf(lab: Lab): NodeJS.ProcessEnv {
  return { ...process.env, KUBECONFIG: lab.KUBECONFIG, PATH: pathOf(lab) };
}

/** The header `authorization` by which the lab's registry lets in. */
export function registryLogin({ REGISTRY_USERNAME, REGISTRY_PASSWORD }: Lab): string {
  return `Basic ${Buffer.from(`${REGISTRY_USERNAME}:${REGISTRY_PASSWORD}`).toString("base64")}`;
}

/** Runs a program to its end. */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["pipe", "pipe", "pipe"] });
    let output = "";
    let stdout = "";
    // Decoded as a stream: where a chunk ends depends on the speed of the machine, and may be within a character.
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode: exitCode ?? 1, output, stdout }));
    // A short program may have ended before it could be given anything.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
  });
}

/** For `script`, by which a command runs in a terminal: what is its input, somebody types there. */
export const inTerminal = (command: string): readonly string[] => [
  "--quiet",
  "--return",
  "--command",
  command,
  "/dev/null",
];

/** What a command of the lab's kubectl prints, without its warnings; rejects when it fails. */
export async function kubectl(lab: Lab, ...args: readonly string[]): Promise<string> {
  const { exitCode, output, stdout } = await run(lab.LAB_KUBECTL ?? "kubectl", [
    `--kubeconfig=${lab.KUBECONFIG}`,
    ...args,
  ]);
  if (exitCode !== 0) throw new Error(`kubectl ${args.join(" ")}: ${output}`);
  return stdout.trim();
}

/** Runs the staging workflow of a workspace through the runner; `secret` is the text of the secret KUBECONFIG, `form` what is filled in. */
export async function runWorkflow(
  workspace: Workspace,
  secret?: string,
  form: Readonly<Record<string, string>> = {},
): Promise<WorkflowRun> {
  const withSecret =
    secret === undefined ? [] : [`--kubeconfig-secret=${await workspace.writeOutside("secret", secret)}`];
  const fields = Object.entries(form).flatMap(([name, value]) => ["--input", `${name}=${value}`]);
  const args = [
    "-m",
    "lab",
    "act",
    `--workspace=${workspace.root}`,
    ...withSecret,
    "--",
    "--json",
    ...fields,
  ];
  const { exitCode, output, stdout } = await run("python3", args, { cwd: ROOT });
  const events = stdout.split("\n").flatMap(parseEvent);
  const named = (command: string) => events.filter((event) => event["command"] === command);
  return {
    exitCode,
    output,
    stdout,
    summary: withoutBreaks(`${named("summary").at(-1)?.["content"] ?? ""}`),
    outputs: Object.fromEntries(named("set-output").map((event) => [`${event["name"]}`, `${event["arg"]}`])),
    errors: named("error").map((event) => JSON.stringify(event)),
    everything: output
      .split("\n")
      .filter((line) => !line.includes('"command":"add-mask"'))
      .join("\n"),
  };
}

function parseEvent(line: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(line) as Record<string, unknown>];
  } catch {
    return [];
  }
}

/** Every secret of a run, in the forms in which it could show: as it is, its base64, and that of the whole kubeconfig. */
export async function secretsOf(lab: Lab): Promise<string[]> {
  const text = await readFile(lab.KUBECONFIG, "utf8");
  const { users } = parse(text) as { users: { user: { token?: string; "client-key-data"?: string } }[] };
  const plain = [
    lab.REGISTRY_PASSWORD,
    ...users.flatMap(({ user }) => [user.token, user["client-key-data"]]),
  ];
  const known = plain.filter((value): value is string => value !== undefined);
  return [...known, ...known.map(base64), base64(text), base64(base64(text))];
}

const base64 = (text: string): string => Buffer.from(text).toString("base64").replace(/=+$/, "");
