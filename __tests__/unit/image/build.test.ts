/** What a failed build means, told from what the builders really wrote (recorded/: the `buildx` and the `legacy` builder of engine 20.10, and `buildkit` 0.33). */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { CommandError, Problem } from "../../../src/errors.js";
import { buildImage, countSteps } from "../../../src/image/build.js";
import { type BuildFacts, buildProblem as problemOf } from "../../../src/image/build-problem.js";
import type { Docker } from "../../../src/image/docker.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";
import { PLAN } from "./plan.js";

const recorded = (name: string): string[] =>
  readFileSync(new URL(`recorded/${name}.txt`, import.meta.url), "utf8").split("\n");

const buildProblem = (lines: readonly string[], dockerfileName: string, facts: Partial<BuildFacts> = {}) =>
  problemOf(lines, { dockerfileName, dockerfileText: "", context: "backend", ...facts });

const QUOTING = ["build-failed", "dockerfile-unreadable"];

/** The words of a builder are English in every language, as are the names of instructions. */
function englishOf({ id = "", title, cause = "", fix = "" }: Problem): string[] {
  const own = QUOTING.includes(id) ? "" : title;
  return englishIn(`${own} ${cause} ${fix.replace("COPY ou ADD", "")}`);
}

describe("a recorded failure is explained", () => {
  test.each([
    [
      "run-fails.buildx",
      /^The build failed: `echo one && python -c "import sys; .*` ended with exit code 3$/,
    ],
    ["run-fails.build", /^The build failed: `echo one && python -c "import sys; .*` ended with exit code 3$/],
    [
      "run-fails.legacy",
      /^The build failed: `echo one && python -c "import sys; .*` ended with exit code 3$/,
    ],
    [
      "run-multiline.buildx",
      /^The build failed: `apt-get update && echo two && false` ended with exit code 1$/,
    ],
    ["stage-fails.buildx", /^The build failed: `echo built > \/out && exit 9` ended with exit code 9$/],
    ["copy-missing.buildx", /^The build failed: `requirements.txt` is not in the build context$/],
    ["copy-missing.legacy", /^The build failed: `requirements.txt` is not in the build context$/],
    ["ignored.buildx", /^The build failed: `app.py` is not in the build context$/],
    ["copy-from-missing.buildx", /^The build failed: `nothing` is not in the build context$/],
    ["copy-from-missing.legacy", /^The build failed: `nothing` is not in the build context$/],
    [
      "unknown-instruction.buildx",
      /^The Dockerfile cannot be read: dockerfile parse error line 2: unknown instruction: RUNN$/,
    ],
    [
      "unknown-instruction.legacy",
      /^The Dockerfile cannot be read: dockerfile parse error line 2: unknown instruction: RUNN$/,
    ],
    [
      "syntax.buildx",
      /^The Dockerfile cannot be read: dockerfile parse error line 3: COPY requires at least two arguments/,
    ],
    ["empty.buildx", /^The Dockerfile cannot be read: the Dockerfile cannot be empty$/],
    ["empty.legacy", /^The Dockerfile cannot be read: the Dockerfile \(Dockerfile\) cannot be empty$/],
    ["no-from.buildx", /^The Dockerfile cannot be read: no build stage in current context$/],
    ["no-from.legacy", /^The Dockerfile cannot be read: no build stage in current context$/],
    ["no-dockerfile.buildx", /^The build failed: resolve : lstat .*: no such file or directory$/],
  ])("%s", (name, title) => {
    const tell = () => buildProblem(recorded(name), "Dockerfile");
    expect(tell().title).toMatch(title);
    expect(inLanguage("fr", tell).id).toBe(tell().id);
    expect(englishOf(inLanguage("fr", tell))).toEqual([]);
  });
});

/** As BuildKit since 0.11 writes it; the recorded engine is older. */
const NEWER = [
  '#8 ERROR: process "/bin/sh -c pip install nothing" did not complete successfully: exit code: 1',
  "------",
  " > [4/5] RUN pip install nothing:",
  "0.950 ERROR: Could not find a version that satisfies the requirement nothing",
  "------",
  "api.Dockerfile:4",
  "--------------------",
  "   3 |     COPY app.py .",
  "   4 | >>> RUN pip install nothing",
  "--------------------",
  'ERROR: failed to build: failed to solve: process "/bin/sh -c pip install nothing" did not complete successfully: exit code: 1',
];

