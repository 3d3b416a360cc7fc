/** What registries mean by their refusals, each beside what looks like it; and which of them may pass. */
import { describe, expect, test } from "@jest/globals";
import type { Problem } from "../../../src/errors.js";
import { loginProblem, noToken } from "../../../src/image/login.js";
import { fateOf, type PushFacts, pushProblem } from "../../../src/image/push-problem.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const FACTS: PushFacts = {
  repository: "ghcr.io/acme/bot/chatbot-service",
  reference: "ghcr.io/acme/bot/chatbot-service:sha-0123456789ab",
  source: "acme/bot",
  loggedIn: true,
  tries: 1,
};

const VARIANTS: readonly PushFacts[] = [FACTS, { ...FACTS, source: "", loggedIn: false, tries: 3 }];

/** As docker and buildx write before the message that counts; digits and words of it must not mislead. */
const PROGRESS = [
  "The push refers to repository [ghcr.io/acme/bot/chatbot-service]",
  "4034290fabcd: Preparing",
  "403a5000cdef: Layer already exists",
  "#12 pushing layers 1.429s done",
  "#13 sha256:5030ab 500B / 500B 503s",
].join("\n");

const LONGEST_TITLE = 80;

/** The English in what is told in French, and what the name of the problem has to be in both languages. */
const inFrench = (tell: () => Problem): unknown => {
  const { id, title, cause = "", fix } = inLanguage("fr", tell);
  return { id, english: englishIn(`${title} ${cause} ${fix}`.replaceAll(/rôle Write/g, "")) };
};

const titleFor = (message: string, facts: Partial<PushFacts> = {}): string =>
  pushProblem(`${PROGRESS}\n${message}`, { ...FACTS, ...facts }).title;

describe("a refusal means", () => {
  test.each([
    [
      "denied: permission_denied: write_package",
      "GHCR: this repository may not write to the package acme/bot/chatbot-service",
    ],
    [
      "denied: installation not allowed to Create organization package",
      "The token may not create a package in acme",
    ],
    [
      "denied: installation not allowed to Write organization package",
      "The token may not write to the package acme/bot/chatbot-service",
    ],
    [
      "failed to push: unexpected status from HEAD request to https://ghcr.io/v2/acme/bot/blobs/x: 403 Forbidden",
      "ghcr.io answered 403 for acme/bot/chatbot-service",
    ],
    [
      "denied: requested access to the resource is denied",
      "The token may not push to acme/bot/chatbot-service",
    ],
    [
      "server message: insufficient_scope: authorization failed",
      "The token may not push to acme/bot/chatbot-service",
    ],
    ["unauthorized: authentication required", "The token may not push to acme/bot/chatbot-service"],
    ["unexpected status: 401 Unauthorized", "The token may not push to acme/bot/chatbot-service"],
    ["denied: denied", "The token may not push to acme/bot/chatbot-service"],
    [
      "denied: the plan of this account does not allow it",
      "The registry refused the push to acme/bot/chatbot-service",
    ],
    ["no basic auth credentials", "Nobody is logged in to the registry ghcr.io"],
    [
      "invalid reference format: repository name (acme/Bot) must be lowercase",
      "`ghcr.io/acme/bot/chatbot-service` is not a valid image name",
    ],
    [
      "tag invalid: The image tag 'main' already exists in the 'bot' repository and cannot be overwritten because the repository is immutable",
      "The registry ghcr.io does not let a tag be moved",
    ],
    [
      "name unknown: The repository with name 'bot' does not exist in the registry with id '1'",
      "The registry ghcr.io has no repository acme/bot/chatbot-service",
    ],
    [
      "write /var/lib/docker/tmp/GetImageBlob1: no space left on device",
      "The push failed: the disk of the runner is full",
    ],
    [
      "filesystem: write /var/lib/registry/docker: no space left on device",
      "The registry ghcr.io has no room for the image",
    ],
    [
      "received unexpected HTTP status: 507 Insufficient Storage",
      "The registry ghcr.io has no room for the image",
    ],
    ["denied: Storage quota exceeded", "The registry refused the push to acme/bot/chatbot-service"],
    [
      "received unexpected HTTP status: 413 Request Entity Too Large",
      "The registry ghcr.io refuses a layer as too large",
    ],
    ["toomanyrequests: retry-after: 1s", "The registry ghcr.io limits how often it may be asked (1 try)"],
    [
      "received unexpected HTTP status: 429 Too Many Requests",
      "The registry ghcr.io limits how often it may be asked (1 try)",
    ],
    ["dial tcp: lookup ghcr.io: no such host", "The registry ghcr.io cannot be reached"],
    ["dial tcp 127.0.0.1:443: connect: connection refused", "The registry ghcr.io cannot be reached"],
    [
      "tls: failed to verify certificate: x509: certificate signed by unknown authority",
      "The certificate of the registry ghcr.io is not trusted",
    ],
    [
      "http: server gave HTTP response to HTTPS client",
      "The registry ghcr.io speaks plain HTTP, without encryption",
    ],
    ["received unexpected HTTP status: 502 Bad Gateway", "The registry ghcr.io is out of order (1 try)"],
    ["unknown: unknown error", "The registry ghcr.io is out of order (1 try)"],
    ["unexpected EOF", "The connection to the registry ghcr.io was cut (1 try)"],
    [
      "write tcp 10.0.0.1:4711->1.2.3.4:443: write: broken pipe",
      "The connection to the registry ghcr.io was cut (1 try)",
    ],
    ["read: connection reset by peer", "The connection to the registry ghcr.io was cut (1 try)"],
    ["the moon is full", "The push to acme/bot/chatbot-service failed"],
  ])("%s", (message, title) => {
    expect(pushProblem(`${PROGRESS}\n${message}`, FACTS)).toMatchObject({
      title,
      detail: expect.stringContaining(message),
      fix: expect.any(String),
      look: "docker push ghcr.io/acme/bot/chatbot-service:sha-0123456789ab",
    });
    expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
    for (const facts of VARIANTS) {
      const tell = () => pushProblem(`${PROGRESS}\n${message}`, facts);
      expect(inFrench(tell)).toEqual({ id: tell().id, english: [] });
      expect(tell().id).toMatch(/^(?:push|registry)-/);
    }
  });

  test("without a login of ours, the credentials, not the rights", () => {
    expect(titleFor("unauthorized: authentication required", { loggedIn: false })).toBe(
      "ghcr.io does not accept the credentials for acme/bot/chatbot-service",
    );
  });

  test("names the repository that needs the role, and whose token it is", () => {
    expect(pushProblem("denied: permission_denied: write_package", FACTS).fix).toContain(
      "add acme/bot with the role Write",
    );
    expect(pushProblem("403 Forbidden", { ...FACTS, source: "other/app" }).cause).toContain(
      "the owner in the image's name is acme, the job is one of other/app",
    );
  });
});

