/** The docker command line with a configuration folder of its own, so that our login reaches nobody else. */
import { join } from "node:path";
import { CommandError } from "../errors.js";
import { isMap, type JsonMap, mapAt } from "../json.js";
import type { Finished, PrivateFolder, Processes, Workspace } from "../runtime/ports.js";

export interface Docker {
  /** True when `docker buildx` is there; else plain `docker build` is used. */
  readonly buildx: boolean;
  /** Ends with the signal: an engine or a registry that does not answer may keep any command waiting. */
  run(args: readonly string[], options: DockerRun): Promise<Finished>;
}

export interface DockerRun {
  readonly signal: AbortSignal;
  /** Text for its standard input. */
  readonly input?: string;
  readonly onLine?: (line: string) => void;
}

export interface OpenDocker {
  /** The registry we log in to. */
  readonly registry: string;
  readonly workspace: Workspace;
  readonly processes: Processes;
  readonly privateFolder: PrivateFolder;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Docker's folders beside `config.json` that must stay reachable from our configuration. */
const SHARED_FOLDERS = ["cli-plugins", "contexts"];

export async function openDocker(options: OpenDocker): Promise<Docker> {
  const { processes, environment, signal } = options;
  const program = await processes.find("docker");
  if (!program) throw new CommandError(NO_DOCKER);
  const usual = environment["DOCKER_CONFIG"] || join(environment["HOME"] ?? "", ".docker");
  const ours = await inheritConfig(usual, options);
  const env = {
    BUILDX_CONFIG: join(usual, "buildx"),
    ...environment,
    DOCKER_CONFIG: ours,
    BUILDKIT_PROGRESS: "plain",
  };
  const run: Docker["run"] = (args, asked) => processes.run(program, args, { env, ...asked });
  const [engine, buildx] = await Promise.all([
    run(["version", "--format", "{{.Server.Version}}"], { signal }),
    run(["buildx", "version"], { signal }),
  ]);
  if (engine.exitCode !== 0) throw new CommandError(noEngine(engine));
  return { buildx: buildx.exitCode === 0, run };
}

/**
 * A fresh folder would hide the user's other logins (private base images), plugins, contexts and builders, so all of them are
 * carried over. Our own login is added to the copy only.
 */
async function inheritConfig(
  usual: string,
  { registry, workspace, privateFolder }: OpenDocker,
): Promise<string> {
  const ours = await privateFolder.makeFolder("docker");
  const text = await workspace.read(join(usual, "config.json")).catch(() => "{}");
  await privateFolder.write(
    join("docker", "config.json"),
    JSON.stringify(ownLogin(parseConfig(text), registry)),
  );
  for (const folder of SHARED_FOLDERS) {
    const theirs = join(usual, folder);
    if ((await workspace.kind(theirs)) === "folder") await privateFolder.link(theirs, join("docker", folder));
  }
  return ours;
}

/** An empty helper makes docker keep the login of this one registry in the file, not in the user's credential store. */
function ownLogin(config: JsonMap, registry: string): JsonMap {
  return { ...config, credHelpers: { ...mapAt(config, "credHelpers"), [registry]: "" } };
}

function parseConfig(text: string): JsonMap {
  try {
    const config: unknown = JSON.parse(text);
    return isMap(config) ? config : {};
  } catch {
    return {};
  }
}

const NO_DOCKER = {
  title: "docker is not on the PATH of the runner",
  cause: "The image is built with docker; GitHub's hosted Ubuntu runners have it.",
  fix: "Use `runs-on: ubuntu-latest`, install docker on the runner, or set `build-context: none` to deploy without building.",
};

function noEngine({ stderr }: Finished): { title: string; detail: string; fix: string; look: string } {
  return {
    title: "The Docker engine does not answer",
    detail: stderr.trim(),
    fix: "Start the engine on the runner, or set `DOCKER_HOST` to where it listens.",
    look: "docker info",
  };
}