describe("words of newer builders", () => {
  test("a failed command is told with the line of the Dockerfile, whatever that is called", () => {
    expect(buildProblem(NEWER, "services/api.Dockerfile")).toMatchObject({
      title: "The build failed: `pip install nothing` ended with exit code 1",
      file: "services/api.Dockerfile",
      line: 4,
    });
  });

  test.each([
    [
      'failed to calculate checksum of ref 8f::x: "/requirements.txt": not found',
      "`requirements.txt` is not in the build context",
    ],
    ["write /var/lib/x: no space left on device", "the disk of the runner is full"],
  ])("%s", (line, told) => {
    expect(buildProblem([`ERROR: failed to build: failed to solve: ${line}`], "Dockerfile").title).toContain(
      told,
    );
  });

  test("a syntax error is told with its line", () => {
    const lines = [
      "ERROR: failed to build: failed to solve: dockerfile parse error on line 7: unknown instruction: RUNN",
    ];
    expect(buildProblem(lines, "Dockerfile")).toMatchObject({ line: 7 });
  });
});

describe("the detail", () => {
  test("is what the failing command wrote, without time stamps", () => {
    expect(buildProblem(recorded("run-fails.buildx"), "Dockerfile").detail?.split("\n").slice(1)).toEqual([
      "one",
      "no module named nothing",
    ]);
  });

  test("is what the failing command wrote with the older builder, too", () => {
    expect(buildProblem(recorded("copy-missing.legacy"), "Dockerfile").detail?.split("\n")[0]).toBe(
      "Step 3/5 : COPY requirements.txt .",
    );
  });

  test("is cut to the last lines, where the error is", () => {
    const lines = [
      " > [2/2] RUN make:",
      ...Array.from({ length: 40 }, (_, index) => `0.1 line ${index}`),
      "------",
    ];
    expect(buildProblem(lines, "Dockerfile").detail?.split("\n")).toHaveLength(12);
  });

  test("is the end of everything when no step is named", () => {
    expect(buildProblem(["something", "went wrong"], "Dockerfile").detail).toBe("something\nwent wrong");
  });
});

describe("what nobody knows", () => {
  test.each([
    [
      ["ERROR: failed to build: failed to solve: the moon is full", "bye"],
      "The build failed: the moon is full",
    ],
    [["it just", "stopped", ""], "The build failed: stopped"],
    [[], "The build failed: it wrote nothing"],
  ])("%j is told as %j", (lines, title) => {
    expect(buildProblem(lines, "Dockerfile")).toMatchObject({ title, line: undefined });
  });

  test("a long last line is shortened", () => {
    expect(buildProblem([`error ${"x".repeat(500)}`], "Dockerfile").title.length).toBeLessThan(150);
  });
});

describe("facts beside the output", () => {
  test("a file that is not in the folder is told so", () => {
    expect(buildProblem(recorded("copy-missing.buildx"), "Dockerfile", { missing: "absent" }).cause).toBe(
      "The folder `backend` has no such file; with `--from`, it is that stage which has none.",
    );
  });

  test("the stages that there are are told to who asks for another", () => {
    const dockerfileText = "FROM a AS build\nRUN x\nFROM b\nFROM c as Test\n";
    const lines = ['ERROR: failed to solve: target stage "tset" could not be found'];
    expect(buildProblem(lines, "Dockerfile", { dockerfileText })).toMatchObject({
      title: "The Dockerfile has no stage `tset`",
      cause: "Its stages are build, Test.",
    });
  });

  test.each(["legacy", "buildx", "buildkit"])(
    "a command of another processor is told apart from one that fails (%s)",
    (builder) => {
      expect(buildProblem(recorded(`foreign-command.${builder}`), "Dockerfile").title).toBe(
        "The build failed: the builder cannot run commands of another processor",
      );
    },
  );

  test.each([
    ["mount-option.legacy", "mount"],
    ["link-option.buildx", "link"],
  ])("an option that is newer than the builder is called so (%s)", (name, option) => {
    expect(buildProblem(recorded(name), "Dockerfile")).toMatchObject({
      title: `The build failed: the builder does not know the option \`--${option}\` of the Dockerfile`,
      fix: expect.stringContaining("docker/setup-buildx-action"),
    });
  });
});

