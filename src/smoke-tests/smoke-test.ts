/** The smoke tests: what is asked of which Service, and when an answer is a good one. Pure. */
import { at, listAt, textAt } from "../json.js";
import type { Roles, ServiceRole } from "../manifests/roles.js";
import { fullName } from "../models/reference.js";

export interface SmokeTest {
  readonly id: string;
  readonly title: string;
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly body?: unknown;
  /** What is wrong with a 2xx answer; undefined when nothing is. `body` is parsed JSON, or text when it is none. */
  readonly defect: (body: unknown) => string | undefined;
  /** What the answer was, in a few words. */
  readonly describe: (body: unknown) => string;
}

/** The tests for what is there: each Service is called by its name, as the application calls it. */
export function smokeTestsFor(roles: Roles, models: readonly string[]): SmokeTest[] {
  return [
    ...(roles.ollama ? ollamaTests(roles.ollama, models) : []),
    ...(roles.qdrant ? qdrantTests(roles.qdrant) : []),
    ...(roles.api ? apiTests(roles.api) : []),
  ];
}

const urlOf = ({ name, port }: ServiceRole, path: string): string => `http://${name}:${port}${path}`;

function ollamaTests(service: ServiceRole, models: readonly string[]): SmokeTest[] {
  return [
    {
      id: "ollama-version",
      title: "Ollama answers",
      method: "GET",
      url: urlOf(service, "/api/version"),
      defect: (body) => (textAt(body, "version") ? undefined : "the answer is not Ollama's"),
      describe: (body) => `version ${textAt(body, "version")}`,
    },
    ...models.map((model) => modelTest(service, model)),
  ];
}

function modelTest(service: ServiceRole, model: string): SmokeTest {
  return {
    id: `ollama-model-${model}`,
    title: `Ollama has the model ${model}`,
    method: "GET",
    url: urlOf(service, "/api/tags"),
    defect: (body) =>
      listAt(body, "models").some((entry) => textAt(entry, "name") === fullName(model))
        ? undefined
        : `${model} is not in the list of models`,
    describe: (body) => `${listAt(body, "models").length} on its disk`,
  };
}

function qdrantTests(service: ServiceRole): SmokeTest[] {
  return [
    {
      id: "qdrant-ready",
      title: "Qdrant is ready",
      method: "GET",
      url: urlOf(service, "/readyz"),
      defect: () => undefined,
      describe: (body) => String(body).trim().slice(0, 60),
    },
    {
      // In recovery mode a Qdrant that ran out of memory passes /readyz too, but cannot serve its collections.
      id: "qdrant-collections",
      title: "Qdrant serves its collections",
      method: "GET",
      url: urlOf(service, "/collections"),
      defect: (body) => (at(body, "status") === "ok" ? undefined : "the status of the answer is not ok"),
      describe: (body) => {
        const count = listAt(body, "result", "collections").length;
        return count === 1 ? "1 collection" : `${count} collections`;
      },
    },
  ];
}

function apiTests(service: ServiceRole): SmokeTest[] {
  return [
    {
      id: "api-health",
      title: "The chatbot API answers",
      method: "GET",
      url: urlOf(service, "/health"),
      defect: () => undefined,
      describe: (body) =>
        typeof body === "string" ? body.trim().slice(0, 60) : (textAt(body, "status") ?? "200"),
    },
  ];
}
