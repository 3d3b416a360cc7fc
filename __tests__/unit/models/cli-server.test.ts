/** Ollama by its own command: what it prints for people, recorded from 0.17.4 in a pod of the lab, is read back. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import type { PodCommand } from "../../../src/cluster/exec.js";
import { createProgressReader, readDescription, readInstalled } from "../../../src/models/cli-output.js";
import { cliServer } from "../../../src/models/cli-server.js";
import type { PullEvent } from "../../../src/models/pull-events.js";
import { OllamaError } from "../../../src/models/server.js";
import type { Finished } from "../../../src/runtime/ports.js";

const { signal } = new AbortController();
const recorded = (name: string): Promise<string> =>
  readFile(new URL(`recorded/${name}`, import.meta.url), "utf8");

/** A pod in which each command ends as told; what was run is kept. */
function pod(ends: Partial<Finished>) {
  const commands: (readonly string[])[] = [];
  const exec: PodCommand = async (command, { onLine }) => {
    commands.push(command);
    const finished = { exitCode: 0, stdout: "", stderr: "", ...ends };
    for (const line of finished.stderr.split(/\r?\n/)) onLine?.(line);
    return finished;
  };
  return { server: cliServer(exec), commands };
}

test("the list", async () => {
  expect(readInstalled(await recorded("list.txt"))).toEqual([
    { name: "nomic-embed-text:latest", digest: "1eaa88663acd", bytes: 20_000_000 },
  ]);
});

test("the description", async () => {
  expect(readDescription(await recorded("show.txt"))).toEqual({
    capabilities: ["embedding"],
    dimensions: 768,
  });
});

describe("a pull", () => {
  test("becomes few events out of many frames, without escape sequences", async () => {
    const { server, commands } = pod({ stderr: await recorded("pull.stderr.txt") });
    const events: PullEvent[] = [];
    await server.pull("nomic-embed-text", (event) => events.push(event), signal);
    expect(commands).toEqual([["ollama", "pull", "nomic-embed-text"]]);
    expect(events.map((event) => (event.kind === "progress" ? event.status : event.kind))).toEqual([
      "pulling manifest",
      "pulling 6dbdc7ca5073",
      "pulling 9463d3e967de",
      "pulling 885769ff7150",
      "pulling 46993d056d04",
      "verifying sha256 digest",
      "writing manifest",
      "success",
      "done",
    ]);
    expect(JSON.stringify(events)).not.toContain("\\u001b");
  });

  test("tells how far it has come", () => {
    const read = createProgressReader();
    expect(read("pulling 970aa74c0a90:  45% ▕███████        ▏ 123 MB/274 MB   12 MB/s     12s")).toEqual({
      kind: "progress",
      status: "pulling 970aa74c0a90",
      total: 274_000_000,
      completed: 123_300_000,
      shown: expect.any(String),
    });
  });

  test("that fails is told in Ollama's words", async () => {
    const { server } = pod({ exitCode: 1, stderr: await recorded("pull-missing.stderr.txt") });
    await expect(server.pull("nope", () => {}, signal)).rejects.toEqual(
      new OllamaError("pull model manifest: file does not exist"),
    );
  });

  test("whose pod went away is told as that", async () => {
    const { server } = pod({ exitCode: 137, stderr: "command terminated with exit code 137\n" });
    await expect(server.pull("m", () => {}, signal)).rejects.toThrow(/broke off: command terminated/);
  });
});

test.each([
  ["[0.6,0.8]\n", [0.6, 0.8]],
  ["Hello! How can I help?\n", []],
  ['{"a":1}', []],
])("the vector in %j is %j", async (stdout, vector) => {
  const { server, commands } = pod({ stdout });
  expect(await server.embed("m", "ping", signal)).toEqual(vector);
  expect(commands).toEqual([["ollama", "run", "m", "ping"]]);
});

describe("removing a model", () => {
  test("that is not there is fine", async () => {
    const { server } = pod({ exitCode: 1, stderr: await recorded("rm-missing.stderr.txt") });
    await expect(server.remove("nope", signal)).resolves.toBeUndefined();
  });

  test("that fails is told", async () => {
    await expect(
      pod({ exitCode: 1, stderr: "Error: disk error\n" }).server.remove("m", signal),
    ).rejects.toThrow("disk error");
  });
});
