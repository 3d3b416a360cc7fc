/** What the post step does. It uses nothing but Node, so that it starts at once and has nothing to fail on. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { FOLDER_PREFIX, removeFolder } from "./private-folder.js";

/** The main step removes its credentials itself; this line says that it did, or that it was done here. */
export const CLEAN = "No credential of the deployment is left on this runner.";

type Variables = Readonly<Record<string, string | undefined>>;

/** Returns a line for each thing that could not be cleaned up. Never rejects: a clean-up must not fail the job. */
export async function cleanUp(variables: Variables): Promise<string[]> {
  const folder = variables["STATE_private-folder"] ?? "";
  const pid = Number(variables["STATE_proxy-pid"]);
  // Only what we ourselves made may be touched, and only what names it.
  if (!basename(folder).startsWith(FOLDER_PREFIX)) return [];
  const left: string[] = [];
  if (pid > 1)
    await endProxy(pid, folder).catch(() => left.push(`::warning::The process ${pid} could not be ended.`));
  await removeFolder(folder).catch(() =>
    left.push(`::warning::${folder} could not be removed; it holds credentials.`),
  );
  return left;
}

/** Ends the `kubectl proxy` of a main step that was killed. The number may by now belong to somebody else's process. */
async function endProxy(pid: number, folder: string): Promise<void> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  if (commandLine.includes(folder)) process.kill(pid, "SIGKILL");
}
