/** The Ollama server in the cluster: which models it has, pulling one, and proving that it works. */
import { ApiError } from "../cluster/api.js";
import type { ServiceClient } from "../cluster/service-proxy.js";
import { RolloutError } from "../errors.js";
import { listAt, mapAt, numberAt, textAt } from "../json.js";
import type { ModelReport } from "../report/report.js";
import { type PullEvent, readPullEvent } from "./pull-events.js";

export interface OllamaOptions {
  readonly ollama: ServiceClient;
  readonly signal: AbortSignal;
  /** Told of every event of a pull. */
  readonly onEvent: (event: PullEvent) => void;
}

/** `nomic-embed-text` is stored as `nomic-embed-text:latest`. */
export function fullName(model: string): string {
  return model.slice(model.lastIndexOf("/") + 1).includes(":") ? model : `${model}:latest`;
}

/** The models the server has on its disk: full name to size in bytes. */
export async function installedModels({
  ollama,
  signal,
}: OllamaOptions): Promise<Map<string, number | undefined>> {
  const models = listAt(await ollama.get("/api/tags", signal), "models");
  return new Map(
    models.flatMap((model) => {
      const name = textAt(model, "name");
      return name === undefined ? [] : [[name, numberAt(model, "size")] as const];
    }),
  );
}

/**
 * Pulls a model. Ollama answers 200 first and tells failures as `{"error": …}` in the stream; only a last `success` is one.
 * Rejects with `RolloutError`. Calling it again resumes: finished parts stay on the disk.
 */
export async function pullModel(model: string, options: OllamaOptions): Promise<void> {
  let last: PullEvent = { kind: "progress", status: "nothing" };
  for await (const line of options.ollama.stream("/api/pull", { model }, options.signal)) {
    last = readPullEvent(line);
    options.onEvent(last);
    if (last.kind === "failed") throw new RolloutError(explainPull(model, last.message));
  }
  if (last.kind !== "done")
    throw new RolloutError(
      explainPull(model, `the stream ended after "${last.kind === "progress" ? last.status : ""}"`),
    );
}

/**
 * Proves a model: one that can embed must turn a text into a vector of its own length, of finite numbers that are not all zero.
 * Rejects with `RolloutError`.
 */
export async function verifyModel(
  model: string,
  options: OllamaOptions,
): Promise<Pick<ModelReport, "dimensions">> {
  try {
    return { dimensions: await embed(model, options) };
  } catch (thrown) {
    // A damaged model is listed as present, but showing or loading it is an error of the server.
    if (thrown instanceof ApiError)
      throw new RolloutError(badEmbedding(model, thrown.message), { cause: thrown });
    throw thrown;
  }
}

/** Takes the model off the server's disk; one that is not there is fine. */
export async function removeModel(model: string, { ollama, signal }: OllamaOptions): Promise<void> {
  await ollama.remove("/api/delete", { model }, signal).catch((thrown: unknown) => {
    if (!(thrown instanceof ApiError && thrown.status === 404)) throw thrown;
  });
}

/** The length of the vector of a short text; 0 for a model that is not made for embeddings. */
async function embed(model: string, { ollama, signal }: OllamaOptions): Promise<number> {
  const shown = await ollama.post("/api/show", { model }, signal);
  const capabilities = listAt(shown, "capabilities");
  if (capabilities.length > 0 && !capabilities.includes("embedding")) return 0;
  const answer = await ollama.post("/api/embed", { model, input: "ping" }, signal);
  const vector = listAt(answer, "embeddings", 0);
  const defect = vectorDefect(vector, embeddingLength(shown));
  if (defect) throw new RolloutError(badEmbedding(model, defect));
  return vector.length;
}

/** `model_info` has the length under the architecture's name, such as `nomic-bert.embedding_length`. */
function embeddingLength(shown: unknown): number | undefined {
  const info = mapAt(shown, "model_info");
  return numberAt(info, `${textAt(info, "general.architecture")}.embedding_length`);
}

function vectorDefect(vector: readonly unknown[], expected: number | undefined): string | undefined {
  if (vector.length === 0) return "the answer holds no vector";
  if (expected !== undefined && vector.length !== expected)
    return `the vector has ${vector.length} numbers, not ${expected}`;
  if (!vector.every((value) => typeof value === "number" && Number.isFinite(value)))
    return "the vector holds what is no number";
  if (vector.every((value) => value === 0)) return "the vector is all zeros";
  return undefined;
}

function badEmbedding(model: string, defect: string) {
  return {
    title: `The model ${model} gives no usable embedding: ${defect}`,
    cause: "The model on the disk of the Ollama pod is damaged, or is not the one that was meant.",
    fix: `Look at the log of the Ollama pod; \`ollama rm ${model}\` in it makes the next run pull the model again.`,
  };
}

interface Rule {
  readonly pattern: RegExp;
  readonly cause: string;
  readonly fix: string;
}

/** Ollama's own messages (server/download.go, server/images.go). The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    pattern: /file does not exist|manifest unknown/,
    cause: "The registry has no such model.",
    fix: "Correct the input `models`; https://ollama.com/library lists the names and tags.",
  },
  {
    pattern: /no space left on device/,
    cause: "The volume of the Ollama pod is full.",
    fix: "Enlarge the PersistentVolumeClaim, or remove models that nobody uses with `ollama rm`.",
  },
  {
    pattern: /no such host|i\/o timeout|connection refused|network is unreachable|max retries exceeded/,
    cause: "The Ollama pod has no way to the model registry.",
    fix: "Allow it out of the cluster (DNS, egress, NetworkPolicy), or set HTTPS_PROXY on the pod.",
  },
  {
    pattern: /x509|certificate/,
    cause: "The Ollama pod does not trust the certificate it is shown; a proxy on the way makes its own.",
    fix: "Put the proxy's certificate authority into the image's trust store.",
  },
  {
    pattern: /digest mismatch/,
    cause: "What arrived is not what the registry announced; a proxy on the way may change it.",
    fix: "Run the workflow again; if it stays so, take the proxy out of the way.",
  },
  {
    pattern: /\b429\b|too many requests/i,
    cause: "The model registry limits how often this address may pull.",
    fix: "Wait and run the workflow again.",
  },
  {
    pattern: /\b5\d\d: |stalled|the stream ended/,
    cause: "The model registry, or the Ollama server, has a fault of its own.",
    fix: "Run the workflow again; what arrived is not lost. If it stays so, look at the log of the Ollama pod.",
  },
];

/** Exported for tests: pure. */
export function explainPull(model: string, message: string) {
  const rule = RULES.find(({ pattern }) => pattern.test(message));
  return {
    title: `Ollama could not pull the model ${model}`,
    detail: message,
    cause: rule?.cause,
    fix: rule?.fix,
  };
}
