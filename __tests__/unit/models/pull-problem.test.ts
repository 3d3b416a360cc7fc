/** Why a pull failed, in words recorded from Ollama 0.17.4 and the public registry. */
import { describe, expect, test } from "@jest/globals";
import { explainPull, isFullDisk, isLost, mayPass } from "../../../src/models/pull-problem.js";
import type { Fault } from "../../../src/models/server.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

describe("the cause", () => {
  test.each([
    ["pull model manifest: file does not exist", "The registry has no such model."],
    [
      "write /data/models/blobs/sha256-6dbd-partial: no space left on device",
      "The volume of the Ollama pod is full.",
    ],
    [
      'pull model manifest: Get "https://registry.ollama.ai/v2/": dial tcp 10.89.0.1:443: connect: connection refused',
      "The Ollama pod has no way to the model registry.",
    ],
    [
      'pull model manifest: Get "https://registry.ollama.ai/v2/": dial tcp: lookup registry.ollama.ai on 10.0.0.10:53: dial udp: connect: network is unreachable',
      "The Ollama pod cannot resolve the name of the model registry.",
    ],
    [
      'max retries exceeded: Get "https://x/store/sha256:6dbd": read tcp 10.0.0.1->10.0.0.2:443: read: connection reset by peer',
      "The connection to the model registry breaks again and again.",
    ],
    [
      'pull model manifest: Get "https://registry.ollama.ai/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      "The Ollama pod does not trust the certificate it is shown; a proxy on the way makes its own.",
    ],
    [
      "digest mismatch, file must be downloaded again: want sha256:6dbd, got sha256:2f17",
      "What arrived is not what the registry announced; a proxy on the way may change it.",
    ],
    [
      'pull model manifest: 429: {"errors":[{"code":"TOO_MANY_REQUESTS","message":"Too Many Requests"}]}',
      "The model registry limits how often this address may pull.",
    ],
    [
      'pull model manifest: 503: {"errors":[{"code":"SERVICE_UNAVAILABLE"}]}',
      "The model registry has a fault of its own.",
    ],
    ['pull model manifest: realm host "" does not match original host "registry.ollama.ai"', undefined],
  ])("%s", (message, cause) => {
    expect(explainPull("m", { message })).toMatchObject({ detail: message, cause });
  });

  test.each<[Fault, string]>([
    ["lost", "The Ollama server went away in the middle: it was restarted, or ran out of memory."],
    [
      "stalled",
      "The model registry, or a proxy on the way to it, holds the connection open and sends nothing.",
    ],
    ["unreadable", "The connection to the model registry breaks again and again."],
  ])("what is seen from here needs no words: %s", (fault, cause) => {
    expect(explainPull("m", { message: "…", fault })).toMatchObject({ detail: "…", cause });
  });

  test("comes with a fix whenever it is known", () => {
    expect(explainPull("m", { message: "no space left on device" }).fix).toContain("PersistentVolumeClaim");
  });
});

test.each([
  [
    "pull model manifest: 412: \n\nThe model you are attempting to pull requires a newer version of Ollama.",
    /newer Ollama/,
  ],
  ["open /data/models/blobs/sha256-6d-partial: permission denied", /may not write/],
  ["pull model manifest: 401: {}", /does not let this server have the model/],
  ['Get "https://x/": dial tcp: lookup x on 10.96.0.10:53: no such host', /cannot resolve/],
  ['Get "https://x/": dial tcp: lookup x on 10.96.0.10:53: server misbehaving', /cannot resolve/],
  ['Get "https://x/": dial tcp: lookup x on 10.96.0.10:53: read udp 1->2: i/o timeout', /cannot resolve/],
  ['Get "https://x/": dial tcp 10.1.1.1:443: i/o timeout', /no way to the model registry/],
  ["could not connect to ollama server, run 'ollama serve' to start it", /went away/],
])("%s", (message, cause) => {
  expect(explainPull("m", { message }).cause).toMatch(cause);
});

test.each([
  ["digest mismatch, file must be downloaded again", true],
  ["pull model manifest: 429: {}", true],
  ["max retries exceeded: unexpected EOF", true],
  ["no space left on device", false],
  ["pull model manifest: file does not exist", false],
  ["x509: certificate signed by unknown authority", false],
  ["what nobody knows", false],
])("%s may pass: %s", (message, passing) => {
  expect(mayPass({ message })).toBe(passing);
});

test("a full disk and a lost server are told apart from the rest", () => {
  expect([isFullDisk("write x: no space left on device"), isFullDisk("EOF")]).toEqual([true, false]);
  expect([
    isLost({ message: "le flux s’est arrêté", fault: "lost" }),
    isLost({ message: "unexpected EOF" }),
  ]).toEqual([true, false]);
});

test.each([
  "pull model manifest: file does not exist",
  "no space left on device",
  "permission denied",
  "412: ",
  "401: {}",
  "429: {}",
  "x509: ",
  "digest mismatch",
  "no such host",
  "i/o timeout",
  "unexpected EOF",
  "503: {}",
  "could not connect to ollama",
])("%s is explained in French", (message) => {
  const { title, cause = "", fix = "" } = inLanguage("fr", () => explainPull("m", { message }));
  expect(cause).not.toBe("");
  expect(englishIn(`${title} ${cause} ${fix}`)).toEqual([]);
});
