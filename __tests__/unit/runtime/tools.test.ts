/** Fetching a program the runner lacks: from a real server, by the real tool cache. */

import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { problemsOf } from "../../../src/errors.js";
import type { DownloadableTool } from "../../../src/runtime/ports.js";
import { cachedTools } from "../../../src/runtime/tools.js";
import { inLanguage } from "../../../src/words/say.js";
import { englishIn } from "../../helpers/french.js";

const PROGRAM = "#!/bin/sh\necho hello\n";
const SHA256 = createHash("sha256").update(PROGRAM).digest("hex");

let server: Server;
let folder = "";
let asked: string[] = [];
const files: Record<string, string> = {
  "/tool": PROGRAM,
  "/good": `${SHA256}\n`,
  "/bad": "0".repeat(64),
  "/page": "<html>",
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chatbot-tools-"));
  process.env["RUNNER_TEMP"] = join(folder, "temp");
  process.env["RUNNER_TOOL_CACHE"] = join(folder, "tools");
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const file = files[request.url ?? ""];
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
});

const tool = (version: string, checksum: string, path = "/tool") => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { name: "tool", version, url: origin + path, sha256: { publishedAt: origin + checksum } };
};
const known = (version: string, sha256: string) => ({ ...tool(version, ""), sha256: { known: sha256 } });

test("a program with the published SHA-256 is made executable and kept for the next run", async () => {
  const first = await cachedTools.fetch(tool("1.0.0", "/good"));
  expect((await stat(join(first, "tool"))).mode & 0o777).toBe(0o755);
  expect(asked).toEqual(["/good", "/tool"]);
  expect(await cachedTools.fetch(tool("1.0.0", "/good"))).toBe(first);
  expect(asked).toHaveLength(2);
});

const REFUSED: readonly [string, () => DownloadableTool, string][] = [
  ["a program with another SHA-256", tool.bind(null, "2.0.0", "/bad"), "does not have the SHA-256"],
  [
    "a checksum that is a page",
    tool.bind(null, "3.0.0", "/page"),
    "published checksum of tool 3.0.0 could not be read",
  ],
  ["a program that is not there", tool.bind(null, "4.0.0", "/good", "/none"), "could not be downloaded"],
];

test.each(REFUSED)("%s is refused and not kept", async (_what, make, message) => {
  await expect(cachedTools.fetch(make())).rejects.toThrow(message);
  await expect(stat(join(folder, "tools", "tool", make().version))).rejects.toThrow("ENOENT");
});

test("a program whose SHA-256 is known is fetched without asking for another", async () => {
  const folder = await cachedTools.fetch(known("5.0.0", SHA256));
  expect([await readFile(join(folder, "tool"), "utf8"), asked]).toEqual([PROGRAM, ["/tool"]]);
});

test("one that was changed in the cache is fetched again", async () => {
  const folder = await cachedTools.fetch(known("6.0.0", SHA256));
  await writeFile(join(folder, "tool"), "changed");
  await cachedTools.fetch(known("6.0.0", SHA256));
  expect([await readFile(join(folder, "tool"), "utf8"), asked]).toEqual([PROGRAM, ["/tool", "/tool"]]);
});

test.each(REFUSED)("%s is refused in French", async (_what, make) => {
  const thrown: unknown = await inLanguage("fr", () => cachedTools.fetch(make())).catch(
    (one: unknown) => one,
  );
  const [{ id, title, cause, fix }] = problemsOf(thrown);
  expect(id).toMatch(/^tool-/);
  expect(englishIn(`${title} ${cause} ${fix}`)).toEqual([]);
});