describe("what passes", () => {
  test.each([
    ["received unexpected HTTP status: 503 Service Unavailable", "passes"],
    ["unexpected status from POST request to https://x: 500 Internal Server Error", "passes"],
    ["toomanyrequests: retry later", "passes"],
    ["unexpected EOF", "passes"],
    ["read: connection reset by peer", "passes"],
    ["write: broken pipe", "passes"],
    ["net/http: TLS handshake timeout", "passes"],
    ["dial tcp 1.2.3.4:443: i/o timeout", "passes"],
    ["http: cannot reuse body, request must be retried", "passes"],
    ["use of closed network connection", "passes"],
    ["unknown: unknown error", "passes"],
    ["unexpected status from HEAD request to https://x: 403 Forbidden", "may-pass"],
    ["denied: permission_denied: write_package", "final"],
    ["unauthorized: authentication required", "final"],
    ["no basic auth credentials", "final"],
    ["repository name must be lowercase", "final"],
    ["no space left on device", "final"],
    ["dial tcp: lookup ghcr.io: no such host", "final"],
    ["x509: certificate signed by unknown authority", "final"],
    ["ERROR: failed to solve: dockerfile parse error on line 3", "final"],
    // A refusal is one, whatever else was tried on the way to it.
    ["retrying after unexpected EOF\ndenied: denied", "final"],
    ["received unexpected HTTP status: 404 Not Found", "final"],
  ])("%s %s", (message, fate) => {
    expect(fateOf(`${PROGRESS}\n${message}`)).toBe(fate);
  });
});

describe("a login that fails", () => {
  const login = { registry: "ghcr.io", username: "octocat" };
  test.each([
    [
      'Error response from daemon: Get "https://ghcr.io/v2/": denied: denied',
      "The login to ghcr.io as octocat failed",
    ],
    [
      'Error response from daemon: Get "https://ghcr.io/v2/": unauthorized',
      "The login to ghcr.io as octocat failed",
    ],
    [
      "Error response from daemon: login attempt to http://ghcr.io/v2/ failed with status: 401 Unauthorized",
      "The login to ghcr.io as octocat failed",
    ],
    ["dial tcp: lookup ghcr.io: no such host", "The registry ghcr.io cannot be reached"],
    ["dial tcp 127.0.0.1:5000: connect: connection refused", "The registry ghcr.io cannot be reached"],
    [
      "x509: certificate has expired or is not yet valid",
      "The certificate of the registry ghcr.io is not trusted",
    ],
    [
      "http: server gave HTTP response to HTTPS client",
      "The registry ghcr.io speaks plain HTTP, without encryption",
    ],
  ])("%s", (stderr, title) => {
    const tell = () => loginProblem({ stderr }, login);
    expect(tell()).toMatchObject({
      id: expect.stringMatching(/^registry-/),
      title,
      cause: expect.any(String),
      fix: expect.any(String),
    });
    expect(inFrench(tell)).toEqual({ id: tell().id, english: [] });
  });

  test("is told without docker's warning about where it keeps the password", () => {
    const stderr = "WARNING! Your password will be stored unencrypted\nno";
    expect(loginProblem({ stderr }, login).detail).toBe("no");
  });

  test.each([
    ["pull_request", "secrets are not given to runs from forks"],
    ["push", "no earlier step has logged in"],
  ])("for want of a token on %s says why there is none", (event, cause) => {
    expect(noToken("ghcr.io", event).cause).toContain(cause);
    expect(inFrench(() => noToken("ghcr.io", event))).toEqual({ id: "registry-token-missing", english: [] });
  });
});
