/** How full the volume of the models is, as the pod itself sees it. */
import type { PodCommand } from "../cluster/exec.js";
import { say } from "../words/say.js";
import { sizeText } from "./size.js";

/** Where the models are when the message of a failed pull does not tell. */
const WHOLE = "/";

/** The folder a message of Ollama complains of: `write /data/models/blobs/sha256-6dbd-partial: no space left on device`. */
export function folderIn(message: string): string {
  return /(\/[^\s:]*)\/blobs\//.exec(message)?.[1] ?? WHOLE;
}

/** `/data: 3.1 MB of 8.4 MB free`, or undefined when it cannot be told: it only explains. */
export async function freeSpace(
  exec: PodCommand,
  folder: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const finished = await exec(["df", "-Pk", folder], { signal }).catch(() => undefined);
  signal.throwIfAborted();
  return finished && freeSpaceIn(finished.stdout);
}

/** POSIX: `Filesystem 1024-blocks Used Available Capacity Mounted on`. Exported for tests: pure. */
export function freeSpaceIn(table: string): string | undefined {
  const line = table.trim().split("\n").at(-1) ?? "";
  const [, total, free, mount] = /\s(\d+)\s+\d+\s+(\d+)\s+\d+%\s+(\/.*)$/.exec(line) ?? [];
  if (mount === undefined) return undefined;
  return say`${mount}: ${sizeText(Number(free) * 1024)} of ${sizeText(Number(total) * 1024)} free`;
}