test.each<[string, readonly string[], Partial<BuildFacts>]>([
  ["a file that is hidden", recorded("ignored.buildx"), { missing: "hidden" }],
  ["a file that is not there", recorded("copy-missing.buildx"), { missing: "absent" }],
  ["a stage among others", ["target stage x could not be found"], { dockerfileText: "FROM a AS build\n" }],
  ["a stage where none has a name", ["target stage x could not be found"], {}],
  ["another processor", recorded("foreign-command.buildkit"), {}],
  ["an option that is too new", recorded("link-option.buildx"), {}],
  ["a builder that is too old", recorded("mount-option.legacy"), {}],
])("%s is told in French, too", (_what, lines, facts) => {
  expect(englishOf(inLanguage("fr", () => buildProblem(lines, "Dockerfile", facts)))).toEqual([]);
});

test("no output at all is told in French, too", () => {
  expect(inLanguage("fr", () => buildProblem([], "Dockerfile")).title).toBe(
    "Le build a échoué\u00a0: il n’a rien écrit",
  );
});

test("a disk is measured in French, too", () => {
  const disk = { free: 120_000_000, total: 14_000_000_000 };
  const lines = ["ERROR: write /x: no space left on device"];
  const { cause } = inLanguage("fr", () => buildProblem(lines, "Dockerfile", { disk }));
  expect(cause).toBe("0,1\u00a0Go libres sur 14,0\u00a0Go.");
});

describe("steps", () => {
  test.each([
    ["good.buildx", { steps: 6, cached: 2 }],
    ["good-again.buildx", { steps: 6, cached: 5 }],
    ["good.legacy", { steps: 8, cached: 6 }],
  ])("of %s are counted, with those from the cache", (name, expected) => {
    expect(countSteps(recorded(name))).toEqual(expected);
  });

  test("of a stage with any name are counted", () => {
    expect(
      countSteps(["#5 [run/time+x 10/12] RUN x", "#5 CACHED", "#1 [internal] load build definition"]),
    ).toEqual({
      steps: 1,
      cached: 1,
    });
  });

  test("of several platforms are counted", () => {
    const lines = ["#5 [linux/arm64 build 1/2] RUN x", "#5 CACHED", "#6 [linux/amd64 2/2] RUN y"];
    expect(countSteps(lines)).toEqual({ steps: 2, cached: 1 });
  });

  test("of an empty output are none", () => {
    expect(countSteps([])).toEqual({ steps: 0, cached: 0 });
  });
});

describe("a build", () => {
  function docker(exitCode: number, lines: readonly string[]) {
    const calls: (readonly string[])[] = [];
    const fake: Docker = {
      async run(args, { onLine }) {
        calls.push(args);
        for (const line of lines) onLine?.(line);
        return { exitCode, stdout: "", stderr: "" };
      },
    };
    return { fake, calls };
  }

  const build = (fake: Docker, onLine: (line: string) => void = () => {}) =>
    buildImage({
      docker: fake,
      plan: PLAN,
      env: {},
      surroundings: {
        dockerfileName: "app/Dockerfile",
        dockerfileText: "",
        context: "app",
        whereIs: async () => "hidden",
        freeSpace: async () => ({ free: 120_000_000, total: 14_000_000_000 }),
      },
      signal: new AbortController().signal,
      onLine,
    });

  test("tells every line, and what came from the cache", async () => {
    const seen: string[] = [];
    const built = await build(docker(0, ["#4 [1/2] FROM x", "#4 CACHED"]).fake, (line) => seen.push(line));
    expect([built, seen]).toEqual([{ steps: 1, cached: 1 }, ["#4 [1/2] FROM x", "#4 CACHED"]]);
  });

  const problemWhen = (lines: readonly string[]) =>
    build(docker(1, lines).fake).catch((thrown: CommandError) => thrown.problems[0]);

  test("that fails names the Dockerfile as the workspace knows it", async () => {
    expect(await problemWhen(NEWER)).toMatchObject({ file: "app/Dockerfile" });
  });

  test("that misses a file says whether `.dockerignore` hides it", async () => {
    expect(await problemWhen(recorded("ignored.buildx"))).toMatchObject({
      cause: "It is in the folder `app`, but `.dockerignore` hides it from the build.",
      fix: "Add a line `!app.py` at the end of `.dockerignore`.",
    });
  });

  test("that fills the disk says how full it is", async () => {
    expect(await problemWhen(["ERROR: write /x: no space left on device"])).toMatchObject({
      title: "The build failed: the disk of the runner is full",
      cause: "0.1 GB of 14.0 GB are free.",
    });
  });
});
