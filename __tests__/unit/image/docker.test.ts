/** Docker with a configuration of its own: the user's logins and builders stay reachable, ours reaches nobody else. */
import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { CommandError } from "../../../src/errors.js";
import { openDocker } from "../../../src/image/docker.js";
import type { Finished, LongCommandOptions, Processes } from "../../../src/runtime/ports.js";
import { createPrivateFolder } from "../../../src/runtime/private-folder.js";
import { createWorkspace } from "../../../src/runtime/workspace.js";

let root = "";
const umask = process.umask();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "unit-docker-"));
});
afterEach(async () => {
  process.umask(umask);
  await rm(root, { recursive: true, force: true });
});

/** Docker on the PATH, answering by the first words of its arguments. */
async function open(
  answers: Readonly<Record<string, Partial<Finished>>> = {},
  environment: Record<string, string> = {},
  installed = true,
) {
  const calls: { args: readonly string[]; options: LongCommandOptions }[] = [];
  const processes = {
    find: async () => (installed ? "/usr/bin/docker" : undefined),
    async run(_program: string, args: readonly string[], options: LongCommandOptions) {
      calls.push({ args, options });
      return { exitCode: 0, stdout: "", stderr: "", ...answers[args[0] ?? ""] };
    },
  } as unknown as Processes;
  const privateFolder = await createPrivateFolder(root, () => {});
  const docker = await openDocker({
    registry: "ghcr.io",
    workspace: createWorkspace(root),
    processes,
    privateFolder,
    environment: { HOME: root, ...environment },
    signal: new AbortController().signal,
  });
  const config = JSON.parse(
    await readFile(join(privateFolder.path, "docker", "config.json"), "utf8"),
  ) as unknown;
  return { docker, calls, config, folder: join(privateFolder.path, "docker") };
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (thrown: CommandError) => thrown.problems[0],
  );

describe("the configuration", () => {
  test("keeps the user's logins and helpers, but for our registry, whose login stays in the file", async () => {
    await mkdir(join(root, ".docker"));
    const theirs = {
      auths: { "quay.io": { auth: "eA==" } },
      credHelpers: { "gcr.io": "gcloud", "ghcr.io": "desktop" },
      credsStore: "osxkeychain",
    };
    await writeFile(join(root, ".docker", "config.json"), JSON.stringify(theirs));
    expect((await open()).config).toEqual({ ...theirs, credHelpers: { "gcr.io": "gcloud", "ghcr.io": "" } });
  });

  test.each([["no JSON {"], ["[]"], ["null"]])("starts anew when the user's is %j", async (text) => {
    await mkdir(join(root, ".docker"));
    await writeFile(join(root, ".docker", "config.json"), text);
    expect((await open()).config).toEqual({ credHelpers: { "ghcr.io": "" } });
  });

  test("starts anew when the user has none", async () => {
    expect((await open()).config).toEqual({ credHelpers: { "ghcr.io": "" } });
  });

  test("reaches the user's plugins and contexts", async () => {
    const theirs = join(root, "elsewhere");
    await mkdir(join(theirs, "cli-plugins"), { recursive: true });
    const { folder } = await open({}, { DOCKER_CONFIG: theirs });
    expect(await readlink(join(folder, "cli-plugins"))).toBe(join(theirs, "cli-plugins"));
  });

  test("is that of every command, with the user's builders", async () => {
    const { docker, calls, folder } = await open();
    await docker.run(["push", "x"], { signal: new AbortController().signal });
    expect(calls.map(({ options }) => [options.env["DOCKER_CONFIG"], options.env["BUILDX_CONFIG"]])).toEqual(
      Array.from({ length: 3 }, () => [folder, join(root, ".docker", "buildx")]),
    );
  });

  test("leaves builders where the user says they are", async () => {
    const { calls } = await open({}, { BUILDX_CONFIG: "/builders" });
    expect(calls[0]?.options.env["BUILDX_CONFIG"]).toBe("/builders");
  });
});

test.each([
  [0, true],
  [1, false],
])("`docker buildx version` that ends with %d means buildx: %j", async (exitCode, buildx) => {
  expect((await open({ buildx: { exitCode } })).docker.buildx).toBe(buildx);
});

test("without docker, the way out is told", async () => {
  expect(await problemOf(open({}, {}, false))).toMatchObject({
    title: "docker is not on the PATH of the runner",
  });
});

test("with an engine that does not answer, its words are told", async () => {
  const stderr =
    "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n";
  expect(await problemOf(open({ version: { exitCode: 1, stderr } }))).toMatchObject({
    title: "The Docker engine does not answer",
    detail: stderr.trim(),
  });
});
