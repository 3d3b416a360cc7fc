/** Qdrant takes a vector, finds it again and forgets it: a server in a read-only state answers everything else well. */
import { listAt, numberAt } from "../json.js";
import { say } from "../words/say.js";
import {
  isGoodStatus,
  jsonOrText,
  jsonRequest,
  type ProbeAnswer,
  type ProbeRequest,
  requestOf,
} from "./check.js";
import type { Ask, Scenario, ScenarioEnd } from "./scenario.js";

const POINT = 1;
const VECTOR = [0.6, 0, 0, 0.8];

/** `id` is of this run alone, and names the collection. */
export function qdrantScenario(base: string, id: string): Scenario {
  const collection = `${base}/collections/${id}`;
  const json = (step: string, method: string, path: string, body: unknown): ProbeRequest =>
    jsonRequest(`qdrant-${step}`, `${collection}${path}`, method, body);
  const steps: readonly (readonly [string, ProbeRequest])[] = [
    [
      say`make a collection`,
      json("create", "PUT", "", { vectors: { size: VECTOR.length, distance: "Cosine" } }),
    ],
    [
      say`store a vector`,
      json("store", "PUT", "/points?wait=true", { points: [{ id: POINT, vector: VECTOR, payload: {} }] }),
    ],
    [say`find the vector again`, json("find", "POST", "/points/query", { query: VECTOR, limit: 1 })],
  ];
  return {
    id: "qdrant-writes",
    title: say`Qdrant stores and finds a vector`,
    base,
    async run(ask, undo) {
      // With an API key only the application may write, and its own test shows whether it can.
      const seen = await ask(requestOf("qdrant-open", `${base}/collections`));
      if (seen.status === 401 || seen.status === 403)
        return { kind: "skipped", detail: say`Qdrant asks for an API key` };
      let end: ScenarioEnd | undefined;
      try {
        end = await follow(steps, ask);
      } finally {
        const removal = requestOf("qdrant-remove", collection, { method: "DELETE" });
        const removed = await undo(removal);
        if (end?.kind === "passed" && !isGood(removal, removed))
          end = { kind: "failed", step: say`remove the collection`, request: removal, answer: removed };
      }
      return end;
    },
  };
}

async function follow(steps: readonly (readonly [string, ProbeRequest])[], ask: Ask): Promise<ScenarioEnd> {
  for (const [step, request] of steps) {
    const answer = await ask(request);
    if (!isGood(request, answer)) return { kind: "failed", step, request, answer };
    if (
      request.method === "POST" &&
      numberAt(listAt(jsonOrText(answer.body ?? ""), "result", "points")[0], "id") !== POINT
    )
      return {
        kind: "failed",
        step,
        request,
        answer,
        defect: { id: "smoke-test-vector-not-found", trouble: say`the vector is not found` },
      };
  }
  return { kind: "passed", detail: say`made a collection, stored and found a vector, removed both` };
}

function isGood(request: ProbeRequest, { status }: ProbeAnswer): boolean {
  return status !== undefined && isGoodStatus(status, request);
}
