/** The addresses of a run and of what it ran on; undefined outside of GitHub. Pure. */
import type { RunContext } from "./ports.js";

type Place = Pick<RunContext, "repository" | "serverUrl">;

export function runUrlOf({ runId, ...place }: Place & Pick<RunContext, "runId">): string | undefined {
  const home = homeOf(place);
  return home && runId ? `${home}/actions/runs/${runId}` : undefined;
}

export function commitUrlOf({ commit, ...place }: Place & Pick<RunContext, "commit">): string | undefined {
  const home = homeOf(place);
  return home && commit ? `${home}/commit/${commit}` : undefined;
}

function homeOf({ repository, serverUrl }: Place): string | undefined {
  return serverUrl && repository ? `${serverUrl}/${repository}` : undefined;
}
