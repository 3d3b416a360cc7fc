/** The Ollama server by its own command in its pod: for credentials that may not use the API server's proxy. */
import type { PodCommand } from "../cluster/exec.js";
import { plain } from "../foreign-text.js";
import { say } from "../words/say.js";
import { createProgressReader, readDescription, readInstalled } from "./cli-output.js";
import { OllamaError, type OllamaServer } from "./server.js";

export function cliServer(exec: PodCommand): OllamaServer {
  const ollama = async (
    args: readonly string[],
    signal: AbortSignal,
    onLine?: (line: string) => void,
  ): Promise<string> => {
    const { exitCode, stdout, stderr } = await exec(["ollama", ...args], { signal, onLine });
    if (exitCode === 0) return stdout;
    const words = errorIn(stderr);
    throw words === undefined ? brokenOff(stderr) : new OllamaError(words);
  };
  return {
    installed: async (signal) => readInstalled(await ollama(["list"], signal)),
    async pull(model, onEvent, signal) {
      const read = createProgressReader();
      await ollama(["pull", model], signal, (line) => {
        const events = line.split(NEXT_FRAME).flatMap((drawn) => read(plain(drawn)) ?? []);
        for (const event of events) onEvent(event);
      });
      onEvent({ kind: "done" });
    },
    describe: async (model, signal) => readDescription(await ollama(["show", model], signal)),
    embed: async (model, text, signal) => vectorIn(await ollama(["run", model, text], signal)),
    remove: (model, signal) =>
      ollama(["rm", model], signal).then(
        () => {},
        (thrown: unknown) => {
          if (!(thrown instanceof OllamaError && /not found/.test(thrown.message))) throw thrown;
        },
      ),
  };
}

/** A frame ends without a line end; the next one begins by moving the cursor to the first column. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a control sequence is what is looked for.
const NEXT_FRAME = /\u001b\[1G/;

/** `Error: pull model manifest: file does not exist`, after what else it drew. */
function errorIn(stderr: string): string | undefined {
  return /^.*?Error: (.+)$/m.exec(plain(stderr))?.[1]?.trim();
}

function brokenOff(stderr: string): OllamaError {
  return new OllamaError(say`the command in the pod broke off: ${lastLine(stderr)}`, { fault: "lost" });
}

function lastLine(text: string): string {
  return plain(text).trim().split("\n").at(-1) ?? "";
}

/** For a model that embeds, `ollama run` prints the vector as JSON (from 0.12.11 on). */
function vectorIn(text: string): readonly unknown[] {
  try {
    const vector: unknown = JSON.parse(text);
    return Array.isArray(vector) ? vector : [];
  } catch {
    return [];
  }
}
