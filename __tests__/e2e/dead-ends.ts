/** The commands that problems tell to look further with, run as people run them: whether they lead anywhere. */
import { dirname } from "node:path";
import { type Lab, run } from "./lab.js";

/** Of an image that the registry does not have, the command shows just that, by failing. */
const IMAGES = /^docker /;

/** With what only the reader knows in their place. */
const TO_FILL_IN = /\b(?:FILE|NAMESPACE)\b/;

/** Those that fail, with what they say. */
export async function deadEnds(
  lab: Lab,
  problems: readonly { readonly look?: string | undefined }[],
): Promise<string[]> {
  const commands = new Set(problems.flatMap(({ look }) => look ?? []));
  const env = {
    ...process.env,
    KUBECONFIG: lab.KUBECONFIG,
    PATH: [...(lab.LAB_KUBECTL === undefined ? [] : [dirname(lab.LAB_KUBECTL)]), process.env["PATH"]].join(
      ":",
    ),
  };
  const found: string[] = [];
  for (const command of commands) {
    if (IMAGES.test(command) || TO_FILL_IN.test(command)) continue;
    const { exitCode, output } = await run("bash", ["-c", command], { env });
    if (exitCode !== 0) found.push(`${command}: ${output.trim()}`);
  }
  return found;
}
