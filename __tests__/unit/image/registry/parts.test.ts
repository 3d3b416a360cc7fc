/** What the client of registries reads: challenges, docker's configuration, names of hosts. */
import { describe, expect, test } from "@jest/globals";
import { parseChallenge } from "../../../../src/image/registry/challenge.js";
import { credentialsIn, findCredentials } from "../../../../src/image/registry/credentials.js";
import { addressOf, isTrustworthy } from "../../../../src/image/registry/host.js";

describe("a challenge", () => {
  test.each([
    ['Basic realm="lab"', { scheme: "basic" }],
    ["basic", { scheme: "basic" }],
    [
      'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:acme/bot:pull"',
      {
        scheme: "bearer",
        realm: "https://ghcr.io/token",
        service: "ghcr.io",
        scope: "repository:acme/bot:pull",
      },
    ],
    [
      'Basic realm="x", bearer realm="https://a.example/t" , service=plain, error="invalid_token"',
      { scheme: "bearer", realm: "https://a.example/t", service: "plain", scope: "" },
    ],
    [
      'Bearer realm="https://a.example/t",scope="repository:a/b:pull,push"',
      { scheme: "bearer", realm: "https://a.example/t", service: "", scope: "repository:a/b:pull,push" },
    ],
    ['Bearer realm="a \\"b\\""', { scheme: "bearer", realm: 'a "b"', service: "", scope: "" }],
    ["Negotiate", undefined],
    ["Bearer", undefined],
    ['realm="orphan"', undefined],
    ["", undefined],
  ])("%s", (header, challenge) => {
    expect(parseChallenge(header)).toEqual(challenge);
  });
});

describe("docker's configuration", () => {
  const auth = (text: string): string => Buffer.from(text).toString("base64");
  test.each([
    ["ghcr.io", { auths: { "ghcr.io": { auth: auth("ada:a:b") } } }, { username: "ada", password: "a:b" }],
    [
      "ghcr.io",
      { auths: { "https://ghcr.io": { auth: auth("ada:x") } } },
      { username: "ada", password: "x" },
    ],
    [
      "docker.io",
      { auths: { "https://index.docker.io/v1/": { auth: auth("ada:x") } } },
      { username: "ada", password: "x" },
    ],
    ["ghcr.io", { auths: { "evil.example": { auth: auth("ada:x") } } }, undefined],
    ["ghcr.io", { auths: { "ghcr.io": {} } }, undefined],
    ["ghcr.io", { auths: { "ghcr.io": { auth: "%%%" } } }, undefined],
    ["ghcr.io", { auths: { "ghcr.io": { auth: auth("nocolon") } } }, undefined],
    ["ghcr.io", [], undefined],
  ])("for %s: %j", (registry, config, credentials) => {
    expect(credentialsIn(JSON.stringify(config), registry).credentials).toEqual(credentials);
  });

  test("may leave the login to a helper, which is named", () => {
    expect(credentialsIn('{"credHelpers":{"ghcr.io":"gh"}}', "ghcr.io")).toEqual({
      credentials: undefined,
      helper: "gh",
    });
    expect(credentialsIn('{"credsStore":"desktop"}', "ghcr.io").helper).toBe("desktop");
  });

  test("that cannot be read holds no login", () => {
    expect(credentialsIn("{", "ghcr.io")).toEqual({ credentials: undefined, helper: undefined });
  });

  test("is not even read when the inputs say who we are", async () => {
    const known = await findCredentials({
      registry: "ghcr.io",
      username: "ada",
      password: "x",
      workspace: { read: () => Promise.reject(new Error("read")) },
      environment: {},
    });
    expect(known).toEqual({ credentials: { username: "ada", password: "x" } });
  });
});

describe("the address of a repository", () => {
  test.each([
    ["ghcr.io/acme/bot", "https://ghcr.io", "acme/bot"],
    ["docker.io/acme/bot", "https://registry-1.docker.io", "acme/bot"],
    ["python", "https://registry-1.docker.io", "library/python"],
    ["docker.io/python", "https://registry-1.docker.io", "library/python"],
    ["localhost:5000/bot", "http://localhost:5000", "bot"],
    ["127.0.0.1:5000/bot", "http://127.0.0.1:5000", "bot"],
    ["127.evil.example/bot", "https://127.evil.example", "bot"],
    ["registry.example.com:8443/a/b/c", "https://registry.example.com:8443", "a/b/c"],
  ])("%s", (repository, origin, path) => {
    expect(addressOf(repository)).toEqual({ origin, path });
  });

  test.each([
    ["https://auth.example.com/token", "https://ghcr.io", true],
    ["http://auth.example.com/token", "https://ghcr.io", false],
    ["http://localhost/token", "https://ghcr.io", false],
    ["http://localhost:5001/token", "http://localhost:5000", true],
    ["file:///etc/passwd", "http://localhost:5000", false],
    ["nonsense", "https://ghcr.io", false],
  ])("credentials may go to %s for %s: %s", (url, registry, may) => {
    expect(isTrustworthy(url, registry)).toBe(may);
  });
});
