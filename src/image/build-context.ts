/** What a build sees of its context folder. */
import { join } from "node:path";
import type { Workspace } from "../runtime/ports.js";
import { type Visibility, visibility } from "./docker-ignore.js";

export interface BuildContext {
  readonly workspace: Workspace;
  /** The folder of the build context. */
  readonly context: string;
  readonly dockerfile: string;
}

/** The file of rules beside a Dockerfile, which only BuildKit knows. */
export function ownIgnoreFile(dockerfile: string): string {
  return `${dockerfile}.dockerignore`;
}

/** The file of rules; those beside the Dockerfile win over those of the context, as BuildKit looks in this order. */
export async function ignoreFile({
  workspace,
  context,
  dockerfile,
}: BuildContext): Promise<string | undefined> {
  for (const path of [ownIgnoreFile(dockerfile), join(context, ".dockerignore")]) {
    if ((await workspace.kind(path)) === "file") return path;
  }
  return undefined;
}

export async function visibilityBy(file: string | undefined, workspace: Workspace): Promise<Visibility> {
  return visibility(file === undefined ? "" : await workspace.read(file));
}

/** Why a build does not find a path: it is not in the folder, or `.dockerignore` hides it. */
export type Whereabouts = "absent" | "hidden" | "there";

export async function whereIs(path: string, build: BuildContext): Promise<Whereabouts> {
  if ((await build.workspace.kind(join(build.context, path))) === "missing") return "absent";
  return (await visibilityBy(await ignoreFile(build), build.workspace)).sees(path) ? "there" : "hidden";
}
