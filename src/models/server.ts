/** What is asked of an Ollama server, however it is reached. */
import type { PullEvent } from "./pull-events.js";

export interface OllamaServer {
  /** The models on its disk. */
  installed(signal: AbortSignal): Promise<readonly InstalledModel[]>;
  /**
   * Pulls a model, and resolves only when the server says that it has succeeded. Calling it again resumes: finished parts stay on
   * the disk. When `signal` is aborted, the server stops as well.
   */
  pull(model: string, onEvent: (event: PullEvent) => void, signal: AbortSignal): Promise<void>;
  describe(model: string, signal: AbortSignal): Promise<ModelDescription>;
  /** The vector of a text, as it was answered: nobody has looked at its elements. */
  embed(model: string, text: string, signal: AbortSignal): Promise<readonly unknown[]>;
  /** Takes the model off the disk; one that is not there is fine. */
  remove(model: string, signal: AbortSignal): Promise<void>;
}

export interface InstalledModel {
  /** With its tag. */
  readonly name: string;
  /** The SHA-256 of its manifest, or its first 12 digits; hexadecimal. */
  readonly digest: string;
  readonly bytes?: number | undefined;
}

export interface ModelDescription {
  /** Empty when the server tells none: versions before 0.6.4 do not. */
  readonly capabilities: readonly string[];
  /** The length of its vectors. */
  readonly dimensions?: number | undefined;
}

/** What is seen from here and not told by Ollama: it went away, nothing moved any more, or what it answered cannot be read. */
export type Fault = "lost" | "stalled" | "unreadable";

/**
 * Ollama itself said no; the message is its own words, or ours where there is a `fault`. Everything else that is thrown is a fault of
 * the way to it.
 */
export class OllamaError extends Error {
  readonly fault: Fault | undefined;

  constructor(
    message: string,
    { fault, ...options }: ErrorOptions & { readonly fault?: Fault | undefined } = {},
  ) {
    super(message, options);
    this.fault = fault;
  }
}
