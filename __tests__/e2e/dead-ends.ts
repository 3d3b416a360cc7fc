/** The commands that problems tell to look further with, run as people run them: whether they lead anywhere. */
import { setTimeout as sleep } from "node:timers/promises";
import { environmentOf, type Lab, run } from "./lab.js";

/** Of an image that the registry does not have, the command shows just that, by failing. */
const IMAGES = /^docker /;

/** In milliseconds. */
const PATIENCE = 20_000;
const POLL = 500;

/** With what only the reader knows in their place. */
const TO_FILL_IN = /\b(?:FILE|NAMESPACE)\b/;

/** Those that fail, with what they say. */
export async function deadEnds(
  lab: Lab,
  problems: readonly { readonly look?: string | undefined }[],
): Promise<string[]> {
  const commands = new Set(problems.flatMap(({ look }) => look ?? []));
  const env = environmentOf(lab);
  const found: string[] = [];
  for (const command of commands) {
    if (IMAGES.test(command) || TO_FILL_IN.test(command)) continue;
    const trouble = await troubleWith(command, env);
    if (trouble !== undefined) found.push(`${command}: ${trouble}`);
  }
  return found;
}

/** Nobody types so fast as to meet the moment between a crash and the back-off, in which there is no `--previous` log. */
async function troubleWith(command: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const end = Date.now() + PATIENCE; ; await sleep(POLL)) {
    const { exitCode, output } = await run("bash", ["-c", command], { env });
    if (exitCode === 0) return undefined;
    if (Date.now() > end) return output.trim();
  }
}
