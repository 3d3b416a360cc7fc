/** The Ollama server by its HTTP interface, through the API server's proxy. */
import { ApiError } from "../cluster/api.js";
import type { HttpClient } from "../cluster/proxy.js";
import { at, listAt, mapAt, numberAt, textAt } from "../json.js";
import { say } from "../words/say.js";
import { type PullEvent, readPullEvent } from "./pull-events.js";
import { type InstalledModel, type ModelDescription, OllamaError, type OllamaServer } from "./server.js";

/** https://github.com/ollama/ollama, docs/api.md. */
export function httpServer(http: HttpClient): OllamaServer {
  return {
    installed: (signal) => inItsWords(async () => installedIn(await http.get("/api/tags", signal))),
    pull: (model, onEvent, signal) =>
      inItsWords(() => followPull(http.stream("/api/pull", { model }, signal), onEvent)),
    describe: (model, signal) =>
      inItsWords(async () => descriptionIn(await http.post("/api/show", { model }, signal))),
    embed: (model, input, signal) =>
      inItsWords(async () =>
        listAt(await http.post("/api/embed", { model, input }, signal), "embeddings", 0),
      ),
    remove: (model, signal) =>
      http.remove("/api/delete", { model }, signal).catch((thrown: unknown) => {
        if (!(thrown instanceof ApiError && thrown.status === 404)) throw thrown;
      }),
  };
}

/** Ollama answers 200 first and tells failures as `{"error": …}` in the stream; only a last `success` is one. */
async function followPull(lines: AsyncIterable<string>, onEvent: (event: PullEvent) => void): Promise<void> {
  let last: PullEvent = { kind: "progress", status: say`nothing` };
  for await (const line of lines) {
    last = readPullEvent(line);
    if (last.kind === "failed") throw new OllamaError(last.message, { fault: last.fault });
    onEvent(last);
  }
  if (last.kind === "progress")
    throw new OllamaError(say`the stream ended after "${last.status}"`, { fault: "lost" });
}

function installedIn(tags: unknown): InstalledModel[] {
  return listAt(tags, "models").flatMap((model) => {
    const name = textAt(model, "name");
    if (name === undefined) return [];
    const digest = (textAt(model, "digest") ?? "").replace(/^sha256:/, "");
    return [{ name, digest, bytes: numberAt(model, "size") }];
  });
}

/** `model_info` has the length under the architecture's name, such as `nomic-bert.embedding_length`. */
function descriptionIn(shown: unknown): ModelDescription {
  const info = mapAt(shown, "model_info");
  return {
    capabilities: listAt(shown, "capabilities").filter((one) => typeof one === "string"),
    dimensions: numberAt(info, `${textAt(info, "general.architecture")}.embedding_length`),
  };
}

/** Refusals of Ollama pass the proxy as they are, `{"error": …}`; those of the API server are a `Status`, and stay `ApiError`. */
async function inItsWords<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    const words = thrown instanceof ApiError && thrown.reason === "" ? errorIn(thrown.message) : undefined;
    throw words === undefined ? thrown : new OllamaError(words, { cause: thrown });
  }
}

function errorIn(text: string): string | undefined {
  try {
    const error = at(JSON.parse(text), "error");
    return typeof error === "string" ? error : undefined;
  } catch {
    return undefined;
  }
}
