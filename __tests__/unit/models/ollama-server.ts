/** An Ollama server in a few lines: answers by path, and pulls by script. */
import { once } from "node:events";
import type { HttpClient } from "../../../src/cluster/proxy.js";
import type { Clock, Logger } from "../../../src/runtime/ports.js";

type Pull = readonly string[] | Error;

export function ollamaServer({
  answers = {},
  pulls = [],
}: {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly pulls?: readonly Pull[];
} = {}) {
  const asked: { path: string; body?: unknown }[] = [];
  const left = [...pulls];
  const answer = async (path: string, body?: unknown): Promise<unknown> => {
    asked.push(body === undefined ? { path } : { path, body });
    const found = answers[path];
    if (found instanceof Error) throw found;
    return found;
  };
  const client: HttpClient = {
    get: (path) => answer(path),
    post: (path, body) => answer(path, body),
    remove: async (path, body) => void (await answer(path, body)),
    async *stream(path, body) {
      asked.push({ path, body });
      const pull = left.shift() ?? [];
      if (pull instanceof Error) throw pull;
      yield* pull;
    },
  };
  return { client, asked };
}

/** A clock that counts what is slept but for the watch over stalled pulls, which sleeps until it is woken. */
export function countingClock() {
  const slept: number[] = [];
  const clock: Clock = {
    now: () => 0,
    async sleep(milliseconds, signal) {
      if (milliseconds !== 60_000) return void slept.push(milliseconds);
      if (!signal.aborted) await once(signal, "abort");
      signal.throwIfAborted();
    },
  };
  return { clock, slept };
}

export function memoryLogger() {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const logger: Logger = { info: write, debug: write, foreign: write, group: (title) => write(title) };
  return { logger, lines };
}
