/** Ollama by HTTP: what it answers, and how it says no. */
import { describe, expect, test } from "@jest/globals";
import { ApiError } from "../../../src/cluster/api.js";
import { httpServer } from "../../../src/models/http-server.js";
import type { PullEvent } from "../../../src/models/pull-events.js";
import { OllamaError } from "../../../src/models/server.js";
import { ollamaServer } from "./ollama-server.js";

const { signal } = new AbortController();
const serverWith = (answers: Readonly<Record<string, unknown>>) =>
  httpServer(ollamaServer({ answers }).client);

test("the models on the disk are told with digest and size, entries without a name left out", async () => {
  const models = [
    { name: "a:latest", size: 5, digest: "0a10" },
    { name: "b:1", digest: "sha256:0b" },
    { size: 1 },
  ];
  expect(await serverWith({ "/api/tags": { models } }).installed(signal)).toEqual([
    { name: "a:latest", digest: "0a10", bytes: 5 },
    { name: "b:1", digest: "0b", bytes: undefined },
  ]);
});

describe("a pull", () => {
  async function pull(...lines: string[]) {
    const events: PullEvent[] = [];
    const pulled = httpServer(ollamaServer({ pulls: [lines] }).client).pull(
      "m",
      (one) => events.push(one),
      signal,
    );
    return { failure: await pulled.catch((thrown: unknown) => thrown), events };
  }

  test("is one only with the last `success`, and tells every event", async () => {
    const { failure, events } = await pull('{"status":"pulling manifest"}', '{"status":"success"}');
    expect(failure).toBeUndefined();
    expect(events).toEqual([{ kind: "progress", status: "pulling manifest" }, { kind: "done" }]);
  });

  test("that answers 200 and then an error has failed, in the words of Ollama", async () => {
    const message = "pull model manifest: file does not exist";
    const { failure } = await pull('{"status":"pulling manifest"}', JSON.stringify({ error: message }));
    expect(failure).toEqual(new OllamaError(message));
  });

  test.each([
    [['{"status":"verifying sha256 digest"}'], 'the stream ended after "verifying sha256 digest"'],
    [[], 'the stream ended after "nothing"'],
  ])("that breaks off has failed: %j", async (lines, message) => {
    expect((await pull(...lines)).failure).toEqual(new OllamaError(message));
  });
});

test("a model is described by its capabilities and the length of its vectors", async () => {
  const shown = {
    capabilities: ["embedding"],
    model_info: { "general.architecture": "nomic-bert", "nomic-bert.embedding_length": 768 },
  };
  expect(await serverWith({ "/api/show": shown }).describe("m", signal)).toEqual({
    capabilities: ["embedding"],
    dimensions: 768,
  });
});

test("a refusal of Ollama is in its own words, one of the API server stays what it is", async () => {
  const ours = serverWith({ "/api/embed": new ApiError(500, "", '{"error":"unable to load model"}') });
  await expect(ours.embed("m", "x", signal)).rejects.toEqual(new OllamaError("unable to load model"));
  const forbidden = new ApiError(403, "Forbidden", "cannot create resource pods/proxy");
  await expect(serverWith({ "/api/embed": forbidden }).embed("m", "x", signal)).rejects.toBe(forbidden);
});

describe("removing a model", () => {
  test("that is not there is fine", async () => {
    const answers = { "/api/delete": new ApiError(404, "", '{"error":"model not found"}') };
    const { client, asked } = ollamaServer({ answers });
    await httpServer(client).remove("m", signal);
    expect(asked).toEqual([{ path: "/api/delete", body: { model: "m" } }]);
  });

  test("that fails is told", async () => {
    const failing = serverWith({ "/api/delete": new ApiError(500, "", "disk error") });
    await expect(failing.remove("m", signal)).rejects.toThrow("disk error");
  });
});
