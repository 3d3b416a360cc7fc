/** The proof of a model: a text becomes a vector, of the length it should have. */
import { type Problem, RolloutError } from "../errors.js";
import { say } from "../words/say.js";
import { isLost } from "./pull-problem.js";
import { baseName, type ModelReference } from "./reference.js";
import { type ModelDescription, OllamaError, type OllamaServer } from "./server.js";

/** Lengths of the vectors of well-known models in all their versions; https://ollama.com/library */
const KNOWN_DIMENSIONS: Readonly<Record<string, number>> = {
  "nomic-embed-text": 768,
  "mxbai-embed-large": 1024,
  "all-minilm": 384,
  "bge-m3": 1024,
  "bge-large": 1024,
  embeddinggemma: 768,
};

/** Ollama makes its vectors of length 1; what is left is rounding. */
const NORM_TOLERANCE = 0.05;

/**
 * The length of the vectors; 0 for a model that is not made for embeddings. Rejects with `RolloutError` when what the model answers
 * cannot be used.
 */
export async function verifyModel(model: string, ollama: OllamaServer, signal: AbortSignal): Promise<number> {
  try {
    const described = await ollama.describe(model, signal);
    if (described.capabilities.length > 0 && !described.capabilities.includes("embedding")) return 0;
    // The first time this loads the model, which takes up to a minute on one CPU.
    const vector = await ollama.embed(model, "ping", signal);
    const problem = vectorProblem(model, vector, described);
    if (problem) throw new RolloutError(problem);
    return vector.length;
  } catch (thrown) {
    // A damaged model is listed as present, but showing or loading it is an error of the server.
    if (thrown instanceof OllamaError && !isLost(thrown))
      throw new RolloutError(damaged(model, thrown.message), { cause: thrown });
    throw thrown;
  }
}

function vectorProblem(
  model: string,
  vector: readonly unknown[],
  { dimensions }: ModelDescription,
): Problem | undefined {
  const defect = vectorDefect(vector, dimensions);
  if (defect) return damaged(model, defect);
  const known = KNOWN_DIMENSIONS[baseName(model)];
  return known === undefined || vector.length === known ? undefined : wrongSize(model, vector.length, known);
}

function vectorDefect(vector: readonly unknown[], announced: number | undefined): string | undefined {
  if (vector.length === 0) return say`the answer holds no vector`;
  if (announced !== undefined && vector.length !== announced)
    return say`the vector has ${vector.length} numbers, not ${announced}`;
  const numbers = vector.filter((value): value is number => Number.isFinite(value));
  if (numbers.length < vector.length) return say`the vector holds what is no number`;
  const norm = Math.hypot(...numbers);
  if (norm === 0) return say`the vector is all zeros`;
  if (Math.abs(norm - 1) > NORM_TOLERANCE) return say`the vector's length is ${norm.toPrecision(3)}, not 1`;
  return undefined;
}

function damaged(model: string, defect: string): Problem {
  return {
    id: "model-embedding-unusable",
    title: say`The model ${model} gives no usable embedding: ${defect}`,
    cause: say`The model on the disk of the Ollama pod is damaged, or is not the one that was meant.`,
    fix: say`Look at the log of the Ollama pod; \`ollama rm ${model}\` in it makes the next run pull the model again.`,
  };
}

function wrongSize(model: string, dimensions: number, known: number): Problem {
  return {
    id: "model-embedding-size",
    title: say`The model ${model} gives no usable embedding: its vectors have ${dimensions} numbers, those of ${baseName(model)} have ${known}`,
    cause: say`Another model goes by this name, in the registry or on the disk of the Ollama pod.`,
    fix: say`Correct the input \`models\`. An application that is to use another model needs its name, and a collection of its own.`,
  };
}

/** For a model whose version is pinned, when what was pulled is another one. */
export function notTheVersion({ name, digest = "" }: ModelReference, pulled: string): Problem {
  return {
    id: "model-version-moved",
    title: say`The model ${name} is not the version that the input \`models\` pins`,
    found: say`Pinned is ${digest.slice(0, 12)}, the registry gives ${pulled.slice(0, 12)}.`,
    cause: say`The registry has moved the tag to another version since.`,
    fix: say`Name a tag of the version you mean, or pin the new one: \`${name}@sha256:${pulled}\`.`,
  };
}
