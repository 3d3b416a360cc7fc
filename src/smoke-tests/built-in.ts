/** The checks that every chatbot gets: each server is called where the application is told to call it. Pure. */
import { beginning } from "../foreign-text.js";
import { at, listAt, textAt } from "../json.js";
import { fullName, type ModelReference } from "../models/reference.js";
import { say } from "../words/say.js";
import { type Check, type Defect, requestOf } from "./check.js";

export function ollamaChecks(base: string, models: readonly ModelReference[]): Check[] {
  return [
    {
      id: "ollama-version",
      title: say`Ollama answers`,
      request: requestOf("ollama-version", `${base}/api/version`),
      required: true,
      defect: (body) => (textAt(body, "version") ? undefined : wrongServer("Ollama", body)),
      describe: (body) => say`version ${textAt(body, "version") ?? ""}`,
    },
    ...models.map(({ name }) => modelCheck(base, name)),
  ];
}

function modelCheck(base: string, model: string): Check {
  const id = `ollama-model-${model}`;
  return {
    id,
    title: say`Ollama has the model ${model}`,
    request: requestOf(id, `${base}/api/tags`),
    required: true,
    defect: (body) =>
      listAt(body, "models").some((entry) => textAt(entry, "name") === fullName(model))
        ? undefined
        : {
            id: "smoke-test-model-missing",
            trouble: say`${model} is not in the list of models`,
            cause: say`Somebody removed it since, or the application is sent to another Ollama than the one it was pulled to.`,
            fix: say`Compare the address in the ConfigMap with the Service of the manifests; then run the workflow again.`,
          },
    describe: (body) => say`${listAt(body, "models").length} on its disk`,
  };
}

export function qdrantChecks(base: string): Check[] {
  return [
    {
      id: "qdrant-ready",
      title: say`Qdrant is ready`,
      request: requestOf("qdrant-ready", `${base}/readyz`),
      required: true,
      defect: (body) => (/shards are ready/.test(String(body)) ? undefined : wrongServer("Qdrant", body)),
      describe: (body) => beginning(String(body), 60),
    },
    {
      // In recovery mode a Qdrant that ran out of memory passes /readyz too, but cannot serve its collections.
      id: "qdrant-collections",
      title: say`Qdrant serves its collections`,
      request: requestOf("qdrant-collections", `${base}/collections`),
      required: true,
      defect: (body) => (at(body, "status") === "ok" ? undefined : wrongServer("Qdrant", body)),
      describe: (body) => {
        const count = listAt(body, "result", "collections").length;
        return count === 1 ? say`1 collection` : say`${count} collections`;
      },
    },
  ];
}

/** `path` is that of the readiness probe: what the pods are asked directly, here through their Service. */
export function apiChecks(base: string, path: string): Check[] {
  return [
    {
      id: "api-health",
      title: say`The chatbot API answers`,
      request: requestOf("api-health", `${base}${path}`),
      required: true,
      defect: () => undefined,
      describe: (body, status) =>
        typeof body === "string"
          ? beginning(body, 60) || `${status}`
          : (textAt(body, "status") ?? `${status}`),
    },
  ];
}

/** Another server answers at this address: mostly a Service whose selector fits more than it should. */
function wrongServer(expected: string, body: unknown): Defect {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const who = /qdrant|shards/.test(text) ? say`it is Qdrant's` : say`it begins with "${beginning(text, 60)}"`;
  return {
    id: "smoke-test-wrong-server",
    trouble: say`the answer is not ${expected}'s: ${who}`,
    cause: say`Another server answers at this address: the Service's selector or port leads to the wrong pods.`,
    fix: say`Compare \`spec.selector\` and \`targetPort\` of the Service with the pod template that it is for.`,
  };
}
