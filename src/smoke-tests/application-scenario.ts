/** The application itself: it stores a document, finds it when it is asked, and forgets it. */
import { at, listAt, mapAt, textAt } from "../json.js";
import { say } from "../words/say.js";
import {
  type Defect,
  isGoodStatus,
  jsonOrText,
  jsonRequest,
  type ProbeAnswer,
  type ProbeRequest,
  requestOf,
} from "./check.js";
import { type Ask, EMBEDDING_TIMEOUT, type Scenario, type ScenarioEnd } from "./scenario.js";

/** The routes of backend/chatbot-service; an application that has others brings checks of its own. */
const STORE = "/documents";
const QUESTION = "/chat";
const DOCUMENT = /^\/documents\/\{[^}]+\}$/;

/** `id` is of this run alone: the source of the document, and a word in its text. */
export function applicationScenario(base: string, id: string): Scenario {
  return {
    id: "api-documents",
    title: say`The chatbot stores a document and finds it`,
    base,
    async run(ask, undo) {
      const missing = missingRoutes(await ask(requestOf("api-openapi", `${base}/openapi.json`)));
      if (missing !== undefined) return { kind: "skipped", detail: missing };
      return storeAndFind({ base, id, ask, undo });
    },
  };
}

interface Try {
  readonly base: string;
  readonly id: string;
  readonly ask: Ask;
  readonly undo: Ask;
}

async function storeAndFind({ base, id, ask, undo }: Try): Promise<ScenarioEnd> {
  const text = `The deployment ${id} was tested with this sentence.`;
  const timeout = EMBEDDING_TIMEOUT;
  const storing = jsonRequest(
    "api-store",
    `${base}${STORE}`,
    "POST",
    { documents: [{ text, source: id }] },
    { timeout },
  );
  const asking = jsonRequest("api-ask", `${base}${QUESTION}`, "POST", { question: text }, { timeout });
  const stored = await ask(storing);
  const [document] = listAt(jsonOrText(stored.body ?? ""), "ids");
  if (!isGood(storing, stored))
    return { kind: "failed", step: say`store a document`, request: storing, answer: stored };
  if (typeof document !== "string")
    return failed(say`store a document`, storing, stored, {
      id: "smoke-test-no-document-id",
      trouble: say`the answer has no \`ids\``,
    });
  let found: ScenarioEnd | undefined;
  try {
    const answer = await ask(asking);
    if (!isGood(asking, answer)) found = { kind: "failed", step: say`ask for it`, request: asking, answer };
    else if (!isFound(answer, id))
      found = failed(say`find it again`, asking, answer, {
        id: "smoke-test-document-not-found",
        trouble: say`the document is not among the passages`,
        cause: say`It stores into another collection than it searches in, embeds questions with another model, or leaves out what is too unlike.`,
        fix: say`Compare the collection, the model and the least score in its configuration; its log may say what it found.`,
      });
  } finally {
    const removing = requestOf("api-remove", `${base}${STORE}/${encodeURIComponent(document)}`, {
      method: "DELETE",
    });
    const removed = await undo(removing);
    if (!found && !isGood(removing, removed))
      found = { kind: "failed", step: say`remove it`, request: removing, answer: removed };
  }
  return found ?? (await isForgotten(asking, id, ask));
}

async function isForgotten(asking: ProbeRequest, id: string, ask: Ask): Promise<ScenarioEnd> {
  const answer = await ask({ ...asking, id: "api-ask-again" });
  return isGood(asking, answer) && isFound(answer, id)
    ? failed(say`forget it`, asking, answer, {
        id: "smoke-test-document-not-forgotten",
        trouble: say`the document is still found after it was removed`,
      })
    : { kind: "passed", detail: say`stored, found and removed a document` };
}

/** Undefined when the application has all three routes, by its own OpenAPI. */
function missingRoutes({ status, body = "" }: ProbeAnswer): string | undefined {
  if (status !== 200) return say`the application has no /openapi.json`;
  const paths = mapAt(jsonOrText(body), "paths");
  const has = (path: string, method: string): boolean => at(paths, path, method) !== undefined;
  const removal = Object.keys(paths).find((path) => DOCUMENT.test(path) && has(path, "delete"));
  const missing = [
    ...(has(STORE, "post") ? [] : [`POST ${STORE}`]),
    ...(has(QUESTION, "post") ? [] : [`POST ${QUESTION}`]),
    ...(removal ? [] : [`DELETE ${STORE}/{id}`]),
  ];
  if (missing.length === 0) return undefined;
  return say`the application has no ${missing.reduce((all, one) => say`${all}, no ${one}`)}`;
}

function isFound({ body = "" }: ProbeAnswer, id: string): boolean {
  return listAt(jsonOrText(body), "passages").some((passage) => textAt(passage, "source") === id);
}

function isGood(request: ProbeRequest, { status }: ProbeAnswer): boolean {
  return status !== undefined && isGoodStatus(status, request);
}

function failed(step: string, request: ProbeRequest, answer: ProbeAnswer, defect: Defect): ScenarioEnd {
  return { kind: "failed", step, request, answer, defect };
}
