/** The sources as the contracts see them: path, text, imports. */
import { globSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";

export interface Import {
  /** As written: a package, `node:…`, or the path of a source from `src/`. */
  readonly from: string;
  readonly typeOnly: boolean;
}

export interface Source {
  /** From `src/`, such as `rollout/judge.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\("([^"]+)"\)/g;

function importsOf(path: string, text: string): Import[] {
  const found = [...text.matchAll(IMPORT)].map(([, type, from = ""]) => ({
    from,
    typeOnly: type !== undefined,
  }));
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, from = ""]) => ({ from, typeOnly: false }));
  return [...found, ...dynamic].map(({ from, typeOnly }) => ({
    from: from.startsWith(".") ? normalize(join(path, "..", from)).replace(/\.js$/, ".ts") : from,
    typeOnly,
  }));
}

export const SOURCES: readonly Source[] = globSync("**/*.ts", { cwd: "src" })
  .toSorted()
  .map((path) => {
    const text = readFileSync(join("src", path), "utf8");
    return { path, text, imports: importsOf(path, text) };
  });

/** The text of a file of the repository. */
export const fileText = (path: string): string => readFileSync(path, "utf8");
