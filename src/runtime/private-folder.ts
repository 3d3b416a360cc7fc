/** The folder of this run's credentials: readable by us alone, and known to the post step before anything is in it. */
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrivateFolder } from "./ports.js";

/** By this the post step knows a folder as ours. */
export const FOLDER_PREFIX = "chatbot-deploy-private-";

/** Bits of other users are cleared before the first file exists, so that no moment is left in which one could be read. */
const PRIVATE_UMASK = 0o077;

export async function createPrivateFolder(
  parent: string,
  announce: (path: string) => void,
): Promise<PrivateFolder> {
  process.umask(PRIVATE_UMASK);
  await mkdir(parent, { recursive: true });
  const path = await mkdtemp(join(parent, FOLDER_PREFIX));
  announce(path);
  await chmod(path, 0o700);
  return {
    path,
    async write(name, content) {
      const file = join(path, name);
      await writeFile(file, content, { mode: 0o600 });
      return file;
    },
    async makeFolder(name) {
      const folder = join(path, name);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
    link: (target, name) => symlink(target, join(path, name)),
    remove: () => removeFolder(path),
  };
}

/** Removes the folder; a missing one is no error. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
}
