/** The lab's processes, where a scenario needs one of its own beside them, or has to stop one for a while. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { run } from "../../lab.js";

const ROOT = new URL("../../../..", import.meta.url).pathname;
const PORT = 6444;

async function pidOf(component: string): Promise<number> {
  const { output } = await run("python3", ["-m", "lab", "status"], { cwd: ROOT });
  const pid = Number(new RegExp(`^${component} +(\\d+)`, "m").exec(output)?.[1]);
  if (!(pid > 0)) throw new Error(`the lab has no ${component}`);
  return pid;
}

export interface SecondApiServer {
  readonly port: number;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Another API server on the same etcd, as clusters with several have them; this one is ours to kill. */
export async function startSecondApiServer(): Promise<SecondApiServer> {
  const folder = await mkdtemp(join(tmpdir(), "chatbot-api-server-"));
  const args = (await readFile(`/proc/${await pidOf("kube-apiserver")}/cmdline`, "utf8"))
    .split("\0")
    .slice(0, -1);
  const [program = "", ...flags] = args.map((flag) => ownFlag(flag, folder));
  // It must not take itself out of the addresses of the Service `kubernetes` when it ends.
  const start = () => spawn(program, [...flags, "--endpoint-reconciler-type=none"], { stdio: "ignore" });
  let server = start();
  await ready(server);
  return {
    port: PORT,
    async restart() {
      await kill(server);
      server = start();
      await ready(server);
    },
    async close() {
      await kill(server);
      await rm(folder, { recursive: true });
    },
  };
}

function ownFlag(flag: string, folder: string): string {
  return flag
    .replace(/^--secure-port=.*/, `--secure-port=${PORT}`)
    .replace(/^--audit-log-path=.*/, `--audit-log-path=${join(folder, "audit.log")}`);
}

function kill(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) resolve();
    server.once("exit", () => resolve());
    server.kill("SIGKILL");
  });
}

async function ready(server: ChildProcess): Promise<void> {
  while (!(await answersReady())) {
    if (server.exitCode !== null) throw new Error("the second API server has ended");
    await sleep(200);
  }
}

function answersReady(): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host: "10.89.0.1", port: PORT, path: "/readyz", rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    }).on("error", () => resolve(false));
  });
}

/** Stops a component, and lets it go on after some seconds even if this process has ended by then. */
export async function pause(component: string, seconds: number): Promise<void> {
  const pid = await pidOf(component);
  const { exitCode, output } = await run("sh", [
    "-c",
    `kill -STOP ${pid}; (sleep ${seconds}; kill -CONT ${pid}) >/dev/null 2>&1 & wait`,
  ]);
  if (exitCode !== 0) throw new Error(`${component} could not be stopped: ${output}`);
}
