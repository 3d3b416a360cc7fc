/** Programs the runner lacks, by `@actions/tool-cache`, which is loaded only when one is missing. */
import { createHash } from "node:crypto";
import { chmod, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, messageOf } from "../errors.js";
import { say } from "../words/say.js";
import type { DownloadableTool, Tools } from "./ports.js";

type ToolCache = typeof import("@actions/tool-cache");

export const cachedTools: Tools = {
  async fetch(tool) {
    const toolCache = await import("@actions/tool-cache");
    const cached = toolCache.find(tool.name, tool.version);
    if (cached && (await isWhole(join(cached, tool.name), tool))) return cached;
    const wanted =
      "known" in tool.sha256
        ? tool.sha256.known
        : await publishedChecksum(tool.sha256.publishedAt, tool, toolCache);
    const file = await download(tool.url, tool, toolCache);
    await verify(file, wanted, tool);
    await chmod(file, 0o755);
    return toolCache.cacheFile(file, tool.name, tool.name, tool.version);
  },
};

/** Is a program of the cache what it was? Only one whose SHA-256 is known can be asked. */
async function isWhole(file: string, { sha256 }: DownloadableTool): Promise<boolean> {
  return !("known" in sha256) || (await digestOf(file).catch(() => "")) === sha256.known;
}

async function digestOf(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}

async function publishedChecksum(url: string, tool: DownloadableTool, toolCache: ToolCache): Promise<string> {
  const file = await download(url, tool, toolCache);
  const text = await readFile(file, "utf8");
  await rm(file, { force: true });
  const checksum = /^[0-9a-f]{64}\b/.exec(text.trim().toLowerCase())?.[0];
  if (checksum) return checksum;
  throw new CommandError({
    id: "tool-checksum-unreadable",
    title: say`The published checksum of ${tool.name} ${tool.version} could not be read`,
    found: say`${url} does not hold a SHA-256.`,
    cause: say`A proxy or a mirror on the way answers with a page of its own.`,
    fix: say`Install ${tool.name} on the runner before this step.`,
  });
}

/** tool-cache itself tries three times when the fault may pass. */
async function download(
  url: string,
  { name, version }: DownloadableTool,
  toolCache: ToolCache,
): Promise<string> {
  try {
    return await toolCache.downloadTool(url);
  } catch (thrown) {
    throw new CommandError(
      {
        id: "tool-unavailable",
        title: say`${name} ${version} is not on the runner and could not be downloaded`,
        detail: `${url}: ${messageOf(thrown)}`,
        cause: say`The runner has no way to the place it is published at.`,
        fix: say`Install ${name} on the runner before this step, or allow the runner to reach ${new URL(url).host}.`,
      },
      { cause: thrown },
    );
  }
}

// tool-cache verifies no checksum of its own.
async function verify(file: string, wanted: string, { name, version, url }: DownloadableTool): Promise<void> {
  const found = await digestOf(file);
  if (found === wanted) return;
  await rm(file, { force: true });
  throw new CommandError({
    id: "tool-checksum-wrong",
    title: say`The download of ${name} ${version} does not have the SHA-256 it should have`,
    found: say`expected ${wanted}, found ${found}, from ${url}`,
    cause: say`The file was changed on its way (a proxy, a mirror), or the transfer was cut.`,
    fix: say`Run the workflow again; if it stays so, install ${name} on the runner before this step.`,
  });
}
