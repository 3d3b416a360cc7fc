/** The builders a runner may have: the engine's older one without buildx, the engine's BuildKit, and a BuildKit beside the engine. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Lab, run } from "../lab.js";
import type { Inputs } from "./deployment.js";

export interface Builder extends AsyncDisposable {
  /** What a run is given to use it. */
  readonly environment: Inputs;
}

/** Where docker looks for plugins, whatever its configuration. */
const PLUGINS = "/usr/local/lib/docker/cli-plugins";

/** A docker that has no buildx: an empty file system lies over the folder of its plugins, for it alone. */
export async function openOlder(): Promise<Builder> {
  const folder = await mkdtemp(join(tmpdir(), "docker-without-buildx-"));
  const docker = (await run("which", ["docker"])).output.trim();
  const hidden = `mount -t tmpfs none ${PLUGINS} && exec ${docker} "$@"`;
  await writeFile(join(folder, "docker"), `#!/bin/sh\nexec unshare --mount sh -c '${hidden}' docker "$@"\n`, {
    mode: 0o755,
  });
  return {
    environment: { PATH: folder },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** A BuildKit with a store of its own, as docker/setup-buildx-action sets one up; an empty one each time. */
export async function openBeside(lab: Lab, program: string): Promise<Builder> {
  const folder = await mkdtemp(join(tmpdir(), "buildkit-"));
  const address = `unix://${folder}/buildkitd.sock`;
  // Two that start at once would take the socket of traces at its usual path from each other, and one would end.
  const traces = `--otel-socket-path=${folder}/traces.sock`;
  const child = spawn(program, [`--addr=${address}`, `--root=${folder}/root`, traces], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  let log = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      if (log.includes("running server on")) resolve();
    });
    child.once("close", () => reject(new Error(`BuildKit ended: ${log}`)));
  });
  const environment = { BUILDX_CONFIG: join(folder, "buildx"), BUILDX_BUILDER: "beside" };
  await mkdir(environment.BUILDX_CONFIG);
  const env = { ...process.env, DOCKER_HOST: lab.DOCKER_HOST, BUILDX_CONFIG: environment.BUILDX_CONFIG };
  const created = await run("docker", ["buildx", "create", "--name=beside", "--driver=remote", address], {
    env,
  });
  if (created.exitCode !== 0) throw new Error(created.output);
  return {
    environment,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
