/** Programs the runner lacks, by `@actions/tool-cache`, which is loaded only when one is missing. */
import { createHash } from "node:crypto";
import { chmod, readFile, rm } from "node:fs/promises";
import { CommandError } from "../errors.js";
import type { DownloadableTool, Tools } from "./ports.js";

export const cachedTools: Tools = {
  async fetch(tool) {
    const toolCache = await import("@actions/tool-cache");
    const cached = toolCache.find(tool.name, tool.version);
    if (cached) return cached;
    const file = await toolCache.downloadTool(tool.url);
    await verify(file, tool);
    await chmod(file, 0o755);
    return toolCache.cacheFile(file, tool.name, tool.name, tool.version);
  },
  async fetchText(url) {
    const toolCache = await import("@actions/tool-cache");
    const file = await toolCache.downloadTool(url);
    const text = await readFile(file, "utf8");
    await rm(file, { force: true });
    return text;
  },
};

// tool-cache verifies no checksum of its own.
async function verify(file: string, tool: DownloadableTool): Promise<void> {
  const found = createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
  if (found === tool.sha256) return;
  await rm(file, { force: true });
  throw new CommandError({
    title: `The download of ${tool.name} ${tool.version} does not have the expected SHA-256`,
    detail: `expected ${tool.sha256}, found ${found}, from ${tool.url}`,
    cause: "The file was changed on its way (a proxy, a mirror), or the transfer was cut.",
    fix: `Run the workflow again; if it stays so, install ${tool.name} on the runner before this step.`,
  });
}
