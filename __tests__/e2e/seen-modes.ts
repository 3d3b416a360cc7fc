/** Who could read what, at any moment: the modes of everything that ever was in a folder, looked at whenever something stirs. */
import { lstatSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";

export interface SeenModes {
  /** `path mode` of what others than its owner could use at some moment. */
  open(): string[];
  /** Paths that were there at some moment, relative to the folder. */
  paths(): string[];
  stop(): void;
}

/** In milliseconds; between the events of the system, which may come in bundles. */
const INTERVAL = 2;
/** Of the group and of all others. */
const OTHERS = 0o077;

export function seeModes(folder: string): SeenModes {
  const seen = new Map<string, Set<number>>();
  const look = (): void => {
    for (const path of entriesOf(folder)) {
      try {
        const stat = lstatSync(join(folder, path));
        if (!stat.isSymbolicLink()) seen.set(path, (seen.get(path) ?? new Set()).add(stat.mode & 0o777));
      } catch {
        // Gone in the meantime.
      }
    }
  };
  const watcher = watch(folder, { recursive: true }, look);
  const timer = setInterval(look, INTERVAL);
  return {
    open: () =>
      [...seen].flatMap(([path, modes]) =>
        [...modes].filter((mode) => mode & OTHERS).map((mode) => `${path} ${mode.toString(8)}`),
      ),
    paths: () => [...seen.keys()],
    stop() {
      clearInterval(timer);
      watcher.close();
    },
  };
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }).map(String);
  } catch {
    return [];
  }
}
