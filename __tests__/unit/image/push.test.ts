/** Login and push: what is sent to docker, what is tried again, and what registries mean by their refusals. */
import { describe, expect, test } from "@jest/globals";
import type { CommandError } from "../../../src/errors.js";
import type { Docker } from "../../../src/image/docker.js";
import { pushImage, pushProblem } from "../../../src/image/push.js";
import type { Finished } from "../../../src/runtime/ports.js";

const REFERENCE = "ghcr.io/acme/bot/chatbot-service:sha-1";
const DIGEST = `sha256:${"ab".repeat(32)}`;
const GOOD: Finished = { exitCode: 0, stdout: `sha-1: digest: ${DIGEST} size: 1234\n`, stderr: "" };
const bad = (stderr: string): Finished => ({ exitCode: 1, stdout: "", stderr });

/** Docker that answers pushes in turn, and a clock that only counts. */
function scene(pushes: readonly Finished[], login: Finished = { exitCode: 0, stdout: "", stderr: "" }) {
  const log: { args: readonly string[]; input?: string | undefined }[] = [];
  const slept: number[] = [];
  const lines: string[] = [];
  const left = [...pushes];
  const docker: Docker = {
    buildx: true,
    async run(args, { input }) {
      log.push({ args, input });
      return args[0] === "login" ? login : (left.shift() ?? bad("no more answers"));
    },
  };
  const clock = { now: () => 0, sleep: async (milliseconds: number) => void slept.push(milliseconds) };
  const push = (password = "ghs_secret") =>
    pushImage({
      docker,
      reference: REFERENCE,
      login: { registry: "ghcr.io", username: "octocat", password },
      clock,
      signal: new AbortController().signal,
      onLine: (line) => lines.push(line),
    });
  return { push, log, slept, lines };
}

const titleOf = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => undefined,
    (thrown: CommandError) => thrown.problems[0].title,
  );

describe("a push", () => {
  test("gives the digest the registry told", async () => {
    expect(await scene([GOOD]).push()).toEqual({ reference: REFERENCE, digest: DIGEST });
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

  test("without a password uses the login of an earlier step", async () => {
    const { push, log } = scene([GOOD]);
    await push("");
    expect(log.map(({ args }) => args)).toEqual([["push", REFERENCE]]);
  });

  test("that tells no digest is a failure", async () => {
    expect(await titleOf(scene([{ exitCode: 0, stdout: "done", stderr: "" }]).push())).toBe(
      "docker pushed the image but did not tell its digest",
    );
  });

  test.each([
    "received unexpected HTTP status: 503 Service Unavailable",
    "toomanyrequests: retry later",
    "unexpected EOF",
    "read: connection reset by peer",
    "net/http: TLS handshake timeout",
    "dial tcp 1.2.3.4:443: i/o timeout",
  ])("is tried again after: %s", async (fault) => {
    const { push, slept } = scene([bad(fault), bad(fault), GOOD]);
    expect((await push()).digest).toBe(DIGEST);
    expect(slept).toEqual([5000, 15_000]);
  });

  test("is given up after three tries", async () => {
    const fault = bad("502 Bad Gateway");
    const { push, slept } = scene([fault, fault, fault, GOOD]);
    expect(await titleOf(push())).toBe(`The push of ${REFERENCE} failed`);
    expect(slept).toHaveLength(2);
  });

  test.each([
    "denied: permission_denied: write_package",
    "unauthorized: authentication required",
    "name invalid: must be lowercase",
  ])("is not tried again after: %s", async (refusal) => {
    const { push, slept } = scene([bad(refusal), GOOD]);
    await titleOf(push());
    expect(slept).toEqual([]);
  });
});

describe("a login that fails", () => {
  test.each([
    [
      'Error response from daemon: Get "https://ghcr.io/v2/": denied: denied',
      "The login to ghcr.io as octocat failed",
    ],
    [
      'Error response from daemon: Get "https://ghcr.io/v2/": unauthorized',
      "The login to ghcr.io as octocat failed",
    ],
    ["dial tcp: lookup ghcr.io: no such host", "The registry ghcr.io cannot be reached"],
    ["dial tcp 127.0.0.1:5000: connect: connection refused", "The registry ghcr.io cannot be reached"],
  ])("%s", async (stderr, title) => {
    expect(await titleOf(scene([GOOD], bad(stderr)).push())).toBe(title);
  });

  test("is told without docker's warning about where it keeps the password", async () => {
    const failure = await scene([], bad("WARNING! Your password will be stored unencrypted\nno"))
      .push()
      .catch((thrown: CommandError) => thrown.problems[0].detail);
    expect(failure).toBe("no");
  });
});

describe("a refusal means", () => {
  const layers = "4014013fabcd: Preparing\n403a5000cdef: Layer already exists\n";
  test.each([
    [
      "denied: permission_denied: write_package",
      "GHCR refused the push: this repository may not write the package ghcr.io/acme/bot/chatbot-service",
    ],
    [
      "denied: installation not allowed to Create organization package",
      "The token may not create or write the package ghcr.io/acme/bot/chatbot-service",
    ],
    [
      "denied: installation not allowed to Write organization package",
      "The token may not create or write the package ghcr.io/acme/bot/chatbot-service",
    ],
    [
      "unexpected status from HEAD request to https://ghcr.io/v2/acme/bot/blobs/x: 403 Forbidden",
      "The registry refused the push to ghcr.io/acme/bot/chatbot-service",
    ],
    [
      "denied: requested access to the resource is denied",
      "The registry refused the push to ghcr.io/acme/bot/chatbot-service",
    ],
    [
      "invalid reference format: repository name (acme/Bot) must be lowercase",
      "`ghcr.io/acme/bot/chatbot-service` is not a valid image name",
    ],
    [
      "unauthorized: authentication required",
      "The registry does not accept the credentials for ghcr.io/acme/bot/chatbot-service",
    ],
    [
      "no basic auth credentials",
      "The registry does not accept the credentials for ghcr.io/acme/bot/chatbot-service",
    ],
    ["denied: denied", "The registry does not accept the credentials for ghcr.io/acme/bot/chatbot-service"],
    [
      "unexpected status: 401 Unauthorized",
      "The registry does not accept the credentials for ghcr.io/acme/bot/chatbot-service",
    ],
    ["dial tcp: lookup ghcr.io: no such host", "The registry ghcr.io cannot be reached"],
    ["the moon is full", `The push of ${REFERENCE} failed`],
  ])("%s", (message, title) => {
    expect(pushProblem(`${layers}${message}`, { reference: REFERENCE })).toMatchObject({
      title,
      detail: expect.stringContaining(message),
      fix: expect.any(String),
      look: `docker push ${REFERENCE}`,
    });
  });
});
