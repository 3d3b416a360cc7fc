/** Files that later steps may read: the report. */
import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublicFiles } from "./ports.js";

export function createPublicFiles(parent: string): PublicFiles {
  return {
    async write(name, content) {
      await mkdir(parent, { recursive: true });
      const folder = await mkdtemp(join(parent, "chatbot-deploy-report-"));
      // The umask of this process hides everything; a report is made to be read by later steps, whoever runs them.
      await chmod(folder, 0o755);
      const file = join(folder, name);
      await writeFile(file, content);
      await chmod(file, 0o644);
      return file;
    },
  };
}
