/** Which builder there is, and what it can do. */
import { describe, expect, test } from "@jest/globals";
import type { CommandError } from "../../../src/errors.js";
import { type Builder, beyond, findBuilder, storeOf } from "../../../src/image/builder.js";
import type { Docker } from "../../../src/image/docker.js";
import type { Finished } from "../../../src/runtime/ports.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const GOOD = { exitCode: 0, stdout: "", stderr: "" };

/** As the lab's engine (Debian's 20.10) and buildx answer. */
const ANSWERS: Readonly<Record<string, Partial<Finished>>> = {
  info: { stdout: '20.10.24+dfsg1 [["Backing Filesystem","extfs"],["userxattr","false"]]\n' },
  "buildx version": { stdout: "github.com/docker/buildx v0.30.1 9e66234\n" },
  "buildx inspect": {
    stdout:
      "Name:   default\nDriver: docker\n\nNodes:\nName:             default\nStatus:           running\n",
  },
};

function docker(answers: Readonly<Record<string, Partial<Finished>>>): Docker {
  const all = { ...ANSWERS, ...answers };
  return {
    run: async ([command = "", sub = ""]) => ({ ...GOOD, ...(all[`${command} ${sub}`] ?? all[command]) }),
  };
}

const found = (answers: Readonly<Record<string, Partial<Finished>>>): Promise<Builder> =>
  findBuilder(docker(answers), new AbortController().signal);

const CONTAINER = { "buildx inspect": { stdout: "Name: builder-1\nDriver:        docker-container\n" } };
const REMOTE = { "buildx inspect": { stdout: "Name: far\nDriver: remote\n" } };
const NO_BUILDX = {
  "buildx version": { exitCode: 1, stderr: "docker: 'buildx' is not a docker command." },
  "buildx inspect": { exitCode: 1 },
};
const CONTAINERD = {
  info: { stdout: '29.1.3 [["driver-type","io.containerd.snapshotter.v1"]]\n' },
};
const NO_ENGINE = {
  info: { exitCode: 1, stdout: " null\n", stderr: "Cannot connect to the Docker daemon at unix:///x.\n" },
};

describe("the builder", () => {
  test.each([
    ["the engine's own", {}, { driver: "docker", version: "0.30.1", keepsIndexes: false }, "engine"],
    ["a container", CONTAINER, { driver: "docker-container", version: "0.30.1" }, "builder"],
    ["the older one", NO_BUILDX, { driver: "plain", version: "" }, "engine"],
    // Where docker does not know the plugin, some versions show their help and end well.
    [
      "the older one, too",
      { ...NO_BUILDX, "buildx version": { stdout: "Usage: docker" } },
      { driver: "plain" },
      "engine",
    ],
    [
      "one of a build without version",
      { "buildx version": { stdout: "github.com/docker/buildx v0.0.0+unknown" } },
      { version: "0.0.0+unknown" },
      "engine",
    ],
    ["the engine's with containerd's store", CONTAINERD, { driver: "docker", keepsIndexes: true }, "engine"],
    ["far away, without an engine", { ...REMOTE, ...NO_ENGINE }, { driver: "remote" }, "builder"],
  ])("is %s", async (_which, answers, expected, store) => {
    const builder = await found(answers);
    expect([builder, storeOf(builder)]).toMatchObject([expected, store]);
  });

  test.each([
    ["fails", NO_ENGINE],
    [
      "ends well, but knows no engine",
      { info: { stdout: " null\n", stderr: "Cannot connect to the Docker daemon at unix:///x.\n" } },
    ],
  ])("is none when docker %s", async (_how, answers) => {
    const problem = await found(answers).catch((thrown: CommandError) => thrown.problems[0]);
    expect(problem).toMatchObject({
      title: "The Docker engine does not answer",
      detail: "Cannot connect to the Docker daemon at unix:///x.",
    });
    const french = await inLanguage("fr", () => found(answers)).catch(
      (thrown: CommandError) => thrown.problems[0],
    );
    expect(french).toMatchObject({ id: "docker-engine-silent", title: "Le moteur Docker ne répond pas" });
  });
});

describe("what is asked is beyond", () => {
  const NOTHING = { platforms: [], secrets: [], provenance: "false" };
  const two = { ...NOTHING, platforms: ["linux/amd64", "linux/arm64"] };
  const attested = { ...NOTHING, provenance: "max" };
  const secret = { ...NOTHING, secrets: [{ id: "x" }] };
  const ignoring = { ...NOTHING, ownIgnoreFile: "app/Dockerfile.dockerignore" };
  const builders: Readonly<Record<string, Builder>> = {
    plain: { driver: "plain", version: "", keepsIndexes: false },
    "plain with containerd": { driver: "plain", version: "", keepsIndexes: true },
    docker: { driver: "docker", version: "0.30.1", keepsIndexes: false },
    "docker with containerd": { driver: "docker", version: "0.30.1", keepsIndexes: true },
    container: { driver: "docker-container", version: "0.30.1", keepsIndexes: false },
  };

  test.each([
    ["plain", two, "The builder cannot build one image for linux/amd64 and linux/arm64"],
    ["plain with containerd", two, "The builder cannot build one image for linux/amd64 and linux/arm64"],
    ["docker", two, "The builder cannot build one image for linux/amd64 and linux/arm64"],
    ["docker with containerd", two, undefined],
    ["container", two, undefined],
    ["docker", { ...two, platforms: ["linux/arm64"] }, undefined],
    ["docker", attested, "The builder cannot attest how it built: `provenance: max`"],
    ["docker with containerd", attested, undefined],
    ["container", attested, undefined],
    ["plain", secret, "The builder knows no secrets: `build-secrets` needs buildx"],
    ["docker", secret, undefined],
    ["plain", NOTHING, undefined],
    ["plain", ignoring, "The builder does not read `app/Dockerfile.dockerignore`"],
    ["docker", ignoring, undefined],
  ])("%s, %j", (name, wishes, title) => {
    const problems = beyond(builders[name] as Builder, wishes);
    expect(problems.map((problem) => problem.title)).toEqual(title === undefined ? [] : [title]);
    for (const problem of problems)
      expect(problem).toMatchObject({
        id: expect.stringMatching(/^builder-/),
        cause: expect.any(String),
        fix: expect.any(String),
      });
    for (const french of inLanguage("fr", () => beyond(builders[name] as Builder, wishes)))
      expect(englishIn(`${french.title} ${french.cause} ${french.fix}`)).toEqual([]);
  });

  test("all of it is told at once", () => {
    expect(
      beyond(builders["plain"] as Builder, { ...two, secrets: secret.secrets, provenance: "max" }),
    ).toHaveLength(3);
  });
});
