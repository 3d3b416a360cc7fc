/** Reading the checked-out workspace. */
import { glob, readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Workspace } from "./ports.js";

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
  };
}
