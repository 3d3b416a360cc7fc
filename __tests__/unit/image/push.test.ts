/** Login and push: what is sent to docker, what is tried again, and where the digest comes from. */
import { describe, expect, test } from "@jest/globals";
import type { CommandError } from "../../../src/errors.js";
import type { BuildPlan } from "../../../src/image/build-arguments.js";
import type { Docker } from "../../../src/image/docker.js";
import { pushImage } from "../../../src/image/push.js";
import type { Finished } from "../../../src/runtime/ports.js";
import { PLAN } from "./plan.js";

const DIGEST = `sha256:${"ab".repeat(32)}`;
const GOOD: Finished = { exitCode: 0, stdout: `sha-1: digest: ${DIGEST} size: 1234\n`, stderr: "" };
const bad = (stderr: string): Finished => ({ exitCode: 1, stdout: "", stderr });
const ONE: BuildPlan = { ...PLAN, references: ["ghcr.io/acme/bot:sha-1"] };
const BUILDER: BuildPlan = { ...PLAN, builder: { ...PLAN.builder, driver: "docker-container" } };

interface Scene {
  readonly plan?: BuildPlan;
  readonly password?: string;
  readonly deadline?: number;
  readonly metadata?: string;
  readonly logins?: readonly Finished[];
  /** Does the registry give the other names by itself? */
  readonly names?: boolean;
  readonly loggedIn?: boolean;
}

