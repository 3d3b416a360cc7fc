/** A scripted Ollama server behind its Service: its models, and what each pull comes to. Words are those of Ollama 0.17. */
import type { JsonMap } from "../../../src/json.js";
import type { VirtualClock } from "../virtual-clock.js";

/** Lines of one answer to `/api/pull`, in order; a number is a pause in milliseconds, `break` cuts the connection. */
export type Pull = readonly (object | number | "break")[];

const LAYER = { digest: "sha256:970aa74c0a90", total: 274_290_656 };

/** Of the manifest of every model there is. */
export const DIGEST = "0a109f422b47e3a30ba2b10eca18548e944e8a23073ee3f3e947efcf3c45e59f";

export const GOOD_PULL: Pull = [
  { status: "pulling manifest" },
  { status: "pulling 970aa74c0a90", ...LAYER, completed: 27_429_065 },
  8000,
  { status: "pulling 970aa74c0a90", ...LAYER, completed: LAYER.total },
  { status: "verifying sha256 digest" },
  { status: "writing manifest" },
  { status: "success" },
];

export const pullError = (error: string): Pull => [{ status: "pulling manifest" }, 500, { error }];

export interface Answer {
  write(line: string): void;
  /** Without a body only the end of what was written. */
  end(status: number, body?: object | string): void;
  /** Cuts the connection in the middle. */
  destroy(): void;
  readonly signal: AbortSignal;
}

export class Ollama {
  readonly models = new Set<string>();
  /** The next pulls; when there is none left, a pull is good. */
  pulls: Pull[] = [];
  dimensions = 768;
  vector: readonly number[] | undefined;
  capabilities: readonly string[] = ["embedding"];
  /** Pulls that were begun. */
  pulled = 0;

  constructor(readonly clock: VirtualClock) {}

  async answer(path: string, { model: asked }: JsonMap, answer: Answer): Promise<void> {
    const model = `${asked}:latest`;
    if (path === "/api/pull") return this.#pull(model, answer);
    const body = this.#bodies(model)[path];
    if (path === "/api/delete") this.models.delete(model);
    if (path === "/api/delete") answer.end(200);
    else if (body === undefined) answer.end(404, "404 page not found");
    else answer.end(200, body);
  }

  #bodies(model: string): Readonly<Record<string, object>> {
    const models = [...this.models].map((name) => ({ name, model: name, size: 274_302_450, digest: DIGEST }));
    const info = { "general.architecture": "nomic-bert", "nomic-bert.embedding_length": 768 };
    const vector = this.vector ?? Array<number>(this.dimensions).fill(1 / Math.sqrt(this.dimensions));
    return {
      "/api/version": { version: "0.17.4" },
      "/api/tags": { models },
      "/api/show": { capabilities: this.capabilities, model_info: info },
      "/api/embed": { model, embeddings: [vector] },
    };
  }

  async #pull(model: string, answer: Answer): Promise<void> {
    this.pulled += 1;
    for (const step of this.pulls.shift() ?? GOOD_PULL) {
      if (step === "break") return answer.destroy();
      if (typeof step === "number") await this.clock.sleep(step, answer.signal);
      else answer.write(`${JSON.stringify(step)}\n`);
      if (typeof step === "object" && "status" in step && step.status === "success") this.models.add(model);
    }
    answer.end(200);
  }
}
