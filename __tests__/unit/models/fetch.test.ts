/** Pulling what is missing: again when a transfer broke, never when it would be in vain. */
import { describe, expect, test } from "@jest/globals";
import { ApiError } from "../../../src/cluster/api.js";
import type { HttpClient } from "../../../src/cluster/proxy.js";
import { problemsOf, RolloutError } from "../../../src/errors.js";
import { ask, type FetchOptions, fetchMissingModels, fetchModel } from "../../../src/models/fetch.js";
import { httpServer } from "../../../src/models/http-server.js";
import type { Clock, Logger } from "../../../src/runtime/ports.js";
import { VirtualClock } from "../../helpers/virtual-clock.js";
import { countingClock, memoryLogger, ollamaServer } from "./ollama-server.js";

const GOOD = ['{"status":"pulling manifest"}', '{"status":"success"}'];
const broken = (message: string): string[] => [JSON.stringify({ error: message })];

const M = { name: "m" };
const named = (...names: string[]) => names.map((name) => ({ name }));

function optionsFor(client: HttpClient, clock: Clock, logger: Logger, free?: string): FetchOptions {
  const reached = { server: httpServer(client), freeSpace: async () => free };
  return { reach: async () => reached, clock, logger, signal: new AbortController().signal };
}

function scene(pulls: NonNullable<Parameters<typeof ollamaServer>[0]>["pulls"], installed: string[] = []) {
  const server = ollamaServer({
    answers: { "/api/tags": { models: installed.map((name) => ({ name })) } },
    ...(pulls ? { pulls } : {}),
  });
  const { clock, slept } = countingClock();
  const { logger, lines } = memoryLogger();
  const options = optionsFor(server.client, clock, logger);
  const pulled = (): unknown[] =>
    server.asked.filter(({ path }) => path === "/api/pull").map(({ body }) => body);
  return { options, slept, lines, pulled };
}

test("only what is missing is pulled, and told", async () => {
  const { options, pulled } = scene([GOOD, GOOD], ["a:latest", "c:7b"]);
  expect(await fetchMissingModels(named("a", "b", "c:7b", "d"), options)).toMatchObject(named("b", "d"));
  expect(pulled()).toEqual([{ model: "b" }, { model: "d" }]);
});

test("nothing is pulled when nothing is missing", async () => {
  const { options, pulled } = scene([], ["a:latest"]);
  expect([await fetchMissingModels(named("a"), options), pulled()]).toEqual([[], []]);
});

describe("a broken transfer is tried again", () => {
  test.each<[string, string[] | Error]>([
    [
      "wrong bytes",
      broken("digest mismatch, file must be downloaded again: want sha256:6dbd, got sha256:2f17"),
    ],
    ["a reset", broken("read tcp 10.0.0.1->10.0.0.2:443: read: connection reset by peer")],
    ["Ollama's own retries at an end", broken("max retries exceeded: unexpected EOF")],
    ["a fault of the registry", broken('pull model manifest: 503: {"errors":[]}')],
    ["a stream that ends early", ['{"status":"pulling abc"}']],
    ["a proxy that says no JSON", ["upstream connect error: connection timeout"]],
    [
      "a Service without endpoints",
      new ApiError(503, "ServiceUnavailable", "no endpoints available for service"),
    ],
    ["a connection that breaks", new Error("socket hang up")],
  ])("%s", async (_name, fault) => {
    const { options, slept } = scene([fault, fault, fault, GOOD]);
    await fetchModel(M, options);
    expect(slept).toEqual([5000, 15_000, 30_000]);
  });

  test("with a line that says why", async () => {
    const { options, lines } = scene([broken("unexpected EOF"), GOOD]);
    await fetchModel(M, options);
    expect(lines).toContain("The pull of m broke off (unexpected EOF); trying again in 5 s");
  });

  test("but not for ever", async () => {
    const fault = broken("unexpected EOF");
    const { options, slept } = scene([fault, fault, fault, fault, GOOD]);
    await expect(fetchModel(M, options)).rejects.toThrow("Ollama could not pull the model m");
    expect(slept).toHaveLength(3);
  });
});

describe("what would fail again is not tried again", () => {
  test.each<[string, string[] | Error, string]>([
    [
      "a model that does not exist",
      broken("pull model manifest: file does not exist"),
      "Ollama could not pull the model m",
    ],
    ["a full disk", broken("write /data/x: no space left on device"), "Ollama could not pull the model m"],
    ["a model for a newer Ollama", broken("pull model manifest: 412: "), "Ollama could not pull the model m"],
    [
      "a missing permission",
      new ApiError(403, "Forbidden", "cannot create resource services/proxy"),
      "cannot create resource services/proxy",
    ],
  ])("%s", async (_name, fault, message) => {
    const { options, slept } = scene([fault, GOOD]);
    await expect(fetchModel(M, options)).rejects.toThrow(message);
    expect(slept).toEqual([]);
  });
});

