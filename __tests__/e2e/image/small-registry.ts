/** A real registry whose disk is too small for an image: Debian's docker-registry on a tiny file system in memory. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../lab.js";

export interface SmallRegistry extends AsyncDisposable {
  /** `localhost:port` */
  readonly host: string;
}

/** `size` as mount takes it, such as `64k`. */
export async function openSmallRegistry(size: string): Promise<SmallRegistry> {
  const folder = await mkdtemp(join(tmpdir(), "small-registry-"));
  const mounted = await run("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  if (mounted.exitCode !== 0) throw new Error(mounted.output);
  const file = `${folder}.yaml`;
  await writeFile(file, configuration(folder));
  const child = spawn("docker-registry", ["serve", file], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const host = `localhost:${await portOf(child)}`;
  return {
    host,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
      await run("umount", [folder]);
      await rm(folder, { recursive: true });
      await rm(file);
    },
  };
}

/** On a port that the system chooses: one that was free a moment ago may be somebody else's by now. */
function configuration(folder: string): string {
  return `version: 0.1
log: { level: info }
http: { addr: "127.0.0.1:0" }
storage:
  filesystem: { rootdirectory: ${folder} }
`;
}

/** The port it listens on, as it says itself. */
function portOf(registry: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = "";
    registry.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      const [, port] = /listening on 127\.0\.0\.1:(\d+)"/.exec(log) ?? [];
      if (port !== undefined) resolve(port);
    });
    registry.once("error", reject);
    registry.once("close", () => reject(new Error(`the registry has ended: ${log}`)));
  });
}
