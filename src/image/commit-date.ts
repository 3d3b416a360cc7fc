/** When the commit was made, as git tells it. */
import type { Processes } from "../runtime/ports.js";

export interface CommitDateOptions {
  readonly processes: Processes;
  /** The checkout. */
  readonly folder: string;
  /** Empty when unknown. */
  readonly commit: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** In seconds since the epoch; undefined without git, a checkout, or this commit in it. */
export async function commitDate(options: CommitDateOptions): Promise<number | undefined> {
  const { processes, folder, commit, environment: env, signal } = options;
  const git = commit === "" ? undefined : await processes.find("git");
  if (git === undefined) return undefined;
  // The checkout may belong to another user; the file of settings that says so need not be there.
  const args = ["-c", `safe.directory=${folder}`, "show", "--no-patch", "--format=%ct", commit, "--"];
  const { exitCode, stdout } = await processes.run(git, args, { cwd: folder, env, signal });
  return exitCode === 0 && /^\d+$/.test(stdout.trim()) ? Number(stdout.trim()) : undefined;
}

/** `2026-11-25T20:00:00Z` */
export function isoDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