test("a cancelled run is not told as a broken transfer", async () => {
  const reason = new Error("cancelled");
  const { options, slept } = scene([broken("unexpected EOF"), GOOD]);
  await expect(fetchModel(M, { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(slept).toEqual([]);
});

test("a pull in which nothing moves any more is ended after a minute, and tried again", async () => {
  const { logger, lines } = memoryLogger();
  const clock = new VirtualClock();
  const line = (completed: number) => `{"status":"pulling 6dbd","total":18621440,"completed":${completed}}`;
  let pulls = 0;
  const ollama = {
    ...ollamaServer({ answers: { "/api/tags": { models: [] } } }).client,
    async *stream(_path: string, _body: unknown, signal: AbortSignal) {
      pulls += 1;
      if (pulls > 1) return yield* GOOD;
      yield line(1);
      await clock.sleep(50_000, signal);
      for (;;) {
        yield line(2);
        await clock.sleep(1000, signal);
      }
    },
  };
  const startedAt = clock.now();
  await clock.during(() => fetchModel(M, optionsFor(ollama, clock, logger)));
  expect(lines).toContain("The pull of m broke off (stalled: nothing moved for 60 s); trying again in 5 s");
  expect(clock.now() - startedAt).toBe(50_000 + 60_000 + 5000);
});

test("checking a large file, which takes minutes without a word, is no stall", async () => {
  const done = Promise.withResolvers<void>();
  let minutes = 0;
  const clock = {
    now: () => 0,
    sleep: async (_milliseconds: number, signal: AbortSignal) => {
      signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 1));
      minutes += 1;
      if (minutes === 5) done.resolve();
    },
  };
  const ollama = {
    ...ollamaServer().client,
    async *stream() {
      yield '{"status":"verifying sha256 digest"}';
      await done.promise;
      yield '{"status":"success"}';
    },
  };
  const { logger } = memoryLogger();
  const failure = await fetchModel(M, optionsFor(ollama, clock, logger)).catch(problemsOf);
  expect(failure).toMatchObject(M);
});

test("a full disk is told with the room that its volume has", async () => {
  const { options } = scene([broken("write /data/models/blobs/sha256-6d-partial: no space left on device")]);
  const asked: string[] = [];
  const freeSpace = async (folder: string) => {
    asked.push(folder);
    return "/data: 3.1 MB of 8.4 MB free";
  };
  const reach = async (signal: AbortSignal) => ({ ...(await options.reach(signal)), freeSpace });
  const [problem] = problemsOf(await fetchModel(M, { ...options, reach }).catch((thrown: unknown) => thrown));
  expect(asked).toEqual(["/data/models"]);
  expect(problem?.detail).toMatch(/no space left on device$/);
  expect(problem?.found).toBe("/data: 3.1 MB of 8.4 MB free");
});

describe("a pinned version", () => {
  const digest = "0a109f422b47";
  const withDigest = (installed: string) =>
    ollamaServer({
      answers: { "/api/tags": { models: [{ name: "m:latest", digest: installed }] } },
      pulls: [GOOD],
    });
  const fetched = async (installed: string) => {
    const { clock } = countingClock();
    const { logger } = memoryLogger();
    return fetchMissingModels([{ ...M, digest }], optionsFor(withDigest(installed).client, clock, logger));
  };

  test("that is there is not pulled", async () => {
    expect(await fetched(`${digest}e3a5`)).toEqual([]);
  });

  test("is pulled when another one is there, and refused when the registry has it no longer", async () => {
    await expect(fetched("ffffffffffff")).rejects.toThrow(/is not the version/);
  });
});

test("a server that goes away while it is asked is asked again, from the pod that follows", async () => {
  const { options, slept } = scene([]);
  let asked = 0;
  const answer = await ask(options, async () => {
    asked += 1;
    if (asked === 1) throw new ApiError(404, "NotFound", 'pods "ollama-1" not found');
    return "here";
  });
  expect([answer, slept]).toEqual(["here", [5000]]);
});

test("an answer that is no good is not asked for again", async () => {
  const { options, slept } = scene([]);
  const bad = new RolloutError({ title: "no usable embedding" });
  await expect(ask(options, () => Promise.reject(bad))).rejects.toBe(bad);
  expect(slept).toEqual([]);
});