/** Docker that answers pushes in turn, and a clock that only counts. */
function scene(pushes: readonly Finished[], options: Scene = {}) {
  const { plan = ONE, password = "ghs_secret", deadline = 600_000, metadata = "" } = options;
  const log: { args: readonly string[]; input?: string | undefined }[] = [];
  const slept: number[] = [];
  const left = [...pushes];
  const logins = [...(options.logins ?? [])];
  let now = 0;
  const docker: Docker = {
    async run(args, { input }) {
      log.push({ args, input });
      if (args[0] === "login") return logins.shift() ?? { exitCode: 0, stdout: "", stderr: "" };
      return left.shift() ?? bad("no more answers");
    },
  };
  const clock = {
    now: () => now,
    async sleep(milliseconds: number) {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
  const push = () =>
    pushImage({
      docker,
      plan,
      env: { SOURCE_DATE_EPOCH: "1" },
      repository: "ghcr.io/acme/bot",
      login: { registry: "ghcr.io", username: "octocat", password },
      loggedIn: options.loggedIn ?? false,
      source: "acme/bot",
      nameIt: async () => options.names ?? false,
      metadata: { path: "/private/metadata.json", read: async () => metadata },
      clock,
      deadline,
      signal: new AbortController().signal,
      onLine: () => {},
    });
  const pushed = () => log.filter(({ args }) => args[0] !== "login").map(({ args }) => args);
  return { push, log, slept, pushed };
}

const titleOf = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => undefined,
    (thrown: CommandError) => thrown.problems[0].title,
  );

describe("a push by the engine", () => {
  test("gives the digest the registry told", async () => {
    expect(await scene([GOOD]).push()).toBe(DIGEST);
  });

  test("sends one name when the registry gives the others by itself", async () => {
    const { push, pushed } = scene([GOOD], { plan: PLAN, names: true });
    await push();
    expect(pushed()).toEqual([["push", PLAN.references[0]]]);
  });

  test("sends every name otherwise, one after the other", async () => {
    const { push, pushed } = scene([GOOD, GOOD], { plan: PLAN });
    expect(await push()).toBe(DIGEST);
    expect(pushed()).toEqual(PLAN.references.map((reference) => ["push", reference]));
  });

  test("hands the password over on standard input, never as an argument", async () => {
    const { push, log } = scene([GOOD]);
    await push();
    expect(log[0]).toEqual({
      args: ["login", "--username", "octocat", "--password-stdin", "ghcr.io"],
      input: "ghs_secret",
    });
    expect(JSON.stringify(log.map(({ args }) => args))).not.toContain("ghs_secret");
  });

  test("does not log in again when the build has, before a second try", async () => {
    const { push, log } = scene([bad("unexpected EOF"), GOOD], { loggedIn: true });
    await push();
    expect(log.map(({ args }) => args[0])).toEqual(["push", "login", "push"]);
  });

  test("without a password uses the login of an earlier step", async () => {
    const { push, log } = scene([GOOD], { password: "" });
    await push();
    expect(log.map(({ args }) => args)).toEqual([["push", "ghcr.io/acme/bot:sha-1"]]);
  });

  test("that tells no digest is a failure", async () => {
    expect(await titleOf(scene([{ exitCode: 0, stdout: "done", stderr: "" }]).push())).toBe(
      "docker pushed the image but did not report its digest",
    );
  });
});

describe("a push by the builder", () => {
  test("sends all names at once, and reads the digest from the build's metadata", async () => {
    const metadata = JSON.stringify({ "containerimage.digest": DIGEST, "image.name": "x" });
    const { push, pushed } = scene([{ exitCode: 0, stdout: "", stderr: "" }], { plan: BUILDER, metadata });
    expect(await push()).toBe(DIGEST);
    expect(pushed().map(([command, sub, third]) => [command, sub, third])).toEqual([
      ["buildx", "build", "--push"],
    ]);
  });

  test.each([[""], ["{"], ["{}"], ['{"containerimage.digest":"sha256:12"}'], ["null"]])(
    "whose metadata are %j is a failure",
    async (metadata) => {
      const { push } = scene([{ exitCode: 0, stdout: "", stderr: "" }], { plan: BUILDER, metadata });
      expect(await titleOf(push())).toBe("docker pushed the image but did not report its digest");
    },
  );
});

describe("a push is tried again", () => {
  const fault = bad("received unexpected HTTP status: 503 Service Unavailable");

  test("after faults that pass, each time with a fresh login", async () => {
    const { push, slept, log } = scene([fault, fault, GOOD]);
    expect(await push()).toBe(DIGEST);
    expect(slept.map((wait) => Math.floor(wait / 5000))).toEqual([1, 3]);
    expect(log.filter(({ args }) => args[0] === "login")).toHaveLength(3);
  });

  test("not when the engine has given a layer its own tries, which are told instead", async () => {
    const waits = [5, 10, 15, 20].map((seconds) => `e17085eb29d9: Retrying in ${seconds} seconds\n`);
    const { push, slept } = scene([
      bad(`${waits.join("")}received unexpected HTTP status: 503 Service`),
      GOOD,
    ]);
    expect(await titleOf(push())).toBe("The registry ghcr.io is out of order (5 tries)");
    expect(slept).toEqual([]);
  });

  test("at times that are not the same for all: up to a fifth later", async () => {
    const { push, slept } = scene([fault, fault, GOOD]);
    await push();
    // The first try ends at 0; the second at 5000, whose last three digits are 0 as well.
    expect(slept).toEqual([5000, 15_000]);
    const later = scene([fault, GOOD]);
    const before = later.slept.length;
    await later.push();
    expect(later.slept.slice(before).every((wait) => wait >= 5000 && wait <= 6000)).toBe(true);
  });

  test("at most three times", async () => {
    const { push, slept } = scene([fault, fault, fault, GOOD]);
    expect(await titleOf(push())).toBe("The registry ghcr.io is out of order (3 tries)");
    expect(slept).toHaveLength(2);
  });

  test("once after a 403 without a reason, which may be a fault", async () => {
    const forbidden = bad("unexpected status from HEAD request to https://ghcr.io/v2/x: 403 Forbidden");
    const { push, slept } = scene([forbidden, forbidden, GOOD]);
    expect(await titleOf(push())).toBe("ghcr.io answered 403 for acme/bot");
    expect(slept).toHaveLength(1);
  });

  test("not when the time of the run would be over before", async () => {
    const { push, slept } = scene([fault, GOOD], { deadline: 5000 });
    expect(await titleOf(push())).toBe("The registry ghcr.io is out of order (1 try)");
    expect(slept).toEqual([]);
  });

  test("also when it was the login that failed in such a way", async () => {
    const login = bad('Error response from daemon: Get "https://ghcr.io/v2/": EOF');
    const { push, slept } = scene([GOOD], { logins: [login] });
    expect(await push()).toBe(DIGEST);
    expect(slept).toHaveLength(1);
  });

  test.each([
    "denied: permission_denied: write_package",
    "unauthorized: authentication required",
    "name invalid: must be lowercase",
    "no space left on device",
    "the moon is full",
  ])("never after: %s", async (refusal) => {
    const { push, slept } = scene([bad(refusal), GOOD]);
    expect(await titleOf(push())).toEqual(expect.any(String));
    expect(slept).toEqual([]);
  });
});
