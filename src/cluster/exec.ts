/** Commands in a container of a pod: the one thing that the proxy refuses, and kubectl is asked for. */
import { CommandError } from "../errors.js";
import type { Finished, Processes } from "../runtime/ports.js";
import { say } from "../words/say.js";
import type { KubectlCall } from "./connection.js";

export interface PodPlace {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

export interface PodCommandOptions {
  readonly signal: AbortSignal;
  /** Given on the standard input, where no process list and no audit log of the cluster shows it. */
  readonly input?: string | undefined;
  readonly onLine?: ((line: string) => void) | undefined;
}

/**
 * Runs a program in the container, without a shell. Resolves with its end, whatever the exit code; rejects with `CommandError` when
 * the credentials may not.
 */
export type PodCommand = (command: readonly string[], options: PodCommandOptions) => Promise<Finished>;

export interface Exec {
  readonly kubectl: KubectlCall;
  readonly processes: Processes;
}

export function podCommand(place: PodPlace, { kubectl, processes }: Exec): PodCommand {
  return async (command, { signal, input, onLine }) => {
    const { namespace, pod, container } = place;
    const into = ["exec", `--namespace=${namespace}`, pod, `--container=${container}`];
    const args = [...kubectl.args, ...into, ...(input === undefined ? [] : ["--stdin"]), "--", ...command];
    const finished = await processes.run(kubectl.program, args, { env: kubectl.env, input, signal, onLine });
    if (finished.exitCode !== 0 && /\(Forbidden\)/.test(finished.stderr))
      throw new MayNotExec(place, finished.stderr);
    return finished;
  };
}

/** The credentials may not run commands in pods. */
export class MayNotExec extends CommandError {
  constructor({ namespace, pod }: PodPlace, stderr: string) {
    super({
      id: "permission-exec-in-pod",
      title: say`The credentials of the kubeconfig may not run commands in the pod ${pod}`,
      detail: stderr.trim().split("\n").slice(-3).join("\n"),
      fix: say`Grant \`create\` and \`get\` on \`pods/exec\` in the deployer's Role; docs/deployer-role.yaml has the Role.`,
      look: `kubectl -n ${namespace} auth can-i create pods/exec`,
    });
  }
}
