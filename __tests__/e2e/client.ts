/** A client that must notice nothing: whether requests are answered all the time, whatever happens to the pods. */
import { run } from "./lab.js";

export interface Client {
  stop(): Promise<{ readonly answers: number; readonly failed: readonly string[] }>;
}

/** Asks again and again, one request after the other, each over a connection of its own. */
export function callEndlessly(url: string): Client {
  const failed: string[] = [];
  let answers = 0;
  const over = new AbortController();
  const calling = (async () => {
    while (!over.signal.aborted) {
      const called = await run("curl", ["-sS", "--fail", "--max-time", "5", url]);
      if (called.exitCode === 0) answers += 1;
      else failed.push(called.output);
    }
  })();
  return {
    async stop() {
      over.abort();
      await calling;
      return { answers, failed };
    },
  };
}
