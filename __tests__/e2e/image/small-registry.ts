/** A real registry whose disk is too small for an image: Debian's docker-registry on a tiny file system in memory. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
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
  const port = await freePort();
  const file = `${folder}.yaml`;
  await writeFile(file, configuration(folder, port));
  const child = spawn("docker-registry", ["serve", file], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const host = `localhost:${port}`;
  await answers(`http://${host}/v2/`);
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

function configuration(folder: string, port: number): string {
  return `version: 0.1
log: { level: error }
http: { addr: "127.0.0.1:${port}" }
storage:
  filesystem: { rootdirectory: ${folder} }
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const LOOK_EVERY_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 20_000;

async function answers(url: string): Promise<void> {
  const until = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < until) {
    const good = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (good) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLISECONDS));
  }
  throw new Error(`nothing answers at ${url}`);
}
