/** Base images that cannot be had, told from what three generations of builders really wrote (recorded/). */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { baseImageProblem } from "../../../src/image/base-image-problem.js";
import { buildProblem } from "../../../src/image/build-problem.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const FACTS = { dockerfileName: "Dockerfile", dockerfileText: "", context: "app" };

const recorded = (name: string): string =>
  readFileSync(new URL(`recorded/${name}.txt`, import.meta.url), "utf8");

describe.each(["legacy", "buildx", "buildkit"])("by the builder %s, one", (builder) => {
  test.each([
    [
      "missing",
      "`localhost:5077/s404/x:1` does not exist",
      "The registry localhost:5077 has no such image or tag.",
    ],
    [
      "private",
      "`localhost:5077/s401/x:1` cannot be pulled",
      "It is private, or does not exist: localhost:5077 does not tell which.",
    ],
    [
      "limited",
      "`localhost:5077/s429/x:1` may not be pulled so often",
      "localhost:5077 limits how often this runner's address may pull without a login.",
    ],
    ["faulty", "`localhost:5077/s503/x:1` cannot be pulled", "The registry localhost:5077 is out of order."],
    [
      "unreachable",
      "`localhost:5999/x:1` cannot be pulled",
      "The builder does not reach, or does not trust, the registry localhost:5999.",
    ],
    [
      "platform",
      "`localhost:5000/lab/foreign:1` does not exist for the platform",
      "Without the input `platforms` the image is built for the builder's own.",
    ],
  ])("that is %s", (name, title, cause) => {
    const problem = () => buildProblem(recorded(`base-${name}.${builder}`).split("\n"), FACTS);
    expect(problem()).toMatchObject({
      title: `The build failed: the base image ${title}`,
      cause,
      fix: expect.stringMatching(/\.$/),
    });
    const french = inLanguage("fr", problem);
    expect(french.id).toMatch(/^base-image-/);
    expect(french.title).toMatch(/^Le build a échoué\u00a0: l’image de base `localhost:/);
    expect(englishIn(`${french.title} ${french.cause} ${french.fix}`)).toEqual([]);
  });
});

test.each(["missing-lab.buildx", "missing-lab.legacy"])("%s", (name) => {
  expect(baseImageProblem(recorded(name))?.title).toContain("`localhost:5000/nobody/missing:1`");
});

test.each(["syntax-image.buildx", "syntax-image.buildkit"])("%s is told apart from a base image", (name) => {
  expect(baseImageProblem(recorded(name))).toMatchObject({
    title: expect.stringContaining("the syntax image `docker.io/docker/dockerfile:1`"),
    fix: expect.stringContaining("Correct its name in the Dockerfile"),
  });
  expect(inLanguage("fr", () => baseImageProblem(recorded(name)))?.title).toContain(
    "l’image de syntaxe `docker.io/docker/dockerfile:1`",
  );
});

describe("of Docker Hub", () => {
  test.each([
    [
      "ERROR: failed to build: failed to solve: python:3.11: failed to resolve source metadata for docker.io/library/python:3.11: failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/python/manifests/sha256:aa: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit",
      "Docker Hub limits how often this runner's address may pull without a login.",
    ],
    [
      "ERROR: failed to build: failed to solve: nothere:1: failed to resolve source metadata for docker.io/library/nothere:1: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
      "It is private, or does not exist: docker.io does not tell which.",
    ],
    [
      "pull access denied for nothere, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
      "It is private, or does not exist: docker.io does not tell which.",
    ],
  ])("%s", (line, cause) => {
    expect(baseImageProblem(`\n${line}`)?.cause).toBe(cause);
  });

  test("a layer that may not be pulled so often", () => {
    const lines = [
      " > [linux/amd64 build 1/5] FROM docker.io/library/python:3.11-slim@sha256:aa:",
      "------",
      "ERROR: failed to build: failed to solve: failed to copy: httpReadSeeker: failed open: unexpected status code: 429 Too Many Requests",
    ];
    expect(baseImageProblem(lines.join("\n"))?.title).toBe(
      "The build failed: the base image `docker.io/library/python:3.11-slim` may not be pulled so often",
    );
  });
});

test("numbers in the name of the image mean nothing", () => {
  const lines = [
    " > [internal] load metadata for localhost:5000/429/bot:401:",
    "------",
    "ERROR: failed to build: failed to solve: localhost:5000/429/bot:401: failed to resolve source metadata for localhost:5000/429/bot:401: localhost:5000/429/bot:401: not found",
  ];
  expect(baseImageProblem(lines.join("\n"))?.title).toMatch(/does not exist$/);
});

test.each([
  // The older builder had pulled it when the next step failed.
  ["Step 1/2 : FROM x:1\n1: Pulling from x\nDigest: sha256:aa\n ---> cbc45225ae2a\nStep 2/2 : RUN true\nno"],
  ["Step 1/2 : FROM x:1\n ---> cbc45225ae2a\nno space"],
  ["#3 [internal] load metadata for x:1\n#3 DONE 0.1s\nERROR: failed to build: failed to solve: not found"],
])("no base image is to blame for %j", (text) => {
  expect(baseImageProblem(text)).toBeUndefined();
});
