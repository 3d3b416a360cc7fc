/** Child processes. Each long one leads a process group of its own, so that it can be ended with all its children. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { which } from "@actions/io";
import type { CommandOptions, Finished, LongCommandOptions, Processes, Running } from "./ports.js";

/** How long a child may take to end by itself; the runner kills us 7.5 s after it asked. */
const GRACE_MILLISECONDS = 3000;

/** Kept of each stream; an error is in the last lines. */
const KEPT_CHARACTERS = 262_144;

export const systemProcesses: Processes = {
  async find(program) {
    return (await which(program)) || undefined;
  },
  async run(program, args, options) {
    const running = start(program, args, options);
    const finished = await running.ended;
    options.signal.throwIfAborted();
    return finished;
  },
  start,
};

function start(program: string, args: readonly string[], options: LongCommandOptions): Running {
  options.signal.throwIfAborted();
  const child = launch(program, args, options);
  const stop = (): Promise<void> => endGroup(child, ended);
  const onAbort = (): void => void stop();
  options.signal.addEventListener("abort", onAbort, { once: true });
  const ended = collect(child, options).finally(() => options.signal.removeEventListener("abort", onAbort));
  // Whoever started it may look at the end later, or never; that must not count as an unhandled rejection.
  ended.catch(() => {});
  return { pid: child.pid ?? 0, ended, stop };
}

function launch(program: string, args: readonly string[], options: CommandOptions): ChildProcess {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...options.env },
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  // The child may end before it has read everything; its exit code tells, not the broken pipe.
  child.stdin?.on("error", () => {});
  child.stdin?.end(options.input ?? "");
  return child;
}

async function collect(child: ChildProcess, options: LongCommandOptions): Promise<Finished> {
  const [exitCode, stdout, stderr] = await Promise.all([
    new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 1));
    }),
    linesOf(child.stdout, options.onLine),
    linesOf(child.stderr, options.onLine),
  ]);
  return { exitCode, stdout, stderr };
}

async function linesOf(stream: Readable | null, onLine: LongCommandOptions["onLine"]): Promise<string> {
  if (!stream) return "";
  let kept = "";
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    onLine?.(line);
    kept += `${line}\n`;
    // Cut seldom: each cut copies what is kept, which would take seconds for a long output.
    if (kept.length > 2 * KEPT_CHARACTERS) kept = kept.slice(-KEPT_CHARACTERS);
  }
  return kept.slice(-KEPT_CHARACTERS);
}

/**
 * Asks the group to end, then makes it. A shell's background children ignore SIGINT and may outlive their parent, so once
 * the leader is gone, or has taken too long, SIGKILL takes whatever stayed behind.
 */
async function endGroup(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const leaderGone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) resolve();
    child.once("exit", () => resolve());
  });
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MILLISECONDS);
  await leaderGone;
  clearTimeout(timer);
  signalGroup(child, "SIGKILL");
  await ended.catch(() => {});
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // ESRCH: the group is gone already, which is what was wanted.
  }
}
