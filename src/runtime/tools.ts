/** Programs the runner lacks, by `@actions/tool-cache`, which is loaded only when one is missing. */
import { createHash } from "node:crypto";
import { chmod, readFile, rm } from "node:fs/promises";
import { CommandError } from "../errors.js";
import type { DownloadableTool, Tools } from "./ports.js";

type ToolCache = typeof import("@actions/tool-cache");

export const cachedTools: Tools = {
  async fetch(tool) {
    const toolCache = await import("@actions/tool-cache");
    const cached = toolCache.find(tool.name, tool.version);
    if (cached) return cached;
    const wanted = await publishedChecksum(tool, toolCache);
    const file = await download(tool.url, tool, toolCache);
    await verify(file, wanted, tool);
    await chmod(file, 0o755);
    return toolCache.cacheFile(file, tool.name, tool.name, tool.version);
  },
};

async function publishedChecksum(tool: DownloadableTool, toolCache: ToolCache): Promise<string> {
  const file = await download(tool.checksumUrl, tool, toolCache);
  const text = await readFile(file, "utf8");
  await rm(file, { force: true });
  const checksum = /^[0-9a-f]{64}\b/.exec(text.trim().toLowerCase())?.[0];
  if (checksum) return checksum;
  throw new CommandError({
    title: `The published checksum of ${tool.name} ${tool.version} could not be read`,
    detail: `${tool.checksumUrl} does not hold a SHA-256.`,
    cause: "A proxy or a mirror on the way answers with a page of its own.",
    fix: `Install ${tool.name} on the runner before this step.`,
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
        title: `${name} ${version} is not on the runner and could not be downloaded`,
        detail: `${url}: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
        cause: "The runner has no way to the place it is published at.",
        fix: `Install ${name} on the runner before this step, or allow the runner to reach ${new URL(url).host}.`,
      },
      { cause: thrown },
    );
  }
}

// tool-cache verifies no checksum of its own.
async function verify(file: string, wanted: string, { name, version, url }: DownloadableTool): Promise<void> {
  const found = createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
  if (found === wanted) return;
  await rm(file, { force: true });
  throw new CommandError({
    title: `The download of ${name} ${version} does not have the published SHA-256`,
    detail: `expected ${wanted}, found ${found}, from ${url}`,
    cause: "The file was changed on its way (a proxy, a mirror), or the transfer was cut.",
    fix: `Run the workflow again; if it stays so, install ${name} on the runner before this step.`,
  });
}
