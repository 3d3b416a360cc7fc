/** The docker command line with a configuration folder of its own, so that our login reaches nobody else. */
import { CommandError, type Problem } from "../errors.js";
import type { Finished, Processes } from "../runtime/ports.js";
import { say } from "../words/say.js";
import { type OwnConfig, ownConfig } from "./docker-config.js";

export interface Docker {
  /** Ends with the signal: an engine or a registry that does not answer may keep any command waiting. */
  run(args: readonly string[], options: DockerRun): Promise<Finished>;
}

export interface DockerRun {
  readonly signal: AbortSignal;
  /** Text for its standard input. */
  readonly input?: string;
  /** Variables beside those that every command of docker gets. */
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

export interface OpenDocker extends OwnConfig {
  readonly processes: Processes;
}

/** Starts nothing yet. Rejects with a `CommandError` when docker is not there. */
export async function openDocker(options: OpenDocker): Promise<Docker> {
  const { processes } = options;
  const program = await processes.find("docker");
  if (!program) throw new CommandError(noDocker());
  const usual = { ...(await ownConfig(options)), BUILDKIT_PROGRESS: "plain" };
  return {
    run: (args, { env, ...asked }) => processes.run(program, args, { env: { ...usual, ...env }, ...asked }),
  };
}

function noDocker(): Problem {
  return {
    id: "docker-missing",
    title: say`docker is not on the PATH of the runner`,
    cause: say`The image is built with docker; GitHub's hosted Ubuntu runners have it.`,
    fix: say`Use \`runs-on: ubuntu-latest\`, install docker on the runner, or set \`build-context: none\` to deploy without building.`,
  };
}
