/** Where the layers are kept: by what builder and runner offer, never at the price of the build. */
import { describe, expect, test } from "@jest/globals";
import { type CacheOptions, cacheArguments, cacheNotice } from "../../../src/image/cache.js";

const ACTIONS = { ACTIONS_RUNTIME_TOKEN: "t", ACTIONS_RESULTS_URL: "https://results" };
const CONTAINER = { driver: "docker-container", version: "0.30.1", keepsIndexes: false };
const DOCKER = { ...CONTAINER, driver: "docker" };

const options = (more: Partial<CacheOptions>): CacheOptions => ({
  choice: "auto",
  builder: CONTAINER,
  repository: "ghcr.io/acme/bot",
  event: "push",
  environment: ACTIONS,
  ...more,
});

const FROM = "--cache-from=type=gha,scope=ghcr.io/acme/bot";
const TO = "--cache-to=type=gha,scope=ghcr.io/acme/bot,mode=max,ignore-error=true";

test("by default it is that of GitHub Actions, and cannot fail the build", () => {
  expect(cacheArguments(options({}))).toEqual({ from: [FROM], to: [TO] });
});

test("a pull request keeps only the layers of the image", () => {
  expect(cacheArguments(options({ event: "pull_request" })).to).toEqual([TO.replace("max", "min")]);
});

test.each([
  ["", [FROM], [TO]],
  ["read", [FROM], []],
  ["write-only", [], [TO]],
  ["none", [], []],
  ["read-write", [FROM], [TO]],
])("with the mode %j of the runner's cache it reads %j and writes %j", (mode, from, to) => {
  expect(cacheArguments(options({ environment: { ...ACTIONS, ACTIONS_CACHE_MODE: mode } }))).toEqual({
    from,
    to,
  });
});

test("the registry's is beside the image", () => {
  const place = "type=registry,ref=ghcr.io/acme/bot:buildcache";
  expect(cacheArguments(options({ choice: "registry", environment: {} }))).toEqual({
    from: [`--cache-from=${place}`],
    to: [`--cache-to=${place},mode=max,ignore-error=true`],
  });
});

describe("it is left out", () => {
  test.each([
    ["when none is wanted", { choice: "none" }, undefined],
    ["silently when nobody asked and the runner offers none", { environment: {} }, undefined],
    ["silently when nobody asked and the builder cannot", { builder: DOCKER }, undefined],
    [
      "with a notice when the builder cannot",
      { choice: "gha", builder: DOCKER },
      "The build's layers are not kept: the builder cannot export its cache",
    ],
    [
      "with a notice when the builder cannot, in a registry",
      { choice: "registry", builder: DOCKER },
      "The build's layers are not kept: the builder cannot export its cache",
    ],
    [
      "with a notice when the runner offers none",
      { choice: "gha", environment: {} },
      "The build's layers are not kept: the runner offers no cache of GitHub Actions",
    ],
  ] as const)("%s", (_when, more, title) => {
    const { from, to, notice } = cacheArguments(options(more));
    expect([from, to, notice?.title]).toEqual([[], [], title]);
  });

  test("not by an engine that keeps its images in containerd", () => {
    expect(
      cacheArguments(options({ choice: "gha", builder: { ...DOCKER, keepsIndexes: true } })).from,
    ).toEqual([FROM]);
  });
});

describe("a build that went well", () => {
  test.each([
    [
      "#20 ERROR: denied: token has no writable scopes",
      "The image is pushed, but the build's layers were not kept",
    ],
    ["#20 ERROR: failed to reserve cache", "The image is pushed, but the build's layers were not kept"],
    [
      "#4 importing cache manifest from gha: This legacy service is shutting down, effective April 15, 2025",
      "The cache of the build's layers failed; the build itself is fine",
    ],
    [
      "#4 ERROR: GET https://results/_apis/artifactcache/cache?keys=x: 503",
      "The cache of the build's layers failed; the build itself is fine",
    ],
    [
      "#4 exporting cache to GitHub Actions Cache: error writing layer blob: 429 Too Many Requests",
      "The cache of the build's layers failed; the build itself is fine",
    ],
  ])("says %s", (line, title) => {
    expect(cacheNotice(["#1 DONE", line], CONTAINER)?.title).toBe(title);
  });

  test.each([
    "#5 CACHED",
    "#7 RUN pip install cachetools==5.0.3",
    "#9 Downloading cachetools-400.whl",
    "#9 curl: (22) 503",
    "#12 exporting cache to GitHub Actions Cache DONE",
  ])("is not called faulty for %s", (line) => {
    expect(cacheNotice([line], CONTAINER)).toBeUndefined();
  });
});
