/** Docker with a configuration of its own: the user's logins and builders stay reachable, ours reaches nobody else. */
import { mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { CommandError } from "../../../src/errors.js";
import { openDocker } from "../../../src/image/docker.js";
import type { LongCommandOptions, Processes } from "../../../src/runtime/ports.js";
import { createPrivateFolder } from "../../../src/runtime/private-folder.js";
import { createWorkspace } from "../../../src/runtime/workspace.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

let root = "";
const umask = process.umask();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "unit-docker-"));
});
afterEach(async () => {
  process.umask(umask);
  await rm(root, { recursive: true, force: true });
});

interface Opening {
  readonly environment?: Record<string, string>;
  readonly loginTo?: string | undefined;
  readonly installed?: boolean;
}

/** Docker on the PATH, with what it was started with for one push. */
async function open({ environment = { HOME: root }, installed = true, ...options }: Opening = {}) {
  const calls: LongCommandOptions[] = [];
  const processes: Processes = {
    find: async () => (installed ? "/usr/bin/docker" : undefined),
    async run(_program, _args, asked) {
      calls.push(asked);
      return { exitCode: 0, stdout: "", stderr: "" };
    },
    start() {
      throw new Error("docker is only run");
    },
  };
  const privateFolder = await createPrivateFolder(root, () => {});
  const loginTo = "loginTo" in options ? options.loginTo : "ghcr.io";
  const workspace = createWorkspace(root);
  const docker = await openDocker({ loginTo, workspace, processes, privateFolder, environment });
  await docker.run(["push", "x"], { signal: new AbortController().signal, env: { OURS: "1" } });
  const folder = join(privateFolder.path, "docker");
  const config = JSON.parse(await readFile(join(folder, "config.json"), "utf8")) as unknown;
  return { env: calls[0]?.env ?? {}, config, folder };
}

async function theirs(config: unknown, folder = join(root, ".docker")): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "config.json"), typeof config === "string" ? config : JSON.stringify(config));
}

const THEIRS = {
  auths: { "quay.io": { auth: "eA==" } },
  credHelpers: { "gcr.io": "gcloud", "ghcr.io": "desktop" },
  credsStore: "osxkeychain",
  currentContext: "remote",
  proxies: { default: { httpProxy: "http://proxy:3128" } },
};

describe("the configuration", () => {
  test("keeps all that is the user's, but for our registry, whose login stays in the file", async () => {
    await theirs(THEIRS);
    expect((await open()).config).toEqual({ ...THEIRS, credHelpers: { "gcr.io": "gcloud", "ghcr.io": "" } });
  });

  test("keeps the user's helper for our registry when an earlier step's login is to be used", async () => {
    await theirs(THEIRS);
    expect((await open({ loginTo: undefined })).config).toEqual(THEIRS);
  });

  test("knows Docker Hub by the name that docker gives its login", async () => {
    expect((await open({ loginTo: "docker.io" })).config).toEqual({
      credHelpers: { "https://index.docker.io/v1/": "" },
    });
  });

  test.each([["no JSON {"], ["[]"], ["null"]])("starts anew when the user's is %j", async (text) => {
    await theirs(text);
    expect((await open()).config).toEqual({ credHelpers: { "ghcr.io": "" } });
  });

  test("starts anew when the user has none", async () => {
    expect((await open()).config).toEqual({ credHelpers: { "ghcr.io": "" } });
  });

  test("is for nobody else to read", async () => {
    const { folder } = await open();
    const modes = await Promise.all([folder, join(folder, "config.json")].map((path) => stat(path)));
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600]);
  });

  test("reaches the user's plugins and contexts", async () => {
    const elsewhere = join(root, "elsewhere");
    for (const name of ["cli-plugins", "contexts"]) await mkdir(join(elsewhere, name), { recursive: true });
    const { folder } = await open({ environment: { DOCKER_CONFIG: elsewhere } });
    const links = ["cli-plugins", "contexts"].map((name) => readlink(join(folder, name)));
    expect(await Promise.all(links)).toEqual([join(elsewhere, "cli-plugins"), join(elsewhere, "contexts")]);
  });

  test("is that of every command, with the user's builders", async () => {
    const { env, folder } = await open();
    expect(env).toEqual({
      HOME: root,
      OURS: "1",
      DOCKER_CONFIG: folder,
      BUILDX_CONFIG: join(root, ".docker", "buildx"),
      BUILDKIT_PROGRESS: "plain",
    });
  });

  test("leaves builders where the user says they are", async () => {
    const { env } = await open({ environment: { HOME: root, BUILDX_CONFIG: "/builders" } });
    expect(env["BUILDX_CONFIG"]).toBe("/builders");
  });

  test("leaves the certificates for an engine behind TLS where docker would look for them", async () => {
    const { env } = await open({ environment: { HOME: root, DOCKER_TLS_VERIFY: "1" } });
    expect(env["DOCKER_CERT_PATH"]).toBe(join(root, ".docker"));
    const said = { HOME: root, DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: "/certificates" };
    expect((await open({ environment: said })).env["DOCKER_CERT_PATH"]).toBe("/certificates");
  });

  test("of a checkout is nobody's: without a home it starts anew", async () => {
    await theirs({ credHelpers: { "ghcr.io": "evil" } });
    const { config, env } = await open({ environment: {} });
    expect([config, env["BUILDX_CONFIG"]]).toEqual([{ credHelpers: { "ghcr.io": "" } }, undefined]);
  });
});

test("without docker, the way out is told", async () => {
  const problem = () =>
    open({ installed: false }).then(
      () => undefined,
      (thrown: CommandError) => thrown.problems[0],
    );
  expect(await problem()).toMatchObject({ title: "docker is not on the PATH of the runner" });
  const french = await inLanguage("fr", problem);
  expect(french?.id).toBe("docker-missing");
  expect(englishIn(`${french?.title} ${french?.cause} ${french?.fix}`)).toEqual([]);
});
