/** A hop from a pod of the chatbot API to Ollama, with everything as it should be. */
import type { Endpoints } from "../../../src/smoke-tests/endpoints.js";
import type { Hop } from "../../../src/smoke-tests/explain.js";
import type { Scene } from "../../../src/smoke-tests/judge.js";

export const SERVICES: ReadonlyMap<string, readonly number[]> = new Map([
  ["ollama-service", [11434]],
  ["qdrant-service", [6333, 6334]],
  ["chatbot-api-service", [8080]],
]);

const ONE: Endpoints = { ready: 1, total: 1, ports: [11434] };

export const ENDPOINTS: ReadonlyMap<string, Endpoints> = new Map([
  ["ollama-service", ONE],
  ["qdrant-service", { ready: 1, total: 1, ports: [6333] }],
  ["chatbot-api-service", { ready: 2, total: 2, ports: [8080] }],
]);

export function hopTo(url: string, over: Partial<Hop> = {}): Hop {
  return {
    url: new URL(url),
    namespace: "chatbot-test",
    services: SERVICES,
    endpoints: ENDPOINTS,
    from: "chatbot-api-1",
    ...over,
  };
}

export const CONFIGURED = {
  key: "OLLAMA_BASE_URL",
  source: "ConfigMap chatbot-config",
  url: "http://olama-service:11434",
};

export const scene = (url = "http://ollama-service:11434", over: Partial<Hop> = {}): Scene => ({
  hop: hopTo(url, over),
  evidence: "pod",
});
