/** Where the layers are kept: by what builder and runner offer, never at the price of the build. */
import { describe, expect, test } from "@jest/globals";
import { type CacheOptions, cacheArguments, exportNotice, importNotice } from "../../../src/image/cache.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

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
const TO = "--cache-to=type=gha,scope=ghcr.io/acme/bot,mode=max";

test("by default it is that of GitHub Actions", () => {
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
    to: [`--cache-to=${place},mode=max`],
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
    const french = inLanguage("fr", () => cacheArguments(options(more)).notice);
    expect(englishIn(`${french?.title} ${french?.cause} ${french?.fix}`)).toEqual([]);
  });

  test("not by an engine that keeps its images in containerd", () => {
    expect(
      cacheArguments(options({ choice: "gha", builder: { ...DOCKER, keepsIndexes: true } })).from,
    ).toEqual([FROM]);
  });
});

/** What BuildKit 0.33 wrote of a cache that another service, or a registry, answers for in this way. */
const imported = (error: string): string[] => [
  "#6 importing cache manifest from gha:7424474448402379791",
  "#7 [mid 1/1] RUN echo hi >/hi",
  `#6 ERROR: ${error}`,
  "#7 CACHED",
];
const exported = (error: string): string[] => [
  "#6 importing cache manifest from gha:7424474448402379791",
  "#6 DONE 0.1s",
  "#12 exporting to GitHub Actions Cache",
  "#12 sending cache export done",
  `#12 ERROR: ${error}`,
  "------",
  " > exporting to GitHub Actions Cache:",
  "------",
  `ERROR: failed to build: failed to solve: ${error}`,
];

const READ_ONLY = "This event may only read the cache.";
const OUT_OF_ORDER = "The service that keeps the layers was out of order, or could not be reached.";

describe.each([
  ["read", "The build could not use the layers of earlier ones", imported, importNotice],
  ["kept", "The image is pushed, but the build's layers were not kept", exported, exportNotice],
] as const)("layers that cannot be %s", (_what, title, wrote, notice) => {
  test.each([
    ["permission_denied", READ_ONLY],
    ["error writing layer blob: failed to reserve cache", READ_ONLY],
    ["token has no writable scopes", READ_ONLY],
    [
      "This legacy service is shutting down, effective April 15, 2025. Migrate to the new service ASAP. For more information: https://gh.io/gha-cache-sunset",
      "buildx is too old for the cache of GitHub Actions: it is 0.30.1, and needs to be at least 0.21.",
    ],
    [
      "failed to parse error response 503: <html>: invalid character '<' looking for beginning of value",
      OUT_OF_ORDER,
    ],
    [
      'error writing layer blob: failed to do request: Head "http://localhost:5999/v2/x/blobs/sha256:a1": dial tcp 127.0.0.1:5999: connect: connection refused',
      OUT_OF_ORDER,
    ],
    [
      "failed to configure registry cache importer: unexpected status from HEAD request to http://localhost:5000/v2/x/manifests/buildcache: 401 Unauthorized",
      "The token may not write, or not read, where the layers are kept.",
    ],
  ])("%s", (error, cause) => {
    expect(notice(wrote(error), CONTAINER)).toEqual({
      id: expect.stringMatching(/^cache-/),
      title,
      detail: error,
      cause,
      fix: expect.any(String),
    });
    const french = inLanguage("fr", () => notice(wrote(error), CONTAINER));
    expect(englishIn(`${french?.title} ${french?.cause} ${french?.fix}`)).toEqual([]);
  });
});

test("an export that does not even begin is told, too", () => {
  const words =
    "ERROR: failed to build: failed to solve: failed to configure gha cache exporter: token is malformed: token contains an invalid number of segments";
  expect(exportNotice(["#1 DONE 0.1s", words], CONTAINER).detail).toBe(words);
});

test.each([
  [["#6 importing cache manifest from localhost:5000/acme/bot:buildcache", "#6 DONE 0.0s"]],
  // The first build of all.
  [
    [
      "#6 importing cache manifest from localhost:5000/acme/bot:buildcache",
      "#6 ERROR: failed to configure registry cache importer: localhost:5000/acme/bot:buildcache: not found",
    ],
  ],
  [["#7 [2/2] RUN make cache", "#7 ERROR: permission_denied"]],
  [["#7 [2/2] RUN pip install cachetools==5.0.3", "#7 1.2 curl: (22) 503"]],
])("nothing is wrong with the cache of %j", (lines) => {
  expect(importNotice(lines, CONTAINER)).toBeUndefined();
});
