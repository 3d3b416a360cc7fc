/** What the Ollama server has, what it says when a pull fails, and the proof that a model works. */
import { describe, expect, test } from "@jest/globals";
import { ApiError } from "../../../src/cluster/api.js";
import { problemsOf, type RolloutError } from "../../../src/errors.js";
import {
  explainPull,
  fullName,
  installedModels,
  pullModel,
  removeModel,
  verifyModel,
} from "../../../src/models/ollama.js";
import { ollamaServer } from "./ollama-server.js";

const signal = new AbortController().signal;
const options = (client: ReturnType<typeof ollamaServer>["client"]) => ({
  ollama: client,
  signal,
  onEvent: () => {},
});
const titleOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "it went well",
    (thrown: unknown) => problemsOf(thrown)[0].title,
  );

test.each([
  ["nomic-embed-text", "nomic-embed-text:latest"],
  ["nomic-embed-text:v1.5", "nomic-embed-text:v1.5"],
  ["host:5000/me/model", "host:5000/me/model:latest"],
  ["host:5000/me/model:1", "host:5000/me/model:1"],
])("%s is stored as %s", (model, full) => {
  expect(fullName(model)).toBe(full);
});

test("the models on the disk are told with their sizes, entries without a name left out", async () => {
  const { client } = ollamaServer({
    answers: { "/api/tags": { models: [{ name: "a:latest", size: 5 }, { name: "b:1" }, { size: 1 }] } },
  });
  expect([...(await installedModels(options(client)))]).toEqual([
    ["a:latest", 5],
    ["b:1", undefined],
  ]);
});

describe("a pull", () => {
  const pull = (...lines: string[]) => pullModel("m", options(ollamaServer({ pulls: [lines] }).client));

  test("is one only with the last `success`", async () => {
    await expect(pull('{"status":"pulling manifest"}', '{"status":"success"}')).resolves.toBeUndefined();
  });

  test("that answers 200 and then an error has failed, in the words of Ollama", async () => {
    const failure = await pull(
      '{"status":"pulling manifest"}',
      '{"error":"pull model manifest: file does not exist"}',
    ).catch((thrown: RolloutError) => thrown);
    expect(failure?.problems[0]).toMatchObject({
      title: "Ollama could not pull the model m",
      detail: "pull model manifest: file does not exist",
    });
  });

  test.each([
    [['{"status":"verifying sha256 digest"}'], 'the stream ended after "verifying sha256 digest"'],
    [[], 'the stream ended after "nothing"'],
  ])("that breaks off has failed: %j", async (lines, detail) => {
    const failure = await pull(...lines).catch((thrown: RolloutError) => thrown);
    expect(failure?.problems[0].detail).toBe(detail);
  });

  test("tells every event", async () => {
    const seen: string[] = [];
    const { client } = ollamaServer({ pulls: [['{"status":"a"}', '{"status":"success"}']] });
    await pullModel("m", { ...options(client), onEvent: ({ kind }) => seen.push(kind) });
    expect(seen).toEqual(["progress", "done"]);
  });
});

describe("the cause of a failed pull, recorded from Ollama 0.17.4", () => {
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
      "The Ollama pod has no way to the model registry.",
    ],
    [
      'max retries exceeded: Get "https://x/store/sha256:6dbd": read tcp 10.0.0.1->10.0.0.2:443: read: connection reset by peer',
      "The Ollama pod has no way to the model registry.",
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
      "The model registry, or the Ollama server, has a fault of its own.",
    ],
    ["stalled: nothing moved for 60 s", "The model registry, or the Ollama server, has a fault of its own."],
    [
      'the stream ended after "pulling manifest"',
      "The model registry, or the Ollama server, has a fault of its own.",
    ],
    ['pull model manifest: realm host "" does not match original host "registry.ollama.ai"', undefined],
  ])("%s", (message, cause) => {
    expect(explainPull("m", message)).toMatchObject({ detail: message, cause });
  });

  test("comes with a fix whenever it is known", () => {
    expect(explainPull("m", "no space left on device").fix).toContain("PersistentVolumeClaim");
  });
});

describe("the proof of a model", () => {
  const shown = {
    capabilities: ["embedding"],
    model_info: { "general.architecture": "nomic-bert", "nomic-bert.embedding_length": 3 },
  };
  const verify = (show: unknown, embed: unknown) =>
    verifyModel("m", options(ollamaServer({ answers: { "/api/show": show, "/api/embed": embed } }).client));
  const vector = (...numbers: unknown[]) => ({ embeddings: [numbers] });

  test("is a vector of the model's own length", async () => {
    expect(await verify(shown, vector(0.1, -0.2, 0))).toEqual({ dimensions: 3 });
  });

  test("is a vector of any length when the server tells none", async () => {
    expect(await verify({}, vector(1, 2))).toEqual({ dimensions: 2 });
  });

  test("is not asked of a model that only talks", async () => {
    expect(await verify({ capabilities: ["completion"] }, new Error("not asked"))).toEqual({ dimensions: 0 });
  });

  test.each([
    ["no vector", {}, "the answer holds no vector"],
    ["a vector of another length", vector(1, 2), "the vector has 2 numbers, not 3"],
    ["a vector with a hole", vector(1, null, 2), "the vector holds what is no number"],
    ["a vector of zeros", vector(0, 0, 0), "the vector is all zeros"],
    ["an error of the server", new ApiError(500, "", "unable to load model"), "unable to load model"],
  ])("is missing with %s", async (_name, embed, defect) => {
    expect(await titleOf(verify(shown, embed))).toBe(`The model m gives no usable embedding: ${defect}`);
  });

  test("is not missing because of a fault of ours", async () => {
    await expect(verify(shown, new TypeError("bug"))).rejects.toThrow(new TypeError("bug"));
  });
});

describe("removing a model", () => {
  test("that is not there is fine", async () => {
    const { client, asked } = ollamaServer({
      answers: { "/api/delete": new ApiError(404, "", "model not found") },
    });
    await removeModel("m", options(client));
    expect(asked).toEqual([{ path: "/api/delete", body: { model: "m" } }]);
  });

  test("that fails is told", async () => {
    const { client } = ollamaServer({ answers: { "/api/delete": new ApiError(500, "", "disk error") } });
    await expect(removeModel("m", options(client))).rejects.toThrow("disk error");
  });
});
