/** Every environment variable the action reads, in one place; and the environment it gives to its children. */
import type { RunContext } from "./ports.js";

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Not handed on to children. `KUBERNETES_*`: inside a cluster kubectl would silently use the runner's own ServiceAccount.
 * `KUBECONFIG`, `KUBERC`: somebody else's cluster or settings. `INPUT_*`: secrets. `NODE_OPTIONS`: meant for us.
 */
const WITHHELD = /^(?:KUBERNETES_|KUBECONFIG$|KUBERC$|INPUT_|STATE_|NODE_OPTIONS$)/;

export function childEnvironment(variables: Variables): Record<string, string> {
  const kept = Object.entries(variables).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined && !WITHHELD.test(entry[0]);
  });
  return Object.fromEntries(kept);
}

/** What the runner tells of the run. */
export function runContext(variables: Variables): RunContext {
  const read = (name: string): string => variables[name] ?? "";
  return {
    repository: read("GITHUB_REPOSITORY"),
    commit: read("GITHUB_SHA"),
    ref: read("GITHUB_REF_NAME"),
    actor: read("GITHUB_ACTOR"),
    event: read("GITHUB_EVENT_NAME"),
    serverUrl: read("GITHUB_SERVER_URL"),
    apiUrl: read("GITHUB_API_URL"),
    runId: read("GITHUB_RUN_ID"),
    runAttempt: read("GITHUB_RUN_ATTEMPT"),
    workflow: read("GITHUB_WORKFLOW"),
    action: read("GITHUB_ACTION_REPOSITORY"),
    actionRef: read("GITHUB_ACTION_REF"),
    architecture: process.arch === "x64" ? "amd64" : process.arch,
    hosted: read("RUNNER_ENVIRONMENT") === "github-hosted",
  };
}

/** Where the workspace and the runner's temporary files are. */
export function folders(variables: Variables): { workspace: string; temporary: string } {
  const { GITHUB_WORKSPACE, RUNNER_TEMP, TMPDIR } = variables;
  return { workspace: GITHUB_WORKSPACE || process.cwd(), temporary: RUNNER_TEMP || TMPDIR || "/tmp" };
}
