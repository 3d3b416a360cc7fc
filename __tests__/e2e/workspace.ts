/** A checkout of the repository in a folder of its own, for a run of the workflow that changes something in it. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "./lab.js";

export interface Workspace {
  readonly root: string;
  /** Replaces a text in a file; fails when the text is not there. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
  write(file: string, content: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** A file beside the workspace, as secrets are. */
  writeOutside(name: string, content: string): Promise<string>;
  /** Sets inputs of the action in the workflow. */
  withInputs(inputs: Readonly<Record<string, string>>): Promise<void>;
  dispose(): Promise<void>;
}

const ROOT = new URL("../..", import.meta.url).pathname;
const WORKFLOW = ".github/workflows/chatbot-deploy-staging.yml";

/** What a run of the workflow reads. */
const PARTS = ["action.yml", "dist", "k8s", "backend", ".github"];

export async function createWorkspace(): Promise<Workspace> {
  const parent = await mkdtemp(join(tmpdir(), "chatbot-e2e-"));
  const root = join(parent, "workspace");
  const skipped = /\/(?:\.venv|__pycache__|\.pytest_cache|\.ruff_cache)(?:\/|$)/;
  for (const part of PARTS) {
    await cp(join(ROOT, part), join(root, part), { recursive: true, filter: (path) => !skipped.test(path) });
  }
  const git = (...args: string[]) =>
    run("git", ["-c", "user.name=e2e", "-c", "user.email=e2e@localhost", ...args], { cwd: root });
  await git("init", "--quiet", "--initial-branch=staging");
  await git("remote", "add", "origin", "https://github.com/Acme/Chatbot.git");
  const commit = async (): Promise<void> => {
    await git("add", "--all");
    await git("commit", "--quiet", "--allow-empty", "--message=work");
  };
  await commit();
  const workspace: Workspace = {
    root,
    async edit(file, from, to) {
      const text = await readFile(join(root, file), "utf8");
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} does not contain ${from}`);
      await workspace.write(file, changed);
    },
    async write(file, content) {
      await run("mkdir", ["-p", dirname(join(root, file))]);
      await writeFile(join(root, file), content);
      await commit();
    },
    async remove(path) {
      await rm(join(root, path), { recursive: true });
      await commit();
    },
    async writeOutside(name, content) {
      const path = join(parent, name);
      await writeFile(path, content, { mode: 0o600 });
      return path;
    },
    async withInputs(inputs) {
      const lines = Object.entries(inputs).map(
        ([name, value]) => `          ${name}: ${JSON.stringify(value)}\n`,
      );
      await workspace.edit(WORKFLOW, /( {10}registry: .*\n)/, `$1${lines.join("")}`);
    },
    dispose: () => rm(parent, { recursive: true, force: true }),
  };
  return workspace;
}
