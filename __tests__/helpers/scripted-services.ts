/** What Ollama, Qdrant and the chatbot answer when they are well, whoever asks them. */
import { textAt } from "../../src/json.js";

/** One answer of the program that the smoke tests run in a pod. */
export interface Probed {
  readonly stage?: string;
  readonly code?: string;
  readonly error?: string;
  readonly status?: number;
  readonly body?: string;
  readonly attempts?: number;
}

/** A request as the program gets it. */
export interface Probe {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The Services as their pods answer when all is well. */
export interface HealthyServices {
  readonly ollama: { readonly models: ReadonlySet<string> };
  /** What the chatbot, or Qdrant, has been given and not yet told to forget. */
  readonly documents: Set<string>;
}

export function healthy({ method, url, body }: Probe, { ollama, documents }: HealthyServices): Probed {
  const { pathname } = new URL(url);
  const asked = body === undefined ? undefined : (JSON.parse(body) as unknown);
  const id = pathname.split("/")[2] ?? "";
  // Of a run, the collection and the document have the same name.
  const collection = `collection ${id}`;
  const answers: Readonly<Record<string, () => object | string>> = {
    "GET /api/version": () => ({ version: "0.17.4" }),
    "GET /api/tags": () => ({ models: [...ollama.models].map((name) => ({ name })) }),
    "GET /readyz": () => "all shards are ready",
    "GET /health": () => ({ status: "ok" }),
    "GET /openapi.json": () => OPENAPI,
    "GET /collections": () => ({ status: "ok", result: { collections: [] } }),
    "PUT /collections": () => documents.add(collection) && { status: "ok", result: true },
    "POST /collections": () => ({ status: "ok", result: { points: [{ id: 1, score: 1 }] } }),
    "DELETE /collections": () => ({ status: "ok", result: documents.delete(collection) }),
    "POST /documents": () => {
      const source = textAt(asked, "documents", 0, "source") ?? "";
      documents.add(source);
      return { stored: 1, ids: [source] };
    },
    "DELETE /documents": () => (documents.delete(decodeURIComponent(id)) ? "" : "unknown"),
    "POST /chat": () => ({ answer: "", passages: [...documents].map((source) => ({ source })) }),
  };
  const first = pathname.startsWith("/api/") ? pathname : `/${pathname.split("/")[1]}`;
  const found = answers[`${method} ${first}`]?.();
  if (found === undefined) return { status: 404, body: '{"detail":"Not Found"}' };
  return { status: 200, body: typeof found === "string" ? found : JSON.stringify(found) };
}

/** The routes of backend/chatbot-service that the smoke tests look for. */
const OPENAPI = {
  paths: { "/documents": { post: {} }, "/documents/{id}": { delete: {} }, "/chat": { post: {} } },
};
