/** The addresses of a run, of what it ran on, and of what is written about it; undefined outside of GitHub. Pure. */
import type { Language } from "../words/words.js";
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

/** The pages about messages, from the root of the repository. */
export const TROUBLESHOOTING: Readonly<Record<Language, string>> = {
  en: "docs/troubleshooting.md",
  fr: "docs/troubleshooting.fr.md",
};

/** The page of this version that tells of its messages. */
export function troubleshootingUrlOf(
  { action, actionRef, serverUrl }: Pick<RunContext, "action" | "actionRef" | "serverUrl">,
  language: Language,
): string | undefined {
  const home = homeOf({ repository: action, serverUrl });
  return home && actionRef ? `${home}/blob/${actionRef}/${TROUBLESHOOTING[language]}` : undefined;
}

function homeOf({ repository, serverUrl }: Place): string | undefined {
  return serverUrl && repository ? `${serverUrl}/${repository}` : undefined;
}
