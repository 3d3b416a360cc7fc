/** Reading the checked-out workspace. */
import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { glob, lstat, open, readdir, readFile, readlink, stat, statfs } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Entry, Workspace } from "./ports.js";

export function createWorkspace(root: string): Workspace {
  const at = (path: string): string => resolve(root, path);
  return {
    root,
    relative: (path) => relative(root, at(path)).split(sep).join("/") || ".",
    read: (path) => readFile(at(path), "utf8"),
    async kind(path) {
      const found = await stat(at(path)).catch(() => undefined);
      if (!found) return "missing";
      return found.isDirectory() ? "folder" : "file";
    },
    async list(folder, endings) {
      const entries = await readdir(at(folder), { withFileTypes: true });
      const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
      return names
        .filter((name) => endings.some((ending) => name.endsWith(ending)))
        .toSorted()
        .map((name) => join(folder, name));
    },
    async glob(pattern) {
      const found: string[] = [];
      for await (const path of glob(pattern, { cwd: root })) found.push(path);
      return found.toSorted();
    },
    async entries(folder) {
      const entries = await readdir(at(folder), { withFileTypes: true });
      const told = await Promise.all(entries.map((entry) => describe(at(folder), entry)));
      return told.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    digest: (path) => sha256(at(path)),
    async space() {
      const disk = await statfs(root).catch(() => undefined);
      return disk && { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize };
    },
  };
}

const OWNER_EXECUTES = 0o100;

async function describe(folder: string, entry: Dirent): Promise<Entry> {
  const { name } = entry;
  const path = join(folder, name);
  if (entry.isDirectory()) return { name, kind: "folder", executable: false };
  if (entry.isSymbolicLink()) {
    return { name, kind: "link", executable: false, target: await readlink(path) };
  }
  if (!entry.isFile()) return { name, kind: "other", executable: false };
  const { mode } = await lstat(path);
  return { name, kind: "file", executable: (mode & OWNER_EXECUTES) !== 0 };
}

/** Large enough for most source files to be read at once. */
const PART_BYTES = 128 * 1024;

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path);
  try {
    const part = Buffer.allocUnsafe(PART_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(part);
      hash.update(part.subarray(0, bytesRead));
      if (bytesRead === 0) return hash.digest("hex");
    }
  } finally {
    await file.close();
  }
}
