/** The committed bundle: fresh, small, and enough by itself. */

import { cp, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { run } from "./lab.js";

jest.setTimeout(120_000);

const ROOT = new URL("../..", import.meta.url).pathname;
const LARGEST_BUNDLE = 1_750_000;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chatbot-bundle-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function filesBelow(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return new Map(paths.map((path, index) => [path.slice(root.length), contents[index] ?? ""]));
}

test("dist is byte for byte what a fresh build gives", async () => {
  expect(await run("npx", ["tsc", "-p", "tsconfig.build.json"], { cwd: ROOT })).toMatchObject({
    exitCode: 0,
  });
  const out = join(folder, "dist");
  expect(await run("node", ["scripts/build.js", out], { cwd: ROOT })).toMatchObject({ exitCode: 0 });
  const [committed, fresh] = await Promise.all([filesBelow(join(ROOT, "dist")), filesBelow(out)]);
  expect([...committed.keys()].toSorted()).toEqual([...fresh.keys()].toSorted());
  for (const [name, content] of fresh)
    expect(`${name} ${committed.get(name) === content}`).toBe(`${name} true`);
});

test("all that is loaded at the start is at most 1.75 MB, without @actions/github", async () => {
  const main = join(ROOT, "dist", "index.js");
  expect((await stat(main)).size).toBeLessThan(LARGEST_BUNDLE);
  expect(await readFile(main, "utf8")).not.toContain("octokit");
});

test("the licence of every bundled package is told", async () => {
  const licences = await readFile(join(ROOT, "dist", "licenses.txt"), "utf8");
  for (const name of ["@actions/core", "@actions/exec", "@actions/tool-cache", "@badrap/valita", "yaml"]) {
    expect(licences).toContain(`${name} `);
  }
});

/** The bundles alone in an empty folder, with the variables of a runner. */
async function start(
  bundle: string,
  variables: NodeJS.ProcessEnv,
  dist = join(ROOT, "dist"),
): Promise<{ exitCode: number; output: string }> {
  const { PATH } = process.env;
  return run("node", [join(dist, bundle)], {
    cwd: folder,
    env: { PATH, RUNNER_TEMP: join(folder, "temp"), ...variables },
  });
}

test("without any input it fails with every problem, a summary, and nothing left behind", async () => {
  const summary = join(folder, "summary.md");
  const { exitCode, output } = await start("index.js", {
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: folder,
  });
  expect(exitCode).toBe(1);
  expect(output).toContain("The input `kubeconfig` is empty");
  expect(await readFile(summary, "utf8")).toContain("Nothing was changed.");
  const left = await readdir(join(folder, "temp"));
  expect(left.filter((name) => !name.startsWith("chatbot-deploy-report-"))).toEqual([]);
});

/** What a run without any input tells, in the words of its summary. */
async function refusal(language: string, dist?: string): Promise<{ output: string; summary: string }> {
  const summary = join(folder, `${language}.md`);
  const variables = { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: folder, INPUT_LANGUAGE: language };
  const { output } = await start("index.js", variables, dist);
  return { output, summary: await readFile(summary, "utf8") };
}

describe("the texts of a language are a file of its own", () => {
  /** The bundle without whatever it loads later. */
  async function mainAlone(): Promise<string> {
    const dist = join(folder, "dist");
    await cp(join(ROOT, "dist"), dist, { recursive: true });
    for (const name of await readdir(dist)) if (name.endsWith(".index.js")) await rm(join(dist, name));
    return dist;
  }

  test("which a run in that language loads", async () => {
    const { summary } = await refusal("fr");
    expect(summary).toContain("Rien n’a été modifié.");
  });

  test("which an English run does not", async () => {
    const { output, summary } = await refusal("en", await mainAlone());
    expect(summary).toContain("Nothing was changed.");
    expect(output + summary).not.toContain("could not be loaded");
  });

  test("without which the run warns, and goes on in English", async () => {
    const { output, summary } = await refusal("fr", await mainAlone());
    expect(output).toMatch(/^::warning title=The texts in the language `fr` could not be loaded/m);
    expect(summary).toContain("Nothing was changed.");
    expect(summary).toContain("could not be loaded, so this run speaks English");
  });
});

test("the post step removes the credentials of a main step that was killed", async () => {
  const left = join(folder, "temp", "chatbot-deploy-private-x1y2z3");
  await run("mkdir", ["-p", left]);
  await run("touch", [join(left, "kubeconfig")]);
  const { exitCode, output } = await start("post/index.js", { "STATE_private-folder": left });
  expect({ exitCode, output }).toEqual({
    exitCode: 0,
    output: "No credential of the deployment is left on this runner.\n",
  });
  expect(await readdir(join(folder, "temp"))).toEqual([]);
});

test("the post step speaks the language of the run", async () => {
  const { output } = await start("post/index.js", { INPUT_LANGUAGE: "fr" });
  expect(output).toBe("Aucun identifiant du déploiement ne reste sur ce runner.\n");
});
